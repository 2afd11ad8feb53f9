/**
 * Channel two: what the extension's own pages ask of the background. Accepted only from our origin; see
 * `sender.ts`. One entry a call, input → output.
 */
import type { Side } from '../home/standing.ts';
import type { Verdict } from '../content/memory.ts';
import type { Level, Relation } from '../content/principle.ts';
import type { Meeting } from '../situation/meeting.ts';
import type { Phase } from '../situation/phase.ts';
import type { InterviewRole, Situation } from '../situation/situation.ts';
import type { NoteChange, SaveResult } from '../store/save-note.ts';
import type { DataCalls } from './data-calls.ts';
import type { MistakeCalls } from './mistake-calls.ts';
import type { NotebookCalls, PromiseView, RevisionView } from './notebook-calls.ts';
import type { FocusTold } from './page-channel.ts';
import type { ReachCalls } from './reach-calls.ts';
import type { ReminderCalls } from './reminder-calls.ts';
import type { StandingCalls } from './side-panel.ts';
import type { SiteCalls } from './site-calls.ts';
import type { SystemCalls } from './system-calls.ts';
import type { StoreFault } from '../store/errors.ts';
import type { Who } from '../store/people.ts';
import type { Feedback, Topic } from '../store/rows.ts';
import type { Message } from '../language/message.ts';

/** Which tab a page speaks of: a frame proves itself by its token, the popup names the tab it stands over. */
export type Place = { token: string } | { tabId: number };

/**
 * The other person: as the page shows them, known by `email`; or as the user said, then by `id`. One of the two is there,
 * or else it is somebody new of whom there is only a name.
 */
export type Counterpart = Who;

/** A change of a note as an editor sends it; the background finds the person. */
export type NoteEdit = Omit<NoteChange, 'personId'> & { counterpart: Counterpart | null };

/** Everything the sidebar shows. */
export interface MomentView {
  situation: Situation;
  meeting: Meeting | null;
  /** The other person, with what the user said they are; null where the page does not tell who. */
  person: (Counterpart & { relation: Relation | null }) | null;
  /** The id they are kept under, once something is. */
  personId: string | null;
  /** Whom the meeting may be with instead, for the user to say; the most likely first. Empty where nobody is looked for. */
  candidates: Counterpart[];
  /** The user has said who it is. */
  isSaid: boolean;
  /** Nothing tells who is looking: the one shown may be the user. */
  mayBeMe: boolean;
  /** An interview whose page does not tell the side: `said` is what the user answered. Null where none is asked. */
  side: { said: InterviewRole | null } | null;
  phase: Phase;
  /** When the phase changes and the advice with it, in milliseconds since 1970; null where it does not. */
  phaseEnds: number | null;
  /** The goal to name to this manager, in the user's words; null with anybody else, and where there is none. */
  goal: string | null;
  /** Ids of the corpus, best first. `useful`: the id of the feedback that says so in this meeting. */
  advice: { id: string; because: Message[]; useful: string | null }[];
  note: { id: string; text: string; rev: number; isSkipped: boolean } | null;
  /** Texts of this note that another editor wrote at the same time, for the user to decide. */
  asides: RevisionView[];
  /** What is open between the two, from earlier meetings, the oldest first. */
  promises: PromiseView[];
  /** What the user wants to raise with this person, the oldest first. */
  topics: Topic[];
  /** Whom a review on screen is about, where its page names one of those who are known: their id. */
  reviewed: string | null;
  /** The day of the last talk with this person before this one; null where there was none. */
  lastContact: string | null;
  /** The note before this one. `writtenAt` in milliseconds since 1970. */
  last: { text: string; day: string | null; title: string; writtenAt: number } | null;
  /** False while the frame is hidden: then nothing of this is seen. */
  onScreen: boolean;
  open: boolean;
  /** The edge of the page it stands at; null where the user wants nothing in pages. */
  edge: Side | null;
  level: Level | null;
  /** When the key for the note was last pressed over this tab, in milliseconds since 1970; null where it was not. */
  writeAt: number | null;
  /** Set where the database cannot be used: advice is shown all the same. */
  fault: StoreFault | null;
}

/** A piece of advice and what is said of it. */
export interface FeedbackEdit {
  principle: string;
  verdict: Verdict;
  series: string;
  occurrence: string;
  counterpart: Counterpart | null;
}

/** As the options list it. */
export interface FeedbackView {
  row: Feedback;
  personName: string | null;
}

/** What the page of principles is to begin with. */
export interface Asked {
  query: string;
  /** Id of the principle to open. */
  open: string | null;
}

export interface AppCalls
  extends
    NotebookCalls,
    DataCalls,
    SiteCalls,
    StandingCalls,
    SystemCalls,
    MistakeCalls,
    ReminderCalls,
    ReachCalls {
  /** The moment on screen in a tab. */
  moment: (place: Place) => MomentView;
  'note.save': (edit: NoteEdit) => SaveResult;
  /** These principles stand on screen in this meeting. */
  'advice.shown': (what: {
    series: string;
    occurrence: string;
    day: string | null;
    ids: string[];
  }) => null;
  'feedback.give': (edit: FeedbackEdit) => Feedback;
  'feedback.withdraw': (row: { id: string }) => null;
  /** Puts back what was withdrawn. */
  'feedback.restore': (row: { feedback: Feedback }) => null;
  'feedback.list': (nothing: Record<string, never>) => FeedbackView[];
  /** Which side of an interview the user is on; null takes the answer back. */
  'side.set': (answer: { series: string; side: InterviewRole | null }) => null;
  /** Who the meetings of a series are with; null takes the answer back. */
  'counterpart.set': (answer: { series: string; who: Counterpart | null }) => null;
  /** One of the people on the page is the user. */
  'me.add': (me: { email: string }) => null;
  'person.relate': (answer: { who: Counterpart; relation: Relation | null }) => null;
  /** The sidebar has or lost the focus; true where a frame of the page had taken it, and it was taken back. */
  'focus.moved': (told: { token: string } & FocusTold) => boolean;
  level: (nothing: Record<string, never>) => Level | null;
  'level.set': (answer: { level: Level | null }) => null;
  /** What was asked in the address bar, told once: it must not stand in the page's address or history. */
  'library.asked': (nothing: Record<string, never>) => Asked;
}

export type CallName = keyof AppCalls;
export type Input<N extends CallName> = Parameters<AppCalls[N]>[0];
export type Output<N extends CallName> = ReturnType<AppCalls[N]>;

/** Extension page → background. */
export type AppMessage = {
  [N in CallName]: { channel: 'app'; call: N; input: Input<N> };
}[CallName];

/** The answer on either channel. Errors carry a code for the page and a sentence for people. */
export type Reply<T> = { ok: true; value: T } | { ok: false; error: CallError };
export interface CallError {
  code: 'refused' | 'invalid' | StoreFault | 'failed';
  message: string;
}

/** Background → every extension page: something changed, ask again. Says nothing itself. */
export interface Changed {
  channel: 'changed';
}
