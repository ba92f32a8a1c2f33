import { laws } from '../../formats/laws.js';
import { isBodyName } from '../../report/bodyName.js';
import type { Report } from '../../report/report.js';
import { namesOtherBody } from '../namesOtherBody.js';
import { defineRule, type Reported } from '../rule.js';

/** A page's title as far as it names a report: `临澜县水利局2023年政府信息公开工作年度报告_云汀市政务公开网`. */
const reportTitle =
  /^([\u4e00-\u9fff（）()·]{0,32}?)(20\d\d)年度?([\u4e00-\u9fff（）()·]{0,32}?)(?:政府信息|政务|信息)公开[\u4e00-\u9fff]{0,8}(?:报告|年报)/;

/** What divides a page's title into its own and its site's. */
const dividers = / ?[_|｜—–]+ ?| - |-(?=[\u4e00-\u9fff])/;

interface PageTitle {
  /** Which of the two, in words. */
  readonly zh: string;
  readonly en: string;
  readonly text: string;
  readonly year: number;
  readonly body: string | null;
}

/** The page says that it holds another report than it does. */
export default defineRule({
  id: 'page/title-mismatch',
  title: { zh: '页面标题与报告一致', en: 'The page’s title fits the report' },
  severity: 'warning',
  basis: [laws.practice('发布页面的标题应与所发布的报告一致', 'A page is titled like the report it publishes')],
  needs: ['document', 'report'],
  messages: {
    year: {
      zh: '{zh}“{text}”写的是{found}年，页面中的报告是{expected}年的，请核对标题或报告是否传错。',
      en: '{en} “{text}” says {found}, but the report on the page is that of {expected}; check which of the two is wrong.',
    },
    body: {
      zh: '{zh}“{text}”写的是{found}，页面中的报告是{expected}的，请核对标题或报告是否传错。',
      en: '{en} “{text}” names “{found}”, but the report on the page is that of “{expected}”; check which of the two is wrong.',
    },
  },
  applies: ({ document }) => document.mediaType === 'text/html' && titlesOf(document.metadata).length > 0,
  *check({ document, report }) {
    const seen = new Set<string>();
    for (const title of titlesOf(document.metadata)) {
      for (const reported of [yearOf(title, report), bodyOf(title, report)]) {
        // Title and ArticleTitle mostly say the same.
        const name = reported && `${reported.messageId} ${reported.data?.found}`;
        if (!reported || !name || seen.has(name)) continue;
        seen.add(name);
        yield reported;
      }
    }
  },
});

function titlesOf({ articleTitle, pageTitle }: Report['document']['metadata']): PageTitle[] {
  const read = (text: string | undefined, zh: string, en: string): PageTitle[] => {
    for (const part of text?.split(dividers) ?? []) {
      const [, before = '', year, after = ''] = reportTitle.exec(part.replace(/\s+/g, '')) ?? [];
      if (year === undefined) continue;
      const name = [before, after].find((each) => isBodyName(each));
      return [{ zh, en, text: part.trim(), year: Number(year), body: name ?? null }];
    }
    return [];
  };
  return [
    ...read(articleTitle, '网页标签ArticleTitle', 'The tag ArticleTitle'),
    ...read(pageTitle, '页面标题', 'The page title'),
  ];
}

/** Only a year that the report itself says, in its title or period. */
function yearOf(title: PageTitle, { year }: Report): Reported<'year'> | null {
  if ((year?.source !== 'title' && year?.source !== 'period') || title.year === year.value) return null;
  return {
    messageId: 'year',
    at: { section: 0 },
    related: year.place ? [year.place] : [],
    data: { zh: title.zh, en: title.en, text: title.text, found: title.year, expected: year.value },
    evidence: {
      expression: { zh: '页面标题年份 = 报告年份', en: 'year of the page title = report year' },
      actual: String(title.year),
      expected: String(year.value),
    },
  };
}

/** Only a name that stands in the report itself. */
function bodyOf(title: PageTitle, { body }: Report): Reported<'body'> | null {
  if (!body?.place || title.body === null || !namesOtherBody(title.body, body.name)) return null;
  return {
    messageId: 'body',
    at: { section: 0 },
    related: [body.place],
    data: { zh: title.zh, en: title.en, text: title.text, found: title.body, expected: body.name },
    evidence: {
      expression: { zh: '页面标题中的机关 = 报告的机关', en: 'body in the page title = body of the report' },
      actual: title.body,
      expected: body.name,
    },
  };
}
