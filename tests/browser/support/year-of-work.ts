import { marksIn } from '../../../notes/evidence-lines.ts';
import { localDay } from '../../../notes/local-day.ts';
import { OWN_SERIES } from '../../../notes/own-notes.ts';
import type { Note } from '../../../store/rows.ts';
import { evidenceOf } from '../../../systems/mistake/evidence.ts';
import type { Mistake } from '../../../systems/mistake/mistake.ts';
import { newMistake } from '../../../systems/mistake/new-mistake.ts';
import type { Everything } from '../../../transfer/everything.ts';
import { nothingYet } from '../../../transfer/everything.ts';
import '../../../scripts/english.ts';
import { say, written } from '../../../language/say.ts';

const DAY = 86_400_000;
const PRIYA = 'priya';

/** What the user has done in a year, as an export holds it. Nobody but the user and their manager is in it. */
export function yearOfWork(now: number): Everything {
  const at = (daysAgo: number) => now - daysAgo * DAY;
  const on = (daysAgo: number) => localDay(at(daysAgo));
  const times = (daysAgo: number) => ({ createdAt: at(daysAgo), updatedAt: at(daysAgo) });
  const note = (id: string, daysAgo: number, title: string, text: string): Note => ({
    id,
    personId: null,
    series: OWN_SERIES,
    occurrence: id,
    day: on(daysAgo),
    order: on(daysAgo),
    kind: 'note',
    title,
    text,
    marks: marksIn(text),
    isSkipped: false,
    rev: 1,
    writer: 'an-editor',
    seq: 1,
    ...times(daysAgo),
  });
  const mistake: Mistake = {
    ...newMistake('launch', { title: 'The search launch', personId: PRIYA }),
    what: 'I gave the new search to everybody at once',
    ownedAt: at(40),
    cause: 'Nothing stood between a test and everybody',
    change: 'a beta with five shops before each launch',
    closedAt: at(38),
    noteId: 'owned',
    ...times(38),
  };
  const owned = evidenceOf(mistake);
  const inLoop = { personId: PRIYA, goalId: null, promiseId: null, step: null, manner: null };
  return {
    ...nothingYet(),
    people: [
      {
        id: PRIYA,
        name: 'Priya Raman',
        isNamed: false,
        addresses: ['priya@example.org'],
        relation: 'manager',
        since: on(350),
        past: [],
        ...times(350),
      },
    ],
    notes: [
      note('build', 20, 'The build', 'Cut the build from 18 to 6 minutes #impact'),
      note('owned', 38, say(owned.title), written(owned.text)),
    ],
    promises: [
      {
        id: 'numbers',
        by: 'me',
        text: 'bring the numbers of each shop',
        due: null,
        personId: PRIYA,
        noteId: null,
        line: null,
        madeOn: on(70),
        state: 'told',
        reason: '',
        closedOn: on(63),
        ...times(63),
      },
    ],
    goals: [
      {
        id: 'lead',
        kind: 'role',
        text: 'to lead the search team',
        state: 'open',
        closedOn: null,
        ...times(60),
      },
    ],
    loop: [
      {
        ...inLoop,
        id: 'asked',
        kind: 'asked',
        on: on(70),
        text: 'the numbers of each shop',
        promiseId: 'numbers',
        closedOn: null,
        ...times(70),
      },
      {
        ...inLoop,
        id: 'stated',
        kind: 'stated',
        on: on(55),
        text: '',
        goalId: 'lead',
        closedOn: null,
        ...times(55),
      },
    ],
    mistakes: [mistake],
    growth: [
      {
        id: 'skill',
        kind: 'skill',
        text: 'Plan a quarter',
        parentId: null,
        personId: null,
        state: 'open',
        on: null,
        closedOn: null,
        ...times(90),
      },
      {
        id: 'practised',
        kind: 'practised',
        text: 'wrote the plan of the search team',
        parentId: 'skill',
        personId: null,
        state: 'done',
        on: on(30),
        closedOn: null,
        ...times(30),
      },
    ],
  };
}
