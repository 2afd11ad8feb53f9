import type { Principle } from '../principle.ts';

export const afterTheMeeting: readonly Principle[] = [];
