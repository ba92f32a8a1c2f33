/** Traces of editing in a word processor's file, as the rule about them speaks of them. */

/** Hidden bookmarks begin with an underscore. These a table of contents or a cross-reference needs: they are no residue. */
export const neededBookmarks = /^_(?:Toc|Ref)/i;

/** What names a trace to its author; the same word in Chinese and English. */
export const traceNames = {
  insertion: { zh: '插入的修订', en: 'tracked insertion(s)' },
  deletion: { zh: '删除的修订', en: 'tracked deletion(s)' },
  comment: { zh: '批注', en: 'comment(s)' },
  'hidden-text': { zh: '隐藏文字', en: 'stretch(es) of hidden text' },
} as const;
