import type { Language } from './commandError.js';

interface InsertWording {
  readonly complete: (source: string) => string;
  readonly noForm: (source: string) => string;
  readonly refused: string;
  readonly added: (count: number) => string;
  readonly heading: (section: number, text: string) => string;
  readonly table: (section: number, form: string, cells: number) => string;
  readonly replacing: (section: number, form: string) => string;
  readonly carried: (count: number, cells: string) => string;
  readonly blank: (count: number, rows: string, why: string) => string;
  readonly old: string;
  readonly unread: (section: number) => string;
  readonly next: string;
  readonly note: string;
  readonly comma: string;
}

const numerals = ['', '一', '二', '三', '四', '五', '六'];

const zh: InsertWording = {
  complete: (source) => `${source}：六个部分的标题和表格都在，没有要补的，没有写出文件。`,
  noForm: (source) =>
    `${source}：没有识别出报告年度，或者该年度（2018年及以前）没有统一格式，不能判断缺什么，没有写出文件。`,
  refused: '没有补写：',
  added: (count) => `补上了 ${count} 处，其余内容没有改动：`,
  heading: (section, text) => `第${numerals[section]}部分  标题“${text}”`,
  table: (section, form, cells) => `第${numerals[section]}部分  ${form}年格式的空表，${cells} 格待填`,
  replacing: (section, form) => `第${numerals[section]}部分  ${form}年格式的表格`,
  carried: (count, cells) => `从原表照填 ${count} 格（含义相同）：${cells}`,
  blank: (count, rows, why) => `待填 ${count} 格：${rows}${why && `（${why}）`}`,
  old: '原来的表格还在新表后面，请核对后删去，中间的提示行一并删去',
  unread: (section) => `第${numerals[section]}部分的表格是图片，或者没有读清，没有补表；请对照原件处理。`,
  next: '请逐格填写，没有发生的填0，再用 check 检查一遍。',
  note: '注意：',
  comma: '、',
};

const en: InsertWording = {
  complete: (source) => `${source}: no heading or table is missing; no file was written.`,
  noForm: (source) =>
    `${source}: the report year was not recognised, or had no form (2018 and before), so nobody knows what is missing; no file was written.`,
  refused: 'nothing was inserted. ',
  added: (count) => `${count} insertion(s); nothing else was changed:`,
  heading: (section, text) => `Section ${section}  heading “${text}”`,
  table: (section, form, cells) => `Section ${section}  blank table of the form of ${form}, ${cells} cells to fill in`,
  replacing: (section, form) => `Section ${section}  table of the form of ${form}`,
  carried: (count, cells) => `${count} figure(s) taken over from the old table, where they mean the same: ${cells}`,
  blank: (count, rows, why) => `${count} cell(s) to fill in: ${rows}${why && ` (${why})`}`,
  old: 'The old table still stands behind it; compare, then delete it with the line between them',
  unread: (section) =>
    `The table of section ${section} is a picture or could not be read; none was inserted. See the original.`,
  next: 'Fill in every cell, 0 where nothing happened, and check the file again.',
  note: 'Note: ',
  comma: ', ',
};

export const insertWording: Readonly<Record<Language, InsertWording>> = { zh, en };
