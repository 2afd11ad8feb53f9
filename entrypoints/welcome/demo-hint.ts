import { advise } from '../../content/advise.ts';
import { principleById } from '../../content/corpus.ts';
import type { Level, Principle, Relation } from '../../content/principle.ts';
import type { Message } from '../../language/message.ts';
import { classify } from '../../situation/classify.ts';
import { phaseOf } from '../../situation/phase.ts';
import type { Situation } from '../../situation/situation.ts';
import type { Reading } from '../../sites/reading.ts';

/** What would stand beside an event. */
export interface DemoHint {
  situation: Situation;
  /** Null where Loopside stays silent. */
  lead: { principle: Principle; because: readonly Message[] } | null;
}

/**
 * What Loopside makes of an event, by the very functions that do it beside a calendar, as on the morning of that day.
 * @param relation what the other person would be to the user; null while that is not said
 */
export function demoHint(
  reading: Reading,
  relation: Relation | null,
  level: Level | null,
): DemoHint {
  const situation = classify(reading);
  const [first] = advise({
    situation: situation.kind,
    role: 'role' in situation ? situation.role : null,
    relation,
    phase: phaseOf(reading, situation, morningOf(reading)).phase,
    level,
    text: reading.event?.title ?? '',
  });
  const principle = first && principleById(first.id);
  return { situation, lead: principle ? { principle, because: first.because } : null };
}

/** Of the day of an event, in milliseconds since 1970. */
function morningOf({ event }: Reading): number {
  return new Date(`${(event?.start ?? '').slice(0, 10)}T07:00`).getTime();
}
