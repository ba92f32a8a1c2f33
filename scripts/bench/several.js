import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { importTypescript } from './support/importTypescript.js';
import { median } from './support/median.js';
import { valueRow } from './support/row.js';
import { runWatched } from './support/runWatched.js';

const files = 1000;
const runs = 3;
const texts = 3000;

/** Words that a made-up report is put together from, so that no two sentences are alike by accident. */
const subjects = [
  '办公室',
  '便民中心',
  '财政所',
  '农技站',
  '社区',
  '村委会',
  '执法队',
  '档案室',
  '宣传办',
  '河道管理站',
];
const actions = [
  '逐月核对',
  '集中更新',
  '分类整理',
  '逐户送达',
  '当场答复',
  '按期公示',
  '重新编排',
  '抽样回访',
  '统一归档',
  '上墙公布',
];
const matters = [
  '惠农补贴',
  '渡口改造',
  '危房修缮',
  '饮水工程',
  '集市管理',
  '道路养护',
  '助学名单',
  '防汛物资',
  '林地确权',
  '医保缴费',
];
const results = [
  '群众查阅更方便',
  '错漏当周改正',
  '咨询明显减少',
  '流程缩短两天',
  '台账做到一事一档',
  '满意度有所提高',
  '留言全部回复',
  '公示栏不再空白',
  '资料随时可查',
  '责任落实到人',
];

/** A digest of about 2,000 characters of prose; every tenth repeats the one before it in four sentences of five. */
function makeDigest(number) {
  const sentence = (seed) => {
    const pick = (list, shift) => list[Math.floor(seed / 10 ** shift) % 10];
    return `${pick(subjects, 0)}${pick(actions, 1)}${pick(matters, 2)}相关信息${seed % 977}条，${pick(results, 3)}，并将${pick(matters, 1)}情况一并公开。`;
  };
  const prose = Array.from({ length: 60 }, (_, line) => {
    const isCopied = number % 10 === 9 && line % 5 !== 0;
    const seed = ((number - (isCopied ? 1 : 0)) * 60 + line) * 7919 + line * 131;
    return { section: 1 + (line % 5 === 0 ? 4 : 0), text: sentence(seed % 9_999_991) };
  });
  const name = `第${number}镇人民政府`;
  const empty = { disclosure: null, applications: null, disputes: null };
  return {
    schema: 'gongkai-lint-digest/1',
    source: `${number}.txt`,
    body: { name, kind: 'town' },
    year: 2025,
    yearSource: 'title',
    tables: empty,
    prose,
    dates: [],
  };
}

async function audit(root, folder, cores, more = []) {
  const command = [process.execPath, join(root, 'dist/node/cli.js'), 'audit', folder, '--format', 'ndjson', ...more];
  // Pinned, so that one core is one core; with as many as there are nothing is pinned.
  const [program, ...args] = cores === 1 ? ['taskset', '-c', '0', ...command] : command;
  const result = await runWatched(program, args);
  if (result.status !== 0 && result.status !== 1) throw new Error(`audit ended with status ${result.status}.`);
  return result;
}

/** Many reports together: Word files a second on the command line, what a second core brings, memory, similarity of all pairs. */
export default async function several({ root, folder, input }) {
  const reports = join(folder, 'word-1000');
  mkdirSync(reports);
  for (let number = 0; number < files; number++) writeFileSync(join(reports, `${number}.docx`), input('docx', number));
  await audit(root, reports, 2);
  const [both, one] = [[], []];
  for (let run = 0; run < runs; run++) {
    both.push(await audit(root, reports, 2));
    one.push(await audit(root, reports, 1));
  }
  const rates = both.map(({ wall }) => files / wall);
  const gains = both.map(({ wall }, index) => one[index].wall / wall);
  const memory = both.map((run) => run.memory);
  const { findCopies } = await importTypescript(
    root,
    "export { findCopies } from './core/several/findCopies.js';",
    folder,
  );
  const digests = Array.from({ length: texts }, (_, number) => makeDigest(number));
  const times = [];
  let groups = 0;
  for (let run = 0; run < 3; run++) {
    const start = performance.now();
    groups = findCopies(digests).length;
    times.push((performance.now() - start) / 1000);
  }
  if (groups !== texts / 10) throw new Error(`${groups} groups of copies were found, ${texts / 10} were planted.`);
  const cores = availableParallelism();
  return [
    valueRow(`1,000 .docx audited, ${cores} cores`, median(rates), rates, { target: 150, unit: ' /s', atLeast: true }),
    valueRow('  against one core', median(gains), gains, { target: 1.8, unit: ' ×', atLeast: true }),
    valueRow('  peak memory', Math.max(...memory), memory, { target: 500, unit: ' MB' }),
    valueRow('similarity of 3,000 reports (all pairs)', median(times), times, { target: 20, unit: ' s' }),
  ];
}
