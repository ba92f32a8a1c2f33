import type { Report } from '../../../core/report/report.js';
import { layoutNamed } from '../../../test/render/index.js';
import { lintLayout } from '../../../test/support/lintLayout.js';
import type { Manuscript } from '../manuscript.js';
import type { Planter } from '../planter.js';

/** A manuscript as the report that a host hands in beside another one. */
async function recognised(m: Manuscript): Promise<Report> {
  const { report } = await lintLayout(m.source(), layoutNamed('htmlPage'));
  if (!report) throw new Error('The second report is not recognised.');
  return report;
}

/** The same report one year earlier. */
function yearBefore(m: Manuscript): Manuscript {
  const earlier = m.copy();
  const { year } = m.known;
  earlier.lines.forEach((line, at) => {
    if (!line.startsWith('@table'))
      earlier.lines[at] = line.replaceAll(String(year), String(year - 1)).replaceAll(String(year + 1), String(year));
  });
  return earlier;
}

/** The same report as that of a body below. */
async function member(m: Manuscript, change: (copy: Manuscript) => void = () => {}): Promise<Report> {
  const copy = m.copy();
  change(copy);
  return { ...(await recognised(copy)), body: { name: '云汀市青石镇人民政府', kind: 'town', place: null } };
}

/** Words by which a report explains another stock. */
const explained = /清理|调整|口径|更正|失效|重新核/;

const history = ['history/'];
const aggregate = ['aggregate/'];

export const several: readonly Planter[] = [
  {
    rule: 'history/carry-over',
    fault: '2 more carried forward last year',
    along: history,
    async plant(m) {
      const earlier = yearBefore(m);
      earlier.setCell(
        'applications',
        'carriedForward',
        'naturalPerson',
        m.value('applications', 'carriedOver', 'naturalPerson') + 2,
      );
      const previous = await recognised(earlier);
      return { at: { section: 3, row: 'carriedOver', column: 'naturalPerson' }, options: { previous } };
    },
  },
  {
    rule: 'history/stock',
    fault: '3 too many in force last year',
    along: history,
    async plant(m) {
      if (m.known.form !== '2021' || explained.test(m.text)) return null;
      const of = (column: string) => m.value('disclosure', 'normativeDocuments', column);
      const earlier = yearBefore(m);
      earlier.setCell('disclosure', 'normativeDocuments', 'inForce', of('inForce') - of('issued') + of('repealed') + 3);
      return {
        at: { section: 2, row: 'normativeDocuments', column: 'inForce' },
        options: { previous: await recognised(earlier) },
      };
    },
  },
  {
    rule: 'history/similarity',
    fault: 'the text of last year with the year changed',
    along: history,
    async plant(m) {
      return { at: {}, options: { previous: await recognised(yearBefore(m)) } };
    },
  },
  {
    rule: 'aggregate/sum',
    fault: 'a member with one permit less',
    along: aggregate,
    async plant(m) {
      const permits = m.value('disclosure', 'permits', 'decisions');
      if (permits === 0) return null;
      const only = await member(m, (copy) => copy.setCell('disclosure', 'permits', 'decisions', permits - 1));
      return { at: { section: 2, row: 'permits', column: 'decisions' }, options: { members: [only] } };
    },
  },
  {
    rule: 'aggregate/part-exceeds',
    fault: 'a member with five permits more',
    along: aggregate,
    async plant(m) {
      const permits = m.value('disclosure', 'permits', 'decisions');
      const only = await member(m, (copy) => copy.setCell('disclosure', 'permits', 'decisions', permits + 5));
      return { at: { section: 2, row: 'permits', column: 'decisions' }, options: { members: [only] } };
    },
  },
  {
    rule: 'aggregate/missing-unit',
    fault: 'a unit without a report',
    along: aggregate,
    async plant(m) {
      const units = [{ name: '青石镇人民政府' }, { name: '苇塘镇人民政府' }];
      return { at: { section: 0 }, options: { members: [await member(m)], units } };
    },
  },
];
