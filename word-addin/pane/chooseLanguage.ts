/** The language of the pane: English only for those whose Word speaks it. @param tag such as zh-CN */
export function chooseLanguage(tag: string | undefined): 'zh' | 'en' {
  return tag?.toLowerCase().startsWith('en') ? 'en' : 'zh';
}
