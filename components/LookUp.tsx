import type { JSX, KeyboardEvent } from 'react';
import { useId, useState } from 'react';
import type { Principle } from '../content/principle.ts';
import styles from './LookUp.module.css';

export interface LookUpProps {
  query: string;
  results: readonly Principle[];
  /** How many principles there are to look up. */
  total: number;
  onQuery: (query: string) => void;
  onOpen: (principle: Principle) => void;
}

/** A combobox over the principles: type, arrow, Enter. https://www.w3.org/WAI/ARIA/apg/patterns/combobox/ */
export function LookUp({ query, results, total, onQuery, onOpen }: LookUpProps): JSX.Element {
  const id = useId();
  const [active, setActive] = useState(0);
  const current = Math.min(active, results.length - 1);
  const optionId = (place: number) => `${id}-${place}`;

  const move = (to: number) => {
    const place = (to + results.length) % results.length;
    setActive(place);
    document.getElementById(optionId(place))?.scrollIntoView({ block: 'nearest' });
  };
  const onKey = (event: KeyboardEvent) => {
    if (results.length === 0 || event.nativeEvent.isComposing) return;
    const chosen = results[current];
    if (event.key === 'ArrowDown') move(current + 1);
    else if (event.key === 'ArrowUp') move(current - 1);
    else if (event.key === 'Enter' && chosen) onOpen(chosen);
    else if (event.key === 'Escape') onQuery('');
    else return;
    event.preventDefault();
  };

  return (
    <div className={styles['look']}>
      <label htmlFor={`${id}-query`}>Look a principle up</label>
      <input
        id={`${id}-query`}
        className={styles['query']}
        type="text"
        role="combobox"
        autoFocus
        autoComplete="off"
        spellCheck={false}
        placeholder="promotion, outage, raise, stuck …"
        value={query}
        aria-expanded={results.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={results.length > 0 ? optionId(current) : undefined}
        aria-describedby={`${id}-count`}
        onChange={(event) => {
          onQuery(event.target.value);
          setActive(0);
        }}
        onKeyDown={onKey}
      />
      <p id={`${id}-count`} className={styles['count']} role="status">
        {query.trim() === '' ? `${total} principles` : countOf(results.length)}
      </p>
      <div
        id={`${id}-list`}
        className={styles['list']}
        role="listbox"
        aria-label="Principles"
        hidden={results.length === 0}
      >
        {results.map((principle, place) => (
          <div
            key={principle.id}
            id={optionId(place)}
            role="option"
            tabIndex={-1}
            className={styles['option']}
            aria-selected={place === current}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onOpen(principle)}
          >
            <span className={styles['title']}>{principle.title}</span>
            <span className={styles['claim']}>{principle.claim}</span>
          </div>
        ))}
      </div>
    </div>
  );
}

function countOf(count: number): string {
  if (count === 0) return 'No principle fits. Try another word.';
  return count === 1 ? 'One principle' : `${count} principles`;
}
