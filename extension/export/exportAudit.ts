import type { Language } from '../../ui/audit.js';
import { saveFile } from '../../ui/saveFile.js';
import { browser } from '../browser.js';
import { hashText } from '../panel/hashText.js';
import type { Session } from '../panel/session.js';
import { exportHtml, type Picture } from './exportHtml.js';
import { exportJson } from './exportJson.js';
import { exportSheets } from './exportSheets.js';
import { fileName } from './fileName.js';
import { provenanceOf } from './provenance.js';
import { mostPictures, takePictures } from './takePictures.js';

export type ExportFormat = 'html' | 'xlsx' | 'csv' | 'json';

export interface ExportOptions {
  readonly tabId: number;
  readonly language: Language;
  readonly withPictures: boolean;
  progress(taken: number, total: number): void;
  isCancelled(): boolean;
}

/** What became of an export, to be told. */
export interface ExportOutcome {
  /** Of the file; null: it was cancelled. */
  readonly name: string | null;
  /** Null: none were asked for. `taken` is null where the page was not in front. */
  readonly pictures: { readonly taken: number | null; readonly limit: number; readonly places: number } | null;
}

const mediaTypes: Readonly<Record<ExportFormat, string>> = {
  html: 'text/html;charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv;charset=utf-8',
  json: 'application/json',
};

/**
 * Writes the result that a session shows into a file and lets the browser save it.
 * @throws an Error where nothing is shown or a format fails
 */
export async function exportAudit(
  session: Session,
  format: ExportFormat,
  options: ExportOptions,
): Promise<ExportOutcome> {
  const { shown } = session;
  if (!shown) throw new Error('There is no result to export.');
  const { audit, reviews } = shown;
  const source = audit.attachment ? null : await session.source().catch(() => null);
  const pageHash = source === null ? null : await hashText(source);
  const provenance = provenanceOf(audit, pageHash, browser.runtime.getManifest().version);
  const pictures = options.withPictures ? await take(session, options) : null;
  if (options.isCancelled()) return { name: null, pictures: null };
  const content = await render();
  const name = fileName(audit.file.report, format, audit.attachment !== null);
  saveFile(name, content, mediaTypes[format]);
  return { name, pictures: pictures && { ...pictures, taken: pictures.taken?.length ?? null } };

  function render(): Promise<string | Uint8Array<ArrayBuffer>> | string {
    switch (format) {
      case 'html':
        return exportHtml(audit.panel, provenance, reviews, pictures?.taken ?? [], options.language);
      case 'json':
        return exportJson(audit, provenance, reviews);
      default:
        return exportSheets(audit, provenance, reviews, format, options.language);
    }
  }
}

async function take(
  session: Session,
  { tabId, progress, isCancelled }: ExportOptions,
): Promise<{ taken: Picture[] | null; limit: number; places: number }> {
  const places = session.places();
  const limit = Math.min(mostPictures, places.size);
  const taken = await takePictures(places, {
    tabId,
    reveal: (at) => session.reveal(at),
    progress: (done) => progress(done, limit),
    isCancelled,
  });
  return { taken, limit, places: places.size };
}
