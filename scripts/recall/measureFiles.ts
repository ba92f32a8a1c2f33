import { renderDocx } from '../../test/render/index.js';
import { lintLayout } from '../../test/support/lintLayout.js';
import type { Fixture } from '../../test/support/loadFixture.js';
import type { SourceDocument } from '../../test/support/source.js';
import { type FileKind, renderFiles } from '../make-binaries/renderFiles.js';
import { fileKinds, fileLayout, isFileKind } from './fileLayouts.js';
import type { Manuscript } from './manuscript.js';
import { type Choice, cleanFixtures, manuscriptOf, namesOf, type Trial, tryOne } from './measure.js';
import type { Planted, Planter } from './planter.js';

/** In so many reports each fault is planted: another program writes the files, which takes half a second a report. */
export const reportsPerFault = 2;

interface Plan {
  readonly planter: Planter;
  readonly planted: Planted;
  readonly spoilt: Manuscript;
  readonly clean: Manuscript;
  readonly fixture: Fixture;
}

/**
 * Plants every fault into some of the clean fixtures, others for each fault and the same ones each time, and reads them as the
 * files that LibreOffice and Chromium write.
 * @param share of the plans that are tried here: every one whose number leaves this remainder
 */
export async function measureFiles(
  planters: readonly Planter[],
  choice: Choice,
  share: { readonly of: number; readonly share: number },
): Promise<Trial[]> {
  const kinds = choice.layouts?.filter(isFileKind) ?? fileKinds;
  if (kinds.length === 0) return [];
  const plans = (await plansOf(planters, choice)).filter((_, index) => index % share.of === share.share);
  if (plans.length === 0) return [];
  const fixtures = [...new Set(plans.map(({ fixture }) => fixture))];
  const fileOf = await writeFiles([
    ...fixtures.map(({ source }) => source),
    ...plans.map(({ spoilt }) => spoilt.source()),
  ]);
  const trials: Trial[] = [];
  for (const kind of kinds) {
    const layout = fileLayout(kind, (source) => fileOf(source)[kind]);
    const own = new Map<Fixture, ReadonlySet<string>>();
    for (const fixture of fixtures) own.set(fixture, namesOf((await lintLayout(fixture.source, layout)).findings));
    for (const { planter, planted, spoilt, clean, fixture } of plans) {
      if (planter.notIn?.has(layout, clean)) continue;
      trials.push(await tryOne(planter, planted, spoilt, fixture, layout, own.get(fixture)!));
    }
  }
  return trials;
}

/** Each planter begins with another report, so that all reports take part. */
async function plansOf(planters: readonly Planter[], choice: Choice): Promise<Plan[]> {
  const reports = await Promise.all(
    cleanFixtures().map(async (fixture) => ({ fixture, clean: await manuscriptOf(fixture) })),
  );
  const plans: Plan[] = [];
  for (const [number, planter] of planters.entries()) {
    if (choice.rules && !choice.rules.includes(planter.rule)) continue;
    let count = 0;
    for (let step = 0; step < reports.length && count < reportsPerFault; step++) {
      const { fixture, clean } = reports[(number + step) % reports.length]!;
      const spoilt = clean.copy();
      const planted = await planter.plant(spoilt);
      if (!planted) continue;
      plans.push({ planter, planted, spoilt, clean, fixture });
      count++;
    }
  }
  return plans;
}

async function writeFiles(
  sources: readonly SourceDocument[],
): Promise<(source: SourceDocument) => Record<FileKind, Uint8Array>> {
  const byText = new Map(sources.map((source) => [JSON.stringify(source), source]));
  const made = await renderFiles([...byText.values()].map((source) => ({ source, docx: renderDocx(source) })));
  const files = new Map([...byText.keys()].map((text, index) => [text, made[index]!]));
  return (source) => {
    const file = files.get(JSON.stringify(source));
    if (!file) throw new Error('This report was not written beforehand.');
    return file;
  };
}
