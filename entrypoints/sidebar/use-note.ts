import type { Dispatch, SetStateAction } from 'react';
import { useCallback, useMemo, useState } from 'react';
import type { MomentView } from '../../messages/app-channel.ts';
import { call } from '../../messages/client.ts';
import { NoteSaver } from '../../messages/note-saver.ts';
import type { SaveState } from '../../messages/note-saver.ts';
import type { RevisionView } from '../../messages/notebook-calls.ts';

/** One meeting's note while this page is open. */
interface Draft {
  key: string;
  saver: NoteSaver;
  title: string;
  text: string;
  state: SaveState;
}

/** Held by the page as long as it is open, whatever it shows meanwhile: see `useDrafts`. */
export interface Drafts {
  all: ReadonlyMap<string, Draft>;
  set: Dispatch<SetStateAction<ReadonlyMap<string, Draft>>>;
}

/** The notes typed on this page. */
export function useDrafts(): Drafts {
  const [all, set] = useState<ReadonlyMap<string, Draft>>(new Map());
  return useMemo(() => ({ all, set }), [all]);
}

export interface OpenNote {
  text: string;
  state: SaveState;
  change: (text: string) => void;
  keepMine: () => void;
  takeTheirs: () => void;
  /** Texts of this note that other editors wrote at the same time. */
  asides: RevisionView[];
  /** Notes of other meetings whose last words are not on the disk yet. */
  unsaved: { title: string; text: string }[];
}

/**
 * The note of the meeting on screen. Drafts stay until the page closes, so that a text which could not be saved
 * is still there, and still tried, when another meeting has taken its place.
 */
export function useNote(moment: MomentView, { all: drafts, set: setDrafts }: Drafts): OpenNote {
  const { meeting } = moment;
  const key = meeting ? `${meeting.series} ${meeting.occurrence}` : '';
  const kept = drafts.get(key);
  // Everything of the draft is on the disk, and somebody has written there since: what is there is shown.
  const isOutdated = kept?.state.kind === 'saved' && (moment.note?.rev ?? 0) > kept.saver.rev;
  const draft = isOutdated ? undefined : kept;

  const update = useCallback(
    (changed: Pick<Draft, 'key'> & Partial<Draft>) => {
      setDrafts((all) => {
        const before = all.get(changed.key);
        return before ? new Map(all).set(changed.key, { ...before, ...changed }) : all;
      });
    },
    [setDrafts],
  );

  // A saved draft of a meeting left behind is let go: coming back to it starts from what is on the disk.
  const [shown, setShown] = useState(key);
  if (shown !== key) {
    setShown(key);
    setDrafts(new Map([...drafts].filter(([, { state }]) => state.kind !== 'saved')));
  }

  const change = (text: string) => {
    if (!meeting) return;
    const saver = draft?.saver ?? newSaver(moment, meeting, (state) => update({ key, state }));
    saver.change(text);
    const { state } = saver;
    setDrafts((all) => new Map(all).set(key, { key, saver, title: meeting.title, text, state }));
  };

  return {
    text: draft?.text ?? moment.note?.text ?? '',
    state: draft?.state ?? (moment.note ? { kind: 'saved' } : { kind: 'untouched' }),
    change,
    keepMine: () => draft?.saver.keepMine(),
    takeTheirs: () => {
      const taken = draft?.saver.takeTheirs();
      if (!draft || !taken) return;
      update({ key, text: taken.text });
      void call('aside.settle', { id: taken.aside });
    },
    // Its own text stands in the editor already.
    asides: moment.asides.filter(({ id }) => !draft || !id.endsWith(`:${draft.saver.writer}`)),
    unsaved: [...drafts.values()].filter((d) => d.key !== key && isUnsaved(d.state)),
  };
}

function newSaver(
  { note, person, situation }: MomentView,
  { series, occurrence, day, title }: NonNullable<MomentView['meeting']>,
  onState: (state: SaveState) => void,
): NoteSaver {
  const counterpart = person && { id: person.id, name: person.name, email: person.email };
  return new NoteSaver({
    about: { series, occurrence, day, title, kind: situation.kind, counterpart },
    rev: note?.rev ?? 0,
    writer: crypto.randomUUID(),
    send: (edit) => call('note.save', edit),
    onState,
  });
}

function isUnsaved({ kind }: SaveState): boolean {
  return kind === 'failing' || kind === 'conflict';
}
