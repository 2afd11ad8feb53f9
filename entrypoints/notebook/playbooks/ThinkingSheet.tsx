import type { JSX } from 'react';
import { TypedField } from '../../../components/TypedField.tsx';
import { call } from '../../../messages/client.ts';
import { PROMPTS } from '../../../systems/thinking/prompts.ts';
import type { Idea, ThinkingTime } from '../../../systems/thinking/thinking-time.ts';
import { useActs } from '../../../components/acts.ts';
import { ThinkingLinks } from './ThinkingLinks.tsx';
import form from '../Form.module.css';
import page from '../Page.module.css';
import styles from './Playbooks.module.css';

export interface ThinkingSheetProps {
  time: ThinkingTime;
  ideas: readonly Idea[];
}

/** One thinking time: where it stands in the calendar, its questions, and what came of it. */
export function ThinkingSheet({ time, ideas }: ThinkingSheetProps): JSX.Element {
  const { undoable } = useActs();
  const { id, startsAt, state, ideaId } = time;
  const when = new Date(startsAt).toLocaleString(undefined, {
    dateStyle: 'full',
    timeStyle: 'short',
  });
  const change = (fields: Partial<Pick<ThinkingTime, 'state' | 'ideaId'>>) =>
    undoable(() => call('record.change', { table: 'thinking', id, fields }));
  return (
    <section className={styles['card']} aria-label={`Thinking time, ${when}`}>
      <h2>{when}</h2>
      {state === 'planned' && <ThinkingLinks time={time} />}
      <div className={styles['fields']}>
        {PROMPTS.map(({ field, ask, hint }) => (
          <TypedField
            key={field}
            label={ask}
            hint={hint}
            rows={field === 'problem' || field === 'outcome' ? 3 : 2}
            value={time[field]}
            onType={(text) =>
              call('record.type', { table: 'thinking', id, fields: { [field]: text } })
            }
          />
        ))}
      </div>
      <div className={form['fields']}>
        <label>
          Goes on with the idea
          <select
            value={ideaId ?? ''}
            onChange={(event) => change({ ideaId: event.target.value || null })}
          >
            <option value="">none</option>
            {ideas.map((idea) => (
              <option key={idea.id} value={idea.id}>
                {idea.text.slice(0, 80)}
              </option>
            ))}
          </select>
        </label>
        {state !== 'done' && (
          <button type="button" onClick={() => change({ state: 'done' })}>
            Done
          </button>
        )}
        {state === 'planned' && (
          <button type="button" onClick={() => change({ state: 'dropped' })}>
            It did not happen
          </button>
        )}
        {state !== 'planned' && (
          <button type="button" onClick={() => change({ state: 'planned' })}>
            Open again
          </button>
        )}
        <button
          type="button"
          className={page['small']}
          onClick={() => undoable(() => call('record.delete', { table: 'thinking', id }))}
        >
          Delete<span className="visually-hidden">: {when}</span>
        </button>
      </div>
    </section>
  );
}
