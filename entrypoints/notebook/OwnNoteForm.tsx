import type { JSX } from 'react';
import { PeopleOptions } from '../../components/PeopleOptions.tsx';
import { useEffect, useEffectEvent, useState } from 'react';
import type { NoteView } from '../../messages/notebook-calls.ts';
import { hashOf } from './route.ts';
import { useChoices } from './use-choices.ts';
import type { About } from './use-drafts.ts';
import { say } from '../../language/say.ts';
import form from './Form.module.css';

export interface OwnNoteFormProps {
  about: About;
  /** Null while it is not written yet. */
  note: NoteView | null;
  today: string;
  /** Nothing is on its way to the disk. */
  isSettled: boolean;
  onAbout: (about: About) => void;
}

/** The day of a note that belongs to no meeting, and whom it is about. */
export function OwnNoteForm(props: OwnNoteFormProps): JSX.Element {
  const { about, note, today, isSettled, onAbout } = props;
  const choices = useChoices();
  /** What was said and is not passed on yet: it waits while the note is on its way to the disk. */
  const [wanted, setWanted] = useState<Partial<About>>({});
  const isWaiting = Object.keys(wanted).length > 0;
  if (isWaiting && isFulfilled(wanted, about)) setWanted({});
  const passOn = useEffectEvent(() => onAbout({ ...about, ...wanted }));
  useEffect(() => {
    if (isSettled && isWaiting) passOn();
  }, [isSettled, isWaiting]);
  /** The day while it is being typed, part by part: then it may be none. */
  const [typed, setTyped] = useState<string | null>(null);
  const personId = wanted.counterpart?.id ?? about.counterpart?.id ?? note?.personId ?? '';
  return (
    <div className={form['fields']}>
      <label>
        {say('notes.day')}
        <input
          type="date"
          value={typed ?? about.day ?? note?.order ?? today}
          onChange={({ target: { value } }) => {
            setTyped(value);
            if (value !== '') setWanted((before) => ({ ...before, day: value }));
          }}
          onBlur={() => setTyped(null)}
        />
      </label>
      <label>
        {say('notes.about')}
        <select
          value={personId}
          onChange={({ target: { value } }) => {
            const chosen = choices.find(({ id }) => id === value);
            if (!chosen) return;
            setWanted((before) => ({ ...before, counterpart: { ...chosen, email: '' } }));
          }}
        >
          {personId === '' && <option value="">{say('notes.nobodyInParticular')}</option>}
          <PeopleOptions people={choices} />
        </select>
      </label>
      {personId !== '' && (
        <a href={hashOf({ page: 'person', id: personId })}>{say('notes.toTheirPage')}</a>
      )}
    </div>
  );
}

function isFulfilled({ day, counterpart }: Partial<About>, about: About): boolean {
  const isOfDay = day === undefined || day === about.day;
  return isOfDay && (counterpart === undefined || counterpart?.id === about.counterpart?.id);
}
