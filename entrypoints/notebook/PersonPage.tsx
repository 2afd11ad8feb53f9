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
import { say } from '../../language/say.ts';
import { Phrase } from '../../components/Phrase.tsx';
import styles from './Page.module.css';

/** One person: what they are to the user, what is open between the two, and all notes. */
export function PersonPage({ id, today }: { id: string; today: string }): JSX.Element {
  const input = useMemo(() => ({ id }), [id]);
  const asked = useAsked('person.get', input);
  const { value } = asked;
  return (
    <Page title={value ? nameOf(value.person) : value === null ? say('person.gone') : ''}>
      <Answered asked={asked}>
        {(known) =>
          known === null ? (
            <p className={styles['quiet']}>
              <Phrase of="person.goneHint" tags={{ a: (words) => <a href="#/bin">{words}</a> }} />
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
          {say('person.notes')}
        </h2>
        <NoteList
          personId={person.id}
          today={today}
          empty={<p className={styles['quiet']}>{say('notes.none')}</p>}
        />
      </section>
    </>
  );
}
