import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { principleById, principles } from '../../content/corpus.ts';
import type { Scene } from '../../content/occasions.ts';
import { fitsOccasions, occasionsOf } from '../../content/occasions.ts';
import type { Occasion } from '../../content/principle.ts';
import type { SubjectName } from '../../content/subjects.ts';
import { saysAftermath, subjectsOf } from '../../content/about.ts';
import { subjects } from '../../content/subjects.ts';
import { termsOf } from '../../content/words.ts';
import { say } from '../../language/say.ts';

const SITUATIONS = ['one_on_one', 'performance_review', 'interview', 'incident', 'none'] as const;
const REVIEWS = [
  'self',
  'manager',
  'peer',
  'upward',
  'calibration',
  'goals',
  'promotion',
] as const satisfies Scene['role'][];
const SIDES = ['candidate', 'interviewer'] as const satisfies Scene['role'][];
const RELATIONS = ['manager', 'report', 'skip_level', 'peer', 'other', null] as const;

const ONE_ON_ONES: readonly Occasion[] = [
  'one_on_one_manager',
  'one_on_one_report',
  'skip_level',
  'peer',
];
const REVIEW_TALKS: readonly Occasion[] = [
  'review_self',
  'review_manager',
  'review_peer',
  'review_upward',
];
const INTERVIEWS: readonly Occasion[] = ['interview', 'interviewing', 'interview_either_side'];

/** Whatever can be asked for, sense or not. */
const SCENES: readonly Scene[] = SITUATIONS.flatMap((situation) =>
  [...REVIEWS, ...SIDES, null].flatMap((role) =>
    RELATIONS.map((relation) => ({ situation, role, relation })),
  ),
);

/** All a scene can show: what it is, and what its text may turn it to. */
const reachOf = (scene: Scene): Occasion[] => {
  const { of, wider } = occasionsOf(scene);
  return [...of, ...wider];
};
const reachesAnyOf = (scenes: readonly Scene[], walled: readonly Occasion[]) =>
  scenes.filter((scene) => reachOf(scene).some((occasion) => walled.includes(occasion)));

describe('the occasions of a scene', () => {
  it.each<[Scene, Occasion]>([
    [{ situation: 'one_on_one', relation: 'manager' }, 'one_on_one_manager'],
    [{ situation: 'one_on_one', relation: 'report' }, 'one_on_one_report'],
    [{ situation: 'one_on_one', relation: 'skip_level' }, 'skip_level'],
    [{ situation: 'one_on_one', relation: 'peer' }, 'peer'],
    [{ situation: 'performance_review', role: 'self' }, 'review_self'],
    [{ situation: 'performance_review', role: 'manager' }, 'review_manager'],
    [{ situation: 'performance_review', role: 'calibration' }, 'calibration'],
    [{ situation: 'performance_review', role: 'peer' }, 'review_peer'],
    [{ situation: 'performance_review', role: 'upward' }, 'review_upward'],
    [{ situation: 'performance_review', role: 'goals' }, 'goal_setting'],
    [{ situation: 'performance_review', role: 'promotion' }, 'promotion'],
    [{ situation: 'interview', role: 'candidate' }, 'interview'],
    [{ situation: 'interview', role: 'interviewer' }, 'interviewing'],
    [{ situation: 'interview', role: null }, 'interview_either_side'],
    [{ situation: 'interview' }, 'interview_either_side'],
    [{ situation: 'incident' }, 'incident'],
  ])('of %j are one: %s', (scene, occasion) => {
    expect(occasionsOf(scene)).toMatchObject({ fit: 'any', of: [occasion] });
  });

  it.each<[Scene, readonly Occasion[]]>([
    [{ situation: 'one_on_one' }, ONE_ON_ONES],
    [{ situation: 'one_on_one', relation: null }, ONE_ON_ONES],
    [{ situation: 'one_on_one', relation: 'other' }, ONE_ON_ONES],
    [{ situation: 'performance_review' }, REVIEW_TALKS],
    [{ situation: 'performance_review', role: null }, REVIEW_TALKS],
  ])('of %j are all there can be, of which several have to fit', (scene, of) => {
    expect(occasionsOf(scene)).toEqual({
      fit: 'several',
      of,
      reason: expect.stringMatching(/_any$/),
      wider: [],
    });
  });

  it('are none where nothing is recognised, whoever it is with', () => {
    for (const scene of SCENES.filter(({ situation }) => situation === 'none')) {
      expect(occasionsOf(scene)).toEqual({
        fit: 'none',
        of: [],
        reason: 'reason.nothing',
        wider: [],
      });
    }
  });

  it('have a reason to show wherever there are any', () => {
    const silent = SCENES.filter((scene) => say({ key: occasionsOf(scene).reason }).trim() === '');
    expect(silent.filter(({ situation }) => situation !== 'none')).toEqual([]);
  });

  it('do not hang on a role or a relation of something else', () => {
    for (const { situation, role = null, relation = null } of SCENES) {
      const { of } = occasionsOf({ situation, role, relation });
      if (situation === 'one_on_one') expect(occasionsOf({ situation, relation }).of).toEqual(of);
      else expect(occasionsOf({ situation, role }).of).toEqual(of);
    }
    for (const role of SIDES) {
      expect(occasionsOf({ situation: 'performance_review', role }).of).toEqual(REVIEW_TALKS);
    }
    for (const role of REVIEWS) {
      expect(occasionsOf({ situation: 'interview', role }).of).toEqual(['interview_either_side']);
    }
  });

  it('may be turned by the text to no occasion twice', () => {
    expect(SCENES.filter((scene) => new Set(reachOf(scene)).size < reachOf(scene).length)).toEqual(
      [],
    );
  });
});

