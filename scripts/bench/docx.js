import mammoth from 'mammoth';
import { interleave } from './support/interleave.js';
import { ratioRow } from './support/row.js';

/** A Word file → all findings, against mammoth's conversion of the same file. */
export default async function docx({ api, input }) {
  const bytes = input('docx');
  const buffer = Buffer.from(bytes);
  const ours = async () => {
    const { document } = await api.read(bytes, { name: 'report.docx' });
    return api.lint(document);
  };
  const times = await interleave(ours, () => mammoth.convertToHtml({ buffer }));
  return [ratioRow(`.docx → findings (${Math.round(bytes.length / 1024)} KiB) : mammoth`, times, { target: 0.2 })];
}
