/**
 * Words by which a report explains why the documents in force are not those of last year plus the issued less the repealed.
 * Source: published reports, such as 常州 2023 “根据清理结果进行了调整”.
 */
export const stockReasons = {
  /** What was done. */
  reasons: ['清理', '调整', '口径', '更正', '修正', '重新统计', '重新核', '失效', '划转', '划入', '划出', '下放'],
  /** To what; in section 二 itself a reason alone is enough. */
  subjects: ['规范性文件', '规章', '现行有效', '文件'],
} as const;
