import { useRef, useState } from 'preact/hooks';
import { Button } from '../../ui/Button.js';
import { Notice } from '../../ui/Notice.js';
import { saveFile } from '../../ui/saveFile.js';
import { wordings } from '../wording/chooseWording.js';
import type { SectionProps } from './Options.js';

type Said = { readonly title: string; readonly problems: readonly string[] } | null;

/** Import and export of gongkai.json; the core says what is wrong with one. */
export function ConfigSection({ settings, language, change }: SectionProps) {
  const words = wordings[language].settings;
  const [said, setSaid] = useState<Said>(null);
  const input = useRef<HTMLInputElement>(null);
  const take = async (file: File): Promise<void> => {
    const { parseConfig, rules } = await import('./loadRules.js');
    const { config, problems } = parseConfig(await file.text(), rules);
    if (config) change({ config: config as Readonly<Record<string, unknown>> });
    setSaid(
      config
        ? { title: words.imported(file.name), problems: [] }
        : { title: words.notImported(file.name), problems: problems.map((problem) => problem[language]) },
    );
  };
  return (
    <section aria-labelledby="config">
      <h2 id="config">{words.config}</h2>
      <p class="gk-soft">{words.configHint}</p>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label={words.importConfig}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (file) void take(file);
        }}
      />
      <div class="gk-actions">
        <Button onClick={() => input.current?.click()}>{words.importConfig}</Button>
        <Button
          onClick={() => saveFile('gongkai.json', `${JSON.stringify(settings.config, null, 2)}\n`, 'application/json')}
        >
          {words.exportConfig}
        </Button>
        <Button
          disabled={Object.keys(settings.config).length === 0}
          onClick={() => {
            change({ config: {} });
            setSaid({ title: words.wasReset, problems: [] });
          }}
        >
          {words.resetConfig}
        </Button>
      </div>
      {said && (
        <Notice tone={said.problems.length > 0 ? 'error' : 'good'} title={said.title} live>
          {said.problems.map((problem) => (
            <p key={problem}>{problem}</p>
          ))}
        </Notice>
      )}
    </section>
  );
}
