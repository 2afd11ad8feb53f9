import type { JSX } from 'react';
import { useState } from 'react';
import { checkReport } from '../../components/check-report.ts';
import { CopyButton } from '../../components/CopyButton.tsx';
import { Notice } from '../../components/Notice.tsx';
import { useAsked } from '../../components/use-asked.ts';
import type { CheckView } from '../../messages/site-calls.ts';
import { call, CallFailed } from '../../messages/client.ts';
import styles from './RowList.module.css';
import checkStyles from './PageChecks.module.css';

const NOTHING = {};

interface Checked {
  tabId: number;
  view: CheckView | null;
}

/** For a page Loopside should recognise and does not: what each of its selectors finds there, now. */
export function PageChecks(): JSX.Element {
  const { value: pages, failure } = useAsked('page.list', NOTHING);
  const [checked, setChecked] = useState<Checked | null>(null);
  const [refused, setRefused] = useState<string | null>(null);

  const check = (tabId: number) => {
    setRefused(null);
    call('page.check', { tabId }).then(
      (view) => setChecked({ tabId, view }),
      (error: unknown) => setRefused(error instanceof CallFailed ? error.message : String(error)),
    );
  };

  if (failure !== null) return <Notice>{failure.message}</Notice>;
  if (!pages) return <></>;
  if (pages.length === 0) {
    return (
      <p className={styles['empty']}>
        No page that Loopside reads is open. Open the one in question in another tab, and come back.
      </p>
    );
  }
  return (
    <>
      {refused !== null && <Notice>{refused}</Notice>}
      <ul className={styles['list']}>
        {pages.map(({ tabId, host, title, siteName }) => (
          <li key={tabId} className={styles['row']}>
            <span>
              <strong>{siteName ?? host}</strong>
              <span className={styles['what']}>
                {siteName === null ? title : `${host} · ${title}`}
              </span>
            </span>
            <button
              type="button"
              aria-label={`Check ${host}: ${title}`}
              onClick={() => check(tabId)}
            >
              Check
            </button>
          </li>
        ))}
      </ul>
      {checked && <Result key={checked.tabId} view={checked.view} />}
    </>
  );
}

function Result({ view }: { view: CheckView | null }): JSX.Element {
  if (!view) return <Notice>The page has been closed or left since.</Notice>;
  const report = checkReport(view);
  return (
    <div role="status">
      <p>
        {view.check.understood
          ? 'Loopside understands something of this page.'
          : 'Loopside could not read this page, or nothing it looks for is open there.'}
      </p>
      <pre className={checkStyles['report']}>{report}</pre>
      <CopyButton text={report}>Copy the report</CopyButton>
    </div>
  );
}
