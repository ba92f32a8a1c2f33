import { describe, expect, it } from 'vitest';
import { findShareLists, findShares } from '../../../core/report/claims/shares.js';
import { scanFigures } from '../../../core/report/figures/scanFigures.js';
import type { Line } from '../../../core/report/report.js';

const line = (text: string): Line => ({
  paragraph: { kind: 'paragraph', id: 'p0', text },
  index: 0,
  section: 1,
  role: 'body',
  numbering: null,
});
const outcomes = (text: string) => findShares(line(text), scanFigures(text)).map((share) => share.outcome);

describe('findShares', () => {
  it.each([
    '公开信息80条，其中公告1条，占1.25%；动态40条，占50%。',
    '公开信息80条，其中公告1条，占1.3%。',
    '办结29件，结转2件。属于行政执法案卷的有17件，占办结总数的58.6%。',
    '发布3条，占总数9条的33.3%。',
  ])('right: %s', (text) => {
    expect(outcomes(text).every((outcome) => outcome === 'right')).toBe(true);
  });

  it('finds 1 of 80 printed as 1.1 %', () => {
    expect(outcomes('公开信息80条，其中公告1条，占1.1%。')).toEqual(['wrong']);
    const listed = (last: string) =>
      outcomes(`公开信息80条，其中动态48条，占60%；财务20条，占25%；文件11条，占13.75%；人事1条，${last}。`);
    expect(listed('占1.1%')).toEqual(['right', 'right', 'right', 'wrong']);
    expect(listed('占1.25%')).toEqual(['right', 'right', 'right', 'right']);
    // Of what the last one is a share is not said where the parts do not make the whole.
    expect(outcomes('公开信息80条，其中动态48条，占60%；财务20条，占25%；人事5条，占全县的1.1%。')).not.toContain(
      'wrong',
    );
    expect(outcomes('公开信息80条，其中动态48条，占60%；财务20条，占25%；转载5条，占1.1%。')).not.toContain('wrong');
    expect(outcomes('公开信息200条，其中网站50条，占总数的30%。')).toEqual(['wrong']);
  });

  it.each([
    '答复率100%，满意率98.5%。',
    '公开信息80条，同比增长12%。',
    '收到申请5件，占全市申请总量的2%。',
    '公开信息80条，阅读3000次，占比提高2%。',
    '其中网站30条、公众号50条，原创20条，约占25%。',
  ])('judges none of %s', (text) => {
    expect(outcomes(text).filter((outcome) => outcome === 'wrong')).toEqual([]);
  });

  it('adds up shares of one whole', () => {
    const [list] = findShareLists(line('网站占50%，公众号占30%，公示栏占30%。'));
    expect(list?.sum).toBe(110);
    expect(findShareLists(line('答复率100%，满意率98%，占比5%。'))).toEqual([]);
  });
});
