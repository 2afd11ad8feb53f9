import type { InterviewRole, ReviewRole, SituationKind } from '../situation/situation.ts';
import type { Occasion, Principle, Relation } from './principle.ts';
import type { PlainKey } from '../language/message.ts';

/** What is on screen, as far as it decides which principles fit at all. */
export interface Scene {
  situation: SituationKind;
  role?: ReviewRole | InterviewRole | null;
  /** Null until the user has said; then only what fits whoever it is. */
  relation?: Relation | null;
}

/** Which occasions count: any of them is enough, or several at once where it is not known which it is. */
export interface Occasions {
  fit: 'any' | 'several' | 'none';
  of: readonly Occasion[];
  /** Why these, shown to the user. */
  reason: PlainKey;
  /** What the talk may turn to besides: where the text says so, what fits that fits here too. */
  wider: readonly Occasion[];
}

/** The occasions of a scene; `fit: 'none'` is silence on purpose, see `docs/adding-a-principle.md`. */
export function occasionsOf({ situation, role, relation }: Scene): Occasions {
  switch (situation) {
    case 'one_on_one':
      return ofOneOnOne(relation ?? null);
    case 'performance_review':
      return ofReview(role ?? null);
    case 'interview':
      return ofInterview(role ?? null);
    case 'incident':
      return one('incident');
    case 'none':
      return NONE;
  }
}

/** True where a principle is for these occasions. */
export function fitsOccasions(principle: Principle, { fit, of }: Occasions): boolean {
  const shared = of.filter((occasion) => principle.occasions.includes(occasion)).length;
  return fit === 'several' ? shared > 1 : shared > 0;
}

const NONE: Occasions = { fit: 'none', of: [], reason: 'reason.nothing', wider: [] };

const one = (occasion: OneOccasion, wider: readonly Occasion[] = []): Occasions => ({
  fit: 'any',
  of: [occasion],
  reason: `occasion.${occasion}`,
  wider,
});

/** Those that can be told of one scene. */
type OneOccasion = Exclude<Occasion, 'thinking_time' | 'contrarian'>;

function ofOneOnOne(relation: Relation | null): Occasions {
  switch (relation) {
    case 'manager':
      return one('one_on_one_manager', [
        'promotion',
        'goal_setting',
        'incident',
        'review_self',
        'thinking_time',
        'contrarian',
      ]);
    case 'report':
      return one('one_on_one_report', ['incident', 'review_manager']);
    case 'skip_level':
      return one('skip_level', [
        'promotion',
        'goal_setting',
        'incident',
        'thinking_time',
        'contrarian',
      ]);
    case 'peer':
      return one('peer', ['incident', 'thinking_time', 'contrarian']);
    case 'other':
    case null:
      return {
        fit: 'several',
        of: ['one_on_one_manager', 'one_on_one_report', 'skip_level', 'peer'],
        reason: 'occasion.one_on_one_any',
        wider: [],
      };
  }
}

function ofReview(role: (Scene['role'] & string) | null): Occasions {
  switch (role) {
    case 'self':
      return one('review_self', ['promotion', 'goal_setting', 'incident']);
    case 'manager':
      return one('review_manager');
    case 'calibration':
      return one('calibration');
    case 'peer':
      return one('review_peer');
    case 'upward':
      return one('review_upward');
    case 'goals':
      return one('goal_setting', ['promotion', 'thinking_time']);
    case 'promotion':
      return one('promotion', ['goal_setting', 'review_self']);
    case 'candidate':
    case 'interviewer':
    case null:
      return {
        fit: 'several',
        of: ['review_self', 'review_manager', 'review_peer', 'review_upward'],
        reason: 'occasion.review_any',
        wider: [],
      };
  }
}

function ofInterview(role: (Scene['role'] & string) | null): Occasions {
  switch (role) {
    case 'candidate':
      return one('interview');
    case 'interviewer':
      return one('interviewing');
    case 'self':
    case 'manager':
    case 'peer':
    case 'upward':
    case 'calibration':
    case 'goals':
    case 'promotion':
    case null:
      return one('interview_either_side');
  }
}
