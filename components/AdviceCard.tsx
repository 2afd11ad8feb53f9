import type { JSX, ReactNode } from 'react';
import type { Level, Principle, Relation, Words } from '../content/principle.ts';
import { wordsFor } from '../content/words-for.ts';
import { worksheetFor } from '../content/worksheets.ts';
import { CopyButton } from './CopyButton.tsx';
import { SourceLine } from './SourceLine.tsx';
import { say } from '../language/say.ts';
import { OfWhat } from './OfWhat.tsx';
import { ENGLISH } from './english.ts';
import { Phrase } from './Phrase.tsx';
import type { Message } from '../language/message.ts';
import { listOf } from '../language/lists.ts';
import { reasonsOf } from './situation-words.ts';
import styles from './AdviceCard.module.css';

export interface AdviceCardProps {
  principle: Principle;
  /** Why this one; absent in the look-up. */
  because?: readonly Message[];
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
      <h3 className={styles['title']} {...ENGLISH}>
        {principle.title}
      </h3>
      <p className={styles['claim']} {...ENGLISH}>
        {principle.claim}
      </p>
      {first && (
        <div className={styles['words']}>
          <blockquote className={styles['say']} {...ENGLISH}>
            {first.text}
          </blockquote>
          <CopyButton
            text={first.text}
            label={say('advice.copyTheWords', { words: first.text })}
            autoFocus={copyFirst}
            className={styles['copy']}
          >
            {say('advice.copyWords')}
          </CopyButton>
          {props.onInsert && (
            <button
              type="button"
              className={styles['copy']}
              aria-label={say('advice.intoTheNote', { words: first.text })}
              onClick={() => props.onInsert?.(`> ${first.text}`)}
            >
              {say('advice.intoNote')}
            </button>
          )}
        </div>
      )}
      <details className={styles['more']}>
        <summary>{say('advice.fold')}</summary>
        <dl className={styles['parts']}>
          <dt>{say('advice.why')}</dt>
          <dd {...ENGLISH}>{principle.why}</dd>
          <dt>{say(`advice.when.${principle.act.when}`)}</dt>
          <dd {...ENGLISH}>{principle.act.what}</dd>
          <dt>{say('advice.trap')}</dt>
          <dd {...ENGLISH}>{principle.trap}</dd>
          {others.length > 0 && (
            <>
              <dt>{say('advice.otherWords')}</dt>
              {others.map((words) => (
                <dd key={words.text}>
                  <q className={styles['other']} {...ENGLISH}>
                    {words.text}
                  </q>
                  {words.fits && <span className={styles['fits']}> {fitsLabel(words.fits)}</span>}{' '}
                  <CopyButton
                    text={words.text}
                    label={say('advice.copyTheWords', { words: words.text })}
                    className={styles['copy']}
                  >
                    {say('act.copy')}
                  </CopyButton>
                </dd>
              ))}
            </>
          )}
          {pairs.map(({ id, title, because: reason }) => (
            <div key={id}>
              <dt>{say('advice.against')}</dt>
              <dd {...ENGLISH}>
                <Phrase
                  of="advice.pair"
                  values={{
                    reason,
                    title: props.onOpen ? (
                      <button
                        type="button"
                        className={styles['pair']}
                        onClick={() => props.onOpen?.(id)}
                      >
                        {title}
                      </button>
                    ) : (
                      say('advice.quoted', { title })
                    ),
                  }}
                />
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
            {say('advice.workThrough')}
            <OfWhat what={principle.title} />
          </button>
        </p>
      )}
      <SourceLine sources={principle.sources} opinion={principle.opinion ?? false} />
      {because.length > 0 && <p className={styles['because']}>{reasonsOf(because)}</p>}
      {props.children}
    </article>
  );
}

function fitsLabel(fits: readonly (Relation | Level)[]): string {
  const names = fits.map((fit) => say(`advice.fits.${fit}`));
  return say('advice.fitsList', { list: listOf(names, 'or') });
}
