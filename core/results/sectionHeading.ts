import { forms } from '../formats/index.js';
import { describeSection } from './describePlace.js';
import type { Location } from './result.js';

/** What the six sections are about, by their numbers. */
const english = [
  '',
  'overview',
  'proactive disclosure',
  'applications',
  'reviews and litigation',
  'problems and improvements',
  'other matters',
];

/** 第三部分 收到和处理政府信息公开申请情况; Section 3, applications (收到…). The headings are alike in all forms. */
export function sectionHeading(section: Location['section'], language: 'zh' | 'en'): string {
  const heading = forms.at(-1)?.sections.find(({ number }) => number === section)?.text;
  const name = describeSection(section, language);
  if (!heading) return name;
  return language === 'zh' ? `${name} ${heading}` : `${name}, ${english[section]} (${heading})`;
}
