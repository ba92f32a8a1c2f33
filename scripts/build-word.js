// Builds the Word add-in into dist/word: npm run build:word -- --base https://host/path [--office cdn|cdn-cn|vendored] [--out folder]
import { parseArgs } from 'node:util';
import { buildPane, placeholder } from './word/buildPane.js';

const options = /** @type {const} */ ({
  base: { type: 'string', default: placeholder },
  office: { type: 'string', default: 'cdn' },
  vendor: { type: 'string' },
  out: { type: 'string' },
});

try {
  const values = /** @type {Record<string, string>} */ (parseArgs({ options }).values);
  const folder = await buildPane({
    base: values.base,
    office: values.office,
    ...(values.out && { outDir: values.out }),
    ...(values.vendor && { vendor: values.vendor }),
  });
  console.log(`Word add-in: ${folder}`);
  if (values.base === placeholder) console.log(`The manifest names ${placeholder}: give --base for your own server.`);
} catch (error) {
  console.error(error.message);
  process.exitCode = 2;
}
