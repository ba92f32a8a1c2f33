import type { Wording } from '../rules/rule.js';
import type { Assignment } from './assignReports.js';
import type { Question, QuestionKind } from './question.js';
import type { SeenReport } from './seen.js';
import type { Unit } from './unit.js';

/** Whether a unit has its report of the year, as far as the files at hand show. */
export interface Publication {
  readonly unit: Unit;
  readonly year: number;
  /** `unsure`: none was found, but a file that could not be assigned may be it. */
  readonly state: 'found' | 'missing' | 'unsure';
  /** By date/published-late; `unknown` where no date of publication is known. */
  readonly timely: 'in-time' | 'late' | 'unknown';
  /** Indexes of the reports of the year. */
  readonly reports: readonly number[];
  readonly questions: readonly Question[];
}

/** Most files that a sentence names. */
const mostNamed = 3;

/** For each unit: who has not published, late, twice, for another year, only as pictures, only as PDF. */
export function listPublications(
  reports: readonly SeenReport[],
  assignments: readonly Assignment[],
  units: readonly Unit[],
  year: number,
): Publication[] {
  // A report whose body or year was not read, or a file that could not be opened, may be anybody's.
  const open = reports.flatMap((report, index) => (isOpen(report, assignments[index]!) ? [index] : []));
  return units.map((unit) => {
    const own = indexes((assignment) => assignment.unit === unit);
    const ofYear = own.filter((index) => yearOf(reports[index]!, year) === year);
    const ask = asker(unit, year, reports);
    if (ofYear.length === 0) {
      const similar = indexes(
        (assignment, index) => assignment.maybe.includes(unit) && reports[index]!.digest?.year === year,
      );
      return absent(unit, year, { own, similar, open }, ask, reports);
    }
    const timely = timelinessOf(ofYear.map((index) => reports[index]!));
    return {
      unit,
      year,
      state: 'found',
      timely,
      reports: ofYear,
      questions: questionsOf(ofYear, timely, ask, reports),
    };
  });

  function indexes(test: (assignment: Assignment, index: number) => boolean): number[] {
    return assignments.flatMap((assignment, index) => (test(assignment, index) ? [index] : []));
  }
}

/** The year of a report; a file that the host assigned and that could not be read counts as the one looked for. */
function yearOf({ digest, unit }: SeenReport, wanted: number): number | null {
  return digest ? digest.year : unit ? wanted : null;
}

function isOpen({ digest, file }: SeenReport, { unit, owner }: Assignment): boolean {
  if (unit) return digest !== null && digest.year === null;
  if (file.status === 'unreadable') return true;
  return digest !== null && (owner === null || digest.year === null);
}

type Ask = (kind: QuestionKind, which: readonly number[], text: Wording) => Question;

function asker({ name }: Unit, year: number, reports: readonly SeenReport[]): Ask {
  return (kind, which, text) => ({
    kind,
    body: name,
    year,
    sources: which.map((index) => reports[index]!.file.source),
    text,
  });
}

function absent(
  unit: Unit,
  year: number,
  { own, similar, open }: { own: readonly number[]; similar: readonly number[]; open: readonly number[] },
  ask: Ask,
  reports: readonly SeenReport[],
): Publication {
  const base = { unit, year, timely: 'unknown' as const, reports: [] };
  if (similar.length > 0 || open.length > 0) {
    const named = name([...similar, ...open], reports);
    const text = similar.length
      ? {
          zh: `没有名称与“${unit.name}”完全一致的${year}年报告，但有名称相近的（${named.zh}）。是本单位的，请在名单里补写别名；不是的，请催报。`,
          en: `No report of ${year} has exactly this name, but there are similar ones (${named.en}). If one is theirs, add its name to the list as an alias.`,
        }
      : {
          zh: `没有找到“${unit.name}”${year}年的报告，但有${open.length}份文件没有读出机关或年度（${named.zh}），请先人工核对这些文件。`,
          en: `No report of ${year} was found, but ${open.length} files lack a readable body or year (${named.en}); look at these first.`,
        };
    return { ...base, state: 'unsure', questions: [ask('unsure', [...similar, ...open], text)] };
  }
  if (own.length > 0) {
    const found = [...new Set(own.map((index) => reports[index]!.digest?.year))].sort();
    const text = {
      zh: `只见到“${unit.name}”${found.join('、')}年的报告，没有${year}年的，请核对。`,
      en: `Only reports of ${found.join(', ')} were found, none of ${year}.`,
    };
    return { ...base, state: 'missing', questions: [ask('wrong-year', own, text)] };
  }
  const text = {
    zh: `本次检查的文件里没有“${unit.name}”${year}年的报告，请核对是否已经公布。`,
    en: `No report of ${year} is among the files checked; find out whether it was published.`,
  };
  return { ...base, state: 'missing', questions: [ask('missing', [], text)] };
}

function timelinessOf(reports: readonly SeenReport[]): Publication['timely'] {
  const outcomes = reports.map(
    ({ file }) => file.requirements.find(({ id }) => id === 'date/published-late')?.outcome ?? 'not-checked',
  );
  if (outcomes.includes('pass')) return 'in-time';
  return outcomes.every((outcome) => outcome === 'fail') ? 'late' : 'unknown';
}

function questionsOf(
  ofYear: readonly number[],
  timely: Publication['timely'],
  ask: Ask,
  reports: readonly SeenReport[],
): Question[] {
  const questions: Question[] = [];
  const files = ofYear.map((index) => reports[index]!.file);
  if (timely === 'late') {
    questions.push(
      ask('late', ofYear, {
        zh: '查到的发布日期晚于期限；如此前已经公布过，请提供原来的网址和日期。',
        en: 'The date of publication found is after the deadline; if it was out before, give the former address and date.',
      }),
    );
  }
  const contents = new Set(files.map(({ sha256, source }) => sha256 ?? source));
  if (contents.size > 1) {
    const named = name(ofYear, reports);
    questions.push(
      ask('twice', ofYear, {
        zh: `同一年度见到${contents.size}份内容不同的报告（${named.zh}），请确认以哪份为准。`,
        en: `${contents.size} different reports of one year (${named.en}); find out which one holds.`,
      }),
    );
  }
  const isPicture = ({ findings, problem }: (typeof files)[number]): boolean =>
    problem?.code === 'scanned' || findings.some(({ ruleId }) => ruleId === 'table/image');
  if (files.every(isPicture)) {
    questions.push(
      ask('image-only', ofYear, {
        zh: '表格或全文是图片，没有可以读取的文字；请提供可复制的文本，数据需人工核对。',
        en: 'Tables or the whole text are pictures; ask for readable text, and check the figures by hand.',
      }),
    );
  }
  if (files.every(({ mediaType }) => mediaType === 'application/pdf')) {
    questions.push(
      ask('pdf-only', ofYear, {
        zh: '只见到PDF文件，没有网页正文；公众不便查阅和复制，请核对页面上是否另有正文。',
        en: 'Only a PDF was found, no page with the text; check whether there is one.',
      }),
    );
  }
  return questions;
}

function name(which: readonly number[], reports: readonly SeenReport[]): Wording {
  const shown = which.slice(0, mostNamed).map((index) => reports[index]!.file.source);
  const more = which.length - shown.length;
  return {
    zh: shown.join('、') + (more > 0 ? `等${which.length}份` : ''),
    en: shown.map((each) => `“${each}”`).join(', ') + (more > 0 ? ` and ${more} more` : ''),
  };
}
