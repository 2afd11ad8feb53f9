import type { JSX } from 'react';
import { useNeutral } from '../../components/Look.tsx';
import { lineOf } from '../../components/mistake/MistakeOffer.tsx';
import { useMinute } from '../../components/mistake/use-minute.ts';
import { NOTHING, useAsked } from '../../components/use-asked.ts';
import { call } from '../../messages/client.ts';
import { say } from '../../language/say.ts';
import styles from './NotebookLine.module.css';

/** Updates that were promised, each the way to its mistake; nothing where none was. */
export function DueUpdates(): JSX.Element | null {
  const isNeutral = useNeutral();
  const now = useMinute();
  const { value: mistakes = [] } = useAsked('mistake.list', NOTHING);
  const promised = mistakes.filter(({ nextAt }) => nextAt !== null);
  if (promised.length === 0) return null;
  return (
    <section
      className={styles['notebook']}
      aria-label={isNeutral ? say('popup.timers') : say('popup.updates')}
    >
      {promised.map((mistake) => (
        <button
          key={mistake.id}
          type="button"
          dir="auto"
          onClick={() => void call('notebook.open', { page: 'mistake', id: mistake.id })}
        >
          {isNeutral ? say('popup.timer') : lineOf(mistake, now)}
        </button>
      ))}
    </section>
  );
}
