import type { JSX } from 'react';
import { CopyButton } from '../../../components/CopyButton.tsx';
import { CLOCK_HERE } from '../../../components/mistake/clock-here.ts';
import { saveFile } from '../../../components/save-file.ts';
import { call } from '../../../messages/client.ts';
import type { Mistake } from '../../../systems/mistake/mistake.ts';
import { timelineMarkdown } from '../../../systems/mistake/timeline.ts';
import { useActs } from '../../../components/acts.ts';
import { goTo } from '../use-place.ts';
import { say, written } from '../../../language/say.ts';
import styles from '../Page.module.css';

export interface MistakeFootProps {
  mistake: Mistake;
  /** Whom it was owned to, by name; null where nobody was chosen. */
  person: string | null;
  today: string;
}

/** What can be done with a mistake as a whole: its timeline to take along, and putting it away. */
export function MistakeFoot({ mistake, person, today }: MistakeFootProps): JSX.Element {
  const { act, undoable } = useActs();
  const { id } = mistake;
  /** As it is kept by now: what was typed a moment ago is not back on this page yet. */
  const timeline = async () => {
    const { mistakes } = await call('systems.all', {});
    const kept = mistakes.find((one) => one.id === id) ?? mistake;
    return written(timelineMarkdown(kept, person, CLOCK_HERE));
  };
  const asShown = () => written(timelineMarkdown(mistake, person, CLOCK_HERE));
  const remove = () =>
    undoable(() => call('record.delete', { table: 'mistakes', id }), {
      after: () => goTo({ page: 'mistakes' }),
    });
  return (
    <section className={styles['section']} aria-labelledby="timeline">
      <h2 id="timeline">{say('wrong.timeline')}</h2>
      <p className={styles['hint']}>{say('wrong.timelineHint')}</p>
      <div className={styles['row']}>
        <CopyButton text={() => timeline().catch(asShown)}>
          {say('evidence.copyMarkdown')}
        </CopyButton>
        <button
          type="button"
          onClick={() => act(async () => saveFile(`timeline-${today}.md`, await timeline()))}
        >
          {say('wrong.saveAsFile')}
        </button>
        <button type="button" onClick={remove}>
          {say('act.delete')}
        </button>
      </div>
    </section>
  );
}
