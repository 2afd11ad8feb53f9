import { counted } from '../../../components/change-words.ts';
import { relativeDay, todayHere } from '../../../components/promise-age.ts';
import type { NotebookPlace } from '../../../messages/notebook-calls.ts';
import type { SystemsView } from '../../../messages/system-calls.ts';
import { lookBack } from '../../../systems/next-level/look-back.ts';
import { isThinkingDue } from '../../../systems/thinking/slot.ts';

/** A playbook in the list of all. */
export interface PlaybookLine {
  place: NotebookPlace;
  name: string;
  /** What it is for. */
  about: string;
  /** How it stands; empty where it has not been begun. */
  state: string;
}

/**
 * The playbooks that are not of one person, with how each stands.
 * @param today YYYY-MM-DD
 * @param now milliseconds since 1970
 */
export function playbookLines(known: SystemsView, today: string, now: number): PlaybookLine[] {
  const { goals, mistakes, growth, thinking, stories } = known;
  const openGoals = goals.filter(({ state }) => state === 'open');
  const said = new Set(known.loop.flatMap(({ goalId }) => goalId ?? []));
  const unsaid = openGoals.filter(({ id }) => !said.has(id)).length;
  const open = mistakes.filter(({ closedAt }) => closedAt === null);
  const practised = growth.filter(({ kind, state }) => kind === 'skill' && state === 'open');
  const { due } = lookBack(growth, known.growthMonths);
  const next = thinking
    .filter(({ state, startsAt }) => state === 'planned' && startsAt > now)
    .toSorted((a, b) => a.startsAt - b.startsAt)[0];
  return [
    {
      place: { page: 'goals' },
      name: 'Goals',
      about: 'What you want of your work, and to whom you have said it',
      state: joined(
        counted(openGoals.length, 'goal', 'goals'),
        unsaid === 0 ? '' : `${unsaid} not said to anybody yet`,
      ),
    },
    {
      place: { page: 'mistakes' },
      name: 'Something went wrong',
      about: 'Own it, keep people told, make it good, and learn from it',
      state: open.length === 0 ? '' : `${open.length} being made good`,
    },
    {
      place: { page: 'growth' },
      name: 'Next level',
      about: 'Practise the next job before you have it',
      state: joined(
        counted(practised.length, 'skill', 'skills'),
        due !== null && due <= today ? 'time to look back' : '',
      ),
    },
    {
      place: { page: 'thinking' },
      name: 'Thinking time',
      about: 'Two hours a month, one problem, no device',
      state: next
        ? `Next: ${relativeDay(todayHere(next.startsAt), today)}`
        : thinking.length > 0 && isThinkingDue(thinking, now)
          ? 'two hours to find this month'
          : '',
    },
    {
      place: { page: 'stories' },
      name: 'Interviews',
      about: 'Stories of impact, and what to see to on either side',
      state: counted(stories.length, 'story', 'stories'),
    },
    {
      place: { page: 'reminders' },
      name: 'Reminders',
      about: 'A quiet word before a 1:1, from your calendar or a calendar file',
      state: '',
    },
  ];
}

function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' · ');
}
