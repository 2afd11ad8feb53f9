import type { Principle } from '../principle.ts';
import { said } from './heard.ts';

export const contrarian: readonly Principle[] = [
  {
    id: 'con-remote',
    system: 'contrarian',
    title: 'A bet on remote work',
    claim:
      'Evans’s view: offices have had some 300 years to improve and remote work hardly any, so it has more left to gain.',
    why: 'He said it in January 2024, against the return to the office. He dates the first office to London, 1726, and invites us to check; we have not.',
    act: {
      when: 'before',
      what: 'If the topic comes up, leave right and wrong aside and name one thing about working apart that your team could do better this month.',
    },
    say: [
      {
        fits: ['peer'],
        text: 'Where exactly does working apart fail us? Let’s mend one of those and look again in a month.',
      },
      {
        text: 'I see why you want people in. May I show you what works for us remotely, and where I agree that it doesn’t?',
      },
    ],
    trap: 'Arguing it in a review or against a settled rule. It is a view to think with, not a case to win.',
    sources: [said('01:10:06'), said('01:09:27'), said('01:09:11')],
    occasions: ['contrarian', 'peer'],
    phases: ['before'],
    levels: ['ic', 'manager', 'senior_manager', 'director', 'vp'],
    cues: [
      'return to office',
      'rto',
      'remote work',
      'hybrid work',
      'work from home',
      'wfh',
      'office days',
      'office mandate',
      'distributed team',
      'back to the office',
      'remote policy',
    ],
    pairs: [
      {
        id: 'fail-face-people',
        because: 'With someone who is angry, he went into the room himself.',
      },
    ],
    opinion: true,
  },
  {
    id: 'con-handshake',
    system: 'contrarian',
    title: 'A word can be enough',
    claim:
      'Evans’s view: more business could rest on a person’s word, and the world leans on contracts too heavily.',
    why: 'He coaches most people without a contract, though he has a lawyer for some matters. This is how one person works, not legal guidance.',
    act: {
      when: 'during',
      what: 'Between colleagues, try a plain promise: say what you will do and by when, then do it. Where law or money needs paper, use paper.',
    },
    say: [
      {
        fits: ['peer'],
        text: 'I don’t need this in writing from you. I’ll have … ready by …, and you’ll do … Agreed?',
      },
      { text: 'You have my word on … If anything changes, you’ll hear it from me first.' },
    ],
    trap: 'Leaving out a contract because of a card like this one. Ask someone whose job it is.',
    sources: [said('01:11:01'), said('01:10:40')],
    occasions: ['contrarian', 'peer'],
    phases: ['during'],
    levels: ['ic', 'manager', 'senior_manager', 'director', 'vp'],
    cues: [
      'handshake',
      'contract',
      'nda',
      'verbal agreement',
      'in writing',
      'paperwork',
      "gentleman's agreement",
      'vendor agreement',
      'freelance',
      'keep my word',
      'give my word',
    ],
    pairs: [{ id: 'con-accept-burn', because: 'The price of it, and why he is willing to pay.' }],
    opinion: true,
  },
  {
    id: 'con-accept-burn',
    system: 'contrarian',
    title: 'Trust, and sometimes be let down',
    claim: 'Evans’s view: being disappointed at times costs less than suspecting everybody.',
    why: 'Constant suspicion is paid for every day, with everyone. He takes the occasional loss as the cheaper of the two.',
    act: {
      when: 'during',
      what: 'Consider trusting one step further than you normally would, on something you could afford to lose.',
    },
    say: [
      {
        fits: ['peer'],
        text: 'I’ll go ahead on your word. If it can’t hold, tell me early and we’ll sort it out.',
      },
      {
        fits: ['manager'],
        text: 'I gave … the benefit of the doubt, and this time it didn’t work out. I’d do it again, with less at stake.',
      },
    ],
    trap: 'Trusting the same broken promise a third time. The view is about being let down occasionally.',
    sources: [said('01:11:14')],
    occasions: ['contrarian', 'peer', 'one_on_one_manager'],
    phases: ['during'],
    levels: ['ic', 'manager', 'senior_manager', 'director', 'vp'],
    cues: [
      'betrayed',
      'let me down',
      'broken promise',
      'trust a colleague',
      'got burned',
      'suspicious',
      'benefit of the doubt',
      'trust by default',
      'disappointed in a colleague',
      'conflict with a peer',
      'cynical',
    ],
    pairs: [
      { id: 'con-handshake', because: 'Where he takes this furthest: business without contracts.' },
    ],
    opinion: true,
  },
];
