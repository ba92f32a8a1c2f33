import { laws } from '../../formats/laws.js';
import { isBodyName } from '../../report/bodyName.js';
import type { Report, Title } from '../../report/report.js';
import { titleWords } from '../../wording/title.js';
import { defineRule } from '../rule.js';
import { partsOfTitle } from './partsOfTitle.js';

/** The title names the body, the year and the document; where it stands twice, both say the same. */
export default defineRule({
  id: 'structure/title',
  title: { zh: '标题写明机关、年度和文种', en: 'The title names body, year and document' },
  severity: 'warning',
  basis: [
    laws.practice(
      '各地年度报告标题通行写法：机关全称＋年份＋“政府信息公开工作年度报告”',
      'Usual title: full name of the body, year, “政府信息公开工作年度报告”',
    ),
  ],
  needs: ['report'],
  messages: {
    lacks: {
      zh: '标题“{title}”缺少{lacking}。年度报告的标题一般写作“{model}”，请补全。',
      en: 'The title “{title}” lacks {lackingEn}; reports are usually titled “{model}”.',
    },
    twice: {
      zh: '标题出现两次，“{title}”与“{other}”的{lacking}不一致。请核对后统一。',
      en: 'The title stands twice, as “{title}” and “{other}”, and they differ in {lackingEn}. Make them agree.',
    },
    absent: {
      zh: '没有找到报告的标题。如果正文确实没有标题，请补上“{model}”。',
      en: 'No title was found. If there is none, add “{model}”.',
    },
    rewrite: { zh: '标题改为“{model}”', en: 'Title the report “{model}”' },
  },
  *check({ report }) {
    const { title } = report;
    if (!title) {
      if (!isInMetadata(report))
        yield { messageId: 'absent', at: { section: 0 }, data: { model: modelOf(report) }, review: true };
      return;
    }
    const parts = lackingParts(report, title);
    if (parts.length > 0) {
      const model = modelOf(report);
      const edits = [title.place, ...title.rest].map((at, index) => ({ at, text: index === 0 ? model : '' }));
      const fixes = [{ title: 'rewrite', data: { model }, safe: false, edits } as const];
      const data = { title: title.text, model, ...inWords(parts) };
      yield { messageId: 'lacks', at: title.place, data, ...(!model.includes('〈') && { fixes }) };
      return;
    }
    for (const other of report.otherTitles) {
      const part = contradiction(title, other);
      if (!part || isFurniture(report, other)) continue;
      const data = { title: title.text, other: other.text, ...inWords([part]) };
      yield { messageId: 'twice', at: other.place, related: [title.place], data };
      return;
    }
  },
});

const partNames = {
  name: ['机关名称', "the body's name"],
  year: ['年度', 'the year'],
  words: [`“${titleWords}”的完整字样`, `the full words “${titleWords}”`],
} as const;

type Part = keyof typeof partNames;

function inWords(parts: readonly Part[]) {
  return {
    lacking: parts.map((part) => partNames[part][0]).join('、'),
    lackingEn: parts.map((part) => partNames[part][1]).join(', '),
  };
}

/** What the title lacks. A body or year on a line of its own beside the title counts as part of it. */
function lackingParts(report: Report, title: Title): Part[] {
  const { name, year, wordsInFull } = partsOfTitle(title.text);
  const beside = name && year ? [] : linesBeside(report, title);
  const parts: Part[] = [];
  if (!name && !beside.some((line) => isBodyName(line) || line === report.body?.name)) parts.push('name');
  if (!year && !beside.some((line) => /^[(（]?20\d\d年?度?[)）]?$/.test(line))) parts.push('year');
  if (!wordsInFull) parts.push('words');
  return parts;
}

/** The lines directly before and after the title that are short and hold no sentence; white space removed. */
function linesBeside(report: Report, title: Title): string[] {
  const blocks = new Set([title.place, ...title.rest].map(({ block }) => block));
  const own = report.lines.flatMap(({ paragraph }, index) => (blocks.has(paragraph.id) ? [index] : []));
  return [own[0]! - 1, own[own.length - 1]! + 1].flatMap((index) => {
    const line = report.lines[index];
    if (line?.section !== 0 || line.role === 'furniture') return [];
    const text = line.paragraph.text.replace(/\s+/g, '');
    return text.length <= 30 && !/[,，。;；:：〔《]/.test(text) ? [text] : [];
  });
}

/** The usual title, with the name that the title already carries; 〈…〉 stands for what is not known. */
function modelOf(report: Report): string {
  const parts = report.title && partsOfTitle(report.title.text);
  const name = parts?.nameIsSure ? parts.name : (report.body?.name ?? '〈机关全称〉');
  return `${name}${report.year?.value ?? '〈年份〉'}年${titleWords}`;
}

/** In what two titles of one report contradict each other. A shorter name of the same body is no contradiction. */
function contradiction(first: Title, second: Title): Part | null {
  const [a, b] = [partsOfTitle(first.text), partsOfTitle(second.text)];
  if (a.year && b.year && a.year.startsWith('20') && b.year.startsWith('20') && a.year !== b.year) return 'year';
  if (!a.nameIsSure || !b.nameIsSure) return null;
  const [nameA, nameB] = [a.name, b.name].map((name) => name.replace(/人民政府$/, ''));
  return nameA!.endsWith(nameB!) || nameB!.endsWith(nameA!) ? null : 'name';
}

function isFurniture(report: Report, { place }: Title): boolean {
  return report.lines.some(({ role, paragraph }) => role === 'furniture' && paragraph.id === place.block);
}

function isInMetadata({ document }: Report): boolean {
  const { articleTitle, pageTitle } = document.metadata;
  return `${articleTitle ?? ''}${pageTitle ?? ''}`.includes('公开');
}
