/** What one line of the table says: `value` is judged against `target` (and `aim`), both upper bounds unless `atLeast`. */

const number = (value) => (value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toPrecision(2));
const milliseconds = (value) => `${number(value)} ms`;

/**
 * A line of two timed pieces of work.
 * @param {{ target: number, aim?: number }} bounds
 */
export function ratioRow(what, timed, bounds) {
  const { ratio, least, greatest, ours, theirs, pairs } = timed;
  return {
    what,
    value: ratio,
    shown: `${number(ratio)} ×`,
    noise: `${number(least)}–${number(greatest)} (${pairs})`,
    times: `${milliseconds(ours)} : ${milliseconds(theirs)}`,
    unit: ' ×',
    ...bounds,
  };
}

/**
 * A line of one measured value with its least and greatest sample.
 * @param {{ target: number, aim?: number, unit: string, atLeast?: boolean }} bounds
 */
export function valueRow(what, value, samples, bounds) {
  return {
    what,
    value,
    shown: `${number(value)}${bounds.unit}`,
    noise: `${number(Math.min(...samples))}–${number(Math.max(...samples))} (${samples.length})`,
    times: '',
    ...bounds,
  };
}

/** “reached”, “not reached”, with the aim where it is more than the target. */
export function verdict({ value, target, aim, unit, atLeast }) {
  const meets = (bound) => (atLeast ? value >= bound : value <= bound);
  const sign = atLeast ? '≥' : '≤';
  const said = `${sign} ${target}${unit}: ${meets(target) ? 'reached' : 'NOT reached'}`;
  return aim === undefined ? said : `${said}; aim ${aim}${unit}: ${meets(aim) ? 'reached' : 'not reached'}`;
}
