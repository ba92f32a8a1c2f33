import { parseArgs } from 'node:util';
import { nearest } from '../core/config/nearest.js';
import type { ChosenFix } from '../core/fixes/planEdits.js';
import type { BodyKind } from '../core/report/report.js';
import type { Severity } from '../core/results/result.js';
import { type AuditCommand, auditFormats, auditOptions, parseAudit } from './auditArguments.js';
import { chosenRules } from './chosenRules.js';
import { CommandError, type Language } from './commandError.js';

export const outputFormats = ['text', 'json', 'ndjson', 'csv', 'html', 'sarif'] as const;
export type OutputFormat = (typeof outputFormats)[number];

/** What a check needs to know besides its inputs; goes to the workers as it is. */
export interface CheckSettings {
  readonly language: Language;
  readonly published: string | null;
  readonly bodyKind: BodyKind | null;
  /** Ids of the rules to run; null: all. */
  readonly rules: readonly string[] | null;
  readonly minSeverity: Severity;
}

export type Command =
  | { readonly name: 'help' | 'version' }
  | { readonly name: 'rules'; readonly id: string | null }
  | AuditCommand
  | {
      readonly name: 'fix';
      readonly input: string;
      /** Null: beside the input. */
      readonly output: string | null;
      /** Whether to list what could be changed but is not safe. */
      readonly propose: boolean;
      readonly chosen: readonly ChosenFix[];
      /** Whether to put in what is missing, in place of fixing anything. */
      readonly insert: boolean;
      /** File of the configuration, as typed; null: the usual one, where there is one. */
      readonly config: string | null;
      readonly settings: CheckSettings;
    }
  | {
      readonly name: 'check';
      /** As typed. */
      readonly inputs: readonly string[];
      /** Null: by where the output goes. */
      readonly format: OutputFormat | null;
      readonly output: string | null;
      /** File of last year's report, as typed. */
      readonly previous: string | null;
      /** Files that hang on the page, as typed. */
      readonly attachments: readonly string[];
      /** File of the configuration, as typed; null: the usual one, where there is one. */
      readonly config: string | null;
      readonly settings: CheckSettings;
    };

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;
const options = {
  format: text,
  output: { type: 'string', short: 'o' },
  published: text,
  'body-kind': text,
  'min-severity': text,
  only: { type: 'string', multiple: true },
  skip: { type: 'string', multiple: true },
  previous: text,
  attachment: { type: 'string', multiple: true },
  config: text,
  propose: flag,
  apply: { type: 'string', multiple: true },
  insert: text,
  units: text,
  year: text,
  seed: text,
  sample: text,
  by: text,
  xlsx: text,
  notices: text,
  bulletin: text,
  rectifications: text,
  earlier: text,
  inspector: text,
  deadline: text,
  queue: text,
  worker: text,
  lang: text,
  help: { type: 'boolean', short: 'h' },
  version: flag,
} as const;
type OptionName = keyof typeof options;

const repeatable: readonly string[] = ['only', 'skip', 'apply', 'attachment'];
const common: readonly string[] = ['lang', 'help', 'version'];
/** Options that only fix has. */
const forFix: readonly string[] = ['propose', 'apply', 'insert'];
/** What inserting has nothing to do with: it fixes nothing and asks no rule. */
const notWithInsert: readonly string[] = ['propose', 'apply', 'only', 'skip', 'config'];
/** What audit takes of the options of check. */
const forAudit: readonly string[] = ['format', 'output', 'config', 'only', 'skip'];
const bodyKinds: readonly BodyKind[] = ['town', 'subdistrict', 'department', 'government', 'office'];
const severities: readonly Severity[] = ['error', 'warning', 'info'];

/** The language asked for, found before anything else so that complaints about the rest are made in it. */
export function languageOf(args: readonly string[]): Language {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const value = args[at]?.startsWith('--lang=') ? args[at].slice(7) : args[at + 1];
  return at >= 0 && value === 'en' ? 'en' : 'zh';
}

/**
 * Reads the arguments after `gongkai-lint`.
 * @throws CommandError for wrong usage.
 */
