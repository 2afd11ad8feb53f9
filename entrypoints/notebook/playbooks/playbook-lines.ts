import { counted } from '../../../components/change-words.ts';
import { todayHere } from '../../../components/promise-age.ts';
import type { NotebookPlace } from '../../../messages/notebook-calls.ts';
import type { SystemsView } from '../../../messages/system-calls.ts';
import { lookBack } from '../../../systems/next-level/look-back.ts';
import { isThinkingDue } from '../../../systems/thinking/slot.ts';
import { say } from '../../../language/say.ts';
import { relativeDay } from '../../../language/dates.ts';

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
      name: say('playbook.goals'),
      about: say('playbook.goalsAbout'),
      state: joined(
        counted('count.goal', openGoals.length),
        unsaid === 0 ? '' : say('playbook.unsaid', { n: unsaid }),
      ),
    },
    {
      place: { page: 'mistakes' },
      name: say('playbook.mistakes'),
      about: say('playbook.mistakesAbout'),
      state: open.length === 0 ? '' : say('playbook.open', { n: open.length }),
    },
    {
      place: { page: 'growth' },
      name: say('playbook.growth'),
      about: say('playbook.growthAbout'),
      state: joined(
        counted('count.skill', practised.length),
        due !== null && due <= today ? say('playbook.lookBack') : '',
      ),
    },
    {
      place: { page: 'thinking' },
      name: say('playbook.thinking'),
      about: say('playbook.thinkingAbout'),
      state: next
        ? say('playbook.next', { when: relativeDay(todayHere(next.startsAt), today) })
        : thinking.length > 0 && isThinkingDue(thinking, now)
          ? say('playbook.find')
          : '',
    },
    {
      place: { page: 'stories' },
      name: say('playbook.stories'),
      about: say('playbook.storiesAbout'),
      state: counted('count.story', stories.length),
    },
    {
      place: { page: 'reminders' },
      name: say('playbook.reminders'),
      about: say('playbook.remindersAbout'),
      state: '',
    },
  ];
}

function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' · ');
}
