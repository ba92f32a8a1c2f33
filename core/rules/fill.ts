import type { Data } from './rule.js';

/** Each wording taken apart: its words and the names of its slots by turns. The wordings of the rules are few and never change. */
const known = new Map<string, readonly string[]>();

/**
 * Fills `{name}` slots of a wording.
 * @throws Error when a slot has no value: the rule's author forgot it.
 */
export function fill(template: string, data: Data = {}): string {
  let parts = known.get(template);
  if (!parts) known.set(template, (parts = template.split(/\{(\w+)\}/)));
  let text = parts[0]!;
  for (let index = 1; index < parts.length; index += 2) {
    const name = parts[index]!;
    const value = data[name];
    if (value === undefined)
      throw new Error(`The message “${template}” has the slot {${name}}, but the rule yields no such data.`);
    text += String(value) + parts[index + 1]!;
  }
  return text;
}
