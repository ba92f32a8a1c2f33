import { detect, docxType } from '../../../core/readers/detect.js';
import type { Reading } from '../host.js';
import type { OfficeSlice } from './office.js';
import { readFile } from './readFile.js';

const messages = {
  tooLarge: '文档超过 64 MB，不像一份年度报告；请确认打开的文档是否正确，或去掉其中的大图片后再试。',
  unread: 'Word 没有交出文档的内容，没有检查；请先保存文档再点“重新检查”，仍不行时把文档另存为 .docx，用网页方式检查。',
} as const;

/**
 * The open document by the first way that works: the file itself, its XML, the texts of its paragraphs. Each fails on documents
 * that the others can read (OfficeDev/office-js 5394, 6059, 2682, 6747).
 */
export async function readWord(slice: OfficeSlice, name: string): Promise<Reading> {
  try {
    const bytes = await readFile(slice);
    // A password makes the file something else than a .docx, although Word has it open.
    const detected = detect(bytes);
    if (detected?.mediaType === docxType && detected.problem === null)
      return { status: 'read', draft: { kind: 'docx', bytes, name } };
  } catch (error) {
    if (error instanceof Error && error.message === 'too-large') {
      return { status: 'unreadable', problem: { code: 'too-large', message: messages.tooLarge } };
    }
  }
  try {
    const xml = await slice.Word.run(async (context) => {
      const result = context.document.body.getOoxml();
      await context.sync();
      return result.value;
    });
    if (xml.includes('pkg:package')) return { status: 'read', draft: { kind: 'flat', xml, name } };
  } catch {
    // The next way needs less of Word.
  }
  try {
    const texts = await slice.Word.run(async (context) => {
      const { paragraphs } = context.document.body;
      paragraphs.load('items/text');
      await context.sync();
      return paragraphs.items.map(({ text }) => text);
    });
    return { status: 'read', draft: { kind: 'paragraphs', texts, name } };
  } catch {
    return { status: 'unreadable', problem: { code: 'internal', message: messages.unread } };
  }
}
