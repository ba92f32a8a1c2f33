import type { Wording } from '../rules/rule.js';
import type { DatedTrace, TraceKind } from './digest.js';

const names: Readonly<Record<TraceKind, Wording>> = {
  page: { zh: '页面元数据', en: 'page metadata' },
  shown: { zh: '页面显示', en: 'shown on the page' },
  address: { zh: '网址', en: 'address' },
  listed: { zh: '栏目列表', en: 'column list' },
  signature: { zh: '落款', en: 'signature' },
  created: { zh: '文件创建', en: 'file created' },
  modified: { zh: '文件修改', en: 'file modified' },
};

const published: readonly TraceKind[] = ['page', 'shown', 'address', 'listed'];

/** Days by which the traces of one publication may differ: a page is drafted one day and goes out another. */
const leeway = 3;

/**
 * What to ask where the dates of one report do not go together: those of its publication differ by more than three days, it is
 * signed after it was published, or its file was made later. Null where they agree, or where there is only one. A file that was saved
 * again, or a site that was moved, explains most of it: the words accuse nobody.
 */
export function compareDates(traces: readonly DatedTrace[]): Wording | null {
  const days = traces.flatMap((trace) => {
    const day = dayNumber(trace.date);
    // 1970 is what a portal says where it knows no date.
    return day === null || trace.date < '2000' ? [] : [{ ...trace, day }];
  });
  const ofPublication = days.filter(({ kind }) => published.includes(kind));
  if (ofPublication.length === 0) return null;
  const first = Math.min(...ofPublication.map(({ day }) => day));
  const last = Math.max(...ofPublication.map(({ day }) => day));
  const later = days.filter(({ kind, day }) => (kind === 'signature' || kind === 'created') && day > last + leeway);
  const differing = last - first > leeway ? ofPublication : [];
  if (differing.length === 0 && later.length === 0) return null;
  const shown = [...ofPublication, ...later];
  return {
    zh: `各处日期不一致：${shown.map(({ kind, date }) => `${names[kind].zh}${date}`).join('、')}。可能是补发、改版或另存造成的，请核对以哪个为准。`,
    en: `The dates differ: ${shown.map(({ kind, date }) => `${names[kind].en} ${date}`).join(', ')}. It may have been put out again, moved or saved anew; check which one holds.`,
  };
}

/** Days since 1970-01-01; null for what is no date. */
function dayNumber(iso: string): number | null {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(iso) ? Date.parse(`${iso}T00:00:00Z`) : Number.NaN;
  return Number.isNaN(time) ? null : time / 86_400_000;
}
