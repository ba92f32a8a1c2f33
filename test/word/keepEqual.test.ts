import { describe, expect, it } from 'vitest';
import { keepEqual } from '../../word-addin/pane/keepEqual.js';

describe('what is equal stays the same object', () => {
  it('as a whole', () => {
    const old = { a: [1, { b: null }], c: 'd' };
    expect(keepEqual(old, structuredClone(old))).toBe(old);
  });

  it('in parts', () => {
    const old = { same: { a: 1 }, other: [{ b: 1 }, { b: 2 }] };
    const kept = keepEqual(old, { same: { a: 1 }, other: [{ b: 1 }, { b: 3 }] });
    expect(kept).toEqual({ same: { a: 1 }, other: [{ b: 1 }, { b: 3 }] });
    expect(kept.same).toBe(old.same);
    expect(kept.other[0]).toBe(old.other[0]);
    expect(kept).not.toBe(old);
  });

  it('and nothing else', () => {
    expect(keepEqual({ a: 1, b: 2 }, { a: 1 })).toEqual({ a: 1 });
    expect(keepEqual({ a: 1 }, { a: 1, b: undefined })).toEqual({ a: 1, b: undefined });
    expect(keepEqual([1], { 0: 1 })).toEqual({ 0: 1 });
    expect(keepEqual(null, { a: 1 })).toEqual({ a: 1 });
  });
});
