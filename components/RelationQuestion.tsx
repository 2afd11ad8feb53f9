import type { JSX } from 'react';
import type { Relation } from '../content/principle.ts';
import { OneTapQuestion } from './OneTapQuestion.tsx';
import { say } from '../language/say.ts';

export interface RelationQuestionProps {
  name: string;
  relation: Relation | null;
  onAnswer: (relation: Relation) => void;
}

/** What the other person is to the user. */
export function RelationQuestion({ name, relation, onAnswer }: RelationQuestionProps): JSX.Element {
  return (
    <OneTapQuestion
      question={say('relation.question', { name })}
      answers={RELATIONS.map((value) => ({
        value,
        label: say(`relation.${value}.answer`),
        stated: say(`relation.${value}.stated`),
      }))}
      given={relation}
      onAnswer={onAnswer}
    />
  );
}

/** All of them, in the order they are asked in. */
export const RELATIONS = [
  'manager',
  'report',
  'skip_level',
  'peer',
  'other',
] as const satisfies readonly Relation[];
