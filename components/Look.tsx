import type { JSX, ReactNode } from 'react';
import { createContext, use } from 'react';
import { onEveryChange } from '../messages/client.ts';
import { useAsked } from './use-asked.ts';
import styles from './Look.module.css';

const NOTHING = {};
const Neutral = createContext(false);

/** Shows its page as the user wants it seen now: not at all while the panic key hides everything, or like any notes. */
export function Look({ children }: { children: ReactNode }): JSX.Element {
  const { value: look } = useAsked('look', NOTHING, onEveryChange);
  return (
    <Neutral value={look?.neutral ?? false}>
      {/* Hidden, not taken away: a text that is not saved yet must still be there afterwards. */}
      <div className={styles['look']} hidden={look?.hidden ?? false}>
        {children}
      </div>
    </Neutral>
  );
}

/** True where nothing on screen is to tell what it is, nor whom it is about. */
export function useNeutral(): boolean {
  return use(Neutral);
}

/** A name as it may be shown: its first letters in a neutral look. */
export function discreet(name: string, isNeutral: boolean): string {
  if (!isNeutral) return name;
  const initials = name
    .split(/[\s.@_-]+/u)
    .filter((word) => word !== '')
    .slice(0, 2)
    .map((word) => `${firstSign(word).toLocaleUpperCase()}.`);
  return initials.join(' ') || '…';
}

function firstSign(word: string): string {
  return String.fromCodePoint(word.codePointAt(0) ?? 0x2026);
}
