/** Note takers and schedulers join as guests; they are no people. Domains of the widespread ones. */
export const BOT_ADDRESS =
  /@(?:[\w-]+\.)*(?:fireflies\.ai|otter\.ai|read\.ai|fathom\.(?:video|ai)|fellow\.(?:app|co)|avoma\.com|gong\.io|tldv\.io|meetgeek\.ai|grain\.com|sembly\.ai|supernormal\.com|krisp\.ai|notta\.ai|tactiq\.io|chorus\.ai|clari\.com|bluedothq\.com|circleback\.ai|jamie\.ai|spinach\.(?:io|ai)|airgram\.io|noty\.ai|fyxer\.com|sybill\.ai|laxis\.tech|granola\.(?:ai|so)|calendly\.com|x\.ai|reclaim\.ai|getclockwise\.com|vimcal\.com|motion\.ai)$|^(?:no-?reply|do-?not-?reply|notifications?|calendar-notification|mailer-daemon|note-?taker|scribe|ai-?notes?|meeting-?bot|recorder)[\w.+-]*@/u;

/** How such guests call themselves. */
export const BOT_NAME =
  /\b(?:note ?taker|notes? bot|meeting bot|ai (?:assistant|companion|notes|scribe|recorder)|fireflies|otter ?pilot|(?:otter|read|fathom|fireflies)\.ai|copilot recap|zoom (?:bot|assistant))\b/iu;

/** Rooms, shared calendars and equipment, by the addresses calendars give them. */
export const ROOM_ADDRESS =
  /@(?:resource|group|group\.v|import)\.calendar\.google\.com$|^(?:room|rooms|conf(?:erence)?-?room|meeting-?room|mtg-?room|raum|besprechungsraum|salle|sala|equipment|beamer|projector)[\w.+-]*@/u;

/** Rooms by name, where a page shows no address. */
export const ROOM_NAME =
  /^(?:\[?(?:conf(?:erence)?|meeting|mtg|board|huddle|phone) ?(?:room|booth)\b|room\b|besprechungs(?:raum|zimmer)\b|sitzungszimmer\b|konferenzraum\b|raum\b|salle\b|sala\b|vergaderruimte\b|vergaderzaal\b|møterom\b|mødelokale\b|mötesrum\b|konferensrum\b|neuvotteluhuone\b|kokoushuone\b|sala konferencyjna\b|toplantı odası\b|переговорная)|会議室|会议室|會議室|회의실|\((?:room|raum|salle|sala)\)$/iu;

/**
 * Lists that stand for many: who comes is not told. By the part before the @, since a list's name says "team", "all" or
 * a department where a person's says who they are.
 */
export const GROUP_ADDRESS =
  /^(?:all|everyone|everybody|staff|team|teams|group|company|office|dept|department|list|dl|engineering|eng|devs?|developers|ops|devops|sre|it|hr|people|people-?ops|marketing|sales|finance|legal|support|product|design|data|security|leads?|leadership|managers|management|directors|execs?|interviewers|hiring|recruiting|oncall|on-call)(?:[._+-][\w.+-]*)?@|[._+-](?:all|team|teams|group|list|dl|staff|everyone|leads|managers|members|crew|squad|guild|oncall)@/u;
