import type { JSX } from 'react';
import { AboutAdvice } from '../../components/AboutAdvice.tsx';
import { LevelChoice } from '../../components/LevelChoice.tsx';
import { Notice } from '../../components/Notice.tsx';
import { PageHead } from '../../components/PageHead.tsx';
import { call } from '../../messages/client.ts';
import { FeedbackList } from './FeedbackList.tsx';
import { KeysSection } from './KeysSection.tsx';
import { PageChecks } from './PageChecks.tsx';
import { StandingChoice } from './StandingChoice.tsx';
import { SiteList } from './SiteList.tsx';
import { useFeedback } from './use-feedback.ts';
import { useLevel } from '../../components/use-level.ts';
import { say } from '../../language/say.ts';
import styles from './OptionsPage.module.css';

/** What the user has told Loopside, each thing to be changed or taken back. */
export function OptionsPage(): JSX.Element {
  const level = useLevel();
  const feedback = useFeedback();
  return (
    <main className={styles['page']}>
      <PageHead title={say('options.title')} />
      <section aria-labelledby="you">
        <h2 id="you">{say('options.you')}</h2>
        <p className={styles['hint']}>{say('options.youHint')}</p>
        {level.known && (
          <LevelChoice
            level={level.level}
            onChange={(chosen) => void call('level.set', { level: chosen })}
          />
        )}
      </section>
      <StandingChoice />
      <section aria-labelledby="said">
        <h2 id="said">{say('options.said')}</h2>
        {feedback.failure !== null && <Notice>{feedback.failure}</Notice>}
        {feedback.rows && (
          <FeedbackList
            rows={feedback.rows}
            withdrawn={feedback.withdrawn}
            onWithdraw={feedback.withdraw}
            onRestore={feedback.restore}
          />
        )}
      </section>
      <section aria-labelledby="sites">
        <h2 id="sites">{say('options.sites')}</h2>
        <SiteList />
      </section>
      <section aria-labelledby="checks">
        <h2 id="checks">{say('options.checkTitle')}</h2>
        <p className={styles['hint']}>{say('options.checkHint')}</p>
        <PageChecks />
      </section>
      <section aria-labelledby="keys">
        <h2 id="keys">{say('keys.title')}</h2>
        <KeysSection />
      </section>
      <AboutAdvice />
    </main>
  );
}
