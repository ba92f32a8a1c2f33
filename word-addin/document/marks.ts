/** Begins every comment of this program: by it they are known again, whoever opens the document. */
export const commentPrefix = '【年报校核】';

/** Begins the tag of content controls that hold a highlight; the colour that was there before follows. */
export const tagPrefix = 'gongkai-mark:';
