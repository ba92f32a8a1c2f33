import type { Metadata } from '../../document/document.js';

/** The document information of a PDF (ISO 32000-1, 14.3.3) as metadata. Dates are the author's day, without time and zone. */
export function readProperties(info: Readonly<Record<string, unknown>>): Metadata {
  const text = (name: string): string | undefined => {
    const value = info[name];
    return typeof value === 'string' && value.trim() !== '' ? value.trim().slice(0, 500) : undefined;
  };
  const pageTitle = text('Title');
  const author = text('Author');
  const createdOn = isoDay(text('CreationDate'));
  const modifiedOn = isoDay(text('ModDate'));
  return {
    ...(pageTitle && { pageTitle }),
    ...(author && { author }),
    ...(createdOn && { createdOn }),
    ...(modifiedOn && { modifiedOn }),
  };
}

/** `D:20250117093000+08'00'` (ISO 32000-1, 7.9.4). */
function isoDay(date: string | undefined): string | undefined {
  const [, year, month, day] = /^(?:D:)?(\d{4})(\d{2})(\d{2})/.exec(date ?? '') ?? [];
  if (!year || !month || !day) return undefined;
  const isDay = Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31;
  return isDay ? `${year}-${month}-${day}` : undefined;
}
