import type { Severity } from '../../core/results/result.js';
import type { NumberMark } from '../messages.js';

/** What is marked alike. `flash` is the place that was just shown. */
export type Layer = Severity | NumberMark['outcome'] | 'flash';

interface Look {
  readonly layer: Layer;
  /** The later one lies on top. Colours let the page's own show through, and no two kinds differ by colour alone. */
  readonly style: string;
}

/** From below to above. Sources of the colours: none but their contrast on white and on black, looked at in test pictures. */
export const looks: readonly Look[] = [
  { layer: 'verified', style: 'background-color:rgba(22,163,74,.28)' },
  { layer: 'unverifiable', style: 'background-color:rgba(100,116,139,.28);text-decoration:underline dotted #64748b' },
  { layer: 'contradicted', style: 'background-color:rgba(234,88,12,.45);text-decoration:underline double #c2410c' },
  { layer: 'info', style: 'background-color:rgba(37,99,235,.16);text-decoration:underline dotted #2563eb 2px' },
  { layer: 'warning', style: 'background-color:rgba(217,119,6,.24);text-decoration:underline dashed #b45309 2px' },
  { layer: 'error', style: 'background-color:rgba(220,38,38,.20);text-decoration:underline wavy #dc2626' },
  { layer: 'flash', style: 'background-color:#fde047;color:#111' },
];

/** Name of a layer in the registry of highlights, which page and extensions share. */
export function highlightName(layer: Layer): string {
  return `gongkai-lint-${layer}`;
}

/** The style sheet of the highlights; nothing of it is printed. */
export const highlightCss = `@media screen{${looks
  .map(({ layer, style }) => `::highlight(${highlightName(layer)}){${style}}`)
  .join('')}}@media screen and (forced-colors:active){${looks
  .map(({ layer }) => `::highlight(${highlightName(layer)}){background-color:Mark;color:MarkText}`)
  .join('')}}`;
