import type { Data } from './rule.js';

/**
 * Fills `{name}` slots of a wording.
 * @throws Error when a slot has no value: the rule's author forgot it.
 */
export function fill(template: string, data: Data = {}): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = data[name];
    if (value === undefined)
      throw new Error(`The message “${template}” has the slot {${name}}, but the rule yields no such data.`);
    return String(value);
  });
}
