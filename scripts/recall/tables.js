/** Lines of a table with its columns aligned. */
function aligned(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  return rows.map((row) =>
    row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column]))).join('  '),
  );
}

const percent = (found, all) => (all === 0 ? '–' : `${(Math.floor((found / all) * 1000) / 10).toFixed(1)} %`);

/** Trials in groups, in the order in which the groups first occur. */
export function grouped(trials, key) {
  const groups = new Map();
  for (const trial of trials) {
    const name = key(trial);
    if (!groups.has(name)) groups.set(name, []);
    groups.get(name).push(trial);
  }
  return groups;
}

/** Recall and false alarms by the groups of a key. */
export function recallTable(trials, heading, key) {
  const rows = [...grouped(trials, key)].map(([name, group]) => {
    const found = group.filter((trial) => trial.found).length;
    const alarms = group.reduce((sum, trial) => sum + trial.falseAlarms.length, 0);
    return [name, String(group.length), String(group.length - found), percent(found, group.length), String(alarms)];
  });
  return aligned([[heading, 'planted', 'missed', 'recall', 'false alarms'], ...rows]).join('\n');
}

/** Each kind of miss once, with the fixtures and layouts where it occurs. */
export function missesOf(trials) {
  return listed(
    trials.filter((trial) => !trial.found),
    trials,
    ({ rule, fault }) => `${rule}: ${fault}`,
    ({ instead }) => instead,
  );
}

/** Each kind of false alarm once. */
export function falseAlarmsOf(trials) {
  const alarms = trials.flatMap((trial) => trial.falseAlarms.map((alarm) => ({ ...trial, alarm })));
  return listed(
    alarms,
    trials,
    ({ rule, fault, alarm }) => `${alarm.split(':')[0]} on ${rule}: ${fault}`,
    ({ alarm }) => alarm,
  );
}

function listed(trials, all, key, detail) {
  const layouts = new Set(all.map(({ layout }) => layout)).size;
  const reports = new Set(all.map(({ fixture }) => fixture)).size;
  return [...grouped(trials, key)].map(([name, group]) => {
    const places = grouped(group, ({ fixture }) => fixture);
    const where = (each) => (each.length === layouts ? 'all layouts' : each.map(({ layout }) => layout).join(' '));
    const same = new Set([...places.values()].map(where));
    const listed = [...places].map(([fixture, each]) => `${fixture.replace('clean-', '')} [${where(each)}]`);
    const isEverywhere = places.size === reports && same.size === 1;
    return `- ${name} (${group.length})\n    ${isEverywhere ? `all reports [${[...same]}]` : listed.join(', ')}\n    ${detail(group[0]).slice(0, 200)}`;
  });
}
