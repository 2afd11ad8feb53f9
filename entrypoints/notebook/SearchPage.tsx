import type { JSX } from 'react';
import { useEffect } from 'react';
import { Snippet } from '../../components/Snippet.tsx';
import type { Hit } from '../../messages/notebook-calls.ts';
import { Answered } from './Answered.tsx';
import { kindName } from './note-words.ts';
import { Page } from './Page.tsx';
import { HITS, hitId } from './SearchBox.tsx';
import { SearchFilters } from './SearchFilters.tsx';
import type { OpenSearch } from './use-search.ts';
import { say } from '../../language/say.ts';
import { shortDay } from '../../language/dates.ts';
import page from './Page.module.css';
import styles from './Search.module.css';

export interface SearchPageProps {
  search: OpenSearch;
  today: string;
  onOpenNote: (id: string) => void;
  /** Ends the search; the focus goes back to the page. */
  onLeave: () => void;
}

/** What the search has found, and what it is narrowed to. The focus stays in the search box. */
export function SearchPage({ search, today, onOpenNote, onLeave }: SearchPageProps): JSX.Element {
  const { asked, active, filter, setFilter, more } = search;
  useEffect(() => {
    document.getElementById(hitId(active))?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <Page
      title={say('search.title')}
      acts={
        <button type="button" onClick={onLeave}>
          {say('search.leave')}
        </button>
      }
    >
      <SearchFilters filter={filter} onFilter={setFilter} />
      <div className={page['section']}>
        <p className={page['quiet']} role="status">
          {asked.value ? foundWords(asked.value.total) : ''}
        </p>
        <Answered asked={asked}>
          {({ hits }) => (
            <>
              <div
                id={HITS}
                role="listbox"
                aria-label={say('search.found')}
                className={styles['hits']}
              >
                {hits.map((hit, place) => (
                  <HitLine
                    key={hit.id}
                    id={hitId(place)}
                    hit={hit}
                    today={today}
                    isActive={place === active}
                    onOpen={() => onOpenNote(hit.id)}
                  />
                ))}
              </div>
              {more && (
                <button type="button" className={page['more']} onClick={more}>
                  {say('act.showMore')}
                </button>
              )}
            </>
          )}
        </Answered>
      </div>
    </Page>
  );
}

interface HitLineProps {
  id: string;
  hit: Hit;
  today: string;
  isActive: boolean;
  onOpen: () => void;
}

function HitLine({ id, hit, today, isActive, onOpen }: HitLineProps): JSX.Element {
  const { title, day, kind, personName, snippet } = hit;
  return (
    <div
      id={id}
      role="option"
      tabIndex={0}
      className={styles['hit']}
      aria-selected={isActive}
      onClick={onOpen}
      onKeyDown={(event) => {
        if (event.key === 'Enter') onOpen();
      }}
    >
      <span className={styles['title']}>
        <bdi>{title || personName || kindName(kind)}</bdi>
      </span>
      <span className={styles['when']}>
        {[shortDay(day, today), kindName(kind)].join(' · ')}
        {personName !== null && (
          <>
            {' · '}
            <bdi>{personName}</bdi>
          </>
        )}
      </span>
      <span className={styles['snippet']}>
        <bdi>
          <Snippet parts={snippet} />
        </bdi>
      </span>
    </div>
  );
}

function foundWords(total: number): string {
  return total === 0 ? say('search.none') : say('search.count', { n: total });
}
