import type { JSX } from 'react';
import { useNeutral } from '../../components/Look.tsx';
import { call } from '../../messages/client.ts';
import type { ReviewRole } from '../../situation/situation.ts';
import { say } from '../../language/say.ts';
import styles from './MomentSystems.module.css';

/** Where a review is about the user's own way on: what they do toward the next level, and what they want. */
export function MomentGrowth({ role }: { role: ReviewRole | null }): JSX.Element {
  const isNeutral = useNeutral();
  if (role !== 'self' && role !== 'goals' && role !== 'promotion') return <></>;
  return (
    <p className={styles['links']}>
      <button type="button" onClick={() => void call('notebook.open', { page: 'growth' })}>
        {isNeutral ? say('sidebar.list') : say('sidebar.nextLevel')}
      </button>
      <button type="button" onClick={() => void call('notebook.open', { page: 'goals' })}>
        {isNeutral ? say('sidebar.list') : say('sidebar.goals')}
      </button>
    </p>
  );
}
