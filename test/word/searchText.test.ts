import { describe, expect, it } from 'vitest';
import { readText, searchText } from '../../word-addin/document/word/searchText.js';

describe('words for Word’s search', () => {
  it('hold no code but ours', () => {
    expect(searchText('a^b')).toBe('a^^b');
    expect(searchText('一\t二\n三\v四')).toBe('一^t二^l三^l四');
  });

  it('come back as the reader writes them', () => expect(readText('一\v二')).toBe('一\n二'));
});
