import type { JSX } from 'react';
import { Notice } from '../../components/Notice.tsx';
import { useAsked } from '../../components/use-asked.ts';
import { browser } from '../../messages/browser.ts';
import { call } from '../../messages/client.ts';
import { say } from '../../language/say.ts';
import styles from './RowList.module.css';

const NOTHING = {};

/** The sites the user added: whether the browser still lets Loopside in, and the way out. */
export function SiteList(): JSX.Element {
  const { value: sites, failure } = useAsked('site.list', NOTHING);
  if (failure !== null) return <Notice>{failure.message}</Notice>;
  if (!sites) return <></>;
  if (sites.length === 0) {
    return <p className={styles['empty']}>{say('options.noSites')}</p>;
  }
  return (
    <ul className={styles['list']}>
      {sites.map(({ pattern, granted }) => (
        <li key={pattern} className={styles['row']}>
          <span>
            <strong>{placeOf(pattern)}</strong>
            <span className={styles['what']}>
              {granted ? say('options.granted') : say('options.notGranted')}
            </span>
          </span>
          {!granted && (
            <button
              type="button"
              aria-label={say('act.of', {
                act: say('options.allowAgain'),
                what: placeOf(pattern),
              })}
              onClick={() => void browser.permissions.request({ origins: [hostOf(pattern)] })}
            >
              {say('options.allowAgain')}
            </button>
          )}
          <button
            type="button"
            aria-label={say('act.of', { act: say('act.remove'), what: placeOf(pattern) })}
            onClick={() => void call('site.remove', { pattern })}
          >
            {say('act.remove')}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** "mail.example.org/SOGo" of "https://mail.example.org/SOGo/*". */
function placeOf(pattern: string): string {
  return pattern.replace(/^\w+:\/\//u, '').replace(/\/\*$/u, '');
}

function hostOf(pattern: string): string {
  return pattern.replace(/^(\w+:\/\/[^/]+)\/.*$/u, '$1/*');
}
