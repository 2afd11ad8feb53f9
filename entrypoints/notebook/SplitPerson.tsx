import type { JSX } from 'react';
import { useMemo, useState } from 'react';
import { useEscapeBack } from '../../components/use-escape.ts';
import { call } from '../../messages/client.ts';
import type { Person } from '../../store/rows.ts';
import { useActs } from '../../components/acts.ts';
import { OWN_SERIES } from '../../notes/own-notes.ts';
import { nameOf } from './people-order.ts';
import { useAsked } from '../../components/use-asked.ts';
import { say } from '../../language/say.ts';
import form from './Form.module.css';
import styles from './Page.module.css';

export interface SplitPersonProps {
  person: Person;
  onBack: () => void;
}

/** Takes apart what was kept as one person: addresses and meetings that are somebody else's, and who that is. */
export function SplitPerson({ person, onBack }: SplitPersonProps): JSX.Element {
  const { undoable } = useActs();
  const { id } = person;
  const input = useMemo(() => ({ id }), [id]);
  const { value: all = [] } = useAsked('person.series', input);
  const [name, setName] = useState('');
  const [addresses, setAddresses] = useState<readonly string[]>([]);
  const [series, setSeries] = useState<readonly string[]>([]);
  const isNothing = addresses.length + series.length === 0;
  useEscapeBack(onBack);
  return (
    <form
      className={form['panel']}
      onSubmit={(event) => {
        event.preventDefault();
        const part = { id, name: name.trim(), addresses: [...addresses], series: [...series] };
        undoable(() => call('person.split', part));
        onBack();
      }}
    >
      <p className={styles['quiet']}>{say('person.splitHint', { name: nameOf(person) })}</p>
      <div className={form['fields']}>
        <label>
          {say('person.whoInstead')}
          <input
            value={name}
            autoFocus
            required
            dir="auto"
            autoComplete="off"
            maxLength={200}
            onChange={(event) => setName(event.target.value)}
          />
        </label>
      </div>
      <Ticks
        legend={say('person.addresses')}
        all={person.addresses.map((address) => ({ id: address, words: address }))}
        ticked={addresses}
        onTick={setAddresses}
      />
      <Ticks
        legend={say('person.meetings')}
        all={all.map((one) => ({
          id: one.series,
          words: say('common.inBrackets', {
            what:
              one.series === OWN_SERIES
                ? say('person.ownNotes')
                : one.title || say('person.untitled'),
            more: say('count.note', { n: one.notes }),
          }),
        }))}
        ticked={series}
        onTick={setSeries}
      />
      <div className={styles['row']}>
        <button type="submit" disabled={isNothing || name.trim() === ''}>
          {say('person.split')}
        </button>
        <button type="button" onClick={onBack}>
          {say('act.cancel')}
        </button>
      </div>
    </form>
  );
}

interface TicksProps {
  legend: string;
  all: readonly { id: string; words: string }[];
  ticked: readonly string[];
  onTick: (ticked: string[]) => void;
}

function Ticks({ legend, all, ticked, onTick }: TicksProps): JSX.Element {
  if (all.length === 0) return <></>;
  return (
    <fieldset className={form['ticks']}>
      <legend>{legend}</legend>
      {all.map(({ id, words }) => (
        <label key={id} dir="auto">
          <input
            type="checkbox"
            checked={ticked.includes(id)}
            onChange={(event) =>
              onTick(event.target.checked ? [...ticked, id] : ticked.filter((one) => one !== id))
            }
          />{' '}
          {words}
        </label>
      ))}
    </fieldset>
  );
}
