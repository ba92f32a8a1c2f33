import { beijingTime } from '../ledger/beijingTime.js';
import type { LedgerEntry } from '../ledger/entry.js';
import { nameUnit } from '../ledger/nameUnit.js';
import { problemKey } from '../ledger/problemKey.js';
import { standingProblems } from '../ledger/problemRows.js';
import type { PanelProblem } from '../panel/model.js';
import type { Severity } from '../result.js';
import { inChineseDate } from './inChineseDate.js';
import { type DocxBlock, writeDocx } from './writeDocx.js';

export interface NoticeOptions {
  /** ISO time with its zone. */
  readonly checkedAt: string;
  /** Who sends it, the day it is sent and the day by which to answer (`YYYY-MM-DD`); a blank line stands for what is not given. */
  readonly issuer?: string;
  readonly issuedOn?: string;
  readonly deadline?: string;
  /** Lower ones are left out; absent: `warning`. */
  readonly least?: Severity;
  /** Only what the supervisor confirmed; absent: all but false alarms. */
  readonly onlyConfirmed?: boolean;
}

const ranks: readonly Severity[] = ['info', 'warning', 'error'];
const blank = '＿＿＿＿＿＿';

/** The problems of an entry that a notice or a bulletin speaks of. */
export function noticedProblems(
  entry: LedgerEntry,
  { least = 'warning', onlyConfirmed = false }: Pick<NoticeOptions, 'least' | 'onlyConfirmed'>,
): PanelProblem[] {
  return standingProblems(entry).filter((problem) => {
    if (ranks.indexOf(problem.severity) < ranks.indexOf(least)) return false;
    const verdict = entry.reviews?.[problemKey(problem, entry.file)]?.verdict ?? null;
    return onlyConfirmed ? verdict === 'confirmed' : verdict !== 'false-alarm';
  });
}

/**
 * The 整改通知 of one body as .docx (skeleton of hosts.md B4): its problems with place, basis and proposal, blank columns for what was
 * done and where it can be seen. What only a person can judge is not in it.
 * @param entries audits of one body, at least one
 * @returns null where there is nothing to correct
 */
export async function renderNotice(
  entries: readonly LedgerEntry[],
  options: NoticeOptions,
): Promise<Uint8Array | null> {
  const blocks = noticeBlocks(entries, options);
  return blocks && writeDocx(blocks, options.checkedAt);
}

/** What the notice says, block by block; null where there is nothing to correct. */
export function noticeBlocks(entries: readonly LedgerEntry[], options: NoticeOptions): DocxBlock[] | null {
  const [first] = entries;
  if (!first) throw new Error('A notice is about at least one audit.');
  const problems = entries.flatMap((entry) => noticedProblems(entry, options).map((problem) => ({ problem, entry })));
  if (problems.length === 0) return null;
  const unit = nameUnit(first, 'zh');
  const years = [...new Set(entries.flatMap(({ file }) => file.report?.year ?? []))].sort();
  const report = `${years.length > 0 ? `${years.join('、')}年` : ''}政府信息公开工作年度报告`;
  const titles = entries.map(({ file }) => file.report?.title ?? file.source);
  return [
    { kind: 'title', text: `关于${report}问题整改的通知` },
    { kind: 'plain', text: `${unit}：` },
    {
      kind: 'text',
      text: `经检查（${inChineseDate(beijingTime(options.checkedAt).slice(0, 10))}），你单位《${titles.join('》《')}》有下列${problems.length}个问题需要核实整改。请于${options.deadline ? inChineseDate(options.deadline) : blank}前逐项核对、改正，填写“整改情况”和“整改链接”后反馈。`,
    },
    {
      kind: 'table',
      head: ['序号', '位置', '问题', '依据', '整改建议', '整改情况', '整改链接'],
      widths: [9, 21, 39, 27, 22, 19, 19],
      rows: problems.map(({ problem, entry }, index) => [
        String(index + 1),
        (entries.length > 1 ? `${entry.file.report?.year ?? ''}年 ` : '') + problem.place,
        `【${problem.severityLabel}】${problem.what}${problem.quote === null ? '' : `\n原文：“${problem.quote}”`}`,
        problem.basis.join('\n'),
        problem.proposals.map(({ label, text }) => `${label}：${text}`).join('\n'),
        '',
        '',
      ]),
    },
    {
      kind: 'text',
      text: '标为“警告”的问题很可能有误，请对照原始台账核对；核对无误、不需要修改的，请在“整改情况”中说明理由。',
    },
    { kind: 'right', text: options.issuer ?? blank },
    { kind: 'right', text: options.issuedOn ? inChineseDate(options.issuedOn) : '年　月　日' },
  ];
}
