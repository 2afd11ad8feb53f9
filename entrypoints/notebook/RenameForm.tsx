import type { JSX } from 'react';
import { useState } from 'react';
import { useEscapeBack } from '../../components/use-escape.ts';
import { say } from '../../language/say.ts';
import form from './Form.module.css';

export interface RenameFormProps {
  name: string;
  onRename: (name: string) => void;
  onBack: () => void;
}

/** What somebody is called; no calendar changes it any more then. */
export function RenameForm({ name, onRename, onBack }: RenameFormProps): JSX.Element {
  const [words, setWords] = useState(name);
  useEscapeBack(onBack);
  return (
    <form
      className={`${form['panel']} ${form['fields']}`}
      onSubmit={(event) => {
        event.preventDefault();
        const called = words.trim();
        if (called === '') return;
        if (called !== name) onRename(called);
        onBack();
      }}
    >
      <label>
        {say('common.name')}
        <input
          value={words}
          autoFocus
          dir="auto"
          autoComplete="off"
          maxLength={200}
          onChange={(event) => setWords(event.target.value)}
        />
      </label>
      <button type="submit">{say('act.save')}</button>
      <button type="button" onClick={onBack}>
        {say('act.cancel')}
      </button>
    </form>
  );
}
