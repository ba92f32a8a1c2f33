import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** Clock ticks a second in /proc/<pid>/stat (USER_HZ, 100 on every Linux that Node runs on). */
const ticks = 100;
const interval = 20;

function field(text, name) {
  return Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(text)?.[1] ?? 0);
}

/** Resident memory (KiB) and processor time (s) of a process and all below it; what has gone meanwhile counts nothing. */
function usageOf(pid) {
  const usage = { memory: 0, time: 0 };
  try {
    usage.memory = field(readFileSync(`/proc/${pid}/status`, 'utf8'), 'VmRSS');
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // Fields after the name in brackets, which may hold spaces: utime and stime, then those of children waited for.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    usage.time = fields.slice(11, 15).reduce((sum, each) => sum + Number(each), 0) / ticks;
    for (const thread of readdirSync(`/proc/${pid}/task`)) {
      for (const child of readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').split(' ').filter(Boolean)) {
        const below = usageOf(child);
        usage.memory += below.memory;
        usage.time += below.time;
      }
    }
  } catch {}
  return usage;
}

/**
 * Runs a command and watches it and the processes below it in /proc.
 * @returns {Promise<{ wall: number, time: number, memory: number, status: number | null }>} wall and processor time (s),
 *   the greatest resident memory (MB) seen, sampled every 20 ms, and the exit status
 */
export function runWatched(command, args) {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'inherit'] });
    let memory = 0;
    let time = 0;
    const timer = setInterval(() => {
      const usage = usageOf(child.pid);
      memory = Math.max(memory, usage.memory);
      time = Math.max(time, usage.time);
    }, interval);
    child.on('error', reject);
    child.on('exit', (status) => {
      clearInterval(timer);
      resolve({ wall: (performance.now() - start) / 1000, time, memory: (memory * 1024) / 1e6, status });
    });
  });
}
