import { describe, expect, it } from 'vitest';
import type { Document } from '../../core/document/document.js';
import { findHeadings } from '../../core/report/findSections.js';

const documentOf = (...texts: string[]): Document => ({
  mediaType: 'text/plain',
  metadata: {},
  facts: [],
  blocks: texts.map((text, index) => ({ kind: 'paragraph', id: `p${index}`, text })),
});
const numbers = (...texts: string[]) => findHeadings(documentOf(...texts)).map((heading) => heading.number);

describe('findHeadings', () => {
  it.each([
    ['一、工作基本情况', 1],
    ['一、总结概述', 1],
    ['一、2023年政务公开总体情况', 1],
    ['总体情况', 1],
    ['第一部分 总体情况', 1],
    ['二、主动公开政府信息的情况', 2],
    ['行政机关主动公开政府信息情况', 2],
    ['三、收到和处理政府信息公开申报情况', 3],
    ['三、政府信息公开申请接收与办理情况', 3],
    ['四、因政府信息公开工作被申请行政复议或提起行政诉讼情况', 4],
    ['四、政府信息公开行政复议及行政诉讼情况', 4],
    ['五、存在的主要问题和改进措施', 5],
    ['五、政府信息公开工作存在主要问题及改进情况', 5],
    ['六、其它报告事项', 6],
    ['六 、其他需要报告的事项：', 6],
    ['[bookmark: _GoBack]三、收到和处理政府信息公开申请情况', 3],
    ['## 五、存在的主要问题及改进情况', 5],
    ['**六、其他需要报告的事项**', 6],
  ])('knows %s', (text, number) => {
    expect(numbers(text)).toEqual([number]);
  });

  it.each([
    ['本报告由总体情况、主动公开政府信息情况、其他需要报告的事项等部分组成。'],
    ['一、本年新收政府信息公开申请数量'],
    ['四、结转下年度继续办理'],
    ['三、本年度办理结果'],
    ['（一）主动公开政府信息的工作开展得比较顺利'],
    ['主动公开方面，全年公开信息58条。'],
  ])('takes no other line: %s', (text) => {
    expect(numbers(text)).toEqual([]);
  });

  it('splits a heading from text on the same line', () => {
    const [heading] = findHeadings(documentOf('一、总体情况。2023年，我镇公开信息20条。'));
    expect(heading).toMatchObject({ number: 1, text: '总体情况' });
    expect(heading!.place).toEqual({ block: 'p0', start: 0, end: 6 });
  });

  it('passes over a table of contents', () => {
    const contents = ['一、总体情况', '二、主动公开政府信息情况', '三、收到和处理政府信息公开申请情况'];
    const headings = findHeadings(documentOf(...contents, '前言。', ...contents.flatMap((text) => [text, '正文。'])));
    expect(headings.map((heading) => heading.index)).toEqual([4, 6, 8]);
  });

  it('keeps doubled headings', () => {
    expect(numbers('一、总体情况', '正文。', '一、总体情况', '正文。')).toEqual([1, 1]);
  });

  it('takes a sub-heading’s number for a section only where no better heading is', () => {
    expect(numbers('一、总体情况', '（一）主动公开政府信息情况', '正文', '二、主动公开政府信息情况')).toEqual([1, 2]);
  });
});
