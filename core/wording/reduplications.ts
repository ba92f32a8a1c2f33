/** Which doubled words are slips, and which are Chinese. Only ideographs are meant; punctuation between them ends a word. */

/** Words that nobody writes twice running on purpose. */
export const neverTwice: ReadonlySet<string> = new Set(
  (
    '通过 进行 及时 随时 积极 进一步 根据 按照 依据 以及 不断 继续 认真 严格 切实 全面 可以 能够 已经 充分 加强 提高 推进 开展 完善 ' +
    '由于 因此 但是 同时 为了 对于 关于 其中 并且 有关 相关 存在 主要 以上 以下 截至 共计 累计 应当 必须 ' +
    '我镇 我乡 我县 我区 我市 我局 我委 我办 我街道 本镇 本乡 本局 本机关 政府信息公开 行政机关'
  ).split(' '),
);

/** Words that often begin the next word (公开栏, 公开渠道): a slip only before these. */
export const twiceBefore: Readonly<Record<string, readonly string[]>> = {
  公开: ['工作', '年度', '年报', '条例', '的'],
};

/** A single character doubled by mistake, told by its neighbours. `before` and `notBefore` judge the character in front. */
export interface DoubledCharacter {
  readonly before?: string;
  readonly notBefore?: string;
  /** One of these follows, or nothing more of a word. */
  readonly followedBy?: readonly string[];
  readonly notFollowedBy?: string;
}

const afterUs =
  '的 在 将 认真 积极 严格 高度 结合 通过 坚持 紧紧 始终 主动 根据 按照 依据 依托 进一步 未收到 已经 共计 没有'.split(
    ' ',
  );

export const doubledCharacters: Readonly<Record<string, DoubledCharacter>> = {
  镇: { before: '我本该', followedBy: afterUs },
  乡: { before: '我本该', followedBy: afterUs },
  // 目的的, 标的的; 的的确确, 的士.
  的: { notBefore: '目标打中', notFollowedBy: '确士' },
  们: {},
  // 息息相关.
  息: { before: '信', notFollowedBy: '相' },
  // 办公公开 is 办公 and 公开.
  公: { notBefore: '办三因奉为充秉对', followedBy: ['开'] },
  府: { before: '政', notFollowedBy: '邸院衙' },
};

/** Verbs and adverbs that may be doubled, for a short try or for emphasis. */
export const mayBeDoubled: ReadonlySet<string> = new Set(
  (
    '研究 讨论 商量 考虑 了解 学习 锻炼 休息 打听 宣传 检查 体验 交流 沟通 整理 参观 活动 调整 反思 总结 走访 看看 ' +
    '非常 特别 许多 很多 好多 永远 谢谢 多多 常常 刚刚'
  ).split(' '),
);

/** Slips that repeat a word in another shape; seen in published reports. */
export const brokenRepeats: readonly { readonly text: string; readonly right: string }[] = [
  { text: '可通过可以通过', right: '可以通过' },
  { text: '可以通过可通过', right: '可以通过' },
  { text: '可以可通过', right: '可通过' },
];