describe('the walls between occasions', () => {
  const interviews = SCENES.filter(({ situation }) => situation === 'interview');

  it('keep what is for candidates from interviewers, and the other way round', () => {
    const interviewers = interviews.filter(({ role }) => role === 'interviewer');
    const candidates = interviews.filter(({ role }) => role === 'candidate');
    expect(reachesAnyOf(interviewers, ['interview', 'interview_either_side'])).toEqual([]);
    expect(reachesAnyOf(candidates, ['interviewing', 'interview_either_side'])).toEqual([]);
  });

  it('keep both from whoever has not said on which side they are', () => {
    const open = interviews.filter(({ role }) => role !== 'candidate' && role !== 'interviewer');
    expect(reachesAnyOf(open, ['interview', 'interviewing'])).toEqual([]);
  });

  it('keep interviews from all other talks, and all other talks from interviews', () => {
    const others = SCENES.filter(({ situation }) => situation !== 'interview');
    expect(reachesAnyOf(others, INTERVIEWS)).toEqual([]);
    const outside = interviews.filter((scene) =>
      reachOf(scene).some((occasion) => !INTERVIEWS.includes(occasion)),
    );
    expect(outside).toEqual([]);
  });

  it('keep a 1:1 with one from what is for a 1:1 with another', () => {
    for (const relation of ['manager', 'report', 'skip_level', 'peer'] as const) {
      const scene: Scene = { situation: 'one_on_one', relation };
      const [own] = occasionsOf(scene).of;
      const others = ONE_ON_ONES.filter((occasion) => occasion !== own);
      expect(reachesAnyOf([scene], others)).toEqual([]);
    }
  });

  it('keep a review of others from what is for one’s own, and the other way round', () => {
    const review = (role: Scene['role'] & string): Scene => ({
      situation: 'performance_review',
      role,
    });
    const ofOthers = ['manager', 'peer', 'upward', 'calibration'] as const;
    expect(reachesAnyOf(ofOthers.map(review), ['review_self', 'promotion'])).toEqual([]);
    const own = ['self', 'goals', 'promotion'] as const;
    const theirs = REVIEW_TALKS.filter((occasion) => occasion !== 'review_self');
    expect(reachesAnyOf(own.map(review), [...theirs, 'calibration'])).toEqual([]);
  });

  it('hold for what a subject leads with in an interview', () => {
    const across = Object.entries(subjects).flatMap(([name, { leads }]) =>
      Object.entries(leads).flatMap(([occasion, ids]) =>
        ids
          .filter((id) => isAcross(occasion, principleById(id)?.occasions ?? []))
          .map((id) => `${name}: ${id} in ${occasion}`),
      ),
    );
    expect(across).toEqual([]);
  });

  /** A candidate’s is not for the other side, and what is only for interviews is for nothing else. */
  function isAcross(occasion: string, own: readonly Occasion[]): boolean {
    return INTERVIEWS.some((one) => one === occasion)
      ? !own.some((one) => one === occasion)
      : own.every((one) => INTERVIEWS.includes(one));
  }
});

describe('whether a principle fits', () => {
  const [some] = principles;
  const fits = (own: readonly Occasion[], fit: 'any' | 'several' | 'none', of: Occasion[]) =>
    some &&
    fitsOccasions({ ...some, occasions: own }, { fit, of, reason: 'reason.nothing', wider: own });

  it('takes one occasion that it shares where any will do', () => {
    expect(fits(['peer', 'incident'], 'any', ['incident'])).toBe(true);
    expect(fits(['peer'], 'any', ['incident'])).toBe(false);
  });

  it('takes two that it shares where it is not known which it is', () => {
    expect(fits(['peer', 'skip_level'], 'several', ['peer', 'skip_level'])).toBe(true);
    expect(fits(['peer', 'incident'], 'several', ['peer', 'skip_level'])).toBe(false);
  });

  it('is never so in silence', () => {
    const silence = occasionsOf({ situation: 'none' });
    expect(principles.filter((principle) => fitsOccasions(principle, silence))).toEqual([]);
  });

  it('is so for some principle in every scene that is not silent', () => {
    const empty = SCENES.filter(({ situation }) => situation !== 'none').filter(
      (scene) => !principles.some((principle) => fitsOccasions(principle, occasionsOf(scene))),
    );
    expect(empty).toEqual([]);
  });
});

