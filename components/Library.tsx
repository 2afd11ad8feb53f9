import type { JSX, ReactNode } from 'react';
import { useState } from 'react';
import { principleById, principles, systems } from '../content/corpus.ts';
import { lookUpHits } from '../content/lookup.ts';
import type { System } from '../content/principle.ts';
import type { BrowsedMoment } from '../content/situations.ts';
import { situations } from '../content/situations.ts';
import { AboutAdvice } from './AboutAdvice.tsx';
import { AdviceCard } from './AdviceCard.tsx';
import type { Result } from './LookUp.tsx';
import { LookUp } from './LookUp.tsx';
import { SituationPage } from './SituationPage.tsx';
import { SystemPage } from './SystemPage.tsx';
import { useEscape } from './use-escape.ts';
import { usePreparedLookUp } from './use-prepared-look-up.ts';
import { say } from '../language/say.ts';
import { ENGLISH } from './english.ts';
import { AdviceLanguage } from './AdviceLanguage.tsx';
import { Phrase } from './Phrase.tsx';
import styles from './Library.module.css';

/** A place in the library. */
export type Shelf =
  | { kind: 'principle'; id: string }
  | { kind: 'system'; system: System }
  | { kind: 'situation'; occasion: BrowsedMoment }
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
        <AdviceLanguage />
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
            aria-label={say('library.browse')}
            data-spread={spread || undefined}
          >
            <Drawer title={say('library.bySystem')} open={spread}>
              {Object.entries(systems).map(([system, { title }]) => (
                <BrowseButton
                  key={system}
                  title={<span {...ENGLISH}>{title}</span>}
                  onClick={() => go({ kind: 'system', system: system as System })}
                />
              ))}
            </Drawer>
            <Drawer title={say('library.bySituation')} open={spread}>
              {situations.map(({ occasion }) => (
                <BrowseButton
                  key={occasion}
                  title={say(`moment.${occasion}`)}
                  onClick={() => go({ kind: 'situation', occasion })}
                />
              ))}
            </Drawer>
            <button type="button" className={styles['about']} onClick={() => go({ kind: 'about' })}>
              {say('library.whose')}
            </button>
            <AdviceLanguage />
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
          <h2 className="visually-hidden">{say('library.one')}</h2>
          <AdviceCard
            principle={principle}
            lead
            copyFirst
            titleOf={(id) => principleById(id)?.title ?? null}
            onOpen={onOpen}
          >
            <button type="button" className={styles['about']} onClick={() => onSystem(system)}>
              <Phrase
                of="library.partOf"
                values={{ title: <span {...ENGLISH}>{systems[system].title}</span> }}
              />
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

function BrowseButton(props: { title: ReactNode; onClick: () => void }): JSX.Element {
  const { title, onClick } = props;
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
      return query.trim() === '' ? say('library.back') : backToQuoted(query);
    case 'principle':
      return backToQuoted(principleById(before.id)?.title ?? '');
    case 'system':
      return say('library.backTo', { title: systems[before.system].title });
    case 'situation':
      return say('library.backTo', { title: say(`moment.${before.occasion}`) });
    case 'about':
      return say('library.backToAbout');
  }
}

function backToQuoted(title: string): string {
  return say('library.backToQuoted', { title });
}
