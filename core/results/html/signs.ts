import type { CellState, PanelNumber, VerdictLevel } from '../panel/model.js';

/** A sign beside each colour, so that colour is never the only one. */
export const cellSigns: Readonly<Record<CellState, string>> = {
  ok: '',
  suspect: '▲',
  broken: '≠',
  blank: '□',
  unread: '？',
  missing: '✕',
};

export const numberSigns: Readonly<Record<PanelNumber['outcome'], string>> = {
  verified: '✓',
  contradicted: '✕',
  unverifiable: '',
};

export const levelSigns: Readonly<Record<VerdictLevel, string>> = {
  error: '✕',
  warning: '▲',
  info: 'i',
  review: '？',
  clean: '✓',
  unread: '—',
};
