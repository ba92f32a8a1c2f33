/**
 * What a people's government reports besides: 《条例》第五十条第一款第（四）项 (工作考核、社会评议和责任追究结果情况).
 * `words` are the everyday wordings of published reports.
 */
export const duties: readonly { readonly name: string; readonly words: readonly string[] }[] = [
  { name: '工作考核', words: ['考核', '考评', '绩效评估', '绩效评价', '绩效管理'] },
  { name: '社会评议', words: ['评议', '民意调查', '满意度', '群众评价', '社会评价'] },
  { name: '责任追究', words: ['责任追究', '追究责任', '追究', '追责', '问责'] },
];
