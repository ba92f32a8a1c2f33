import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importTypescript } from './importTypescript.js';

const modules = `
export { parseSource } from './test/support/parseSource.js';
export { layouts } from './test/render/index.js';
`;

/**
 * The report of scripts/bench/report.md (about 4,000 characters, three faults in it) as files of every layout.
 * @returns {Promise<(layout: string, year?: number) => Uint8Array>} renders it; another year makes another report
 */
export async function makeInputs(root, folder) {
  const { parseSource, layouts } = await importTypescript(root, modules, folder);
  const report = readFileSync(join(root, 'scripts/bench/report.md'), 'utf8');
  return (name, number = 0) => {
    const layout = layouts.find((each) => each.name === name);
    if (!layout) throw new Error(`test/render has no layout “${name}” yet.`);
    return layout.render(parseSource(report.replaceAll('砚浦镇', townName(number))).source);
  };
}

const syllables = '砚浦澜汀苇塘芦沙堰渚';

/** Names of towns that do not exist; 0 is 砚浦镇. */
function townName(number) {
  const digits = number === 0 ? '01' : String(number);
  return `${[...digits].map((digit) => syllables[Number(digit)]).join('')}镇`;
}
