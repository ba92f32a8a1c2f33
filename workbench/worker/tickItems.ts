import { parseRectification } from '../../core/results/rectificationFile.js';
import { tickOff } from '../../core/results/tickOff.js';
import { foldName } from '../../core/several/bodyNames.js';
import type { Item } from '../model.js';
import type { Store } from '../store/store.js';
import type { TickAnswer } from './protocol.js';

/** Holds a 整改 file that came back against the result of the same body and year in a run. */
export async function tickItems(run: number, json: string, store: Store): Promise<TickAnswer> {
  const parsed = parseRectification(json);
  if ('problem' in parsed) return parsed;
  const { file } = parsed;
  const items = await store.items(run);
  const isSame = ({ row }: Item): boolean =>
    row?.status === 'checked' &&
    row.year === file.year &&
    row.body !== null &&
    file.body !== null &&
    foldName(row.body) === foldName(file.body);
  const overview = await store.overview(run);
  const own = items.filter(
    (item) => isSame(item) || (item.row?.year === file.year && overview?.units[item.id]?.name === file.body),
  );
  const item = own.length === 1 ? own[0]! : (own.find(({ source }) => source === file.source) ?? null);
  const record = item && (await store.record(item.id));
  return { file, item, ticked: record ? tickOff(file, record.file) : null };
}
