import type { JSX } from 'react';
import type { InterviewRole } from '../situation/situation.ts';
import { OneTapQuestion } from './OneTapQuestion.tsx';
import { say } from '../language/say.ts';

const SIDES = ['candidate', 'interviewer'] as const satisfies readonly InterviewRole[];

export interface SideQuestionProps {
  side: InterviewRole | null;
  onAnswer: (side: InterviewRole) => void;
}

/** On which side of the table the user sits: advice for one is wrong for the other. */
export function SideQuestion({ side, onAnswer }: SideQuestionProps): JSX.Element {
  return (
    <OneTapQuestion
      question={say('side.question')}
      answers={SIDES.map((value) => ({
        value,
        label: say(`side.${value}.answer`),
        stated: say(`side.${value}.stated`),
      }))}
      given={side}
      onAnswer={onAnswer}
    />
  );
}
