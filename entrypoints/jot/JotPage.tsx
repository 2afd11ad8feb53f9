import type { JSX } from 'react';
import { useState } from 'react';
import { Notice } from '../../components/Notice.tsx';
import { UnlockForm } from '../../components/UnlockForm.tsx';
import { NOTHING, useAsked } from '../../components/use-asked.ts';
import { useEscape } from '../../components/use-escape.ts';
import { language, say } from '../../language/say.ts';
import { browser } from '../../messages/browser.ts';
import { call } from '../../messages/client.ts';
import { JotForm } from './JotForm.tsx';
import { KeptLine } from './KeptLine.tsx';
import { likelyFirst } from './likely-first.ts';
import { useLine } from './use-line.ts';
import styles from './Jot.module.css';

/** A small window for one line to raise with somebody. It waits with them, where the sidebar and the notebook show it. */
export function JotPage(): JSX.Element {
  const line = useLine();
  const { value: view, failure } = useAsked('jot.people', NOTHING);
  const [order] = useState(() => new Intl.Collator(language(), { sensitivity: 'base' }));
  // What is half written is not thrown away by a key.
  useEscape(line.text.trim() === '' ? () => void closeWindow() : null);
  const fault = view?.fault ?? null;
  return (
    <main className={styles['page']}>
      <h1>{say('jot.title')}</h1>
      <p className={styles['soft']}>{say('jot.hint')}</p>
      {failure !== null && <Notice>{failure.message}</Notice>}
      {fault === 'locked' && (
        <div className={styles['locked']}>
          <p>{say('jot.locked')}</p>
          <UnlockForm onOpen={(passphrase) => call('lock.open', { passphrase })} />
        </div>
      )}
      {fault !== null && fault !== 'locked' && <Notice>{say(`failure.${fault}`)}</Notice>}
      {view && (
        <JotForm
          people={likelyFirst(view.people, order)}
          text={line.text}
          canKeep={fault === null}
          onText={line.change}
          onKeep={line.keep}
        />
      )}
      <KeptLine kept={line.kept} onTakeBack={line.takeBack} onClose={() => void closeWindow()} />
    </main>
  );
}

async function closeWindow(): Promise<void> {
  const tab = await browser.tabs.getCurrent();
  if (tab?.id !== undefined) await browser.tabs.remove(tab.id);
}
