import type { JSX, Ref } from 'react';
import { Switch } from '../../components/Switch.tsx';
import { call } from '../../messages/client.ts';
import { KEY_WORDS, keyWords } from './keys.ts';
import { say } from '../../language/say.ts';
import styles from './KeysDialog.module.css';

export interface KeysDialogProps {
  ref: Ref<HTMLDialogElement>;
  /** Single letters act. */
  hasLetters: boolean;
}

/** The keys of the notebook, in a dialog of the browser's own. */
export function KeysDialog({ ref, hasLetters }: KeysDialogProps): JSX.Element {
  return (
    <dialog ref={ref} className={styles['dialog']} aria-labelledby="keys">
      <h2 id="keys">{say('notebook.keys')}</h2>
      <dl className={styles['keys']}>
        {KEY_WORDS.map(({ keys, does }) => (
          <div key={does}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{keyWords(key)}</kbd>
              ))}
            </dt>
            <dd>{say(does)}</dd>
          </div>
        ))}
      </dl>
      <Switch
        label={say('key.letters')}
        checked={hasLetters}
        onChange={(letterKeys) => void call('privacy.set', { letterKeys })}
      />
      <form method="dialog">
        <button type="submit">{say('act.close')}</button>
      </form>
    </dialog>
  );
}
