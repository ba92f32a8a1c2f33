/** A later version that says so: its date is that of the correction, not of the first publication. */
export const correctionInTitle = /更正|修订|修正|补充|勘误|更新/;

/** In the text 修订 alone means the Regulation’s. */
export const correctionInText = /更正说明|更正后|已更正|勘误|修订版|重新(?:发布|公布|上传)|本次更正/;
