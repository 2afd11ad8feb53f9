import type { JSX } from 'react';
import type { Mistake } from '../../systems/mistake/mistake.ts';
import { TypedField } from '../TypedField.tsx';
import type { StepProps } from './mistake-acts.ts';

type Field = keyof Pick<Mistake, 'workPlan' | 'care' | 'cause' | 'change' | 'headline'>;

/** What to write in each step that is words alone, and what to ask oneself there. */
const FIELDS: Readonly<
  Record<'work' | 'care' | 'cause', readonly { field: Field; label: string; hint: string }[]>
> = {
  work: [
    {
      field: 'workPlan',
      label: 'The work, until the damage stops',
      hint: 'What comes first, who is on it, who relieves whom, and when each of you sleeps.',
    },
  ],
  care: [
    {
      field: 'care',
      label: 'Who is hit by this, and what you do for them',
      hint: 'Whose hand slipped? What around them let them down? When do you sit down with them?',
    },
  ],
  cause: [
    {
      field: 'cause',
      label: 'What let it through',
      hint: 'Ask it again of each answer, until it is about how you work.',
    },
    {
      field: 'change',
      label: 'What changes from now on',
      hint: 'Next time, who could use it before everybody does: a beta, a small group, one customer?',
    },
    {
      field: 'headline',
      label: 'Tomorrow’s headline',
      hint: 'Before the next launch: what would the paper write if it failed? If that is plausible, take more care.',
    },
  ],
};

export interface WordsStepProps extends StepProps {
  step: keyof typeof FIELDS;
}

/** A step that is words: each kept as it is typed. */
export function WordsStep({ step, mistake, acts }: WordsStepProps): JSX.Element {
  return (
    <>
      {FIELDS[step].map(({ field, label, hint }) => (
        <TypedField
          key={field}
          label={label}
          hint={hint}
          rows={3}
          value={mistake[field]}
          onType={(text) => acts.onType({ [field]: text })}
        />
      ))}
    </>
  );
}
