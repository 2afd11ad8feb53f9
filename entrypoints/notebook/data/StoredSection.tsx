import type { JSX } from 'react';
import { useId } from 'react';
import styles from './Data.module.css';

/** What is stored, and where, in plain words. */
export function StoredSection(): JSX.Element {
  const id = useId();
  return (
    <section aria-labelledby={`${id}-h`}>
      <h2 id={`${id}-h`}>What is stored, and where</h2>
      <ul className={styles['plain']}>
        <li>
          Your notes, their earlier texts, the people they are about, promises, what you want to
          raise, templates, what you said of advice and what was shown: in the storage of this
          extension, in this browser profile, on this device.
        </li>
        <li>Nothing is sent anywhere. There is no account and no server that could have a copy.</li>
        <li>
          Anyone who controls this device or profile may be able to read it: an employer on a
          managed computer, somebody at your unlocked screen. The lock makes that harder, not
          impossible.
        </li>
        <li>
          “Private” does not mean “legally private”: in some places notes about a person can be
          demanded. Write what you could stand by.
        </li>
        <li>
          What you delete lies in the bin for 30 days and is then erased. Erased from the notebook
          is not wiped from the disk: the browser writes over it when it needs the room.
        </li>
        <li>
          In private windows Loopside does not run: what is written there would be gone with the
          window. Containers of Firefox share this one notebook.
        </li>
        <li>Removing the extension deletes all of it. Save a backup first.</li>
      </ul>
    </section>
  );
}
