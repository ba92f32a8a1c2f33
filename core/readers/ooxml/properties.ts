import type { Metadata } from '../../document/document.js';
import type { XmlElement } from './xml.js';

/** Document properties of docProps/core.xml (ECMA-376-2, 8.3). Dates are taken as written, without the time. */
export function readProperties(part: XmlElement | null): Metadata {
  const values = new Map((part?.children ?? []).map((element) => [element.name, element.text.trim()]));
  const pageTitle = values.get('dc:title');
  const author = values.get('dc:creator') || values.get('cp:lastModifiedBy');
  const createdOn = isoDay(values.get('dcterms:created'));
  const modifiedOn = isoDay(values.get('dcterms:modified'));
  return {
    ...(pageTitle && { pageTitle }),
    ...(author && { author }),
    ...(createdOn && { createdOn }),
    ...(modifiedOn && { modifiedOn }),
  };
}

function isoDay(value: string | undefined): string | undefined {
  return value && /^\d{4}-\d{2}-\d{2}/.test(value) ? value.slice(0, 10) : undefined;
}
