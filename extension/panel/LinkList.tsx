import type { Language } from '../../ui/audit.js';
import type { PageLink } from '../messages.js';
import { wordings } from '../wording/chooseWording.js';
import { FileControl } from './FileControl.js';
import type { Session } from './session.js';
import type { View } from './state.js';

export interface LinkListProps {
  readonly links: readonly PageLink[];
  readonly language: Language;
  /** With it files can be checked from here. */
  readonly session: Session;
  readonly view: View;
}

/** Links of the page that look like reports; each opens in a tab of its own, files can be checked as they are. */
export function LinkList({ links, language, session, view }: LinkListProps) {
  const words = wordings[language];
  if (links.length === 0) return <p class="gk-soft panel-empty">{words.noLinks}</p>;
  return (
    <section class="panel-offered" aria-labelledby="links">
      <h2 id="links" class="panel-heading">
        {words.links}
      </h2>
      <ul class="panel-links">
        {links.map(({ url, text, kind, year }) => (
          <li key={url} class={kind === 'page' ? undefined : 'panel-file-item'}>
            <a href={url} target="_blank" rel="noopener noreferrer" title={url} lang="zh-CN">
              {text || url}
            </a>
            <span class="gk-soft">
              {[year === null ? null : words.yearOf(year), words.linkKind[kind]].filter(Boolean).join(' · ')}
            </span>
            {kind !== 'page' && <FileControl url={url} language={language} session={session} view={view} />}
          </li>
        ))}
      </ul>
    </section>
  );
}
