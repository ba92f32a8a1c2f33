import type { SectionNumber } from '../formats/form.js';

/**
 * Words that show what a text without a section heading is about: any list of which all words stand in one paragraph.
 * They are only looked for behind the section before, where the text of a section without heading stands.
 * Source: the headings and the standing sentences of sections 五 and 六 in published reports.
 */
export const sectionTraces: Partial<Record<SectionNumber, readonly (readonly string[])[]>> = {
  5: [['问题'], ['不足'], ['改进'], ['整改']],
  6: [['需要报告', '事项'], ['其他报告事项'], ['信息处理费']],
};

/** Words of the preamble, which names all sections and aspects without being any of them. */
export const preambleWords: readonly string[] = ['组成', '六部分', '六个部分', '编制', '期限', '时限', '下载', '联系'];
