import type { JSX } from 'react';
import { useId, useMemo, useState } from 'react';
import { say } from '../../language/say.ts';
import { call } from '../../messages/client.ts';
import { AccessAnswer } from './AccessAnswer.tsx';
import { siteAsked } from './address-asked.ts';
import { useAccess } from './use-access.ts';
import styles from './Welcome.module.css';

/** A calendar of which only the user knows where it is: what would be read is said before the browser asks. */
export function OtherTool(): JSX.Element {
  const id = useId();
  const [written, setWritten] = useState('');
  const [isTried, setTried] = useState(false);
  const site = siteAsked(written);
  const pattern = site?.pattern ?? null;
  const origins = useMemo(() => (pattern === null ? null : [pattern]), [pattern]);
  const { access, ask } = useAccess(origins, async () => {
    if (site) await call('site.addHost', { address: site.address });
  });
  const isWrong = isTried && !site;
  return (
    <form
      className={styles['answer']}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        ask();
      }}
    >
      <label htmlFor={id}>{say('welcome.tool.address')}</label>
      <input
        id={id}
        type="text"
        inputMode="url"
        autoComplete="off"
        spellCheck={false}
        dir="ltr"
        maxLength={2000}
        value={written}
        placeholder={say('welcome.tool.addressHint')}
        aria-invalid={isWrong}
        aria-describedby={`${id}-wrong`}
        onChange={(event) => {
          setWritten(event.target.value);
          setTried(false);
        }}
      />
      <p id={`${id}-wrong`} role="alert">
        {isWrong && say('welcome.tool.noAddress')}
      </p>
      {site && access !== 'granted' && access !== 'justGranted' && (
        <p>{say('popup.itReads', { host: site.host, what: say('reads.any') })}</p>
      )}
      {access !== 'granted' && access !== 'justGranted' && (
        <button type="submit" className={styles['act']}>
          {say('welcome.tool.allow')}
        </button>
      )}
      <AccessAnswer access={access} where={site?.host ?? ''} />
    </form>
  );
}
