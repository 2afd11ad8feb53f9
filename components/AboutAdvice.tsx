import type { JSX } from 'react';
import { principles, systems } from '../content/corpus.ts';
import styles from './Library.module.css';

/** Whose advice this is, what speaks for it and what against, said once and plainly. */
export function AboutAdvice(): JSX.Element {
  const heard = principles.filter(({ system }) => systems[system].from === 'interview').length;
  return (
    <section className={styles['page']} aria-labelledby="about">
      <h2 id="about" className={styles['title']}>
        Whose advice this is
      </h2>
      <p>
        {heard} of the {principles.length} principles come from one source: an interview of 2024
        with <strong>Ethan Evans</strong> on{' '}
        <a
          href="https://www.youtube.com/watch?v=GB0P0_nFPTA"
          target="_blank"
          rel="noopener noreferrer"
        >
          Lenny’s Podcast
        </a>
        . He was a vice president at Amazon and is now an executive coach. He sells courses on just
        these matters, so he has an interest in your finding them useful. It is the experience of
        one man, in one kind of company; it is not research.
      </p>
      <h3>How close to his words</h3>
      <p>
        The wording is ours throughout. Each card links to the start of the paragraph it rests on
        and says who speaks: Evans, or the host, Lenny Rachitsky. “In our reading” means that the
        sense is there and the words are not. “Our summary” and “Not found in the interview” have no
        link, since there is nothing to hear. “An opinion” is a view without evidence, his own.
      </p>
      <h3>What is not from him</h3>
      <p>
        He says little about the 1:1s you hold with your own reports, the reviews you write,
        feedback among peers, skip-level talks, what to do after a meeting, and interviews you hold.
        The other {principles.length - heard} cards fill that gap. They name their source as
        “Research”, something that was measured, or as “Experience”, somebody who has done it and
        says so in public. We kept to what the source says, and to what it found rather than to how
        it is quoted.
      </p>
      <h3>Where they disagree</h3>
      <p>
        Some principles pull against each other, like moving fast and picturing the headline first.
        Such cards name each other under “Hold it against”. Which one is right today, you know
        better than any card.
      </p>
    </section>
  );
}
