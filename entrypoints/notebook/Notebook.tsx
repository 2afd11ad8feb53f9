import type { JSX } from 'react';
import { useEffect, useRef, useState } from 'react';
import { OutcomeBar } from '../../components/OutcomeBar.tsx';
import { todayHere } from '../../components/promise-age.ts';
import { NOTHING, useAsked } from '../../components/use-asked.ts';
import { useKeptFocus } from '../../components/use-kept-focus.ts';
import { useOutcome } from '../../components/use-outcome.ts';
import { UnsavedNote } from '../../components/UnsavedNote.tsx';
import { ActsContext } from '../../components/acts.ts';
import { KeysDialog } from './KeysDialog.tsx';
import { NotebookNav } from './NotebookNav.tsx';
import { titleOf } from './note-words.ts';
import { PageOf } from './PageOf.tsx';
import { hashOf, NEW_NOTE } from './route.ts';
import { SearchBox } from './SearchBox.tsx';
import { SearchPage } from './SearchPage.tsx';
import { DraftsContext, useDrafts } from './use-drafts.ts';
import { TroubleBar } from './TroubleBar.tsx';
import { useKeys } from './use-keys.ts';
import { goTo, useVisit } from './use-place.ts';
import { useSearch } from './use-search.ts';
import styles from './Notebook.module.css';

/** The notebook: where one is, the search, and one page; what was done last can be undone from everywhere. */
export function Notebook(): JSX.Element {
  const { place, number } = useVisit();
  const outcome = useOutcome();
  const search = useSearch();
  const { drafts, unsaved, forgetSaved } = useDrafts();
  const box = useRef<HTMLInputElement>(null);
  const keys = useRef<HTMLDialogElement>(null);
  const main = useRef<HTMLElement>(null);
  const today = todayHere();
  useKeptFocus(main);

  const [shown, setShown] = useState(number);
  if (shown !== number) {
    setShown(number);
    search.arrive(hashOf(place));
    forgetSaved();
  }
  const came = useRef(number);
  useEffect(() => {
    if (came.current === number) return;
    came.current = number;
    window.scrollTo(0, 0);
    // What is there to be written in has taken the focus already.
    const { current } = main;
    if (!current?.contains(document.activeElement)) current?.focus({ preventScroll: true });
  }, [number]);

  const { value: choice } = useAsked('privacy.get', NOTHING);
  const hasLetters = choice?.letterKeys ?? true;
  useKeys({
    hasLetters,
    isInSight: () => main.current?.checkVisibility() ?? false,
    onUndo: outcome.undo,
    onAct: (act) => {
      switch (act.kind) {
        case 'go':
          search.hold(null);
          goTo(act.place);
          break;
        case 'new-note':
          search.hold(null);
          goTo({ page: 'note', id: NEW_NOTE });
          break;
        case 'search':
          box.current?.select();
          search.open();
          break;
        case 'help':
          keys.current?.showModal();
          break;
      }
    },
  });
  const leaveSearch = () => {
    search.empty();
    main.current?.focus({ preventScroll: true });
  };
  const openHit = (id: string) => {
    search.hold(hashOf(place));
    goTo({ page: 'note', id });
  };

  return (
    <ActsContext value={outcome.acts}>
      <DraftsContext value={drafts}>
        <div className={styles['notebook']}>
          <NotebookNav
            place={search.isOpen ? null : place}
            onGo={() => search.hold(null)}
            onKeys={() => keys.current?.showModal()}
          />
          <div className={styles['body']}>
            <header className={styles['top']}>
              <SearchBox ref={box} search={search} onOpenNote={openHit} onLeave={leaveSearch} />
            </header>
            <main ref={main} tabIndex={-1} className={styles['main']}>
              <TroubleBar />
              {unsaved.map(({ key, about: { title }, text }) => (
                <UnsavedNote key={key} title={titleOf({ title, text })} text={text} />
              ))}
              {search.isOpen ? (
                <SearchPage
                  search={search}
                  today={today}
                  onOpenNote={openHit}
                  onLeave={leaveSearch}
                />
              ) : (
                <PageOf key={number} place={place} today={today} />
              )}
            </main>
          </div>
        </div>
        <OutcomeBar {...outcome} className={styles['outcome']} />
        <KeysDialog ref={keys} hasLetters={hasLetters} />
      </DraftsContext>
    </ActsContext>
  );
}
