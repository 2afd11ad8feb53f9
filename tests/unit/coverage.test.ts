import { describe, expect, it } from 'vitest';
import { advise } from '../../content/advise.ts';
import type { AdviceRequest } from '../../content/advise.ts';
import { principleById } from '../../content/corpus.ts';
import { LEADS } from '../../content/leads.ts';
import type { Scene } from '../../content/occasions.ts';
import type { Phase } from '../../content/principle.ts';
import { LEVELS } from '../../content/principle.ts';
import { subjects } from '../../content/subjects.ts';

/** Every kind of moment that can be on screen, with what the user or the page has said of it. */
const SCENES: readonly Scene[] = [
  ...(['manager', 'report', 'skip_level', 'peer', 'other', null] as const).map(
    (relation): Scene => ({ situation: 'one_on_one', relation }),
  ),
  ...(
    ['self', 'manager', 'peer', 'upward', 'calibration', 'goals', 'promotion', null] as const
  ).map((role): Scene => ({ situation: 'performance_review', role })),
  ...(['candidate', 'interviewer', null] as const).map((role): Scene => ({
    situation: 'interview',
    role,
  })),
  { situation: 'incident' },
  { situation: 'none' },
];
const PHASES = ['before', 'during', 'after'] as const satisfies Phase[];

/** Silent on purpose, and why. */
const SILENT: readonly { scene: string; because: string }[] = [
  { scene: 'none before', because: 'nothing is recognised' },
  { scene: 'none during', because: 'nothing is recognised' },
  { scene: 'none after', because: 'nothing is recognised' },
  {
    scene: 'interview after',
    because: 'which side one is on is not known, and what helps afterwards differs',
  },
];

const nameOf = ({ situation, relation, role }: Scene, phase: Phase) =>
  [situation, relation ?? role, phase].filter(Boolean).join(' ');

const moments = SCENES.flatMap((scene) =>
  PHASES.flatMap((phase) =>
    LEVELS.map((level) => ({ name: nameOf(scene, phase), request: { ...scene, phase, level } })),
  ),
);

describe('every moment', () => {
  it('that can occur has advice, or is silent on purpose', () => {
    const silent = moments.filter(({ request }) => advise(request).length === 0);
    const expected = new Set(SILENT.map(({ scene }) => scene));
    expect([...new Set(silent.map(({ name }) => name))].toSorted()).toEqual(
      [...expected].toSorted(),
    );
    expect(silent).toHaveLength(expected.size * LEVELS.length);
  });

  it('of a talk that repeats has something new for the second meeting too, while what the first showed rests', () => {
    const talks = moments.filter(({ request }) => request.situation === 'one_on_one');
    const dry = talks.filter(({ request }) => !lasts(request, 2));
    expect(dry.map(({ name, request }) => `${name} ${request.level}`)).toEqual([]);
  });
});

/** Whether a series goes on having advice while what it showed rests. */
function lasts(request: AdviceRequest, meetings: number): boolean {
  const rests: string[] = [];
  for (let meeting = 0; meeting < meetings; meeting += 1) {
    const shown = advise({ ...request, rests });
    if (shown.length === 0) return false;
    rests.push(...shown.map(({ id }) => id));
  }
  return true;
}

describe('what leads', () => {
  const leads = Object.entries(LEADS).flatMap(([occasion, byPhase]) =>
    Object.entries(byPhase).flatMap(([phase, ids]) =>
      ids.map((id) => ({ occasion, phase: phase as Phase, id })),
    ),
  );

  it('is a principle of that occasion, once in its list', () => {
    const strays = leads.filter(
      ({ occasion, id }) => !principleById(id)?.occasions.some((own) => own === occasion),
    );
    expect(strays).toEqual([]);
    for (const byPhase of Object.values(LEADS)) {
      for (const ids of Object.values(byPhase)) expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it('can be shown in that phase', () => {
    const early = leads.filter(
      ({ phase, id }) => !principleById(id)?.phases.some((own) => fits(own, phase)),
    );
    expect(early).toEqual([]);
  });

  it('for each subject is a principle that exists, once in its list', () => {
    const lists = Object.entries(subjects).flatMap(([name, subject]) =>
      Object.values(subject.leads).map((ids) => ({ name, ids })),
    );
    const unknown = lists.flatMap(({ name, ids }) =>
      ids.filter((id) => !principleById(id)).map((id) => `${name}: ${id}`),
    );
    expect(unknown).toEqual([]);
    for (const { ids } of lists) expect(new Set(ids).size).toBe(ids.length);
  });
});

/** What comes after is of no use earlier. */
function fits(own: Phase, phase: Phase): boolean {
  return own === phase || (own !== 'after' && phase !== 'after');
}
