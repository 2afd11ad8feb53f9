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
      'impress the vp',
      'coffee with the vp',
      'coffee with the director',
      'why does the vp want to meet me',
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
  {
    id: 'skip-not-around',
    system: 'skip-levels',
    title: 'Not a way around your manager',
    claim:
      'Tell your manager what you will raise with their manager, and take nothing up that they have not heard from you first.',
    why: 'Detert and Edmondson found it widely believed that going over a boss’s head is taken as disloyal. A word beforehand removes the reason; Larson’s rule is never to surprise your manager.',
    act: {
      when: 'before',
      what: 'Send your manager two lines today: when you’re meeting, and what you mean to raise. Ask what else would be useful to bring up.',
    },
    say: [
      {
        fits: ['manager'],
        text: 'I’m seeing … on Thursday. I’d like to bring up … and … Is there anything you’d add, or rather raise yourself?',
      },
      {
        fits: ['skip_level'],
        text: 'I’ve talked about this with …, who knows that I’m bringing it up. I’d like to hear how it looks from where you are.',
      },
    ],
    trap: 'Stretching the rule to real harm. If your manager bullies, cheats or puts people at risk, go to someone above, or to HR, without asking.',
    sources: [
      practitioner(
        'Will Larson',
        'Staying aligned with authority',
        null,
        'https://staffeng.com/guides/staying-aligned-with-authority/',
      ),
      research(
        'Detert and Edmondson',
        'Implicit Voice Theories: Taken-for-Granted Rules of Self-Censorship at Work',
        2011,
        'https://doi.org/10.5465/amj.2011.61967925',
      ),
    ],
    occasions: ['skip_level', 'one_on_one_manager'],
    phases: ['before', 'during'],
    levels: ['ic', 'manager', 'senior_manager', 'director'],
    cues: [
      'go over my boss',
      "go over my manager's head",
      'going over my manager',
      'go around my manager',
      'bypass my manager',
      "behind my manager's back",
      'complain about my manager',
      'problem with my manager',
      'chain of command',
      'escalate to the director',
      'tell my manager before the skip level',
      'loyal to my boss',
    ],
    pairs: [
      {
        id: 'skip-bring-the-view',
        because: 'The pull the other way: what only you can see has to be said.',
      },
    ],
  },
  {
    id: 'skip-ask-where-to',
    system: 'skip-levels',
    title: 'Ask where all this is going',
    claim:
      'Use a talk with your manager’s manager to understand the direction, starting with the part you could not explain yourself.',
    why: 'They see the choices that reach you only as decisions. Fournier has leaders ask people two levels down which parts of the strategy they don’t understand; you needn’t wait to be asked.',
    act: {
      when: 'before',
      what: 'Find the one decision of the last months that you couldn’t explain to a new colleague. Ask about that one, and what was given up for it.',
    },
    say: [
      {
        text: 'I can explain most of our plan to others, but not why … comes before … What would you tell them?',
      },
      {
        fits: ['ic'],
        text: 'What would have to be true in December for you to say that it was a good year, and where does our work come into it?',
      },
      {
        fits: ['senior_manager', 'director'],
        text: 'When … and … collide, which gives way? I’d like to decide the way you would without having to ask each time.',
      },
    ],
    trap: 'Asking to look clever, or to object in the form of a question. Ask what you’ll use on Monday, and say what you’ll do differently.',
    sources: [practitioner('Camille Fournier', 'The Manager’s Path', 2017, 'book, chapter 7')],
    occasions: ['skip_level'],
    phases: ['before', 'during'],
    levels: ['ic', 'manager', 'senior_manager', 'director'],
    cues: [
      'company strategy',
      'strategy question',
      "don't understand the strategy",
      'questions for leadership',
      'questions for the vp',
      'questions for my director',
      'what to ask the vp',
      'direction of the company',
      'why are we doing this',
      'priorities from above',
      'where are we going',
      'ask me anything',
    ],
  },
  {
    id: 'skip-draft-not-complaint',
    system: 'skip-levels',
    title: 'Send an idea up as a draft',
    claim:
      'An idea goes furthest above you as half a page they can strike things out of, not as a wish that somebody should act.',
    why: 'In 82 accounts of issues brought to the top, managers named how they packaged, timed and shared them. Evans’s group met a doubtful leader who told them to show it; they wrote it down, and it stayed.',
    act: {
      when: 'before',
      what: 'Write half a page: the problem, the change in the words you’d want it in, what it costs, what you don’t know. Bring it, or name the day you’ll send it.',
    },
    say: [
      {
        text: 'You asked whether it’s really needed. May I send you half a page by Friday? If it doesn’t convince you, I’ll drop it.',
      },
      {
        text: 'I’ve written it the way it could read. It’s a draft, and … has seen it. Strike out whatever is wrong.',
      },
      {
        fits: ['senior_manager', 'director'],
        text: 'Half a page, with one decision for you at the end and what we’d stop doing in return. … knows about it and has marked it up.',
      },
    ],
    trap: 'Polishing it alone. Let your manager and one doubter mark it first: a draft that nobody has touched is easy to refuse.',
    sources: [
      research(
        'Dutton, Ashford, O’Neill and Lawrence',
        'Moves That Matter: Issue Selling and Organizational Change',
        2001,
        'https://www.jstor.org/stable/3069412',
      ),
      said('01:05:55'),
    ],
    occasions: ['skip_level'],
    phases: ['before', 'during', 'after'],
    levels: ['ic', 'manager', 'senior_manager', 'director'],
    cues: [
      'pitch an idea',
      'idea for leadership',
      'one-pager',
      'write a proposal',
      'proposal for the vp',
      'propose a change',
      'influence upwards',
      'influence leadership',
      'convince the vp',
      'disagree with leadership',
      'challenge leadership',
      'nobody listens to my ideas',
      'suggestion for leadership',
    ],
  },
  {
    id: 'skip-good-words',
    system: 'skip-levels',
    title: 'Give credit by name, exactly',
    claim:
      'Two levels up or two levels down, say whose work made the difference and what exactly they did.',
    why: 'From two levels away good work is mostly invisible. Across several studies, people who credited others beside themselves came across as warmer and more able than those who spoke only of themselves.',
    act: {
      when: 'before',
      what: 'Think of one person whose work helped this month, your own manager included. Put it in one sentence: who, what they did, what came of it.',
    },
    say: [
      {
        text: '… won’t mention it, so I will: the release held because … spent two days on … before anyone had asked.',
      },
      {
        fits: ['ic'],
        text: 'Something my manager did helped us a lot: … I’d like you to know that it was …’s doing.',
      },
      {
        fits: ['vp'],
        text: 'Your manager told me what you did on …: you …, and because of that … I wanted you to hear that from me too.',
      },
    ],
    trap: 'Warm words without a fact, or praise for the boss alone. It sounds like campaigning, and the next true word counts for less.',
    sources: [
      research(
        'VanEpps, Hart and Schweitzer',
        'Dual-promotion: Bragging better by promoting peers',
        2024,
        'https://doi.org/10.1037/pspi0000431',
      ),
    ],
    occasions: ['skip_level'],
    phases: ['before', 'during', 'after'],
    levels: ['ic', 'manager', 'senior_manager', 'director', 'vp'],
    cues: [
      'praise my manager',
      'say something good about my manager',
      'give credit',
      'share credit',
      'credit my team',
      'shout-out upwards',
      'shoutout',
      'kudos to a colleague',
      'recognise the team',
      'recognize the team',
      'who deserves credit',
      'unsung hero',
      'pass on praise',
    ],
  },
  {
    id: 'skip-tell-your-manager',
    system: 'skip-levels',
    title: 'Three lines to your manager, the same day',
    claim:
      'After you have met your manager’s manager, tell your own manager the same day what you talked about.',
    why: 'A remark from above that they can’t place sounds like trouble. Gabarro and Kotter advise assuming that you underestimate how much your boss needs to know.',
    act: {
      when: 'after',
      what: 'Send three lines before the evening: what I raised, what I heard about direction, what I promised.',
    },
    say: [
      {
        text: 'I met … today. We talked about … and …, and I said I’d send … by Friday. One thing that may interest you: …',
      },
      {
        text: 'It was mostly about … Your name came up once, over …, and I said what I’ve said to you: …',
      },
    ],
    trap: 'Leaving out the one awkward point, which then reaches them from above. Only what was told to you in confidence stays with you.',
    sources: [
      practitioner(
        'Gabarro and Kotter',
        'Managing Your Boss',
        1980,
        'https://hbr.org/2005/01/managing-your-boss',
      ),
      practitioner(
        'Will Larson',
        'Staying aligned with authority',
        null,
        'https://staffeng.com/guides/staying-aligned-with-authority/',
      ),
    ],
    occasions: ['skip_level'],
    phases: ['after'],
    levels: ['ic', 'manager', 'senior_manager', 'director'],
    cues: [
      'after the skip level',
      'tell my manager about it',
      'debrief my manager',
      'keep my boss informed',
      'keep my manager in the loop',
      'surprise my manager',
      'heads-up to my manager',
      'what did you talk about',
      'my boss will ask what we said',
      'blindside my manager',
      'my manager found out',
    ],
  },
  {
    id: 'skip-announce-it',
    system: 'skip-levels',
    title: 'Say to both what the talk is for',
    claim:
      'Before you meet someone two levels below you, tell them and the manager between you what the talk is for, in the same words.',
    why: 'Unexplained, it can look like bad news to one and like an audit to the other. Blumberg, who held such talks for years as a chief executive, keeps them predictable and the questions the same.',
    act: {
      when: 'before',
      what: 'Send two lines to both: why you hold these talks, the two questions you ask everyone, that nothing is wrong, and what you’ll pass on.',
    },
    say: [
      {
        fits: ['skip_level'],
        text: 'I do this with everyone twice a year. I’d like to know what helps and what gets in the way. Nothing is wrong, and … knows what I ask.',
      },
      {
        fits: ['report'],
        text: 'I’m meeting your people over the next weeks and asking all of them the same two things. You’ll hear the themes from me first, without names.',
      },
    ],
    trap: 'A bare half hour called “quick chat”. The person guesses for two days, and the manager between you hears of it from them.',
    sources: [
      practitioner('Matt Blumberg', 'Skip-Level Meetings', 2012, 'https://startupceo.com/?p=2202'),
      practitioner(
        'Damian Sosnowski',
        'How To Run Effective Skip-Level Meetings',
        2024,
        'https://managerstories.co/how-to-run-effective-skip-level-meetings/',
      ),
    ],
    occasions: ['skip_level', 'one_on_one_report'],
    phases: ['before'],
    levels: ['senior_manager', 'director', 'vp'],
    cues: [
      'schedule skip levels',
      'skip level invite',
      'invite their reports',
      'start skip levels',
      'announce skip levels',
      'skip levels with your team',
      'meeting your team members',
      'round of talks',
      'meet everyone in the org',
      'roundtable',
      'new vp introduction',
      'intimidated by my title',
      'purpose of this meeting',
    ],
  },
  {
    id: 'skip-open-questions',
    system: 'skip-levels',
    title: 'Ask what you could not know',
    claim:
      'Ask people two levels below you open questions about the work itself, and follow each answer with one more question.',
    why: 'What reaches you has been tidied on the way. Fournier asks for the best and worst of a project, who is doing well and what hinders good work; Blumberg asks everyone the same few questions.',
    act: {
      when: 'before',
      what: 'Choose three to ask everyone: What is best and worst in your work just now? Who does well without being noticed? What am I not hearing?',
    },
    say: [
      {
        text: 'What’s the best part of your work just now, and which part would you hand to somebody else tomorrow?',
      },
      { text: 'Who is doing good work at the moment that I wouldn’t hear about?' },
      {
        fits: ['vp', 'director'],
        text: 'Which part of our plan makes least sense from where you work, and what do people say about it among themselves?',
      },
    ],
    trap: 'Opening with “how is your manager?”. It asks for a verdict and gets a polite one. Ask about the work, and you’ll hear about the manager.',
    sources: [
      practitioner('Camille Fournier', 'The Manager’s Path', 2017, 'book, chapter 7'),
      practitioner('Matt Blumberg', 'Skip-Level Meetings', 2012, 'https://startupceo.com/?p=2202'),
    ],
    occasions: ['skip_level'],
    phases: ['before', 'during'],
    levels: ['senior_manager', 'director', 'vp'],
    cues: [
      'skip level questions',
      'questions for skip levels',
      'what to ask in a skip level',
      'what is really going on',
      'the real story',
      'pulse of the team',
      'mood in the team',
      'team health',
      'out of touch',
      'filtered information',
      'what am i not hearing',
      'ivory tower',
      'get to know the team',
    ],
  },
  {
    id: 'skip-make-it-safe',
    system: 'skip-levels',
    title: 'Go first, or you will hear “all fine”',
    claim:
      'People two levels below you hold back, so show first, with something of your own, that bad news is welcome.',
    why: 'In a restaurant chain, staff spoke up more where managers were open, since it felt safer. In another study, leaders further up were named as a reason to stay silent nearly as often as the direct boss.',
    act: {
      when: 'before',
      what: 'Pick one recent misjudgement of yours. Say it within the first five minutes, then ask what it looked like from their side.',
    },
    say: [
      {
        text: 'I pushed for …, and I now think I was wrong about … What did it look like from where you were?',
      },
      {
        text: 'If something I do makes your work harder, I’d like to know, and I’ll thank you for it. You needn’t have a solution.',
      },
      {
        fits: ['vp', 'director'],
        text: 'I know it’s odd to be asked this by me. What is going less well than I probably think?',
      },
    ],
    trap: 'Explaining why it was right after all. Two sentences of defence, and this may be the last honest answer you get from the team.',
    sources: [
      research(
        'Detert and Burris',
        'Leadership Behavior and Employee Voice: Is the Door Really Open?',
        2007,
        'https://doi.org/10.5465/amj.2007.26279183',
      ),
      research(
        'Detert and Treviño',
        'Speaking Up to Higher-Ups: How Supervisors and Skip-Level Leaders Influence Employee Voice',
        2010,
        'https://doi.org/10.1287/orsc.1080.0405',
      ),
    ],
    occasions: ['skip_level'],
    phases: ['before', 'during'],
    levels: ['senior_manager', 'director', 'vp'],
    cues: [
      'afraid to speak up',
      'speak up to the boss',
      'nobody tells me anything',
      'they only tell me good news',
      'everything is fine',
      'all good here',
      'holding back',
      'open door',
      'nervous around me',
      'scared of me',
      'yes men',
      'candour',
      'candor',
      'honest answers from the team',
    ],
  },
  {
    id: 'skip-listen-no-rulings',
    system: 'skip-levels',
    title: 'Listen, and rule on nothing',
    claim:
      'With someone two levels below you, take in what they say, promise nothing on the spot and leave decisions with their manager.',
    why: 'A ruling from you gives them two bosses, and their manager no say. And listening does good by itself: a review links it with trust, better work and well-being, and holds it for a likely cause.',
    act: {
      when: 'during',
      what: 'When you feel an answer coming, ask instead “have you raised this with …, and what happened?”. Write the reply down.',
    },
    say: [
      {
        text: 'I won’t decide that here, because it’s for … to decide. But I’d like to understand it properly. Tell me more.',
      },
      {
        text: 'What would you like me to do with this: just know it, raise it, or help you to raise it yourself?',
      },
    ],
    trap: 'Fixing it kindly in the room: people learn that answers are to be had past their manager. Harm or misconduct is the exception; act the same day.',
    sources: [
      practitioner(
        'People First Operations',
        'Skip Level 1:1s: Recipe for disaster or success?',
        2023,
        'https://peoplefirstoperations.com/blog/skip-level-11s-recipe-for-disaster-or-success/',
      ),
      research(
        'Kluger and Itzchakov',
        'The Power of Listening at Work',
        2022,
        'https://doi.org/10.1146/annurev-orgpsych-012420-091013',
      ),
    ],
    occasions: ['skip_level'],
    phases: ['during', 'after'],
    levels: ['senior_manager', 'director', 'vp'],
    cues: [
      'overrule a manager',
      'overruled their manager',
      'undermine my managers',
      'undermining my managers',
      'two bosses',
      'they want me to decide',
      'complains about their manager',
      'end run',
      'comes to me instead of their manager',
      'asks me to step in',
      'should i step in',
      'going past their manager',
    ],
    pairs: [
      {
        id: 'skip-close-the-loop',
        because: 'Promising nothing is only fair if they hear later what came of it.',
      },
    ],
  },
  {
    id: 'skip-close-the-loop',
    system: 'skip-levels',
    title: 'Tell them what became of it',
    claim:
      'Whatever was said across two levels, report back what came of it, even if it is a no, and don’t give away who said it.',
    why: 'No answer teaches that speaking up is useless. In studies by King and colleagues, people came forward again after a no when it was explained with consideration, since it still felt safe to do so.',
    act: {
      when: 'after',
      what: 'Set a date two weeks out to report back: what happened, what didn’t, why. Anyone else involved hears the theme, never the sentence.',
    },
    say: [
      {
        text: 'Two weeks ago we talked about … Since then … has happened. About … I can do nothing, because …',
      },
      {
        fits: ['ic'],
        text: 'You suggested that I talk to … I did, and it led to … Thank you, that saved me a good deal of time.',
      },
      {
        fits: ['senior_manager', 'director', 'vp'],
        text: 'You told me about … This has changed: … This hasn’t, and here is why: … I’ve mentioned nobody’s name.',
      },
    ],
    trap: 'Passing on a remark so exact that everybody knows whose it was. After that the next ten talks will be about the weather.',
    sources: [
      research(
        'King, Ryan and Van Dyne',
        'Voice resilience: Fostering future voice after non-endorsement of suggestions',
        2019,
        'https://doi.org/10.1111/joop.12275',
      ),
      practitioner(
        'Detert and Burris',
        'Can Your Employees Really Speak Freely?',
        2016,
        'https://hbr.org/2016/01/can-your-employees-really-speak-freely',
      ),
    ],
    occasions: ['skip_level'],
    phases: ['after'],
    levels: ['ic', 'manager', 'senior_manager', 'director', 'vp'],
    cues: [
      'close the loop',
      'closing the loop',
      'what happened to my idea',
      'what came of it',
      'nothing ever changes',
      'never heard back',
      'report back',
      'act on what they said',
      'protect the source',
      'keep it anonymous',
      'told me in confidence',
      'what they told me in the skip level',
      'said in confidence',
    ],
    pairs: [
      {
        id: 'skip-listen-no-rulings',
        because: 'What makes this necessary: in the talk itself you promise nothing.',
      },
      {
        id: 'skip-look-for-pattern',
        because: 'Checking takes time; meanwhile let the person know that you are on it.',
      },
    ],
  },
  {
    id: 'skip-look-for-pattern',
    system: 'skip-levels',
    title: 'One voice is a case, not yet a pattern',
    claim:
      'Before you act on what one person two levels down told you, see whether others say it unasked, and hear their manager’s side.',
    why: 'A vivid story feels like the whole picture. Tversky and Kahneman showed that even trained researchers expect too much of small samples, and one talk is a sample of one.',
    act: {
      when: 'after',
      what: 'Turn what you heard into a neutral question, ask it in the next two talks, and only then raise it with the manager, as a theme.',
    },
    say: [
      {
        fits: ['skip_level'],
        text: 'I take this seriously. Before I do anything I’d like to know how common it is, and I won’t use your name.',
      },
      {
        fits: ['report'],
        text: 'Several people describe … in much the same way. It may look different from where you are. What am I missing?',
      },
    ],
    trap: 'Waiting for a pattern where one case is enough: harassment, safety and fraud are acted on the first time.',
    sources: [
      research(
        'Tversky and Kahneman',
        'Belief in the law of small numbers',
        1971,
        'https://doi.org/10.1037/h0031322',
      ),
    ],
    occasions: ['skip_level', 'one_on_one_report'],
    phases: ['during', 'after'],
    levels: ['senior_manager', 'director', 'vp'],
    cues: [
      'one complaint',
      'single complaint',
      'anecdote',
      'only one person said it',
      'is it true what they told me',
      'verify what i heard',
      'complaint about a manager',
      'complaints about one of my managers',
      'jump to conclusions',
      'rumour',
      'rumor',
      'second-hand information',
      'two sides to every story',
    ],
    pairs: [
      {
        id: 'skip-close-the-loop',
        because: 'The pull the other way: silence while you check looks like nothing happened.',
      },
    ],
  },
];
