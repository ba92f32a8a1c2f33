import type { SectionNumber, TableId } from '../../../core/formats/form.js';
import type { Manuscript } from '../manuscript.js';
import type { Planted, Planter } from '../planter.js';

/** One sentence for each aspect of section 一 which says nothing of the others. */
const aspects = {
  主动公开: '主动公开的内容集中在民生实事和工程建设。',
  依申请公开: '对每件申请都由专人登记并跟踪答复。',
  政府信息管理: '信息管理坚持先审后发。',
  平台建设: '平台运行平稳，检索功能更加好用。',
  监督保障: '年内把工作考核和社会评议结果通报各科室，责任追究机制同步健全。',
};

/** Where the abbreviation 《条例》 was used only in what a planter removes. */
const abbreviation = 'citation/undefined-abbreviation';

function retitled(m: Manuscript, change: (title: string) => string): Planted | null {
  const at = m.title;
  if (at < 0) return null;
  const changed = change(m.lines[at]!);
  if (changed === m.lines[at]) return null;
  m.lines[at] = changed;
  return { at: { section: 0, text: changed.replace(/^#+ /, '') } };
}

function withoutSection(section: SectionNumber): Planter {
  return {
    rule: 'structure/section-missing',
    fault: `section ${section} left out`,
    along: [abbreviation, ...(section === 6 ? ['structure/fee-statement-missing'] : [])],
    plant(m) {
      m.remove(m.heading(section), m.end(section));
      return { at: { section } };
    },
  };
}

function withoutAspect(name: keyof typeof aspects): Planter {
  return {
    rule: 'structure/overview-aspect-missing',
    fault: `nothing on ${name}`,
    along: [abbreviation, 'structure/government-duties-missing'],
    plant(m) {
      m.rewrite(1, ...Object.entries(aspects).flatMap(([each, sentence]) => (each === name ? [] : [sentence])));
      return { at: { section: 1 } };
    },
  };
}

/** Renumbers the third sub-heading of section 一. */
function subheading(m: Manuscript, by: string): Planted | null {
  for (let at = m.heading(1); at < m.end(1); at++) {
    if (!/^(?:#+ )?（三）/.test(m.lines[at]!)) continue;
    m.lines[at] = m.lines[at]!.replace('（三）', by);
    return { at: { section: 1 } };
  }
  return null;
}

/** An empty table of the form that is not the year's. */
function onOtherForm(m: Manuscript, id: TableId): void {
  const { from, to } = m.table(id)!;
  m.lines.splice(from, to - from, `@table ${id} ${m.known.form === '2021' ? '2019' : '2021'}`);
}

export const structure: readonly Planter[] = [
  {
    rule: 'structure/title',
    fault: 'title without 工作',
    plant: (m) => retitled(m, (title) => title.replace('公开工作年度', '公开年度')),
  },
  {
    rule: 'structure/title',
    fault: 'title without the year',
    plant: (m) => retitled(m, (title) => title.replace(/20\d\d年度?/, '')),
  },
  ...([1, 2, 3, 4, 5, 6] as const).map(withoutSection),
  {
    rule: 'structure/section-order',
    fault: 'sections 五 and 六 exchanged',
    plant(m) {
      const [five, six, end] = [m.heading(5), m.heading(6), m.end(6)];
      const moved = m.lines.splice(five, six - five);
      m.lines.splice(five + (end - six), 0, '', ...moved);
      return { at: {} };
    },
  },
  {
    rule: 'structure/section-order',
    fault: 'section 五 numbered 四',
    plant(m) {
      const at = m.heading(5);
      if (!/^(?:#+ )?五、/.test(m.lines[at]!)) return null;
      m.lines[at] = m.lines[at]!.replace('五、', '四、');
      return { at: { section: 5 } };
    },
  },
  {
    rule: 'structure/section-order',
    fault: 'headings of 三 and 四 exchanged',
    along: ['structure/section-heading'],
    plant(m) {
      const [three, four] = [m.heading(3), m.heading(4)];
      const [a, b] = [m.lines[three]!, m.lines[four]!];
      const number = /^(?:#+ )?(?:[三四]、)?/;
      m.lines[three] = number.exec(a)![0] + b.replace(number, '');
      m.lines[four] = number.exec(b)![0] + a.replace(number, '');
      return { at: {} };
    },
  },
  {
    rule: 'structure/section-heading',
    fault: 'another wording of heading 二',
    plant(m) {
      const at = m.heading(2);
      m.lines[at] = m.lines[at]!.replace(/主动公开.*$/, '政府信息主动公开情况');
      return { at: { section: 2, text: '政府信息主动公开情况' } };
    },
  },
  {
    rule: 'structure/section-empty',
    fault: 'section 五 says 无',
    along: [abbreviation],
    plant(m) {
      m.rewrite(5, '无');
      return { at: { section: 5 } };
    },
  },
  {
    rule: 'structure/section-empty',
    fault: 'nothing below heading 五',
    along: [abbreviation],
    plant(m) {
      m.rewrite(5);
      return { at: { section: 5 } };
    },
  },
  {
    rule: 'structure/section-empty',
    fault: 'a sub-heading with nothing below it',
    plant(m) {
      const fifth = m.lines.slice(m.heading(1), m.end(1)).find((line) => /^(?:#+ )?（五）/.test(line));
      if (!fifth) return null;
      m.append(1, `${/^#+ /.exec(fifth)?.[0] ?? ''}（六）工作创新情况`);
      return { at: { section: 1, text: '工作创新情况' } };
    },
  },
  ...(Object.keys(aspects) as (keyof typeof aspects)[]).map(withoutAspect),
  {
    rule: 'structure/government-duties-missing',
    fault: 'none of 考核, 评议, 追究',
    along: [abbreviation],
    plant(m) {
      const { kind, body } = m.known;
      if ((kind !== 'town' && kind !== 'government') || /管理?委员会$/.test(body)) return null;
      m.rewrite(1, ...Object.values(aspects).slice(0, 4), '年内组织培训两次并开展自查，保障措施到位。');
      return { at: { section: 1 } };
    },
  },
  {
    rule: 'structure/numbering',
    fault: '（三） doubled as （四）',
    plant: (m) => subheading(m, '（四）'),
  },
  {
    rule: 'structure/numbering',
    fault: '（三） written (3)',
    along: ['language/punctuation'],
    plant: (m) => subheading(m, '(3)'),
  },
  {
    rule: 'structure/format-version',
    fault: 'table of section 二 on the other form',
    along: ['claim/decisions'],
    plant(m) {
      onOtherForm(m, 'disclosure');
      return { at: { section: 2 } };
    },
  },
  {
    rule: 'structure/format-version',
    fault: 'all tables on the other form',
    along: ['claim/'],
    plant(m) {
      for (const id of ['disclosure', 'applications', 'disputes'] as const) onOtherForm(m, id);
      return { at: { section: 2 } };
    },
  },
  {
    rule: 'structure/fee-statement-missing',
    fault: 'section 六 says nothing of the fee',
    along: [abbreviation],
    plant(m) {
      if (m.known.year < 2021) return null;
      m.rewrite(6, '除上述内容外，没有其他需要报告的事项。');
      return { at: { section: 6 } };
    },
  },
  {
    rule: 'structure/signoff-missing',
    fault: 'neither signature nor metadata',
    along: ['page/metadata'],
    plant(m) {
      m.remove(m.signature(), m.lines.length);
      m.setField('pubDate', null);
      m.setField('contentSource', null);
      return { at: {} };
    },
  },
];
