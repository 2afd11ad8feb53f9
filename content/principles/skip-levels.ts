import type { Principle } from '../principle.ts';
import { said } from './heard.ts';
import { practitioner, research } from './read.ts';

export const skipLevels: readonly Principle[] = [
  {
    id: 'skip-short-story',
    system: 'skip-levels',
    title: 'Three sentences and one question',
    claim:
      'Before you meet your manager’s manager, prepare three sentences on who you are and what your work is for, and one question.',
    why: 'They know a little of many things and rarely your field. Larson, an executive himself, notes that this and the short time are what makes such talks hard, so come with the point ready.',
    act: {
      when: 'before',
      what: 'Write it out: what I work on, for whom it matters and how they would notice, what is hard just now. Then one question that only this person can answer.',
    },
    say: [
      {
        text: 'I’m on …, and we make sure that … What’s hard just now is … And there is one thing I’d like to ask you: …',
      },
      {
        fits: ['ic'],
        text: 'We haven’t really met, so in short: I build …, which lets customers … At the moment I’m trying to find out …',
      },
      {
        fits: ['senior_manager', 'director'],
        text: 'In one line: my teams are here so that … This half it will be decided by … What would you need to see from us by then?',
      },
    ],
    trap: 'Reciting a CV or a list of projects. They will remember one thing about you, so choose it yourself.',
    sources: [
      practitioner(
        'Will Larson',
        'How to present to executives',
        2021,
        'https://lethain.com/present-to-executives',
      ),
      practitioner(
        'Lynn Wallenstein',
        'Skip Level Meeting Guide for Employees',
        2020,
        'https://medium.com/@lynnwallenstein/skip-level-meeting-guide-for-employees-4243ec00e2e3',
      ),
    ],
    occasions: ['skip_level'],
    phases: ['before'],
    levels: ['ic', 'manager', 'senior_manager', 'director'],
    cues: [
      "boss's boss",
      "manager's manager",
      'grandboss',
      'first skip level',
      'meet the director',
      'meeting the vp',
      'introduce myself',
      'intro with the vp',
      'elevator pitch',
      'first impression',
      'coffee with the vp',
      'coffee with the director',
    ],
  },
  {
    id: 'skip-bring-the-view',
    system: 'skip-levels',
    title: 'Bring what can’t be seen from up there',
    claim:
      'Tell your manager’s manager one thing you see from close up that no report will show them, and bring a case.',
    why: 'Every layer shortens and softens what passes through it. Fournier has senior managers ask what is worst about the work and what keeps people from doing their best; come with an answer.',
    act: {
      when: 'before',
      what: 'Pick one thing that slows customers or the team and note one case: what happened, how often it does, what it costs. Leave out whose fault it is.',
    },
    say: [
      {
        text: 'One thing you may not see from where you sit: last month … took … because … It’s nobody’s fault, it falls between teams.',
      },
      {
        fits: ['ic'],
        text: 'You asked how it’s going. Mostly well. What slows us most is …, and the last time it cost us … days.',
      },
      {
        fits: ['senior_manager', 'director'],
        text: 'The pattern across my teams is …, and the clearest case is … I’m working on our half of it. The other half sits with …',
      },
    ],
    trap: 'A tour of everything you’re doing. Status reaches them in other ways, and it uses up the half hour you were given.',
    sources: [
      practitioner('Camille Fournier', 'The Manager’s Path', 2017, 'book, chapter 7'),
      practitioner(
        'Ami Vora',
        'Holding a great skip-level 1:1',
        null,
        'https://amivora.substack.com/p/holding-a-great-skip-level-11',
      ),
    ],
    occasions: ['skip_level'],
    phases: ['before', 'during'],
    levels: ['ic', 'manager', 'senior_manager', 'director'],
    cues: [
      'what slows us down',
      'what is in our way',
      'on the ground',
      "what leadership doesn't see",
      "what leadership doesn't know",
      'tell the vp',
      'tell my director',
      'customer pain',
      'status update for the vp',
      'skip level topics',
      'what to bring up',
      'talk to leadership',
    ],
    pairs: [
      {
        id: 'skip-not-around',
        because: 'Speak plainly upwards, but let nothing be news to your own manager.',
      },
    ],
  },
];
