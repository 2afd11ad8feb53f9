import type { Principle } from '../principle.ts';

export const skipLevels: readonly Principle[] = [];
