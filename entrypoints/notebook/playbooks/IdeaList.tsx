import type { JSX } from 'react';
import { shortDay, todayHere } from '../../../components/promise-age.ts';
import { TypedField } from '../../../components/TypedField.tsx';
import { call } from '../../../messages/client.ts';
import type { Idea, IdeaState, ThinkingTime } from '../../../systems/thinking/thinking-time.ts';
import { useActs } from '../../../components/acts.ts';
import { AddLine } from './AddLine.tsx';
import page from '../Page.module.css';
import styles from './Playbooks.module.css';

export interface IdeaListProps {
  ideas: readonly Idea[];
  times: readonly ThinkingTime[];
}

/** The few ideas that are followed, for years if need be. */
export function IdeaList({ ideas, times }: IdeaListProps): JSX.Element {
  const { undoable } = useActs();
  const today = todayHere();
  const followed = ideas.filter(({ state }) => state === 'followed');
  const ended = ideas.filter(({ state }) => state !== 'followed');
  return (
    <section className={page['section']} aria-labelledby="ideas">
      <div>
        <h2 id="ideas">Ideas I follow</h2>
        <p className={page['hint']}>
          One good one is enough for years: most of it is making it better.
        </p>
      </div>
      {followed.map((idea) => (
        <IdeaCard key={idea.id} idea={idea} times={times} today={today} />
      ))}
      <AddLine
        label="An idea, in a sentence"
        name=""
        action="Follow it"
        onAdd={(text) =>
          undoable(() =>
            call('record.add', {
              table: 'ideas',
              row: {
                id: crypto.randomUUID(),
                text,
                status: '',
                state: 'followed',
                begunOn: today,
                closedOn: null,
              },
            }),
          )
        }
      />
      {ended.length > 0 && (
        <details className={page['fold']}>
          <summary>Ideas done or let go</summary>
          {ended.map((idea) => (
            <IdeaCard key={idea.id} idea={idea} times={times} today={today} />
          ))}
        </details>
      )}
    </section>
  );
}

function IdeaCard(props: {
  idea: Idea;
  times: readonly ThinkingTime[];
  today: string;
}): JSX.Element {
  const { idea, today } = props;
  const { undoable } = useActs();
  const { id, text, status, state, begunOn } = idea;
  const set = (next: IdeaState) =>
    undoable(() =>
      call('record.change', {
        table: 'ideas',
        id,
        fields: { state: next, closedOn: next === 'followed' ? null : today },
      }),
    );
  const thought = props.times
    .filter(({ ideaId, outcome }) => ideaId === id && outcome.trim() !== '')
    .toSorted((a, b) => a.startsAt - b.startsAt);
  const of = <span className="visually-hidden">: {text}</span>;
  return (
    <article className={styles['card']}>
      <h3 dir="auto">{text}</h3>
      <p className={page['hint']}>since {shortDay(begunOn, today)}</p>
      {thought.length > 0 && (
        <ol className={styles['lines']}>
          {thought.map((time) => (
            <li key={time.id} dir="auto">
              {new Date(time.startsAt).toLocaleDateString(undefined, { dateStyle: 'medium' })}:{' '}
              {time.outcome}
            </li>
          ))}
        </ol>
      )}
      <TypedField
        label="Where it stands"
        rows={2}
        value={status}
        onType={(words) => call('record.type', { table: 'ideas', id, fields: { status: words } })}
      />
      <p className={page['row']}>
        {state === 'followed' ? (
          <>
            <button type="button" className={page['small']} onClick={() => set('done')}>
              It came true{of}
            </button>
            <button type="button" className={page['small']} onClick={() => set('dropped')}>
              Let go{of}
            </button>
          </>
        ) : (
          <button type="button" className={page['small']} onClick={() => set('followed')}>
            Follow it again{of}
          </button>
        )}
        <button
          type="button"
          className={page['small']}
          onClick={() => undoable(() => call('record.delete', { table: 'ideas', id }))}
        >
          Delete{of}
        </button>
      </p>
    </article>
  );
}
