import type { MistakeStep } from '../../systems/mistake/steps.ts';

/** What each step is called, and what is to be done in it. */
export const STEP_WORDS: Readonly<Record<MistakeStep, { title: string; what: string }>> = {
  own: {
    title: 'Own it',
    what: 'Say first that it went wrong and that it is yours. The reasons can wait until it works again.',
  },
  'first-update': {
    title: 'Give the first update',
    what: 'Now, even if you know little yet. People can wait once they know until when.',
  },
  cadence: {
    title: 'Keep the rhythm',
    what: 'Each update comes when you said it would, also when nothing is new.',
  },
  meet: {
    title: 'Meet',
    what: 'Face to face if it can be, else with cameras on: it is hard to stay angry across a table.',
  },
  work: {
    title: 'Plan the work',
    what: 'Until the damage stops, this comes before the rest. Plan the sleep too.',
  },
  care: {
    title: 'Look after people',
    what: 'Whoever made the error needs to hear it from you, alone and soon: they still count. It may be you.',
  },
  cause: {
    title: 'Find the cause, change something',
    what: 'Ask what let it through, until the answer is how you work and no longer who.',
  },
  close: {
    title: 'Close it',
    what: 'What you owned and what you changed is worth remembering at your next review.',
  },
};
