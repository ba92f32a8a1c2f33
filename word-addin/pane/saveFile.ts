/** Hands a file to the person as a download. */
export function saveFile(name: string, bytes: Uint8Array): void {
  const type = name.endsWith('.html')
    ? 'text/html'
    : 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([bytes.slice()], { type }));
  link.download = name;
  link.click();
  // The download has begun by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
