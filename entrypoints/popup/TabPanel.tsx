import type { JSX } from 'react';
import { useEffect, useState } from 'react';
import { checkReport } from '../../components/check-report.ts';
import { CopyButton } from '../../components/CopyButton.tsx';
import { LevelChoice } from '../../components/LevelChoice.tsx';
import { Switch } from '../../components/Switch.tsx';
import { nameOf, reasonsOf } from '../../components/situation-words.ts';
import type { TabView } from '../../messages/site-calls.ts';
import { browser } from '../../messages/browser.ts';
import { call } from '../../messages/client.ts';
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
      <h2 id="this-tab">This tab</h2>
      {!view.trouble && <Recognised view={view} />}
      {view.trouble && <Trouble tabId={tabId} />}
      {view.pattern !== null && <AddSite tabId={tabId} view={view} pattern={view.pattern} />}
      {view.reading && (
        <Switch
          checked={!view.off.here}
          label={`Show Loopside on ${view.host}`}
          onChange={switchOff('here')}
        />
      )}
      <Switch
        checked={!view.off.everywhere}
        label="Show Loopside at all"
        onChange={switchOff('everywhere')}
      />
      <LevelChoice level={view.level} onChange={(level) => void call('level.set', { level })} />
    </section>
  );
}

function Recognised({ view }: { view: TabView }): JSX.Element {
  if (view.reading && view.situation.kind !== 'none') {
    return (
      <div>
        <p className={styles['name']}>{nameOf(view.situation)}</p>
        <p className={styles['because']}>{reasonsOf(view.situation)}</p>
      </div>
    );
  }
  return <p className={styles['because']}>{silence(view)}</p>;
}

function silence(view: TabView): string {
  const where = view.siteName ?? view.host ?? 'this page';
  if (view.reading) return `Nothing recognised on ${where}, ${reasonsOf(view.situation)}.`;
  switch (view.state) {
    case 'granted':
      return `Loopside reads ${where}. Reload the page to start.`;
    case 'askable':
      return view.siteName === null
        ? `Loopside does not know ${where}. It can still look for a 1:1, a review, an interview or an incident there.`
        : `Loopside can read ${where}, but has not been allowed to on this host.`;
    case 'revoked':
      return `Your browser no longer lets Loopside read ${where}: the permission was taken back.`;
    case 'unknown':
      return 'No extension may read this page. Looking principles up works anywhere.';
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
      <p>
        On {view.host} it reads {view.reads}. It sends nothing anywhere. Your browser asks you next.
      </p>
      <button type="button" onClick={add}>
        {view.state === 'revoked' ? 'Allow Loopside here again' : 'Use Loopside on this site'}
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
        <strong>Loopside could not read this page.</strong> It may have changed. The report says
        which of Loopside’s selectors find something, and nothing of what is on the page.
      </p>
      {report !== null && <CopyButton text={report}>Copy the report</CopyButton>}
    </div>
  );
}
