import { subjectsOf } from './about.ts';
import { cuesIn } from './cues.ts';
import type { Occasions } from './occasions.ts';

/** What in a text calls for a principle, and how strongly. */
export interface Called {
  /** The words of the text. */
  said: readonly string[];
  weight: number;
  /** The text is about something beside which the usual friendly leads would be out of place. */
  heavy: boolean;
  /** It leads in what the text is about, so it fits whatever else it is for. */
  leads: boolean;
}

const WEIGHT = {
  /** The first lead of what the text is about, by the subject's force, what each further word and place counts. */
  heavy: 9.8,
  plain: 9,
  hint: 5.5,
  faint: 4.4,
  word: 0.7,
  place: 0.35,
  /** A cue of several words, of one, one more of the same principle, and one of several beside its subject. */
  cue: 8,
  oneWordCue: 5,
  secondCue: 1,
  both: 1.5,
  /** What is said only further down in the text. */
  late: 1,
} as const;

/** Of a text, in UTF-16 units: about as much as a title says. */
const TITLE = 90;

/** The principles a text calls for, by id, each with what it says. */
export function calledBy(text: string, occasions: Occasions): Map<string, Called> {
  const subjects = bySubject(text, occasions);
  const called = new Map(subjects);
  for (const [id, cue] of byCue(text)) {
    const subject = subjects.get(id);
    if (!subject) {
      called.set(id, cue);
      continue;
    }
    called.set(id, {
      said: [...new Set([...cue.said, ...subject.said])],
      weight: Math.max(subject.weight, cue.weight) + (cue.weight >= WEIGHT.cue ? WEIGHT.both : 0),
      heavy: subject.heavy,
      leads: true,
    });
  }
  return called;
}

/** The leads of what a text is about, each with its strongest reason. Only where it is known who the other is. */
function bySubject(text: string, { fit, of }: Occasions): Map<string, Called> {
  const leading = new Map<string, Called>();
  if (fit !== 'any') return leading;
  for (const { said, words, at, leads, force } of subjectsOf(text)) {
    const strength = WEIGHT[force] + (words - 1) * WEIGHT.word - (at > TITLE ? WEIGHT.late : 0);
    of.flatMap((occasion) => leads[occasion] ?? []).forEach((id, rank) => {
      const weight = strength - rank * WEIGHT.place;
      if ((leading.get(id)?.weight ?? 0) >= weight) return;
      leading.set(id, { said: [said], weight, heavy: force === 'heavy', leads: true });
    });
  }
  return leading;
}

/** The cues a text says, by principle; each stretch of the text counts once. */
function byCue(text: string): Map<string, Called> {
  const found = new Map<string, Called & { spans: { start: number; end: number }[] }>();
  const longestFirst = cuesIn(text).toSorted((a, b) => b.length - a.length);
  for (const { phrase, length, start, end } of longestFirst) {
    const before = found.get(phrase.of);
    if (before?.spans.some((span) => span.start < end && start < span.end)) continue;
    const first = length > 1 ? WEIGHT.cue + (length - 1) * WEIGHT.word : WEIGHT.oneWordCue;
    found.set(phrase.of, {
      said: [...(before?.said ?? []), text.slice(start, end)],
      weight: before ? before.weight + WEIGHT.secondCue : first - (start > TITLE ? WEIGHT.late : 0),
      heavy: false,
      leads: false,
      spans: [...(before?.spans ?? []), { start, end }],
    });
  }
  return found;
}
