/** Longest name of a file, in characters. */
const longest = 60;

/** Files by names that every system takes: signs of paths left out, none twice. The names come from reports and are data. */
export function nameFiles(
  files: readonly (readonly [string, Uint8Array])[],
  ending: string,
): Record<string, Uint8Array> {
  const used = new Set<string>();
  const named: Record<string, Uint8Array> = {};
  for (const [wanted, bytes] of files) {
    const plain = wanted.replace(/[^\p{L}\p{N}（）()-]/gu, '').slice(0, longest) || '未识别';
    let name = plain;
    for (let number = 2; used.has(name.toLowerCase()); number++) name = `${plain}（${number}）`;
    used.add(name.toLowerCase());
    named[name + ending] = bytes;
  }
  return named;
}
