import { forms } from '../formats/index.js';
import { describeSection } from './describePlace.js';
import type { Location } from './result.js';

/** 第三部分 收到和处理政府信息公开申请情况. The headings are alike in all forms. */
export function sectionHeading(section: Location['section'], language: 'zh' | 'en'): string {
  const heading = forms.at(-1)?.sections.find(({ number }) => number === section)?.text;
  const name = describeSection(section, language);
  return heading ? `${name} ${heading}` : name;
}
