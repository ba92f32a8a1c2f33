import type { Basis } from '../formats/laws.js';
import { textWording } from './textWording.js';

/** A source as shown where all sources stand in one list: practice is called practice, law and standards stand as they are. */
export function nameBasis({ tier, ref }: Basis, language: 'zh' | 'en'): string {
  const words = textWording[language];
  return tier === 'practice' ? words.practice + words.colon + ref : ref;
}
