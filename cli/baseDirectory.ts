/**
 * Directory that relative names start from. npm changes to the package's own; names are meant from where the user called the
 * script `gongkai`.
 */
export function baseDirectory(): string {
  const { npm_lifecycle_event: script, INIT_CWD: calledFrom } = process.env;
  return script === 'gongkai' && calledFrom ? calledFrom : process.cwd();
}
