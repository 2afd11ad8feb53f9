import type { JSX } from 'react';
import { AdviceCard } from '../../components/AdviceCard.tsx';
import { CounterpartQuestion } from '../../components/CounterpartQuestion.tsx';
import { LastNote } from '../../components/LastNote.tsx';
import { NoteEditor } from '../../components/NoteEditor.tsx';
import { Notice } from '../../components/Notice.tsx';
import { RelationQuestion } from '../../components/RelationQuestion.tsx';
import { ResizeEdge } from '../../components/ResizeEdge.tsx';
import { SideQuestion } from '../../components/SideQuestion.tsx';
import { nameOf, reasonsOf } from '../../components/situation-words.ts';
import { UnsavedNote } from '../../components/UnsavedNote.tsx';
import { VerdictNotice } from '../../components/VerdictNotice.tsx';
import { Verdicts } from '../../components/Verdicts.tsx';
import { principleById } from '../../content/corpus.ts';
import type { Level } from '../../content/principle.ts';
import type { MomentView } from '../../messages/app-channel.ts';
import { call } from '../../messages/client.ts';
import { useNote } from './use-note.ts';
import { useShowing } from './use-showing.ts';
import { useVerdicts } from './use-verdicts.ts';
import styles from './MomentPage.module.css';

export interface MomentPageProps {
  moment: MomentView;
  /** Null where the page is not in a frame: there is nothing to collapse or resize. */
  onCollapse: (() => void) | null;
  onWidth: ((width: number) => void) | null;
}

/** Who, one lead idea (two more folded), what was noted last time, and the note. */
export function MomentPage({ moment, onCollapse, onWidth }: MomentPageProps): JSX.Element {
  const note = useNote(moment);
  const verdicts = useVerdicts(moment);
  useShowing(moment);
  const { situation, meeting, person, last } = moment;
  const name = person && shortName(person.name || person.email);
  const cards = moment.advice.flatMap(({ id, because, useful }) => {
    const principle = principleById(id);
    return principle ? [{ principle, because, useful }] : [];
  });
  const [lead, ...more] = cards.map(({ principle, because, useful }, place) => (
    <AdviceCard
      key={principle.id}
      principle={principle}
      because={because}
      relation={person?.relation ?? null}
      level={moment.level}
      lead={place === 0}
      titleOf={titleFor(moment.level)}
    >
      {meeting && (
        <Verdicts
          about={principle.title}
          name={name}
          useful={useful !== null}
          onVerdict={(verdict) => verdicts.give(principle.id, verdict)}
          onWithdraw={() => useful !== null && verdicts.withdraw(useful)}
        />
      )}
    </AdviceCard>
  ));

  return (
    <div className={styles['frame']}>
      <header className={styles['head']}>
        <div className={styles['bar']}>
          <img src="/icon/icon.svg" alt="Loopside" width="22" height="22" />
          <h1>{nameOf(situation)}</h1>
          {onCollapse && (
            <button
              type="button"
              className={styles['collapse']}
              aria-expanded="true"
              aria-label="Collapse Loopside"
              title="Collapse (Esc)"
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
            {meeting.title}
            {meeting.day !== null && <span className={styles['day']}> {dayName(meeting.day)}</span>}
          </p>
        )}
        <p className={styles['because']}>{reasonsOf(situation)}</p>
        {meeting && situation.kind === 'one_on_one' && (
          <Whom moment={moment} series={meeting.series} />
        )}
        {person && <Relation person={person} />}
        {moment.side && meeting && (
          <SideQuestion
            side={moment.side.said}
            onAnswer={(side) => void call('side.set', { series: meeting.series, side })}
          />
        )}
        {onWidth && <ResizeEdge width={moment.width} onWidth={onWidth} />}
      </header>
      <main className={styles['main']}>
        {note.unsaved.map((draft) => (
          <UnsavedNote key={draft.title} title={draft.title} text={draft.text} />
        ))}
        {verdicts.given.map(({ id, principle, verdict }) => (
          <VerdictNotice
            key={id}
            verdict={verdict}
            title={principleById(principle)?.title ?? principle}
            name={name}
            onUndo={() => verdicts.withdraw(id)}
          />
        ))}
        {verdicts.failure !== null && <Notice>{verdicts.failure}</Notice>}
        {lead ? (
          <section aria-labelledby="advice">
            <h2 id="advice" className="visually-hidden">
              Advice
            </h2>
            {lead}
            {more.length > 0 && (
              <details className={styles['more']}>
                <summary>
                  {more.length === 1 ? 'One more idea' : `${more.length} more ideas`}
                </summary>
                {more}
              </details>
            )}
          </section>
        ) : (
          <p className={styles['quiet']}>{QUIET[situation.kind]}</p>
        )}
        {last && <LastNote {...last} />}
        {moment.fault !== null && <Notice>{FAULTS[moment.fault]}</Notice>}
      </main>
      {meeting && (
        <footer className={styles['foot']}>
          <NoteEditor
            text={note.text}
            state={note.state}
            onChange={note.change}
            onKeepMine={note.keepMine}
            onTakeTheirs={note.takeTheirs}
          />
        </footer>
      )}
      <p className="visually-hidden" role="status">
        {lead
          ? `Loopside: ${cards.length === 1 ? 'one idea' : `${cards.length} ideas`} for this moment`
          : ''}
      </p>
    </div>
  );
}

function Whom({ moment, series }: { moment: MomentView; series: string }): JSX.Element {
  const { person, isSaid, mayBeMe, candidates } = moment;
  return (
    <CounterpartQuestion
      person={person}
      isSaid={isSaid}
      candidates={candidates}
      onAnswer={(who) => void call('counterpart.set', { series, who })}
      onSelf={mayBeMe ? (email) => void call('me.add', { email }) : null}
      onForget={() => void call('counterpart.set', { series, who: null })}
    />
  );
}

function Relation({ person }: { person: NonNullable<MomentView['person']> }): JSX.Element {
  const { id, name, email, relation } = person;
  return (
    <RelationQuestion
      name={name || email}
      relation={relation}
      onAnswer={(answer) =>
        void call('person.relate', { who: { id, name, email }, relation: answer })
      }
    />
  );
}

/** What one calls somebody in a button: "Priya" of "Priya Raman", "sam" of "sam@example.org". */
function shortName(name: string): string {
  return name.includes(',') ? name : (name.split(/[\s@]/u, 1)[0] ?? name);
}

/** "Mon, Nov 23" in the user's own language. */
function dayName(day: string): string {
  const format: Intl.DateTimeFormat = new Intl.DateTimeFormat(undefined, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
  });
  return format.format(new Date(`${day}T12:00:00`));
}

/** Names a paired principle, unless it is for another level: asking to help is not said to a VP, not even so. */
function titleFor(level: Level | null): (id: string) => string | null {
  return (id) => {
    const principle = principleById(id);
    return principle?.levels.includes(level ?? 'ic') ? principle.title : null;
  };
}

/** Nothing fits well: say so in few words rather than show the second best. */
const QUIET = {
  one_on_one: 'No advice stands out for this talk. The note is yours.',
  performance_review: 'No advice fits this review well enough to show.',
  interview: 'No advice fits your side of this interview.',
  incident: 'No advice stands out here.',
  none: '',
} as const;

const FAULTS = {
  unavailable:
    'Loopside cannot open its database, so earlier notes are not shown. What you type stays here until it can be saved.',
  full: 'There is no room left on the disk. What you type stays here until it can be saved.',
} as const;
