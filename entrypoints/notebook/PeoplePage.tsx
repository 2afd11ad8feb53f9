import type { JSX } from 'react';
import { useDeferredValue, useMemo, useState } from 'react';
import type { PersonOverview } from '../../store/timeline.ts';
import { Answered } from './Answered.tsx';
import { counted } from '../../components/change-words.ts';
import { Page } from './Page.tsx';
import type { PeopleOrder } from './people-order.ts';
import { peopleWith, sortedPeople } from './people-order.ts';
import { PersonLine } from './PersonLine.tsx';
import { NOTHING, useAsked } from '../../components/use-asked.ts';
import form from './Form.module.css';
import styles from './Page.module.css';

/** People shown at once, and how many more at a time. */
const AT_ONCE = 100;

/** Everybody there are notes on. */
export function PeoplePage({ today }: { today: string }): JSX.Element {
  const asked = useAsked('person.list', NOTHING);
  return (
    <Page title="People">
      <Answered asked={asked}>
        {(people) =>
          people.length === 0 ? (
            <p className={styles['quiet']}>
              Nobody yet. As soon as you write a note in a meeting with somebody, or say what they
              are to you, they are here.
            </p>
          ) : (
            <People people={people} today={today} />
          )
        }
      </Answered>
    </Page>
  );
}

interface PeopleProps {
  people: readonly PersonOverview[];
  today: string;
}

function People({ people, today }: PeopleProps): JSX.Element {
  const [order, setOrder] = useState<PeopleOrder>('last');
  const [words, setWords] = useState('');
  const [most, setMost] = useState(AT_ONCE);
  const wanted = useDeferredValue(words);
  const sorted = useMemo(() => sortedPeople(people, order), [people, order]);
  const found = useMemo(() => peopleWith(sorted, wanted), [sorted, wanted]);
  return (
    <>
      <div className={form['fields']} role="group" aria-label="The list">
        <label>
          Name or address
          <input
            type="text"
            value={words}
            dir="auto"
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => {
              setWords(event.target.value);
              setMost(AT_ONCE);
            }}
          />
        </label>
        <label>
          Sorted by
          <select
            value={order}
            onChange={(event) => setOrder(event.target.value === 'name' ? 'name' : 'last')}
          >
            <option value="last">last talk</option>
            <option value="name">name</option>
          </select>
        </label>
        <p className={styles['hint']} role="status">
          {counted(found.length, 'person', 'people') || 'Nobody is called so.'}
        </p>
      </div>
      <ul className={styles['list']}>
        {found.slice(0, most).map((one) => (
          <PersonLine key={one.person.id} overview={one} today={today} />
        ))}
      </ul>
      {found.length > most && (
        <button type="button" className={styles['more']} onClick={() => setMost(most + AT_ONCE)}>
          Show more
        </button>
      )}
    </>
  );
}
