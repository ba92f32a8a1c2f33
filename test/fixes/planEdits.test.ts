import { describe, expect, it } from 'vitest';
import type { Document } from '../../core/document/document.js';
import { planEdits } from '../../core/fixes/planEdits.js';
import type { Finding, Fix } from '../../core/results/result.js';

const document: Document = {
  mediaType: 'text/plain',
  blocks: [{ kind: 'paragraph', id: 'p1', text: '公开公开信息' }],
  metadata: {},
  facts: [],
};

type Edit = readonly [start: number, end: number, text: string, old?: string];

function fixOf(safe: boolean, ...edits: readonly Edit[]): Fix {
  return {
    title: '改',
    safe,
    edits: edits.map(([start, end, text, old]) => ({
      location: { section: 1, block: 'p1', start, end },
      old: old ?? '公开公开信息'.slice(start, end),
      new: text,
    })),
  };
}

function finding(fingerprint: string, ...fixes: Fix[]): Finding {
  return {
    ruleId: 'text/markup',
    severity: 'warning',
    message: '',
    basis: [],
    location: { section: 1, block: 'p1', start: 0, end: 1 },
    related: [],
    suspects: [],
    fixes,
    fingerprint,
  };
}

const taken = (findings: Finding[], options = {}) => {
  const plan = planEdits(findings, document, options);
  return {
    fixes: plan.fixes.map(({ finding }) => finding.fingerprint),
    edits: plan.edits.map(({ start, end, text }) => [start, end, text]),
    refused: plan.refused.map(({ fingerprint, reason }) => [fingerprint, reason]),
  };
};

describe('planEdits', () => {
  it('takes each finding’s first safe fix and leaves the others alone', () => {
    const findings = [
      finding('a', fixOf(false, [0, 1, 'x']), fixOf(true, [2, 4, '']), fixOf(true, [0, 2, ''])),
      finding('b', fixOf(false, [4, 6, 'y'])),
      finding('c'),
    ];
    expect(taken(findings)).toEqual({ fixes: ['a'], edits: [[2, 4, '']], refused: [] });
    expect(taken(findings, { safe: false })).toEqual({ fixes: [], edits: [], refused: [] });
  });

  it('leaves what the user ignores, unless it is chosen', () => {
    const ignored = { ...finding('a', fixOf(true, [2, 4, ''])), ignored: { reason: '原文如此' } };
    expect(taken([ignored]).fixes).toEqual([]);
    expect(taken([ignored], { chosen: [{ fingerprint: 'a' }] }).fixes).toEqual(['a']);
  });

  it('takes what is chosen, before the safe ones where they overlap', () => {
    const findings = [finding('a', fixOf(true, [0, 4, 'x'])), finding('b', fixOf(false, [2, 6, 'y']))];
    expect(taken(findings, { chosen: [{ fingerprint: 'b' }] })).toEqual({
      fixes: ['b'],
      edits: [[2, 6, 'y']],
      refused: [['a', 'overlap']],
    });
  });

  it('does not choose between several ways for the user', () => {
    const findings = [finding('a', fixOf(false, [0, 1, 'x']), fixOf(false, [0, 1, 'y'])), finding('b')];
    expect(taken(findings, { chosen: [{ fingerprint: 'a' }] }).refused).toEqual([['a', 'ambiguous']]);
    expect(taken(findings, { chosen: [{ fingerprint: 'a', fix: 1 }] }).edits).toEqual([[0, 1, 'y']]);
    expect(taken(findings, { chosen: [{ fingerprint: 'a', fix: 2 }] }).refused).toEqual([['a', 'no-fix']]);
    expect(taken(findings, { chosen: [{ fingerprint: 'b' }, { fingerprint: 'z' }] }).refused).toEqual([
      ['b', 'no-fix'],
      ['z', 'unknown'],
    ]);
  });

  it('makes the same edit once, whoever proposes it', () => {
    const findings = [finding('a', fixOf(true, [2, 4, ''])), finding('b', fixOf(true, [2, 4, ''], [4, 6, '事项']))];
    expect(taken(findings)).toEqual({
      fixes: ['a', 'b'],
      edits: [
        [2, 4, ''],
        [4, 6, '事项'],
      ],
      refused: [],
    });
  });

  it('leaves out a fix as a whole where one of its edits overlaps', () => {
    const findings = [finding('a', fixOf(true, [2, 4, ''])), finding('b', fixOf(true, [0, 1, ''], [3, 5, '']))];
    expect(taken(findings)).toEqual({ fixes: ['a'], edits: [[2, 4, '']], refused: [['b', 'overlap']] });
  });

  it('knows that touching edits do not overlap, and two insertions at one place do', () => {
    const touching = [finding('a', fixOf(true, [0, 2, 'x'])), finding('b', fixOf(true, [2, 4, 'y'], [4, 4, '!']))];
    expect(taken(touching).refused).toEqual([]);
    const inserted = [finding('a', fixOf(true, [2, 2, 'x'])), finding('b', fixOf(true, [2, 2, 'y']))];
    expect(taken(inserted).refused).toEqual([['b', 'overlap']]);
    const inside = [finding('a', fixOf(true, [0, 4, 'x'])), finding('b', fixOf(true, [2, 2, 'y']))];
    expect(taken(inside).refused).toEqual([['b', 'overlap']]);
  });

  it('does not touch text that is not what the finding saw', () => {
    expect(taken([finding('a', fixOf(true, [0, 2, 'x', '信息']))]).refused).toEqual([['a', 'changed']]);
    expect(taken([finding('a', fixOf(true, [9, 9, 'x', '']))]).refused).toEqual([['a', 'changed']]);
    const elsewhere = fixOf(true, [0, 2, 'x']);
    elsewhere.edits[0]!.location.block = 'p9';
    expect(taken([finding('a', elsewhere)]).refused).toEqual([['a', 'changed']]);
    delete elsewhere.edits[0]!.location.block;
    expect(taken([finding('a', elsewhere)]).refused).toEqual([['a', 'no-place']]);
  });

  it('asks the file, and names its reason', () => {
    const refuse = () => 'auto-number' as const;
    expect(taken([finding('a', fixOf(true, [0, 2, 'x']))], { refuse }).refused).toEqual([['a', 'auto-number']]);
  });
});
