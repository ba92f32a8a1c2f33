import { isBodyName } from '../../report/bodyName.js';
import { titleFillers, titleWords } from '../../wording/title.js';

export interface TitleParts {
  /** What is left without year and standing words; '' where nothing is. */
  readonly name: string;
  /** The name ends as bodies' names do and can be taken over into a new title. */
  readonly nameIsSure: boolean;
  /** As written, in digits or Chinese numerals. */
  readonly year: string | null;
  /** 政府信息公开工作年度报告 stands in full; a word written twice and a year in between do not matter. */
  readonly wordsInFull: boolean;
}

const yearPattern = /(20\d\d|二[〇○零0oO][一二三四五六七八九〇○零]{2})年?度?/;
const yearBetween = /[(（]?20\d\d[)）]?/g;
const twice = /(\D{1,8})\1/g;

/** Takes a title apart. White space and the width of characters do not matter. */
export function partsOfTitle(title: string): TitleParts {
  const text = title.normalize('NFKC').replace(/\s+/g, '');
  const year = yearPattern.exec(text);
  let name = year ? text.replace(year[0], '') : text;
  for (const filler of titleFillers) name = name.replaceAll(filler, '');
  name = name.replace(/[^\u4e00-\u9fff]/g, '').replace(/^[我本年的]{1,8}|[年的]{1,8}$/g, '');
  return {
    name: name.length < 2 ? '' : name,
    nameIsSure: isBodyName(name),
    year: year?.[1] ?? null,
    wordsInFull: text.includes(titleWords) || text.replace(yearBetween, '').replace(twice, '$1').includes(titleWords),
  };
}
