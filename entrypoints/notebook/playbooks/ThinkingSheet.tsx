import type { JSX } from 'react';
import { TypedField } from '../../../components/TypedField.tsx';
import { call } from '../../../messages/client.ts';
import { THINKING_FIELDS } from '../../../systems/thinking/prompts.ts';
import type { Idea, ThinkingTime } from '../../../systems/thinking/thinking-time.ts';
import { useActs } from '../../../components/acts.ts';
import { ThinkingLinks } from './ThinkingLinks.tsx';
import { say } from '../../../language/say.ts';
import { OfWhat } from '../../../components/OfWhat.tsx';
import { momentWords } from '../../../language/dates.ts';
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
  const when = momentWords(startsAt, 'full');
  const change = (fields: Partial<Pick<ThinkingTime, 'state' | 'ideaId'>>) =>
    undoable(() => call('record.change', { table: 'thinking', id, fields }));
  return (
    <section className={styles['card']} aria-label={say('thinking.sheet', { when })}>
      <h2>{when}</h2>
      {state === 'planned' && <ThinkingLinks time={time} />}
      <div className={styles['fields']}>
        {THINKING_FIELDS.map((field) => (
          <TypedField
            key={field}
            label={say(`thinking.ask.${field}`)}
            hint={say(`thinking.hintOf.${field}`)}
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
          {say('thinking.goesOn')}
          <select
            value={ideaId ?? ''}
            onChange={(event) => change({ ideaId: event.target.value || null })}
          >
            <option value="">{say('thinking.noIdea')}</option>
            {ideas.map((idea) => (
              <option key={idea.id} value={idea.id} dir="auto">
                {idea.text.slice(0, 80)}
              </option>
            ))}
          </select>
        </label>
        {state !== 'done' && (
          <button type="button" onClick={() => change({ state: 'done' })}>
            {say('thinking.done')}
          </button>
        )}
        {state === 'planned' && (
          <button type="button" onClick={() => change({ state: 'dropped' })}>
            {say('thinking.didNotHappen')}
          </button>
        )}
        {state !== 'planned' && (
          <button type="button" onClick={() => change({ state: 'planned' })}>
            {say('act.openAgain')}
          </button>
        )}
        <button
          type="button"
          className={page['small']}
          onClick={() => undoable(() => call('record.delete', { table: 'thinking', id }))}
        >
          {say('act.delete')}
          <OfWhat what={when} />
        </button>
      </div>
    </section>
  );
}
