import { createHash } from 'node:crypto';
import type { LedgerSample } from '../core/results/ledger/entry.js';
import { drawSample, type FrameItem, type SamplingPlan } from '../core/several/sample.js';
import type { Unit } from '../core/several/unit.js';
import type { AuditCommand } from './auditArguments.js';

/** What was drawn, and how the sheet 抽查说明 tells of it. */
export interface AuditSample<Item> {
  readonly chosen: ReadonlySet<Item>;
  readonly told: LedgerSample;
}

/** Draws from the bodies of the list. Two bodies of one name are told apart by their parents. */
export function sampleUnits(units: readonly Unit[], command: AuditCommand): AuditSample<Unit> {
  const items = units.map((unit) => ({
    key: [unit.name, unit.parent ?? ''].join(' / ').replace(/ \/ $/, ''),
    unit,
    ...(unit.kind && { kind: unit.kind }),
    ...(unit.parent !== undefined && { parent: unit.parent }),
  }));
  return draw(items, command, ({ unit }) => unit);
}

/** Draws from files by their names. */
export function sampleFiles<Item>(
  files: readonly { readonly key: string; readonly item: Item }[],
  command: AuditCommand,
): AuditSample<Item> {
  return draw(
    files.map((file) => ({ ...file, key: file.key.replaceAll('\\', '/') })),
    command,
    ({ item }) => item,
  );
}

function draw<Entry extends FrameItem, Item>(
  items: readonly Entry[],
  { sample, seed, by, settings }: AuditCommand,
  itemOf: (entry: Entry) => Item,
): AuditSample<Item> {
  const plan: SamplingPlan = { ...sample, ...(seed !== null && { seed }), ...(by && { by }) };
  const drawn = drawSample(items, plan);
  return {
    chosen: new Set(drawn.chosen.map(itemOf)),
    told: {
      frameSize: drawn.frameSize,
      sampleSize: drawn.chosen.length,
      method: drawn.method[settings.language],
      strata: drawn.strata,
      seed: drawn.seed,
      frameSha256: createHash('sha256').update(drawn.frame, 'utf8').digest('hex'),
    },
  };
}
