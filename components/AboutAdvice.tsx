import type { JSX } from 'react';
import { principles, systems } from '../content/corpus.ts';
import { say } from '../language/say.ts';
import { Phrase } from './Phrase.tsx';
import styles from './Library.module.css';

/** Whose advice this is, what speaks for it and what against, said once and plainly. */
export function AboutAdvice(): JSX.Element {
  const heard = principles.filter(({ system }) => systems[system].from === 'interview').length;
  return (
    <section className={styles['page']} aria-labelledby="about">
      <h2 id="about" className={styles['title']}>
        {say('about.title')}
      </h2>
      <p>
        <Phrase
          of="about.source"
          values={{ heard, all: principles.length }}
          tags={{
            strong: (words) => <strong>{words}</strong>,
            a: (words) => (
              <a
                href="https://www.youtube.com/watch?v=GB0P0_nFPTA"
                target="_blank"
                rel="noopener noreferrer"
              >
                {words}
              </a>
            ),
          }}
        />
      </p>
      <h3>{say('about.closeTitle')}</h3>
      <p>{say('about.close')}</p>
      <h3>{say('about.othersTitle')}</h3>
      <p>{say('about.others', { n: principles.length - heard })}</p>
      <h3>{say('about.disagreeTitle')}</h3>
      <p>{say('about.disagree')}</p>
    </section>
  );
}
