import { principleById, principles } from './corpus.ts';
import { cuesIn } from './cues.ts';
import { LEADS } from './leads.ts';
import type { LoopState, LoopStep } from './loop.ts';
import { actsAhead, loopAllows, nextStep, saysNewManager, suggests } from './loop.ts';
import type { Occasions, Scene } from './occasions.ts';
import { fitsOccasions, occasionsOf } from './occasions.ts';
import type { Level, Phase, Principle } from './principle.ts';
import { saysAftermath, subjectsOf } from './about.ts';

export interface AdviceRequest extends Scene {
  phase: Phase;
  /** Null while the user has not said: then what is right for those without reports, unless the scene tells more. */
  level: Level | null;
  /** Title and description of the meeting, or what the user is about to say. */
  text?: string;
  loop?: LoopState;
  /** Ids that must not come now: just shown in this series, or the user said so. Unknown ones are no error. */
  rests?: readonly string[];
  /** What was useful and is due to come back, with the weeks since. */
  returns?: readonly { id: string; weeks: number }[];
}

export interface Advice {
  id: string;
  /** What decided for this one, in plain words shown to the user. */
  because: string[];
}

/** Least a principle must reach to be shown: a lead of the moment, or words of the invitation. */
const WORTH_SHOWING = 3;
const MOST = 3;
/** Of a text, in UTF-16 units: the beginning tells what a meeting is about. */
const LONGEST = 4_000;

const WEIGHT = {
  /** The first lead of an occasion, what each place further down loses, and what the last ones keep. */
  lead: 4,
  place: 0.35,
  leastLead: 1.2,
  /** What the loop calls for next. */
  step: 5.5,
  /** The first lead of what the text is about, by the subject's force, and what each further word adds. */
  heavy: 9.8,
  plain: 9,
  hint: 5.5,
  word: 0.7,
  /** What is said only further down in the text. */
  late: 1,
  /** A cue in the text, one more, and a cue beside its subject. */
  cue: 8,
  oneWordCue: 5,
  secondCue: 1,
  both: 1.5,
  /** What a light subject loses beside a heavy one: in "bad news about the launch" the news is the matter. */
  besideHeavy: 3,
  /** What phase and habit still count for where the text itself calls. */
  besideCalled: 0.2,
  returns: 3,
} as const;

/** Of a text, in UTF-16 units: about as much as a title says. */
const TITLE = 90;

/** Situation → Advice: at most three, best first, and none where nothing fits well. Pure and the same each time. */
export function advise(request: AdviceRequest): Advice[] {
  const occasions = occasionsOf(knowing(request));
  if (occasions.fit === 'none') return [];
  const moment = momentOf(request, occasions);
  const weighed = principles
    .filter((principle) => mayBeShown(principle, moment))
    .map((principle) => weigh(principle, moment))
    .filter(({ weight }) => weight >= WORTH_SHOWING)
    .toSorted((a, b) => b.weight - a.weight);
  const [first] = weighed;
  // Beside bad news, "how can I help?" is tactless: then only what the text calls for.
  const tactful = first?.heavy ? weighed.filter(({ called }) => called) : weighed;
  return tactful.slice(0, MOST).map(({ id, because }) => ({ id, because }));
}

/** A review of nobody knows whom is the own one of a person without reports. */
function knowing(request: AdviceRequest): Scene {
  const open = request.situation === 'performance_review' && (request.role ?? null) === null;
  return open && request.level === 'ic' ? { ...request, role: 'self' } : request;
}

/** A request with everything worked out that is the same for all principles. */
interface Moment {
  phases: readonly Phase[];
  level: Level;
  occasions: Occasions;
  /** What usually leads. */
  leads: readonly (readonly string[])[];
  /** What the text is about, by the principles that lead then. */
  subjects: ReadonlyMap<string, Called>;
  /** Cues found in the text, by principle. */
  cues: ReadonlyMap<string, Called>;
  /** Something the text is about is heavy. */
  heavy: boolean;
  loop: LoopState | undefined;
  step: LoopStep | null;
  rests: ReadonlySet<string>;
  returns: ReadonlyMap<string, number>;
}

/** What in the text calls for a principle, and how strongly. */
interface Called {
  /** The words of the text. */
  said: readonly string[];
  weight: number;
  heavy: boolean;
}

function momentOf(request: AdviceRequest, occasions: Occasions): Moment {
  const text = (request.text ?? '').slice(0, LONGEST);
  const level = leadsPeople(request) ? atLeastManager(request.level) : (request.level ?? 'ic');
  const aftermath = occasions.of.includes('incident') && saysAftermath(text);
  const withManager = request.situation === 'one_on_one' && request.relation === 'manager';
  const loop = withManager ? withNewManager(request.loop, text) : undefined;
  const subjects = subjectLeads(text, occasions);
  const phases: readonly Phase[] = aftermath ? [request.phase, 'after'] : [request.phase];
  return {
    phases,
    level,
    occasions,
    leads: leadsFor(occasions, phases, level),
    subjects,
    heavy: [...subjects.values()].some(({ heavy }) => heavy),
    cues: cuesOf(text),
    loop,
    step: withManager ? nextStep(loop, level) : null,
    rests: new Set(request.rests),
    returns: new Map(request.returns?.map(({ id, weeks }) => [id, weeks])),
  };
}

/** Whoever has a report, or reviews one, leads people, whatever the level says. */
function leadsPeople({ situation, role, relation }: AdviceRequest): boolean {
  if (situation === 'one_on_one') return relation === 'report';
  return situation === 'performance_review' && (role === 'manager' || role === 'calibration');
}

function atLeastManager(level: Level | null): Level {
  return level === null || level === 'ic' ? 'manager' : level;
}

