import { describe, expect, it } from 'vitest';
import { frameText } from '../../core/several/sample.js';
import { parseUnits } from '../../core/several/units.js';
import { hashBytes } from '../../ui/hashBytes.js';
import { timeLeft } from '../../workbench/queue/timeLeft.js';
import { drawItems } from '../../workbench/sampling/drawItems.js';
import { guessUnit } from '../../workbench/sampling/guessUnit.js';
import { writeUnits } from '../../workbench/sampling/writeUnits.js';
import { nameFiles } from '../../workbench/worker/nameFiles.js';
import { item } from './support/items.js';

const { units } = parseUnits(
  '单位名称,类别,上级,别名\n云溪县民政局,部门,云溪县人民政府,县民政局\n云溪县石门镇人民政府,乡镇,云溪县人民政府,\n',
);
const items = Array.from({ length: 40 }, (_, index) => item(index + 1, null));

describe('drawItems', () => {
  it('draws the same from the same frame and seed, whatever its order', async () => {
    const plan = { size: 10, seed: '2026' };
    const one = await drawItems(items, [], plan, 'zh');
    const other = await drawItems([...items].reverse(), [], plan, 'zh');
    expect([...one.chosen].sort()).toEqual([...other.chosen].sort());
    expect(one.told).toEqual(other.told);
    expect(one.told).toMatchObject({ frameSize: 40, sampleSize: 10, seed: '2026' });
  });
  it('gives the hash of the frame as the core writes it', async () => {
    const { told } = await drawItems(items, [], { size: 3, seed: 'a' }, 'zh');
    const frame = frameText(items.map(({ source }) => ({ key: source })));
    expect(told.frameSha256).toBe(await hashBytes(new TextEncoder().encode(frame)));
  });
  it('draws from each stratum that the list of bodies gives', async () => {
    const named = [
      ...items.slice(0, 6).map((each) => ({ ...each, title: '云溪县民政局2025年年报' })),
      ...items.slice(6, 12).map((each) => ({ ...each, title: '石门镇2025年年报' })),
    ];
    const { told } = await drawItems(named, units, { share: 0.5, seed: 'a', by: 'kind' }, 'zh');
    expect(told.strata).toEqual([
      { name: 'department', size: 6, drawn: 3 },
      { name: 'town', size: 6, drawn: 3 },
    ]);
  });
});

describe('guessUnit', () => {
  it('knows a body by its name, its alias or the name before 人民政府', () => {
    expect(guessUnit('县民政局2025年年报.docx', units)?.name).toBe('云溪县民政局');
    expect(guessUnit('云溪县石门镇2025年年报', units)?.name).toBe('云溪县石门镇人民政府');
  });
  it('leaves a name that is not on the list', () => expect(guessUnit('云溪县林业局2025年年报', units)).toBeNull());
});

describe('writeUnits', () => {
  it('writes what parseUnits reads', () => expect(parseUnits(writeUnits(units)).units).toEqual(units));
});

describe('timeLeft', () => {
  it('follows the pace so far', () => expect(timeLeft(10, 20, 5000)).toBe(10));
  it('does not guess from one or two', () => expect(timeLeft(2, 20, 5000)).toBeNull());
  it('is 0 at the end', () => expect(timeLeft(0, 0, 0)).toBe(0));
});

describe('nameFiles', () => {
  it('takes out what leads elsewhere, and doubles nothing', () => {
    const bytes = new Uint8Array();
    const named = nameFiles(
      [
        ['../云溪/县', bytes],
        ['云溪县', bytes],
        ['///', bytes],
      ],
      '.docx',
    );
    expect(Object.keys(named)).toEqual(['云溪县.docx', '云溪县（2）.docx', '未识别.docx']);
  });
});
