import type { JSX } from 'react';
import type { ImportPreview } from '../../../messages/data-calls.ts';
import type { Problem } from '../../../transfer/problems.ts';
import styles from './Data.module.css';

const KINDS = [
  ['notes', 'Notes'],
  ['people', 'People'],
  ['promises', 'Promises'],
  ['topics', 'Things to raise'],
  ['revisions', 'Earlier texts'],
  ['templates', 'Templates'],
  ['feedback', 'What you said of advice'],
] as const;

export interface ImportSummaryProps {
  preview: ImportPreview;
  /** What the file itself had wrong. */
  leftOut: readonly Problem[];
}

/** What taking a file in would do: how much is new, changes something, or is here already. */
export function ImportSummary({ preview, leftOut }: ImportSummaryProps): JSX.Element {
  const { summary, isNothing } = preview;
  const problems = [...leftOut, ...preview.problems];
  return (
    <>
      {isNothing ? (
        <p>Everything in this file is here already.</p>
      ) : (
        <table className={styles['table']}>
          <caption>What would happen</caption>
          <thead>
            <tr>
              <th scope="col">Kind</th>
              <th scope="col">New</th>
              <th scope="col">Changed</th>
              <th scope="col">Here already</th>
            </tr>
          </thead>
          <tbody>
            {KINDS.filter(([kind]) => total(summary[kind]) > 0).map(([kind, name]) => (
              <tr key={kind}>
                <th scope="row">{name}</th>
                <td>{summary[kind].made}</td>
                <td>{summary[kind].changed}</td>
                <td>{summary[kind].same}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {summary.notes.keptBoth > 0 && (
        <p>
          Of {summary.notes.keptBoth} {summary.notes.keptBoth === 1 ? 'note' : 'notes'} the text is
          another here than in the file: the later one is shown, the other is kept among the earlier
          texts.
        </p>
      )}
      {problems.length > 0 && (
        <>
          <p>This cannot be taken, the rest can:</p>
          <ProblemList problems={problems} />
        </>
      )}
    </>
  );
}

/** What is wrong with a file, and where. */
export function ProblemList({ problems }: { problems: readonly Problem[] }): JSX.Element {
  return (
    <ul className={styles['problems']}>
      {problems.map(({ where, what }) => (
        <li key={`${where} ${what}`}>
          {where !== '' && <code>{where}</code>} {what}
        </li>
      ))}
    </ul>
  );
}

function total({ made, changed, same }: { made: number; changed: number; same: number }): number {
  return made + changed + same;
}
