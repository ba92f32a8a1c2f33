import type { ReadHints } from './readers/problem.js';
import { read } from './readers/read.js';
import { translateProblem } from './readers/translateProblem.js';
import { recognise } from './report/recognise.js';
import type { Attachment } from './several/attachment.js';

/**
 * Reads a file that hangs on a page, to be handed to `check` with the page. Never throws for what the file holds: it is then
 * an attachment with a problem, which the rules on attachments judge.
 * @param name as the page calls it.
 */
export async function readAttachment(
  bytes: Uint8Array,
  name: string,
  { language = 'zh', hints }: { readonly language?: 'zh' | 'en'; readonly hints?: ReadHints } = {},
): Promise<Attachment> {
  const result = await read(bytes, hints ?? { name });
  if (result.status === 'unreadable')
    return { name, problem: translateProblem(result.problem, language), report: null };
  const report = recognise(result.document);
  if (report) return { name, problem: null, report };
  return { name, problem: translateProblem(notAReport, language), report: null };
}

const notAReport = { code: 'not-a-report', message: '附件中没有识别出政府信息公开工作年度报告。' } as const;
