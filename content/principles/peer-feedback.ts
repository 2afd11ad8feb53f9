import type { Principle } from '../principle.ts';

export const peerFeedback: readonly Principle[] = [];
