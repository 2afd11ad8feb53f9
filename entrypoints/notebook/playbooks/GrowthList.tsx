import type { JSX } from 'react';
import { useId, useState } from 'react';
import { discreet, useNeutral } from '../../../components/Look.tsx';
import { call } from '../../../messages/client.ts';
import type { PersonName } from '../../../messages/system-calls.ts';
import type { GrowthEntry, GrowthKind } from '../../../systems/next-level/growth.ts';
import { useActs } from '../../../components/acts.ts';
import { newGrowth } from './new-growth.ts';
import { PersonSelect } from './PersonSelect.tsx';
import { StateActs } from './StateActs.tsx';
import { say } from '../../../language/say.ts';
import { shortDay } from '../../../language/dates.ts';
import form from '../Form.module.css';
import page from '../Page.module.css';
import styles from './Playbooks.module.css';

export interface GrowthListProps {
  kind: GrowthKind;
  title: string;
  hint: string;
  /** What the words of an entry are. */
  words: string;
  /** What its person is to it. */
  whom: string;
  /** Said of one that came to its end. */
  done: string;
  entries: readonly GrowthEntry[];
  people: readonly PersonName[];
  today: string;
}

/** Entries of one kind toward the next level, and a line to add one. */
export function GrowthList(props: GrowthListProps): JSX.Element {
  const { kind, title, hint, entries, people, today } = props;
  const { undoable } = useActs();
  const heading = useId();
  const isNeutral = useNeutral();
  const names = new Map(people.map(({ id, name }) => [id, discreet(name, isNeutral)]));
  return (
    <section className={page['section']} aria-labelledby={heading}>
      <div>
        <h2 id={heading}>{title}</h2>
        <p className={page['hint']}>{hint}</p>
      </div>
      {entries.length > 0 && (
        <ul className={page['list']}>
          {entries.map((entry) => (
            <li key={entry.id} className={page['spread']}>
              <span dir="auto">
                {entry.personId !== null && (
                  <b>{names.get(entry.personId) ?? say('common.somebody')}</b>
                )}
                {entry.personId !== null && entry.text !== '' && ': '}
                {entry.text} <span className={page['hint']}>{when(entry, props.done, today)}</span>
              </span>
              <StateActs
                entry={entry}
                done={props.done}
                name={entry.text || (names.get(entry.personId ?? '') ?? title)}
                today={today}
              />
            </li>
          ))}
        </ul>
      )}
      <AddEntry
        {...props}
        onAdd={(text, personId) =>
          undoable(() =>
            call('record.add', {
              table: 'growth',
              row: newGrowth({ kind, text, personId, on: today }),
            }),
          )
        }
      />
    </section>
  );
}

function when({ state, on, closedOn }: GrowthEntry, done: string, today: string): string {
  if (state === 'done')
    return closedOn === null
      ? done
      : say('growth.doneOn', { done, day: shortDay(closedOn, today) });
  if (state === 'dropped') return say('growth.letBe');
  return on === null ? '' : say('common.since', { day: shortDay(on, today) });
}

function AddEntry(
  props: Pick<GrowthListProps, 'title' | 'words' | 'whom' | 'people'> & {
    onAdd: (text: string, personId: string | null) => void;
  },
): JSX.Element {
  const { title, words, whom, people, onAdd } = props;
  const [text, setText] = useState('');
  const [personId, setPerson] = useState<string | null>(null);
  const isEmpty = text.trim() === '' && personId === null;
  return (
    <form
      className={form['fields']}
      aria-label={say('growth.addTo', { title })}
      onSubmit={(event) => {
        event.preventDefault();
        if (isEmpty) return;
        onAdd(text.trim(), personId);
        setText('');
        setPerson(null);
      }}
    >
      <label className={styles['wide']}>
        {words}
        <input
          value={text}
          maxLength={2_000}
          dir="auto"
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      {people.length > 0 && (
        <PersonSelect label={whom} people={people} value={personId} onChoose={setPerson} />
      )}
      <button type="submit">
        {say('act.add')}
        <span className="visually-hidden">{say('growth.to', { title })}</span>
      </button>
    </form>
  );
}
