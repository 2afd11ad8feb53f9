import type { JSX } from 'react';
import { useId, useState } from 'react';
import { useActs } from '../../../components/acts.ts';
import { TaskLine } from '../data/TaskLine.tsx';
import { useTask } from '../data/use-task.ts';
import { takeCalendar } from './take-calendar.ts';
import type { Taken } from './take-calendar.ts';
import page from '../Page.module.css';
import styles from './Reminders.module.css';

/** Takes 1:1s from a calendar file that is chosen or dropped here. Nothing else of the file is kept. */
export function CalendarFile(): JSX.Element {
  const id = useId();
  const { undoable } = useActs();
  const { state, run } = useTask();
  const [problems, setProblems] = useState<readonly string[]>([]);
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
      <h2 id={`${id}-h`}>From a calendar file</h2>
      <p className={page['hint']}>
        Loopside learns of a 1:1 when you look at it in your calendar. To know the next two months
        at once, export your calendar (.ics) and give it the file. It is read here, in your browser,
        and only its 1:1s are kept.
      </p>
      <label className={styles['file']}>
        Choose a calendar file, or drop it here
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
      <TaskLine state={state} busy="Reading…" />
      {problems.length > 0 && (
        <ul className={styles['problems']}>
          {problems.map((problem) => (
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
  if (found === 0) return problems.length > 0 ? '' : 'There is no 1:1 in the next two months.';
  const talks = found === 1 ? 'One 1:1' : `${found} 1:1s`;
  const what = `${talks} in the next two months.`;
  return done ? what : `${what} All of it was known.`;
}
