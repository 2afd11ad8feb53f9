import type { JSX } from 'react';
import type { InterviewRole } from '../situation/situation.ts';
import type { Answer } from './OneTapQuestion.tsx';
import { OneTapQuestion } from './OneTapQuestion.tsx';

const ANSWERS: readonly Answer<InterviewRole>[] = [
  { value: 'candidate', label: 'the candidate', stated: 'You are the candidate' },
  { value: 'interviewer', label: 'the interviewer', stated: 'You hold the interview' },
];

export interface SideQuestionProps {
  side: InterviewRole | null;
  onAnswer: (side: InterviewRole) => void;
}

/** On which side of the table the user sits: advice for one is wrong for the other. */
export function SideQuestion({ side, onAnswer }: SideQuestionProps): JSX.Element {
  return <OneTapQuestion question="You are…" answers={ANSWERS} given={side} onAnswer={onAnswer} />;
}
