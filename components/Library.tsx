import type { JSX, ReactNode } from 'react';
import { useState } from 'react';
import { principleById, principles, systems } from '../content/corpus.ts';
import { lookUpHits } from '../content/lookup.ts';
import type { Occasion, System } from '../content/principle.ts';
import { situations } from '../content/situations.ts';
import { AboutAdvice } from './AboutAdvice.tsx';
import { AdviceCard } from './AdviceCard.tsx';
import type { Result } from './LookUp.tsx';
import { LookUp } from './LookUp.tsx';
import { SituationPage } from './SituationPage.tsx';
import { SystemPage } from './SystemPage.tsx';
import { useEscape } from './use-escape.ts';
import { usePreparedLookUp } from './use-prepared-look-up.ts';
import styles from './Library.module.css';

/** A place in the library. */
export type Shelf =
  | { kind: 'principle'; id: string }
  | { kind: 'system'; system: System }
  | { kind: 'situation'; occasion: Occasion }
  | { kind: 'about' };

export interface LibraryProps {
  /** What to begin with: words to look up, and a principle to open. */
  query?: string;
  open?: string | null;
  /** Below the search while nothing is typed. */
  children?: ReactNode;
  /** The lists to browse by stand open: there is room for them. */
  spread?: boolean;
}

/** All principles: look one up, or browse by system and by situation. Keyboard: type, arrows, Enter; Escape goes back. */
export function Library({
  query: first = '',
  open = null,
  children,
  spread = false,
}: LibraryProps): JSX.Element {
  const [query, setQuery] = useState(first);
  const [path, setPath] = useState<readonly Shelf[]>(
    open !== null && principleById(open) ? [{ kind: 'principle', id: open }] : [],
  );
  usePreparedLookUp();
  const here = path.at(-1);
  const go = (shelf: Shelf) => setPath([...path, shelf]);
  const back = () => setPath(path.slice(0, -1));
  const openPrinciple = (id: string) => go({ kind: 'principle', id });
  const onEscape = (event: Event) => {
    event.preventDefault(); // the browser would close the popup
    back();
  };
  useEscape(here ? onEscape : null);

  if (here) {
    return (
      <div key={path.length} className={styles['shelf']}>
        <button
          type="button"
          className={styles['back']}
          autoFocus={here.kind !== 'principle'}
          onClick={back}
        >
          {backTo(path.at(-2), query)}
        </button>
        <Opened
          shelf={here}
          onOpen={openPrinciple}
          onSystem={(system) => go({ kind: 'system', system })}
        />
      </div>
    );
  }
  return (
    <>
      <LookUp
        query={query}
        results={resultsOf(query)}
        total={principles.length}
        onQuery={setQuery}
        onOpen={openPrinciple}
      />
      {query.trim() === '' && (
        <>
          {children}
          <nav
            className={styles['browse']}
            aria-label="Browse the principles"
            data-spread={spread || undefined}
          >
            <Drawer title="Browse by system" open={spread}>
              {Object.entries(systems).map(([system, { title }]) => (
                <BrowseButton
                  key={system}
                  title={title}
                  onClick={() => go({ kind: 'system', system: system as System })}
                />
              ))}
            </Drawer>
            <Drawer title="Browse by situation" open={spread}>
              {situations.map(({ occasion, title }) => (
                <BrowseButton
                  key={occasion}
                  title={title}
                  onClick={() => go({ kind: 'situation', occasion })}
                />
              ))}
            </Drawer>
            <button type="button" className={styles['about']} onClick={() => go({ kind: 'about' })}>
              Whose advice is this?
            </button>
          </nav>
        </>
      )}
    </>
  );
}

function resultsOf(query: string): Result[] {
  return lookUpHits(query).flatMap(({ id, terms, cue }) => {
    const principle = principleById(id);
    return principle ? [{ principle, terms, cue }] : [];
  });
}

function Opened({
  shelf,
  onOpen,
  onSystem,
}: {
  shelf: Shelf;
  onOpen: (id: string) => void;
  onSystem: (system: System) => void;
}): JSX.Element | null {
  switch (shelf.kind) {
    case 'principle': {
      const principle = principleById(shelf.id);
      if (!principle) return null;
      const { system } = principle;
      return (
        <>
          <h2 className="visually-hidden">One principle</h2>
          <AdviceCard
            principle={principle}
            lead
            copyFirst
            titleOf={(id) => principleById(id)?.title ?? null}
            onOpen={onOpen}
          >
            <button type="button" className={styles['about']} onClick={() => onSystem(system)}>
              Part of: {systems[system].title}
            </button>
          </AdviceCard>
        </>
      );
    }
    case 'system':
      return <SystemPage system={shelf.system} onOpen={onOpen} />;
    case 'situation': {
      const situation = situations.find(({ occasion }) => occasion === shelf.occasion);
      return situation ? <SituationPage situation={situation} onOpen={onOpen} /> : null;
    }
    case 'about':
      return <AboutAdvice />;
  }
}

function Drawer({
  title,
  open,
  children,
}: {
  title: string;
  open: boolean;
  children: ReactNode;
}): JSX.Element {
  return (
    <details className={styles['drawer']} open={open}>
      <summary>{title}</summary>
      <ul>{children}</ul>
    </details>
  );
}

function BrowseButton({ title, onClick }: { title: string; onClick: () => void }): JSX.Element {
  return (
    <li>
      <button type="button" onClick={onClick}>
        {title}
      </button>
    </li>
  );
}

function backTo(before: Shelf | undefined, query: string): string {
  switch (before?.kind) {
    case undefined:
      return query.trim() === '' ? 'Back' : `Back to “${query}”`;
    case 'principle':
      return `Back to “${principleById(before.id)?.title ?? ''}”`;
    case 'system':
      return `Back to ${systems[before.system].title}`;
    case 'situation':
      return `Back to ${situations.find(({ occasion }) => occasion === before.occasion)?.title ?? 'the list'}`;
    case 'about':
      return 'Back to whose advice this is';
  }
}
