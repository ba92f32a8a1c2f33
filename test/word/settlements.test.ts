import { describe, expect, it } from 'vitest';
import { Settlements } from '../../word-addin/pane/settlements.js';

function places(document: unknown = null, machine: string | null = null) {
  const kept = { document, machine };
  const settlements = new Settlements(
    {
      isAvailable: true,
      get: () => kept.document,
      set: async (value) => {
        kept.document = value;
      },
    },
    { getItem: () => kept.machine, setItem: (_, value) => void (kept.machine = value) },
  );
  return { kept, settlements };
}

describe('ignores and explanations', () => {
  it('are kept where the person chose, and nowhere else', async () => {
    const { kept, settlements } = places();
    await settlements.set('ignores', ['00000000000000aa'], '已核实', 'document');
    await settlements.set('explanations', ['00000000000000bb'], '特殊情况', 'machine');
    expect(kept.document).toEqual({
      ignores: [{ fingerprint: '00000000000000aa', reason: '已核实' }],
      explanations: [],
    });
    expect(kept.machine).toContain('00000000000000bb');
    expect(kept.machine).not.toContain('00000000000000aa');
    expect(settlements.all()).toEqual({
      ignores: [{ fingerprint: '00000000000000aa', reason: '已核实' }],
      explanations: [{ fingerprint: '00000000000000bb', reason: '特殊情况' }],
    });
  });

  it('replace one another and are taken back', async () => {
    const { settlements } = places();
    await settlements.set('ignores', ['a'], '一', 'document');
    await settlements.set('explanations', ['a'], '二', 'machine');
    expect(settlements.all()).toEqual({ ignores: [], explanations: [{ fingerprint: 'a', reason: '二' }] });
    await settlements.remove(['a']);
    expect(settlements.all()).toEqual({ ignores: [], explanations: [] });
  });

  it.each([[{ ignores: 'x', explanations: [null, 3, { fingerprint: 1, reason: 'a' }] }], ['text'], [[1]]])(
    'that others wrote wrongly count as none: %j',
    (document) => {
      expect(places(document, '{ broken').settlements.all()).toEqual({ ignores: [], explanations: [] });
    },
  );
});
