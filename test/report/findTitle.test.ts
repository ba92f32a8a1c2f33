import { describe, expect, it } from 'vitest';
import { findTitle } from '../../core/report/findTitle.js';

const lines = (...texts: string[]) => texts.map((text, index) => ({ id: `p${index}`, text }));

describe('findTitle', () => {
  it.each([
    ['青石镇人民政府2024年政府信息公开工作年度报告'],
    ['临江县2025年政府信息公开工作年度报告'],
    ['2022年度青石镇政府信息公开工作年度报告'],
    ['2024年度政府信息公开工作年度报告'],
    ['青石镇2019年政府信息公开年度报告'],
    ['2022年信息公开工作年度报告'],
    ['2020年政府信息公开工作的年度报告'],
    ['关于2022年政府信息公开工作的报告'],
  ])('takes %s', (title) => {
    expect(findTitle(lines('索引号：0001', title, '根据《条例》编制本报告。')).title?.text).toBe(title);
  });

  it('joins a title broken over lines', () => {
    const { title } = findTitle(lines('大岭乡人民政府2024年政府信息公开工作', '年度报告', '一段正文。'));
    expect(title?.text).toBe('大岭乡人民政府2024年政府信息公开工作年度报告');
    expect(title?.rest).toHaveLength(1);
  });

  it('takes the name of the body from the line above', () => {
    const { title } = findTitle(lines('临江县青石镇', '2022年度政府信息公开工作报告'));
    expect(title?.text).toBe('临江县青石镇2022年度政府信息公开工作报告');
  });

  it('leaves a name above alone when the title has one', () => {
    const { title } = findTitle(
      lines('宁河市临江县青石镇人民政府', '临江县青石镇人民政府2020年政府信息公开工作年度报告'),
    );
    expect(title?.text).toBe('临江县青石镇人民政府2020年政府信息公开工作年度报告');
  });

  it('prefers the full words to weak ones', () => {
    const { title } = findTitle(lines('政府信息公开工作总结', '青石镇2023年政府信息公开工作年度报告'));
    expect(title?.text).toBe('青石镇2023年政府信息公开工作年度报告');
  });

  it.each([
    ['关于做好2023年政府信息公开工作年度报告编制工作的通知'],
    ['2023年政府信息公开工作年度报告图解解读'],
    ['根据《条例》，现公布青石镇人民政府2020年政府信息公开工作年度报告。'],
  ])('takes no other paper or sentence: %s', (text) => {
    expect(findTitle(lines(text)).title).toBeNull();
  });
});
