import type { PanelProblem } from './panel/model.js';

/** Of which report a problem is, where the text stands alone. */
export interface ItemContext {
  readonly body?: string | null;
  readonly year?: number | null;
}

/**
 * One problem as a paragraph for a message or a list: body, place, what is wrong, the words, the basis, what to do. Chinese only: it
 * is what a supervisor sends to a body.
 */
export function rectificationItem(problem: PanelProblem, { body, year }: ItemContext = {}): string {
  const { severityLabel, place, what, quote, proposals } = problem;
  const report = [body, year && `${year}年报告`].filter((text) => text).join('');
  const basis = citation(problem);
  const parts = [
    `【${severityLabel}】${report === '' ? '' : `${report}，`}${place}：${closed(what)}`,
    quote === null ? '' : `原文：“${quote}”。`,
    basis === '' ? '' : `依据：${basis}。`,
    proposals.length === 0 ? '' : `整改建议：${proposals.map(({ label, text }) => `${label}：${text}`).join('；')}。`,
  ];
  return parts.join('');
}

/** The sources of a problem as one quotes them, law before form before standard before practice, separated by ；. '' where it has none. */
export function citation({ basis }: Pick<PanelProblem, 'basis'>): string {
  return basis.map((each) => each.replace(/。$/, '')).join('；');
}

function closed(sentence: string): string {
  return /[。！？.]$/.test(sentence) ? sentence : `${sentence}。`;
}
