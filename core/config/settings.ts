import type { BodyKind } from '../report/report.js';
import type { Config, OwnName, OwnTypo, Pack } from './config.js';

/** What rules receive of the configuration (`needs: ['settings']`), defaults filled in. */
export interface Settings {
  /** Last day for publishing, in the year after the report year. */
  readonly deadlines: Readonly<Record<BodyKind, Deadline>>;
  /** To be looked for besides those of core/wording. */
  readonly typos: readonly Required<OwnTypo>[];
  readonly names: readonly OwnName[];
  readonly pack: Pack | null;
}

export interface Deadline {
  /** 1–12 and 1–31. */
  readonly month: number;
  readonly day: number;
}

const january: Deadline = { month: 1, day: 31 };

/**
 * Article 49 of the Regulation: departments (offices among them) by 31 January, the report of a government of county level or above by
 * 31 March. For towns and sub-districts it names no day; 31 January is usual.
 */
export const statutoryDeadlines: Readonly<Record<BodyKind, Deadline>> = {
  town: january,
  subdistrict: january,
  department: january,
  office: january,
  government: { month: 3, day: 31 },
};

const defaults: Settings = { deadlines: statutoryDeadlines, typos: [], names: [], pack: null };

const known = new WeakMap<Config, Settings>();

/** The settings that a configuration makes; the same object for the same configuration, so that a rule may index them once. */
export function settingsOf(config: Config | undefined): Settings {
  if (!config) return defaults;
  let settings = known.get(config);
  if (!settings) known.set(config, (settings = makeSettings(config)));
  return settings;
}

function makeSettings(config: Config): Settings {
  const deadlines: Record<string, Deadline> = { ...statutoryDeadlines };
  for (const [kind, day] of Object.entries(config.deadlines ?? {})) deadlines[kind] = readMonthDay(day);
  return {
    deadlines: deadlines as Settings['deadlines'],
    typos: (config.typos ?? []).map(({ wrong, right, except = [] }) => ({ wrong, right, except })),
    names: config.names ?? [],
    pack: config.pack ?? null,
  };
}

/** @param text `MM-DD` */
function readMonthDay(text: string): Deadline {
  return { month: Number(text.slice(0, 2)), day: Number(text.slice(3, 5)) };
}
