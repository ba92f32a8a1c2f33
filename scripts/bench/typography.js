import autocorrect from 'autocorrect-node';
import { run as zhlint } from 'zhlint';
import { interleave } from './support/interleave.js';
import { ratioRow } from './support/row.js';

/** Text → all findings, against two checkers of typography on the same text. */
export default async function typography({ api, input }) {
  const bytes = input('textCells');
  const text = new TextDecoder().decode(bytes);
  const check = (rules) => async () => {
    const { document } = await api.read(bytes, { name: 'report.txt' });
    return api.lint(document, { rules });
  };
  const ours = check(api.rules);
  // What the form itself prescribes; the other groups read the wording, as the two checkers of typography do.
  const formal = api.rules.filter(({ id }) => /^(?:structure|table|sum)\//.test(id));
  const { findings } = await ours();
  const size = `${text.length} characters, ${findings.length} findings`;
  const againstAutocorrect = await interleave(ours, () => autocorrect.lintFor(text, 'a.txt'));
  const formalOnly = await interleave(check(formal), () => autocorrect.lintFor(text, 'a.txt'));
  const againstZhlint = await interleave(ours, () => zhlint(text, { rules: { preset: 'default' } }));
  return [
    ratioRow(`text → findings (${size}, ${api.rules.length} rules) : autocorrect-node`, againstAutocorrect, {
      target: 1,
      aim: 0.5,
    }),
    ratioRow(`  with the ${formal.length} rules on structure, tables and sums`, formalOnly, { target: 1, aim: 0.5 }),
    ratioRow('text → findings : zhlint', againstZhlint, { target: 0.1, aim: 0.05 }),
  ];
}
