import { isReportName } from '../../core/readers/archive/isReportName.js';

export interface NamedFile {
  /** With the folders it was in, separated by `/`. */
  readonly path: string;
  readonly file: File;
}

/** What was handed in, without what is no report by its name. */
export interface HandedIn {
  readonly files: readonly NamedFile[];
  readonly skipped: number;
}

/** Files of a folder; more are not one supervisor's reports. */
const most = 20_000;

/** Files that were chosen, one by one or as a folder. */
export function chosenFiles(list: FileList | null): HandedIn {
  const files = [...(list ?? [])].map((file) => ({ path: file.webkitRelativePath || file.name, file }));
  return withoutOthers(files);
}

/** Files and folders that were dropped. @throws where the browser cannot read one of them */
export async function droppedFiles(transfer: DataTransfer): Promise<HandedIn> {
  // The entries must be taken before the first await: the browser empties the list after the event.
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (entries.length === 0) return chosenFiles(transfer.files);
  const files: NamedFile[] = [];
  for (const entry of entries) await walk(entry, files);
  return withoutOthers(files);
}

async function walk(entry: FileSystemEntry, files: NamedFile[]): Promise<void> {
  if (files.length >= most) return;
  const path = entry.fullPath.replace(/^\//, '');
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject));
    files.push({ path, file });
    return;
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  for (;;) {
    // A reader gives at most a hundred entries at a time.
    const children = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (children.length === 0) return;
    for (const child of children) await walk(child, files);
  }
}

function withoutOthers(files: readonly NamedFile[]): HandedIn {
  const kept = files.filter(({ path }) => isReportName(path));
  return { files: kept, skipped: files.length - kept.length };
}
