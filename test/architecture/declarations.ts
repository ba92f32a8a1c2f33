import type { Rule, Wording } from '../../core/rules/rule.js';
import { parseTypescript } from './parseTypescript.js';
import type { Tree } from './tree.js';

/** Groups whose rules the catalogue gives a legal source; the others look at language, residue or plausibility. */
const groupsWithBasis = ['structure', 'table', 'sum'];
/** The catalogue gives it none: it is about what can be read, not about what is right. */
const withoutBasis = ['table/unreadable'];

/** Rules whose id is not their path, as sentences. `rules` goes by the id that the path gives. */
export function misnamedRules(rules: ReadonlyMap<string, Rule>): string[] {
  return [...rules]
    .filter(([id, rule]) => rule.id !== id)
    .map(([id, rule]) => `core/rules/${id}.ts declares the id “${rule.id}”; its path makes it “${id}”.`);
}

/** Rules that cite no source though the catalogue has one. */
export function rulesWithoutBasis(rules: ReadonlyMap<string, Rule>): string[] {
  return [...rules]
    .filter(([id, { basis }]) => basis.length === 0 && groupsWithBasis.includes(id.split('/')[0] ?? ''))
    .filter(([id]) => !withoutBasis.includes(id))
    .map(([id]) => `Rule ${id} cites no source: give its basis from core/formats/laws.ts.`);
}

/** Ids that are almost, but not quite, an id of the catalogue. */
export function misspeltIds(ids: readonly string[], catalogue: readonly string[]): string[] {
  return ids
    .filter((id) => !catalogue.includes(id))
    .flatMap((id) => {
      const meant = catalogue.find((known) => !ids.includes(known) && distance(id, known) <= 3);
      return meant ? [`Rule ${id} is not in the catalogue; is ${meant} meant?`] : [];
    });
}

/** Levenshtein distance. */
function distance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      row.push(Math.min(above[j]! + 1, row[j - 1]! + 1, above[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    }
    above = row;
  }
  return above[b.length]!;
}

/** Faults in the messages of the rules: languages, slots, messages that nothing yields. */
export function wrongMessages(rules: ReadonlyMap<string, Rule>, tree: Tree): string[] {
  return [...rules].flatMap(([id, rule]) => [
    ...wrongWording(`Rule ${id}, title`, rule.title),
    ...Object.entries(rule.messages as Record<string, Wording>).flatMap(([name, wording]) => [
      ...wrongWording(`Rule ${id}, message “${name}”`, wording),
      ...unusedMessage(id, name, tree),
      ...unfilledSlots(id, name, wording, tree),
    ]),
  ]);
}

function wrongWording(where: string, { zh, en }: Wording): string[] {
  if (zh.trim() === '' || en.trim() === '') return [`${where}: say it in Chinese and in English.`];
  if (!/\p{Script=Han}/u.test(zh)) return [`${where}: the first wording is not Chinese: “${zh}”.`];
  const [first, second] = [slots(zh), slots(en)].map((names) => [...new Set(names.map(meaning))].sort().join(', '));
  return first === second
    ? []
    : [`${where}: the Chinese has the slots {${first}}, the English {${second}}; both need the same.`];
}

/** A slot that takes words has an English twin: {lacking} and {lackingEn}, {zh} and {en}. */
function meaning(slot: string): string {
  return slot === 'en' ? 'zh' : slot.replace(/En$/, '');
}

function slots(text: string): string[] {
  return [...new Set([...text.matchAll(/\{(\w{1,40})\}/g)].map((match) => match[1]!))].sort();
}

/** Text of a rule and of what it imports from the rules and the wordings, without its message texts. */
function codeOf(id: string, tree: Tree): string {
  const path = `core/rules/${id}.ts`;
  const text = tree.get(path) ?? '';
  const helpers = parseTypescript(path, text)
    .imports.filter(({ from }) => from.startsWith('.') && !/\/(?:rule|fill)\.js$/.test(from))
    .map(({ from }) => new URL(from, `file:///${path}`).pathname.slice(1).replace(/\.js$/, '.ts'))
    .filter((helper) => /^core\/(?:rules|wording)\//.test(helper))
    .map((helper) => tree.get(helper) ?? '');
  return [text, ...helpers].join('\n').replace(/\b(?:zh|en):\s{0,20}(?:'[^'\n]*'|"[^"\n]*"|`[^`]*`)/g, '');
}

function occurrences(word: string, code: string): number {
  return [...code.matchAll(new RegExp(`\\b${word}\\b`, 'g'))].length;
}

/** Not judged where the message is chosen by a value: which ones occur, only running it can show. */
function unusedMessage(id: string, name: string, tree: Tree): string[] {
  const code = codeOf(id, tree);
  const isChosen = /\bmessageId(?:,| \}|: (?!'))/.test(code);
  return isChosen || occurrences(name, code) >= 2
    ? []
    : [`Rule ${id} declares the message “${name}” and never uses it.`];
}

function unfilledSlots(id: string, name: string, { zh, en }: Wording, tree: Tree): string[] {
  return [...new Set([...slots(zh), ...slots(en)])]
    .filter((slot) => occurrences(slot, codeOf(id, tree)) === 0)
    .map((slot) => `Rule ${id}, message “${name}”: nothing fills the slot {${slot}}.`);
}
