import type { JSX, KeyboardEvent, Ref } from 'react';
import type { OpenSearch } from './use-search.ts';
import { say } from '../../language/say.ts';
import styles from './Search.module.css';

export interface SearchBoxProps {
  ref: Ref<HTMLInputElement>;
  search: OpenSearch;
  onOpenNote: (id: string) => void;
  /** Ends the search; the focus goes back to the page. */
  onLeave: () => void;
}

export const HITS = 'hits';
/** The id of a hit's element. */
export const hitId = (place: number) => `hit-${place}`;

/** The search, a combobox over the hits below: type, arrow, Enter. https://www.w3.org/WAI/ARIA/apg/patterns/combobox/ */
export function SearchBox({ ref, search, onOpenNote, onLeave }: SearchBoxProps): JSX.Element {
  const { query, isOpen, active, asked } = search;
  const hits = isOpen ? (asked.value?.hits ?? []) : [];
  const move = (step: 1 | -1) => {
    search.open();
    search.move(step);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const chosen = hits[Math.max(active, 0)];
    if (event.key === 'ArrowDown') move(1);
    else if (event.key === 'ArrowUp') move(-1);
    else if (event.key === 'Enter' && chosen) onOpenNote(chosen.id);
    else if (event.key === 'Escape') onLeave();
    else return;
    event.preventDefault();
  };
  return (
    <div className={styles['box']} role="search">
      <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
        <circle cx="8.5" cy="8.5" r="5.5" fill="none" stroke="currentColor" strokeWidth="1.6" />
        <path d="M13 13l4.5 4.5" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" />
      </svg>
      <input
        ref={ref}
        type="text"
        role="combobox"
        aria-label={say('search.label')}
        aria-expanded={hits.length > 0}
        aria-controls={HITS}
        aria-autocomplete="list"
        aria-activedescendant={active >= 0 && hits.length > 0 ? hitId(active) : undefined}
        autoComplete="off"
        spellCheck={false}
        dir="auto"
        maxLength={500}
        placeholder={say('search.label')}
        value={query}
        onChange={(event) => search.setQuery(event.target.value)}
        onKeyDown={onKey}
      />
      {query === '' && (
        <kbd className={styles['key']} aria-hidden="true">
          /
        </kbd>
      )}
      <button
        type="button"
        aria-expanded={isOpen}
        onClick={() => (isOpen ? search.hide() : search.open())}
      >
        {say('search.filters')}
      </button>
    </div>
  );
}
