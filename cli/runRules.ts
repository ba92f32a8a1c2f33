import { readFileSync } from 'node:fs';
import { displayWidth } from '../core/results/displayWidth.js';
import { textWording } from '../core/results/textWording.js';
import { rules } from '../core/rules/index.js';
import { CommandError, type Language } from './commandError.js';

/** The list of rules, or the page of one (docs/rules/ID.md or docs/rules/en/ID.md, which the package ships beside dist). */
export function runRules(id: string | null, language: Language): string {
  return id === null ? listRules(language) : pageOf(id, language);
}

/** One line a rule: id, severity, title, in columns. */
function listRules(language: Language): string {
  const rows = rules.map(({ id, severity, title }) => [id, textWording[language].severity[severity], title[language]]);
  const widthOf = (column: number) => Math.max(0, ...rows.map((row) => displayWidth(row[column] ?? '')));
  const widths = [widthOf(0), widthOf(1), 0];
  const pad = (text: string, column: number) =>
    text + ' '.repeat(Math.max(0, (widths[column] ?? 0) - displayWidth(text)));
  return rows.map((row) => `${row.map(pad).join('  ').trimEnd()}\n`).join('');
}

/** @param id of a rule that exists */
function pageOf(id: string, language: Language): string {
  let page: string;
  const folder = language === 'zh' ? 'docs/rules' : 'docs/rules/en';
  try {
    page = readFileSync(new URL(`../../${folder}/${id}.md`, import.meta.url), 'utf8');
  } catch {
    throw new CommandError({
      zh: `${id} 的说明页没有随程序安装，请重新安装 gongkai-lint。`,
      en: `The page of ${id} was not installed with the program; please install gongkai-lint again.`,
    });
  }
  return `${page.replace(/<!--[\s\S]*?-->\n?/g, '').trim()}\n`;
}
