import type { Rule } from '../../rules/rule.js';
import { sayBasis } from '../../rules/sayBasis.js';
import { nameBasis } from '../nameBasis.js';
import type { Severity } from '../result.js';
import { textWording } from '../textWording.js';

/** Severities as SARIF has them. */
export const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};

/** A rule as a reportingDescriptor (SARIF 2.1.0, 3.49). Its page has no address on the web, so it is named in the help. */
export function sarifRule({ id, title, severity, basis }: Rule, language: 'zh' | 'en'): object {
  const words = textWording[language];
  const sources = basis.map((source) => sayBasis(source, language));
  const refs = sources.map((each) => nameBasis(each, language)).join(words.semicolon);
  const page = language === 'zh' ? `docs/rules/${id}.md` : `docs/rules/en/${id}.md`;
  const help =
    language === 'zh'
      ? `说明见 ${page}，或运行 gongkai-lint rules ${id}。`
      : `See ${page}, or run: gongkai-lint rules ${id} --lang en`;
  return {
    id,
    name: pascalCase(id),
    shortDescription: { text: title[language] },
    fullDescription: {
      text: refs === '' ? title[language] : `${title[language]}${words.semicolon}${words.basis}${words.colon}${refs}`,
    },
    help: { text: help },
    defaultConfiguration: { level: levels[severity] },
    properties: { tags: [id.split('/')[0]], page, basis: sources },
  };
}

/** sum/applications-balance → SumApplicationsBalance */
function pascalCase(id: string): string {
  return id
    .split(/[/-]/)
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join('');
}
