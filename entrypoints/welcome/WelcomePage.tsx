import type { JSX } from 'react';
import { useState } from 'react';
import { LevelChoice } from '../../components/LevelChoice.tsx';
import { asFailure } from '../../components/use-asked.ts';
import { useLevel } from '../../components/use-level.ts';
import type { Level } from '../../content/principle.ts';
import { say } from '../../language/say.ts';
import { browser } from '../../messages/browser.ts';
import { call } from '../../messages/client.ts';
import { Demo } from './Demo.tsx';
import { ThreeThings } from './ThreeThings.tsx';
import { ToolQuestion } from './ToolQuestion.tsx';
import styles from './Welcome.module.css';

/**
 * The first minutes: what it looks like, two questions, three things to know. One page and no steps: whoever leaves it half
 * way has lost nothing, and is not asked again.
 */
export function WelcomePage(): JSX.Element {
  const level = useLevel();
  /** What became of the answer; null before one was given. */
  const [said, setSaid] = useState<string | null>(null);
  const setLevel = (chosen: Level | null) => {
    call('level.set', { level: chosen }).then(
      () => setSaid(say('welcome.kept')),
      (error: unknown) => setSaid(asFailure(error).message),
    );
  };
  return (
    <main className={styles['page']}>
      <header className={styles['head']}>
        <img src="/icon/icon.svg" alt="" width="40" height="40" />
        <h1>{say('welcome.title')}</h1>
        <button type="button" className={styles['skip']} onClick={() => void closeTab()}>
          {say('welcome.skip')}
        </button>
        <p className={styles['lead']}>{say('welcome.lead')}</p>
      </header>
      <Demo level={level.level} />
      <section aria-labelledby="questions">
        <h2 id="questions">{say('welcome.questions')}</h2>
        <div className={styles['answer']}>
          {level.known && <LevelChoice level={level.level} onChange={setLevel} />}
          <p className={styles['soft']}>{say('options.youHint')}</p>
          <p role="status">{said}</p>
        </div>
        <ToolQuestion />
      </section>
      <ThreeThings />
      <footer className={styles['foot']}>
        <button type="button" className={styles['act']} onClick={() => void closeTab()}>
          {say('welcome.done')}
        </button>
        <button type="button" onClick={() => void call('notebook.open', { page: 'people' })}>
          {say('popup.openNotebook')}
        </button>
        <p className={styles['soft']}>{say('welcome.again')}</p>
      </footer>
    </main>
  );
}

async function closeTab(): Promise<void> {
  const tab = await browser.tabs.getCurrent();
  if (tab?.id !== undefined) await browser.tabs.remove(tab.id);
}
