import { forms } from '../formats/index.js';
import type { Rule } from '../rules/rule.js';
import type { FileResult } from './result.js';
import { artifactUri } from './sarif/artifactUri.js';
import { sarifNotifications } from './sarif/sarifNotifications.js';
import { sarifResult } from './sarif/sarifResult.js';
import { sarifRule } from './sarif/sarifRule.js';

type Language = 'zh' | 'en';

/**
 * SARIF 2.1.0 (OASIS) in three pieces, so that many files need not be held: `sarifHead`, then what `renderSarif` gives as
 * results of each file, joined by commas where not empty, then `sarifTail` with what it gives as rest.
 */
export interface SarifPieces {
  /** JSON of the file's results, joined by commas; empty where there are none. */
  readonly results: string;
  /** JSON of what `sarifTail` tells of the file. */
  readonly rest: string;
}

/** @param rules those that ran, or all */
export function sarifHead(rules: readonly Rule[], version: string, language: Language): string {
  const driver = {
    name: 'gongkai-lint',
    semanticVersion: version,
    rules: rules.map((rule) => sarifRule(rule, language)),
  };
  return [
    '{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{"tool":{"driver":',
    JSON.stringify(driver),
    `},"language":"${language === 'zh' ? 'zh-CN' : 'en'}","columnKind":"utf16CodeUnits","results":[\n`,
  ].join('');
}

/** @param rules as given to `sarifHead` */
export function renderSarif(file: FileResult, rules: readonly Rule[], language: Language): SarifPieces {
  const { source, mediaType, sha256, findings } = file;
  const form = forms.find(({ id }) => id === file.report?.format) ?? null;
  const results = findings.map((finding) => {
    const ruleIndex = rules.findIndex(({ id }) => id === finding.ruleId);
    return JSON.stringify(sarifResult(finding, ruleIndex, source, form, language));
  });
  const artifact = {
    location: { uri: artifactUri(source) },
    mimeType: mediaType,
    ...(sha256 !== null && { hashes: { 'sha-256': sha256 } }),
  };
  return {
    results: results.join(',\n'),
    rest: JSON.stringify({ artifact, notifications: sarifNotifications(file, form, language) }),
  };
}

/**
 * @param rests of all files, in their order
 * @param exitCode 2: nothing could be read, so the run failed
 */
export function sarifTail(rests: readonly string[], exitCode: 0 | 1 | 2): string {
  const files: { artifact: object; notifications: object[] }[] = rests.map((rest) => JSON.parse(rest));
  const invocation = {
    executionSuccessful: exitCode !== 2,
    exitCode,
    toolExecutionNotifications: files.flatMap(({ notifications }) => notifications),
  };
  const artifacts = files.map(({ artifact }) => artifact);
  return `\n],"artifacts":${JSON.stringify(artifacts)},"invocations":${JSON.stringify([invocation])}}]}\n`;
}
