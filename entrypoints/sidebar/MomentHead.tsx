import type { JSX } from 'react';
import { CounterpartQuestion } from '../../components/CounterpartQuestion.tsx';
import { useNeutral } from '../../components/Look.tsx';
import { RelationQuestion } from '../../components/RelationQuestion.tsx';
import { SideQuestion } from '../../components/SideQuestion.tsx';
import { nameOf, reasonsOf } from '../../components/situation-words.ts';
import type { MomentView } from '../../messages/app-channel.ts';
import type { NotebookPlace } from '../../messages/notebook-calls.ts';
import { call } from '../../messages/client.ts';
import type { Side } from '../../home/standing.ts';
import { PlaceMenu } from './PlaceMenu.tsx';
import type { Act } from './use-acts.ts';
import { say } from '../../language/say.ts';
import { weekday } from '../../language/dates.ts';
import styles from './MomentPage.module.css';

export interface MomentHeadProps {
  moment: MomentView;
  /** The edge of the page the sidebar stands at; null in the browser's own panel. */
  edge: Side | null;
  act: Act;
  /** The key that folds the sidebar; empty where there is none. */
  toggleKey: string;
  onCollapse: (() => void) | null;
}

/** What was recognised, which meeting it is and why, and what only the user can say about it. */
export function MomentHead(props: MomentHeadProps): JSX.Element {
  const { moment, edge, act, toggleKey, onCollapse } = props;
  const { situation, meeting, person } = moment;
  const isNeutral = useNeutral();
  return (
    <>
      <div className={styles['bar']}>
        <img src="/icon/icon.svg" alt="Loopside" width="22" height="22" />
        <h1>{isNeutral ? say('sidebar.notes') : nameOf(situation)}</h1>
        <button
          type="button"
          className={styles['quietButton']}
          onClick={() => void call('notebook.open', placeOf(moment))}
        >
          {say('sidebar.notebook')}
        </button>
        <PlaceMenu edge={edge} toggleKey={toggleKey} />
        {onCollapse && (
          <button
            type="button"
            className={styles['collapse']}
            data-edge={edge}
            aria-expanded="true"
            aria-label={say('sidebar.collapse')}
            title={
              toggleKey === ''
                ? say('sidebar.collapseKey')
                : say('sidebar.collapseKeys', { key: toggleKey })
            }
            onClick={onCollapse}
          >
            <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
              <path d="M3 2v12M7 4l4 4-4 4" fill="none" stroke="currentColor" strokeWidth="1.6" />
            </svg>
          </button>
        )}
      </div>
      {meeting && (
        <p className={styles['title']}>
          {!isNeutral && <bdi>{meeting.title}</bdi>}
          {meeting.day !== null && <span className={styles['day']}> {weekday(meeting.day)}</span>}
        </p>
      )}
      {!isNeutral && <p className={styles['because']}>{reasonsOf(situation.because)}</p>}
      <div className={styles['who']}>
        {!isNeutral && meeting && situation.kind === 'one_on_one' && (
          <Whom moment={moment} series={meeting.series} act={act} />
        )}
        {!isNeutral && person && <Relation person={person} act={act} />}
      </div>
      {moment.side && meeting && (
        <SideQuestion
          side={moment.side.said}
          onAnswer={(side) =>
            act(meeting.title, () => call('side.set', { series: meeting.series, side }))
          }
        />
      )}
    </>
  );
}

function placeOf({ personId, note }: MomentView): NotebookPlace {
  if (personId !== null) return { page: 'person', id: personId };
  return note ? { page: 'note', id: note.id } : { page: 'people' };
}

function Whom({
  moment,
  series,
  act,
}: {
  moment: MomentView;
  series: string;
  act: Act;
}): JSX.Element {
  const { person, isSaid, mayBeMe, candidates } = moment;
  return (
    <CounterpartQuestion
      person={person}
      isSaid={isSaid}
      candidates={candidates}
      onAnswer={(who) => act(who.name || who.email, () => call('counterpart.set', { series, who }))}
      onSelf={mayBeMe ? (email) => act(email, () => call('me.add', { email })) : null}
      onForget={() => act(person?.name ?? '', () => call('counterpart.set', { series, who: null }))}
    />
  );
}

function Relation({
  person,
  act,
}: {
  person: NonNullable<MomentView['person']>;
  act: Act;
}): JSX.Element {
  const { id, name, email, relation } = person;
  return (
    <RelationQuestion
      name={name || email}
      relation={relation}
      onAnswer={(answer) =>
        act(name || email, () =>
          call('person.relate', { who: { id, name, email }, relation: answer }),
        )
      }
    />
  );
}
