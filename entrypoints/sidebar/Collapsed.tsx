import type { JSX, MouseEvent } from 'react';
import type { Side } from '../../home/standing.ts';
import { pageIsAt } from '../../home/standing.ts';
import type { Situation } from '../../situation/situation.ts';
import { useKeysNow } from '../../components/use-keys-now.ts';
import { nameOf } from '../../components/situation-words.ts';
import { say } from '../../language/say.ts';
import styles from './Collapsed.module.css';

/** The slim tab at the page's edge. It names nothing: anyone may be looking at the screen. */
export function Collapsed({
  situation,
  edge,
  onOpen,
}: {
  situation: Situation;
  edge: Side | null;
  onOpen: () => void;
}): JSX.Element {
  const { toggle } = useKeysNow();
  // A press by a screen reader or a script may leave the focus elsewhere; the frame opens for whoever is in it.
  const open = ({ currentTarget }: MouseEvent<HTMLButtonElement>) => {
    currentTarget.focus();
    onOpen();
  };
  return (
    <main className={styles['tab']} data-page={edge && pageIsAt(edge, say('language.direction'))}>
      <h1 className="visually-hidden">Loopside</h1>
      <button
        type="button"
        aria-expanded="false"
        {...(toggle !== '' && { title: say('sidebar.openKeys', { key: toggle }) })}
        onClick={open}
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
