import type { JSX } from 'react';
import { Notice } from '../../components/Notice.tsx';
import { useAsked } from '../../components/use-asked.ts';
import { browser } from '../../messages/browser.ts';
import { call } from '../../messages/client.ts';
import styles from './RowList.module.css';

const NOTHING = {};

/** The sites the user added: whether the browser still lets Loopside in, and the way out. */
export function SiteList(): JSX.Element {
  const { value: sites, failure } = useAsked('site.list', NOTHING);
  if (failure !== null) return <Notice>{failure.message}</Notice>;
  if (!sites) return <></>;
  if (sites.length === 0) {
    return (
      <p className={styles['empty']}>
        None yet. On any page, “Use Loopside on this site” in the popup asks for that one host.
      </p>
    );
  }
  return (
    <ul className={styles['list']}>
      {sites.map(({ pattern, granted }) => (
        <li key={pattern} className={styles['row']}>
          <span>
            <strong>{placeOf(pattern)}</strong>
            <span className={styles['what']}>
              {granted
                ? 'Loopside reads what is open there'
                : 'the permission was taken back in the browser; Loopside reads nothing there'}
            </span>
          </span>
          {!granted && (
            <button
              type="button"
              aria-label={`Allow again: ${placeOf(pattern)}`}
              onClick={() => void browser.permissions.request({ origins: [hostOf(pattern)] })}
            >
              Allow again
            </button>
          )}
          <button
            type="button"
            aria-label={`Remove: ${placeOf(pattern)}`}
            onClick={() => void call('site.remove', { pattern })}
          >
            Remove
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
