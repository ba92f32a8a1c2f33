import { describe, expect, it } from 'vitest';
import { z } from 'zod/mini';
import type { FileResult, Finding } from '../../core/results/result.js';
import { artifactUri } from '../../core/results/sarif/artifactUri.js';
import { plainMessage } from '../../core/results/sarif/plainMessage.js';
import { renderSarif, sarifHead, sarifTail } from '../../core/results/sarif.js';
import { rules } from '../../core/rules/index.js';
import { sampleResult, unreadableResult } from './sample.js';

/** What of the SARIF 2.1.0 schema the output uses; strict, so that a property that the standard does not have is an error. */
const properties = z.record(z.string(), z.unknown());
const message = z.strictObject({ text: z.string().check(z.minLength(1)) });
const uri = z.string().check(z.regex(/^[A-Za-z0-9\-._~%!$&'()*+,;=:@/]*$/));
const level = z.enum(['none', 'note', 'warning', 'error']);
const natural = z.int().check(z.nonnegative());
const artifactLocation = z.strictObject({ uri });
const logicalLocation = z.strictObject({ name: z.string(), fullyQualifiedName: z.string(), kind: z.string() });
const location = z.strictObject({
  id: z.exactOptional(natural),
  physicalLocation: z.strictObject({ artifactLocation }),
  logicalLocations: z.exactOptional(z.array(logicalLocation)),
  properties: z.exactOptional(properties),
});
const rule = z.strictObject({
  id: z.string(),
  name: z.string().check(z.regex(/^[A-Z][A-Za-z]+$/)),
  shortDescription: message,
  fullDescription: message,
  help: message,
  defaultConfiguration: z.strictObject({ level }),
  properties: z.looseObject({ tags: z.array(z.string()) }),
});
const result = z.strictObject({
  ruleId: z.string(),
  ruleIndex: z.exactOptional(natural),
  level,
  message,
  locations: z.array(location).check(z.minLength(1)),
  relatedLocations: z.exactOptional(z.array(location)),
  partialFingerprints: z.record(z.string(), z.string()),
  suppressions: z.array(
    z.strictObject({
      kind: z.enum(['inSource', 'external']),
      status: z.enum(['accepted', 'underReview', 'rejected']),
      justification: z.string(),
    }),
  ),
  properties,
});
const notification = z.strictObject({
  level,
  message,
  locations: z.array(location),
  associatedRule: z.exactOptional(z.strictObject({ id: z.string() })),
  properties,
});
const artifact = z.strictObject({
  location: artifactLocation,
  mimeType: z.string().check(z.regex(/^[^/]+\/.+$/)),
  hashes: z.exactOptional(z.record(z.string(), z.string())),
});
const invocation = z.strictObject({
  executionSuccessful: z.boolean(),
  exitCode: z.int(),
  toolExecutionNotifications: z.array(notification),
});
const log = z.strictObject({
  $schema: z.string(),
  version: z.literal('2.1.0'),
  runs: z.tuple([
    z.strictObject({
      tool: z.strictObject({
        driver: z.strictObject({ name: z.string(), semanticVersion: z.string(), rules: z.array(rule) }),
      }),
      language: z.string().check(z.regex(/^[a-z]{2}(-[A-Z]{2})?$/)),
      columnKind: z.enum(['utf16CodeUnits', 'unicodeCodePoints']),
      results: z.array(result),
      artifacts: z.array(artifact),
      invocations: z.array(invocation),
    }),
  ]),
});

function sarifOf(
  files: readonly FileResult[],
  { exitCode = 1, language = 'zh' }: { exitCode?: 0 | 1 | 2; language?: 'zh' | 'en' } = {},
) {
  const pieces = files.map((file) => renderSarif(file, rules, language));
  const results = pieces.flatMap((piece) => (piece.results === '' ? [] : [piece.results])).join(',\n');
  const rests = pieces.map(({ rest }) => rest);
  const text = sarifHead(rules, '0.1.0', language) + results + sarifTail(rests, exitCode);
  return log.parse(JSON.parse(text)).runs[0];
}

const [first] = sampleResult().findings;
const withFinding = (changes: Partial<Finding>) => sampleResult({ findings: [{ ...first!, ...changes }] });

describe('sarif', () => {
  it('describes the rules', () => {
    const { driver } = sarifOf([]).tool;
    expect(driver.name).toBe('gongkai-lint');
    expect(driver.rules.map(({ id }) => id)).toEqual(rules.map(({ id }) => id));
    expect(driver.rules.find(({ id }) => id === 'sum/applications-balance')).toMatchObject({
      name: 'SumApplicationsBalance',
      shortDescription: { text: '申请办理情况表：第一项加第二项等于第三项加第四项' },
      fullDescription: { text: expect.stringContaining('国办公开办函〔2021〕30号') },
      help: { text: expect.stringContaining('docs/rules/sum/applications-balance.md') },
      defaultConfiguration: { level: 'error' },
      properties: { tags: ['sum'] },
    });
  });

  it('gives each finding with level, place, fingerprint and what else is known of it', () => {
    const { results, tool } = sarifOf([sampleResult()]);
    expect(results).toHaveLength(3);
    expect(results[1]).toMatchObject({
      ruleId: 'sum/applications-balance',
      level: 'error',
      message: { text: expect.stringContaining('自然人一列不平') },
      partialFingerprints: { 'gongkai-lint/v1': '000000000000000a' },
      suppressions: [],
      properties: { cause: 'c1', suspects: [{ proposed: 11 }], evidence: { actual: '12' } },
    });
    expect(tool.driver.rules[results[1]!.ruleIndex!]?.id).toBe('sum/applications-balance');
    expect(results[1]?.locations[0]).toMatchObject({
      physicalLocation: { artifactLocation: { uri: '%E6%9F%90%E9%95%87.docx' } },
      logicalLocations: [{ fullyQualifiedName: 'section-3/applications/resultsTotal/naturalPerson', kind: 'cell' }],
      properties: { text: '12', start: 0, end: 2 },
    });
    expect(results[0]?.relatedLocations).toMatchObject([{ id: 0, properties: { section: 7, text: '再见' } }]);
    expect(results[0]?.properties).toMatchObject({ fixes: [{ safe: true }] });
  });

  it.each([
    ['error', 'error'],
    ['warning', 'warning'],
    ['info', 'note'],
  ] as const)('has for %s the level %s', (severity, expected) => {
    expect(sarifOf([withFinding({ severity })]).results[0]?.level).toBe(expected);
  });

  it('names the kind of place', () => {
    const kind = (location: Finding['location']) =>
      sarifOf([withFinding({ location })]).results[0]?.locations[0]?.logicalLocations?.[0]?.kind;
    expect(kind({ section: 2 })).toBe('section');
    expect(kind({ section: 2, table: 'disclosure' })).toBe('table');
    expect(kind({ section: 2, table: 'disclosure', row: 'permits' })).toBe('row');
    expect(kind({ section: 2, table: 'disclosure', column: 'issued' })).toBe('column');
  });

  it('suppresses what the configuration ignores, not what it explains', () => {
    expect(sarifOf([withFinding({ ignored: { reason: '已核实' } })]).results[0]?.suppressions).toEqual([
      { kind: 'external', status: 'accepted', justification: '已核实' },
    ]);
    const [explained] = sarifOf([withFinding({ explained: { reason: '另有依据' } })]).results;
    expect(explained).toMatchObject({ suppressions: [], properties: { explained: { reason: '另有依据' } } });
  });

  it('leaves out the index of a rule that it does not describe', () => {
    expect(sarifOf([withFinding({ ruleId: 'local/own' })]).results[0]).not.toHaveProperty('ruleIndex');
  });

  it('tells what was not checked or needs a person, and of which file', () => {
    const { invocations, artifacts, results } = sarifOf([unreadableResult, sampleResult({ findings: [] })]);
    expect(results).toEqual([]);
    const [
      { executionSuccessful, toolExecutionNotifications: told } = {
        executionSuccessful: false,
        toolExecutionNotifications: [],
      },
    ] = invocations;
    expect(executionSuccessful).toBe(true);
    expect(told[0]).toMatchObject({
      level: 'error',
      message: { text: '无法读取：文件已加密。' },
      locations: [{ physicalLocation: { artifactLocation: { uri: 'x.doc' } } }],
      properties: { code: 'encrypted' },
    });
    expect(told.slice(1).map(({ associatedRule, properties }) => [associatedRule?.id, properties.outcome])).toEqual([
      ['table/unreadable', 'needs-review'],
      ['date/signed-early', 'not-checked'],
    ]);
    expect(artifacts).toMatchObject([
      { location: { uri: 'x.doc' }, mimeType: 'application/msword' },
      { hashes: { 'sha-256': 'ab'.repeat(32) } },
    ]);
    expect(artifacts[0]).not.toHaveProperty('hashes');
  });

  it('says that the run failed where nothing could be read', () => {
    expect(sarifOf([unreadableResult], { exitCode: 2 }).invocations[0]).toMatchObject({
      executionSuccessful: false,
      exitCode: 2,
    });
  });

  it('speaks English', () => {
    const run = sarifOf([sampleResult()], { language: 'en' });
    expect(run.language).toBe('en');
    expect(run.tool.driver.rules[0]?.shortDescription.text).not.toMatch(/\p{Script=Han}/u);
  });

  it('holds no link made by the report', () => {
    expect(plainMessage('“[看](http://a)”')).toBe('“[看] (http://a)”');
    const text = '[看](http://a) \u2028</script>';
    expect(sarifOf([withFinding({ message: text })]).results[0]?.message.text).not.toContain('](');
  });
});

describe('artifactUri', () => {
  it.each([
    ['a.docx', 'a.docx'],
    ['年报/某 镇#1?.docx', '%E5%B9%B4%E6%8A%A5/%E6%9F%90%20%E9%95%87%231%3F.docx'],
    ['a:b.txt', 'a%3Ab.txt'],
    ['100%.txt', '100%25.txt'],
    ['/home/x/a.txt', 'file:///home/x/a.txt'],
    ['C:\\年报\\a.docx', 'file:///C:/%E5%B9%B4%E6%8A%A5/a.docx'],
    ['\\\\server\\a.docx', 'file://server/a.docx'],
    ['a\\b.txt', 'a%5Cb.txt'],
    ['\ud800.txt', '%EF%BF%BD.txt'],
    ['-', '-'],
  ])('%j is %s', (source, expected) => expect(artifactUri(source)).toBe(expected));
});
