import type { JSX } from 'react';
import { toldAt } from '../../systems/mistake/clock.ts';
import type { MistakeUpdate } from '../../systems/mistake/mistake.ts';
import { updateText } from '../../systems/mistake/update-text.ts';
import { CopyButton } from '../CopyButton.tsx';
import { CLOCK_HERE } from './clock-here.ts';
import { say, written } from '../../language/say.ts';
import styles from './Mistake.module.css';

export interface GivenUpdatesProps {
  /** The earliest first. */
  updates: readonly MistakeUpdate[];
  now: number;
}

/** What was told so far: the last update to read and copy again, those before folded. */
export function GivenUpdates({ updates, now }: GivenUpdatesProps): JSX.Element {
  const [last, ...earlier] = updates.toReversed();
  if (!last) return <></>;
  const item = (update: MistakeUpdate) => {
    const text = written(updateText(update, CLOCK_HERE));
    const when = toldAt(update.at, now, CLOCK_HERE);
    return (
      <li key={update.id} className={styles['given']}>
        <p dir="auto">{text}</p>
        <CopyButton text={text} label={say('mistake.copyUpdate', { when })}>
          {say('act.copy')}
        </CopyButton>
      </li>
    );
  };
  return (
    <>
      <ul aria-label={say('mistake.lastUpdate')}>{item(last)}</ul>
      {earlier.length > 0 && (
        <details className={styles['fold']}>
          <summary>{say('mistake.updatesBefore', { n: earlier.length })}</summary>
          <ul>{earlier.map(item)}</ul>
        </details>
      )}
    </>
  );
}
