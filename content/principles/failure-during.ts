import type { Principle } from '../principle.ts';
import { said } from './heard.ts';

export const failureDuring: readonly Principle[] = [
  {
    id: 'fail-own-it',
    system: 'failure',
    title: 'Own it in the first sentence',
    claim:
      'When it breaks and it is yours, say so at once: it has failed, I am responsible, I am on it.',
    why: 'People can’t plan while they are still looking for who is in charge. A clear owner ends the search for someone to blame and gives them something to hold on to.',
    act: {
      when: 'during',
      what: 'Before you explain anything, say three things: what is broken, that it is yours, and when they will hear from you next.',
    },
    say: [
      {
        fits: ['manager'],
        text: '… is down, and it’s mine to put right. By … you’ll have where we are and what we do next.',
      },
      {
        fits: ['skip_level'],
        text: 'I’m responsible for this. This is what we know, this is what we don’t, and you’ll hear from me at …',
      },
      {
        fits: ['peer'],
        text: 'This came from our side, and I’m sorry for the trouble. What is it breaking for you, so that we take things in the right order?',
      },
      { text: 'It failed on my watch. I’m working on it, and I’ll write again at …' },
    ],
    trap: 'Owning it with a “but”. The reasons may be true, and they can wait until it works again.',
    sources: [said('00:44:26')],
    occasions: ['incident', 'one_on_one_manager', 'skip_level'],
    phases: ['during'],
    levels: ['ic', 'manager', 'senior_manager', 'director', 'vp'],
    cues: [
      'outage',
      'site down',
      'is down',
      'my fault',
      'my mistake',
      'blame',
      'sev1',
      'sev 1',
      'p1',
      'escalation',
      'customer impact',
      'i messed up',
      'i screwed up',
      'bug in production',
      'major incident',
    ],
    pairs: [
      {
        id: 'fail-care-team',
        because: 'Owning it upwards also shields the person whose error it was.',
      },
    ],
  },
  {
    id: 'fail-update-cadence',
    system: 'failure',
    title: 'Say when they will hear from you next',
    claim:
      'Each update has three parts: exactly where things stand, the plan until the next update, and the time of that one.',
    why: 'People above you can wait if they know for how long. Every update that arrives on time buys the next stretch of quiet; in Evans’s case, an hour at a time.',
    act: {
      when: 'during',
      what: 'Send the first update now, and end it with the time of the next. Then send that one on time, even if nothing has changed.',
    },
    say: [
      { text: 'As of 10:00: … Until 11:00 we are doing … Next update from me at 11:00.' },
      {
        fits: ['peer'],
        text: 'For your side: … still fails, … works again. I’ll write here at …, fixed or not.',
      },
      {
        text: 'Nothing new since 10:00, but I said I’d write. We are still on …, and you’ll hear from me at 12:00.',
      },
    ],
    trap: 'Waiting for good news before you write. Silence is what makes people come and look for themselves.',
    sources: [said('00:44:26'), said('00:44:55')],
    occasions: ['incident', 'one_on_one_manager', 'skip_level'],
    phases: ['during'],
    levels: ['ic', 'manager', 'senior_manager', 'director', 'vp'],
    cues: [
      'status update',
      'incident update',
      'war room',
      'incident bridge',
      'incident call',
      'stakeholder update',
      'eta',
      'when will it be fixed',
      'hourly update',
      'communication plan',
      'keep everyone informed',
      'incident channel',
    ],
    pairs: [{ id: 'fail-trust-by-hour', because: 'What a kept time buys you.' }],
  },
  {
    id: 'fail-trust-by-hour',
    system: 'failure',
    title: 'Win back trust an hour at a time',
    claim:
      'Each update that comes when promised lets leaders wait a little longer instead of stepping in.',
    why: 'Broken trust does not return in one speech. An agreed plan, kept on time, is a small proof, and it spares you several levels of managers “helping”.',
    act: {
      when: 'during',
      what: 'Promise the next hour and not the outcome: one plan, one time, one person who speaks. Then be two minutes early.',
    },
    say: [
      {
        fits: ['manager'],
        text: 'Give me until … with this plan: … If it hasn’t moved by then, we change the plan together.',
      },
      {
        fits: ['skip_level'],
        text: 'I know this has shaken your confidence. I’ll report at …, at … and at …; judge me by those.',
      },
      { text: 'One more hour on this plan, please. You’ll have the result at …, whatever it is.' },
    ],
    trap: 'Promising the fix itself to calm people down. The first missed time costs more than the fault did.',
    sources: [said('00:51:11'), said('00:44:55')],
    occasions: ['incident', 'one_on_one_manager'],
    phases: ['during'],
    levels: ['ic', 'manager', 'senior_manager', 'director', 'vp'],
    cues: [
      'lost trust',
      'rebuild trust',
      'regain trust',
      'boss hovering',
      'micromanaged',
      'micromanaging me',
      'too many cooks',
      'everyone jumps in',
      'breathing down my neck',
      'leadership is angry',
      'escalated to leadership',
      'executives on the call',
    ],
    pairs: [
      {
        id: 'fail-update-cadence',
        because: 'The form of update that makes people willing to wait.',
      },
    ],
  },
  {
    id: 'fail-work-hard',
    system: 'failure',
    title: 'While it burns, clear the decks',
    claim: 'Until the damage stops, repairing it comes first, evenings and weekends included.',
    why: 'A mistake that hurts others keeps no office hours, and people see whether you act like it. Evans also had his team go home and sleep in shifts.',
    act: {
      when: 'during',
      what: 'Move everything else off today, call in whoever can help, and draw up shifts with sleep in them before the first night.',
    },
    say: [
      {
        text: 'I’ve cleared my day for this. Here is who is on it now, and who relieves them at …',
      },
      {
        fits: ['report'],
        text: 'You’ve been up all night. Go home until …; I have it, and I’ll call only if …',
      },
      {
        fits: ['manager'],
        text: 'We’re on this through the weekend, in shifts. What I need from you to keep it going is …',
      },
    ],
    trap: 'Heroics by the same three people. Tired hands make the second mistake.',
    sources: [said('00:51:55'), said('00:52:10')],
    occasions: ['incident'],
    phases: ['during'],
    levels: ['ic', 'manager', 'senior_manager', 'director', 'vp'],
    cues: [
      'all hands on deck',
      'weekend work',
      'all-nighter',
      'overnight',
      'emergency',
      'firefighting',
      'hotfix',
      'rollback',
      'on-call',
      'on call',
      'recovery effort',
      '24/7',
    ],
    pairs: [
      {
        id: 'fail-care-team',
        because: 'Not at the cost of the people who carry it: shifts, sleep and a kind word.',
      },
      {
        id: 'loop-goal-boundaries',
        because: 'Once the damage is contained, agreed limits hold again.',
      },
    ],
  },
  {
    id: 'fail-care-team',
    system: 'failure',
    title: 'Go and see the person whose error it was',
    claim:
      'Tell whoever made the mistake, plainly and soon, that the system let them down and that they still count.',
    why: 'Evans did not do this, and a graduate engineer left the company; it is what he regrets. People feel a bug as theirs even when nobody blames them.',
    act: {
      when: 'during',
      what: 'Today, alone and before any review meeting, take ten minutes with the person. Say what around them failed, and ask how they are.',
    },
    say: [
      {
        fits: ['report'],
        text: 'This was more than your one line: the checks around you were missing, and that is on us. I want you here, and in the repair.',
      },
      {
        fits: ['manager', 'skip_level'],
        text: 'My team’s process let this through. Please bring the criticism to me and not to them.',
      },
      {
        text: 'How are you, really, after this week? Nothing about it changes what I think of your work.',
      },
    ],
    trap: 'Reassuring everyone by mail. The one who needs it has to hear it from you, in private.',
    sources: [said('00:59:20'), said('00:59:38'), said('01:00:19'), said('00:53:38')],
    occasions: ['incident', 'one_on_one_report'],
    phases: ['during', 'after'],
    levels: ['manager', 'senior_manager', 'director', 'vp'],
    cues: [
      'junior engineer',
      'blames themselves',
      'blaming themselves',
      'feels guilty',
      'blame culture',
      'blameless',
      'my report made a mistake',
      'team morale',
      'psychological safety',
      'protect my team',
      'new hire mistake',
      'reassure',
    ],
    pairs: [
      { id: 'fail-work-hard', because: 'The push to repair it, which has to leave room for this.' },
      { id: 'fail-own-it', because: 'Upwards the fault is yours, so that it need not be theirs.' },
    ],
  },
];
