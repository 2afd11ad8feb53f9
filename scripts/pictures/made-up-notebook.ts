import type { Ask } from '../../tests/browser/support/notes.ts';
import type { Clock } from '../../tests/browser/support/clock.ts';
import { newMistake } from '../../systems/mistake/new-mistake.ts';

/** The Wednesday the pictures are of, shortly before the 1:1 with Priya; in this computer's own time. */
export const TODAY = new Date(2026, 10, 25, 13, 50);

const ORIGIN = 'https://calendar.google.com';
/** As demo/calendar/events.js names the series. */
const SERIES = { priya: '3k9v7b2m4qd0e1r5s8tapn6cgh', jonas: '0m6hq3uvr5c2kd8e9p1b7nat4f' };
const MISTAKE = 'the-import';

/** As demo/calendar/events.js names her. */
export const PRIYA = { id: null, name: 'Priya Raman', email: 'priya.raman@northwind.example' };

const PEOPLE = {
  priya: PRIYA,
  jonas: { id: null, name: 'Jonas Weber', email: 'jonas.weber@northwind.example' },
  ngozi: { id: null, name: 'Ngozi Okafor', email: 'ngozi.okafor@northwind.example' },
  mei: { id: null, name: 'Mei Tanaka', email: 'mei.tanaka@northwind.example' },
} as const;

interface Talk {
  who: keyof typeof PEOPLE;
  /** Month (from 1), day and hour of 2026, in this computer's own time. */
  at: readonly [number, number, number];
  title: string;
  text: string;
}

/** What Alex has written in the weeks before, the earliest first. */
const TALKS: readonly Talk[] = [
  {
    who: 'priya',
    at: [6, 17, 14],
    title: '1:1 Alex / Priya',
    text: 'Onboarding guide done: the last two hires shipped in week one #impact',
  },
  {
    who: 'priya',
    at: [7, 22, 14],
    title: '1:1 Alex / Priya',
    text: 'Halden stays, after the call we prepared together #win',
  },
  {
    who: 'priya',
    at: [8, 19, 14],
    title: '1:1 Alex / Priya',
    text: 'Build from 18 to 6 minutes #impact\nAsked for more on what I decide alone #feedback',
  },
  {
    who: 'priya',
    at: [9, 16, 14],
    title: '1:1 Alex / Priya',
    text: 'On call: 14 pages a week down to 3 #impact\nFirst design review led from start to end #win',
  },
  {
    who: 'priya',
    at: [10, 28, 14],
    title: '1:1 Alex / Priya',
    text: 'The migration is the one thing that must land this year.\nCut the import from 50 to 30 minutes #impact',
  },
  {
    who: 'jonas',
    at: [10, 29, 11],
    title: 'Jonas <> Alex',
    text: 'He would rather pair on the retry logic than review it.\n- [x] share the dashboard',
  },
  {
    who: 'priya',
    at: [11, 4, 14],
    title: '1:1 Alex / Priya',
    text: '**What would help her most:** somebody to own the weekly numbers.\n- [x] take over the weekly numbers\n“Clear and calm in the outage call” #feedback',
  },
  {
    who: 'ngozi',
    at: [11, 5, 10],
    title: 'Catch-up Ngozi / Alex',
    text: 'Wants the hiring loop shorter.\n- [ ] Ngozi: send the notes of the last three loops',
  },
  {
    who: 'mei',
    at: [11, 6, 15],
    title: 'Mei / Alex',
    text: 'First quarter as lead. Worried about saying no.\nGave the design review to Mei; she ran it well #win/them',
  },
  {
    who: 'priya',
    at: [11, 11, 14],
    title: '1:1 Alex / Priya',
    text: 'Numbers went out twice now, no questions left #win\n- [ ] Priya: ask finance about the second region',
  },
  {
    who: 'priya',
    at: [11, 18, 14],
    title: '1:1 Alex / Priya',
    text: 'She has to pick somebody for the payments migration.\n- [ ] bring two options for the on-call rota by Wednesday\nBilling import: 30 → 12 minutes #impact',
  },
  {
    who: 'jonas',
    at: [11, 19, 11],
    title: 'Jonas <> Alex',
    text: 'Pairing works. He takes the retry logic from here.\n- [ ] Jonas: write down how retries are tested',
  },
];

/** Fills the notebook with some weeks of an invented working life, each thing at its own time, and ends on {@link TODAY}. */
export async function fillNotebook(ask: Ask, clock: Clock): Promise<void> {
  for (const { who, at, title, text } of TALKS) {
    const [month, date, hour] = at;
    await clock.moveTo(new Date(2026, month - 1, date, hour));
    const day = `2026-${two(month)}-${two(date)}`;
    await ask('note.save', {
      series: `${ORIGIN}#${who in SERIES ? SERIES[who as keyof typeof SERIES] : who}`,
      occurrence: day,
      day,
      kind: 'one_on_one',
      title,
      counterpart: PEOPLE[who],
      text,
      baseRev: 0,
      writer: crypto.randomUUID(),
      seq: 1,
    });
  }
  await ask('person.relate', { who: PEOPLE.jonas, relation: 'peer' });
  await ask('person.relate', { who: PEOPLE.mei, relation: 'report' });
  await ask('person.relate', { who: PEOPLE.ngozi, relation: 'skip_level' });
  await ask('person.relate', { who: PEOPLE.priya, relation: 'manager' });
  await ask('level.set', { level: 'manager' });
  await clock.moveTo(TODAY);
}

/** The other person of a talk, as the background knows them. */
export async function personId(ask: Ask, name: string): Promise<string> {
  const people = await ask('person.names', {});
  const found = people.find((person) => person.name === name);
  if (!found) throw new Error(`There is no ${name} in the notebook.`);
  return found.id;
}

/** A mistake in the middle of being owned: an hour ago the first words, the next update soon. Returns its id. */
export async function addMistake(ask: Ask, clock: Clock): Promise<string> {
  const minute = 60_000;
  const began = TODAY.getTime() - 75 * minute;
  await clock.moveTo(new Date(began));
  const row = newMistake(MISTAKE, {
    title: 'The import ran twice',
    personId: await personId(ask, 'Priya Raman'),
  });
  await ask('record.add', {
    table: 'mistakes',
    row: { ...row, what: 'I started the billing import by hand while the nightly one was running' },
  });
  await ask('mistake.own', { id: MISTAKE, nextAt: began + 60 * minute });
  await clock.moveTo(new Date(began + 58 * minute));
  await ask('mistake.update', {
    id: MISTAKE,
    status: 'No customer was billed twice; 340 drafts are there double',
    plan: 'I remove the double drafts, with Tomas checking each batch',
    nextAt: TODAY.getTime() + 45 * minute,
  });
  await clock.moveTo(TODAY);
  return MISTAKE;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
