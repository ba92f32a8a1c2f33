import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const shared = new Set(['core/rules/rule.ts', 'core/rules/index.ts', 'core/rules/fill.ts']);

/** Text of a rule's file and of the helpers below core/rules that it imports. */
function sources(root, path, seen = new Set()) {
  if (seen.has(path) || shared.has(path) || !path.startsWith('core/rules/') || !existsSync(join(root, path))) return '';
  seen.add(path);
  const text = readFileSync(join(root, path), 'utf8');
  const imported = [...text.matchAll(/from '(\.[^']{1,200})\.js'/g)].map((match) =>
    join(dirname(path), `${match[1]}.ts`),
  );
  return [text, ...imported.map((each) => sources(root, each, seen))].join('\n');
}

/**
 * What a rule does besides what it declares, read off its source: test/docs.test.ts holds it against the examples.
 * @returns {{ repair: 'safe' | 'partly' | 'proposed' | 'none', severities: boolean }} whether its repairs are safe, safe
 *   in some cases, or proposals only; and whether it yields findings of another severity than its own
 */
export function ruleTraits(root, id) {
  const text = sources(root, `core/rules/${id}.ts`).replace(/^\s*(?:\/\/|\/?\*).*$/gm, '');
  const safe = /\bsafe: true\b/.test(text);
  const unsafe = /\bsafe: false\b|\bsuspects\b/.test(text);
  const depends = /\bsafe(?:,| \}|: (?!true|false))/.test(text);
  const repair = depends || (safe && unsafe) ? 'partly' : safe ? 'safe' : unsafe ? 'proposed' : 'none';
  return { repair, severities: (text.match(/\bseverity\b(?= ?[:,}])/g) ?? []).length > 1 };
}
