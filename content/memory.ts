/**
 * What was shown before and what the user said of it, and what follows from that for the next talk: what rests, and
 * what comes back. Pure; the rows come from the database.
 */

/** What one can say of a piece of advice. */
export type Verdict = 'useful' | 'not_now' | 'not_for_person' | 'never';

export const VERDICTS = [
  'useful',
  'not_now',
  'not_for_person',
  'never',
] as const satisfies Verdict[];

export interface Said {
  principle: string;
  verdict: Verdict;
  series: string;
  occurrence: string;
  personId: string | null;
  /** Milliseconds since 1970. */
  givenAt: number;
}

/** The meeting on screen. */
export interface Here {
  series: string;
  occurrence: string;
  personId: string | null;
}

export interface Past {
  said: readonly Said[];
  /** What the two meetings of this series before this one, and the two after it, have shown. */
  nearby: readonly string[];
  /** When a principle was last shown in another meeting, in milliseconds since 1970. */
  lastShown: ReadonlyMap<string, number>;
}

export interface Memory {
  /** Ids that must not be shown now. */
  rests: string[];
  /** Ids that are due to come back, with the weeks since they were found useful. */
  returns: { id: string; weeks: number }[];
}

/** Meetings of a series between two showings of the same principle, this one not counted. */
export const MEETINGS_BETWEEN = 2;

/** What was useful comes back after so many weeks: remembered a little longer each time, then it is known. */
const RETURNS_AFTER_WEEKS = [7, 3, 1] as const;
const WEEK_MS = 7 * 24 * 60 * 60_000;

/** What rests and what returns in the meeting on screen. */
export function memoryOf({ said, nearby, lastShown }: Past, here: Here, now: number): Memory {
  const refused = said.filter((one) => isRefusedHere(one, here)).map(({ principle }) => principle);
  const rests = new Set([...nearby, ...refused]);
  const returns = [...latestUseful(said)].flatMap(([id, givenAt]) => {
    const due = RETURNS_AFTER_WEEKS.map((weeks) => givenAt + weeks * WEEK_MS).find(
      (at) => at <= now,
    );
    if (due === undefined || rests.has(id)) return [];
    const cameBack = (lastShown.get(id) ?? givenAt) >= due;
    return cameBack ? [] : [{ id, weeks: Math.floor((now - givenAt) / WEEK_MS) }];
  });
  return { rests: [...rests], returns };
}

function isRefusedHere({ verdict, series, occurrence, personId }: Said, here: Here): boolean {
  switch (verdict) {
    case 'useful':
      return false;
    case 'not_now':
      return series === here.series && occurrence === here.occurrence;
    case 'not_for_person':
      return personId !== null && personId === here.personId;
    case 'never':
      return true;
  }
}

function latestUseful(said: readonly Said[]): Map<string, number> {
  const latest = new Map<string, number>();
  for (const { principle, verdict, givenAt } of said) {
    if (verdict !== 'useful') continue;
    latest.set(principle, Math.max(givenAt, latest.get(principle) ?? 0));
  }
  return latest;
}
