import type { Principle } from '../principle.ts';
import { practitioner, research } from './read.ts';

export const peerFeedback: readonly Principle[] = [
  {
    id: 'peer-what-you-saw',
    system: 'peer-feedback',
    title: 'Write what you saw yourself',
    claim: 'Say how you worked together, and write only what you saw or heard at first hand.',
    why: 'Whoever puts the reviews together has to weigh several voices. A case you took part in is evidence; a thing you were told is someone else’s story, counted twice.',
    act: {
      when: 'before',
      what: 'Search your calendar for their name since the last review. Pick two pieces of work you shared and a moment from each, and open with how often you met.',
    },
    say: [
      {
        text: 'We worked on … together from … to …, about once a week. What I write here comes from that.',
      },
      {
        text: 'I wasn’t there for …, so I can’t speak to it. … was, and could tell you more.',
      },
      {
        fits: ['peer'],
        text: 'I’m writing your review. Which piece of work with me would you like me to look at again before I do?',
      },
    ],
    trap: '“People say that …” Those people can write it themselves.',
    sources: [
      practitioner(
        'Pivotal Software',
        'Areas of Contribution',
        null,
        'https://github.com/pivotal-cf/areas-of-contribution',
      ),
      practitioner(
        'Michael Katz',
        'How to Write Impactful Peer Feedback',
        null,
        'https://www.kodeco.com/37074878-how-to-write-impactful-peer-feedback',
      ),
    ],
    occasions: ['review_peer'],
    phases: ['before', 'during'],
    levels: ['ic', 'manager', 'senior_manager', 'director', 'vp'],
    cues: [
      'peer review',
      'peer review request',
      'write a peer review',
      'review a colleague',
      'review for a teammate',
      'what to write about a colleague',
      'examples for a peer review',
      'how we worked together',
      'shared project',
      'hearsay',
      'gossip',
      'heard from others',
    ],
    pairs: [
      {
        id: 'rev-rater-not-ratee',
        because: 'The other side of it: why a manager asks you at all.',
      },
    ],
  },
  {
    id: 'peer-situation-behaviour-impact',
    system: 'peer-feedback',
    title: 'The moment, what they did, what came of it',
    claim:
      'Tell each point in three parts: when it was, what the person did, and what that meant for you or for the work.',
    why: 'The form is the Center for Creative Leadership’s. It leaves character and motive out, which are what people dispute, and it serves praise as well as criticism.',
    act: {
      when: 'during',
      what: 'Rewrite your weakest sentence as “On …, you …, and so …” If you can’t fill the first gap, leave the sentence out.',
    },
    say: [
      {
        text: 'In the March outage you wrote to the customers every hour. Nobody had to ask, and my team could get on with the repair.',
      },
      {
        fits: ['peer'],
        text: 'In Tuesday’s planning you cut … off twice. After that they said nothing more, and we missed the risk they had seen.',
      },
      {
        fits: ['manager'],
        text: 'In the last two planning weeks the order changed on the day itself. We had prepared the old one, and lost two afternoons.',
      },
    ],
    trap: 'Slipping a motive in: “you wanted to look good”. You saw the deed and not the reason, so ask about that.',
    sources: [
      practitioner(
        'Center for Creative Leadership',
        'Use Situation-Behavior-Impact (SBI) to Understand Intent',
        null,
        'https://www.ccl.org/articles/leading-effectively-articles/closing-the-gap-between-intent-vs-impact-sbii/',
      ),
    ],
    occasions: ['review_peer', 'review_upward', 'peer'],
    phases: ['before', 'during'],
    levels: ['ic', 'manager', 'senior_manager', 'director', 'vp'],
    cues: [
      'sbi',
      'situation behavior impact',
      'situation behaviour impact',
      'feedback model',
      'feedback framework',
      'how to give feedback',
      'specific feedback',
      'concrete feedback',
      'feedback example',
      'interrupts me',
      'keeps interrupting',
      'critical feedback to a peer',
    ],
    pairs: [
      {
        id: 'peer-advice-not-verdict',
        because: 'This tells what happened; advice says what to do next time.',
      },
    ],
  },
  {
    id: 'peer-advice-not-verdict',
    system: 'peer-feedback',
    title: 'Write advice, not a verdict',
    claim: 'Write what you would advise them to do next time, rather than how good you found them.',
    why: 'In a series of experiments, people asked for advice named more to improve, and more that could be acted on, than people asked for feedback. The word feedback turns us to judging the past.',
    act: {
      when: 'during',
      what: 'Put “Next time, I’d …” at the top of the page and finish it twice, each with the case that made you think of it. Build the review around those two.',
    },
    say: [
      {
        text: 'Next time, I’d show the draft to support a week earlier. In … they found the gap on launch day.',
      },
      {
        fits: ['peer'],
        text: 'I have a suggestion rather than a grade: bring in … before the numbers are final. Would that work for you?',
      },
      {
        fits: ['peer'],
        text: 'What would you advise me to do differently on the next project like this one?',
      },
    ],
    trap: 'Advice to be someone else. Nobody can begin to “be more strategic” on Monday.',
    sources: [
      research(
        'Yoon, Blunden, Kristal & Whillans',
        'Why Asking for Advice Is More Effective Than Asking for Feedback',
        2019,
        'https://hbr.org/2019/09/why-asking-for-advice-is-more-effective-than-asking-for-feedback',
      ),
    ],
    occasions: ['review_peer', 'peer'],
    phases: ['before', 'during'],
    levels: ['ic', 'manager', 'senior_manager', 'director', 'vp'],
    cues: [
      'advice for a colleague',
      'give advice',
      'ask for advice',
      'ask for feedback',
      'useful feedback',
      'actionable feedback',
      'helpful feedback',
      'suggestions for a colleague',
      'what could they do better',
      'what should they do next time',
      'be more strategic',
      'judging a colleague',
    ],
    pairs: [
      {
        id: 'peer-situation-behaviour-impact',
        because: 'Advice needs the case it comes from.',
      },
    ],
  },
  {
    id: 'peer-no-surprise',
    system: 'peer-feedback',
    title: 'Tell them before you write it',
    claim: 'Take a critical point to the person first, and into their review only after that.',
    why: 'Said in person it can still be explained or put right, and nobody has to guess where it came from. Kim Scott’s advice is not to save criticism for a review at all.',
    act: {
      when: 'before',
      what: 'For each critical line ask yourself: have they heard this from me? If not, ask them for ten minutes this week, or leave the line out.',
    },
    say: [
      {
        fits: ['peer'],
        text: 'I’ve been asked to write your review, and one thing I’d like to tell you first: … How did that look from your side?',
      },
      {
        text: 'There is one point I’d rather tell them myself before it’s in a document. May I send you my part on …?',
      },
    ],
    trap: 'Telling them once it is filed. By then it is a notice and no longer a conversation.',
    sources: [practitioner('Kim Scott', 'Radical Candor', 2017, 'book, chapter 6')],
    occasions: ['review_peer', 'peer'],
    phases: ['before', 'during'],
    levels: ['ic', 'manager', 'senior_manager', 'director', 'vp'],
    cues: [
      'negative peer review',
      'critical peer review',
      'tell a colleague first',
      'feedback to a colleague',
      'feedback to a peer',
      'criticise a colleague',
      'criticize a colleague',
      'behind their back',
      'awkward feedback',
      'honest with a colleague',
      'colleague will be upset',
      'complain about a colleague',
    ],
    pairs: [{ id: 'rev-no-surprises', because: 'The same rule for a manager’s review.' }],
  },
  {
    id: 'peer-keep-and-change',
    system: 'peer-feedback',
    title: 'One thing to keep, one thing to change',
    claim:
      'Name one strength with its case and the one change that would help most, and stop there.',
    why: 'Google once had peers list several strengths and weaknesses, then asked for one thing to do more of and one to do differently, reasoning that one point is likelier to change than five.',
    act: {
      when: 'during',
      what: 'Write each of the two in one sentence before you open the form. Test the change: could they begin it next week, and would I notice?',
    },
    say: [
      {
        text: 'Keep: writing the decision down the same day, it saved us twice in … Change: bring the open questions before the meeting, not into it.',
      },
      {
        fits: ['peer'],
        text: 'What I’d leave exactly as it is: … The one thing I’d change: …, because of what it did to …',
      },
    ],
    trap: 'A strength that is only there to soften what follows. Without a case of its own it is seen through at once.',
    sources: [practitioner('Laszlo Bock', 'Work Rules!', 2015, 'book, chapter 7')],
    occasions: ['review_peer'],
    phases: ['before', 'during'],
    levels: ['ic', 'manager', 'senior_manager', 'director', 'vp'],
    cues: [
      'strengths and weaknesses',
      'strengths of a colleague',
      'weaknesses of a colleague',
      'areas of improvement',
      'area for improvement',
      'areas for growth',
      'start stop continue',
      'what do they do well',
      'what should they improve',
      'short peer review',
      'keep doing',
      'one thing to improve',
    ],
    pairs: [{ id: 'up-one-useful-change', because: 'The same measure when it is your manager.' }],
  },
  {
    id: 'peer-as-if-signed',
    system: 'peer-feedback',
    title: 'Write as if your name were on it',
    claim:
      'Assume that they will know who wrote it, and write what is true in the words you would use to their face.',
    why: 'Your examples give you away, so anonymity is thin. Names have their price too: in a field experiment, staff who signed felt less at ease and rated their manager higher.',
    act: {
      when: 'after',
      what: 'Before you send it, read it once as the person it is about. Change each sentence you wouldn’t say across a table, and keep each point that you would.',
    },
    say: [
      {
        text: 'Part of what you’ll read is mine. If anything in it is unclear, ask me; I’d rather explain it than have you guess.',
      },
      {
        fits: ['manager'],
        text: 'Some of the survey is from me. I’m glad to say more about … if that would help you.',
      },
    ],
    trap: 'Concluding that you can only praise. Where honesty isn’t safe, write less, but nothing untrue.',
    sources: [
      research(
        'Antonioni',
        'The Effects of Feedback Accountability on Upward Appraisal Ratings',
        1994,
        'https://doi.org/10.1111/j.1744-6570.1994.tb01728.x',
      ),
    ],
    occasions: ['review_peer', 'review_upward'],
    phases: ['during', 'after'],
    levels: ['ic', 'manager', 'senior_manager', 'director', 'vp'],
    cues: [
      'anonymous',
      'anonymous feedback',
      'anonymous survey',
      'is it anonymous',
      'will they know it was me',
      'who wrote it',
      'confidential feedback',
      'retaliation',
      'afraid to be honest',
      'honest feedback about my manager',
      '360 review',
      '360 survey',
      'upward feedback',
    ],
  },
  {
    id: 'peer-same-yardstick',
    system: 'peer-feedback',
    title: 'Would you write it about anyone else?',
    claim:
      'Before you keep a word about someone’s manner, ask whether you’d use it for anyone else who did the same.',
    why: 'In the reviews of one Fortune 500 technology company, women were seen as too aggressive and men as too soft, and taking charge went with top ratings for men but not for women.',
    act: {
      when: 'after',
      what: 'Underline the adjectives in your draft and put a quite different colleague’s name into each sentence. Where it sounds odd, write what was done instead.',
    },
    say: [
      {
        text: 'I had written “abrasive”. What I saw was two plain objections in one meeting, so that’s what I’ll write.',
      },
      {
        text: 'When you say “not a natural leader”, which moment do you have in mind? Would we say it of … as well?',
      },
    ],
    trap: 'Swapping a harsh word for a soft one. “Passionate” hides as much as “emotional”; only the case helps.',
    sources: [
      research(
        'Correll, Weisshaar, Wynn & Wehner',
        'Inside the Black Box of Organizational Life: The Gendered Language of Performance Assessment',
        2020,
        'https://doi.org/10.1177/0003122420962080',
      ),
      research(
        'Correll & Simard',
        'Research: Vague Feedback Is Holding Women Back',
        2016,
        'https://hbr.org/2016/04/research-vague-feedback-is-holding-women-back',
      ),
    ],
    occasions: ['review_peer', 'review_upward'],
    phases: ['during', 'after'],
    levels: ['ic', 'manager', 'senior_manager', 'director', 'vp'],
    cues: [
      'abrasive',
      'too aggressive',
      'too soft',
      'too nice',
      'too emotional',
      'bossy',
      'difficult personality',
      'personality words',
      'adjectives',
      'biased language',
      'tone of a review',
      'double standard',
      'bias in peer reviews',
      'not a leader',
    ],
    pairs: [
      {
        id: 'rev-same-for-all',
        because: 'The same care for a whole set of reviews.',
      },
    ],
  },
  {
    id: 'peer-say-no',
    system: 'peer-feedback',
    title: 'Decline, or say how little you saw',
    claim:
      'If you saw too little of someone’s work, decline the review, or state in the first line how little it was.',
    why: 'Supervisors’ ratings of the same person agree more, the more chance they have had to observe. And a thin view that doesn’t admit it is thin will weigh as much as a close one.',
    act: {
      when: 'before',
      what: 'Count the times you saw their work since the last review. Fewer than about three: decline today, and name someone who saw more.',
    },
    say: [
      {
        fits: ['peer'],
        text: 'Thank you for asking me. I saw too little of your work this half to do it justice. … was in it every week; may I suggest them?',
      },
      {
        text: 'I can speak to one project only. If three lines on that help, you’ll have them; if not, please ask … instead.',
      },
    ],
    trap: 'Saying yes to be polite and filling the page with kind words. It takes the place of someone who knew.',
    sources: [
      research(
        'Rothstein',
        'Interrater Reliability of Job Performance Ratings: Growth to Asymptote Level With Increasing Opportunity to Observe',
        1990,
        'https://doi.org/10.1037/0021-9010.75.3.322',
      ),
      practitioner(
        '15Five',
        'Accept or Decline a Peer Review Nomination',
        null,
        'https://success.15five.com/hc/en-us/articles/50988142944027',
      ),
    ],
    occasions: ['review_peer'],
    phases: ['before'],
    levels: ['ic', 'manager', 'senior_manager', 'director', 'vp'],
    cues: [
      "don't know them well",
      'hardly know them',
      'barely worked together',
      'not worked with them',
      'decline a review',
      'decline a peer review',
      'say no to a review',
      'too many review requests',
      'too many peer reviews',
      'no time for peer reviews',
      'not enough context',
      'nothing to write',
    ],
  },
  {
    id: 'up-one-useful-change',
    system: 'peer-feedback',
    title: 'One change that would help you work',
    claim:
      'Ask your manager for one change, told by what it does to your work and not as a fault of theirs.',
    why: 'You see what their habits do to your work, and little of the rest of their job. In one study, managers given a few critical comments on behaviour improved more than others; those given many fell back.',
    act: {
      when: 'before',
      what: 'Finish “When you …, I …; it would help me if …” Choose the change that would save you most time, not the habit that annoys you most.',
    },
    say: [
      {
        text: 'Please keep …, it helped me in … The one change I’d ask for: when priorities move, tell me which of the old ones I may drop.',
      },
      {
        fits: ['ic'],
        text: 'I’d be faster if I knew by Monday which review comments are must and which are taste. Could you mark them?',
      },
      {
        fits: ['director', 'vp'],
        text: 'My teams hear of changes when I do. With a day’s notice I could have them ready instead of surprised.',
      },
    ],
    trap: 'Reviewing how they do their whole job. And if they are known to take criticism badly, choose something small, or leave it out.',
    sources: [
      research(
        'Smither & Walker',
        'Are the Characteristics of Narrative Comments Related to Improvement in Multirater Feedback Ratings Over Time?',
        2004,
        'https://doi.org/10.1037/0021-9010.89.3.575',
      ),
      practitioner(
        'Amy Gallo',
        'How to Give Your Boss Feedback',
        2010,
        'https://hbr.org/2010/03/how-to-give-your-boss-feedback',
      ),
    ],
    occasions: ['review_upward', 'one_on_one_manager'],
    phases: ['before', 'during'],
    levels: ['ic', 'manager', 'senior_manager', 'director', 'vp'],
    cues: [
      'review my manager',
      'feedback for my manager',
      'feedback to my boss',
      'give my boss feedback',
      'upward review',
      'manager survey',
      'rate my manager',
      'what should my manager change',
      'my manager changes priorities',
      'what annoys me about my boss',
      'criticise my boss',
      'criticize my boss',
      'upward feedback',
    ],
    pairs: [
      { id: 'peer-keep-and-change', because: 'The same measure between peers.' },
      { id: 'up-talk-about-it', because: 'What makes it more than a line in a form.' },
    ],
  },
  {
    id: 'up-talk-about-it',
    system: 'peer-feedback',
    title: 'Ask to talk about the results',
    claim:
      'Upward feedback does its work in the talk that follows, so ask your manager to go through the results with you all.',
    why: 'In a study over five years, managers who met their reports about the feedback improved more than those who did not, and more in the years in which they held that talk.',
    act: {
      when: 'after',
      what: 'When the survey closes, send one line: could we take twenty minutes of a team meeting for what you heard and what you’d like to try?',
    },
    say: [
      {
        text: 'Would you tell us what you took from the survey, and one thing you want to try? That would help me more than the scores.',
      },
      {
        text: 'You said after the survey that you’d try … I’ve noticed it twice since, and it helped me with …',
      },
      {
        text: 'What would you like to hear from us, now that you’ve read it? I’d be glad to begin.',
      },
    ],
    trap: 'Using the talk to win the point again, or to work out who wrote what. Ask what happens next.',
    sources: [
      research(
        'Walker & Smither',
        'A Five-Year Study of Upward Feedback: What Managers Do With Their Results Matters',
        1999,
        'https://doi.org/10.1111/j.1744-6570.1999.tb00166.x',
      ),
      practitioner(
        'Marshall Goldsmith & Howard Morgan',
        'Leadership Is a Contact Sport',
        2004,
        'https://www.strategy-business.com/article/04307',
      ),
    ],
    occasions: ['review_upward', 'one_on_one_manager'],
    phases: ['after'],
    levels: ['ic', 'manager', 'senior_manager', 'director', 'vp'],
    cues: [
      'survey results',
      'feedback results',
      'engagement survey',
      'team survey',
      'manager survey results',
      '360 results',
      'upward feedback results',
      'after the survey',
      'nothing happens after the survey',
      'discuss the results',
      'what my manager does with feedback',
      'my boss ignores feedback',
    ],
    pairs: [{ id: 'up-one-useful-change', because: 'What to bring into that talk.' }],
  },
];
