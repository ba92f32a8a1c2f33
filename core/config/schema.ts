import * as z from 'zod/mini';
import type { Wording } from '../rules/rule.js';

/**
 * gongkai.json as zod schemas, of the same shape as config/config.ts (a test holds the two together). Objects are
 * strict: a misspelt key must not look as if it took effect.
 */

/** Most entries of a list and characters of a text: the check stays as fast as its measure says. */
const most = { entries: 2000, word: 50, sentence: 300, reason: 500 } as const;

const blank: Wording = { zh: '不能是空的', en: 'must not be empty' };
const notHexadecimal: Wording = {
  zh: '应为 16 位十六进制数，从检查结果的 fingerprint 抄来',
  en: 'must be 16 hexadecimal digits, copied from “fingerprint” of a result',
};
const noDay: Wording = {
  zh: '应为存在的“月-日”，各两位，如 "01-31"',
  en: 'must be a month and a day that exist, two digits each, such as "01-31"',
};

const text = (length: number) =>
  z.string().check(
    z.refine((value) => value.trim() !== '', { params: blank }),
    z.maxLength(length),
  );
const word = text(most.word);
const reason = text(most.reason);
const list = <Item extends z.ZodMiniType>(item: Item) => z.array(item).check(z.maxLength(most.entries));

const daysOfMonth = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isMonthDay(value: string): boolean {
  const [month, day] = value.split('-').map(Number);
  return /^\d\d-\d\d$/.test(value) && day! >= 1 && day! <= (daysOfMonth[month! - 1] ?? 0);
}

const level = z.enum(['off', 'error', 'warning', 'info']);
const day = z.string().check(z.refine(isMonthDay, { params: noDay }));
const settlement = z.strictObject({
  fingerprint: z.string().check(z.refine((value) => /^[0-9a-f]{16}$/.test(value), { params: notHexadecimal })),
  reason,
});

/** Structure only; what depends on the rules or on several values is judged by config/findConflicts.ts. */
export const configSchema = z.strictObject({
  rules: z.exactOptional(
    z.record(z.string(), z.union([level, z.strictObject({ severity: level, reason: z.exactOptional(reason) })])),
  ),
  deadlines: z.exactOptional(
    z.strictObject({
      town: z.exactOptional(day),
      subdistrict: z.exactOptional(day),
      department: z.exactOptional(day),
      government: z.exactOptional(day),
      office: z.exactOptional(day),
    }),
  ),
  typos: z.exactOptional(list(z.strictObject({ wrong: word, right: word, except: z.exactOptional(list(word)) }))),
  names: z.exactOptional(list(z.strictObject({ wrong: text(100), right: text(100) }))),
  ignores: z.exactOptional(list(settlement)),
  explanations: z.exactOptional(list(settlement)),
  pack: z.exactOptional(
    z.strictObject({
      name: word,
      basis: text(most.sentence),
      headings: z.exactOptional(list(z.strictObject({ section: z.literal([1, 2, 3, 4, 5, 6]), text: word }))),
      sentences: z.exactOptional(
        list(
          z.strictObject({
            section: z.literal([0, 1, 2, 3, 4, 5, 6]),
            text: text(most.sentence),
            message: z.exactOptional(text(most.sentence)),
          }),
        ),
      ),
    }),
  ),
});
