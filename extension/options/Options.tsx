import { useCallback, useEffect, useState } from 'preact/hooks';
import { Select } from '../../ui/Select.js';
import type { Settings } from '../store/parseSettings.js';
import { saveSettings } from '../store/settings.js';
import { chooseLanguage, wordings } from '../wording/chooseWording.js';
import { ConfigSection } from './ConfigSection.js';
import { PortalsSection } from './PortalsSection.js';
import { RulesSection } from './RulesSection.js';

export interface OptionsProps {
  readonly stored: Settings;
  /** As the browser speaks, `zh-CN`. */
  readonly browserLanguage: string;
}

/** What every section gets. */
export interface SectionProps {
  readonly settings: Settings;
  readonly language: 'zh' | 'en';
  readonly change: (changes: Partial<Settings>) => void;
}

/** The page of settings; every change is stored at once. */
export function Options({ stored, browserLanguage }: OptionsProps) {
  const [settings, setSettings] = useState(stored);
  const [isSaved, setSaved] = useState(false);
  const language = chooseLanguage(settings.language, browserLanguage);
  const words = wordings[language];
  const change = useCallback((changes: Partial<Settings>) => {
    setSettings((before) => {
      const after = { ...before, ...changes };
      void saveSettings(after).then(() => setSaved(true));
      return after;
    });
  }, []);
  useEffect(() => {
    document.documentElement.lang = words.lang;
    document.title = `${words.settings.title} — ${words.name}`;
  }, [words]);
  const section = { settings, language, change } as const;
  return (
    <main class="gk options">
      <header>
        <h1>{words.settings.title}</h1>
        <p class="gk-soft">{words.name}</p>
        <p class="options-saved" role="status">
          {isSaved && words.settings.saved}
        </p>
      </header>
      <section class="options-row">
        <Select
          label={words.settings.language}
          value={settings.language}
          options={choices(words.settings.languages)}
          onChange={(chosen) => change({ language: chosen })}
        />
        <Select
          label={words.settings.bodyKind}
          value={settings.bodyKind ?? 'auto'}
          options={choices(words.settings.bodyKinds)}
          onChange={(kind) => change({ bodyKind: kind === 'auto' ? null : kind })}
        />
        <p class="gk-soft">{words.settings.bodyKindHint}</p>
      </section>
      <PortalsSection {...section} />
      <ConfigSection {...section} />
      <RulesSection {...section} />
    </main>
  );
}

function choices<Key extends string>(labels: Readonly<Record<Key, string>>): { value: Key; label: string }[] {
  return (Object.entries(labels) as [Key, string][]).map(([value, label]) => ({ value, label }));
}
