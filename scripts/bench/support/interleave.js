import { median } from './median.js';

/**
 * Shortest time (ms) of one sample, long enough for the collector to take its usual part in it. It is not forced between
 * samples: that throws optimised code away and makes both sides two or three times as slow.
 */
const sampleTime = 150;
/** Long enough for the compiler to have seen every rule on its common path; after one second it is still at work. */
const warmUpTime = 4000;

/** Processor time (ms) that this process has used, its collector and compiler included; other programs do not count. */
function used() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

async function repeat(work, times) {
  const start = used();
  for (let index = 0; index < times; index++) await work(index);
  return (used() - start) / times;
}

/** Warms up and finds out how many runs fill one sample. */
async function calibrate(work) {
  const end = performance.now() + warmUpTime;
  let runs = 0;
  do await work(runs++);
  while (performance.now() < end);
  return Math.max(1, Math.ceil(sampleTime / (await repeat(work, Math.min(runs, 20)))));
}

/**
 * Times two pieces of work turn by turn, each pair in the other order, so that what the machine does meanwhile meets both.
 * @param {(index: number) => unknown} ours called with a running number, may return a promise
 * @param {(index: number) => unknown} theirs
 * @returns median, least and greatest ratio ours/theirs, and the median processor times in ms
 */
export async function interleave(ours, theirs, pairs = 9) {
  const runs = [await calibrate(ours), await calibrate(theirs)];
  const times = [[], []];
  for (let pair = 0; pair < pairs; pair++) {
    for (const which of pair % 2 === 0 ? [0, 1] : [1, 0]) {
      times[which].push(await repeat(which === 0 ? ours : theirs, runs[which]));
    }
  }
  const ratios = times[0].map((time, index) => time / times[1][index]);
  return {
    ratio: median(ratios),
    least: Math.min(...ratios),
    greatest: Math.max(...ratios),
    ours: median(times[0]),
    theirs: median(times[1]),
    pairs,
  };
}
