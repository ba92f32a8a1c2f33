import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Config } from '../core/config/config.js';
import { rules } from '../core/rules/index.js';
import { CommandError, type Sentence } from './commandError.js';

/** Looked for in the directory that the command is called from when --config is not given; nowhere else. */
const usualName = 'gongkai.json';
const maximumBytes = 1024 * 1024;

export interface NamedConfig {
  readonly config: Config;
  /** As typed. */
  readonly name: string;
  readonly path: string;
}

/**
 * The configuration that a command goes by; null where there is none.
 * @param typed value of --config, null where it was not given
 * @param base directory that relative names start from
 * @throws CommandError where the file cannot be read or is not valid.
 */
export async function readConfig(typed: string | null, base: string): Promise<NamedConfig | null> {
  const name = typed ?? usualName;
  const path = resolve(base, name);
  const text = readText(name, path, typed === null);
  if (text === null) return null;
  // Most runs have no configuration: they do not wait for the library that validates it.
  const { parseConfig } = await import('../core/config/parseConfig.js');
  const { config, problems } = parseConfig(text, rules);
  if (config) return { config, name, path };
  throw new CommandError(
    {
      zh: `配置 ${name} 有 ${problems.length} 处要改：`,
      en: `The configuration ${name} has ${problems.length} fault(s):`,
    },
    problems,
  );
}

function readText(name: string, path: string, isOptional: boolean): string | null {
  try {
    const stat = statSync(path);
    if (!stat.isFile()) throw unusable(name, { zh: '不是文件', en: 'it is no file' });
    if (stat.size > maximumBytes) throw unusable(name, { zh: '超过 1 MB', en: 'it is larger than 1 MB' });
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
  } catch (error) {
    if (error instanceof CommandError) throw error;
    if (error instanceof TypeError) {
      throw unusable(name, { zh: '不是 UTF-8 编码，请另存为 UTF-8', en: 'it is not in UTF-8; save it as UTF-8' });
    }
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOENT' && code !== 'ENOTDIR') {
      throw unusable(name, { zh: `打不开（${code}）`, en: `it cannot be opened (${code})` });
    }
    if (isOptional) return null;
    throw unusable(name, { zh: '没有这个文件', en: 'there is no such file' });
  }
}

function unusable(name: string, why: Sentence): CommandError {
  return new CommandError({
    zh: `配置 ${name} 不能用：${why.zh}。`,
    en: `The configuration ${name} cannot be used: ${why.en}.`,
  });
}
