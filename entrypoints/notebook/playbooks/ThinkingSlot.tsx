import type { JSX } from 'react';
import { useState } from 'react';
import { call } from '../../../messages/client.ts';
import type { ThinkingTime } from '../../../systems/thinking/thinking-time.ts';
import { newThinking } from '../../../systems/thinking/new-thinking.ts';
import { isThinkingDue, MINUTES, proposeSlot } from '../../../systems/thinking/slot.ts';
import { useActs } from '../../../components/acts.ts';
import { NOTHING, useAsked } from '../../../components/use-asked.ts';
import { inputOf, momentOf } from './local-input.ts';
import { say } from '../../../language/say.ts';
import { Phrase } from '../../../components/Phrase.tsx';
import { dayAndHours } from '../../../language/dates.ts';
import form from '../Form.module.css';
import page from '../Page.module.css';

/** Two hours to keep free: proposed where nothing that was seen on the calendar stands in the way, moved as the user likes. */
export function ThinkingSlot({ times }: { times: readonly ThinkingTime[] }): JSX.Element {
  const { undoable } = useActs();
  const { value: known } = useAsked('reminders.get', NOTHING, null);
  const [now] = useState(() => Date.now());
  const [wanted, setWanted] = useState<number | null>(null);
  const busy = [
    ...(known?.upcoming ?? []),
    ...times.flatMap(({ state, startsAt, minutes }) =>
      state === 'planned' ? [{ startsAt, endsAt: startsAt + minutes * 60_000 }] : [],
    ),
  ];
  const proposed = proposeSlot(now, busy)?.startsAt ?? null;
  const startsAt = wanted ?? proposed;
  const isDue = isThinkingDue(times, now);
  return (
    <section className={page['section']} aria-labelledby="slot">
      <h2 id="slot">{isDue ? say('thinking.nextTwo') : say('thinking.twoMore')}</h2>
      {startsAt === null ? (
        <p>{say('thinking.full')}</p>
      ) : (
        <p>
          <Phrase
            of={wanted === null ? 'thinking.proposed' : 'thinking.chosen'}
            values={{ when: slotWords(startsAt) }}
            tags={{ b: (words) => <b>{words}</b> }}
          />
        </p>
      )}
      <form
        className={form['fields']}
        onSubmit={(event) => {
          event.preventDefault();
          if (startsAt === null) return;
          undoable(() =>
            call('record.add', {
              table: 'thinking',
              row: newThinking(crypto.randomUUID(), startsAt, MINUTES),
            }),
          );
          setWanted(null);
        }}
      >
        <label>
          {say('thinking.begins')}
          <input
            type="datetime-local"
            value={startsAt === null ? '' : inputOf(startsAt)}
            onChange={(event) => setWanted(momentOf(event.target.value))}
          />
        </label>
        <button
          type="button"
          onClick={() => setWanted(proposeSlot(now, busy, startsAt ?? now)?.startsAt ?? null)}
        >
          {say('thinking.anotherTime')}
        </button>
        <button type="submit" className={page['primary']} disabled={startsAt === null}>
          {say('thinking.keepFree')}
        </button>
      </form>
    </section>
  );
}

/** "Tuesday, 24 November, 09:00–11:00" in the user's own way. */
function slotWords(startsAt: number): string {
  return dayAndHours(startsAt, startsAt + MINUTES * 60_000);
}
