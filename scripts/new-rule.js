// npm run new-rule date/some-name: writes the rule, its test and its page as skeletons, then the generated files.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { groups } from './generate/groups.js';
import { skeletons } from './new-rule/skeletons.js';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Why no rule can be made of this id, in a sentence; null when one can. */
function objection(id) {
  if (!id) return 'Name the rule: npm run new-rule date/some-name.';
  const [group, name, ...rest] = id.split('/');
  if (!name || rest.length > 0) return `“${id}” is no rule id: it takes a group and a name, such as date/some-name.`;
  if (!Object.hasOwn(groups, group)) {
    return `There is no rule group “${group}”. Known groups: ${Object.keys(groups).join(', ')}. A new one goes into scripts/generate/groups.js.`;
  }
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(name)) {
    return `“${name}” is no rule name: use lower-case English words joined by hyphens, such as signed-early.`;
  }
  const taken = [...skeletons(id).keys()].filter((path) => existsSync(join(root, path)));
  return taken.length > 0 ? `“${id}” exists already: ${taken.join(', ')}. Nothing was written.` : null;
}

function main() {
  const [id] = process.argv.slice(2);
  const reason = objection(id);
  if (reason) {
    console.error(reason);
    process.exitCode = 2;
    return;
  }
  for (const [path, text] of skeletons(id)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text, { flag: 'wx' });
    console.log(`Written: ${path}`);
  }
  const { status } = spawnSync(process.execPath, [join(root, 'scripts/generate.js')], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
  else
    console.log('Now fill in every “@fill-in”; `npm run check` names those that are left. How: docs/adding-a-rule.md');
}

main();
