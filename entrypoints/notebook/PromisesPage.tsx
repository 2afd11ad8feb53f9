import type { JSX } from 'react';
import { PeopleOptions } from '../../components/PeopleOptions.tsx';
import { useMemo, useState } from 'react';
import { PromiseItem } from '../../components/PromiseItem.tsx';
import { useClosedHere } from '../../components/use-closed-here.ts';
import { call } from '../../messages/client.ts';
import type { PromiseView } from '../../messages/notebook-calls.ts';
import { useActs } from '../../components/acts.ts';
import { Answered } from './Answered.tsx';
import { Page } from './Page.tsx';
import { PromiseFoot } from './PromiseFoot.tsx';
import { NOTHING, useAsked } from '../../components/use-asked.ts';
import { language, say } from '../../language/say.ts';
import form from './Form.module.css';
import styles from './Page.module.css';

/** Promises shown at once of each kind, and how many more at a time. */
const AT_ONCE = 50;

/** All open promises, mine and theirs, the oldest first. */
export function PromisesPage({ today }: { today: string }): JSX.Element {
  const asked = useAsked('promise.list', NOTHING);
  return (
    <Page title={say('notebook.promises')}>
      <Answered asked={asked}>
        {(promises) => <OpenPromises promises={promises} today={today} />}
      </Answered>
    </Page>
  );
}

interface OpenPromisesProps {
  promises: readonly PromiseView[];
  today: string;
}

function OpenPromises({ promises, today }: OpenPromisesProps): JSX.Element {
  const { act } = useActs();
  const { shown, set } = useClosedHere(promises, ({ id }, state, reason) =>
    act(() => call('promise.set', { id, state, reason })),
  );
  const [personId, setPersonId] = useState('');
  const [most, setMost] = useState(AT_ONCE);
  const people = useMemo(() => peopleOf(shown), [shown]);
  const wanted = shown.filter((one) => personId === '' || one.personId === personId);
  if (shown.length === 0) {
    return <p className={styles['quiet']}>{say('promises.none')}</p>;
  }
  return (
    <>
      {people.length > 1 && (
        <div className={form['fields']}>
          <label>
            {say('promises.with')}
            <select value={personId} onChange={(event) => setPersonId(event.target.value)}>
              <option value="">{say('promises.everybody')}</option>
              <PeopleOptions people={people} />
            </select>
          </label>
        </div>
      )}
      {GROUPS.map(({ by, ...words }) => {
        const title = say(words.title);
        const ofBy = wanted.filter((one) => one.by === by);
        return (
          <section key={by} className={styles['section']} aria-label={title}>
            <h2>{title}</h2>
            {ofBy.length === 0 && <p className={styles['quiet']}>{say(words.none)}</p>}
            <ul>
              {ofBy.slice(0, most).map((promise) => (
                <PromiseItem
                  key={promise.id}
                  promise={promise}
                  name={promise.personName}
                  today={today}
                  onSet={(state, reason) => set(promise, state, reason)}
                >
                  <PromiseFoot promise={promise} withName />
                </PromiseItem>
              ))}
            </ul>
            {ofBy.length > most && (
              <button
                type="button"
                className={styles['more']}
                onClick={() => setMost(most + AT_ONCE)}
              >
                {say('act.showMore')}
              </button>
            )}
          </section>
        );
      })}
    </>
  );
}

const GROUPS = [
  { by: 'me', title: 'promises.mine', none: 'promises.noneMine' },
  { by: 'them', title: 'promises.theirs', none: 'promises.noneTheirs' },
] as const;

function peopleOf(promises: readonly PromiseView[]): { id: string; name: string }[] {
  const names = new Map(
    promises.flatMap(({ personId, personName }) =>
      personId === null ? [] : [[personId, personName ?? say('common.somebody')] as const],
    ),
  );
  const { compare } = new Intl.Collator(language());
  return [...names].map(([id, name]) => ({ id, name })).toSorted((a, b) => compare(a.name, b.name));
}
