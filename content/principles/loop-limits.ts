import type { Principle } from '../principle.ts';
import { said } from './heard.ts';

export const loopLimits: readonly Principle[] = [
  {
    id: 'loop-applicability',
    system: 'magic-loop',
    title: 'Where the loop stops fitting',
    claim:
      'The loop serves from a first job until far up; near the top the habit stays, but nobody talks about it any more.',
    why: 'Senior people are expected to see what is needed unasked. And it has little to add with a superb manager, a job you would change nothing about, or a boss who only takes.',
    act: {
      when: 'before',
      what: 'Ask yourself three things: does this manager return help, are you new to them, do they expect you to act unasked? Choose to ask, suggest or act from that.',
    },
    say: [
      { text: 'Would you rather I check with you first, or go ahead and tell you afterwards?' },
      {
        fits: ['director'],
        text: 'Which decisions in my area do you want to hear about beforehand, and which only once they’re made?',
      },
    ],
    trap: 'Following the script with a manager who needs none of it. Use as much of it as the relationship calls for.',
    sources: [said('00:15:33'), said('00:10:15'), said('00:22:47'), said('00:09:15')],
    occasions: ['one_on_one_manager', 'promotion'],
    phases: ['before'],
    levels: ['ic', 'manager', 'senior_manager', 'director'],
    cues: [
      'does this work for me',
      'great manager',
      'my manager is great',
      'when to stop asking',
      'seniority',
      'entry level',
      'first job',
      'new grad',
      'happy with my job',
      'perfect job',
      'too senior to ask',
    ],
    pairs: [{ id: 'loop-overview', because: 'The five steps these limits belong to.' }],
  },
  {
    id: 'loop-exec-anticipate',
    system: 'magic-loop',
    title: 'At the top, see it before you are told',
    claim:
      'As an executive you are expected to notice, to act, to ask for resources and to keep your boss informed.',
    why: 'Asking what to do hands the thinking back upwards. At this level you are paid for your reading of what is coming.',
    act: {
      when: 'before',
      what: 'Bring one thing you saw coming, what you have already started, and what you need. Leave out any question that ends in “what should I do?”.',
    },
    say: [
      {
        text: 'I saw … building up and have started … I need … until …, and you’ll have the outcome on …',
      },
      {
        fits: ['vp'],
        text: 'Three things you’ll hear about soon: …, … and … Each has an owner, and only the second may need you.',
      },
      {
        fits: ['skip_level'],
        text: '… is under control. … will need a decision at your level by …, and I’ll bring a recommendation.',
      },
    ],
    trap: 'Acting and forgetting to say so. A boss who hears it from someone else has been surprised, not served.',
    sources: [said('00:15:33'), said('00:16:09')],
    occasions: ['one_on_one_manager', 'skip_level'],
    phases: ['before', 'during'],
    levels: ['director', 'vp'],
    cues: [
      'anticipate',
      'no surprises',
      'executive presence',
      'board meeting',
      'headcount request',
      'ask for headcount',
      'ask for resources',
      'executive update',
      'escalate early',
      'new executive',
      'what does the ceo expect',
    ],
    pairs: [
      {
        id: 'loop-2-ask-to-help',
        because:
          'Up to senior manager, and with any new boss, the plain question is the right start.',
      },
      {
        id: 'loop-trust-first',
        because: 'Acting unasked rests on trust; with a new boss, earn that first.',
      },
    ],
  },
  {
    id: 'loop-ask-suggest-act',
    system: 'magic-loop',
    title: 'Ask, then suggest, then act and tell',
    claim:
      'With growing trust, go from asking what is needed, to proposing it, to doing it and letting them know.',
    why: 'Each stage saves your manager one more decision. Skip one too early and you may fix the wrong thing, or work against a plan you did not know about.',
    act: {
      when: 'during',
      what: 'Pick one matter and go one stage further with it than last time: a proposal where you brought a question, a result where you brought a proposal.',
    },
    say: [
      { text: 'I see three things that need doing: …, … and … Shall I start with the second?' },
      {
        fits: ['senior_manager'],
        text: 'I noticed …, and I’d fix it like this: … I’ll begin on Monday unless you object.',
      },
      {
        fits: ['director', 'vp'],
        text: 'We had trouble with … I’ve dealt with it, and this is what it cost. We also had an opening in …, and that’s under way.',
      },
      {
        text: 'I’m still learning how you work, so for now I’ll ask first. Tell me when I can stop.',
      },
    ],
    trap: 'Starting at the last stage in a new job or with a new boss. There, go back to asking.',
    sources: [said('00:16:09'), said('00:16:53')],
    occasions: ['one_on_one_manager', 'promotion'],
    phases: ['during', 'after'],
    levels: ['manager', 'senior_manager', 'director', 'vp'],
    cues: [
      'take initiative',
      'initiative',
      'bring a proposal',
      'seek approval',
      'ask for permission',
      'ask for forgiveness',
      'more independence',
      'managing up',
      'keep you in the loop',
      'decision rights',
      'step up',
      'too many questions',
    ],
    pairs: [
      {
        id: 'loop-2-ask-to-help',
        because: 'The first stage, and the place to restart with a new boss.',
      },
      { id: 'loop-trust-first', because: 'What carries you from one stage to the next.' },
    ],
  },
  {
    id: 'loop-trust-first',
    system: 'magic-loop',
    title: 'Autonomy is lent on trust',
    claim:
      'You are left to decide alone once your judgement is trusted, so build that before you act on your own.',
    why: 'A leader who expects sound decisions from you has no reason to check. A newcomer who rushes in may work on things nobody values, or cut across someone’s plan.',
    act: {
      when: 'before',
      what: 'Pick one decision you’d like to make alone. Tell your manager how you would make it and why, before you ask to own it.',
    },
    say: [
      { text: 'Which of my calls in the last month would you have made differently?' },
      {
        fits: ['ic'],
        text: 'On … I’d choose …, because … Would you have gone the same way? I want to learn how you weigh it.',
      },
      {
        fits: ['senior_manager', 'director', 'vp'],
        text: 'Until we know each other better, I’ll show you my reasoning before I act. Tell me when it gets too much.',
      },
    ],
    trap: 'Demanding freedom in words. It comes from a row of good calls, and the ones you explained count most.',
    sources: [said('00:16:53')],
    occasions: ['one_on_one_manager'],
    phases: ['before', 'after'],
    levels: ['ic', 'manager', 'senior_manager', 'director', 'vp'],
    cues: [
      'micromanaged',
      'micromanagement',
      'micromanager',
      'autonomy',
      'new boss',
      'new job',
      'first 90 days',
      'onboarding',
      'controlling manager',
      'checks everything',
      "boss doesn't trust me",
      'earn trust',
    ],
    pairs: [
      { id: 'loop-exec-anticipate', because: 'Where this leads: acting unasked and reporting it.' },
      { id: 'loop-ask-suggest-act', because: 'The stages in which trust lets you go further.' },
    ],
  },
  {
    id: 'loop-goal-any',
    system: 'magic-loop',
    title: 'A higher title is one goal among many',
    claim:
      'More pay, other projects, a stronger team, a new field, more ease: any of these is a fair goal to bring.',
    why: 'The point is to be content in your work. Evans held the same conversation himself when he no longer wanted a higher title but different work.',
    act: {
      when: 'before',
      what: 'List what would make the coming year better for you, titles left out. Choose the one your manager could do something about.',
    },
    say: [
      {
        fits: ['report'],
        text: 'Leave job titles aside for a moment: what would you like more of, and what would you gladly never do again?',
      },
      {
        fits: ['ic'],
        text: 'I’d like to stay in this role and do more … in it. Is there room for that?',
      },
      {
        text: 'I’m not after the next title right now. What I’d like is …, and I think it could be useful to you too.',
      },
    ],
    trap: 'Chasing a promotion because it is the only goal people ask about.',
    sources: [said('00:22:25'), said('00:09:15'), said('00:22:02')],
    occasions: ['goal_setting', 'one_on_one_manager', 'one_on_one_report'],
    phases: ['before'],
    levels: ['ic', 'manager', 'senior_manager', 'director'],
    cues: [
      'bored',
      'bored at work',
      "don't want to be promoted",
      'change teams',
      'switch teams',
      'different projects',
      'internal move',
      'internal transfer',
      'career change',
      'job satisfaction',
      'unhappy at work',
      'lateral move',
      'new function',
    ],
  },
  {
    id: 'loop-goal-boundaries',
    system: 'magic-loop',
    title: 'Ask to be excellent within limits',
    claim:
      'A limit on your time can be the goal itself: ask how to be outstanding for your manager inside it.',
    why: 'Put as a question about results, a limit becomes something you plan together. Left unsaid, it is crossed by people who never knew it was there.',
    act: {
      when: 'during',
      what: 'Say the limit in hours or days, say what you will deliver inside it, and ask what should give way.',
    },
    say: [
      {
        text: 'I leave at five on …, and I want to be one of your strongest people within that. What comes first, and what can wait?',
      },
      {
        fits: ['senior_manager', 'director'],
        text: 'I’ll be travelling less this year. Let’s agree what great looks like within that, so nobody has to guess.',
      },
    ],
    trap: 'Apologising for the limit, then breaking it yourself in the second week.',
    sources: [said('00:22:25')],
    occasions: ['goal_setting', 'one_on_one_manager'],
    phases: ['during'],
    levels: ['ic', 'manager', 'senior_manager', 'director'],
    cues: [
      'work-life balance',
      'work life balance',
      'boundaries',
      'burnout',
      'burned out',
      'exhausted',
      'overtime',
      'working hours',
      'part-time',
      'parental leave',
      'evenings',
      'flexible hours',
      'return from leave',
      'too many hours',
    ],
    pairs: [
      {
        id: 'fail-work-hard',
        because: 'A crisis of your making is the exception, for as long as it lasts.',
      },
    ],
  },
];
