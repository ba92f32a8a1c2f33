// Saves Word's library for servers without Internet: node scripts/vendor-office-js.js [--out vendor/office] [--from cdn|cdn-cn|https://…]
// The files are Microsoft's: read their licence; they may be used unmodified for add-ins of Microsoft 365. They are not part of this project.
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { officeFiles, officeSources } from './word/officeFiles.js';

async function main() {
  const { values } = parseArgs({
    options: { out: { type: 'string', default: 'vendor/office' }, from: { type: 'string', default: 'cdn' } },
  });
  const from = values.from === 'cdn' || values.from === 'cdn-cn' ? officeSources[values.from] : values.from;
  const lines = [];
  for (const { name, needed } of officeFiles) {
    const response = await fetch(new URL(name, from.endsWith('/') ? from : `${from}/`));
    if (!response.ok) {
      if (needed) throw new Error(`${response.url} answered ${response.status}; nothing is complete without it.`);
      console.log(`left out: ${name} (${response.status})`);
      continue;
    }
    const bytes = Buffer.from(await response.arrayBuffer());
    const path = join(values.out, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
    lines.push(`${createHash('sha256').update(bytes).digest('hex')}  ${name}`);
  }
  writeFileSync(join(values.out, 'SHA256SUMS'), `${lines.join('\n')}\n`);
  console.log(`${lines.length} files from ${from} in ${values.out}; SHA256SUMS lists them.`);
}

main().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