export function parseCommand(args: readonly string[], ruleIds: readonly string[]): Command {
  const { given, positionals } = readOptions(args);
  if (given.help) return { name: 'help' };
  if (given.version) return { name: 'version' };
  const [name, ...operands] = positionals;
  const language = oneOf(given, 'lang', ['zh', 'en']) ?? 'zh';
  if (name === 'rules') return parseRules(given, operands, ruleIds);
  if (name === 'check') return parseCheck(given, operands, ruleIds, language);
  if (name === 'fix') return parseFix(given, operands, ruleIds, language);
  if (name === 'audit') {
    refuseForeign('audit', given, [...common, ...auditOptions, ...forAudit]);
    return parseAudit(given, operands, oneOf(given, 'format', auditFormats), settingsOf(given, ruleIds, language));
  }
  throw unknownCommand(name);
}

interface Given {
  readonly [name: string]: readonly string[] | undefined;
}

/** Options by name with their values, and the operands; each complaint is one of ours, not parseArgs'. */
function readOptions(args: readonly string[]): { given: Given; positionals: string[] } {
  const { tokens, positionals } = parseArgs({
    args: [...args],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const given: Record<string, string[]> = {};
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const { name, rawName, value, inlineValue } = token;
    if (!Object.hasOwn(options, name)) throw unknownOption(rawName);
    const takesValue = options[name as OptionName].type === 'string';
    if (takesValue && (!value || (!inlineValue && value.startsWith('-') && value !== '-'))) {
      throw new CommandError({ zh: `${rawName} 后面缺少值。`, en: `${rawName} needs a value.` });
    }
    if (!takesValue && inlineValue)
      throw new CommandError({ zh: `${rawName} 不带值。`, en: `${rawName} takes no value.` });
    if (given[name] && takesValue && !repeatable.includes(name)) {
      throw new CommandError({ zh: `${rawName} 只能写一次。`, en: `${rawName} may be given only once.` });
    }
    given[name] ??= [];
    given[name].push(value ?? '');
  }
  return { given, positionals };
}

function refuseForeign(command: string, given: Given, own: readonly string[]): void {
  const foreign = Object.keys(given).find((name) => !own.includes(name));
  if (foreign)
    throw new CommandError({ zh: `${command} 不接受 --${foreign}。`, en: `${command} does not take --${foreign}.` });
}

function parseRules(given: Given, operands: readonly string[], ruleIds: readonly string[]): Command {
  refuseForeign('rules', given, common);
  const [id, second] = operands;
  if (second !== undefined)
    throw new CommandError({ zh: 'rules 一次只显示一条规则。', en: 'rules shows one rule at a time.' });
  if (id !== undefined) chosenRules([id], [], ruleIds);
  return { name: 'rules', id: id ?? null };
}

function parseCheck(given: Given, inputs: readonly string[], ruleIds: readonly string[], language: Language): Command {
  refuseForeign(
    'check',
    given,
    Object.keys(options).filter((name) => ![...forFix, ...auditOptions].includes(name)),
  );
  if (inputs.length === 0) {
    throw new CommandError({
      zh: '请写明要检查的文件或目录，例如：gongkai-lint check 年报.docx',
      en: 'Name the files or directories to check, for example: gongkai-lint check report.docx',
    });
  }
  return {
    name: 'check',
    inputs,
    format: oneOf(given, 'format', outputFormats),
    // `-o -` is standard output, as elsewhere.
    output: given.output?.[0] === '-' ? null : (given.output?.[0] ?? null),
    previous: given.previous?.[0] ?? null,
    attachments: given.attachment ?? [],
    config: given.config?.[0] ?? null,
    settings: settingsOf(given, ruleIds, language),
  };
}

function settingsOf(given: Given, ruleIds: readonly string[], language: Language): CheckSettings {
  return {
    language,
    published: isoDate(given.published?.[0]),
    bodyKind: oneOf(given, 'body-kind', bodyKinds),
    rules: given.only || given.skip ? chosenRules(given.only, given.skip ?? [], ruleIds) : null,
    minSeverity: oneOf(given, 'min-severity', severities) ?? 'info',
  };
}

function parseFix(given: Given, operands: readonly string[], ruleIds: readonly string[], language: Language): Command {
  refuseForeign('fix', given, [...common, ...forFix, 'output', 'published', 'body-kind', 'only', 'skip', 'config']);
  const [input, second] = operands;
  if (input === undefined || input === '-' || second !== undefined) {
    throw new CommandError({
      zh: 'fix 一次修改一份文件，请写明文件名，例如：gongkai-lint fix 年报.docx',
      en: 'fix changes one file at a time; name it, for example: gongkai-lint fix report.docx',
    });
  }
  if (given.output?.[0] === '-') {
    throw new CommandError({ zh: 'fix 的 -o 要写文件名。', en: 'The -o of fix takes the name of a file.' });
  }
  return {
    name: 'fix',
    input,
    output: given.output?.[0] ?? null,
    propose: given.propose !== undefined,
    chosen: (given.apply ?? []).map(chosenFix),
    insert: inserts(given),
    config: given.config?.[0] ?? null,
    settings: settingsOf(given, ruleIds, language),
  };
}

/** @throws CommandError beside an option that only fixing has. */
function inserts(given: Given): boolean {
  if (oneOf(given, 'insert', ['missing']) === null) return false;
  const foreign = notWithInsert.find((name) => given[name]);
  if (foreign === undefined) return true;
  throw new CommandError({
    zh: `--insert 只补缺少的内容，不能和 --${foreign} 一起用；请先补写，填好以后再用 fix 修改。`,
    en: `--insert only adds what is missing and does not go with --${foreign}; insert first, fill in, then run fix.`,
  });
}

/** `FINGERPRINT` or `FINGERPRINT:2`, the second of its fixes. */
function chosenFix(typed: string): ChosenFix {
  const [, fingerprint, nth] = /^([0-9a-f]{16})(?::([1-9]\d?))?$/.exec(typed) ?? [];
  if (fingerprint) return nth ? { fingerprint, fix: Number(nth) - 1 } : { fingerprint };
  throw new CommandError({
    zh: `--apply 后面要写问题的编号（16 位，用 fix --propose 查看），不能是“${typed}”。`,
    en: `--apply takes the fingerprint of a finding (16 digits; see fix --propose), not “${typed}”.`,
  });
}

function oneOf<const Value extends string>(given: Given, name: OptionName, values: readonly Value[]): Value | null {
  const typed = given[name]?.[0];
  if (typed === undefined) return null;
  const value = values.find((each) => each === typed);
  if (value) return value;
  throw new CommandError({
    zh: `--${name} 不能是“${typed}”，可用的值：${values.join('、')}。`,
    en: `--${name} cannot be “${typed}”; use one of: ${values.join(', ')}.`,
  });
}

/** A date that exists, `YYYY-MM-DD`. */
function isoDate(typed: string | undefined): string | null {
  if (typed === undefined) return null;
  const time = /^\d{4}-\d{2}-\d{2}$/.test(typed) ? Date.parse(`${typed}T00:00:00Z`) : Number.NaN;
  // 2026-02-30 parses as 2 March.
  if (!Number.isNaN(time) && new Date(time).toISOString().startsWith(typed)) return typed;
  throw new CommandError({
    zh: `--published 要写成存在的日期，如 2026-01-20，不能是“${typed}”。`,
    en: `--published must be a date that exists, such as 2026-01-20, not “${typed}”.`,
  });
}

function unknownOption(typed: string): CommandError {
  const near = nearest(typed.replace(/^-+/, ''), Object.keys(options));
  return new CommandError({
    zh: `没有 ${typed} 这个选项${near ? `，是否指 --${near}？` : '。用 --help 查看用法。'}`,
    en: `There is no option ${typed}${near ? `; did you mean --${near}?` : '. See --help.'}`,
  });
}

function unknownCommand(typed: string | undefined): CommandError {
  if (typed === undefined)
    return new CommandError({
      zh: '请写明命令：check、audit、fix 或 rules。用 --help 查看用法。',
      en: 'Name a command: check, audit, fix or rules. See --help.',
    });
  const near = nearest(typed, ['check', 'audit', 'fix', 'rules']);
  return new CommandError({
    zh: `没有“${typed}”这个命令${near ? `，是否指 ${near}？` : `。检查文件请用：gongkai-lint check ${typed}`}`,
    en: `There is no command “${typed}”${near ? `; did you mean ${near}?` : `. To check a file: gongkai-lint check ${typed}`}`,
  });
}
