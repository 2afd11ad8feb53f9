import type { Principle } from '../principle.ts';
import { practitioner, research } from './read.ts';

export const afterTheMeeting: readonly Principle[] = [
  {
    id: 'after-write-promises',
    system: 'after-the-meeting',
    title: 'Write the promises down, both ways',
    claim: 'Within minutes of a talk, write down who promised what by when, yours and theirs.',
    why: 'Two people leave with two different lists in their heads. Grove wanted both to take notes in a one-on-one and saw the writing itself as a commitment, to be taken up again next time.',
    act: {
      when: 'after',
      what: 'Make two columns, mine and theirs. One line each, with a verb and a date. A line without a date is a wish, so ask for one.',
    },
    say: [
      {
        text: 'I’ve noted two things for me and one for you: … by …, … by …, and from you … by … Have I forgotten anything?',
      },
      {
        fits: ['report'],
        text: 'I owe you … by Friday and … next week. You wanted to … before our next 1:1. Is that your list too?',
      },
      {
        fits: ['peer'],
        text: 'Before we both lose it: I take …, you take …, and we compare on … Does that fit with your notes?',
      },
      {
        fits: ['manager'],
        text: 'From today I have … by … and … by … From you I’m counting on … Is that how you have it?',
      },
    ],
    trap: 'Writing down only what the others owe you. They’ll remember the other half.',
    sources: [
      practitioner(
        'Andrew S. Grove',
        'High Output Management',
        1983,
        'book, chapter 4 (Meetings: The Medium of Managerial Work)',
      ),
    ],
    occasions: ['one_on_one_manager', 'one_on_one_report', 'peer', 'skip_level'],
    phases: ['during', 'after'],
    levels: ['ic', 'manager', 'senior_manager', 'director', 'vp'],
    cues: [
      'meeting notes',
      'minutes',
      'take notes',
      'notes from today',
      'who took which task',
      'write it down',
      'to-do list',
      'todo list',
      'agreed actions',
      'what did we agree',
      'forgot what we agreed',
      'action points',
      'owner and date',
    ],
  },
  {
    id: 'after-recap',
    system: 'after-the-meeting',
    title: 'Send three lines, so that both heard the same',
    claim:
      'After a talk that mattered, send a recap of three lines: what was decided, who does what, what is still open.',
    why: 'We think we’re clearer than we are. In Keysar and Henly’s experiments, speakers believed they had been understood more often than they had been. A recap shows the gap while it is small.',
    act: {
      when: 'after',
      what: 'Write it before your next meeting begins: decided, yours and mine, still open. Ask to be corrected rather than for a yes.',
    },
    say: [
      {
        text: 'What I took from today: we decided …; I do …, you do …; still open is … What have I got wrong?',
      },
      {
        fits: ['manager'],
        text: 'In short, so that you can stop me: … comes first, and … waits until … Tell me if you meant it differently.',
      },
      {
        fits: ['report'],
        text: 'I’d like to check that I was clear. How would you put what we agreed, in a line or two?',
      },
    ],
    trap: 'The recap as evidence. Copying others in, or putting on paper what was said in confidence, turns a service into a file.',
    sources: [
      research(
        'Keysar and Henly',
        'Speakers’ Overestimation of Their Effectiveness',
        2002,
        'https://doi.org/10.1111/1467-9280.00439',
      ),
    ],
    occasions: ['one_on_one_manager', 'one_on_one_report', 'peer', 'skip_level'],
    phases: ['after'],
    levels: ['ic', 'manager', 'senior_manager', 'director', 'vp'],
    cues: [
      'recap',
      'summary email',
      'follow-up email',
      'follow up email',
      'meeting summary',
      'email after the meeting',
      'confirm in writing',
      'put it in writing',
      'get it in writing',
      'misunderstanding',
      'we remember it differently',
      'not what i said',
      'did they understand me',
    ],
    pairs: [
      {
        id: 'after-unsaid',
        because: 'The limit: facts and dates can be written, what is delicate is better said.',
      },
    ],
  },
  {
    id: 'after-if-then',
    system: 'after-the-meeting',
    title: 'Give the main promise a time and a place',
    claim:
      'Take the promise that matters most and fix the moment it begins: when this happens, I do that.',
    why: 'A fixed moment spares you the deciding on a busy day. In a review of 94 tests, people who had tied a goal to a moment with an if-then plan reached it more often, with a medium to large effect.',
    act: {
      when: 'after',
      what: 'Write “when … (Tuesday, after the stand-up), I … (open the draft and write page one)”. Put that moment into your calendar.',
    },
    say: [
      {
        text: 'I’ve set aside Tuesday at nine for it, so by noon you’ll have a first version.',
      },
      {
        fits: ['report'],
        text: 'Which day could you begin with it, and what would have to be off your desk first? I can help with that part.',
      },
      {
        fits: ['peer'],
        text: 'As soon as your numbers are in, I’ll do my part the same afternoon. When do you expect to have them?',
      },
    ],
    trap: 'Doing it for all fifteen items. One plan with a moment gets done; fifteen are only a longer list.',
    sources: [
      research(
        'Gollwitzer and Sheeran',
        'Implementation Intentions and Goal Achievement: A Meta-analysis of Effects and Processes',
        2006,
        'https://doi.org/10.1016/S0065-2601(06)38002-1',
      ),
    ],
    occasions: ['one_on_one_manager', 'one_on_one_report', 'peer', 'skip_level', 'goal_setting'],
    phases: ['after'],
    levels: ['ic', 'manager', 'senior_manager', 'director', 'vp'],
    cues: [
      'never get round to it',
      'never get around to it',
      'procrastinate',
      'procrastination',
      'putting it off',
      'good intentions',
      'make time for it',
      'block time',
      'getting started',
      'find a time for it',
      'no time for it',
      'stick to it',
      'if-then plan',
    ],
  },
  {
    id: 'after-check-dates',
    system: 'after-the-meeting',
    title: 'Check the dates before evening',
    claim:
      'The same day, hold each date you promised against how long the last one took, and correct it while that is still cheap.',
    why: 'In the room we picture the plan and not what will get in its way. Buehler and colleagues found people’s forecasts too early, and the error gone when they linked them to how it had gone before.',
    act: {
      when: 'after',
      what: 'For each promise ask how long the last one like it really took. If the date no longer holds, move it today, in one line.',
    },
    say: [
      {
        text: 'I said Thursday and was too quick: the last one took four days. A rough version on Thursday, or the whole on Tuesday?',
      },
      {
        fits: ['report'],
        text: 'I pressed you for Friday. Now that you’ve seen your week, which date would you bet on?',
      },
      {
        fits: ['manager', 'skip_level'],
        text: 'I’ve checked: … holds, … would be the 14th rather than the 9th. If the 9th matters, I’d drop … for it. Which do you prefer?',
      },
    ],
    trap: 'Adding a silent week to everything. People learn to subtract it. Give the date you’d bet on, and say what it hangs on.',
    sources: [
      research(
        'Buehler, Griffin and Ross',
        'Exploring the “Planning Fallacy”: Why People Underestimate Their Task Completion Times',
        1994,
        'https://doi.org/10.1037/0022-3514.67.3.366',
      ),
    ],
    occasions: ['one_on_one_manager', 'one_on_one_report', 'peer', 'skip_level'],
    phases: ['after'],
    levels: ['ic', 'manager', 'senior_manager', 'director', 'vp'],
    cues: [
      'unrealistic deadline',
      'unrealistic date',
      'realistic date',
      'promised too soon',
      'overpromised',
      'due date',
      'how long will it take',
      'time estimate',
      'estimates',
      'move the deadline',
      'push the date',
      'always late',
      'said yes too fast',
    ],
  },
  {
    id: 'after-record-progress',
    system: 'after-the-meeting',
    title: 'Note progress where you will see it',
    claim:
      'Keep what you agreed where you see it every week, and write beside it how far it has come.',
    why: 'Out of sight, a promise is judged by memory, which is kind. Across 138 experiments, prompting people to watch their progress helped them reach goals, more so where it was recorded or reported.',
    act: {
      when: 'after',
      what: 'Put the promise at the top of your notes for next time, with a first line under it: today’s date and where it stands. One line a week, good or bad.',
    },
    say: [
      {
        text: 'Where it stands: … is done, … is half way, … hasn’t begun because … You’ll get the next line on Friday.',
      },
      {
        fits: ['report'],
        text: 'Shall we keep these three in our shared notes and begin with them next time? Two minutes, before anything else.',
      },
      {
        fits: ['manager'],
        text: 'I’ll add a line on … to our notes every Friday, so that you can look whenever you like and needn’t ask.',
      },
    ],
    trap: 'Noting only what went well. A list in which nothing ever slips tells you nothing, and nobody else believes it.',
    sources: [
      research(
        'Harkin et al.',
        'Does Monitoring Goal Progress Promote Goal Attainment?',
        2016,
        'https://eprints.whiterose.ac.uk/91437',
      ),
    ],
    occasions: ['one_on_one_manager', 'one_on_one_report', 'peer', 'goal_setting', 'review_self'],
    phases: ['after'],
    levels: ['ic', 'manager', 'senior_manager', 'director', 'vp'],
    cues: [
      'track progress',
      'progress tracking',
      'tracking goals',
      'goal tracker',
      'how far along',
      'weekly log',
      'friday update',
      'keep track',
      'lost track',
      'running notes',
      'shared notes',
      'hold myself to it',
      'goals forgotten by february',
    ],
  },
  {
    id: 'after-tell-when-done',
    system: 'after-the-meeting',
    title: 'Done is not the same as told',
    claim:
      'When you have kept a promise, say so in one line; until they hear it, for the other person it is still open.',
    why: 'People can rely only on what they know of. Gabarro and Kotter note that people often think the boss knows more than is so, and in goal research, progress that is reported goes with better results.',
    act: {
      when: 'after',
      what: 'Go through last time’s promises now. Each that is done and not yet told gets one message: done, where it is, what it led to.',
    },
    say: [
      {
        text: 'The … I promised you on Tuesday has been with … since this morning. You can cross it off.',
      },
      {
        fits: ['report'],
        text: 'You asked me to raise … I did, yesterday. The answer is …, and for you it means …',
      },
      {
        fits: ['skip_level'],
        text: 'I said I’d find out about … Here is the answer in two lines: …',
      },
      {
        fits: ['manager'],
        text: 'Closed since we last spoke: … and … Still with me: …, now due on …',
      },
    ],
    trap: 'Saving it for the next meeting. By then they’ve had to ask, or have quietly done it themselves.',
    sources: [
      practitioner(
        'Gabarro and Kotter',
        'Managing Your Boss',
        1980,
        'https://hbr.org/2005/01/managing-your-boss',
      ),
      research(
        'Harkin et al.',
        'Does Monitoring Goal Progress Promote Goal Attainment?',
        2016,
        'https://eprints.whiterose.ac.uk/91437',
      ),
    ],
    occasions: ['one_on_one_manager', 'one_on_one_report', 'peer', 'skip_level'],
    phases: ['after'],
    levels: ['ic', 'manager', 'senior_manager', 'director', 'vp'],
    cues: [
      'is it done',
      'tell them it is done',
      'let them know it is done',
      'forgot to tell them',
      'they keep chasing me',
      'chasing me',
      'being chased',
      'keeps asking for updates',
      'asks for status all the time',
      'cross it off',
      'dependable',
      'be seen as reliable',
      'kept my promise',
    ],
  },
  {
    id: 'after-debrief-yourself',
    system: 'after-the-meeting',
    title: 'Four questions on the way back',
    claim:
      'After a talk that mattered, ask yourself what you wanted, what happened, why, and what you will do next time.',
    why: 'Looking back in a fixed order turns a mood into something to try. Across 46 samples, debriefs improved performance by about a quarter, for individuals much as for teams.',
    act: {
      when: 'after',
      what: 'Answer each of the four in one line, in your private notes. End with a sentence that begins “next time I …”.',
    },
    say: [
      {
        text: 'I’ve thought about our talk. I came to ask about … and then talked mostly myself. May I ask you now?',
      },
      {
        fits: ['report'],
        text: 'Looking back, I went to advice too soon. What would have been more use to you?',
      },
      {
        fits: ['manager'],
        text: 'Next time I’d send you the numbers beforehand, so that we can use the time for the decision. Would that suit you?',
      },
    ],
    trap: 'Giving yourself a mark. You want one thing to try, not a verdict, and what went well belongs on the list too.',
    sources: [
      research(
        'Tannenbaum and Cerasoli',
        'Do Team and Individual Debriefs Enhance Performance? A Meta-Analysis',
        2013,
        'https://doi.org/10.1177/0018720812448394',
      ),
    ],
    occasions: ['one_on_one_manager', 'one_on_one_report', 'peer', 'skip_level'],
    phases: ['after'],
    levels: ['ic', 'manager', 'senior_manager', 'director', 'vp'],
    cues: [
      'debrief myself',
      'after action review',
      'after-action review',
      'how did that go',
      'meeting went badly',
      'talk went badly',
      'went wrong in the 1:1',
      'what could i have done better',
      'awkward conversation',
      'awkward 1:1',
      'i talked too much',
      'replaying the conversation',
      'reflect on the meeting',
    ],
  },
  {
    id: 'after-take-feedback',
    system: 'after-the-meeting',
    title: 'When it stung: wait, say it back, take one',
    claim:
      'After feedback that stung, wait a day, say back what you understood, and try one thing before you judge the rest.',
    why: 'Hurt, we look for what is wrong with the message or with who brought it. Heen and Stone advise keeping the two apart, finding out what was meant, and testing a piece of it on a small scale.',
    act: {
      when: 'after',
      what: 'Write the words down as they were said. Tomorrow, ask one question about what was seen, and choose one thing to try for two weeks.',
    },
    say: [
      {
        text: 'I’ve thought about what you said. I understood … Is that it? I’ll try …, and I’d like to hear in two weeks whether you notice.',
      },
      {
        fits: ['manager', 'skip_level'],
        text: 'It took me a day. I think you meant … Is there one moment in which you saw it? That would help me most.',
      },
      {
        fits: ['report'],
        text: 'Thank you for telling me; I didn’t take it as well as I’d have liked. I’ll try …, and please say so when I slip.',
      },
    ],
    trap: 'A long reply the same evening. It explains everything, and it’s the last thing you’ll be told for a while.',
    sources: [
      practitioner(
        'Heen and Stone',
        'Find the Coaching in Criticism',
        2014,
        'https://hbr.org/2014/01/find-the-coaching-in-criticism',
      ),
      practitioner('Stone and Heen', 'Thanks for the Feedback', 2014, 'book, the whole of it'),
    ],
    occasions: ['one_on_one_manager', 'one_on_one_report', 'peer', 'skip_level', 'review_self'],
    phases: ['after'],
    levels: ['ic', 'manager', 'senior_manager', 'director', 'vp'],
    cues: [
      'harsh feedback',
      'hurt by feedback',
      'feedback stung',
      'tough feedback',
      'got negative feedback',
      'unfair feedback',
      'criticism',
      'criticised',
      'criticized',
      'got defensive',
      'got a bad review',
      'disappointed with my rating',
      'upset after 1:1',
      'disagree with my review',
    ],
  },
  {
    id: 'after-exact-thanks',
    system: 'after-the-meeting',
    title: 'Thank them for one exact thing',
    claim:
      'If a talk helped you, say within the day what exactly helped and what you will do with it.',
    why: 'In Grant and Gino’s experiments a short note of thanks made people readier to help again, because they felt valued. Kumar and Epley found that we take thanks to be more awkward than they are.',
    act: {
      when: 'after',
      what: 'Send two sentences: the question or remark that helped, and what it changes. Leave out “great chat”.',
    },
    say: [
      {
        text: 'Your question about … changed my plan: I’m going to … now. Thank you for asking it.',
      },
      {
        fits: ['report'],
        text: 'You told me … today, and I know that isn’t easy. It helps me, and because of it I’ll …',
      },
      {
        fits: ['manager', 'skip_level'],
        text: 'What you said about … settled it for me. I’ll …, and I’ll tell you how it turned out.',
      },
    ],
    trap: 'Thanks with a request attached. Keep the two apart by some days, or the first reads as the way in to the second.',
    sources: [
      research(
        'Grant and Gino',
        'A Little Thanks Goes a Long Way: Explaining Why Gratitude Expressions Motivate Prosocial Behavior',
        2010,
        'https://doi.org/10.1037/a0017935',
      ),
      research(
        'Kumar and Epley',
        'Undervaluing Gratitude: Expressers Misunderstand the Consequences of Showing Appreciation',
        2018,
        'https://doi.org/10.1177/0956797618772506',
      ),
    ],
    occasions: ['one_on_one_manager', 'one_on_one_report', 'peer', 'skip_level'],
    phases: ['after'],
    levels: ['ic', 'manager', 'senior_manager', 'director', 'vp'],
    cues: [
      'say thanks',
      'say thank you',
      'thank my boss',
      'thank my mentor',
      'thanks for your time',
      'thank you message',
      'thankful',
      'grateful',
      'gratitude',
      'that helped me a lot',
      'good advice',
      'mentor chat',
      'mentoring session',
    ],
  },
  {
    id: 'after-unsaid',
    system: 'after-the-meeting',
    title: 'What went unsaid can wait, in writing',
    claim:
      'If the main thing went unsaid, note it as the first point for next time rather than open it again by message.',
    why: 'Hard things need a voice: in five experiments people overrated how well their e-mails carried tone. And having a plan for when to raise it lets the thought rest, as Masicampo and Baumeister found.',
    act: {
      when: 'after',
      what: 'Write the sentence you didn’t say at the top of the next agenda. If it can’t wait, ask for ten minutes now, without the content.',
    },
    say: [
      {
        text: 'There’s one thing I didn’t get to today, and I’d rather say it than write it. Could we have ten minutes before Thursday?',
      },
      {
        fits: ['report'],
        text: 'I had the feeling that something was left over on your side. No hurry. The first ten minutes next week are yours for it.',
      },
      {
        fits: ['manager', 'skip_level'],
        text: 'I left something out last time, because I wasn’t sure how to put it. It’s this: …',
      },
    ],
    trap: 'Carrying it over again and again. If it stood on the list twice and you didn’t say it, begin with it the third time.',
    sources: [
      research(
        'Kruger, Epley, Parker and Ng',
        'Egocentrism Over E-Mail: Can We Communicate as Well as We Think?',
        2005,
        'https://doi.org/10.1037/0022-3514.89.6.925',
      ),
      research(
        'Masicampo and Baumeister',
        'Consider It Done! Plan Making Can Eliminate the Cognitive Effects of Unfulfilled Goals',
        2011,
        'https://doi.org/10.1037/a0024192',
      ),
    ],
    occasions: ['one_on_one_manager', 'one_on_one_report', 'peer', 'skip_level'],
    phases: ['during', 'after'],
    levels: ['ic', 'manager', 'senior_manager', 'director', 'vp'],
    cues: [
      'left unsaid',
      "didn't say it",
      "couldn't say it",
      'chickened out',
      'lost my nerve',
      'should have said something',
      'wish i had said',
      'ran out of time',
      "didn't get to it",
      'raise it next time',
      'send a long message',
      'text my boss',
      'elephant in the room',
    ],
    pairs: [
      {
        id: 'after-recap',
        because: 'What does belong in writing: decisions, dates and who does what.',
      },
    ],
  },
  {
    id: 'after-interview-debrief',
    system: 'after-the-meeting',
    title: 'Write the interview down while you have it',
    claim:
      'Straight after an interview, write down each question and what you answered, then thank them with one exact sentence.',
    why: 'By evening only a mood is left, and the next round builds on this one. Debriefs help individuals about as much as teams; Newman, who hires, looks for a note that takes up what was discussed.',
    act: {
      when: 'after',
      what: 'Before you look at anything else: the questions in order, your answer in five words each, the one you’d answer differently, and what worries them.',
    },
    say: [
      {
        text: 'Thank you for today. Your question about … stayed with me: I’d begin with … I’d like the job more than I did this morning.',
      },
      {
        text: 'You asked me about …, and I gave you half an answer. The other half is: …',
      },
    ],
    trap: 'A thank-you that could go to anybody, or three pages that hold the interview again. Four sentences, one of them on their problem.',
    sources: [
      research(
        'Tannenbaum and Cerasoli',
        'Do Team and Individual Debriefs Enhance Performance? A Meta-Analysis',
        2013,
        'https://doi.org/10.1177/0018720812448394',
      ),
      practitioner(
        'Derek Loosvelt',
        'How to Keep an Interview Journal and Why',
        2017,
        'https://legacy.vault.com/blogs/interviewing/how-to-keep-an-interview-journal-and-why',
      ),
      practitioner(
        'Romy Newman',
        'Why You Must Send a Post-Interview Thank You, and How It Should Look',
        null,
        'https://fairygodboss.com/articles/thank-you-email-after-an-interview-example',
      ),
    ],
    occasions: ['interview'],
    phases: ['after'],
    levels: ['ic', 'manager', 'senior_manager', 'director', 'vp'],
    cues: [
      'after the interview',
      'thank-you note',
      'thank you note',
      'thank you email',
      'interview follow-up',
      'interview follow up',
      'waiting to hear back',
      'how did the interview go',
      'bombed the interview',
      'gave a bad answer',
      'second round',
      'next round',
      'interview journal',
    ],
  },
];
