import type { JSX } from 'react';
import type { Mistake } from '../../systems/mistake/mistake.ts';
import { TypedField } from '../TypedField.tsx';
import type { StepProps } from './mistake-acts.ts';
import { say } from '../../language/say.ts';

type Field = keyof Pick<Mistake, 'workPlan' | 'care' | 'cause' | 'change' | 'headline'>;

/** What to write in each step that is words alone, and what to ask oneself there. */
const FIELDS: Readonly<Record<'work' | 'care' | 'cause', readonly Field[]>> = {
  work: ['workPlan'],
  care: ['care'],
  cause: ['cause', 'change', 'headline'],
};

export interface WordsStepProps extends StepProps {
  step: keyof typeof FIELDS;
}

/** A step that is words: each kept as it is typed. */
export function WordsStep({ step, mistake, acts }: WordsStepProps): JSX.Element {
  return (
    <>
      {FIELDS[step].map((field) => (
        <TypedField
          key={field}
          label={say(`mistake.field.${field}.label`)}
          hint={say(`mistake.field.${field}.hint`)}
          rows={3}
          value={mistake[field]}
          onType={(text) => acts.onType({ [field]: text })}
        />
      ))}
    </>
  );
}
