import type { JSX } from 'react';
import { useRef } from 'react';
import { FailedAct } from '../../components/FailedAct.tsx';
import { LastNote } from '../../components/LastNote.tsx';
import { discreet, useNeutral } from '../../components/Look.tsx';
import type { NoteHandle } from '../../components/NoteEditor.tsx';
import { NoteEditor } from '../../components/NoteEditor.tsx';
import { Notice } from '../../components/Notice.tsx';
import { OutcomeBar } from '../../components/OutcomeBar.tsx';
import { useRemindersSeen } from '../../components/reminders/use-reminders-seen.ts';
import { ResizeEdge } from '../../components/ResizeEdge.tsx';
import { useKeysNow } from '../../components/use-keys-now.ts';
import { useKeptFocus } from '../../components/use-kept-focus.ts';
import { UnlockForm } from '../../components/UnlockForm.tsx';
import { UnsavedNote } from '../../components/UnsavedNote.tsx';
import { useOutcome } from '../../components/use-outcome.ts';
import { VerdictNotice } from '../../components/VerdictNotice.tsx';
import { principleById } from '../../content/corpus.ts';
import type { MomentView } from '../../messages/app-channel.ts';
import { call } from '../../messages/client.ts';
import { MomentAdvice } from './MomentAdvice.tsx';
import { MomentBetween } from './MomentBetween.tsx';
import { MomentEvidence } from './MomentEvidence.tsx';
import { MomentHead } from './MomentHead.tsx';
import { MomentSystems } from './MomentSystems.tsx';
import { useActs } from './use-acts.ts';
import { useCaret } from './use-caret.ts';
import { useNote } from './use-note.ts';
import { useShowing } from './use-showing.ts';
import { useTemplates } from './use-templates.ts';
import { useVerdicts } from './use-verdicts.ts';
import { say } from '../../language/say.ts';
import styles from './MomentPage.module.css';

export interface MomentPageProps {
  moment: MomentView;
  /** A frame of the page has taken the keyboard. */
  isStolen: boolean;
  /** Null where the page is not in a frame: there is nothing to collapse or resize. */
  onCollapse: (() => void) | null;
  onWidth: ((width: number) => void) | null;
}

/** Who, what is open between the two, one lead idea (two more folded), what was noted last time, and the note. */
export function MomentPage(props: MomentPageProps): JSX.Element {
  const { moment, isStolen, onCollapse, onWidth } = props;
  const note = useNote(moment);
  const editor = useRef<NoteHandle>(null);
  const main = useRef<HTMLElement>(null);
  const verdicts = useVerdicts(moment);
  const templates = useTemplates(moment.situation.kind);
  const { failed, act } = useActs();
  const outcome = useOutcome();
  useRemindersSeen();
  useShowing(moment);
  useKeptFocus(main);
  const { meeting, person, last } = moment;
  const isNeutral = useNeutral();
  const keys = useKeysNow();
  const isFramed = onCollapse !== null;
  const name = person && discreet(shortName(person.name || person.email), isNeutral);
  useCaret(moment.writeAt, () => editor.current?.write());
  const insert = (words: string) => editor.current?.insert(words);

  return (
    <div className={styles['frame']}>
      <header className={styles['head']}>
        <MomentHead moment={moment} act={act} toggleKey={keys.toggle} onCollapse={onCollapse} />
        {onWidth && <ResizeEdge width={moment.width} onWidth={onWidth} />}
      </header>
      <main className={styles['main']} ref={main}>
        {isStolen && <Notice>{say('sidebar.stolen')}</Notice>}
        {note.unsaved.map((draft) => (
          <UnsavedNote key={draft.title} title={draft.title} text={draft.text} />
        ))}
        {failed.map(({ id, message, about, retry }) => (
          <FailedAct key={id} message={message} about={about} onRetry={retry} />
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
        {meeting && person && name !== null && (
          <MomentBetween
            key={`${meeting.series} ${meeting.occurrence}`}
            moment={moment}
            meeting={meeting}
            person={person}
            name={name}
            act={act}
          />
        )}
        {moment.situation.kind === 'performance_review' && moment.fault === null && (
          <MomentEvidence
            key={meeting?.series}
            role={moment.situation.role}
            reviewed={moment.reviewed}
          />
        )}
        <MomentAdvice
          moment={moment}
          name={name}
          verdicts={verdicts}
          onInsert={meeting ? insert : null}
        />
        {moment.fault === null && <MomentSystems moment={moment} acts={outcome.acts} />}
        {last && <LastNote {...last} />}
        {moment.fault !== null && <Notice>{say(`sidebar.fault.${moment.fault}`)}</Notice>}
        {moment.fault === 'locked' && <Unlock isFramed={isFramed} />}
        {moment.fault !== null && moment.fault !== 'locked' && moment.fault !== 'full' && (
          <button type="button" onClick={() => void call('notebook.open', { page: 'data' })}>
            {say('sidebar.whatToDo')}
          </button>
        )}
      </main>
      <OutcomeBar {...outcome} className={styles['outcome']} />
      {meeting && (
        <footer className={styles['foot']}>
          <NoteEditor
            key={`${meeting.series} ${meeting.occurrence}`}
            handle={editor}
            keyHint={keys.note}
            text={note.text}
            state={note.state}
            asides={note.asides}
            name={name}
            isAboutThem={person?.relation === 'report'}
            templates={templates}
            onChange={note.change}
            onKeepMine={note.keepMine}
            onTakeTheirs={note.takeTheirs}
            onSettleAside={(id) => act('', () => call('aside.settle', { id }))}
          />
        </footer>
      )}
    </div>
  );
}

/** In somebody else's page no passphrase is asked for: that page could show such a question itself. */
function Unlock({ isFramed }: { isFramed: boolean }): JSX.Element {
  if (!isFramed) return <UnlockForm onOpen={(passphrase) => call('lock.open', { passphrase })} />;
  return (
    <button type="button" onClick={() => void call('notebook.open', { page: 'people' })}>
      {say('sidebar.unlock')}
    </button>
  );
}

/** What one calls somebody in a button: "Priya" of "Priya Raman", "sam" of "sam@example.org". */
function shortName(name: string): string {
  return name.includes(',') ? name : (name.split(/[\s@]/u, 1)[0] ?? name);
}
