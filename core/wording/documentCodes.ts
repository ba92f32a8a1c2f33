/**
 * Ends of 机关代字: behind them a year and a number can only be a document number. 国办公开办函 is that of 〔2019〕60号 and
 * 〔2021〕30号 (report-format.md, 2 and 3), 国办函 that of 〔2020〕109号, 武政办发 is one of a city (N-武威).
 */
export const documentCodes: readonly string[] = [
  '国办公开办函',
  '国办发',
  '国办函',
  '国发',
  '国函',
  '政办发',
  '政办函',
  '政发',
  '政函',
  '府办发',
  '府办函',
  '府发',
];
