/**
 * What somebody does toward the next level. `skill`: one of that level, to practise now; `practised`: a time it was, of its
 * `parentId`. `strategic`: a strategic project asked for. `let-go`: what I hand on. `chooser`: who would choose me; `seat`: one
 * above me, and whose. `review`: a look back at all of it.
 */
export const GROWTH_KINDS = [
  'skill',
  'practised',
  'strategic',
  'let-go',
  'chooser',
  'seat',
  'review',
] as const;
export type GrowthKind = (typeof GROWTH_KINDS)[number];

export const GROWTH_STATES = ['open', 'done', 'dropped'] as const;
export type GrowthState = (typeof GROWTH_STATES)[number];

export interface GrowthEntry {
  id: string;
  kind: GrowthKind;
  text: string;
  /** Of `practised` alone: the skill. */
  parentId: string | null;
  /** Who chooses, whose seat it is, whom the project was asked of, to whom it was handed. */
  personId: string | null;
  state: GrowthState;
  /** The day it happened: practised, asked, handed on, looked back. YYYY-MM-DD */
  on: string | null;
  closedOn: string | null;
  createdAt: number;
  updatedAt: number;
}
