import type { Principle } from '../principle.ts';
import { practitioner, research } from './read.ts';

/** The chapter of Grove’s book that several of these rest on. */
const GROVE = practitioner(
  'Andrew S. Grove',
  'High Output Management',
  1983,
  'book, chapter 13: Performance Appraisal, Manager as Judge and Jury',
);

export const writingReviews: readonly Principle[] = [
  {
    id: 'rev-whole-period',
    system: 'writing-reviews',
    title: 'Go back to the first month',
    claim:
      'Before you write, collect what happened month by month, so that the last weeks don’t stand for the whole period.',
    why: 'What comes to mind first is what is freshest. In field experiments in two organisations, managers who kept notes or recalled in a structured way remembered more and rated with finer distinctions.',
    act: {
      when: 'before',
      what: 'List the months of the period and write beside each one thing this person did. The empty ones show where to look, in notes, calendar and messages, before you judge anything.',
    },
    say: [
      {
        fits: ['report'],
        text: 'I’m starting your review, and I don’t want it to be about the last six weeks. Which two things from the first half should I not forget?',
      },
      {
        text: 'You worked with … in the spring. What did they do then that I may have lost sight of by now?',
      },
      {
        fits: ['senior_manager', 'director', 'vp'],
        text: 'All your examples are from the last quarter. What did they do before that?',
      },
    ],
    trap: 'Filling the gaps with your general impression. An empty month means that you didn’t look, not that nothing happened.',
    sources: [
      research(
        'DeNisi & Peters',
        'Organization of Information in Memory and the Performance Appraisal Process: Evidence From the Field',
        1996,
        'https://doi.org/10.1037/0021-9010.81.6.717',
      ),
      practitioner('Camille Fournier', 'The Manager’s Path', 2017, 'book, chapter 4'),
    ],
    occasions: ['review_manager'],
    phases: ['before'],
    levels: ['manager', 'senior_manager', 'director', 'vp'],
    cues: [
      'recency bias',
      'recent events',
      'last few months',
      'whole year',
      'forgot what they did',
      'what did they do all year',
      'start of the year',
      'notes for reviews',
      'collect examples',
      'prepare reviews',
      'review prep',
      'review season',
    ],
  },
  {
    id: 'rev-evidence-first',
    system: 'writing-reviews',
    title: 'Write what happened before you rate',
    claim:
      'Set down what the person did and what came of it, good and bad, and choose the rating only after that.',
    why: 'A rating chosen first looks for its own proof. In experiments, the ratings of people who had first recalled good and bad behaviour were less swayed by stereotypes.',
    act: {
      when: 'before',
      what: 'Leave the rating field empty. Write three things that moved the work forward and two that cost it something, each with its result. Then rate what is on the page.',
    },
    say: [
      {
        text: 'Before I say where I’d put them: here is what they did this half, and here is what came of it.',
      },
      {
        fits: ['senior_manager', 'director', 'vp'],
        text: 'Take me through the cases first and the rating last. What would I have seen if I had been there?',
      },
    ],
    trap: 'Hiding the verdict in the example. “Showed great ownership” is already a rating: what did they do, when, and what changed?',
    sources: [
      research(
        'Bauer & Baltes',
        'Reducing the Effects of Gender Stereotypes on Performance Evaluations',
        2002,
        'https://doi.org/10.1023/A:1021652527696',
      ),
      research(
        'Baltes, Bauer & Frensch',
        'Does a Structured Free Recall Intervention Reduce the Effect of Stereotypes on Performance Ratings and by What Cognitive Mechanism?',
        2007,
        'https://doi.org/10.1037/0021-9010.92.1.151',
      ),
    ],
    occasions: ['review_manager', 'calibration'],
    phases: ['before', 'during'],
    levels: ['manager', 'senior_manager', 'director', 'vp'],
    cues: [
      'performance rating',
      'choose a rating',
      'what rating should i give',
      'which rating',
      'gut feeling',
      'halo effect',
      'first impression',
      'rate my team',
      'rate my report',
      'evidence for a review',
      'examples for a review',
      'stereotypes',
      'justify a rating',
    ],
  },
  {
    id: 'rev-no-surprises',
    system: 'writing-reviews',
    title: 'Nothing serious should be news to them',
    claim:
      'If a serious point stands in the review, they have heard it from you before; if not, say it before they read it.',
    why: 'Criticism that is new on paper gets disputed, and the months in which it could have been put right are gone. Grove adds that a surprise you do find still has to be brought up.',
    act: {
      when: 'before',
      what: 'Mark each critical sentence with the day you told them. Where there is no day, ask for fifteen minutes this week, before the review goes out.',
    },
    say: [
      {
        fits: ['report'],
        text: 'Before you read it in your review, I want to say it to you: … I should have told you in …, and that is on me.',
      },
      {
        text: 'One point in my draft would be news to them. I’ll talk to them first, and hand the review in on …',
      },
      {
        fits: ['senior_manager', 'director', 'vp'],
        text: 'Which sentence here will they meet for the first time? Please tell them in person before it’s filed.',
      },
    ],
    trap: 'Dropping the point because you never raised it. Next year the same sentence is due, and a year is lost.',
    sources: [
      practitioner('Camille Fournier', 'The Manager’s Path', 2017, 'book, chapter 4'),
      GROVE,
    ],
    occasions: ['review_manager', 'one_on_one_report'],
    phases: ['before'],
    levels: ['manager', 'senior_manager', 'director', 'vp'],
    cues: [
      'no surprises',
      'surprise in the review',
      'blindsided',
      'never told them',
      'never gave them feedback',
      'saved up feedback',
      'late feedback',
      'bad news in a review',
      'negative feedback in review',
      'tell them before the review',
      'expects a better rating',
      'unexpected rating',
    ],
    pairs: [
      {
        id: 'rev-read-before-talk',
        because: 'They should read it before the talk, but hear the hard part before they read it.',
      },
      { id: 'peer-no-surprise', because: 'The same rule between peers.' },
    ],
  },
  {
    id: 'rev-same-for-all',
    system: 'writing-reviews',
    title: 'Be equally specific about everyone',
    claim:
      'Hold every review to one test: what they did, what it changed, and what the next level would take.',
    why: 'Vague praise leaves nothing to build on, and it isn’t spread evenly. In over 200 reviews at one technology company, women’s held it more often than men’s: 57 against 43 percent.',
    act: {
      when: 'during',
      what: 'Lay two reviews side by side, of someone much like you and someone unlike you. Count the sentences that name a result, and bring the thinner one up.',
    },
    say: [
      {
        text: 'One of these two says what the next level takes, the other says “great year”. I’ll put that right before I send them.',
      },
      {
        fits: ['senior_manager', 'director', 'vp'],
        text: 'Bring me your reviews as a set. I’d like to see whether each of them names results and a next step.',
      },
    ],
    trap: 'Being general in order to be kind. “Keep it up” is pleasant to read, and useless on the day their promotion is discussed.',
    sources: [
      research(
        'Correll & Simard',
        'Research: Vague Feedback Is Holding Women Back',
        2016,
        'https://hbr.org/2016/04/research-vague-feedback-is-holding-women-back',
      ),
    ],
    occasions: ['review_manager', 'calibration'],
    phases: ['during', 'after'],
    levels: ['manager', 'senior_manager', 'director', 'vp'],
    cues: [
      'vague feedback',
      'vague review',
      'generic review',
      'keep it up',
      'great year',
      'fair reviews',
      'fairness',
      'gender bias',
      'unconscious bias',
      'women in reviews',
      'compare reviews',
      'consistent reviews',
      'all my reviews sound the same',
    ],
    pairs: [
      {
        id: 'peer-same-yardstick',
        because: 'The same care, word by word: would you write it about anyone else.',
      },
    ],
  },
  {
    id: 'rev-few-messages',
    system: 'writing-reviews',
    title: 'Two or three messages, not a list',
    claim:
      'Decide on the two or three things they should still know in a month, and let the rest of the review serve those.',
    why: 'Nobody can take in much about their own performance at once. Grove writes everything down, groups it, and drops what would not be remembered: it can wait for the next review.',
    act: {
      when: 'before',
      what: 'Finish this: “If they keep only two things from this, they are … and …” Put each at the head of a paragraph, and cut what supports neither.',
    },
    say: [
      {
        fits: ['report'],
        text: 'There are two things I’d like you to take from this: … and … The rest of the page shows what I mean.',
      },
      {
        text: 'If I had one minute instead of four pages, I’d tell them this: …',
      },
    ],
    trap: 'Showing how much you noticed. The twelfth observation doesn’t add to the first two, it hides them.',
    sources: [GROVE],
    occasions: ['review_manager'],
    phases: ['before', 'during'],
    levels: ['manager', 'senior_manager', 'director', 'vp'],
    cues: [
      'review too long',
      'long review',
      'too much feedback',
      'what to put in a review',
      'key messages',
      'main points of a review',
      'laundry list',
      'shorten a review',
      'review summary',
      'summarise the year',
      'summarize the year',
      'structure of a review',
    ],
  },
  {
    id: 'rev-rater-not-ratee',
    system: 'writing-reviews',
    title: 'Your rating says a lot about you',
    claim:
      'Treat your own view of a person as one reading of several, and ask someone who sees them from elsewhere.',
    why: 'In two large sets of ratings of managers, over half of the differences came from the habits of whoever rated. The performance itself accounted for a quarter at most.',
    act: {
      when: 'before',
      what: 'Name one person who sees them where you don’t. Before you finish the draft, ask that person for one thing to keep and one to change.',
    },
    say: [
      {
        text: 'I see them mostly in meetings, you see the work itself. What would I get wrong if I wrote only what I know?',
      },
      {
        fits: ['report'],
        text: 'Who sees a side of your work that I hardly see? I’d like to ask them before I write.',
      },
      {
        fits: ['director', 'vp'],
        text: 'I tend to rate people like me generously. Where do you see these names differently?',
      },
    ],
    trap: 'Asking only those who will agree with you. A second opinion from your own corner is your first one again.',
    sources: [
      research(
        'Scullen, Mount & Goff',
        'Understanding the Latent Structure of Job Performance Ratings',
        2000,
        'https://doi.org/10.1037/0021-9010.85.6.956',
      ),
    ],
    occasions: ['review_manager', 'calibration'],
    phases: ['before'],
    levels: ['manager', 'senior_manager', 'director', 'vp'],
    cues: [
      'am i being fair',
      'am i too harsh',
      'too lenient',
      'too strict',
      'rater bias',
      'second opinion',
      'ask others about my report',
      'collect feedback',
      'peer input',
      'feedback from others',
      'favourites',
      'favorites',
      "don't like my report",
    ],
    pairs: [
      {
        id: 'peer-what-you-saw',
        because: 'The other side of it: what the person you ask can give you.',
      },
    ],
  },
  {
    id: 'rev-task-not-self',
    system: 'writing-reviews',
    title: 'Write about the work, not the person',
    claim:
      'Keep every critical sentence on what was done and what to try next, and away from what kind of person they are.',
    why: 'In a large review of studies feedback helped on average, yet in over a third of the cases performance fell. It worked less well the more it drew attention to the self and away from the task.',
    act: {
      when: 'during',
      what: 'Search your draft for “you are”, “always” and “never”. Replace each with a case, its effect, and what you’d want to see next time.',
    },
    say: [
      {
        text: 'Not “careless”: two of the five reports went out with wrong totals. What would catch that next time?',
      },
      {
        fits: ['report'],
        text: 'This isn’t about what you’re like. In … the handover had no owner, and we lost a week. Next time I’d like to see …',
      },
    ],
    trap: 'Thinking that praise is safe. “You’re a natural” gives them an image to protect; say what they did that worked.',
    sources: [
      research(
        'Kluger & DeNisi',
        'The Effects of Feedback Interventions on Performance',
        1996,
        'https://doi.org/10.1037/0033-2909.119.2.254',
      ),
    ],
    occasions: ['review_manager'],
    phases: ['during'],
    levels: ['manager', 'senior_manager', 'director', 'vp'],
    cues: [
      'constructive criticism',
      'critical feedback',
      'how to phrase',
      'wording of a review',
      'too harsh in writing',
      'personal attack',
      'attitude problem',
      'personality',
      'careless',
      'unprofessional',
      'hurt feelings',
      'criticise someone',
      'criticize someone',
    ],
  },
  {
    id: 'rev-look-ahead',
    system: 'writing-reviews',
    title: 'From what went well to what comes next',
    claim:
      'Give most of the talk to the months ahead, and begin it with a time when they were at their best.',
    why: 'People defend the past and plan the future. In a field test, staff who had such an interview instead of the usual appraisal were seen by a colleague to do better four months later.',
    act: {
      when: 'during',
      what: 'Ask for one piece of work where they were at their best, and what made it possible. Then ask which of those conditions they could have again this quarter.',
    },
    say: [
      {
        text: 'When did your work go really well this year? What was there then that isn’t there now?',
      },
      {
        text: 'We may not agree on all that happened in … What would you do differently from next week, and what do you need from me?',
      },
      {
        fits: ['director', 'vp'],
        text: 'When was your organisation at its best this year, and what did you do that made it so? How do we get more of that?',
      },
    ],
    trap: 'Using the bright story to skip the hard message. Say in two sentences what has to change, and then look ahead.',
    sources: [
      research(
        'Budworth, Latham & Manroop',
        'Looking Forward to Performance Improvement: A Field Test of the Feedforward Interview for Performance Management',
        2015,
        'https://doi.org/10.1002/hrm.21618',
      ),
      research(
        'Kluger & Nir',
        'The Feedforward Interview',
        2010,
        'https://cris.huji.ac.il/en/publications/the-feedforward-interview',
      ),
      research(
        'Gnepp, Klayman, Williamson & Barlas',
        'The Future of Feedback: Motivating Performance Improvement Through Future-Focused Feedback',
        2020,
        'https://doi.org/10.1371/journal.pone.0234444',
      ),
    ],
    occasions: ['review_manager', 'one_on_one_report'],
    phases: ['before', 'during'],
    levels: ['manager', 'senior_manager', 'director', 'vp'],
    cues: [
      'feedforward',
      'feed forward',
      'review talk',
      'review meeting',
      'review conversation',
      'appraisal interview',
      'annual talk',
      'look ahead',
      'look back at the year',
      'questions for a review',
      'strengths-based',
      'motivating review',
      'how to start the review',
    ],
    pairs: [
      {
        id: 'rev-plain-hard-part',
        because: 'What has to be clear before the talk can turn to the future.',
      },
    ],
  },
  {
    id: 'rev-bar-before-names',
    system: 'writing-reviews',
    title: 'Agree on the bar before the names',
    claim:
      'In a rating session, settle what each rating means at each level before the first name is spoken.',
    why: 'Once a person is in view, the measure bends to suit them. In hiring experiments people redefined what the job took to fit the candidate they leaned to; committing to criteria first stopped it.',
    act: {
      when: 'before',
      what: 'Send three lines round before the session: what “meets” and “exceeds” look like at this level, each with one example and no name. Ask for changes now.',
    },
    say: [
      {
        text: 'Before we start on names: what does “exceeds” mean at this level? One sentence, and then we hold everyone to it.',
      },
      {
        text: 'By the line we agreed, they are here because of … If we see it differently now, let’s change the line for all of them.',
      },
      {
        fits: ['director', 'vp'],
        text: 'I hear two different bars for the same rating. Let’s settle on one, and then go back over the last three names.',
      },
    ],
    trap: 'Moving the bar for one name, liked or disliked, and calling it context. If it moves, it moves for everyone.',
    sources: [
      research(
        'Uhlmann & Cohen',
        'Constructed Criteria: Redefining Merit to Justify Discrimination',
        2005,
        'https://doi.org/10.1111/j.0956-7976.2005.01559.x',
      ),
    ],
    occasions: ['review_manager', 'calibration'],
    phases: ['before', 'during'],
    levels: ['manager', 'senior_manager', 'director', 'vp'],
    cues: [
      'calibration',
      'calibration meeting',
      'calibration session',
      'performance calibration',
      'rating session',
      'ratings meeting',
      'stack rank',
      'stack ranking',
      'forced ranking',
      'bell curve',
      'rating distribution',
      'talent review',
      'nine box',
      '9-box',
      'moderation meeting',
      'defend a rating',
    ],
  },
  {
    id: 'rev-read-before-talk',
    system: 'writing-reviews',
    title: 'Let them read it before you talk',
    claim:
      'Hand over the written review some hours before the talk, so that they come with thoughts of their own.',
    why: 'Grove tried it before, during and after: with time alone, people can react, read again and arrive prepared. Across studies, being heard goes with being more satisfied with the review.',
    act: {
      when: 'before',
      what: 'Send it a few hours ahead or the evening before, with one line: please mark what you see differently, we’ll begin with that.',
    },
    say: [
      {
        text: 'Here is your review, so that you can read it in peace. We talk at three. Mark what you see differently; I’d like to begin there.',
      },
      {
        text: 'You’ve read it. Before I say anything: what fits, what doesn’t, and what is missing?',
      },
    ],
    trap: 'Sending a low rating out of the blue on a Friday evening. A hard message is first said in person, and read after that.',
    sources: [
      GROVE,
      research(
        'Cawley, Keeping & Levy',
        'Participation in the Performance Appraisal Process and Employee Reactions',
        1998,
        'https://doi.org/10.1037/0021-9010.83.4.615',
      ),
      practitioner('Camille Fournier', 'The Manager’s Path', 2017, 'book, chapter 4'),
    ],
    occasions: ['review_manager', 'one_on_one_report'],
    phases: ['before', 'after'],
    levels: ['manager', 'senior_manager', 'director', 'vp'],
    cues: [
      'share the review',
      'send the review',
      'send review before meeting',
      'when to share a review',
      'hand over the review',
      'deliver the review',
      'delivering reviews',
      'read the review first',
      'review delivery',
      'written review',
      'present the review',
      'give them time to read',
    ],
    pairs: [
      {
        id: 'rev-no-surprises',
        because: 'Reading first works only if nothing serious in it is news.',
      },
    ],
  },
  {
    id: 'rev-plain-hard-part',
    system: 'writing-reviews',
    title: 'Say the hard part in one plain sentence',
    claim:
      'State the critical message once, early and without padding, and find out what arrived before you go on.',
    why: 'In six studies, some of them with real appraisals, managers overestimated how clearly their criticism had come across. The more indirectly they put it, the wider the gap.',
    act: {
      when: 'before',
      what: 'Write the sentence you least want to say, in under twenty words, without “maybe”, “a bit” or “overall”. Read it aloud once before the talk.',
    },
    say: [
      {
        text: 'I’ll say the difficult part first. Your rating is …, and the reason is … I’ll stop there for a moment.',
      },
      {
        text: 'I’m not sure I was clear. What did you take from what I said about …?',
      },
      {
        fits: ['senior_manager', 'director', 'vp'],
        text: 'Say to me now, in one sentence, what you will say to them. If I can miss it, so can they.',
      },
    ],
    trap: 'The sandwich. Between two compliments, a warning can pass for a third one.',
    sources: [
      research(
        'Schaerer, Kern, Berger, Medvec & Swaab',
        'The Illusion of Transparency in Performance Appraisals',
        2018,
        'https://ink.library.smu.edu.sg/lkcsb_research/5558',
      ),
      GROVE,
    ],
    occasions: ['review_manager', 'one_on_one_report'],
    phases: ['before', 'during'],
    levels: ['manager', 'senior_manager', 'director', 'vp'],
    cues: [
      'below expectations',
      'does not meet expectations',
      'needs improvement',
      'low rating',
      'bad review',
      'underperformer',
      'underperforming',
      'difficult review',
      'hard conversation',
      'tough conversation',
      'deliver bad news',
      'feedback sandwich',
      'sugarcoat',
      'poor performance',
    ],
    pairs: [
      {
        id: 'rev-look-ahead',
        because: 'Once it has arrived, leave it, and give the rest of the time to what comes next.',
      },
    ],
  },
  {
    id: 'rev-commit-not-agree',
    system: 'writing-reviews',
    title: 'They need not agree in order to move',
    claim:
      'When they dispute the review, listen, correct what is wrong, and ask for a commitment rather than for agreement.',
    why: 'In role-played reviews, the two sides disagreed more about the past after talking than before. Grove saw that pressing for agreement had served his comfort; the work needed the commitment.',
    act: {
      when: 'during',
      what: 'Ask for their best counter-example and write it down. If it changes the facts, change the review. If not, name the next step and ask whether they’ll take it.',
    },
    say: [
      {
        text: 'Give me the best case against what I wrote. If I have a fact wrong, I’ll change it.',
      },
      {
        text: 'We see this differently, and perhaps we’ll go on doing so. I’ve noted your view. Will you do … until …, even so?',
      },
    ],
    trap: 'Arguing until they nod. A tired yes in the room is gone by Monday.',
    sources: [
      GROVE,
      research(
        'Gnepp, Klayman, Williamson & Barlas',
        'The Future of Feedback: Motivating Performance Improvement Through Future-Focused Feedback',
        2020,
        'https://doi.org/10.1371/journal.pone.0234444',
      ),
    ],
    occasions: ['review_manager', 'one_on_one_report'],
    phases: ['during', 'after'],
    levels: ['manager', 'senior_manager', 'director', 'vp'],
    cues: [
      'disagrees with the review',
      'disagrees with the rating',
      'disputes the rating',
      'contests the review',
      'upset about rating',
      'angry about the review',
      'unfair review',
      'refuses to sign',
      'pushback on review',
      'defensive',
      'argues back',
      'does not accept feedback',
      'appeals the rating',
      'cries in the review',
    ],
  },
  {
    id: 'rev-top-performer',
    system: 'writing-reviews',
    title: 'Your best person needs more than praise',
    claim:
      'Give the strongest person one real thing to grow on, with the care you’d spend on the weakest.',
    why: 'When Grove had achievers study their own reviews, most explained the top rating and hardly said what comes next. Yet when those who carry much of the work get better, the whole group gains.',
    act: {
      when: 'during',
      what: 'Finish this: “The next level would need … from you; I’ve seen it once, in …” Give it a paragraph of its own, not the closing line.',
    },
    say: [
      {
        fits: ['report'],
        text: 'It was an excellent year, and you know why. I don’t want to stop there: the next thing I’d like to see from you is …',
      },
      {
        text: 'Suppose you worked somewhere twice our size. What would they still ask you to learn? Let’s pick one of those.',
      },
    ],
    trap: 'Inventing a weakness for balance. If nothing needs fixing, name the harder work they are ready for.',
    sources: [
      GROVE,
      practitioner('Camille Fournier', 'The Manager’s Path', 2017, 'book, chapter 4'),
    ],
    occasions: ['review_manager'],
    phases: ['before', 'during'],
    levels: ['manager', 'senior_manager', 'director', 'vp'],
    cues: [
      'top performer',
      'high performer',
      'star performer',
      'strongest report',
      'best person on the team',
      'nothing to improve',
      'no weaknesses',
      'only positive feedback',
      'glowing review',
      'exceeds expectations',
      'outstanding performer',
      'ready for more',
      'my star is bored',
    ],
  },
  {
    id: 'rev-after-talk',
    system: 'writing-reviews',
    title: 'One change, and a day to look at it',
    claim:
      'Leave the review talk with one thing that will change and a day within four weeks on which you both look at it.',
    why: 'In a classic study at General Electric, criticism set people back, while performance improved most where specific goals had been agreed. A day to look at it keeps the goal alive.',
    act: {
      when: 'after',
      what: 'Today, send two lines: what you agreed, and when you’ll look at it. Put that into a 1:1 you already have, within four weeks.',
    },
    say: [
      {
        text: 'Of all this, what do you want to start with? Let’s look at it together on …',
      },
      {
        text: 'Three weeks ago we settled on … What have you tried, what got in the way, and what do you need from me?',
      },
    ],
    trap: 'Not mentioning it again until next year. Then the whole exercise was about the rating after all.',
    sources: [
      research(
        'Meyer, Kay & French',
        'Split Roles in Performance Appraisal',
        1965,
        'https://hbr.org/1965/01/split-roles-in-performance-appraisal',
      ),
    ],
    occasions: ['review_manager', 'one_on_one_report'],
    phases: ['after'],
    levels: ['manager', 'senior_manager', 'director', 'vp'],
    cues: [
      'after the review',
      'after the review talk',
      'after the appraisal',
      'follow up on the review',
      'review follow-up',
      'next steps after review',
      'development goals',
      'goals for next year',
      'goals from the review',
      'improvement goals',
      'nothing changed after the review',
      'what we agreed in the review',
    ],
  },
];
