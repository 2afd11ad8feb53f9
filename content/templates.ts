/** A frame for a note, which the user may apply, change and add to. */
export interface BuiltTemplate {
  id: string;
  /** A kind of situation, or `any`. */
  kind: 'one_on_one' | 'performance_review' | 'interview' | 'incident' | 'any';
  name: string;
  text: string;
}

/** Those Loopside brings: few lines each, since an empty heading is one more thing to feel bad about. */
export const TEMPLATES: readonly BuiltTemplate[] = [
  {
    id: 'talk-with-manager',
    kind: 'one_on_one',
    name: 'With my manager',
    text: `## What I bring
- 

## How am I doing, where are the gaps?


## How can I help?


## Agreed
- [ ] `,
  },
  {
    id: 'talk-with-report',
    kind: 'one_on_one',
    name: 'With somebody I lead',
    text: `## Theirs first
- 

## What is in the way?


## What I noticed, good and less good


## Agreed
- [ ] 
- [ ] they: `,
  },
  {
    id: 'first-talk',
    kind: 'one_on_one',
    name: 'A first talk',
    text: `## How do they like to work and to be told things?


## What matters most to them in the next months?


## What should I know that nobody writes down?


## Agreed
- [ ] `,
  },
  {
    id: 'self-review',
    kind: 'performance_review',
    name: 'My own review',
    text: `## What changed because of me, for whom, by how much


## What I owned when it went wrong, and what I changed


## What I want next
`,
  },
  {
    id: 'review-of-report',
    kind: 'performance_review',
    name: 'A review I write',
    text: `## What they did that mattered, over the whole period


## What would have made it better, with an example


## What would prove me wrong?


## What comes next
`,
  },
  {
    id: 'interview-story',
    kind: 'interview',
    name: 'A story to tell',
    text: `## The problem, and why it mattered


## What I did


## What came of it, with numbers


## What I would do differently
`,
  },
  {
    id: 'incident-log',
    kind: 'incident',
    name: 'While it is going on',
    text: `## What we know


## What we do until the next update


## Next update at

`,
  },
  {
    id: 'plain-agreed',
    kind: 'any',
    name: 'Only what was agreed',
    text: `## Agreed
- [ ] me: 
- [ ] they: `,
  },
];
