import type { JSX, ReactNode } from 'react';
import { useState } from 'react';
import { builtShelves } from '../content/built-shelves.ts';
import { LookUp } from './LookUp.tsx';
import { Notice } from './Notice.tsx';
import type { Shelf } from './shelf.ts';
import { useEscape } from './use-escape.ts';
import type { LibraryContent } from './use-library-content.ts';
import { useLibraryContent } from './use-library-content.ts';
import { say } from '../language/say.ts';
import { ENGLISH } from './english.ts';
import { AdviceLanguage } from './AdviceLanguage.tsx';
import styles from './Library.module.css';

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
    open === null ? [] : [{ kind: 'principle', id: open }],
  );
  const read = useLibraryContent();
  const content = read instanceof Error ? null : read;
  const { systems, situations, total } = builtShelves();
  const last = path.at(-1);
  const here = last && content && !content.isThere(last) ? undefined : last;
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
          {backTo(path.at(-2), query, content)}
        </button>
        <AdviceLanguage />
        {content && (
          <content.LibraryShelf
            shelf={here}
            onOpen={openPrinciple}
            onSystem={(system) => go({ kind: 'system', system })}
          />
        )}
      </div>
    );
  }
  return (
    <>
      {read instanceof Error && <Notice>{read.message}</Notice>}
      <LookUp
        query={query}
        results={content?.resultsOf(query) ?? null}
        total={total}
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
              {systems.map(({ system, title }) => (
                <BrowseButton
                  key={system}
                  title={<span {...ENGLISH}>{title}</span>}
                  onClick={() => go({ kind: 'system', system })}
                />
              ))}
            </Drawer>
            <Drawer title={say('library.bySituation')} open={spread}>
              {situations.map((occasion) => (
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

function backTo(before: Shelf | undefined, query: string, content: LibraryContent | null): string {
  switch (before?.kind) {
    case undefined:
      return query.trim() === '' ? say('library.back') : backToQuoted(query);
    case 'principle':
      return backToQuoted(content?.titleOf(before.id) ?? '');
    case 'system': {
      const { systems } = builtShelves();
      const title = systems.find(({ system }) => system === before.system)?.title;
      return say('library.backTo', { title: title ?? '' });
    }
    case 'situation':
      return say('library.backTo', { title: say(`moment.${before.occasion}`) });
    case 'about':
      return say('library.backToAbout');
  }
}

function backToQuoted(title: string): string {
  return say('library.backToQuoted', { title });
}
