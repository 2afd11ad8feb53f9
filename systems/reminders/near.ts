import { answeredKey, ASKED_FOR } from './due.ts';
import type { Said, TalkTime } from './schedule.ts';

const MINUTE = 60_000;

/** So long after its start a talk is still one that begins: people look once more, or come late. Milliseconds. */
const JUST_BEGUN = 5 * MINUTE;

/** The talk that is about to begin, or has just begun; of several the one that begins first. Null where none is. */
export function beginning<T extends TalkTime>(talks: readonly T[], now: number): T | null {
  const near = talks.filter(
    ({ startsAt, leadMinutes }) =>
      startsAt - leadMinutes * MINUTE <= now && now < startsAt + JUST_BEGUN,
  );
  return near.toSorted((a, b) => a.startsAt - b.startsAt)[0] ?? null;
}

/** The talk to ask about: ended within two hours, and not answered for; of several the one that ended last. */
export function justEnded<T extends TalkTime>(
  talks: readonly T[],
  said: readonly Said[],
  now: number,
): T | null {
  const answered = new Set(said.map(({ key }) => key));
  const ended = talks.filter(
    (talk) =>
      talk.endsAt <= now && now < talk.endsAt + ASKED_FOR && !answered.has(answeredKey(talk)),
  );
  return ended.toSorted((a, b) => b.endsAt - a.endsAt)[0] ?? null;
}
