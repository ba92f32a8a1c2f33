import { docxType } from '../../core/readers/detect.js';
import { renderBulletin } from '../../core/results/docx/renderBulletin.js';
import { renderNotice } from '../../core/results/docx/renderNotice.js';
import { htmlPage } from '../../core/results/html.js';
import type { LedgerEntry, LedgerRun, LedgerSource } from '../../core/results/ledger/entry.js';
import { nameUnit } from '../../core/results/ledger/nameUnit.js';
import { standingProblems } from '../../core/results/ledger/problemRows.js';
import { ledgerCsv, ledgerJson, ledgerSheets } from '../../core/results/ledger.js';
import { panelOf } from '../../core/results/panel.js';
import { makeRectification } from '../../core/results/rectificationFile.js';
import { sealPackage } from '../../core/results/sealPackage.js';
import { renderXlsx } from '../../core/results/xlsx.js';
import { rulesVersion } from '../../core/rules/index.js';
import type { ReportDigest } from '../../core/several/digest.js';
import type { Item } from '../model.js';
import { reportKey } from '../results/reportKey.js';
import type { Store } from '../store/store.js';
import { nameFiles } from './nameFiles.js';
import type { Exported, ExportOrder } from './protocol.js';

interface Kept {
  readonly entry: LedgerEntry;
  readonly digest: ReportDigest | null;
}

const archive = 'application/zip';

/** Makes the file of an export from what the store holds. */
export async function exportRun(order: ExportOrder, store: Store): Promise<Exported> {
  const { format, language, now, run } = order;
  const kept = await keptOf(order, store);
  const entries = kept.map(({ entry }) => entry);
  const told = await tellRun(order, store);
  const notice = { checkedAt: now, ...(order.deadline && { deadline: order.deadline }), ...issuerOf(run.inspector) };
  const due = { createdAt: now, rulesVersion, ...(order.deadline && { deadline: order.deadline }) };
  switch (format) {
    case 'xlsx': {
      const bytes = await renderXlsx(ledgerSheets(entries, told, language));
      return packed('问题台账.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', bytes);
    }
    case 'csv':
      return written('问题清单.csv', 'text/csv;charset=utf-8', ledgerCsv('problems', entries, told, language));
    case 'json':
      return written(
        '台账.json',
        'application/json',
        `${JSON.stringify(ledgerJson(entries, told, language), null, 2)}\n`,
      );
    case 'ndjson':
      return written('检查记录.ndjson', 'application/x-ndjson', kept.map(recordLine).join(''));
    case 'html': {
      const panels = entries.map(({ panel }) => panel);
      return written('检查结果.html', 'text/html;charset=utf-8', htmlPage(panels, rulesVersion, language));
    }
    case 'bulletin':
      return packed('通报（草稿）.docx', docxType, await renderBulletin(entries, told, notice));
    case 'notices': {
      const notices: [string, Uint8Array][] = [];
      for (const own of byUnit(entries)) {
        const bytes = await renderNotice(own, notice);
        if (bytes) notices.push([`${nameUnit(own[0]!, 'zh')}整改通知`, bytes]);
      }
      const [only] = notices;
      if (only && notices.length === 1) return packed(Object.keys(nameFiles([only], '.docx'))[0]!, docxType, only[1]);
      return { ...packed('整改通知.zip', archive, sealPackage(nameFiles(notices, '.docx'))), count: notices.length };
    }
    case 'rectifications': {
      const files = entries
        .filter((entry) => entry.file.status === 'checked' && standingProblems(entry).length > 0)
        .map((entry): [string, Uint8Array] => [
          `${nameUnit(entry, 'zh')}${entry.file.report?.year ?? ''}整改`,
          encode(`${JSON.stringify(makeRectification(entry, due), null, 2)}\n`),
        ]);
      const [only] = files;
      if (only && files.length === 1)
        return packed(Object.keys(nameFiles([only], '.json'))[0]!, 'application/json', only[1]);
      return { ...packed('整改文件.zip', archive, sealPackage(nameFiles(files, '.json'))), count: files.length };
    }
  }
}

function issuerOf(inspector: string): { issuer?: string } {
  return inspector.trim() === '' ? {} : { issuer: inspector.trim() };
}

function recordLine({ entry: { file, source, unit }, digest }: Kept): string {
  const record = {
    schema: 'gongkai-lint-audit/1',
    rulesVersion,
    file,
    digest,
    source,
    ...(unit && { unit: unit.name }),
  };
  return `${JSON.stringify(record)}\n`;
}

async function keptOf({ run, items, language }: ExportOrder, store: Store): Promise<Kept[]> {
  const wanted = items && new Set(items);
  const overview = await store.overview(run.id);
  const earlier = run.earlier === null ? null : earlierKeys(await store.items(run.earlier));
  const kept: Kept[] = [];
  for (const item of await store.items(run.id)) {
    if (wanted && !wanted.has(item.id)) continue;
    const record = item.row ? await store.record(item.id) : undefined;
    if (!record) continue;
    const { entries } = await store.reviews(reportKey(item));
    const before = item.row?.year == null ? undefined : earlier?.get(reportKey(item));
    const unit = overview?.units[item.id];
    kept.push({
      digest: record.digest,
      entry: {
        file: record.file,
        panel: panelOf(record.file, null, language),
        source: sourceOf(item),
        reviews: entries,
        ...(unit && { unit }),
        ...(before && { earlier: before }),
      },
    });
  }
  return kept;
}

function earlierKeys(items: readonly Item[]): Map<string, readonly string[]> {
  return new Map(items.flatMap((item) => (item.row?.status === 'checked' ? [[reportKey(item), item.row.keys]] : [])));
}

function sourceOf({ kind, source, listedOn, content, fetched }: Item): LedgerSource {
  return {
    ...(kind === 'url' && { url: source }),
    ...(fetched?.finalUrl !== undefined && { finalUrl: fetched.finalUrl }),
    ...(fetched?.status !== undefined && { status: fetched.status }),
    ...(fetched && { fetchedAt: fetched.at, bytes: fetched.bytes }),
    ...(content !== null && { sha256: content }),
    ...(listedOn !== undefined && { publishedOn: listedOn }),
  };
}

async function tellRun({ run, now }: ExportOrder, store: Store): Promise<LedgerRun> {
  const overview = await store.overview(run.id);
  const { inspector, name, sample } = run;
  return {
    checkedAt: now,
    rulesVersion,
    scope: name,
    ...(inspector.trim() !== '' && { inspector: inspector.trim() }),
    ...(sample && { sample }),
    ...(overview && { publications: overview.publications, questions: overview.questions }),
  };
}

function byUnit(entries: readonly LedgerEntry[]): LedgerEntry[][] {
  const groups = new Map<string, LedgerEntry[]>();
  for (const entry of entries) {
    if (entry.file.status !== 'checked') continue;
    // Of a body that was not recognised each report stands alone.
    const name = entry.unit?.name ?? entry.file.report?.body ?? `\u0001${entry.file.source}`;
    const key = `${entry.unit?.parent ?? ''}\u0001${name}`;
    const own = groups.get(key);
    if (own) own.push(entry);
    else groups.set(key, [entry]);
  }
  return [...groups.values()];
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function written(name: string, mediaType: string, text: string): Exported {
  return packed(name, mediaType, encode(text));
}

function packed(name: string, mediaType: string, bytes: Uint8Array): Exported {
  return { name, mediaType, bytes: new Uint8Array(bytes), count: 1 };
}
