import type { NextStep } from '../../content/loop.ts';
import type { GrowthEntry } from './growth.ts';
import { message } from '../../language/message.ts';

/** A skill and the times it was practised, the latest first. */
export interface Practised {
  skill: GrowthEntry;
  times: GrowthEntry[];
}

/** What somebody does toward the next level, sorted for the page. */
export interface GrowthStanding {
  skills: Practised[];
  strategic: GrowthEntry[];
  letGo: GrowthEntry[];
  choosers: GrowthEntry[];
  seats: GrowthEntry[];
  /** The latest first. */
  reviews: GrowthEntry[];
}

/** The entries by what they are: open ones first, then the latest. */
export function growthStanding(entries: readonly GrowthEntry[]): GrowthStanding {
  const of = (kind: GrowthEntry['kind']) =>
    entries.filter((entry) => entry.kind === kind).toSorted(openFirst);
  const practised = Map.groupBy(of('practised').toSorted(latestFirst), ({ parentId }) => parentId);
  return {
    skills: of('skill').map((skill) => ({ skill, times: practised.get(skill.id) ?? [] })),
    strategic: of('strategic'),
    letGo: of('let-go'),
    choosers: of('chooser'),
    seats: of('seat'),
    reviews: of('review').toSorted(latestFirst),
  };
}

/** What is still missing toward the next level, the most useful first; null where nothing has been begun: nobody asked for it. */
export function missingStep(entries: readonly GrowthEntry[]): NextStep | null {
  if (entries.length === 0) return null;
  const { skills, strategic, letGo, choosers } = growthStanding(entries);
  const open = skills.filter(({ skill }) => skill.state === 'open');
  if (open.some(({ times }) => times.length === 0)) {
    const because = message('step.unpractised');
    return { id: 'stuck-practise-next', because };
  }
  if (strategic.length === 0) {
    const because = message('step.noStrategicProject');
    return { id: 'stuck-strategic-project', because };
  }
  if (choosers.length === 0) {
    const because = message('step.noChooser');
    return { id: 'stuck-be-chosen', because };
  }
  if (letGo.length === 0) {
    const because = message('step.nothingHandedOn');
    return { id: 'stuck-let-go', because };
  }
  return null;
}

function openFirst(a: GrowthEntry, b: GrowthEntry): number {
  return Number(a.state !== 'open') - Number(b.state !== 'open') || b.createdAt - a.createdAt;
}

function latestFirst(a: GrowthEntry, b: GrowthEntry): number {
  return (b.on ?? '').localeCompare(a.on ?? '') || b.createdAt - a.createdAt;
}
