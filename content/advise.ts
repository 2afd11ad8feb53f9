import { principles } from './corpus.ts';
import { LEADS } from './leads.ts';
import type { LoopState, LoopStep } from './loop.ts';
import { actsAhead, loopAllows, nextStep, saysNewManager, suggests } from './loop.ts';
import type { Occasions, Scene } from './occasions.ts';
import { fitsOccasions, occasionsOf } from './occasions.ts';
import { phraseFinder } from './phrases.ts';
import type { Level, Phase, Principle } from './principle.ts';
import type { Subject } from './subjects.ts';
import { saysAftermath, subjectsOf } from './subjects.ts';

export interface AdviceRequest extends Scene {
  phase: Phase;
  level: Level;
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
  /** The first lead of an occasion, and what each place further down loses. */
  lead: 4,
  place: 0.35,
  leastLead: 1.2,
  /** The same for what the text is about besides. */
  subject: 2.2,
  /** A cue in the text, and each of its further words. */
  cue: 4.6,
  cueWord: 0.8,
  secondCue: 1.5,
  /** What the loop calls for next. */
  step: 5,
  returns: 3,
} as const;

/** Situation → Advice: at most three, best first, and none where nothing fits well. Pure and the same each time. */
export function advise(request: AdviceRequest): Advice[] {
  const occasions = occasionsOf(request);
  if (occasions.fit === 'none') return [];
  const moment = momentOf(request, occasions);
  return principles
    .filter((principle) => mayBeShown(principle, moment))
    .map((principle) => weigh(principle, moment))
    .filter(({ weight }) => weight >= WORTH_SHOWING)
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, MOST)
    .map(({ id, because }) => ({ id, because }));
}

/** A request with everything worked out that is the same for all principles. */
interface Moment {
  phases: readonly Phase[];
  level: Level;
  occasions: Occasions;
  subjects: readonly Subject[];
  /** Cues found in the text, by principle. */
  cues: ReadonlyMap<string, readonly Cue[]>;
  loop: LoopState | undefined;
  step: LoopStep | null;
  rests: ReadonlySet<string>;
  returns: ReadonlyMap<string, number>;
}

function momentOf(request: AdviceRequest, occasions: Occasions): Moment {
  const text = (request.text ?? '').slice(0, LONGEST);
  const level = leads(request) && request.level === 'ic' ? 'manager' : request.level;
  const subjects = subjectsOf(text).filter(({ of }) => occasions.subjects.includes(of));
  const aftermath = occasions.of.includes('incident') && saysAftermath(text);
  const withManager = request.situation === 'one_on_one' && request.relation === 'manager';
  const loop = withManager ? withNewManager(request.loop, text) : undefined;
  return {
    phases: aftermath ? [request.phase, 'after'] : [request.phase],
    level,
    occasions,
    subjects,
    cues: cuesOf(text),
    loop,
    step: withManager ? nextStep(loop, level) : null,
    rests: new Set(request.rests),
    returns: new Map(request.returns?.map(({ id, weeks }) => [id, weeks])),
  };
}

/** Whoever has a report, or reviews one, leads people, whatever the level says. */
function leads({ situation, role, relation }: AdviceRequest): boolean {
  if (situation === 'one_on_one') return relation === 'report';
  return situation === 'performance_review' && (role === 'manager' || role === 'calibration');
}

function withNewManager(loop: LoopState | undefined, text: string): LoopState | undefined {
  if (!saysNewManager(text)) return loop;
  return { delivered: 0, goalStated: false, ...loop, newManager: true };
}

function mayBeShown(principle: Principle, moment: Moment): boolean {
  const { occasions, subjects, level, loop, rests } = moment;
  const fits =
    fitsOccasions(principle, occasions) ||
    subjects.some(({ of }) => principle.occasions.includes(of));
  return (
    fits &&
    principle.levels.includes(level) &&
    !rests.has(principle.id) &&
    loopAllows(principle, loop)
  );
}

