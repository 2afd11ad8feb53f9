import type { JSX, KeyboardEvent } from 'react';
import { useId, useState } from 'react';
import type { Principle } from '../content/principle.ts';
import { termsOf } from '../content/words.ts';
import { copyText } from './copy-text.ts';
import { Marked } from './Marked.tsx';
import { say } from '../language/say.ts';
import { ENGLISH } from './english.ts';
import { Phrase } from './Phrase.tsx';
import styles from './LookUp.module.css';

export interface Result {
  principle: Principle;
  /** The words that answered, to be marked. */
  terms: readonly string[];
  /** What people also call it, where that answered. */
  cue: string | null;
}

export interface LookUpProps {
  query: string;
  /** Null while the principles are still being read. */
  results: readonly Result[] | null;
  /** How many principles there are to look up. */
  total: number;
  onQuery: (query: string) => void;
  onOpen: (id: string) => void;
}

/** A combobox over the principles: type, arrow, Enter. https://www.w3.org/WAI/ARIA/apg/patterns/combobox/ */
export function LookUp({
  query,
  results: found,
  total,
  onQuery,
  onOpen,
}: LookUpProps): JSX.Element {
  const id = useId();
  const results = found ?? [];
  const [active, setActive] = useState(0);
  const [outcome, setOutcome] = useState('');
  const current = Math.min(active, results.length - 1);
  const optionId = (place: number) => `${id}-${place}`;

  const move = (to: number) => {
    const place = (to + results.length) % results.length;
    setActive(place);
    document.getElementById(optionId(place))?.scrollIntoView({ block: 'nearest' });
  };
  const onKey = (event: KeyboardEvent) => {
    if (results.length === 0 || event.nativeEvent.isComposing) return;
    const chosen = results[current]?.principle;
    if (isCopy(event) && chosen) void copyWords(chosen).then(setOutcome);
    else if (event.key === 'ArrowDown') move(current + 1);
    else if (event.key === 'ArrowUp') move(current - 1);
    else if (event.key === 'Enter' && chosen) onOpen(chosen.id);
    else if (event.key === 'Escape') onQuery('');
    else return;
    event.preventDefault();
  };

  return (
    <div className={styles['look']}>
      <label htmlFor={`${id}-query`}>{say('lookup.label')}</label>
      <input
        id={`${id}-query`}
        className={styles['query']}
        type="text"
        role="combobox"
        autoFocus
        autoComplete="off"
        spellCheck={false}
        placeholder={say('lookup.placeholder')}
        value={query}
        aria-expanded={results.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={results.length > 0 ? optionId(current) : undefined}
        aria-describedby={`${id}-count`}
        onChange={(event) => {
          onQuery(event.target.value);
          setActive(0);
          setOutcome('');
        }}
        onKeyDown={onKey}
      />
      <p id={`${id}-count`} className={styles['count']} role="status">
        {query.trim() === '' || !found ? say('lookup.total', { n: total }) : countOf(found.length)}
      </p>
      <p className={styles['outcome']} role="status">
        {outcome}
      </p>
      <div
        id={`${id}-list`}
        className={styles['list']}
        role="listbox"
        aria-label={say('lookup.list')}
        hidden={results.length === 0}
      >
        {results.map(({ principle, terms, cue }, place) => (
          <div
            key={principle.id}
            id={optionId(place)}
            role="option"
            tabIndex={-1}
            className={styles['option']}
            aria-selected={place === current}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onOpen(principle.id)}
          >
            <span className={styles['title']} {...ENGLISH}>
              <Marked text={principle.title} terms={terms} />
            </span>
            <span className={styles['claim']} {...ENGLISH}>
              <Marked text={principle.claim} terms={terms} />
            </span>
            {cue !== null && (
              <span className={styles['claim']}>
                <Phrase
                  of="lookup.foundBy"
                  values={{
                    cue: (
                      <span {...ENGLISH}>
                        <Marked text={cue} terms={termsOf(cue).map(({ term }) => term)} />
                      </span>
                    ),
                  }}
                />
              </span>
            )}
          </div>
        ))}
      </div>
    </div>
  );
}

function countOf(count: number): string {
  return count === 0 ? say('lookup.none') : say('lookup.found', { n: count });
}

/** Ctrl+C, or ⌘C: unless the user has selected a part of the query, which they then mean. */
function isCopy(event: KeyboardEvent): boolean {
  const field = event.target as HTMLInputElement;
  const selected = field.selectionStart !== field.selectionEnd;
  return event.key.toLowerCase() === 'c' && (event.ctrlKey || event.metaKey) && !selected;
}

async function copyWords({ say: words, title }: Principle): Promise<string> {
  const [first] = words;
  if (!first) return say('lookup.noWords', { title });
  return (await copyText(first.text)) === 'copied'
    ? say('lookup.copied', { words: first.text })
    : say('lookup.copyRefused');
}
