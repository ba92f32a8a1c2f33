import type { Problem } from '../problem.js';
import { Refusal } from '../refusal.js';

const problems = {
  damaged: {
    code: 'damaged',
    message: '文件已损坏或没有下载完整，无法打开；请重新下载，或用 Word、WPS 打开后另存为 .docx 再试。',
  },
  doctype: {
    code: 'damaged',
    message: '文件内有 Word 文档不允许的声明（DOCTYPE），为安全起见没有读取；请用 Word、WPS 重新另存为 .docx 再试。',
  },
  encrypted: {
    code: 'encrypted',
    message: '文件设有密码，无法读取；请在 Word、WPS 或压缩软件中取消密码后另存再试。',
  },
  large: {
    code: 'too-large',
    message: '文件解开后内容过多，不像一份年度报告；请确认文件是否选对，或只保留正文另存为 .docx 再试。',
  },
  noDocument: {
    code: 'damaged',
    message: '文件缺少 Word 文档的正文，可能已损坏；请用 Word、WPS 打开后另存为 .docx 再试。',
  },
  scanned: {
    code: 'scanned',
    message: '文档里只有图片（可能是扫描件），读不出文字和表格；请提供年度报告的 .docx 原稿、网页或文本。',
  },
  empty: { code: 'empty', message: '文档里没有文字，没有可以检查的内容；请确认文件是否选对、是否保存完整。' },
  otherXml: {
    code: 'unsupported',
    message: '这个 XML 文件不是 Word 文档；请把年度报告另存为 .docx、网页（.html）或文本（.txt）再试。',
  },
} as const satisfies Record<string, Problem>;

/** Ends the reading of a file. @throws Refusal always, with the words for the user. */
export function refuse(problem: keyof typeof problems): never {
  const { code, message } = problems[problem];
  throw new Refusal(code, message);
}
