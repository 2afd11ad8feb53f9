import type { JSX } from 'react';
import type { ImportPreview } from '../../../messages/data-calls.ts';
import type { Problem } from '../../../transfer/problems.ts';
import { numberWords, say } from '../../../language/say.ts';
import styles from './Data.module.css';

const KINDS = [
  'notes',
  'people',
  'promises',
  'topics',
  'revisions',
  'templates',
  'feedback',
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
        <p>{say('data.allHere')}</p>
      ) : (
        <table className={styles['table']}>
          <caption>{say('data.wouldHappen')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('data.kind')}</th>
              <th scope="col">{say('data.new')}</th>
              <th scope="col">{say('data.changedColumn')}</th>
              <th scope="col">{say('data.hereAlready')}</th>
            </tr>
          </thead>
          <tbody>
            {KINDS.filter((kind) => total(summary[kind]) > 0).map((kind) => (
              <tr key={kind}>
                <th scope="row">{say(`data.rows.${kind}`)}</th>
                <td>{numberWords(summary[kind].made)}</td>
                <td>{numberWords(summary[kind].changed)}</td>
                <td>{numberWords(summary[kind].same)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {summary.notes.keptBoth > 0 && <p>{say('data.keptBoth', { n: summary.notes.keptBoth })}</p>}
      {problems.length > 0 && (
        <>
          <p>{say('data.restTaken')}</p>
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
      {problems
        .map(({ where, what }) => ({ where, words: say(what) }))
        .map(({ where, words }) => (
          <li key={`${where} ${words}`}>
            {where !== '' && <code>{where}</code>} {words}
          </li>
        ))}
    </ul>
  );
}

function total({ made, changed, same }: { made: number; changed: number; same: number }): number {
  return made + changed + same;
}
