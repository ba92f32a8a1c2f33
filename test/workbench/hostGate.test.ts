import { describe, expect, it } from 'vitest';
import { HostGate } from '../../workbench/fetching/hostGate.js';

describe('HostGate', () => {
  it('lets more than a second pass between two requests to a host', () => {
    let now = 0;
    const gate = new HostGate(() => now);
    expect(gate.wait('a')).toBe(0);
    gate.start('a');
    expect(gate.wait('a')).toBe(1150);
    now = 400;
    expect(gate.wait('a')).toBe(750);
    now = 1149;
    expect(gate.wait('a')).toBe(1);
    now = 1150;
    expect(gate.wait('a')).toBe(0);
  });

  it('lets no more than two run at a time, however long they take', () => {
    let now = 0;
    const gate = new HostGate(() => now);
    gate.start('a');
    now = 1150;
    gate.start('a');
    now = 60_000;
    expect(gate.wait('a')).toBeNull();
    gate.end('a');
    expect(gate.wait('a')).toBe(0);
  });

  it('keeps hosts apart', () => {
    const gate = new HostGate(() => 0);
    gate.start('a');
    expect(gate.wait('b')).toBe(0);
  });

  it('stops waiting when the user stops', async () => {
    const gate = new HostGate(() => 0);
    gate.start('a');
    const controller = new AbortController();
    const entering = gate.enter('a', controller.signal);
    controller.abort();
    await expect(entering).rejects.toThrow('Stopped');
  }, 5000);

  it('knows of no end without a start', () => {
    expect(() => new HostGate(() => 0).end('a')).toThrow('No request to a');
  });
});
