import type { JSX } from 'react';
import { useEffect, useState } from 'react';
import { checkReport } from '../../components/check-report.ts';
import { CopyButton } from '../../components/CopyButton.tsx';
import { LevelChoice } from '../../components/LevelChoice.tsx';
import { usePanelOpener } from '../../components/use-panel-opener.ts';
import { Switch } from '../../components/Switch.tsx';
import { nameOf, reasonsOf } from '../../components/situation-words.ts';
import type { TabView } from '../../messages/site-calls.ts';
import { browser } from '../../messages/browser.ts';
import { call } from '../../messages/client.ts';
import { say } from '../../language/say.ts';
import { Phrase } from '../../components/Phrase.tsx';
import styles from './TabPanel.module.css';

interface TabPanelProps {
  tabId: number;
  view: TabView;
}

/** What this tab was recognised as and why, and the switches for it. */
export function TabPanel({ tabId, view }: TabPanelProps): JSX.Element {
  const switchOff = (where: 'here' | 'everywhere') => (on: boolean) => {
    void call('off.set', { tabId, where, off: !on });
  };
  return (
    <section className={styles['panel']} aria-labelledby="this-tab">
      <h2 id="this-tab">{say('popup.thisTab')}</h2>
      {!view.trouble && <Recognised view={view} />}
      {view.trouble && <Trouble tabId={tabId} />}
      {(view.isKeptOut || view.home === 'panel') && (
        <PanelOffer tabId={tabId} isKeptOut={view.isKeptOut} />
      )}
      {view.pattern !== null && <AddSite tabId={tabId} view={view} pattern={view.pattern} />}
      {view.reading && (
        <Switch
          checked={!view.off.here}
          label={say('popup.showOn', { host: view.host ?? '' })}
          onChange={switchOff('here')}
        />
      )}
      <Switch
        checked={!view.off.everywhere}
        label={say('popup.showAtAll')}
        onChange={switchOff('everywhere')}
      />
      <LevelChoice level={view.level} onChange={(level) => void call('level.set', { level })} />
    </section>
  );
}

/** The browser's own side panel, where the user wants it, or where the page leaves no other way. */
function PanelOffer({ tabId, isKeptOut }: { tabId: number; isKeptOut: boolean }): JSX.Element {
  const panel = usePanelOpener();
  return (
    <div className={styles['add']}>
      {isKeptOut && <p>{say('popup.keptOut')}</p>}
      <button type="button" onClick={() => void panel.open(tabId)}>
        {say('popup.openPanel')}
      </button>
      <p role="status">{panel.isRefused && say('sidebar.panelRefused')}</p>
    </div>
  );
}

function Recognised({ view }: { view: TabView }): JSX.Element {
  if (view.reading && view.situation.kind !== 'none') {
    return (
      <div>
        <p className={styles['name']}>{nameOf(view.situation)}</p>
        <p className={styles['because']}>{reasonsOf(view.situation.because)}</p>
      </div>
    );
  }
  return <p className={styles['because']}>{silence(view)}</p>;
}

function silence(view: TabView): string {
  const where = view.siteName ?? view.host ?? say('popup.thisPage');
  if (view.reading) {
    return say('popup.nothingOn', { where, because: reasonsOf(view.situation.because) });
  }
  switch (view.state) {
    case 'granted':
      return say('popup.readsReload', { where });
    case 'askable':
      return say(view.siteName === null ? 'popup.unknownSite' : 'popup.notAllowed', { where });
    case 'revoked':
      return say('popup.revoked', { where });
    case 'unknown':
      return say('popup.noExtension');
  }
}

/** The browser asks its own question next; it must be reached straight from the click. */
function AddSite({
  tabId,
  view,
  pattern,
}: {
  tabId: number;
  view: TabView;
  pattern: string;
}): JSX.Element {
  const add = () => {
    void call('site.add', { tabId });
    void browser.permissions.request({ origins: [pattern] });
  };
  return (
    <div className={styles['add']}>
      <p>{say('popup.itReads', { host: view.host ?? '', what: say(`reads.${view.reads}`) })}</p>
      <button type="button" onClick={add}>
        {view.state === 'revoked' ? say('popup.allowAgain') : say('popup.useHere')}
      </button>
    </div>
  );
}

/** The page has changed, or was never what Loopside took it for: said plainly, with what a contributor needs. */
function Trouble({ tabId }: { tabId: number }): JSX.Element {
  const [report, setReport] = useState<string | null>(null);
  useEffect(() => {
    void call('page.check', { tabId }).then((view) => setReport(view && checkReport(view)));
  }, [tabId]);
  return (
    <div className={styles['add']} role="status">
      <p>
        <Phrase of="popup.couldNotRead" tags={{ strong: (words) => <strong>{words}</strong> }} />
      </p>
      {report !== null && <CopyButton text={report}>{say('popup.copyReport')}</CopyButton>}
    </div>
  );
}
