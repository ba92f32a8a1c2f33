import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { renderBulletin } from '../core/results/docx/renderBulletin.js';
import { renderNotice } from '../core/results/docx/renderNotice.js';
import type { LedgerEntry, LedgerRun } from '../core/results/ledger/entry.js';
import { nameUnit } from '../core/results/ledger/nameUnit.js';
import { standingProblems } from '../core/results/ledger/problemRows.js';
import { ledgerSheets } from '../core/results/ledger.js';
import { makeRectification } from '../core/results/rectificationFile.js';
import { renderXlsx } from '../core/results/xlsx.js';
import type { AuditCommand } from './auditArguments.js';
import { auditWording } from './auditWording.js';
import type { Sentence } from './commandError.js';
import { outputFailure } from './openOutput.js';

/**
 * Writes the workbook, the notices, the draft of the bulletin and the 整改 files that were asked for.
 * @returns what was written, in sentences
 * @throws CommandError where a file cannot be written
 */
export async function writeOutputs(
  entries: readonly LedgerEntry[],
  run: LedgerRun,
  command: AuditCommand,
  base: string,
): Promise<Sentence[]> {
  const { xlsx, notices, bulletin, rectifications, deadline, inspector, settings } = command;
  const notice = {
    checkedAt: run.checkedAt,
    ...(deadline !== null && { deadline }),
    ...(inspector !== null && { issuer: inspector }),
  };
  const wrote: Sentence[] = [];
  if (xlsx !== null) {
    write(resolve(base, xlsx), await renderXlsx(ledgerSheets(entries, run, settings.language)));
    wrote.push(auditWording.wrote(xlsx));
  }
  if (bulletin !== null) {
    write(resolve(base, bulletin), await renderBulletin(entries, run, notice));
    wrote.push(auditWording.wrote(bulletin));
  }
  if (notices !== null) {
    const names = new FileNames();
    let count = 0;
    for (const own of byUnit(entries)) {
      const bytes = await renderNotice(own, notice);
      if (bytes === null) continue;
      write(join(folder(base, notices), names.next(`${nameUnit(own[0]!, 'zh')} 整改通知`, '.docx')), bytes);
      count++;
    }
    wrote.push(auditWording.wroteMany(count, notices));
  }
  if (rectifications !== null) {
    const names = new FileNames();
    const due = { createdAt: run.checkedAt, rulesVersion: run.rulesVersion, ...(deadline !== null && { deadline }) };
    const wanted = entries.filter((entry) => standingProblems(entry).length > 0);
    for (const entry of wanted) {
      const name = names.next(`${nameUnit(entry, 'zh')} ${entry.file.report?.year ?? ''}整改`, '.json');
      const json = `${JSON.stringify(makeRectification(entry, due), null, 2)}\n`;
      write(join(folder(base, rectifications), name), new TextEncoder().encode(json));
    }
    wrote.push(auditWording.wroteMany(wanted.length, rectifications));
  }
  return wrote;
}

function byUnit(entries: readonly LedgerEntry[]): LedgerEntry[][] {
  const groups = new Map<string, LedgerEntry[]>();
  for (const entry of entries) {
    if (entry.file.status !== 'checked') continue;
    const key = `${entry.unit?.parent ?? ''}\u0001${nameUnit(entry, 'zh')}`;
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  return [...groups.values()];
}

/** Names of files made of names in reports: nothing that a file system takes for something else, no two alike. */
class FileNames {
  readonly #used = new Set<string>();

  next(text: string, extension: string): string {
    const plain =
      text
        .replace(/[^\p{L}\p{N}（）() -]/gu, '')
        .trim()
        .slice(0, 60) || '未识别';
    let name = plain + extension;
    for (let number = 2; this.#used.has(name.toLowerCase()); number++) name = `${plain} ${number}${extension}`;
    this.#used.add(name.toLowerCase());
    return name;
  }
}

function folder(base: string, name: string): string {
  const path = resolve(base, name);
  try {
    mkdirSync(path, { recursive: true });
  } catch (error) {
    throw (
      outputFailure({ ...(error as object), code: (error as NodeJS.ErrnoException).code, syscall: 'open' }) ?? error
    );
  }
  return path;
}

function write(path: string, bytes: Uint8Array): void {
  try {
    writeFileSync(path, bytes);
  } catch (error) {
    throw outputFailure(error) ?? error;
  }
}
