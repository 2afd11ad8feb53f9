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
import { say } from '../../language/say.ts';
import form from './Form.module.css';
import styles from './Page.module.css';

/** People shown at once, and how many more at a time. */
const AT_ONCE = 100;

/** Everybody there are notes on. */
export function PeoplePage({ today }: { today: string }): JSX.Element {
  const asked = useAsked('person.list', NOTHING);
  return (
    <Page title={say('notebook.people')}>
      <Answered asked={asked}>
        {(people) =>
          people.length === 0 ? (
            <p className={styles['quiet']}>{say('people.none')}</p>
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
      <div className={form['fields']} role="group" aria-label={say('people.list')}>
        <label>
          {say('people.nameOrAddress')}
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
          {say('people.sortedBy')}
          <select
            value={order}
            onChange={(event) => setOrder(event.target.value === 'name' ? 'name' : 'last')}
          >
            <option value="last">{say('people.lastTalk')}</option>
            <option value="name">{say('people.byName')}</option>
          </select>
        </label>
        <p className={styles['hint']} role="status">
          {counted('count.person', found.length) || say('people.nobodyCalledSo')}
        </p>
      </div>
      <ul className={styles['list']}>
        {found.slice(0, most).map((one) => (
          <PersonLine key={one.person.id} overview={one} today={today} />
        ))}
      </ul>
      {found.length > most && (
        <button type="button" className={styles['more']} onClick={() => setMost(most + AT_ONCE)}>
          {say('act.showMore')}
        </button>
      )}
    </>
  );
}
