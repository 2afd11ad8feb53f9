import type { JSX } from 'react';
import type { Situation } from '../../situation/situation.ts';
import { useKeysNow } from '../../components/use-keys-now.ts';
import { nameOf } from '../../components/situation-words.ts';
import { say } from '../../language/say.ts';
import styles from './Collapsed.module.css';

/** The slim tab at the page's edge. It names nothing: anyone may be looking at the screen. */
export function Collapsed({
  situation,
  onOpen,
}: {
  situation: Situation;
  onOpen: () => void;
}): JSX.Element {
  const { toggle } = useKeysNow();
  return (
    <main className={styles['tab']}>
      <h1 className="visually-hidden">Loopside</h1>
      <button
        type="button"
        aria-expanded="false"
        {...(toggle !== '' && { title: say('sidebar.openKeys', { key: toggle }) })}
        onClick={onOpen}
      >
        <img src="/icon/icon.svg" alt="" width="24" height="24" />
        <span className={styles['word']}>Loopside</span>
        <span className="visually-hidden">
          {say('sidebar.opens', { situation: nameOf(situation) })}
        </span>
      </button>
    </main>
  );
}
