import { describe, expect, it } from 'vitest';
import { advise } from '../../content/advise.ts';
import type { AdviceRequest } from '../../content/advise.ts';
import { principleById, principles } from '../../content/corpus.ts';
import type { LoopState } from '../../content/loop.ts';
import type { Level, Phase } from '../../content/principle.ts';
import { LEVELS } from '../../content/principle.ts';
import { inWords } from './support/in-words.ts';
import { say } from '../../language/say.ts';

const SITUATIONS = [
  'one_on_one',
  'performance_review',
  'interview',
  'incident',
  'none',
] as const satisfies AdviceRequest['situation'][];
const REVIEW_ROLES = [
  'self',
  'manager',
  'peer',
  'upward',
  'calibration',
  'goals',
  'promotion',
] as const;
const ROLES = [...REVIEW_ROLES, 'candidate', 'interviewer', null] as const;
const RELATIONS = ['manager', 'report', 'skip_level', 'peer', 'other', null] as const;
const PHASES = ['before', 'during', 'after'] as const satisfies Phase[];
const LOOPS: (LoopState | undefined)[] = [
  undefined,
  ...[0, 1, 2, 5].flatMap((delivered) =>
    [false, true].flatMap((goalStated) => [
      { delivered, goalStated },
      { delivered, goalStated, newManager: true },
    ]),
  ),
];
/** Words of many principles at once, those that come too early among them. */
const TELLING =
  'raise, win-win, how can i help, outage, self review, no surprises, rto, initiative';

const withManager = (more: Partial<AdviceRequest> = {}): AdviceRequest => ({
  situation: 'one_on_one',
  relation: 'manager',
  phase: 'before',
  level: 'ic',
  ...more,
});
const idsOf = (request: AdviceRequest) => advise(request).map(({ id }) => id);
const first = (request: AdviceRequest) => idsOf(request)[0];

/** Every 1:1 with a manager there can be. */
function* talksWithManager(more: Partial<AdviceRequest> = {}): Generator<AdviceRequest> {
  for (const level of LEVELS) {
    for (const phase of PHASES) {
      for (const loop of LOOPS) {
        for (const text of ['', TELLING]) {
          yield withManager({ level, phase, text, ...(loop && { loop }), ...more });
        }
      }
    }
  }
}

describe('a 1:1 with the manager', () => {
  it.each<Level>(['director', 'vp'])('never tells a %s to ask how they can help', (level) => {
    for (const request of talksWithManager({ level })) {
      expect(idsOf(request)).not.toContain('loop-2-ask-to-help');
    }
  });

  it('leads with the question for those who begin', () => {
    expect(first(withManager())).toBe('loop-2-ask-to-help');
  });

  it.each<[Level, string]>([
    ['senior_manager', 'loop-ask-suggest-act'],
    ['director', 'loop-exec-anticipate'],
    ['vp', 'loop-exec-anticipate'],
  ])('leads with acting ahead for a %s', (level, id) => {
    expect(first(withManager({ level }))).toBe(id);
    expect(first(withManager({ level, phase: 'during' }))).toBe(id);
    expect(idsOf(withManager({ level }))).toContain('loop-ask-suggest-act');
  });

  // Fails today: nextStep in content/loop.ts lets only directors and above skip the question.
  it('leads with suggesting for a senior manager also where nothing is delivered yet', () => {
    const loop = { delivered: 0, goalStated: false };
    expect(first(withManager({ level: 'senior_manager', loop }))).toBe('loop-ask-suggest-act');
  });

  it.each<[Level, string]>([
    ['ic', 'loop-2-ask-to-help'],
    ['manager', 'loop-2-ask-to-help'],
    ['senior_manager', 'loop-2-ask-to-help'],
    ['director', 'loop-trust-first'],
    ['vp', 'loop-trust-first'],
  ])('goes back with a new manager, whatever was delivered before: %s', (level, id) => {
    for (const delivered of [0, 5]) {
      const loop = { delivered, goalStated: true, newManager: true };
      expect(first(withManager({ level, loop }))).toBe(id);
      for (const phase of PHASES) {
        const ids = idsOf(withManager({ level, loop, phase, text: TELLING }));
        expect(ids).not.toContain('loop-ask-suggest-act');
        expect(ids).not.toContain('loop-exec-anticipate');
      }
    }
  });
});

