import type { JSX } from 'react';
import { useId, useState } from 'react';
import { useActs } from '../../../components/acts.ts';
import { TaskLine } from '../data/TaskLine.tsx';
import { useTask } from '../data/use-task.ts';
import { takeCalendar } from './take-calendar.ts';
import type { Taken } from './take-calendar.ts';
import { say } from '../../../language/say.ts';
import type { Message } from '../../../language/message.ts';
import page from '../Page.module.css';
import styles from './Reminders.module.css';

/** Takes 1:1s from a calendar file that is chosen or dropped here. Nothing else of the file is kept. */
export function CalendarFile(): JSX.Element {
  const id = useId();
  const { undoable } = useActs();
  const { state, run } = useTask();
  const [problems, setProblems] = useState<readonly Message[]>([]);
  const take = (file: File | undefined) => {
    if (!file) return;
    run(async () => {
      setProblems([]);
      const taken = await takeCalendar(file);
      setProblems(taken.problems);
      const { done } = taken;
      if (done) undoable(async () => done);
      return wordsOf(taken);
    });
  };
  return (
    <section className={page['section']} aria-labelledby={`${id}-h`}>
      <h2 id={`${id}-h`}>{say('reminders.file')}</h2>
      <p className={page['hint']}>{say('reminders.fileHint')}</p>
      <label className={styles['file']}>
        {say('reminders.chooseFile')}
        {/* A field for files takes those dropped on it by itself. */}
        <input
          type="file"
          accept=".ics,text/calendar"
          onChange={({ target }) => {
            take(target.files?.[0]);
            // The same file, exported anew, must count as another one.
            target.value = '';
          }}
        />
      </label>
      <TaskLine state={state} busy={say('data.reading')} />
      {problems.length > 0 && (
        <ul className={styles['problems']}>
          {problems
            .map((one) => say(one))
            .map((problem) => (
              <li key={problem} dir="auto">
                {problem}
              </li>
            ))}
        </ul>
      )}
    </section>
  );
}

function wordsOf({ found, problems, done }: Taken): string {
  if (found === 0) return problems.length > 0 ? '' : say('reminders.noneInFile');
  const what = say('reminders.found', { n: found });
  return done ? what : `${what} ${say('reminders.allKnown')}`;
}
