import { parse } from 'parse5';
import { interleave } from './support/interleave.js';
import { ratioRow } from './support/row.js';

/** A portal page → all findings, against parse5 on the same page. */
export default async function html({ api, input }) {
  const bytes = input('htmlPage');
  const page = new TextDecoder().decode(bytes);
  const ours = async () => {
    const { document } = await api.read(bytes, { name: 'report.html' });
    return api.lint(document);
  };
  const times = await interleave(ours, () => parse(page));
  return [ratioRow(`.html → findings (${Math.round(bytes.length / 1024)} KiB) : parse5 alone`, times, { target: 1.5 })];
}
