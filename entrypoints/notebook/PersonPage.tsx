import type { JSX } from 'react';
import { useMemo } from 'react';
import type { PersonPage as Known } from '../../messages/notebook-calls.ts';
import { Answered } from './Answered.tsx';
import { NoteList } from './NoteList.tsx';
import { Page } from './Page.tsx';
import { nameOf } from './people-order.ts';
import { PersonHead } from './PersonHead.tsx';
import { PersonPromises } from './PersonPromises.tsx';
import { PersonTopics } from './PersonTopics.tsx';
import { useAsked } from '../../components/use-asked.ts';
import styles from './Page.module.css';

/** One person: what they are to the user, what is open between the two, and all notes. */
export function PersonPage({ id, today }: { id: string; today: string }): JSX.Element {
  const input = useMemo(() => ({ id }), [id]);
  const asked = useAsked('person.get', input);
  const { value } = asked;
  return (
    <Page title={value ? nameOf(value.person) : value === null ? 'Nobody here' : ''}>
      <Answered asked={asked}>
        {(known) =>
          known === null ? (
            <p className={styles['quiet']}>
              This person is not in the notebook any more. They may be in the{' '}
              <a href="#/bin">bin</a>, or have been merged with somebody.
            </p>
          ) : (
            <Known known={known} today={today} />
          )
        }
      </Answered>
    </Page>
  );
}

function Known({ known, today }: { known: Known; today: string }): JSX.Element {
  const { person } = known;
  return (
    <>
      <PersonHead known={known} today={today} />
      <PersonPromises known={known} today={today} />
      <PersonTopics known={known} today={today} />
      <section aria-labelledby="notes">
        <h2 id="notes" className={styles['heading']}>
          Notes
        </h2>
        <NoteList
          personId={person.id}
          today={today}
          empty={<p className={styles['quiet']}>No notes with them yet.</p>}
        />
      </section>
    </>
  );
}
