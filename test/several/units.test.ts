import { describe, expect, it } from 'vitest';
import { UnitIndex } from '../../core/several/matchUnits.js';
import { parseUnits } from '../../core/several/units.js';

describe('parseUnits', () => {
  it('reads CSV under heads in any order, with a mark and quotation marks', () => {
    const { units, problems } = parseUnits(
      '\ufeff上级,单位名称,别名,类别,电话\r\n云溪县人民政府,苇塘镇人民政府,"苇塘镇、苇塘乡",乡镇,1\r\n,"临渚 街道办事处",,街道,\r\n',
    );
    expect(units).toEqual([
      { name: '苇塘镇人民政府', kind: 'town', parent: '云溪县人民政府', aliases: ['苇塘镇', '苇塘乡'] },
      { name: '临渚街道办事处', kind: 'subdistrict' },
    ]);
    expect(problems).toEqual([]);
  });

  it('reads cells pasted from a spreadsheet, and names alone', () => {
    expect(parseUnits('单位\t类别\n苇塘镇\t镇\n').units).toEqual([{ name: '苇塘镇', kind: 'town' }]);
    expect(parseUnits('苇塘镇\n沙堰乡\n').units.map(({ name }) => name)).toEqual(['苇塘镇', '沙堰乡']);
  });

  it.each([
    ['单位名称,类别\n苇塘镇,城镇\n', '第2行的类别“城镇”不认识'],
    ['单位名称,类别\n,乡镇\n苇塘镇,\n', '第2行没有单位名称'],
    ['单位名称\n苇塘镇\n苇塘镇人民政府\n', '第3行“苇塘镇人民政府”与第2行重复'],
    ['单位名称\n！！！\n苇塘镇\n', '第2行的“！！！”不像单位名称'],
    ['单位名称,别名\n苇塘镇,渡口镇\n渡口镇,\n', '有相同的名称或别名“渡口镇”'],
    ['', '名单是空的'],
    ['单位名称\n', '没有一行可用'],
  ])('says what is wrong with %j', (text, sentence) => {
    const { problems } = parseUnits(text);
    expect(problems.map(({ zh }) => zh)).toEqual([expect.stringContaining(sentence)]);
    expect(problems[0]!.en).not.toBe('');
  });

  it('tells two units of one name under two parents apart', () => {
    const { units, problems } = parseUnits('单位名称,类别,上级\n民政局,部门,甲县\n民政局,部门,乙县\n');
    expect(units).toHaveLength(2);
    // Nobody can assign a report that only says 民政局.
    expect(problems).toHaveLength(1);
  });

  it('ends an open quotation with the text', () => {
    expect(parseUnits('单位名称\n"苇塘镇').units).toEqual([{ name: '苇塘镇' }]);
  });
});

describe('UnitIndex', () => {
  const { units } = parseUnits(
    '单位名称,类别,上级,别名\n苇塘镇人民政府,乡镇,云溪县人民政府,\n民政局,部门,云溪县人民政府,\n民政局,部门,临澜县人民政府,\n水利局,部门,云溪县人民政府,水务局\n',
  );
  const index = new UnitIndex(units);
  const matched = (name: string): string => {
    const match = index.match(name);
    return match.kind === 'unit' ? match.unit.name : match.kind;
  };

  it.each([
    '苇塘镇',
    '苇塘镇人民政府',
    '云溪县苇塘镇人民政府',
    '云溪县 苇塘镇',
    '云溪县人民政府苇塘镇'.replace('人民政府', ''),
  ])('knows %s', (name) => expect(matched(name)).toBe('苇塘镇人民政府'));

  it('goes by aliases and by the territory of the parent', () => {
    expect(matched('水务局')).toBe('水利局');
    expect(index.match('临澜县民政局')).toMatchObject({ kind: 'unit', unit: { parent: '临澜县人民政府' } });
  });

  it('leaves a name of two units open', () => {
    expect(index.match('民政局')).toMatchObject({ kind: 'several', units: [{}, {}] });
  });

  it('does not guess: a similar name is only named', () => {
    expect(index.match('霁川区苇塘镇人民政府')).toMatchObject({ kind: 'none', similar: [{ name: '苇塘镇人民政府' }] });
    expect(index.match('芦苇塘镇人民政府')).toEqual({ kind: 'none', similar: [] });
    expect(index.match('财政局')).toEqual({ kind: 'none', similar: [] });
  });
});
