import type { JSX } from 'react';
import { useState } from 'react';
import { PromiseForm } from '../../components/PromiseForm.tsx';
import { PromiseItem } from '../../components/PromiseItem.tsx';
import { useClosedHere } from '../../components/use-closed-here.ts';
import { call } from '../../messages/client.ts';
import type { PersonPage, PromiseView } from '../../messages/notebook-calls.ts';
import { useActs } from '../../components/acts.ts';
import { shortNameOf } from './people-order.ts';
import { PromiseFoot } from './PromiseFoot.tsx';
import { say } from '../../language/say.ts';
import styles from './Page.module.css';

export interface PersonPromisesProps {
  known: PersonPage;
  today: string;
}

/** What the two promised each other: the open ones, then those that are done with. */
export function PersonPromises({ known, today }: PersonPromisesProps): JSX.Element {
  const { act } = useActs();
  const { person, promises } = known;
  const open = promises.filter(({ state }) => state === 'open');
  const { shown, set } = useClosedHere(open, ({ id }, state, reason) =>
    act(() => call('promise.set', { id, state, reason })),
  );
  /** Null before the form was ever open: once it closes, the focus goes back to its button. */
  const [isMaking, setMaking] = useState<boolean | null>(null);
  const past = promises.filter((one) => !shown.some(({ id }) => id === one.id));
  const name = shortNameOf(person);
  const item = (promise: PromiseView) => (
    <PromiseItem
      key={promise.id}
      promise={promise}
      name={name}
      today={today}
      onSet={(state, reason) => set(promise, state, reason)}
    >
      <PromiseFoot promise={promise} />
    </PromiseItem>
  );
  return (
    <section className={styles['section']} aria-labelledby="promises">
      <h2 id="promises">{say('person.promises')}</h2>
      {shown.length === 0 && <p className={styles['quiet']}>{say('person.nothingOpen')}</p>}
      <ul>{shown.map(item)}</ul>
      {isMaking ? (
        <PromiseForm
          name={name}
          onBack={() => setMaking(false)}
          onMake={({ by, words, due }) => {
            setMaking(false);
            act(() => call('promise.make', { by, text: words, due, personId: person.id }));
          }}
        />
      ) : (
        <button
          type="button"
          className={styles['more']}
          autoFocus={isMaking === false}
          onClick={() => setMaking(true)}
        >
          {say('person.addPromise')}
        </button>
      )}
      {past.length > 0 && (
        <details className={styles['fold']}>
          <summary>{say('person.promisesDone', { n: past.length })}</summary>
          <ul>{past.map(item)}</ul>
        </details>
      )}
    </section>
  );
}
