import type { JSX } from 'react';
import { useState } from 'react';
import { promisedFor } from '../../systems/mistake/cadence.ts';
import { updateText } from '../../systems/mistake/update-text.ts';
import { copyText } from '../copy-text.ts';
import { TypedField } from '../TypedField.tsx';
import { CLOCK_HERE } from './clock-here.ts';
import { GivenUpdates } from './GivenUpdates.tsx';
import type { StepProps } from './mistake-acts.ts';
import { RhythmChoice } from './RhythmChoice.tsx';
import { say, written } from '../../language/say.ts';
import styles from './Mistake.module.css';

/** The next update: kept while it is written, copied to where people wait, and kept as given. */
export function UpdateStep({ mistake, now, acts }: StepProps): JSX.Element {
  const { updates, everyMinutes, nextStatus, nextPlan } = mistake;
  const [status, setStatus] = useState<Part>(UNTYPED);
  const [plan, setPlan] = useState<Part>(UNTYPED);
  const words = { status: status.typed ?? nextStatus, plan: plan.typed ?? nextPlan };
  const [isLast, setLast] = useState(false);
  /** What was given and is not back from the notebook yet: until it is, its words stay. */
  const [given, setGiven] = useState<(typeof words & { count: number }) | null>(null);
  const [copied, setCopied] = useState<'copied' | 'refused' | null>(null);
  if (given && updates.length > given.count) {
    setGiven(null);
    setStatus(without(given.status));
    setPlan(without(given.plan));
    setLast(false);
  }
  const give = () => {
    const at = Date.now();
    const update = { ...words, nextAt: isLast ? null : promisedFor(at, everyMinutes) };
    // At once: browsers copy only straight from a tap.
    void copyText(written(updateText({ at, ...update }, CLOCK_HERE))).then(setCopied);
    setGiven({ ...words, count: updates.length });
    acts.onUpdate(update);
  };
  return (
    <>
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          give();
        }}
      >
        <TypedField
          key={`status ${status.round}`}
          label={say('mistake.status')}
          rows={2}
          value={nextStatus}
          onType={(text) => {
            setStatus(({ round }) => ({ typed: text, round }));
            return acts.onType({ nextStatus: text });
          }}
        />
        <TypedField
          key={`plan ${plan.round}`}
          label={say('mistake.plan')}
          rows={2}
          value={nextPlan}
          onType={(text) => {
            setPlan(({ round }) => ({ typed: text, round }));
            return acts.onType({ nextPlan: text });
          }}
        />
        <div className={styles['row']}>
          <RhythmChoice
            label={say('mistake.nextUpdateIn')}
            value={isLast ? null : everyMinutes}
            never={say('mistake.isLast')}
            onChange={(minutes) => {
              setLast(minutes === null);
              if (minutes !== null && minutes !== everyMinutes) {
                acts.onChange({ everyMinutes: minutes });
              }
            }}
          />
          <button type="submit">{say('mistake.give')}</button>
        </div>
      </form>
      <p role="status" className={styles['quiet']}>
        {copied !== null && say(COPIED[copied])}
      </p>
      <GivenUpdates updates={updates} now={now} />
    </>
  );
}

/** A field of the update: what was typed into it here, null for nothing, and how often it has begun anew. */
interface Part {
  typed: string | null;
  round: number;
}

const UNTYPED: Part = { typed: null, round: 0 };

/** A part whose words were given begins anew; what was written since is the next one's. */
function without(given: string): (part: Part) => Part {
  return ({ typed, round }) =>
    typed === null || typed === given ? { typed: null, round: round + 1 } : { typed, round };
}

const COPIED = { copied: 'mistake.copied', refused: 'mistake.copyRefused' } as const;
