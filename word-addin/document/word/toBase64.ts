/** Characters that String.fromCharCode takes at a time without filling the stack. */
const chunk = 0x8000;

/** Bytes as Base64. */
export function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += chunk) text += String.fromCharCode(...bytes.subarray(at, at + chunk));
  return btoa(text);
}
