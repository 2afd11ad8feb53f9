import type { JSX } from 'react';
import { useState } from 'react';
import { KeyHint } from '../../components/KeyHint.tsx';
import { Notice } from '../../components/Notice.tsx';
import { Switch } from '../../components/Switch.tsx';
import { asFailure, NOTHING, useAsked } from '../../components/use-asked.ts';
import { useKeysNow } from '../../components/use-keys-now.ts';
import { say } from '../../language/say.ts';
import { call } from '../../messages/client.ts';
import styles from './KeysSection.module.css';

const ORDER = ['toggle', 'note', 'lookUp', 'hide'] as const;

/** The keys as the browser has them now and where they are changed, the entry in its menus, and the welcome once more. */
export function KeysSection(): JSX.Element {
  const keys = useKeysNow();
  const { value: menu } = useAsked('menu.get', NOTHING);
  const [failure, setFailure] = useState<string | null>(null);
  const trying = (action: Promise<null>) => {
    setFailure(null);
    action.catch((error: unknown) => setFailure(asFailure(error).message));
  };
  const bound = ORDER.filter((key) => keys[key] !== '');
  return (
    <>
      <p className={styles['hint']}>{say(bound.length > 0 ? 'keys.hint' : 'keys.none')}</p>
      <dl className={styles['keys']}>
        {bound.map((key) => (
          <div key={key}>
            <dt>
              <KeyHint keys={keys[key]} />
            </dt>
            <dd>{say(`keys.${key}`)}</dd>
          </div>
        ))}
      </dl>
      <p className={styles['acts']}>
        <button type="button" onClick={() => trying(call('keys.change', {}))}>
          {say('keys.change')}
        </button>
        <button type="button" onClick={() => trying(call('welcome.open', {}))}>
          {say('keys.welcome')}
        </button>
      </p>
      <p className={styles['hint']}>{say('keys.where')}</p>
      {failure !== null && <Notice>{failure}</Notice>}
      {menu !== undefined && (
        <Switch
          label={say('keys.menu', { entry: say('jot.entry') })}
          checked={menu}
          onChange={(on) => trying(call('menu.set', { on }))}
        />
      )}
    </>
  );
}
