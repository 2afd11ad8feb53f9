import { createContext, useCallback, useEffect, useMemo, useState } from 'react';
import { call } from '../../messages/client.ts';
import type { SaverOptions, SaveState } from '../../messages/note-saver.ts';
import { NoteSaver } from '../../messages/note-saver.ts';

export type About = SaverOptions['about'];

/** A note as it is being written. */
export interface Draft {
  key: string;
  saver: NoteSaver;
  /** What the saver writes it as. */
  about: About;
  text: string;
  state: SaveState;
}

export interface Drafts {
  all: ReadonlyMap<string, Draft>;
  /** Begins a draft, in the place of one that is saved: another editor from now on, so that the text before is kept. */
  begin: (about: About, rev: number, text: string) => void;
  /** Writes on, or begins. */
  change: (about: About, rev: number, text: string) => void;
  /** Ends a conflict with the other text; the id of the text put aside that is settled so, or null. */
  takeTheirs: (key: string) => string | null;
  /** This one is in sight, until the function returned is called. */
  show: (key: string) => () => void;
}

export const DraftsContext = createContext<Drafts | null>(null);

/** What a note is known by before it has an id. */
export function keyOf({ series, occurrence }: Pick<About, 'series' | 'occurrence'>): string {
  return `${series} ${occurrence}`;
}

/**
 * All notes written in while this page is open: what could not be saved stays, and is still tried, when another page of the
 * notebook has taken its place. `unsaved`: those of them that are not in sight.
 */
export function useDrafts() {
  const [all, setAll] = useState<ReadonlyMap<string, Draft>>(new Map());
  const [editors] = useState(() => new Map<string, { saver: NoteSaver; about: About }>());
  const [inSight, setInSight] = useState<string | null>(null);
  const show = useCallback((key: string) => {
    setInSight(key);
    return () => setInSight(null);
  }, []);
  const update = useCallback((key: string, changed: Partial<Draft>) => {
    setAll((before) => {
      const draft = before.get(key);
      return draft ? new Map(before).set(key, { ...draft, ...changed }) : before;
    });
  }, []);
  const drafts = useMemo((): Drafts => {
    const write = (about: About, saver: NoteSaver, text: string) => {
      saver.change(text);
      const key = keyOf(about);
      const { state } = saver;
      editors.set(key, { saver, about });
      setAll((before) => new Map(before).set(key, { key, saver, about, text, state }));
    };
    const begin = (about: About, rev: number, text: string) => {
      const saver = new NoteSaver({
        about,
        rev,
        writer: crypto.randomUUID(),
        send: (edit) => call('note.save', edit),
        onState: (state) => update(keyOf(about), { state }),
      });
      write(about, saver, text);
    };
    return {
      all,
      begin,
      change: (about, rev, text) => {
        const key = keyOf(about);
        const open = editors.get(key);
        // Once all is saved, an editor goes on only with what it began with: not a note others have written to since,
        // whose meeting was moved, or that was left in between.
        const goesOn =
          open &&
          (open.saver.state.kind !== 'saved' ||
            (all.has(key) && !isOutdated(open.saver, rev) && isOfSame(open.about, about)));
        if (goesOn) write(open.about, open.saver, text);
        else begin(about, Math.max(rev, open?.saver.rev ?? 0), text);
      },
      takeTheirs: (key) => {
        const taken = editors.get(key)?.saver.takeTheirs();
        if (!taken) return null;
        update(key, { text: taken.text });
        return taken.aside;
      },
      show,
    };
  }, [all, editors, update, show]);
  const forgetSaved = useCallback(() => {
    setAll((before) => new Map([...before].filter(([, { state }]) => state.kind !== 'saved')));
  }, []);
  // In a conflict both texts are on the disk, the draft's as one put aside: the note's own page shows it.
  const unsaved = [...all.values()].filter(({ state }) => state.kind === 'failing');
  useWarning(unsaved.length > 0);
  return { drafts, unsaved: unsaved.filter(({ key }) => key !== inSight), forgetSaved };
}

function isOfSame(one: About, other: About): boolean {
  return one.day === other.day && one.title === other.title && one.kind === other.kind;
}

/** Everything of the draft is on the disk, and somebody has written there since. */
export function isOutdated(saver: NoteSaver, rev: number): boolean {
  return saver.state.kind === 'saved' && rev > saver.rev;
}

/** The browser asks before the page is closed with words that are nowhere else. */
function useWarning(isNeeded: boolean): void {
  useEffect(() => {
    if (!isNeeded) return undefined;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isNeeded]);
}
