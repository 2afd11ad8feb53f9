import { saysAftermath } from './about.ts';
import type { Called } from './called.ts';
import { calledBy } from './called.ts';
import { principleById, principles } from './corpus.ts';
import { LEADS } from './leads.ts';
import type { LoopState, NextStep } from './loop.ts';
import { actsAhead, loopAllows, nextStep, saysNewManager, suggests } from './loop.ts';
import type { Occasions, Scene } from './occasions.ts';
import { fitsOccasions, occasionsOf } from './occasions.ts';
import type { Level, Phase, Principle } from './principle.ts';
import type { Message } from '../language/message.ts';
import { message } from '../language/message.ts';

export interface AdviceRequest extends Scene {
  phase: Phase;
  /** Null while the user has not said: then what is right for those without reports, unless the scene tells more. */
  level: Level | null;
  /** Title and description of the meeting, or what the user is about to say. */
  text?: string;
  /** The description of a meeting that repeats, where it is the same each time. */
  agenda?: string;
  /** Counts with one's manager, and where goals or a promotion are the matter. */
  loop?: LoopState;
  /** Ids that must not come now: just shown in this series, or the user said so. Unknown ones are no error. */
  rests?: readonly string[];
  /** What is still missing toward the next level, by what the user has written down. Counts where the loop counts. */
  toward?: NextStep;
  /** What was useful and is due to come back, with the weeks since. */
  returns?: readonly { id: string; weeks: number }[];
}

export interface Advice {
  id: string;
  /** What decided for this one, shown to the user. */
  because: Message[];
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
  /** What is missing toward the next level: beside the leads, not before them. */
  toward: 3.4,
  /** What a light subject loses beside a heavy one: in "bad news about the launch" the news is the matter. */
  besideHeavy: 3,
  /** What phase and habit still count for where the text itself calls. */
  besideCalled: 0.2,
  /** What the standing agenda of a repeated meeting counts for: it says the same each time. */
  standing: 0.3,
  returns: 3,
} as const;

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
  /** What the text calls for, by principle. */
  called: ReadonlyMap<string, Called>;
  /** Something it is about is heavy. */
  heavy: boolean;
  loop: LoopState | undefined;
  step: NextStep | null;
  toward: NextStep | null;
  rests: ReadonlySet<string>;
  returns: ReadonlyMap<string, number>;
}

function momentOf(request: AdviceRequest, occasions: Occasions): Moment {
  const text = (request.text ?? '').slice(0, LONGEST);
  const level = leadsPeople(request) ? atLeastManager(request.level) : (request.level ?? 'ic');
  const aftermath = occasions.of.includes('incident') && saysAftermath(text);
  const loop = loopIn(request, text);
  const called = withAgenda(calledBy(text, occasions), request.agenda, occasions);
  const phases: readonly Phase[] = aftermath ? [request.phase, 'after'] : [request.phase];
  return {
    phases,
    level,
    occasions,
    leads: leadsFor(occasions, phases, level),
    called,
    heavy: [...called.values()].some(({ heavy }) => heavy),
    loop,
    step: isWithManager(request) ? nextStep(loop, level) : null,
    toward: isWithManager(request) || isAboutGoals(request) ? (request.toward ?? null) : null,
    rests: new Set(request.rests),
    returns: new Map(request.returns?.map(({ id, weeks }) => [id, weeks])),
  };
}

/** The standing agenda only hints: whatever it names comes up each week. */
function withAgenda(
  called: ReadonlyMap<string, Called>,
  agenda: string | undefined,
  occasions: Occasions,
): Map<string, Called> {
  const all = new Map(called);
  if (!agenda) return all;
  for (const [id, hint] of calledBy(agenda.slice(0, LONGEST), occasions)) {
    if (all.has(id)) continue;
    all.set(id, { ...hint, weight: hint.weight * WEIGHT.standing, heavy: false });
  }
  return all;
}

/** Whoever has a report, or reviews one, leads people, whatever the level says. */
function leadsPeople({ situation, role, relation }: AdviceRequest): boolean {
  if (situation === 'one_on_one') return relation === 'report';
  return situation === 'performance_review' && (role === 'manager' || role === 'calibration');
}

function atLeastManager(level: Level | null): Level {
  return level === null || level === 'ic' ? 'manager' : level;
}

/** The loop is run with one's manager: how it stands counts in their 1:1, and where what it serves is the matter. */
function loopIn(request: AdviceRequest, text: string): LoopState | undefined {
  if (isWithManager(request)) return withNewManager(request.loop, text);
  return isAboutGoals(request) ? request.loop : undefined;
}

function isWithManager({ situation, relation }: Scene): boolean {
  return situation === 'one_on_one' && relation === 'manager';
}

function isAboutGoals({ situation, role }: Scene): boolean {
  return situation === 'performance_review' && (role === 'goals' || role === 'promotion');
}

function withNewManager(loop: LoopState | undefined, text: string): LoopState | undefined {
  if (!saysNewManager(text)) return loop;
  return { delivered: 0, goalStated: false, ...loop, newManager: true };
}

function mayBeShown(principle: Principle, moment: Moment): boolean {
  const { id, occasions: own, levels } = principle;
  const { occasions, called, level, loop, rests } = moment;
  const call = called.get(id);
  const isWider = call !== undefined && own.some((one) => occasions.wider.includes(one));
  const fits = fitsOccasions(principle, occasions) || call?.leads === true || isWider;
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
  const { occasions, step, toward } = moment;
  const phase = Math.max(...moment.phases.map((one) => phaseWeight(principle, one, occasions)));
  const lead = leadWeight(moment.leads, id);
  const call = moment.called.get(id);
  const isStep = step?.id === id;
  const isToward = toward?.id === id;
  const weeks = moment.returns.get(id);
  const beside = moment.heavy && !call?.heavy ? WEIGHT.besideHeavy : 0;
  const called = Math.max(call?.weight ?? 0, beside) - beside;
  const usual = Math.max(
    lead,
    isStep ? WEIGHT.step : 0,
    isToward ? WEIGHT.toward : 0,
    weeks === undefined ? 0 : WEIGHT.returns,
  );
  // The text calls, or else it is habit: only what decided is given as the reason.
  const byHabit = phase + usual;
  const byCall = called === 0 ? 0 : called + byHabit * WEIGHT.besideCalled;
  const byText = byCall > byHabit;
  const weight = Math.max(byCall, byHabit) + (weeks === undefined ? 0 : WEIGHT.returns);
  const because = [
    message(occasions.reason),
    ...(isStep ? [step.because] : []),
    ...(isToward ? [toward.because] : []),
    ...(byText ? (call?.said.slice(0, 2) ?? []) : []).map((words) =>
      message('reason.invitationSays', { words }),
    ),
    ...(weeks === undefined ? [] : [message('step.usefulBefore', { n: weeks })]),
  ];
  return {
    id,
    because,
    weight: phase > 0 && called + usual > 0 ? weight : 0,
    called: called > 0,
    heavy: call?.heavy ?? false,
  };
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
