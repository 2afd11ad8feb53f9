import type { Principle } from '../principle.ts';

export const withReports: readonly Principle[] = [];
