import type { JSX, Ref } from 'react';
import { KEY_WORDS } from './keys.ts';
import styles from './KeysDialog.module.css';

/** The keys of the notebook, in a dialog of the browser's own. */
export function KeysDialog({ ref }: { ref: Ref<HTMLDialogElement> }): JSX.Element {
  return (
    <dialog ref={ref} className={styles['dialog']} aria-labelledby="keys">
      <h2 id="keys">Keys</h2>
      <dl className={styles['keys']}>
        {KEY_WORDS.map(({ keys, does }) => (
          <div key={does}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog">
        <button type="submit">Close</button>
      </form>
    </dialog>
  );
}
