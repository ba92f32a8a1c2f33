/**
 * The five aspects of 总体情况, and the words by which a sub-heading or a sentence shows that one is covered.
 * Source: 国办公开办函〔2021〕30号, (一)总体情况 (主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障); the words come
 * from headings and sentences of published reports. They are wide on purpose: one word is enough to count as covered.
 */
export interface Aspect {
  /** As the notice names it. */
  readonly name: string;
  readonly english: string;
  /** Sub-heading to insert where the aspect is absent. */
  readonly heading: string;
  /** Any of them, white space left out, covers the aspect. */
  readonly words: readonly string[];
}

export const aspects: readonly Aspect[] = [
  {
    name: '主动公开',
    english: 'disclosure on own initiative',
    heading: '主动公开情况',
    words: [
      '主动公开',
      '公开信息',
      '公开政府信息',
      '公开政务信息',
      '公开各类',
      '发布信息',
      '发布政府信息',
      '发布各类',
      '公示',
      '公布',
    ],
  },
  {
    name: '依申请公开',
    english: 'disclosure on request',
    heading: '依申请公开情况',
    // Any request at all: a town that writes 全年未接到申请 has said what there is to say.
    words: ['申请'],
  },
  {
    name: '政府信息管理',
    english: 'management of information',
    heading: '政府信息管理情况',
    words: [
      '信息管理',
      '信息资源管理',
      '信息的管理',
      '信息规范化管理',
      '文件管理',
      '公文管理',
      '栏目管理',
      '动态管理',
      '保密审查',
      '信息审核',
      '信息审查',
      '内容审核',
      '发布审核',
      '公开审查',
      '三审三校',
      '三级审核',
      '先审后发',
      '审核把关',
      '公开属性',
      '公开目录',
      '公开指南',
      '事项清单',
      '事项目录',
      '信息更新',
      '更新信息',
      '动态调整',
      '文件清理',
      '清理规范性文件',
      '归档',
      '台账',
    ],
  },
  {
    name: '政府信息公开平台建设',
    english: 'building of the disclosure platforms',
    heading: '政府信息公开平台建设情况',
    words: [
      '平台',
      '网站',
      '公众号',
      '新媒体',
      '微信',
      '微博',
      '专栏',
      '专区',
      '公开栏',
      '公示栏',
      '查阅点',
      '政府公报',
      '客户端',
    ],
  },
  {
    name: '监督保障',
    english: 'supervision and support',
    heading: '监督保障情况',
    // 组织领导 and 领导小组 alone are not taken for it: they say who is in charge, not that anyone is held to it.
    words: [
      '监督',
      '考核',
      '考评',
      '评议',
      '责任追究',
      '追责',
      '问责',
      '督查',
      '督导',
      '督促',
      '督办',
      '检查',
      '自查',
      '培训',
      '组织保障',
      '制度保障',
      '工作保障',
      '人员保障',
      '保障机制',
      '保障措施',
      '保障体系',
      '保障工作',
      '保障情况',
    ],
  },
];
