import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Governor } from '../../../extension/page/governor.js';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** Runs until `time` (ms) with a request every ten; the times of the runs, each of which takes `cost`. */
function runsUntil(time: number, cost: number): number[] {
  const runs: number[] = [];
  const governor = new Governor(() => {
    runs.push(performance.now());
    vi.advanceTimersByTime(cost);
  }, 300);
  const start = performance.now();
  while (performance.now() - start < time) {
    governor.request();
    vi.advanceTimersByTime(10);
  }
  governor.stop();
  return runs;
}

it('runs cheap work after the shortest pause', () => {
  expect(runsUntil(3000, 0).length).toBeGreaterThan(8);
});

it('lets no work take more than a five-hundredth of the time', () => {
  const runs = runsUntil(30_000, 20);
  expect(runs.length).toBeGreaterThan(1);
  expect(runs.length * 20).toBeLessThanOrEqual(30_000 / 500 + 20);
});

it('runs nothing once it is stopped', () => {
  const work = vi.fn();
  const governor = new Governor(work);
  governor.request();
  governor.stop();
  vi.advanceTimersByTime(10_000);
  expect(work).not.toHaveBeenCalled();
});