describe('step 4 of the loop, asking for something back', () => {
  const STEP = 'loop-4-win-win';

  it('comes after two delivered asks, with the goal known', () => {
    const loop = { delivered: 2, goalStated: true };
    expect(inWords(advise(withManager({ loop }))[0])).toEqual({
      id: STEP,
      because: ['a 1:1 with your manager', 'you have delivered 2 asks, and your goal is known'],
    });
  });

  it('asks for the goal first where it has not been said', () => {
    expect(first(withManager({ loop: { delivered: 2, goalStated: false } }))).toBe(
      'loop-state-goal',
    );
  });

  it('never comes earlier, whatever the invitation says', () => {
    const talks = [...talksWithManager({ text: 'raise, win-win, career goal, promotion' })];
    const early = talks.filter(({ loop }) => (loop?.delivered ?? 0) < 2);
    for (const request of early) expect(idsOf(request)).not.toContain(STEP);
  });

  // Fails today: loopAllows in content/loop.ts counts the asks only, so a cue is enough.
  it('never leads before the goal has been said', () => {
    const loop = { delivered: 3, goalStated: false };
    expect(first(withManager({ loop, text: 'raise, win-win' }))).toBe('loop-state-goal');
  });

  it('never comes at all for a vp', () => {
    for (const request of talksWithManager({ level: 'vp' })) {
      expect(idsOf(request)).not.toContain(STEP);
    }
  });
});

describe.each(['goals', 'promotion'] as const)(
  'how the loop stands, in a talk about %s',
  (role) => {
    const about = (text: string, loop?: LoopState): AdviceRequest => ({
      situation: 'performance_review',
      role,
      phase: 'before',
      level: 'director',
      text,
      ...(loop && { loop }),
    });
    const delivered = { delivered: 2, goalStated: true };
    const begun = { delivered: 1, goalStated: true };

    it('lets one ask for something back once it is due, and not where nobody knows', () => {
      expect(idsOf(about('raise, win-win', delivered))).toContain('loop-4-win-win');
      for (const early of [undefined, begun, { ...delivered, goalStated: false }]) {
        expect(idsOf(about('raise, win-win', early))).not.toContain('loop-4-win-win');
      }
    });

    it('keeps back what counts on something in return too early', () => {
      expect(idsOf(about('meet me halfway', delivered))).toContain('loop-4c-expect-halfway');
      expect(idsOf(about('meet me halfway', begun))).not.toContain('loop-4c-expect-halfway');
    });

    it('keeps back acting ahead of a new manager, but not for the words of an invitation alone', () => {
      const text = 'new manager, initiative';
      expect(idsOf(about(text, delivered))).toContain('loop-ask-suggest-act');
      expect(idsOf(about(text, { ...delivered, newManager: true }))).not.toContain(
        'loop-ask-suggest-act',
      );
    });

    it('calls for no next step', () => {
      for (const loop of LOOPS) {
        expect(advise(about('', loop))).toEqual(advise(about('')));
      }
    });
  },
);

it.each(RELATIONS.filter((relation) => relation !== 'manager'))(
  'how the loop stands counts in no talk with somebody else: %s',
  (relation) => {
    const differing = [...talksWithManager({ relation })].filter((request) => {
      const { loop: _, ...unknown } = request;
      return idsOf(request).join() !== idsOf(unknown).join();
    });
    expect(differing).toEqual([]);
  },
);

