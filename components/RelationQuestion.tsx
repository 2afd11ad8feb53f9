import type { JSX } from 'react';
import type { Relation } from '../content/principle.ts';
import type { Answer } from './OneTapQuestion.tsx';
import { OneTapQuestion } from './OneTapQuestion.tsx';

const ANSWERS: readonly Answer<Relation>[] = [
  { value: 'manager', label: 'my manager', stated: 'Your manager' },
  { value: 'report', label: 'my report', stated: 'Reports to you' },
  { value: 'skip_level', label: 'my skip-level', stated: 'Your skip-level' },
  { value: 'peer', label: 'a peer', stated: 'A peer' },
  { value: 'other', label: 'someone else', stated: 'Someone else' },
];

export interface RelationQuestionProps {
  name: string;
  relation: Relation | null;
  onAnswer: (relation: Relation) => void;
}

/** What the other person is to the user. */
export function RelationQuestion({ name, relation, onAnswer }: RelationQuestionProps): JSX.Element {
  return (
    <OneTapQuestion
      question={`${name} is…`}
      answers={ANSWERS}
      given={relation}
      onAnswer={onAnswer}
    />
  );
}
