import type { TableId } from '../../../core/formats/form.js';
import type { Manuscript } from '../manuscript.js';
import type { Planted, Planter } from '../planter.js';

const sections = { disclosure: 2, applications: 3, disputes: 4 } as const;
const ids = Object.keys(sections) as TableId[];

/** Rows of section 三 in which most reports have nothing. */
const rareRows = [
  'rejectedPublication',
  'rejectedExcessive',
  'unavailableUnclear',
  'deniedByLaw',
  'deniedSafetyStability',
];

const picture = '此处插入统计表截图';

function withoutTable(id: TableId): Planter {
  return {
    rule: 'table/missing',
    fault: `no table of ${id}`,
    plant(m) {
      const { from, to } = m.table(id)!;
      m.lines.splice(from, to - from, '本部分没有需要另外说明的情况。');
      return { at: { section: sections[id] } };
    },
  };
}

function asPicture(id: TableId): Planter {
  return {
    rule: 'table/image',
    fault: `a picture for the table of ${id}`,
    notIn: {
      why: 'a text file shows no pictures',
      has: ({ mediaType }) => mediaType.startsWith('text/') && mediaType !== 'text/html',
    },
    plant(m) {
      const { from, to } = m.table(id)!;
      m.lines.splice(from, to - from, picture);
      return {
        at: { section: sections[id] },
        read: (document) => ({
          ...document,
          blocks: document.blocks.map((block) =>
            block.kind === 'paragraph' && block.text.includes(picture) ? { ...block, text: '', images: 1 } : block,
          ),
        }),
      };
    },
  };
}

/** Writes something into a cell of section 三 that is 0, in a row that is all 0. */
function intoCell(rule: string, text: string, column = 'research', more: Partial<Planter> = {}): Planter {
  return {
    rule,
    fault: `“${text}” in a cell`,
    ...more,
    plant(m) {
      const row = m.emptyRow('applications', rareRows);
      if (!row) return null;
      m.setCell('applications', row, column, text);
      return { at: { section: 3, table: 'applications', row, column } };
    },
  };
}

function relabelled(rule: string, id: TableId, form: '2019' | '2021' | null, old: string, wrong: string): Planter {
  return {
    rule,
    fault: `“${old}” written “${wrong}”`,
    plant(m) {
      if (form && m.known.form !== form) return null;
      m.command(id, `write ${old} as ${wrong}`);
      return { at: { section: sections[id], text: wrong } };
    },
  };
}

function withoutRow(id: TableId, rows: readonly string[]): Planter {
  return {
    rule: 'table/row-missing',
    fault: `a row of ${id} left out`,
    plant(m) {
      const row = m.emptyRow(id, rows);
      if (!row) return null;
      m.dropValues(id, row);
      m.command(id, `drop row ${row}`);
      return { at: { section: sections[id], table: id } };
    },
  };
}

function withoutColumn(m: Manuscript): Planted | null {
  const { rows, columns } = m.spec('applications').blocks[0]!;
  const column = columns
    .slice(1, -1)
    .find(({ key }) => rows.every((row) => m.value('applications', row.key, key) === 0));
  if (!column) return null;
  const index = columns.indexOf(column);
  const { from, to } = m.table('applications')!;
  for (let at = from + 1; at < to; at++) {
    const [label, values] = m.lines[at]!.split(/:(?=[^:]*$)/) as [string, string];
    m.lines[at] = `${label}: ${values
      .trim()
      .split(/\s+/)
      .filter((_, each) => each !== index)
      .join(' ')}`;
  }
  m.command('applications', `drop column ${column.key}`);
  return { at: { section: 3, table: 'applications', column: column.key } };
}

/** The table of section 二 as a converter leaves it: each row's cells run together. */
function glued(m: Manuscript): Planted {
  const { from, to } = m.table('disclosure')!;
  const rows = m
    .spec('disclosure')
    .blocks.flatMap(({ corner, columns, rows: each }) => [
      [corner?.text ?? '', ...columns.map(({ text }) => text)].join(''),
      ...each.map(({ text, key }) => text + columns.map((column) => m.value('disclosure', key, column.key)).join('')),
    ]);
  m.lines.splice(from, to - from, ...rows);
  return { at: {} };
}

const blankCellsLost = {
  why: 'a blank paragraph between cells is no sign of an empty cell; its row is not read, and not invented',
  has: ({ name }: { name: string }) => name === 'htmlParagraphs' || name === 'textLines',
};

export const table: readonly Planter[] = [
  ...ids.map(withoutTable),
  ...ids.map(asPicture),
  { rule: 'table/unreadable', fault: 'cells run together', asksForReview: true, plant: glued },
  withoutRow('applications', rareRows),
  withoutRow('disclosure', ['regulations', 'coercion', 'fees']),
  {
    rule: 'table/row-unknown',
    fault: 'a row that the form does not have',
    plant(m) {
      m.command('applications', 'add 9.属于尚未归档的会议材料 below deniedAdministrativeInquiry');
      return { at: { section: 3, text: '尚未归档的会议材料' } };
    },
  },
  relabelled('table/row-label', 'applications', null, '7.属于行政执法案卷', '7.属于行政执法卷案'),
  relabelled('table/row-label', 'disclosure', null, '行政事业性收费', '行政事业性收'),
  relabelled('table/row-label', 'applications', null, '1.本机关不掌握相关政府信息', '1.本机关不掌握有关政府信息'),
  relabelled('table/column-label', 'disclosure', '2021', '本年废止件数', '本年度止件数'),
  relabelled('table/column-label', 'disclosure', '2019', '本年新公开数量', '本年公开数量'),
  relabelled('table/column-label', 'applications', null, '社会公益组织', '社会公益机构'),
  { rule: 'table/column-missing', fault: 'a column of section 三 left out', plant: withoutColumn },
  intoCell('table/cell-empty', '_', 'research', { notIn: blankCellsLost }),
  intoCell('table/cell-empty', '_', 'total', { notIn: blankCellsLost }),
  intoCell('table/cell-format', '/'),
  intoCell('table/cell-format', '无'),
  intoCell('table/cell-format', '0件', 'naturalPerson'),
  intoCell('table/cell-format', '０', 'commercial'),
  intoCell('table/cell-format', '—', 'total'),
  {
    rule: 'table/cell-implausible',
    fault: '规章 of a body that makes none',
    plant(m) {
      const { form, kind, body } = m.known;
      const isBelowCity = kind === 'town' || kind === 'subdistrict' || /[县区]\S+局$/.test(body);
      if (form !== '2021' || !isBelowCity || !m.namesBody) return null;
      m.setCell('disclosure', 'regulations', 'issued', 2);
      m.setCell('disclosure', 'regulations', 'inForce', 2);
      return { at: { section: 2, row: 'regulations' } };
    },
  },
  {
    rule: 'table/cell-implausible',
    fault: 'fewer in force than issued',
    along: ['claim/decisions'],
    plant(m) {
      if (m.known.form !== '2021') return null;
      m.setCell('disclosure', 'normativeDocuments', 'issued', 7);
      m.setCell('disclosure', 'normativeDocuments', 'repealed', 0);
      m.setCell('disclosure', 'normativeDocuments', 'inForce', 3);
      return { at: { section: 2, row: 'normativeDocuments', column: 'inForce' } };
    },
  },
];
