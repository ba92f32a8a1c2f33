/** Words of what can be inserted. */
export const insertWording = {
  zh: {
    heading: (text: string) => `插入标题“${text}”`,
    table: (section: string) => `在“${section}”下插入空表`,
    replacement: (section: string, form: string) => `把“${section}”的表换成 ${form} 年格式`,
    carried: (carried: number, blank: number) =>
      carried === 0
        ? `${blank} 个数字格留空，由您填写。`
        : `含义相同的 ${carried} 个数字照搬，其余 ${blank} 格留空，由您填写。`,
    comma: '；',
  },
  en: {
    heading: (text: string) => `Insert the heading “${text}”`,
    table: (section: string) => `Insert a blank table below “${section}”`,
    replacement: (section: string, form: string) => `Replace the table of “${section}” by the form of ${form}`,
    carried: (carried: number, blank: number) =>
      `${carried} figures that mean the same are carried over; ${blank} cells are left blank.`,
    comma: '; ',
  },
} as const;
