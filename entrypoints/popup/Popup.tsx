import type { JSX } from 'react';
import { useState } from 'react';
import { AdviceCard } from '../../components/AdviceCard.tsx';
import { Notice } from '../../components/Notice.tsx';
import { LookUp } from '../../components/LookUp.tsx';
import { principleById, principles } from '../../content/corpus.ts';
import { lookUp } from '../../content/lookup.ts';
import type { Principle } from '../../content/principle.ts';
import { TabPanel } from './TabPanel.tsx';
import { useTab } from './use-tab.ts';
import styles from './Popup.module.css';

/** Opens ready to type: look a principle up; below, what this tab was recognised as, and the switches. */
export function Popup(): JSX.Element {
  const tab = useTab();
  const [query, setQuery] = useState('');
  const [opened, setOpened] = useState<Principle | null>(null);
  const found = query.trim() === '' ? [] : lookUp(query).flatMap((id) => principleById(id) ?? []);

  if (opened) {
    return (
      <main className={styles['page']}>
        <button type="button" autoFocus className={styles['back']} onClick={() => setOpened(null)}>
          Back to “{query}”
        </button>
        <h1 className="visually-hidden">Loopside</h1>
        <h2 className="visually-hidden">One principle</h2>
        <AdviceCard principle={opened} lead titleOf={(id) => principleById(id)?.title ?? null} />
      </main>
    );
  }
  return (
    <main className={styles['page']}>
      <h1 className="visually-hidden">Loopside</h1>
      <LookUp
        query={query}
        results={found}
        total={principles.length}
        onQuery={setQuery}
        onOpen={setOpened}
      />
      {tab.failure !== null && <Notice>{tab.failure}</Notice>}
      {tab.view && query.trim() === '' && <TabPanel tabId={tab.tabId} view={tab.view} />}
    </main>
  );
}
