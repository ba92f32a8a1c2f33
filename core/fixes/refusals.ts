import type { FixNote, RefusalCode } from './textEdit.js';

interface Wording {
  readonly zh: string;
  readonly en: string;
}

/** Why a fix was left out, for the user. */
export const refusals: Readonly<Record<RefusalCode, Wording>> = {
  overlap: {
    zh: '与另一处修改的位置重叠，这次没有改；处理完后再运行一次。',
    en: 'It overlaps another change and was left out; run the command again afterwards.',
  },
  changed: {
    zh: '这里的文字已经变了，与检查时不同，没有改；请重新检查。',
    en: 'The text has changed since the check and was left alone; check again.',
  },
  ambiguous: {
    zh: '有几种改法，没有替您选；请在编号后加“:1”“:2”……指明采用第几种。',
    en: 'There are several ways to change this; add “:1”, “:2” … to the fingerprint to choose one.',
  },
  'no-fix': { zh: '这个问题没有可以自动修改的办法，请手工处理。', en: 'This has no automatic fix; change it by hand.' },
  unknown: {
    zh: '检查结果中没有这个编号；内容改动后编号会变，请重新检查。',
    en: 'No finding has this fingerprint; it changes with the text. Check again.',
  },
  'no-place': {
    zh: '找不到这处文字在文件中的位置，请手工修改。',
    en: 'The place was not found in the file; change it by hand.',
  },
  'auto-number': {
    zh: '这个序号是 Word 自动编号，文件里没有对应的文字，请在 Word 中调整编号。',
    en: 'This number is Word’s automatic numbering and no text of the file; change the numbering in Word.',
  },
  break: {
    zh: '这段文字中间有制表符、换行或符号，自动修改可能破坏版式，请手工修改。',
    en: 'A tab, line break or symbol stands in this text; change it by hand so as to keep the layout.',
  },
  field: {
    zh: '这段文字由 Word 域自动生成，改了也会被更新覆盖，请手工处理域代码。',
    en: 'A Word field produces this text and would overwrite the change; edit the field by hand.',
  },
  bound: {
    zh: '这段文字来自文档属性（内容控件），改了也会被覆盖，请在 Word 中修改。',
    en: 'A content control takes this text from the document’s properties; change it in Word.',
  },
  'text-box': {
    zh: '这段文字在文本框里，文件中存有两份，请在 Word 中修改。',
    en: 'This text stands in a text box, which the file holds twice; change it in Word.',
  },
  'new-paragraph': {
    zh: '这里不能自动插入新段落，请手工插入。',
    en: 'A paragraph cannot be inserted here automatically; insert it by hand.',
  },
  characters: {
    zh: '要写入的内容含有这种文件不能原样保存的字符，请手工修改。',
    en: 'The new text has characters that such a file cannot hold; change it by hand.',
  },
  'html-table': {
    zh: '这个表格是网页代码，不能自动修改，请手工修改。',
    en: 'This table is HTML code and cannot be changed automatically; change it by hand.',
  },
  'reads-otherwise': {
    zh: '试改后其他内容也会跟着变化，没有改；请手工修改。',
    en: 'A trial showed that this would change other content too, so it was left out; change it by hand.',
  },
};

/** What the user should know of the file that was written. */
export const fixNotes: Readonly<Record<FixNote, Wording>> = {
  encoding: {
    zh: '原文件的字符编码不能原样写回，修改后的文件用 UTF-8（带 BOM）保存。',
    en: 'The character set of the file cannot be written; the result is UTF-8 with a byte order mark.',
  },
  tracked: {
    zh: '文档打开了“修订”，这些修改没有作为修订记录，而是直接写入；请对照上面的清单核对。',
    en: 'The document tracks changes; these were written directly, not as tracked changes. Review them by the list above.',
  },
};
