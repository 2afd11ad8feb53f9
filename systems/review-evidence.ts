import type { EvidenceKind } from '../notes/evidence-lines.ts';
import { localDay } from '../notes/local-day.ts';
import type { SystemRows } from './rows.ts';
import type { Message } from '../language/message.ts';
import { message } from '../language/message.ts';

/** What a system has to say about a period, as a line for a review. */
export interface SystemEvidence {
  id: string;
  kind: EvidenceKind;
  text: Message | string;
  /** YYYY-MM-DD */
  day: string;
  /** The system it is from. */
  from: 'goals' | 'loop' | 'growth' | 'thinking';
  /** Whom it was with; null where nobody. */
  personId: string | null;
}

/** A promise of the user's to a manager, kept. */
export interface Delivered {
  id: string;
  text: string;
  personId: string;
  closedOn: string;
}

type Rows = Pick<
  { [T in keyof SystemRows]: readonly SystemRows[T][] },
  'goals' | 'loop' | 'growth' | 'thinking'
>;

/**
 * The user's own evidence of a period that stands in the systems: goals and to whom they were said, what was delivered, what was
 * practised toward the next level, what came of thinking. A mistake that was owned is a line of its note and not repeated.
 */
export function systemEvidence(
  { goals, loop, growth, thinking }: Rows,
  delivered: readonly Delivered[],
  { from, to }: { from: string; to: string },
): SystemEvidence[] {
  const goalOf = new Map(goals.map((goal) => [goal.id, goal.text]));
  const skillOf = new Map(growth.map((entry) => [entry.id, entry.text]));
  const lines: SystemEvidence[] = [
    ...goals.flatMap(({ id, text, state, closedOn }) =>
      state === 'reached' && closedOn !== null
        ? [line(id, 'goal', saying('reached', text), closedOn, 'goals')]
        : [],
    ),
    ...loop.flatMap((entry) => {
      const goal = (entry.goalId === null ? '' : goalOf.get(entry.goalId)) ?? '';
      const said = wordsOf(
        entry.kind,
        [goal, entry.text].filter((one) => one.trim() !== ''),
      );
      return said
        ? [
            {
              ...line(entry.id, said.kind, said.text, entry.on, 'loop'),
              personId: entry.personId,
            },
          ]
        : [];
    }),
    ...delivered.map(({ id, text, personId, closedOn }) => ({
      ...line(id, 'win', saying('didAsked', text), closedOn, 'loop'),
      personId,
    })),
    ...growth.flatMap(({ id, kind, text, parentId, state, on, closedOn }) => {
      const day = closedOn ?? on;
      if (day === null) return [];
      switch (kind) {
        case 'practised': {
          const skill = (parentId === null ? '' : skillOf.get(parentId)) ?? '';
          return [
            line(
              id,
              'win',
              message('evidence.practised', { skill: plain(skill), text: plain(text) }),
              on ?? day,
              'growth',
            ),
          ];
        }
        case 'strategic':
          return [
            line(id, 'win', saying(state === 'done' ? 'did' : 'askedFor', text), day, 'growth'),
          ];
        case 'let-go':
          return [line(id, 'win', saying('handedOn', text), day, 'growth')];
        case 'skill':
        case 'chooser':
        case 'seat':
        case 'review':
          return [];
      }
    }),
    ...thinking.flatMap(({ id, outcome, state, startsAt }) =>
      state === 'done' && outcome.trim() !== ''
        ? [line(id, 'win', plain(outcome), localDay(startsAt), 'thinking')]
        : [],
    ),
  ];
  return lines
    .filter(({ day, text }) => day >= from && day <= to && text !== '')
    .toSorted((a, b) => a.day.localeCompare(b.day) || a.id.localeCompare(b.id));
}

function line(
  id: string,
  kind: EvidenceKind,
  text: Message | string,
  day: string,
  from: SystemEvidence['from'],
): SystemEvidence {
  return { id, kind, text, day, from, personId: null };
}

/** Of what happens in a loop, what a review is glad of. */
function wordsOf(
  kind: SystemRows['loop']['kind'],
  words: readonly string[],
): { kind: EvidenceKind; text: Message | string } | null {
  const said = words.join(': ');
  switch (kind) {
    case 'stated':
      return { kind: 'goal', text: saying('saidGoal', said) };
    case 'agreed':
      return { kind: 'goal', text: saying('agreed', said) };
    case 'delivered':
      return said === '' ? null : { kind: 'win', text: saying('didAsked', said) };
    case 'acted':
      return said === '' ? null : { kind: 'win', text: saying('actedAhead', said) };
    case 'standing':
      return said === '' ? null : { kind: 'feedback', text: plain(said) };
    case 'gap':
    case 'asked':
    case 'proposed':
    case 'declined':
    case 'round':
    case 'moved':
    case 'manner':
    case 'suggested':
      return null;
  }
}

function saying(
  key:
    'reached' | 'didAsked' | 'did' | 'askedFor' | 'handedOn' | 'saidGoal' | 'agreed' | 'actedAhead',
  text: string,
): Message {
  return message(`evidence.${key}`, { text: plain(text) });
}

/** On one line. */
function plain(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}
