import { describe, expect, it } from 'vitest';
import { beijingTime } from '../../core/results/ledger/beijingTime.js';
import { cropArea } from '../../extension/export/cropArea.js';
import { fileName } from '../../extension/export/fileName.js';
import { listSheets } from '../../extension/export/listSheets.js';

it('gives the time in China, whatever the clock is set to', () => {
  expect(beijingTime('2026-01-31T15:59:59Z')).toBe('2026-01-31 23:59:59');
  expect(beijingTime('2026-01-31T16:00:00Z')).toBe('2026-02-01 00:00:00');
});

it('names a file after body and year, without characters that no file name has', () => {
  expect(fileName({ body: '云溪县司法局', year: 2025, title: null }, 'csv')).toBe(
    '云溪县司法局2025年度报告校核结果.csv',
  );
  expect(fileName({ body: null, year: 2025, title: '../a:b*?"<c>|\u202e年报' }, 'html')).toBe('..abc年报校核结果.html');
  expect(fileName(null, 'json')).toBe('年度报告校核结果.json');
});

describe('the picture of a place', () => {
  const picture = { width: 2000, height: 1600 };

  it('shows what stands around it, in pixels of the picture', () => {
    const area = cropArea({ left: 500, top: 400, width: 100, height: 20 }, 2, picture);
    expect(area).toEqual({ left: 280, top: 560, width: 1640, height: 520 });
  });

  it('stays within the picture', () => {
    const area = cropArea({ left: 0, top: 5, width: 3000, height: 3000 }, 1, picture)!;
    expect(area.left + area.width).toBeLessThanOrEqual(picture.width);
    expect(area.top).toBe(0);
    expect(area.height).toBeLessThan(900);
  });

  it('is none where the place is out of sight', () => {
    expect(cropArea({ left: 10, top: -50, width: 10, height: 20 }, 1, picture)).toBeNull();
    expect(cropArea({ left: 10, top: 1700, width: 10, height: 20 }, 1, picture)).toBeNull();
    expect(cropArea({ left: 2100, top: 10, width: 10, height: 20 }, 1, picture)).toBeNull();
  });
});

it('has a row for a report without problems, so that it does not look left out', () => {
  const file = { findings: [], requirements: [], report: { body: '云溪县司法局', year: 2025, title: '年度报告' } };
  const panel = {
    sections: [],
    verdict: { level: 'clean', text: '没有发现问题。' },
    counts: panelCounts,
    requirements: [],
  };
  const audit = { file, panel, checkedAt: new Date('2026-02-01T01:00:00Z') } as unknown as Parameters<
    typeof listSheets
  >[0];
  const source = { ...provenance, address: 'http://www.yunxi-test.gov.cn/r.html' };
  const [{ columns, rows }] = listSheets(audit, source, { get: () => ({ verdict: null, note: '' }) }, 'zh');
  expect(rows).toHaveLength(1);
  expect(rows[0]).toHaveLength(columns.length);
  expect(rows[0]).toContain('没有发现问题。');
  expect(rows[0]).toContain(source.address);
  expect(rows[0]!.slice(-3)).toEqual(['ab'.repeat(32), 'gongkai-lint 0.1.0', '0.1.0']);
});

const panelCounts = { problems: { error: 0, warning: 0, info: 0 }, ignored: 0, findings: 0, requirements: {} };
const provenance = {
  address: '',
  attachment: null,
  pageTitle: '',
  checkedAt: '2026-02-01 09:00:00',
  pageHash: 'ab'.repeat(32),
  textHash: 'cd'.repeat(32),
  tool: 'gongkai-lint 0.1.0',
  rulesVersion: '0.1.0',
};
