import type { Principle } from '../principle.ts';

export const writingReviews: readonly Principle[] = [];
