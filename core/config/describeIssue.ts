import type * as z from 'zod/mini';
import type { Wording } from '../rules/rule.js';
import { describePath } from './describePath.js';
import { nearest } from './nearest.js';
import { configSchema } from './schema.js';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** A fault of structure as a sentence that names the key and says what is allowed. @param value the whole configuration */
export function describeIssue(issue: Issue, value: unknown): Wording[] {
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(issue.path, key));
  // A rule's level or an object: an object is judged as such, anything else is no level.
  const branch = issue.code === 'invalid_union' ? issue.errors.at(-1) : undefined;
  if (branch && isObject(valueAt(value, issue.path))) {
    return branch.flatMap((inner) => describeIssue({ ...inner, path: [...issue.path, ...inner.path] }, value));
  }
  const { zh, en } = explain(issue, value);
  const at = describePath(issue.path);
  // The root has no path.
  return [at.zh === '' ? { zh: `${zh}。`, en: `${en}.` } : { zh: `${at.zh}：${zh}。`, en: `${at.en}: ${en}.` }];
}

function explain(issue: Issue, value: unknown): Wording {
  if (issue.code === 'invalid_union') {
    const levels = ['off', 'error', 'warning', 'info'].map((level) => `"${level}"`);
    return {
      zh: `应为 ${levels.join('、')}，或 { "severity": …, "reason": "…" }`,
      en: `must be ${levels.join(', ')}, or { "severity": …, "reason": "…" }`,
    };
  }
  if (issue.code === 'custom') return issue.params as unknown as Wording;
  if (issue.code === 'too_big') {
    const { maximum, origin } = issue;
    return origin === 'string'
      ? { zh: `最多 ${maximum} 字`, en: `may have ${maximum} characters at most` }
      : { zh: `最多 ${maximum} 项`, en: `may have ${maximum} entries at most` };
  }
  const given = valueAt(value, issue.path);
  if (given === undefined) return { zh: '没有写，这一项必须有', en: 'is missing and must be there' };
  if (issue.code === 'invalid_value') {
    const values = issue.values.map((each) => JSON.stringify(each));
    return { zh: `只能是 ${values.join('、')}`, en: `must be one of ${values.join(', ')}` };
  }
  const kind = kinds[issue.code === 'invalid_type' ? issue.expected : ''] ?? { zh: '另一种值', en: 'another value' };
  return { zh: `应为${kind.zh}`, en: `must be ${kind.en}` };
}

const kinds: Readonly<Record<string, Wording>> = {
  string: { zh: '文字（写在英文双引号里）', en: 'text in double quotes' },
  object: { zh: '对象 { … }', en: 'an object { … }' },
  record: { zh: '对象 { … }', en: 'an object { … }' },
  array: { zh: '列表 [ … ]', en: 'a list [ … ]' },
};

function unknownKey(path: Path, key: string): Wording {
  const keys = keysAt(path);
  const near = nearest(key, keys);
  const at = describePath([...path, key]);
  const zh = near ? `是否指 ${near}？` : '';
  const en = near ? ` Did you mean ${near}?` : '';
  return {
    zh: `${at.zh}：没有这个键，${zh}可用的键：${keys.join('、')}。`,
    en: `${at.en}: there is no such key.${en} Keys: ${keys.join(', ')}.`,
  };
}

/** The keys that the schema allows at a path. */
function keysAt(path: Path): string[] {
  let definition: Definition = configSchema._zod.def as Definition;
  for (const step of [...path, null]) {
    while (definition.innerType) definition = definition.innerType._zod.def;
    definition = definition.options?.at(-1)?._zod.def ?? definition;
    if (step === null) break;
    const next = definition.shape?.[String(step)] ?? definition.element ?? definition.valueType;
    if (!next) return [];
    definition = next._zod.def;
  }
  return Object.keys(definition.shape ?? {});
}

/** What the parts of our schema are made of: objects, lists, records, unions, optional ones. */
interface Definition {
  readonly shape?: Readonly<Record<string, Part>>;
  readonly element?: Part;
  readonly valueType?: Part;
  readonly innerType?: Part;
  readonly options?: readonly Part[];
}

interface Part {
  readonly _zod: { readonly def: Definition };
}

function isObject(value: unknown): value is Record<PropertyKey, unknown> {
  return typeof value === 'object' && value !== null;
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((at, step) => (isObject(at) ? at[step] : undefined), value);
}
