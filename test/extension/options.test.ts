import { describe, expect, it } from 'vitest';
import { portalPattern } from '../../extension/options/portalPattern.js';
import { ruleChoice, withRuleChoice } from '../../extension/options/ruleSettings.js';
import { chooseLanguage } from '../../extension/wording/chooseWording.js';

describe('the site that a person types', () => {
  it.each([
    ['www.yunxi-test.gov.cn', '*://www.yunxi-test.gov.cn/*'],
    [' HTTP://www.yunxi-test.gov.cn:8080/nb/index.html?a#b ', '*://www.yunxi-test.gov.cn/*'],
  ])('%s is %s', (typed, pattern) => expect(portalPattern(typed)).toBe(pattern));

  it.each(['', 'gov.cn', 'www.example.com', 'www.gov.cn.example.com', '*.gov.cn', 'a b.gov.cn', 'a@b.gov.cn'])(
    '“%s” is none',
    (typed) => expect(portalPattern(typed)).toBeNull(),
  );
});

describe('the severity of a rule', () => {
  it('is read in either way of writing it', () => {
    const config = { rules: { a: 'off', b: { severity: 'warning', reason: '市办要求' } } };
    expect(ruleChoice(config, 'a')).toEqual({ level: 'off', reason: '' });
    expect(ruleChoice(config, 'b')).toEqual({ level: 'warning', reason: '市办要求' });
    expect(ruleChoice(config, 'c')).toEqual({ level: 'default', reason: '' });
  });

  it('is written beside everything else, and leaves nothing behind', () => {
    const config = { deadlines: { town: '02-10' } };
    const lowered = withRuleChoice(config, 'a', { level: 'info', reason: '' });
    expect(lowered).toEqual({ ...config, rules: { a: 'info' } });
    expect(withRuleChoice(lowered, 'a', { level: 'warning', reason: ' 已核 ' }).rules).toEqual({
      a: { severity: 'warning', reason: '已核' },
    });
    expect(withRuleChoice(lowered, 'a', { level: 'default', reason: '' })).toEqual(config);
  });
});

it('speaks the language set, else that of the browser', () => {
  expect(chooseLanguage('auto', 'zh-CN')).toBe('zh');
  expect(chooseLanguage('auto', 'zh')).toBe('zh');
  expect(chooseLanguage('auto', 'de')).toBe('en');
  expect(chooseLanguage('zh', 'en-US')).toBe('zh');
});
