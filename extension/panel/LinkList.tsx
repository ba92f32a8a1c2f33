import type { Language } from '../../ui/audit.js';
import type { PageLink } from '../messages.js';
import { wordings } from '../wording/chooseWording.js';

export interface LinkListProps {
  readonly links: readonly PageLink[];
  readonly language: Language;
}

/** Links of the page that look like reports; each opens in a tab of its own. */
export function LinkList({ links, language }: LinkListProps) {
  const words = wordings[language];
  if (links.length === 0) return <p class="gk-soft panel-empty">{words.noLinks}</p>;
  return (
    <section class="panel-offered" aria-labelledby="links">
      <h2 id="links" class="panel-heading">
        {words.links}
      </h2>
      <ul class="panel-links">
        {links.map(({ url, text, kind, year }) => (
          <li key={url}>
            <a href={url} target="_blank" rel="noopener noreferrer" title={url} lang="zh-CN">
              {text || url}
            </a>
            <span class="gk-soft">
              {[year === null ? null : words.yearOf(year), words.linkKind[kind]].filter(Boolean).join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
