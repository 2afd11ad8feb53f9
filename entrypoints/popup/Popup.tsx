import type { JSX } from 'react';
import { Library } from '../../components/Library.tsx';
import { Notice } from '../../components/Notice.tsx';
import { AfterTalk } from '../../components/reminders/AfterTalk.tsx';
import { NextTalk } from '../../components/reminders/NextTalk.tsx';
import { useRemindersSeen } from '../../components/reminders/use-reminders-seen.ts';
import { DueUpdates } from './DueUpdates.tsx';
import { HelpLine } from './HelpLine.tsx';
import { NotebookLine } from './NotebookLine.tsx';
import { TabPanel } from './TabPanel.tsx';
import type { AskedTab } from './use-tab.ts';
import { useTab } from './use-tab.ts';
import styles from './Popup.module.css';

/** Opens ready to type: look a principle up; below, what is due now, what this tab was recognised as, and the switches. */
export function Popup({ tab: asked }: { tab: AskedTab }): JSX.Element {
  const tab = useTab(asked);
  useRemindersSeen();
  return (
    <main className={styles['page']}>
      <h1 className="visually-hidden">Loopside</h1>
      <Library>
        {tab.failure !== null && <Notice>{tab.failure}</Notice>}
        <NextTalk />
        <AfterTalk />
        <DueUpdates />
        {tab.view && <TabPanel tabId={tab.tabId} view={tab.view} />}
        <NotebookLine />
        <HelpLine />
      </Library>
    </main>
  );
}
