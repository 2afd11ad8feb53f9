import type { Accepted } from './judge.ts';

/** All that addons-linter may say of the Firefox build. */
export const accepted: readonly Accepted[] = [
  {
    code: 'UNSAFE_VAR_ASSIGNMENT',
    around: /case`dangerouslySetInnerHTML`:[^;]*;[^;]*;[^;]*\.innerHTML=/,
    times: 2,
    why: 'React’s own, for a property that nothing of ours uses: tests/repo.test.ts, and Trusted Types forbid it',
  },
];