describe('a person nobody has named', () => {
  const ONE_ON_ONES = new Set<string>([
    'one_on_one_manager',
    'one_on_one_report',
    'skip_level',
    'peer',
  ]);

  it('gets only what fits several relations', () => {
    for (const relation of [null, 'other'] as const) {
      for (const request of talksWithManager({ relation })) {
        for (const id of idsOf(request)) {
          const fitting = principleById(id)?.occasions.filter((one) => ONE_ON_ONES.has(one));
          expect(fitting?.length).toBeGreaterThan(1);
        }
      }
    }
  });

  it('gets something all the same, before the talk', () => {
    for (const level of LEVELS) {
      const request: AdviceRequest = { situation: 'one_on_one', phase: 'before', level };
      expect(idsOf(request).length).toBeGreaterThan(0);
    }
  });
});

describe('walls', () => {
  const everything = { text: TELLING, loop: { delivered: 5, goalStated: true } };
  const said = 'interview, candidate, salary, scorecard, zoom, job offer, nervous, impact, debrief';

  it('stand around what is not recognised: nothing is shown, whatever it says', () => {
    for (const request of talksWithManager({ ...everything, situation: 'none' })) {
      expect(advise(request)).toEqual([]);
    }
  });

  it.each([
    ['candidate', 'hire-'],
    ['interviewer', 'int-'],
    [null, 'hire-'],
  ] as const)('keep from a %s the advice of the other side', (role, prefix) => {
    for (const phase of PHASES) {
      for (const level of LEVELS) {
        for (const text of ['', TELLING, said]) {
          const ids = idsOf({ situation: 'interview', role, phase, level, text });
          expect(ids.filter((id) => id.startsWith(prefix))).toEqual([]);
        }
      }
    }
  });

  it.each([
    ['peer', 'review_peer'],
    ['upward', 'review_upward'],
    ['calibration', 'calibration'],
  ] as const)('keep a %s review to what is for it', (role, occasion) => {
    for (const phase of PHASES) {
      for (const level of LEVELS) {
        const ids = idsOf({ situation: 'performance_review', role, phase, level, text: TELLING });
        const strays = ids.filter((id) => !principleById(id)?.occasions.includes(occasion));
        expect(strays).toEqual([]);
      }
    }
  });
});

describe('what rests and what returns', () => {
  const usual = withManager();

  it('rests however well it fits', () => {
    const [lead = ''] = idsOf(usual);
    expect(idsOf({ ...usual, rests: [lead] })).not.toContain(lead);
    expect(idsOf({ ...usual, text: 'how can I help', rests: [lead] })).not.toContain(lead);
  });

  it('may be unknown to this version', () => {
    expect(idsOf({ ...usual, rests: ['gone'], returns: [{ id: 'gone', weeks: 1 }] })).toEqual(
      idsOf(usual),
    );
  });

  it('comes back with the reason, where it fits', () => {
    const returns = [{ id: 'up-one-useful-change', weeks: 3 }];
    const back = advise({ ...usual, returns }).find(({ id }) => id === 'up-one-useful-change');
    expect(inWords(back?.because)).toContain('you found it useful 3 weeks ago');
  });

  it('does not come back where it does not fit', () => {
    const returns = [{ id: 'hire-score-alone', weeks: 1 }];
    expect(idsOf({ ...usual, returns })).toEqual(idsOf(usual));
  });
});

describe('the standing agenda of a meeting that repeats', () => {
  const agenda = 'What is stuck, what is next, promotion, layoffs, feedback both ways';

  it('does not take the lead from what is usual, and silences nothing', () => {
    expect(first(withManager({ agenda }))).toBe(first(withManager()));
    expect(idsOf(withManager({ agenda }))).toHaveLength(3);
  });

  it('is no reason where it did not decide', () => {
    const because = inWords(advise(withManager({ agenda }))).flatMap((card) => card.because);
    expect(because.filter((reason) => reason.includes('layoffs'))).toEqual([]);
  });

  it('gives way to the title', () => {
    expect(first(withManager({ agenda, text: 'we missed the deadline' }))).toBe('fail-own-it');
  });
});

