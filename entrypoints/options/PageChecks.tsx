import type { JSX } from 'react';
import { useState } from 'react';
import { checkReport } from '../../components/check-report.ts';
import { CopyButton } from '../../components/CopyButton.tsx';
import { Notice } from '../../components/Notice.tsx';
import { asFailure, useAsked } from '../../components/use-asked.ts';
import type { CheckView } from '../../messages/site-calls.ts';
import { call } from '../../messages/client.ts';
import { say } from '../../language/say.ts';
import { ENGLISH } from '../../components/english.ts';
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
      (error: unknown) => setRefused(asFailure(error).message),
    );
  };

  if (failure !== null) return <Notice>{failure.message}</Notice>;
  if (!pages) return <></>;
  if (pages.length === 0) {
    return <p className={styles['empty']}>{say('options.noPages')}</p>;
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
              aria-label={say('options.checkPage', { host, title })}
              onClick={() => check(tabId)}
            >
              {say('options.check')}
            </button>
          </li>
        ))}
      </ul>
      {checked && <Result key={checked.tabId} view={checked.view} />}
    </>
  );
}

function Result({ view }: { view: CheckView | null }): JSX.Element {
  if (!view) return <Notice>{say('options.pageGone')}</Notice>;
  const report = checkReport(view);
  return (
    <div role="status">
      <p>{view.check.understood ? say('options.understood') : say('options.notUnderstood')}</p>
      <pre className={checkStyles['report']} {...ENGLISH}>
        {report}
      </pre>
      <CopyButton text={report}>{say('popup.copyReport')}</CopyButton>
    </div>
  );
}
