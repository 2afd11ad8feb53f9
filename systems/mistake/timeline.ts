import type { Clock } from './clock.ts';
import { toldAt } from './clock.ts';
import { nameOf } from './evidence.ts';
import type { HowMet, Mistake, MistakeUpdate } from './mistake.ts';
import { oneLine } from './sentence.ts';

/** Something that happened: at a moment, or on a day of which nobody knows the time. */
interface Happening {
  /** YYYY-MM-DD in the user's own time. */
  day: string;
  /** Milliseconds since 1970; null comes last on its day. */
  at: number | null;
  heading: string;
  /** Markdown below the heading; empty where there is nothing to add. */
  body: string;
}

/**
 * All that is kept of a mistake as Markdown: what happened, in time order, then what was thought. The user's words stand
 * letter by letter, as quotes, so that nothing in them becomes a heading of the document or ends another's code.
 * @param person whom it was owned to; null where nobody was chosen
 */
export function timelineMarkdown(mistake: Mistake, person: string | null, clock: Clock): string {
  const blocks = [`# ${inHeading(nameOf(mistake)) || 'A mistake'}`];
  let day: string | null = null;
  for (const happening of happenings(mistake, person, clock)) {
    if (happening.day !== day) blocks.push(`## ${clock.day(happening.day)}`);
    day = happening.day;
    const time = happening.at === null ? '' : `${clock.time(happening.at)} `;
    blocks.push(`### ${time}${happening.heading}`);
    if (happening.body !== '') blocks.push(happening.body);
  }
  for (const { heading, words } of thoughts(mistake)) {
    if (words.trim() !== '') blocks.push(`## ${heading}`, quoted(words));
  }
  return `${blocks.join('\n\n')}\n`;
}

function happenings(mistake: Mistake, person: string | null, clock: Clock): Happening[] {
  const at = (moment: number, heading: string, body: string): Happening => ({
    day: clock.dayOf(moment),
    at: moment,
    heading,
    body,
  });
  const { ownedAt, met, metOn, closedAt } = mistake;
  const to = person === null ? '' : `, to ${inHeading(oneLine(person))}`;
  const all = [at(mistake.createdAt, 'Something went wrong', quoted(mistake.what))];
  if (ownedAt !== null) all.push(at(ownedAt, `Owned it${to}`, quoted(mistake.draft)));
  for (const update of mistake.updates)
    all.push(at(update.at, 'Update', updateBody(update, clock)));
  if (met !== null && metOn !== null) {
    all.push({ day: metOn, at: null, heading: MET[met], body: '' });
  }
  if (closedAt !== null) all.push(at(closedAt, 'Closed', ''));
  return all.toSorted(inTime);
}

function thoughts(mistake: Mistake): { heading: string; words: string }[] {
  const { ownedAt, draft, met, metOn } = mistake;
  return [
    { heading: 'Owning it, not sent yet', words: ownedAt === null ? draft : '' },
    { heading: 'How we spoke', words: met !== null && metOn === null ? MET[met] : '' },
    { heading: 'Work plan', words: mistake.workPlan },
    { heading: 'Looking after people', words: mistake.care },
    { heading: 'Cause', words: mistake.cause },
    { heading: 'What changes', words: mistake.change },
    { heading: 'The headline test', words: mistake.headline },
  ];
}

const MET: Record<HowMet, string> = { 'in-person': 'Met in person', video: 'Met by video' };

function updateBody({ at, status, plan, nextAt }: MistakeUpdate, clock: Clock): string {
  const parts = [
    ['Where it stands:', status],
    ['The plan:', plan],
  ] as const;
  const said = parts.flatMap(([label, words]) =>
    words.trim() === '' ? [] : [`${label}\n\n${quoted(words)}`],
  );
  said.push(nextAt === null ? 'The last update.' : `Next at ${toldAt(nextAt, at, clock)}.`);
  return said.join('\n\n');
}

/** The earliest day first, on it the earliest moment. What is equal stays as it was. */
function inTime(a: Happening, b: Happening): number {
  if (a.day !== b.day) return a.day < b.day ? -1 : 1;
  if (a.at === null || b.at === null) return Number(a.at === null) - Number(b.at === null);
  return a.at - b.at;
}

/** Words as a quote, line by line. Empty where there are none. */
function quoted(words: string): string {
  if (words.trim() === '') return '';
  const lines = words.trim().split(/\r\n?|\n/u);
  return lines.map((line) => (line.trim() === '' ? '>' : `> ${line}`)).join('\n');
}

/** Words as they stand in a heading: what Markdown would take for a sign of its own is escaped. */
function inHeading(words: string): string {
  return words.replaceAll(/[\\`*_~[\]<>&|!#]/gu, '\\$&');
}
