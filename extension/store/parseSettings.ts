import * as z from 'zod/mini';

/** What a person sets, for every page. `config` is a gongkai.json that the core checks again before it is used. */
export interface Settings {
  readonly version: 1;
  /** `auto`: as the browser speaks. */
  readonly language: 'auto' | 'zh' | 'en';
  /** The number of errors on the icon, on granted portals. */
  readonly badge: boolean;
  /** Kind of the body for every report; null: as the report shows it. */
  readonly bodyKind: BodyKind | null;
  /** Content of gongkai.json; an empty object sets nothing. */
  readonly config: Readonly<Record<string, unknown>>;
}

type BodyKind = 'town' | 'subdistrict' | 'department' | 'government' | 'office';

/** What holds where nothing was set. */
export const defaultSettings: Settings = { version: 1, language: 'auto', badge: false, bodyKind: null, config: {} };

const schema = z.object({
  version: z.literal(1),
  language: z.enum(['auto', 'zh', 'en']),
  badge: z.boolean(),
  bodyKind: z.nullable(z.enum(['town', 'subdistrict', 'department', 'government', 'office'])),
  config: z.record(z.string(), z.unknown()),
});

/** The stored value as settings; the defaults where it is none, or of a version that this program does not know. */
export function parseSettings(value: unknown): Settings {
  const { success, data } = schema.safeParse(value);
  return success ? data : defaultSettings;
}