interface Weighed extends Advice {
  weight: number;
}

function weigh(principle: Principle, moment: Moment): Weighed {
  const { id } = principle;
  const { occasions, subjects, step, level } = moment;
  const phase = Math.max(...moment.phases.map((one) => phaseWeight(principle, one)));
  const tooEarly = actsAhead(id) && !suggests(level);
  const lead = tooEarly ? 0 : leadWeight(id, occasions, moment.phases);
  const subject = subjects.find(({ of }) => principle.occasions.includes(of));
  const cues = moment.cues.get(id) ?? [];
  const isStep = step?.id === id;
  const weeks = moment.returns.get(id);
  const called =
    lead > 0 || cues.length > 0 || isStep || weeks !== undefined || isLeadOf(subject, id, moment);
  const weight =
    phase +
    Math.max(lead, isStep ? WEIGHT.step : 0) +
    (subject ? WEIGHT.subject + (isLeadOf(subject, id, moment) ? 1 : 0) : 0) +
    cueWeight(cues) +
    (weeks === undefined ? 0 : WEIGHT.returns);
  const because = [
    occasions.reason,
    ...(isStep ? [step.because] : []),
    ...(cues.length > 0
      ? cues.slice(0, 2).map(({ said }) => `the invitation says “${said}”`)
      : subject
        ? [`the invitation says “${subject.said}”`]
        : []),
    ...(weeks === undefined ? [] : [returnsBecause(weeks)]),
  ];
  return { id, because, weight: called && phase > 0 ? weight : 0 };
}

function returnsBecause(weeks: number): string {
  return weeks === 1 ? 'you found it useful a week ago' : `you found it useful ${weeks} weeks ago`;
}

/** What is said during a talk is prepared before it; what comes after is of no use earlier. */
function phaseWeight({ phases }: Principle, phase: Phase): number {
  if (phases.includes(phase)) return 2;
  if (phase === 'before') return phases.includes('during') ? 1.5 : 0;
  if (phase === 'during') return phases.includes('before') ? 1 : 0;
  return 0;
}

function leadWeight(id: string, occasions: Occasions, phases: readonly Phase[]): number {
  const ranks = occasions.of
    .flatMap((occasion) => phases.map((phase) => LEADS[occasion]?.[phase].indexOf(id) ?? -1))
    .filter((rank) => rank >= 0);
  if (ranks.length === 0) return 0;
  return Math.max(WEIGHT.lead - Math.min(...ranks) * WEIGHT.place, WEIGHT.leastLead);
}

function isLeadOf(subject: Subject | undefined, id: string, { phases }: Moment): boolean {
  return subject ? phases.some((phase) => LEADS[subject.of]?.[phase].includes(id) ?? false) : false;
}

interface Cue {
  /** The words of the text. */
  said: string;
  weight: number;
}

const findCues = phraseFinder(
  principles.flatMap(({ id, cues }) => cues.map((text) => ({ text, of: id }))),
);

/** The cues a text says, heaviest first, each stretch of the text once a principle. */
function cuesOf(text: string): Map<string, Cue[]> {
  const found = new Map<string, (Cue & { start: number; end: number })[]>();
  const heaviestFirst = findCues(text).toSorted((a, b) => b.length - a.length);
  for (const { phrase, length, start, end } of heaviestFirst) {
    const before = found.get(phrase.of) ?? [];
    if (before.some((cue) => cue.start < end && start < cue.end)) continue;
    const weight = WEIGHT.cue + (length - 1) * WEIGHT.cueWord;
    found.set(phrase.of, [...before, { said: text.slice(start, end), weight, start, end }]);
  }
  return found;
}

function cueWeight(cues: readonly Cue[]): number {
  const [first, second] = cues;
  return (first?.weight ?? 0) + (second ? WEIGHT.secondCue : 0);
}
