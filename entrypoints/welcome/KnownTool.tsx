import type { JSX } from 'react';
import { say } from '../../language/say.ts';
import type { Site } from '../../sites/site.ts';
import { AccessAnswer } from './AccessAnswer.tsx';
import { useAccess } from './use-access.ts';
import styles from './Welcome.module.css';

const NOTHING_MORE = async () => undefined;

/** A calendar that is read from the start. In Firefox the user can have said no to that, or not yes yet. */
export function KnownTool({
  site,
}: {
  site: Pick<Site, 'label' | 'matches' | 'reads'>;
}): JSX.Element {
  const { access, ask } = useAccess(site.matches, NOTHING_MORE);
  return (
    <div className={styles['answer']}>
      {access === 'notGranted' && (
        <p>{say('popup.itReads', { host: site.label, what: say(`reads.${site.reads}`) })}</p>
      )}
      {(access === 'notGranted' || access === 'refused') && (
        <button type="button" className={styles['act']} onClick={ask}>
          {say('welcome.tool.allow')}
        </button>
      )}
      <AccessAnswer access={access} where={site.label} />
    </div>
  );
}
