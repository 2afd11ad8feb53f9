import type { Principle } from '../principle.ts';

export const hiring: readonly Principle[] = [];
