import type { JSX } from 'react';
import { googleLink, outlookLink } from '../../../calendar/event-links.ts';
import { eventFile } from '../../../calendar/write-event.ts';
import { saveFile } from '../../../components/save-file.ts';
import type { ThinkingTime } from '../../../systems/thinking/thinking-time.ts';
import { say } from '../../../language/say.ts';
import page from '../Page.module.css';

/** Puts a thinking time into the user's calendar: as a file, or by a link that they follow themselves. */
export function ThinkingLinks({ time }: { time: ThinkingTime }): JSX.Element {
  const { id, startsAt, minutes } = time;
  // Says nothing of what it is about: whoever shares the calendar reads it.
  const event = { title: say('thinking.focusTime'), startsAt, minutes, description: '' };
  return (
    <p className={page['row']}>
      <button
        type="button"
        className={page['small']}
        onClick={() => {
          const file = eventFile({ ...event, uid: `${id}@loopside` }, Date.now());
          saveFile('focus-time.ics', file);
        }}
      >
        {say('thinking.calendarFile')}
      </button>
      <a href={googleLink(event)} target="_blank" rel="noreferrer">
        {say('thinking.openGoogle')}
      </a>
      <a href={outlookLink(event)} target="_blank" rel="noreferrer">
        {say('thinking.openOutlook')}
      </a>
    </p>
  );
}