describe('a heavy subject', () => {
  it.each([
    'bad news about the launch',
    'I broke production last night',
    'burnout, I cannot go on like this',
    'layoffs',
    'my resignation',
  ])('leaves no room for offering help: “%s”', (text) => {
    const ids = idsOf(withManager({ text, loop: { delivered: 0, goalStated: false } }));
    expect(ids.length).toBeGreaterThan(0);
    expect(ids).not.toContain('loop-2-ask-to-help');
  });
});

describe('the moment', () => {
  it.each<[string, AdviceRequest, string]>([
    ['an incident', { situation: 'incident', phase: 'during', level: 'ic' }, 'fail-own-it'],
    ['the day after', { situation: 'incident', phase: 'after', level: 'ic' }, 'fail-root-cause'],
    [
      'one’s own review',
      { situation: 'performance_review', role: 'self', phase: 'before', level: 'ic' },
      'int-impact',
    ],
    [
      'a report’s review',
      { situation: 'performance_review', role: 'manager', phase: 'before', level: 'manager' },
      'lp-right-a-lot',
    ],
    [
      'an interview',
      { situation: 'interview', role: 'candidate', phase: 'before', level: 'vp' },
      'int-impact',
    ],
    [
      'a report',
      { situation: 'one_on_one', relation: 'report', phase: 'during', level: 'manager' },
      'loop-partnership',
    ],
    [
      'a senior report’s manager',
      { situation: 'one_on_one', relation: 'report', phase: 'before', level: 'vp' },
      'stuck-let-go',
    ],
  ])('of %s has its own lead', (_what, request, id) => {
    expect(first(request)).toBe(id);
  });

  it('is told by the words of the invitation, which are given as a reason', () => {
    const text = 'Agenda: salary, my BURNOUT, and working-hours';
    expect(inWords(advise(withManager({ text }))[0])).toEqual({
      id: 'loop-goal-boundaries',
      because: [
        'a 1:1 with your manager',
        'the invitation says “working-hours”',
        'the invitation says “BURNOUT”',
      ],
    });
  });

  it('takes whole words only', () => {
    expect(idsOf(withManager({ text: 'praise, fundraiser' }))).toEqual(idsOf(withManager()));
  });
});

describe('whatever the moment', () => {
  const levelsOf = new Map(principles.map(({ id, levels }) => [id, levels]));
  const loops = [undefined, { delivered: 5, goalStated: true, newManager: true }];

  it.each(SITUATIONS)(
    '%s gives at most three of the level, each once, with reasons',
    (situation) => {
      const bad = [...moments(situation)].filter((request) => problemIn(request) !== null);
      expect(bad).toEqual([]);
    },
  );

  function* moments(situation: AdviceRequest['situation']): Generator<AdviceRequest> {
    for (const role of ROLES) {
      for (const relation of RELATIONS) {
        for (const phase of PHASES) {
          for (const level of LEVELS) {
            for (const loop of loops) {
              yield {
                situation,
                role,
                relation,
                phase,
                level,
                text: TELLING,
                ...(loop && { loop }),
              };
            }
          }
        }
      }
    }
  }

  function problemIn(request: AdviceRequest): string | null {
    const advice = advise(request);
    if (advice.length > 3) return 'more than three';
    if (new Set(advice.map(({ id }) => id)).size < advice.length) return 'one twice';
    // Whoever has a report leads people, whatever they said.
    const level = request.level === 'ic' && leadsPeople(request) ? 'manager' : request.level;
    const fitting = advice.every(({ id }) => level && levelsOf.get(id)?.includes(level));
    if (!fitting) return 'of another level';
    const reasoned = advice.every(
      ({ because }) => because.length > 0 && because.every((reason) => say(reason).trim() !== ''),
    );
    return reasoned ? null : 'without a reason';
  }
});

function leadsPeople({ situation, relation, role }: AdviceRequest): boolean {
  return situation === 'one_on_one'
    ? relation === 'report'
    : situation === 'performance_review' && (role === 'manager' || role === 'calibration');
}
