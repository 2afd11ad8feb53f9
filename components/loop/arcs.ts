import type { Step } from '../../systems/loop/entry.ts';
import { STEPS } from '../../systems/loop/entry.ts';

/** A step of the ring: its arc as an SVG path, and where its number stands. */
export interface Arc {
  step: Step;
  path: string;
  x: number;
  y: number;
}

/** The side of the picture's square, in its own units. */
export const SIDE = 120;

const RADIUS = 46;
/** Between two arcs, in degrees. */
const GAP = 12;
const EACH = 360 / STEPS.length;

/** The five steps as a ring, clockwise from the top. */
export const ARCS: readonly Arc[] = STEPS.map((step) => {
  const from = (step - 1) * EACH + GAP / 2;
  const until = step * EACH - GAP / 2;
  const [start, end, middle] = [pointAt(from), pointAt(until), pointAt((from + until) / 2)];
  const path = `M ${start.x} ${start.y} A ${RADIUS} ${RADIUS} 0 0 1 ${end.x} ${end.y}`;
  return { step, path, x: middle.x, y: middle.y };
});

/** @param degrees clockwise from the top */
function pointAt(degrees: number): { x: number; y: number } {
  const angle = (degrees * Math.PI) / 180;
  return {
    x: rounded(SIDE / 2 + RADIUS * Math.sin(angle)),
    y: rounded(SIDE / 2 - RADIUS * Math.cos(angle)),
  };
}

function rounded(length: number): number {
  return Math.round(length * 100) / 100;
}
