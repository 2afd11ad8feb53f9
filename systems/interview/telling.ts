import type { Story } from './story.ts';
import type { Passage } from '../../language/message.ts';
import { blocks, message } from '../../language/message.ts';

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
export function storyText({ title, problem, did, impact }: Story): Passage {
  const told = [
    { heading: message('story.problem'), text: problem.trim() },
    { heading: message('story.did'), text: did.trim() },
    { heading: message('story.impact'), text: impact.trim() },
  ].filter(({ text }) => text !== '');
  const parts = told.map(({ heading, text }): Passage => [heading, `\n${text}`]);
  return blocks([...(title.trim() === '' ? [] : [[title.trim()]]), ...parts], '\n\n');
}
