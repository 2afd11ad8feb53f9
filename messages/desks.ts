import type { AppCalls, CallName } from './app-channel.ts';
import type { DataCalls } from './data-calls.ts';
import type { MistakeCalls } from './mistake-calls.ts';
import type { NotebookCalls } from './notebook-calls.ts';
import type { ReachCalls } from './reach-calls.ts';
import type { ReminderCalls } from './reminder-calls.ts';
import type { SiteCalls } from './site-calls.ts';
import type { StandingCalls } from './side-panel.ts';
import type { SystemCalls } from './system-calls.ts';

/** What each desk of the background answers. */
export interface DeskCalls {
  moment: Omit<
    AppCalls,
    keyof (NotebookCalls &
      DataCalls &
      SiteCalls &
      StandingCalls &
      SystemCalls &
      MistakeCalls &
      ReminderCalls &
      ReachCalls)
  >;
  notebook: NotebookCalls;
  data: DataCalls;
  sites: SiteCalls;
  standing: StandingCalls;
  systems: SystemCalls;
  mistake: MistakeCalls;
  reminders: ReminderCalls;
  reach: ReachCalls;
}
export type DeskName = keyof DeskCalls;

/** The desk a call belongs to. */
export type DeskOf<N extends CallName> = {
  [D in DeskName]: N extends keyof DeskCalls[D] ? D : never;
}[DeskName];

/**
 * Which desk answers a call. Said here, beside the desks themselves, so that the background, which is started again and
 * again, need not get all of them ready to find the one that is asked.
 */
export const DESK_OF = {
  moment: 'moment',
  'note.save': 'moment',
  'advice.shown': 'moment',
  'feedback.give': 'moment',
  'feedback.withdraw': 'moment',
  'feedback.restore': 'moment',
  'feedback.list': 'moment',
  'side.set': 'moment',
  'counterpart.set': 'moment',
  'me.add': 'moment',
  'person.relate': 'moment',
  'focus.moved': 'moment',
  level: 'moment',
  'level.set': 'moment',
  'library.asked': 'moment',
  'notebook.open': 'notebook',
  'note.get': 'notebook',
  'note.skip': 'notebook',
  'note.delete': 'notebook',
  'note.revisions': 'notebook',
  'aside.settle': 'notebook',
  'note.list': 'notebook',
  search: 'notebook',
  'promise.make': 'notebook',
  'promise.set': 'notebook',
  'promise.due': 'notebook',
  'promise.delete': 'notebook',
  'promise.list': 'notebook',
  'topic.add': 'notebook',
  'topic.set': 'notebook',
  'topic.reword': 'notebook',
  'topic.delete': 'notebook',
  'person.list': 'notebook',
  'person.get': 'notebook',
  'person.series': 'notebook',
  'person.edit': 'notebook',
  'person.merge': 'notebook',
  'person.split': 'notebook',
  'person.delete': 'notebook',
  evidence: 'notebook',
  'change.list': 'notebook',
  'change.undo': 'notebook',
  'change.erase': 'notebook',
  'template.list': 'notebook',
  'template.put': 'notebook',
  'template.delete': 'notebook',
  health: 'data',
  'salvage.start': 'data',
  'notebook.begin': 'data',
  'export.start': 'data',
  'export.piece': 'data',
  'export.done': 'data',
  'import.piece': 'data',
  'import.preview': 'data',
  'import.apply': 'data',
  'backup.state': 'data',
  'backup.later': 'data',
  'backup.automatic': 'data',
  'lock.state': 'data',
  'lock.on': 'data',
  'lock.open': 'data',
  'lock.close': 'data',
  'lock.off': 'data',
  'lock.change': 'data',
  'privacy.get': 'data',
  'privacy.set': 'data',
  look: 'data',
  'look.hide': 'data',
  'frame.set': 'standing',
  'frame.answer': 'standing',
  'standing.get': 'standing',
  'standing.set': 'standing',
  'panel.place': 'standing',
  tab: 'sites',
  'off.set': 'sites',
  'site.add': 'sites',
  'site.addHost': 'sites',
  'site.list': 'sites',
  'site.remove': 'sites',
  'page.list': 'sites',
  'page.check': 'sites',
  'record.add': 'systems',
  'record.change': 'systems',
  'record.type': 'systems',
  'record.delete': 'systems',
  'systems.all': 'systems',
  'loop.get': 'systems',
  'person.names': 'systems',
  'mistake.list': 'systems',
  'story.list': 'systems',
  'growth.rhythm': 'systems',
  'mistake.draft': 'mistake',
  'mistake.own': 'mistake',
  'mistake.update': 'mistake',
  'mistake.extend': 'mistake',
  'mistake.close': 'mistake',
  'mistake.reopen': 'mistake',
  'reminders.get': 'reminders',
  'reminders.set': 'reminders',
  'reminders.seen': 'reminders',
  'calendar.take': 'reminders',
  'brief.next': 'reminders',
  'brief.of': 'reminders',
  'after.next': 'reminders',
  'after.done': 'reminders',
  'person.lead': 'reminders',
  'keys.get': 'reach',
  'keys.change': 'reach',
  'menu.get': 'reach',
  'menu.set': 'reach',
  'jot.begun': 'reach',
  'jot.people': 'reach',
  'welcome.open': 'reach',
} as const satisfies { [N in CallName]: DeskOf<N> };

/** All there are. */
export const CALLS = Object.keys(DESK_OF) as readonly CallName[];
