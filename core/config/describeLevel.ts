import type { Wording } from '../rules/rule.js';
import type { Level } from './config.js';

const names: Readonly<Record<Level, Wording>> = {
  off: { zh: '本项已由配置关闭', en: 'Switched off by the configuration' },
  error: { zh: '本项按配置列为“错误”', en: 'An error by the configuration' },
  warning: { zh: '本项按配置列为“警告”', en: 'A warning by the configuration' },
  info: { zh: '本项按配置列为“提示”', en: 'A hint by the configuration' },
};

/** What the configuration made of a rule, for the reader of the result. */
export function describeLevel(level: Level, reason: string | null): Wording {
  const { zh, en } = names[level];
  return reason === null ? { zh: `${zh}。`, en: `${en}.` } : { zh: `${zh}：${reason}`, en: `${en}: ${reason}` };
}
