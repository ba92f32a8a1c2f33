import type { LedgerSample } from '../../core/results/ledger/entry.js';
import { drawSample, type SamplingPlan } from '../../core/several/sample.js';
import type { Unit } from '../../core/several/unit.js';
import { hashBytes } from '../../ui/hashBytes.js';
import type { Item } from '../model.js';
import { guessUnit } from './guessUnit.js';

export interface DrawnItems {
  readonly chosen: ReadonlySet<number>;
  readonly told: LedgerSample;
}

/**
 * Draws from the items of a run; the key of each is its path or address, as on the command line.
 * @throws as drawSample does
 */
export async function drawItems(
  items: readonly Item[],
  units: readonly Unit[],
  plan: SamplingPlan,
  language: 'zh' | 'en',
): Promise<DrawnItems> {
  const frame = items.map((item) => {
    const unit = units.length === 0 ? null : guessUnit(item.title ?? item.source, units);
    return {
      id: item.id,
      key: item.source.replaceAll('\\', '/'),
      ...(unit?.kind && { kind: unit.kind }),
      ...(unit?.parent !== undefined && { parent: unit.parent }),
    };
  });
  const drawn = drawSample(frame, plan);
  return {
    chosen: new Set(drawn.chosen.map(({ id }) => id)),
    told: {
      frameSize: drawn.frameSize,
      sampleSize: drawn.chosen.length,
      method: drawn.method[language],
      strata: drawn.strata,
      seed: drawn.seed,
      frameSha256: await hashBytes(new TextEncoder().encode(drawn.frame)),
    },
  };
}
