import { beijingTime } from '../ledger/beijingTime.js';
import { categoryOf } from '../ledger/categoryOf.js';
import { compareRuns } from '../ledger/compareRuns.js';
import type { LedgerEntry, LedgerRun } from '../ledger/entry.js';
import { ledgerWording } from '../ledger/ledgerWording.js';
import { nameUnit } from '../ledger/nameUnit.js';
import { problemKey } from '../ledger/problemKey.js';
import { standingProblems } from '../ledger/problemRows.js';
import { inChineseDate } from './inChineseDate.js';
import { type NoticeOptions, noticedProblems } from './renderNotice.js';
import { type DocxBlock, writeDocx } from './writeDocx.js';

const blank = '＿＿＿＿＿＿';
/** Kinds of problems that are named, the most frequent first. */
const mostKinds = 8;
const mostNamed = 5;

/**
 * A draft of the 通报 as .docx: 总体情况, 主要问题, 上次问题整改情况, 下步要求 (skeleton of hosts.md B4). Bodies are named only beside what was
 * found in their reports; what could not be checked is counted as such.
 */
export function renderBulletin(
  entries: readonly LedgerEntry[],
  run: LedgerRun,
  options: NoticeOptions,
): Promise<Uint8Array> {
  return writeDocx(bulletinBlocks(entries, run, options), options.checkedAt);
}

/** What the draft says, block by block. */
export function bulletinBlocks(entries: readonly LedgerEntry[], run: LedgerRun, options: NoticeOptions): DocxBlock[] {
  const years = [...new Set(entries.flatMap(({ file }) => file.report?.year ?? []))].sort();
  return [
    {
      kind: 'title',
      text: `关于${years.length > 0 ? `${years.join('、')}年` : ''}政府信息公开工作年度报告抽查情况的通报（草稿）`,
    },
    { kind: 'heading', text: '一、总体情况' },
    { kind: 'text', text: overview(entries, run, options) },
    { kind: 'heading', text: '二、主要问题' },
    ...mainProblems(entries, options),
    { kind: 'heading', text: '三、上次问题整改情况' },
    { kind: 'text', text: lastTime(entries) },
    { kind: 'heading', text: '四、下步要求' },
    {
      kind: 'text',
      text: `请有关单位于${options.deadline ? inChineseDate(options.deadline) : blank}前逐项核对整改，按要求反馈整改情况和整改链接。`,
    },
    { kind: 'right', text: options.issuer ?? blank },
    { kind: 'right', text: options.issuedOn ? inChineseDate(options.issuedOn) : '年　月　日' },
  ];
}

function overview(
  entries: readonly LedgerEntry[],
  { sample, publications = [] }: LedgerRun,
  options: NoticeOptions,
): string {
  const checked = entries.filter(({ file }) => file.status === 'checked');
  const passed = checked.filter((entry) => noticedProblems(entry, { ...options, least: 'error' }).length === 0);
  const unread = entries.length - checked.length;
  const missing = publications.filter(({ state }) => state === 'missing').length;
  const unsure = publications.filter(({ state }) => state === 'unsure').length;
  const drawn = sample
    ? `本次从${sample.frameSize}个中抽查${sample.sampleSize}个（${percent(sample.sampleSize, sample.frameSize)}），方法为${sample.method}。`
    : '';
  return [
    `${inChineseDate(beijingTime(options.checkedAt).slice(0, 10))}，对年度报告进行了检查。${drawn}`,
    `共检查报告${checked.length}份`,
    checked.length > 0
      ? `，其中${passed.length}份没有发现“错误”级问题，合格率${percent(passed.length, checked.length)}（以没有“错误”级问题为合格，口径可调整）`
      : '',
    unread > 0 ? `；另有${unread}份文件未能检查，不计入合格率，需人工核实` : '',
    missing > 0 ? `；${missing}个单位的报告在本次检查的文件中没有找到，需核对是否公布` : '',
    unsure > 0 ? `；${unsure}个单位是否有报告未能确认` : '',
    '。',
  ].join('');
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '—' : `${Number(((part / whole) * 100).toFixed(1))}%`;
}

function mainProblems(entries: readonly LedgerEntry[], options: NoticeOptions): DocxBlock[] {
  const kinds = new Map<string, { title: string; category: string; count: number; units: Set<string> }>();
  for (const entry of entries) {
    for (const {
      rules: [rule],
    } of noticedProblems(entry, options)) {
      if (!rule) continue;
      const category = ledgerWording.zh.category[categoryOf(rule.id)];
      const kind = kinds.get(rule.id) ?? { title: rule.title, category, count: 0, units: new Set() };
      kind.count++;
      kind.units.add(nameUnit(entry, 'zh'));
      kinds.set(rule.id, kind);
    }
  }
  const sorted = [...kinds.values()].sort((a, b) => b.units.size - a.units.size || b.count - a.count);
  if (sorted.length === 0) return [{ kind: 'text', text: '没有发现需要整改的问题。' }];
  return [
    { kind: 'text', text: '下列问题由程序检出，印发前请逐条核实。' },
    {
      kind: 'table',
      head: ['类别', '要求', '问题数', '涉及单位'],
      widths: [20, 52, 16, 68],
      rows: sorted
        .slice(0, mostKinds)
        .map(({ title, category, count, units }) => [
          category,
          `未达到：${title}`,
          String(count),
          `${[...units].slice(0, mostNamed).join('、')}${units.size > mostNamed ? `等${units.size}家` : ''}`,
        ]),
    },
  ];
}

function lastTime(entries: readonly LedgerEntry[]): string {
  const compared = entries.filter(({ earlier, file }) => earlier !== undefined && file.status === 'checked');
  if (compared.length === 0) return '没有可以比对的上次检查结果。';
  const sums = { before: 0, fixed: 0, remaining: 0, added: 0 };
  for (const entry of compared) {
    const now = standingProblems(entry).map((problem) => problemKey(problem, entry.file));
    const difference = compareRuns(entry.earlier!, now);
    for (const key of ['before', 'fixed', 'remaining', 'added'] as const) sums[key] += difference[key];
  }
  return `可以比对的${compared.length}份报告上次共有问题${sums.before}个，已改${sums.fixed}个，仍在${sums.remaining}个，新增${sums.added}个。`;
}
