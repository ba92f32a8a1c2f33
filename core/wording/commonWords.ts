/** Two-character words of this genre. A space between their characters is never meant; new ones go at the end. */
export const commonWords: ReadonlySet<string> = new Set(
  (
    '政府 信息 公开 工作 年度 报告 行政 机关 申请 答复 办理 办结 收到 复议 诉讼 管理 平台 建设 监督 保障 群众 部门 单位 条例 规定 ' +
    '制度 机制 主动 依法 及时 进行 通过 加强 提高 提升 完善 开展 落实 推进 强化 健全 建立 规范 优化 全年 共计 其中 没有 存在 问题 ' +
    '改进 措施 网站 发布 内容 栏目 政策 解读 文件 服务 社会 责任 考核 培训 领导 小组 人员 会议 审查 审核 保密 更新 目录 指南 统计 ' +
    '期限 数据 情况 渠道 方式 公众 微信 媒体 查阅 联系 电话 地址 结转 下年 本年 予以 无法 提供 处理 收取 费用 重点 领域 财政 预算 决算'
  ).split(' '),
);
