import { describe, expect, it } from 'vitest';
import type { Block, Document } from '../../core/document/document.js';
import { findBody, kindInText } from '../../core/report/findBody.js';
import { findLostDigits, findPeriods } from '../../core/report/findDates.js';
import { findSignature } from '../../core/report/findSignature.js';
import { findYear } from '../../core/report/findYear.js';
import { recognise } from '../../core/report/recognise.js';

const paragraph = (text: string, index: number): Block => ({ kind: 'paragraph', id: `p${index}`, text });
const documentOf = (...texts: string[]): Document => ({
  mediaType: 'text/plain',
  metadata: {},
  facts: [],
  blocks: texts.map(paragraph),
});
const title = (text: string) => ({ text, place: { block: 'p0', start: 0, end: text.length }, rest: [] });

describe('findBody', () => {
  const evidence = { signature: null, opening: [], overview: '', source: undefined };

  it('takes the title’s name in the full form that the text uses', () => {
    const overview = '2021年，临江县青石镇人民政府认真落实各项要求。';
    expect(findBody({ ...evidence, title: title('临江县青石镇2021年政府信息公开工作年度报告'), overview })?.name).toBe(
      '临江县青石镇人民政府',
    );
  });

  it('takes the signature where the title has no name', () => {
    const signature = { name: '青石镇人民政府', place: null };
    expect(findBody({ ...evidence, title: title('政府信息公开工作年度报告'), signature })).toMatchObject({
      name: '青石镇人民政府',
      kind: 'town',
    });
  });

  it('adds nothing that the document does not say', () => {
    expect(findBody({ ...evidence, title: title('2022年青石镇政府信息公开工作年度报告') })?.name).toBe('青石镇');
    expect(findBody({ ...evidence, title: title('政府信息公开工作年度报告') })).toBeNull();
  });

  it.each([
    ['临江县人民政府2023年政府信息公开工作年度报告', 'government'],
    ['临江县人民政府办公室2023年政府信息公开工作年度报告', 'office'],
    ['临江县水务局2023年政府信息公开工作年度报告', 'department'],
    ['临江县东门街道办事处2023年政府信息公开工作年度报告', 'subdistrict'],
    ['临江县白塔满族乡2023年政府信息公开工作年度报告', 'town'],
    ['宁河市2023年政府信息公开工作年度报告', 'government'],
    ['临江经济开发区管理委员会2023年政府信息公开工作年度报告', 'government'],
  ])('knows the kind of the body of %s', (text, kind) => {
    expect(findBody({ ...evidence, title: title(text) })?.kind).toBe(kind);
  });

  it('knows the kind where only 我乡 is said', () => {
    expect(kindInText('我乡认真贯彻落实条例。')).toBe('town');
    expect(kindInText('认真贯彻落实条例。')).toBeNull();
  });
});

describe('findYear', () => {
  const lines = (...texts: string[]) => texts.map((text, index) => ({ id: `p${index}`, text }));

  it('is not set by a comparison with another year', () => {
    const year = findYear(
      null,
      null,
      lines('2024年，我镇收到申请5件，与2023年收到申请相比增加2件。', '2024年公开信息30条。'),
      undefined,
    );
    expect(year?.value).toBe(2024);
  });

  it('is unknown where the text names two years alike', () => {
    expect(findYear(null, null, lines('2024年，公开30条。', '2023年，公开20条。'), undefined)).toBeNull();
  });

  it('comes from the title before all else', () => {
    expect(
      findYear(title('青石镇2022年政府信息公开工作年度报告'), null, lines('2023年，公开20条。'), undefined)?.value,
    ).toBe(2022);
  });
});

describe('findPeriods', () => {
  const periods = (text: string) => findPeriods({ kind: 'paragraph', id: 'p0', text });

  it.each([
    '本报告中数据的统计期限自 2022 年 1 月 1 日起至 2022 年 12 月 31 日止。',
    '统计期限为2022年1月1日至12月31日。',
    '统计期限自2022年1月1日起，至2022年12月31日止。',
    '所列数据的统计期限：2022年1月1日—2022年12月31日',
  ])('reads %s', (text) => {
    expect(periods(text)).toMatchObject([
      { declared: true, start: { year: 2022, month: 1, day: 1 }, end: { year: 2022, month: 12, day: 31 } },
    ]);
  });

  it('tells a declared period from a span that is only named', () => {
    expect(periods('2022年1月1日至2022年12月31日，公开信息58条。')[0]?.declared).toBe(false);
  });

  it('sees digits lost on the way', () => {
    expect(findLostDigits('统计期限自201911日起至20191231日止')).toBeGreaterThanOrEqual(0);
    expect(findLostDigits('自2019年1月1日起')).toBe(-1);
    expect(findLostDigits('12345热线，20日内答复')).toBe(-1);
  });
});

describe('findSignature', () => {
  it('reads body and date, whatever colophon follows', () => {
    const { signature } = findSignature(
      documentOf('正文很长。', '青石镇人民政府  ', '2022年1月20日', '青石镇党政办公室  2022年1月21日印'),
      0,
    );
    expect(signature).toMatchObject({ body: '青石镇人民政府', date: { year: 2022, month: 1, day: 20 } });
  });

  it('reads one line with both, and Chinese numerals', () => {
    expect(findSignature(documentOf('正文。', '青石镇人民政府 2022年1月20日'), 0).signature).toMatchObject({
      body: '青石镇人民政府',
      date: { day: 20 },
    });
    expect(
      findSignature(documentOf('正文。', '青石镇人民政府', '二〇二二年一月二十日'), 0).signature?.date,
    ).toMatchObject({ year: 2022, month: 1, day: 20 });
  });

  it('finds none in running text', () => {
    expect(findSignature(documentOf('六、其他', '无其他需要报告的事项。'), 0).signature).toBeNull();
  });
});

describe('recognise', () => {
  it.each([['关于召开2023年政府信息公开工作会议的通知', '各单位：', '请准时参加。'], ['今天天气很好。'], []])(
    'takes no other document for a report',
    (...texts) => {
      expect(recognise(documentOf(...texts))).toBeNull();
    },
  );
});
