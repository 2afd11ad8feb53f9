/** A principle as a few questions to answer in a note, rather than a sentence to agree with. */
export interface Worksheet {
  id: string;
  /** A kind of situation, or `any`. */
  kind: 'one_on_one' | 'performance_review' | 'interview' | 'incident' | 'any';
  name: string;
  text: string;
  /** The principles it works through. */
  principles: readonly string[];
}

/** Those Loopside brings. Each asks for one thing to do: a sheet that ends in a thought alone is soon forgotten. */
export const WORKSHEETS: readonly Worksheet[] = [
  {
    id: 'worksheet-ownership',
    kind: 'any',
    name: 'Worksheet: take it as mine',
    principles: ['lp-ownership', 'lp-owners-seek'],
    text: `## What I see going wrong


## Whose it is, and why it falls between


## What I take on until it has an owner
- [ ] `,
  },
  {
    id: 'worksheet-act-or-wait',
    kind: 'any',
    name: 'Worksheet: act or wait',
    principles: ['lp-bias-action', 'lp-reversible', 'fail-nyt-headline'],
    text: `## The decision, in one sentence


## Can it be taken back? What would that cost?


## If it goes wrong: who reads about it, and what do they read?


## What waiting a week would teach me, and what it would cost


## So: the smallest step I take now
- [ ] `,
  },
  {
    id: 'worksheet-right-a-lot',
    kind: 'any',
    name: 'Worksheet: what if I am wrong',
    principles: ['lp-right-a-lot', 'lp-diverse-views'],
    text: `## What I believe


## What I would expect to see if I were wrong


## Who sees it differently, and what they know that I don’t


## What I do to find out, before I decide
- [ ] `,
  },
];

/** The sheet a principle can be worked through with; null where there is none. */
export function worksheetFor(principle: string): Worksheet | null {
  return WORKSHEETS.find(({ principles }) => principles.includes(principle)) ?? null;
}
