import type { Step } from './entry.ts';
import type { Way } from './way.ts';

/** Words for one step, said in one way. */
interface Said {
  plain: readonly string[];
  /** With the user's goal in them: a sentence's end without its full stop, whatever its grammar. */
  forGoal?: readonly ((goal: string) => string)[];
}

/** To somebody new, by those who are expected to act: they say that they will ask first, and until when (00:16:53). */
export const TRUST_WORDS: readonly string[] = [
  'We’re new to each other, so for now I’ll check with you before I move. What matters most to you in my area?',
  'Which decisions of mine would you like to hear about beforehand, until you know how I think?',
];

/** To a manager who does all this without being asked (00:10:15). */
export const THANKS: readonly string[] = [
  'Since we last spoke, this has changed: … Thank you for …, it made a difference.',
  'What you did about … helped me a lot. Is there something you’d like from me in return?',
];

/** What to say aloud on each step: short, humble, without a bill. */
export const STEP_WORDS: Record<Step, Record<Way, Said>> = {
  1: {
    ask: {
      plain: [
        'How is my work, seen from your side? I’d rather hear the awkward part now.',
        'Is there something in my work you wish were better? I’d like to get that right first.',
      ],
    },
    suggest: {
      plain: [
        'Which of the things I’ve committed to worries you most?',
        'Is there something about my area you’d change, and I haven’t noticed?',
      ],
    },
    anticipate: {
      plain: [
        'What would you want to be different in my area half a year from now?',
        'Where do my peers find us hard to work with?',
      ],
    },
  },
  2: {
    ask: {
      plain: [
        'How can I help you this week? I have room for one thing.',
        'What’s on your list that you’d be glad to hand to somebody?',
      ],
    },
    suggest: {
      plain: [
        'I think … needs doing next, and I’d be glad to take it. Is there a reason not to?',
        'I see two things I could help with: … and … I’d begin with the first, unless you’d rather have the other.',
      ],
    },
    anticipate: {
      plain: [
        'I see … coming. I’ve made a start, and the one thing I need from you is …',
        'Before it reaches your desk: … Somebody is on it, and you’ll hear from me by …',
      ],
    },
  },
  3: {
    ask: {
      plain: [
        'What you asked me for is done: … Is it what you had in mind?',
        'I’m working on …, and you’ll have it by … If that slips, you’ll know early.',
      ],
    },
    suggest: {
      plain: [
        'I’ve done … as I proposed, and this is what came of it: …',
        'I went ahead with …, so that it’s off your list. Tell me if you’d have gone another way.',
      ],
    },
    anticipate: {
      plain: [
        'You may hear about … It’s dealt with, it cost …, and nothing is left for you to do.',
        'Two things since we last spoke: … was trouble and is settled; … was a chance, and we took it.',
      ],
    },
  },
  4: {
    ask: {
      plain: [
        'Is there something you need done that would also help me grow?',
        'I’ve been glad to help. Could we look for a piece of work that is good for both of us?',
      ],
      forGoal: [
        (goal) =>
          `There’s something I’m working towards: ${goal}. Is there work you need done that would take me in that direction?`,
        (goal) =>
          `I’ve been glad to help, and I’ll go on. What I’d love to get to is this: ${goal}. Could something on your list serve us both?`,
      ],
    },
    suggest: {
      plain: [
        'I could take over … for you. It would help me with where I’d like to go, too. How does that sound?',
      ],
      forGoal: [
        (goal) =>
          `My aim is this: ${goal}. If I took over … for you, it would serve us both. How does that sound?`,
        (goal) =>
          `I’d like to talk about one goal of mine: ${goal}. Which problem of yours would show that I’m up to it, if I owned it?`,
      ],
    },
    anticipate: {
      plain: [
        'I see a way to get you …, and it would take me where I’d like to go. May I bring you a page on it?',
      ],
      forGoal: [
        (goal) =>
          `Here’s where I’d like to go: ${goal}. I see a way there that gets you … at the same time. May I bring you a page on it?`,
      ],
    },
  },
  5: {
    ask: {
      plain: [
        'Thank you for that. So, from the top: what’s the next thing you need?',
        'I’d like to go on like this. What has come onto your list since?',
      ],
    },
    suggest: {
      plain: ['That’s running by itself now. Next I’d take on …, unless something matters more.'],
    },
    anticipate: {
      plain: [
        'For the next half-year I see … and … I’ll prepare both, and come to you before anything is decided.',
      ],
    },
  },
};
