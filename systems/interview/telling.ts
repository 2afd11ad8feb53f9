import type { Story } from './story.ts';

/** What a story still lacks to be told well, the most important first (00:37:10). */
export type Lack = 'problem' | 'did' | 'impact' | 'number';

/** Empty for a story that is whole. */
export function lacksOf({
  problem,
  did,
  impact,
}: Pick<Story, 'problem' | 'did' | 'impact'>): Lack[] {
  const isEmpty = (text: string) => text.trim() === '';
  return [
    ...(isEmpty(problem) ? ['problem' as const] : []),
    ...(isEmpty(did) ? ['did' as const] : []),
    ...(isEmpty(impact) ? ['impact' as const] : []),
    ...(!isEmpty(impact) && !/\p{N}/u.test(impact) ? ['number' as const] : []),
  ];
}

/** A story as text to copy, in the order it is told; parts that are empty are left out. */
export function storyText({ title, problem, did, impact }: Story): string {
  const parts = [
    ['The problem', problem],
    ['What I did', did],
    ['What changed by it', impact],
  ].flatMap(([heading = '', text = '']) =>
    text.trim() === '' ? [] : [`${heading}\n${text.trim()}`],
  );
  return [title.trim(), ...parts].filter((part) => part !== '').join('\n\n');
}
