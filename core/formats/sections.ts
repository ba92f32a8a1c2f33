import type { FormSection } from './form.js';
import { laws, type Source } from './laws.js';

/**
 * The six headings, alike in both forms. `accepted` are wordings met in published reports whose meaning is beyond doubt:
 * they identify the section; structure/section-heading still suggests the prescribed text.
 */
export function sections(basis: Source): readonly FormSection[] {
  const article50 = laws.regulation.article(50);
  return [
    {
      number: 1,
      text: '总体情况',
      basis,
      accepted: [
        '工作基本情况',
        '基本情况',
        '工作概况',
        '概况',
        '概述',
        '总结概述',
        '总体概述',
        '工作总体情况',
        '工作总体推进情况',
        '政务公开总体情况',
        '政府信息公开总体情况',
        '工作开展情况',
      ],
    },
    {
      number: 2,
      text: '主动公开政府信息情况',
      basis: article50,
      accepted: [
        '主动公开政府信息的情况',
        '行政机关主动公开政府信息情况',
        '主动公开政府信息工作情况',
        '主动公开信息情况',
        '政府信息主动公开情况',
      ],
    },
    {
      number: 3,
      text: '收到和处理政府信息公开申请情况',
      basis: article50,
      accepted: [
        '收到和处理政府信息公开申请的情况',
        '行政机关收到和处理政府信息公开申请情况',
        '收到和处理政府信息公开申报情况',
        '政府信息公开申请接收与办理情况',
        '收到和处理政府信息依申请公开情况',
        '收到和处理依申请公开政府信息情况',
      ],
    },
    {
      number: 4,
      text: '政府信息公开行政复议、行政诉讼情况',
      basis: article50,
      accepted: [
        '因政府信息公开工作被申请行政复议和提起行政诉讼情况',
        '因政府信息公开工作被申请行政复议、提起行政诉讼情况',
        '因政府信息公开工作被申请行政复议提起行政诉讼情况',
        '因政府信息公开工作被申请行政复议或提起行政诉讼情况',
        '政府信息公开行政复议行政诉讼情况',
        '政府信息公开行政复议及行政诉讼情况',
        '政府信息公开行政复议和行政诉讼情况',
        '政府信息公开行政复议与行政诉讼情况',
        '申请行政复议和提起行政诉讼情况',
        '政府信息公开工作行政复议、行政诉讼情况',
        '行政复议、行政诉讼情况',
      ],
    },
    {
      number: 5,
      text: '存在的主要问题及改进情况',
      basis: article50,
      accepted: [
        '政府信息公开工作存在的主要问题及改进情况',
        '政府信息公开工作存在主要问题及改进情况',
        '存在的主要问题和改进措施',
        '存在的主要问题及改进措施',
        '存在问题及改进情况',
        '存在的问题及改进情况',
        '存在的问题及改进措施',
        '存在问题及改进措施',
        '存在的主要问题和改进情况',
      ],
    },
    {
      number: 6,
      text: '其他需要报告的事项',
      basis: article50,
      accepted: [
        '其它需要报告的事项',
        '其他需要报告事项',
        '其它需要报告事项',
        '其他报告事项',
        '其它报告事项',
        '需要报告的其他事项',
        '其他事项',
        '其它事项',
      ],
    },
  ];
}
