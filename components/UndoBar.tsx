import type { JSX } from 'react';
import { useEffect, useState } from 'react';
import { say } from '../language/say.ts';
import styles from './UndoBar.module.css';

export interface UndoBarProps {
  /** What was done, as a sentence. */
  words: string;
  /** On the button. */
  offer: string;
  onOffer: () => void;
  onClose: () => void;
}

/** How long it stays without being looked at, in milliseconds. */
const STAYS = 20_000;

/** Says what was done and offers one thing about it, at the bottom of the page. It waits while pointed at or focused. */
export function UndoBar({ words, offer, onOffer, onClose }: UndoBarProps): JSX.Element {
  const [isPointedAt, setPointedAt] = useState(false);
  const [hasFocus, setFocus] = useState(false);
  const isHeld = isPointedAt || hasFocus;
  useEffect(() => {
    if (isHeld) return undefined;
    const timer = setTimeout(onClose, STAYS);
    return () => clearTimeout(timer);
  }, [isHeld, onClose]);
  return (
    <div
      className={styles['bar']}
      onPointerEnter={() => setPointedAt(true)}
      onPointerLeave={() => setPointedAt(false)}
      onFocus={() => setFocus(true)}
      onBlur={() => setFocus(false)}
    >
      <span className={styles['words']} dir="auto">
        {words}
      </span>
      <button type="button" onClick={onOffer}>
        {offer}
      </button>
      <button
        type="button"
        className={styles['close']}
        aria-label={say('act.close')}
        onClick={onClose}
      >
        <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
          <path d="M3 3l10 10M13 3L3 13" fill="none" stroke="currentColor" strokeWidth="1.6" />
        </svg>
      </button>
    </div>
  );
}
