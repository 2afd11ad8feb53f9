import type { JSX } from 'react';
import { todayHere } from '../../../components/promise-age.ts';
import { TypedField } from '../../../components/TypedField.tsx';
import { call } from '../../../messages/client.ts';
import type { Idea, IdeaState, ThinkingTime } from '../../../systems/thinking/thinking-time.ts';
import { useActs } from '../../../components/acts.ts';
import { AddLine } from './AddLine.tsx';
import { say } from '../../../language/say.ts';
import { OfWhat } from '../../../components/OfWhat.tsx';
import { dateOf, shortDay } from '../../../language/dates.ts';
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
        <h2 id="ideas">{say('thinking.ideas')}</h2>
        <p className={page['hint']}>{say('thinking.ideasHint')}</p>
      </div>
      {followed.map((idea) => (
        <IdeaCard key={idea.id} idea={idea} times={times} today={today} />
      ))}
      <AddLine
        label={say('thinking.newIdea')}
        name=""
        action={say('thinking.follow')}
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
          <summary>{say('thinking.ended')}</summary>
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
  const of = <OfWhat what={text} />;
  return (
    <article className={styles['card']}>
      <h3 dir="auto">{text}</h3>
      <p className={page['hint']}>{say('common.since', { day: shortDay(begunOn, today) })}</p>
      {thought.length > 0 && (
        <ol className={styles['lines']}>
          {thought.map((time) => (
            <li key={time.id} dir="auto">
              {dateOf(time.startsAt)}: {time.outcome}
            </li>
          ))}
        </ol>
      )}
      <TypedField
        label={say('thinking.stands')}
        rows={2}
        value={status}
        onType={(words) => call('record.type', { table: 'ideas', id, fields: { status: words } })}
      />
      <p className={page['row']}>
        {state === 'followed' ? (
          <>
            <button type="button" className={page['small']} onClick={() => set('done')}>
              {say('thinking.cameTrue')}
              {of}
            </button>
            <button type="button" className={page['small']} onClick={() => set('dropped')}>
              {say('thinking.letGo')}
              {of}
            </button>
          </>
        ) : (
          <button type="button" className={page['small']} onClick={() => set('followed')}>
            {say('thinking.followAgain')}
            {of}
          </button>
        )}
        <button
          type="button"
          className={page['small']}
          onClick={() => undoable(() => call('record.delete', { table: 'ideas', id }))}
        >
          {say('act.delete')}
          {of}
        </button>
      </p>
    </article>
  );
}
