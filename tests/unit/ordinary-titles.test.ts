import { describe, expect, it } from 'vitest';
import { subjectsOf } from '../../content/about.ts';
import { advise } from '../../content/advise.ts';

/** What calendars are full of: none of it is bad news, a grievance or a farewell, whatever words it shares with one. */
const ORDINARY = [
  'Weekly sync',
  '1:1 Ana / Raj',
  'Catch-up',
  'Coffee ☕',
  'Project review',
  'Roadmap sync',
  'Design critique',
  'Sprint planning',
  'Capacity planning Q1',
  'Bandwidth upgrade, data centre',
  'Communication plan for the rollout',
  'Internal communication: newsletter',
  'Trust & Safety sync',
  'Zero trust architecture',
  'Credit risk model review',
  'Credit card migration',
  'Exit criteria for the beta',
  'Exit survey results, all hands',
  'Stress test results',
  'Search recall metrics',
  'Recall the agenda of last time',
  'Behavior tree refactoring',
  'Attitude control system',
  'Deadline overview',
  'Deadlines for the conference',
  'Delay line measurements',
  'Slip ring supplier call',
  'Error budget review',
  'Error handling in the SDK',
  'Performance dashboard',
  'Performance testing',
  'Campaign performance',
  'Apple Pay integration',
  'Money transfer API',
  'Growth experiments',
  'Title and meta tags',
  'Level design, world 3',
  'Principal component analysis',
  'Launch planning',
  'Release train',
  'Press kit photos',
  'Beta program: applicants',
  'Feature idea backlog',
  'Customer interview notes',
  'User feedback digest',
  'Failure mode analysis workshop',
  'Breach notification law update',
  'Warning lights, dashboard UI',
  'Conflict resolution in git',
  'Merge conflict helper',
  'Tension in the cable car model',
  'Argument parser',
  'Escalation matrix for support',
  'Complaint handling process',
  'Leave policy update',
  'Notice board',
  'Retention: cohort analysis',
  'Visibility on mobile',
  'Blocked users feature',
  'Favorite lists',
  'Vision model benchmark',
  'Memory leak fix',
  'Surprise party for Tom',
  'Compare vendors',
  'Hurt feelings, season 2 kickoff',
] as const;

describe('an ordinary title', () => {
  it.each(ORDINARY)('is about nothing heavy: “%s”', (title) => {
    const heavy = subjectsOf(title).filter(({ force }) => force === 'heavy');
    expect(heavy.map(({ name, said }) => `${name}: ${said}`)).toEqual([]);
  });

  it('leaves a talk with the manager what usually leads it, in nearly all cases', () => {
    const usual = leadFor('');
    const moved = ORDINARY.filter((title) => leadFor(title) !== usual);
    expect(moved.length / ORDINARY.length).toBeLessThan(0.15);
  });
});

function leadFor(text: string): string | undefined {
  return advise({
    situation: 'one_on_one',
    relation: 'manager',
    phase: 'before',
    level: 'ic',
    text,
  })[0]?.id;
}
