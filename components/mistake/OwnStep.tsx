import type { JSX } from 'react';
import { useId, useRef } from 'react';
import { nextDue, promisedFor } from '../../systems/mistake/cadence.ts';
import { toldAt } from '../../systems/mistake/clock.ts';
import { draftOf } from '../../systems/mistake/draft.ts';
import { CopyButton } from '../CopyButton.tsx';
import { discreet, useNeutral } from '../Look.tsx';
import { TypedField } from '../TypedField.tsx';
import { CLOCK_HERE } from './clock-here.ts';
import type { StepProps } from './mistake-acts.ts';
import { RhythmChoice } from './RhythmChoice.tsx';
import { say, written } from '../../language/say.ts';
import styles from './Mistake.module.css';

/** What went wrong, whom it is owned to, and the message that owns it. */
export function OwnStep({ mistake, now, people, acts }: StepProps): JSX.Element {
  const id = useId();
  const isNeutral = useNeutral();
  const { title, what, draft, ownedAt, personId, everyMinutes } = mistake;
  // The words as they stand there: what is kept of them may be a letter behind.
  const wrong = useRef<HTMLTextAreaElement>(null);
  const message = useRef<HTMLTextAreaElement>(null);
  const write = () => {
    const at = Date.now();
    const nextAt = promisedFor(at, everyMinutes);
    const words = { what: wrong.current?.value ?? what };
    acts.onDraft({ draft: written(draftOf(words, nextAt, at, CLOCK_HERE)), nextAt });
  };
  const own = () => {
    const at = Date.now();
    // The message names a time: as long as that is to come, it holds.
    const isPromised = nextDue(mistake, at).state === 'waiting';
    acts.onOwn(isPromised ? mistake.nextAt : promisedFor(at, everyMinutes));
  };
  return (
    <>
      <TypedField
        label={say('mistake.callIt')}
        value={title}
        maxLength={200}
        onType={(text) => acts.onType({ title: text })}
      />
      <TypedField
        box={wrong}
        label={say('mistake.whatWrong')}
        hint={say('mistake.whatWrongHint')}
        value={what}
        rows={3}
        onType={(text) => acts.onType({ what: text })}
      />
      <div className={styles['row']}>
        <label htmlFor={`${id}-to`}>{say('mistake.ownedTo')}</label>
        <select
          id={`${id}-to`}
          value={personId ?? ''}
          onChange={({ target }) =>
            acts.onChange({ personId: target.value === '' ? null : target.value })
          }
        >
          <option value="">{say('mistake.nobodyNamed')}</option>
          {people.map((person) => (
            <option key={person.id} value={person.id}>
              {discreet(person.name, isNeutral)}
            </option>
          ))}
        </select>
        <RhythmChoice
          label={say('mistake.nextWordIn')}
          value={everyMinutes}
          onChange={(minutes) => minutes !== null && acts.onChange({ everyMinutes: minutes })}
        />
      </div>
      {draft !== '' && (
        <TypedField
          box={message}
          label={say('mistake.message')}
          hint={say('mistake.messageHint')}
          value={draft}
          rows={6}
          onType={(text) => acts.onType({ draft: text })}
        />
      )}
      <div className={styles['row']}>
        {draft !== '' && (
          <CopyButton text={() => message.current?.value ?? draft}>
            {say('mistake.copyMessage')}
          </CopyButton>
        )}
        <button type="button" onClick={write}>
          {draft === '' ? say('mistake.writeDraft') : say('mistake.writeAnew')}
        </button>
        {ownedAt === null && (
          <button type="button" onClick={own}>
            {say('mistake.haveSaid')}
          </button>
        )}
      </div>
      <p role="status" className={styles['quiet']}>
        {ownedAt !== null && say('mistake.saidAt', { when: toldAt(ownedAt, now, CLOCK_HERE) })}
      </p>
    </>
  );
}
