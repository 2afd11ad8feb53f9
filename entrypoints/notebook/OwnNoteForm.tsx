import type { JSX } from 'react';
import type { NoteView } from '../../messages/notebook-calls.ts';
import { hashOf } from './route.ts';
import { useChoices } from './use-choices.ts';
import type { About } from './use-drafts.ts';
import form from './Form.module.css';

export interface OwnNoteFormProps {
  about: About;
  /** Null while it is not written yet. */
  note: NoteView | null;
  today: string;
  isDisabled: boolean;
  onAbout: (about: About) => void;
}

/** The day of a note that belongs to no meeting, and whom it is about. */
export function OwnNoteForm(props: OwnNoteFormProps): JSX.Element {
  const { about, note, today, isDisabled, onAbout } = props;
  const choices = useChoices();
  const personId = about.counterpart?.id ?? note?.personId ?? '';
  return (
    <div className={form['fields']}>
      <label>
        Day
        <input
          type="date"
          value={about.day ?? note?.order ?? today}
          disabled={isDisabled}
          onChange={({ target: { value } }) => {
            if (value !== '') onAbout({ ...about, day: value });
          }}
        />
      </label>
      <label>
        About
        <select
          value={personId}
          disabled={isDisabled}
          onChange={({ target: { value } }) => {
            const chosen = choices.find(({ id }) => id === value);
            if (chosen) onAbout({ ...about, counterpart: { ...chosen, email: '' } });
          }}
        >
          {personId === '' && <option value="">nobody in particular</option>}
          {choices.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {personId !== '' && <a href={hashOf({ page: 'person', id: personId })}>To their page</a>}
    </div>
  );
}
