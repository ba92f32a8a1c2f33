import { describe, expect, expectTypeOf, it } from 'vitest';
import type { z } from 'zod/mini';
import type { CheckResult, FileResult } from '../../core/results/result.js';
import { checkResultSchema, fileResultSchema } from '../../core/results/schema.js';
import { sampleResult, unreadableResult } from './sample.js';

/** A type without `readonly` on any level: zod infers none, and JSON knows none. */
type Plain<T> = T extends readonly (infer Item)[]
  ? Plain<Item>[]
  : T extends object
    ? { -readonly [Key in keyof T]: Plain<T[Key]> }
    : T;

describe('schema of the JSON result', () => {
  it('has the type of results/result.ts (fails to compile when one of the two is changed alone)', () => {
    expectTypeOf<Plain<z.infer<typeof fileResultSchema>>>().toEqualTypeOf<Plain<FileResult>>();
    expectTypeOf<Plain<z.infer<typeof checkResultSchema>>>().toEqualTypeOf<Plain<CheckResult>>();
  });

  it('accepts a checked and an unreadable file', () => {
    expect(fileResultSchema.safeParse(sampleResult()).error).toBeUndefined();
    expect(fileResultSchema.safeParse(unreadableResult).error).toBeUndefined();
    const whole = { schema: 'gongkai-lint/1', rulesVersion: '1', files: [sampleResult(), unreadableResult] };
    expect(checkResultSchema.safeParse(whole).error).toBeUndefined();
  });

  it('rejects every result of which one key is renamed, at any depth', () => {
    let renamed = 0;
    for (const changed of withOneKeyRenamed(sampleResult())) {
      renamed++;
      expect(fileResultSchema.safeParse(changed.value).success, `${changed.path} renamed`).toBe(false);
    }
    expect(renamed).toBeGreaterThan(100);
  });

  it('rejects a wrong severity, a section that does not exist and a date that is no ISO date', () => {
    const [first] = sampleResult().findings;
    const wrong = [
      sampleResult({ findings: [{ ...first!, severity: 'fatal' as never }] }),
      sampleResult({ findings: [{ ...first!, location: { section: 8 as never } }] }),
      sampleResult({ report: { ...sampleResult().report!, signedOn: '2022年1月1日' } }),
    ];
    for (const result of wrong) expect(fileResultSchema.safeParse(result).success).toBe(false);
  });
});

/** Copies of a value with one key renamed, in every object but the tables' values, whose keys are the form's. */
function* withOneKeyRenamed(value: unknown, path = ''): Generator<{ path: string; value: unknown }> {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      for (const { path: inner, value: changed } of withOneKeyRenamed(item, `${path}[${index}]`)) {
        yield { path: inner, value: value.map((each, at) => (at === index ? changed : each)) };
      }
    }
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      const { [key]: _, ...rest } = value as Record<string, unknown>;
      yield { path: `${path}.${key}`, value: { ...rest, [`${key}X`]: item } };
      if (/\.tables\.\w+$/.test(`${path}.${key}`)) continue;
      for (const inner of withOneKeyRenamed(item, `${path}.${key}`))
        yield { path: inner.path, value: { ...value, [key]: inner.value } };
    }
  }
}