describe('what a text is about', () => {
  const named = (text: string) => subjectsOf(text).map(({ name }) => name);
  const every = Object.entries(subjects) as [SubjectName, (typeof subjects)[SubjectName]][];

  it.each<[string, SubjectName]>([
    ['Q3 outage', 'mistake'],
    ['I screwed up the migration', 'mistake'],
    ['Post-mortem: checkout', 'postmortem'],
    ['Behind schedule', 'delay'],
    ['Promo packet', 'promotion'],
    ['More money', 'money'],
    ['Career conversation', 'career'],
    ['Re-org', 'reorganization'],
    ['laying off half of us', 'layoffs'],
    ['WFH policy', 'where one works'],
    ['Rating', 'review talk'],
  ])('is told by everyday words: “%s” is about %s', (text, name) => {
    expect(named(text)).toContain(name);
  });

  it.each(every)('is %s for each of its words', (name, { words }) => {
    expect(words.filter((text) => !named(text).includes(name))).toEqual([]);
  });

  it('is nothing for a part of such words, unless it says the same by itself', () => {
    const parts = every.flatMap(([name, { words }]) => {
      const whole = new Set(words.filter((text) => termsOf(text).length === 1).flatMap(meant));
      return words
        .filter((text) => termsOf(text).length > 1)
        .flatMap((text) => termsOf(text).map(({ words: part }) => ({ text, part: part.join(' ') })))
        .filter(({ part }) => named(part).includes(name) && !meant(part).some((t) => whole.has(t)))
        .map(({ text, part }) => `${name}: “${part}” of “${text}”`);
    });
    expect(parts).toEqual([]);
  });

  it.each(['', '?!', '🙂', '1:1', 'Sam', 'Lunch', 'Weekly', 'fundraiser', 'goalkeeper', '\uD800'])(
    'is nothing in “%s”',
    (text) => {
      expect(subjectsOf(text)).toEqual([]);
    },
  );

  it('is told once for each subject, by the longest words that say it', () => {
    const text = 'Mistakes: the FAILED big launch, and another failure';
    expect(subjectsOf(text).find(({ name }) => name === 'mistake')).toMatchObject({
      said: 'FAILED big launch',
      words: 2,
      at: text.indexOf('FAILED'),
    });
  });

  it('is told by the first of words that are as long', () => {
    expect(subjectsOf('An outage, then a mistake')[0]?.said).toBe('outage');
  });

  it('may be several things', () => {
    expect(named('Outage, and my promotion')).toEqual(
      expect.arrayContaining(['mistake', 'promotion']),
    );
  });

  it('comes with what leads then, and how much it weighs', () => {
    const { leads, force } = subjects['mistake'];
    expect(force).toBe('heavy');
    expect(subjectsOf('A mistake')).toMatchObject([{ name: 'mistake', force, leads }]);
    expect(subjectsOf('Promotion')).toMatchObject([{ name: 'promotion', force: 'plain' }]);
  });

  it('is quoted from the text, whatever that is', () => {
    const words = every.flatMap(([, entry]) => entry.words);
    const texts = fc
      .array(fc.oneof(fc.constantFrom(...words), fc.string({ unit: 'binary' })))
      .map((pieces) => pieces.join(' '));
    fc.assert(
      fc.property(texts, (text) => {
        const found = subjectsOf(text);
        expect(new Set(found.map(({ name }) => name)).size).toBe(found.length);
        for (const { name, said, at } of found) {
          expect(text.slice(at, at + said.length)).toBe(said);
          expect(named(said)).toContain(name);
        }
      }),
    );
  });

  function meant(text: string): string[] {
    return termsOf(text).map(({ term }) => term);
  }
});

describe('a meeting that looks back on what broke', () => {
  it.each([
    'Postmortem: outage',
    'Post-mortem',
    'Incident review',
    'RCA checkout',
    'Root causes',
    'What went wrong?',
    'Lessons learned',
  ])('says so: “%s”', (text) => {
    expect(saysAftermath(text)).toBe(true);
  });

  it.each([
    '',
    'Outage',
    'Incident',
    'Mistake',
    'War room',
    'Root',
    'Lessons',
    'Performance review',
  ])('is not what “%s” says', (text) => {
    expect(saysAftermath(text)).toBe(false);
  });
});
