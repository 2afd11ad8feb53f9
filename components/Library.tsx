import type { JSX, ReactNode } from 'react';
import { useState } from 'react';
import { builtShelves } from '../content/built-shelves.ts';
import { LookUp } from './LookUp.tsx';
import { Notice } from './Notice.tsx';
import type { Shelf } from './shelf.ts';
import { useEscape } from './use-escape.ts';
import type { LibraryContent } from './use-library-content.ts';
import { useLibraryContent } from './use-library-content.ts';
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
      {read instanceof Error && (
        <Notice>{read.message} Close this and open it again; your notes are not touched.</Notice>
      )}
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
            aria-label="Browse the principles"
            data-spread={spread || undefined}
          >
            <Drawer title="Browse by system" open={spread}>
              {systems.map(({ system, title }) => (
                <BrowseButton
                  key={system}
                  title={title}
                  onClick={() => go({ kind: 'system', system })}
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

function backTo(before: Shelf | undefined, query: string, content: LibraryContent | null): string {
  const { systems, situations } = builtShelves();
  switch (before?.kind) {
    case undefined:
      return query.trim() === '' ? 'Back' : `Back to “${query}”`;
    case 'principle':
      return `Back to “${content?.titleOf(before.id) ?? ''}”`;
    case 'system':
      return `Back to ${systems.find(({ system }) => system === before.system)?.title ?? 'the list'}`;
    case 'situation':
      return `Back to ${situations.find(({ occasion }) => occasion === before.occasion)?.title ?? 'the list'}`;
    case 'about':
      return 'Back to whose advice this is';
  }
}
