import type { ReviewRole, InterviewRole, SituationKind } from '../situation/situation.ts';
import { principles } from './corpus.ts';
import { LEADS } from './leads.ts';
import type { LoopState } from './loop.ts';
import { actsAhead, loopAllows, nextStep, suggests } from './loop.ts';
import type { Level, Occasion, Phase, Principle, Relation } from './principle.ts';
import { hasPhrase, wordsOf } from './words.ts';

export interface AdviceRequest {
  situation: SituationKind;
  role?: ReviewRole | InterviewRole | null;
  /** Null until the user has said; then only what fits whoever it is. */
  relation?: Relation | null;
  phase: Phase;
  level: Level;
  /** Title and description of the meeting, or what the user is about to say. */
  text?: string;
  loop?: LoopState;
}

export interface Advice {
  id: string;
  /** Why this one, in plain words shown to the user. */
  because: string[];
}

/** Least a principle must reach to be shown: a lead of the moment, or a word of the invitation. */
const WORTH_SHOWING = 3;
const MOST = 3;

/** Situation → Advice: at most three, best first, and none where nothing fits well. */
export function advise(request: AdviceRequest): Advice[] {
  const occasions = occasionsOf(request);
  if (occasions.fit === 'none') return [];
  const text = wordsOf(request.text ?? '').join(' ');
  const step = occasions.of.includes('one_on_one_manager')
    ? nextStep(request.loop, request.level)
    : null;
  return principles
    .filter((principle) => principle.levels.includes(request.level))
    .filter((principle) => fits(principle, occasions) && loopAllows(principle, request.loop))
    .map((principle) => weigh(principle, request, occasions, text, step))
    .filter(({ weight }) => weight >= WORTH_SHOWING)
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, MOST)
    .map(({ id, because }) => ({ id, because }));
}

/** Which occasions count: any of them is enough, or several at once where it is not known which it is. */
interface Occasions {
  fit: 'any' | 'several' | 'none';
  of: readonly Occasion[];
  reason: string;
}

const ALL_ONE_ON_ONES = ['one_on_one_manager', 'one_on_one_report', 'skip_level', 'peer'] as const;

function occasionsOf({ situation, role, relation }: AdviceRequest): Occasions {
  switch (situation) {
    case 'one_on_one':
      return oneOnOneOccasions(relation ?? null);
    case 'performance_review':
      return reviewOccasions(role ?? null);
    case 'interview':
      return role === 'interviewer'
        ? { fit: 'none', of: [], reason: '' }
        : { fit: 'any', of: ['interview'], reason: 'for your interview' };
    case 'incident':
      return { fit: 'any', of: ['incident'], reason: 'something went wrong' };
    case 'none':
      return { fit: 'none', of: [], reason: '' };
  }
}

function oneOnOneOccasions(relation: Relation | null): Occasions {
  switch (relation) {
    case 'manager':
      return { fit: 'any', of: ['one_on_one_manager'], reason: 'a 1:1 with your manager' };
    case 'report':
      return {
        fit: 'any',
        of: ['one_on_one_report'],
        reason: 'a 1:1 with someone who reports to you',
      };
    case 'skip_level':
      return { fit: 'any', of: ['skip_level'], reason: 'a skip-level talk' };
    case 'peer':
      return { fit: 'any', of: ['peer'], reason: 'a 1:1 with a peer' };
    case 'other':
    case null:
      return { fit: 'several', of: ALL_ONE_ON_ONES, reason: 'fits a 1:1 whoever it is with' };
  }
}

function reviewOccasions(role: (AdviceRequest['role'] & string) | null): Occasions {
  const any = (occasion: Occasion, reason: string): Occasions => ({
    fit: 'any',
    of: [occasion],
    reason,
  });
  switch (role) {
    case 'self':
      return any('review_self', 'you are writing your own review');
    case 'manager':
    case 'calibration':
      return any('review_manager', 'you are reviewing someone who reports to you');
    case 'peer':
      return any('review_peer', 'you are giving a peer feedback');
    case 'goals':
      return any('goal_setting', 'you are setting goals');
    case 'promotion':
      return any('promotion', 'this is about a promotion');
    case 'upward':
      return { fit: 'none', of: [], reason: '' };
    case 'candidate':
    case 'interviewer':
    case null:
      return {
        fit: 'several',
        of: ['review_self', 'review_manager'],
        reason: 'fits a review, whoever writes it',
      };
  }
}

function fits(principle: Principle, { fit, of }: Occasions): boolean {
  const shared = of.filter((occasion) => principle.occasions.includes(occasion)).length;
  return fit === 'several' ? shared > 1 : shared > 0;
}

interface Weighed extends Advice {
  weight: number;
}

function weigh(
  principle: Principle,
  request: AdviceRequest,
  occasions: Occasions,
  text: string,
  step: { id: string; because: string } | null,
): Weighed {
  const phase = phaseWeight(principle, request.phase);
  const tooEarly = actsAhead(principle.id) && !suggests(request.level);
  const lead = tooEarly ? 0 : leadWeight(principle.id, occasions, request.phase);
  const cues = principle.cues.filter((cue) => hasPhrase(text, wordsOf(cue).join(' ')));
  const isStep = step?.id === principle.id;
  const calledFor = lead > 0 || cues.length > 0 || isStep;
  const weight = phase + lead + Math.min(cues.length, 2) * 3 + (isStep ? 9 : 0);
  const because = [
    occasions.reason,
    ...(isStep ? [step.because] : []),
    ...cues.slice(0, 2).map((cue) => `the invitation says “${cue}”`),
  ];
  return { id: principle.id, because, weight: calledFor && phase > 0 ? weight : 0 };
}

/** What is said during a talk is prepared before it; what comes after is of no use earlier. */
function phaseWeight({ phases }: Principle, phase: Phase): number {
  if (phases.includes(phase)) return 2;
  if (phase === 'before') return phases.includes('during') ? 1.5 : 0;
  if (phase === 'during') return phases.includes('before') ? 1 : 0;
  return 0;
}

function leadWeight(id: string, occasions: Occasions, phase: Phase): number {
  const ranks = occasions.of
    .map((occasion) => LEADS[occasion]?.[phase].indexOf(id) ?? -1)
    .filter((rank) => rank >= 0);
  return ranks.length === 0 ? 0 : 4 - Math.min(...ranks) * 0.6;
}
