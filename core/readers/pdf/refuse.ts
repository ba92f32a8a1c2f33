import type { Problem } from '../problem.js';
import { Refusal } from '../refusal.js';

const problems = {
  damaged: { code: 'damaged', message: 'PDF 文件已损坏或没有下载完整，无法打开；请重新下载，或由原稿重新导出后再试。' },
  encrypted: {
    code: 'encrypted',
    message: 'PDF 文件设有打开密码，无法读取；请取消密码后另存，或提供年度报告的 .docx 原稿。',
  },
  scanned: {
    code: 'scanned',
    message: '这份 PDF 是扫描件或图片，读不出其中的文字和表格；请提供年度报告的 .docx 原稿、网页或文本。',
  },
  recognised: {
    code: 'scanned',
    message:
      '这份 PDF 是扫描件，其中的文字由软件识别得来，可能有错，因此没有检查；请提供年度报告的 .docx 原稿、网页或文本。',
  },
  empty: {
    code: 'empty',
    message:
      'PDF 文件里没有可以读取的文字（也可能已转成图形）；请确认文件是否选对，或提供年度报告的 .docx 原稿、网页或文本。',
  },
  pages: {
    code: 'too-large',
    message: 'PDF 文件达到或超过 1000 页，不像一份年度报告；请确认文件是否选对，或只保留年度报告的页再试。',
  },
  large: {
    code: 'too-large',
    message: 'PDF 文件的内容过多，不像一份年度报告；请确认文件是否选对，或提供年度报告的 .docx 原稿。',
  },
  fonts: {
    code: 'unsupported',
    message:
      '这份 PDF 没有带上所用字体的文字编码，部分文字读不出来，因此没有检查；请提供年度报告的 .docx 原稿、网页或文本。',
  },
  stopped: { code: 'internal', message: '读取 PDF 已中止，没有检查；请重新选择文件再试。' },
  worker: {
    code: 'internal',
    message: '读取 PDF 所需的程序没有装载成功，没有检查；请重新打开后再试，或改用 .docx 文件。',
  },
} as const satisfies Record<string, Problem>;

/** Ends the reading of a PDF. @throws Refusal always, with the words for the user. */
export function refuse(problem: keyof typeof problems): never {
  const { code, message } = problems[problem];
  throw new Refusal(code, message);
}
