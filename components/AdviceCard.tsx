import type { JSX, ReactNode } from 'react';
import type { Level, Principle, Relation, Words } from '../content/principle.ts';
import { wordsFor } from '../content/words-for.ts';
import { worksheetFor } from '../content/worksheets.ts';
import { CopyButton } from './CopyButton.tsx';
import { SourceLine } from './SourceLine.tsx';
import styles from './AdviceCard.module.css';

export interface AdviceCardProps {
  principle: Principle;
  /** Why this one; absent in the look-up. */
  because?: readonly string[];
  relation?: Relation | null;
  level?: Level | null;
  /** Words made for this reader, before those for anybody. */
  ownWords?: readonly string[];
  /** The lead stands out from the ideas below it. */
  lead?: boolean;
  /** Opened from the look-up: the key that opened it, pressed again, copies the words. */
  copyFirst?: boolean;
  /** Titles of principles paired with this one; null for those that do not fit the reader. */
  titleOf: (id: string) => string | null;
  /** Opens a paired principle, where it can be. */
  onOpen?: (id: string) => void;
  /** Puts words to say into the note, where there is one. */
  onInsert?: (words: string) => void;
  /** At the foot of the card. */
  children?: ReactNode;
}

/** One piece of advice: the idea and the words first, the rest folded. */
export function AdviceCard(props: AdviceCardProps): JSX.Element {
  const { principle, because = [], lead = false, copyFirst = false } = props;
  const [first, ...others] = [
    ...(props.ownWords ?? []).map((text): Words => ({ text })),
    ...wordsFor(principle.say, props.relation ?? null, props.level ?? null),
  ];
  const worksheet = worksheetFor(principle.id);
  const pairs = (principle.pairs ?? []).flatMap((pair) => {
    const title = props.titleOf(pair.id);
    return title === null ? [] : [{ ...pair, title }];
  });
  return (
    <article className={styles['card']} data-lead={lead || undefined} data-id={principle.id}>
      <h3 className={styles['title']}>{principle.title}</h3>
      <p className={styles['claim']}>{principle.claim}</p>
      {first && (
        <div className={styles['words']}>
          <blockquote className={styles['say']}>{first.text}</blockquote>
          <CopyButton
            text={first.text}
            label={`Copy the words “${first.text}”`}
            autoFocus={copyFirst}
            className={styles['copy']}
          >
            Copy the words
          </CopyButton>
          {props.onInsert && (
            <button
              type="button"
              className={styles['copy']}
              aria-label={`Into the note: “${first.text}”`}
              onClick={() => props.onInsert?.(`> ${first.text}`)}
            >
              Into the note
            </button>
          )}
        </div>
      )}
      <details className={styles['more']}>
        <summary>Why, what to do, what to avoid</summary>
        <dl className={styles['parts']}>
          <dt>Why it works</dt>
          <dd>{principle.why}</dd>
          <dt>{ACT_WHEN[principle.act.when]}</dt>
          <dd>{principle.act.what}</dd>
          <dt>The trap</dt>
          <dd>{principle.trap}</dd>
          {others.length > 0 && (
            <>
              <dt>Other words</dt>
              {others.map((words) => (
                <dd key={words.text}>
                  <q className={styles['other']}>{words.text}</q>
                  {words.fits && (
                    <span className={styles['fits']}> {fitsLabel(words.fits)}</span>
                  )}{' '}
                  <CopyButton
                    text={words.text}
                    label={`Copy the words “${words.text}”`}
                    className={styles['copy']}
                  >
                    Copy
                  </CopyButton>
                </dd>
              ))}
            </>
          )}
          {pairs.map(({ id, title, because: reason }) => (
            <div key={id}>
              <dt>Hold it against</dt>
              <dd>
                {props.onOpen ? (
                  <button
                    type="button"
                    className={styles['pair']}
                    onClick={() => props.onOpen?.(id)}
                  >
                    {title}
                  </button>
                ) : (
                  `“${title}”`
                )}
                : {reason}
              </dd>
            </div>
          ))}
        </dl>
      </details>
      {worksheet && props.onInsert && (
        <p>
          <button
            type="button"
            className={styles['copy']}
            onClick={() => props.onInsert?.(worksheet.text)}
          >
            Work it through in the note
            <span className="visually-hidden">: {principle.title}</span>
          </button>
        </p>
      )}
      <SourceLine sources={principle.sources} opinion={principle.opinion ?? false} />
      {because.length > 0 && <p className={styles['because']}>because: {because.join('; ')}</p>}
      {props.children}
    </article>
  );
}

const ACT_WHEN = { before: 'Before', during: 'During', after: 'Afterwards' } as const;

const NAMES: Record<Relation | Level, string> = {
  manager: 'to a manager',
  report: 'to someone who reports to you',
  skip_level: 'to a skip-level',
  peer: 'to a peer',
  other: 'to anyone else',
  ic: 'without reports',
  senior_manager: 'as a senior manager',
  director: 'as a director',
  vp: 'as a VP',
};

function fitsLabel(fits: readonly (Relation | Level)[]): string {
  return `(${new Intl.ListFormat('en', { type: 'disjunction' }).format(fits.map((fit) => NAMES[fit]))})`;
}
