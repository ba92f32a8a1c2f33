/** The part of Office that the add-in touches, passed in so that nothing else depends on globals. */
export interface OfficeSlice {
  readonly Office: typeof Office;
  readonly Word: typeof Word;
}

/** Whether a set of functions is said to be there. That alone proves nothing for some: see probeAbilities. */
export function claims({ Office }: OfficeSlice, version: string, set = 'WordApi'): boolean {
  try {
    return Office.context.requirements.isSetSupported(set, version);
  } catch {
    return false;
  }
}
