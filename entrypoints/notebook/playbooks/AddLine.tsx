import type { JSX } from 'react';
import { useState } from 'react';
import { OfWhat } from '../../../components/OfWhat.tsx';
import { say } from '../../../language/say.ts';
import form from '../Form.module.css';
import styles from './Playbooks.module.css';

export interface AddLineProps {
  label: string;
  /** Of what it is added to; empty where the label says it. */
  name: string;
  /** On the button. */
  action: string;
  /** The words, never empty. */
  onAdd: (text: string) => void;
}

/** A line to write something new. */
export function AddLine({ label, name, action, onAdd }: AddLineProps): JSX.Element {
  const [text, setText] = useState('');
  return (
    <form
      className={form['fields']}
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() === '') return;
        onAdd(text.trim());
        setText('');
      }}
    >
      <label className={styles['wide']}>
        <span>
          {label}
          {name !== '' && (
            <span className="visually-hidden">{say('playbook.inOwnWords', { name })}</span>
          )}
        </span>
        <input
          value={text}
          maxLength={2_000}
          dir="auto"
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      <button type="submit">
        {action}
        <OfWhat what={name || label} />
      </button>
    </form>
  );
}
