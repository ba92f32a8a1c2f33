import type { Problem } from '../problem.js';
import { Refusal } from '../refusal.js';

const problems = {
  damaged: {
    code: 'damaged',
    message: '文件已损坏或没有下载完整，无法读取；请重新下载，或用 Word、WPS 打开后另存为 .docx 再试。',
  },
  encrypted: {
    code: 'encrypted',
    message: '文件设有打开密码，无法读取；请在 Word 或 WPS 中取消密码后另存再试。',
  },
  large: {
    code: 'too-large',
    message: '文件里的内容过多，不像一份年度报告；请确认文件是否选对，或只保留正文另存为 .docx 再试。',
  },
  oldWord: {
    code: 'unsupported',
    message: '这是 Word 95 或更早版本的文档，暂不能读取；请用 Word 或 WPS 打开，另存为 .docx 再试。',
  },
  noDocument: {
    code: 'unsupported',
    message: '这个文件里没有 Word 文档的正文，无法读取；请把年度报告另存为 .docx、网页（.html）或文本（.txt）再试。',
  },
} as const satisfies Record<string, Problem>;

/** Ends the reading of a .doc. @throws Refusal always, with the words for the user. */
export function refuseDoc(problem: keyof typeof problems): never {
  const { code, message } = problems[problem];
  throw new Refusal(code, message);
}
