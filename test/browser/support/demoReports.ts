import { applicationsRows, cleanParts, draft } from '../../support/draft.js';

/** What a page would run if it took the report's text for markup. */
export const payloads = [
  '<img src=x onerror=alert(1)>',
  '<script>alert(2)</script>',
  '"><svg onload=alert(3)>',
  '[[公开]](javascript:alert(4))',
] as const;

const received = { newlyReceived: { naturalPerson: 3, total: 3 }, carriedOver: { commercial: 1, total: 1 } };
const answered = {
  granted: { naturalPerson: 1, commercial: 1, total: 2 },
  unavailableNotHeld: { naturalPerson: 1, total: 1 },
};
const left = { carriedForward: { naturalPerson: 1, total: 1 } };

/** A report of a fictional town with wrong, blank, unread and missing cells, figures that disagree, and markup in its text. */
export function faultyReport(): Uint8Array {
  const rows = applicationsRows({
    ...received,
    ...answered,
    resultsTotal: { naturalPerson: 4, commercial: 1, total: 3 },
    ...left,
    rejectedPetition: ['', '? 0', 0, 0, 0, 0, 0],
  });
  const applications = rows
    .split('\n')
    .filter((line) => !line.includes('2.重复申请'))
    .join('\n');
  const { overview } = cleanParts();
  const text = draft({
    overview: `${overview.replace('新收政府信息公开申请3件', '新收政府信息公开申请5件')}\n新设公开公开专栏${payloads.join('、')}，访问=SUM(A1:A9)次。`,
    applications,
    signature: `芦汀镇人民政府${payloads[0]}\n2023年2月30日`,
  });
  return new TextEncoder().encode(text);
}
