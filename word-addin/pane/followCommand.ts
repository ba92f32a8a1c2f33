import type { Controller } from './controller.js';

const placeKey = 'gongkai-lint:place';

/**
 * Does what a button of the ribbon asked for. Each button opens the pane with its own address (`?do=next`), which loads it anew: the
 * problem shown last is kept for the session, so that “next” goes on from there.
 */
export async function followCommand(controller: Controller, command: string | null): Promise<void> {
  controller.subscribe(() => {
    const { selected } = controller.state;
    if (selected !== null) sessionStorage.setItem(placeKey, String(selected));
  });
  await controller.settled();
  if (command === 'next') {
    const last = Number(sessionStorage.getItem(placeKey));
    const next = controller.problems.find(({ id, settled }) => id > last && settled?.kind !== 'ignored');
    await (next ? controller.select(next.id) : controller.step(1));
  }
  if (command === 'fix') await controller.fixAll();
  if (command === 'insert') await controller.offerInsertions();
}
