import type { JSX } from 'react';
import { call } from '../../../messages/client.ts';
import type { GrowthEntry } from '../../../systems/next-level/growth.ts';
import { useActs } from '../../../components/acts.ts';
import { say } from '../../../language/say.ts';
import { OfWhat } from '../../../components/OfWhat.tsx';
import page from '../Page.module.css';

export interface StateActsProps {
  entry: GrowthEntry;
  /** Said of one that came to its end. */
  done: string;
  /** Names the entry to those who do not see its line. */
  name: string;
  today: string;
}

/** What can be done with an entry: it came to its end, goes on, goes away. */
export function StateActs({ entry, done, name, today }: StateActsProps): JSX.Element {
  const { undoable } = useActs();
  const { id } = entry;
  const set = (state: GrowthEntry['state']) =>
    undoable(() =>
      call('record.change', {
        table: 'growth',
        id,
        fields: { state, closedOn: state === 'open' ? null : today },
      }),
    );
  const of = <OfWhat what={name} />;
  return (
    <span className={page['row']}>
      {entry.state === 'open' ? (
        <>
          <button type="button" className={page['small']} onClick={() => set('done')}>
            {done}
            {of}
          </button>
          <button type="button" className={page['small']} onClick={() => set('dropped')}>
            {say('growth.letBeAct')}
            {of}
          </button>
        </>
      ) : (
        <button type="button" className={page['small']} onClick={() => set('open')}>
          {say('act.openAgain')}
          {of}
        </button>
      )}
      <button
        type="button"
        className={page['small']}
        onClick={() => undoable(() => call('record.delete', { table: 'growth', id }))}
      >
        {say('act.delete')}
        {of}
      </button>
    </span>
  );
}
