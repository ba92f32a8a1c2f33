import { type Examined, examine } from '../../core/check.js';
import type { Report } from '../../core/report/report.js';
import type { Unit } from '../../core/several/unit.js';
import { charsetOf } from '../fetching/fetchReport.js';
import type { Item } from '../model.js';
import { readyForPdf } from './readyForPdf.js';

/** What a report is held against besides itself. */
export interface Company {
  readonly previous?: Report;
  readonly members?: readonly Report[];
  readonly units?: readonly Unit[];
}

/** Reads and checks the bytes of an item. */
export async function examineItem(
  item: Item,
  bytes: Uint8Array,
  language: 'zh' | 'en',
  company: Company = {},
): Promise<Examined> {
  const { source, kind, content, fetched, listedOn } = item;
  if (bytes[0] === 0x25 && bytes[1] === 0x50) await readyForPdf();
  const charset = charsetOf(fetched?.contentType ?? '');
  const url = fetched?.finalUrl ?? (kind === 'url' ? source : undefined);
  return examine(bytes, {
    source,
    language,
    ...(content !== null && { sha256: content }),
    hints: {
      name: source.slice(source.lastIndexOf('/') + 1),
      ...(url !== undefined && { url }),
      ...(charset !== undefined && { charset }),
    },
    ...(listedOn !== undefined && { published: listedOn }),
    ...company,
  });
}