function withNewManager(loop: LoopState | undefined, text: string): LoopState | undefined {
  if (!saysNewManager(text)) return loop;
  return { delivered: 0, goalStated: false, ...loop, newManager: true };
}

function mayBeShown(principle: Principle, moment: Moment): boolean {
  const { id, occasions: own, levels } = principle;
  const { occasions, subjects, cues, level, loop, rests } = moment;
  const fits =
    fitsOccasions(principle, occasions) ||
    subjects.has(id) ||
    (cues.has(id) && own.some((occasion) => occasions.wider.includes(occasion)));
  return fits && levels.includes(level) && !rests.has(id) && loopAllows(principle, loop);
}

interface Weighed extends Advice {
  weight: number;
  /** The text calls for it. */
  called: boolean;
  heavy: boolean;
}

function weigh(principle: Principle, moment: Moment): Weighed {
  const { id } = principle;
  const { occasions, step } = moment;
  const phase = Math.max(...moment.phases.map((one) => phaseWeight(principle, one, occasions)));
  const lead = leadWeight(moment.leads, id);
  const subject = moment.subjects.get(id);
  const cue = moment.cues.get(id);
  const isStep = step?.id === id;
  const weeks = moment.returns.get(id);
  const beside = moment.heavy && !subject?.heavy ? WEIGHT.besideHeavy : 0;
  const called = Math.max(subject?.weight ?? 0, cue?.weight ?? 0, beside) - beside;
  const usual = Math.max(lead, isStep ? WEIGHT.step : 0, weeks === undefined ? 0 : WEIGHT.returns);
  const weight =
    (called > 0 ? called + (phase + usual) * WEIGHT.besideCalled : phase + usual) +
    (subject && cue ? WEIGHT.both : 0) +
    (weeks === undefined ? 0 : WEIGHT.returns);
  const said = [...new Set([...(cue?.said ?? []), ...(subject?.said ?? [])])].slice(0, 2);
  const because = [
    occasions.reason,
    ...(isStep ? [step.because] : []),
    ...said.map((words) => `the invitation says “${words}”`),
    ...(weeks === undefined ? [] : [returnsBecause(weeks)]),
  ];
  return {
    id,
    because,
    weight: phase > 0 && called + usual > 0 ? weight : 0,
    called: called > 0,
    heavy: subject?.heavy ?? false,
  };
}

function returnsBecause(weeks: number): string {
  return weeks === 1 ? 'you found it useful a week ago' : `you found it useful ${weeks} weeks ago`;
}

/**
 * What is said during a talk is prepared before it, and what should have been prepared may still help in it; not so
 * while something burns. What comes after is of no use earlier.
 */
function phaseWeight({ phases }: Principle, phase: Phase, { of }: Occasions): number {
  if (phases.includes(phase)) return 2;
  if (phase === 'before') return phases.includes('during') ? 1.8 : 0;
  if (phase === 'during') return phases.includes('before') && !of.includes('incident') ? 1 : 0;
  return 0;
}

/** The usual leads of an occasion and phase that this reader may be shown, best first. */
function leadsFor({ of }: Occasions, phases: readonly Phase[], level: Level): string[][] {
  return of.flatMap((occasion) =>
    phases.map((phase) =>
      LEADS[occasion][phase].filter((id) => {
        const tooEarly = actsAhead(id) && !suggests(level);
        return !tooEarly && (principleById(id)?.levels.includes(level) ?? false);
      }),
    ),
  );
}

function leadWeight(leads: readonly (readonly string[])[], id: string): number {
  const ranks = leads.map((list) => list.indexOf(id)).filter((rank) => rank >= 0);
  if (ranks.length === 0) return 0;
  return Math.max(WEIGHT.lead - Math.min(...ranks) * WEIGHT.place, WEIGHT.leastLead);
}

/** The leads of what a text is about, each with its strongest reason. Only where it is known who the other is. */
function subjectLeads(text: string, { fit, of }: Occasions): Map<string, Called> {
  const leading = new Map<string, Called>();
  if (fit !== 'any') return leading;
  for (const { said, words, at, leads: byOccasion, force } of subjectsOf(text)) {
    const heavy = force === 'heavy';
    const strength = WEIGHT[force] + (words - 1) * WEIGHT.word - (at > TITLE ? WEIGHT.late : 0);
    for (const id of of.flatMap((occasion) => byOccasion[occasion] ?? [])) {
      const rank = of.flatMap((occasion) => byOccasion[occasion] ?? []).indexOf(id);
      const weight = strength - rank * WEIGHT.place;
      const before = leading.get(id);
      if (!before || before.weight < weight) leading.set(id, { said: [said], weight, heavy });
    }
  }
  return leading;
}

/** The cues a text says, by principle; each stretch of the text counts once. */
function cuesOf(text: string): Map<string, Called> {
  const found = new Map<string, Called & { spans: { start: number; end: number }[] }>();
  const heaviestFirst = cuesIn(text).toSorted((a, b) => b.length - a.length);
  for (const { phrase, length, start, end } of heaviestFirst) {
    const before = found.get(phrase.of);
    if (before?.spans.some((span) => span.start < end && start < span.end)) continue;
    const late = start > TITLE ? WEIGHT.late : 0;
    const weight = before
      ? before.weight + WEIGHT.secondCue
      : (length > 1 ? WEIGHT.cue + (length - 1) * WEIGHT.word : WEIGHT.oneWordCue) - late;
    found.set(phrase.of, {
      said: [...(before?.said ?? []), text.slice(start, end)],
      weight,
      heavy: false,
      spans: [...(before?.spans ?? []), { start, end }],
    });
  }
  return found;
}
