import type { JSX } from 'react';
import { AfterTalk } from '../../../components/reminders/AfterTalk.tsx';
import { NextTalk } from '../../../components/reminders/NextTalk.tsx';
import { useRemindersSeen } from '../../../components/reminders/use-reminders-seen.ts';
import { NOTHING, useAsked } from '../../../components/use-asked.ts';
import { Answered } from '../Answered.tsx';
import { Page } from '../Page.tsx';
import { CalendarFile } from './CalendarFile.tsx';
import { ReminderSettings } from './ReminderSettings.tsx';
import { UpcomingList } from './UpcomingList.tsx';
import { say } from '../../../language/say.ts';

/** Talks to come: whether and when to be reminded of them, where they are known from, and which they are. */
export function RemindersPage({ today }: { today: string }): JSX.Element {
  const asked = useAsked('reminders.get', NOTHING);
  useRemindersSeen();
  return (
    <Page title={say('playbook.reminders')}>
      <NextTalk />
      <AfterTalk />
      <Answered asked={asked}>
        {({ settings, upcoming, allowed }) => (
          <>
            <ReminderSettings settings={settings} isAllowed={allowed} />
            <UpcomingList
              upcoming={upcoming}
              usual={settings.leadMinutes}
              isOn={settings.reminders}
              today={today}
            />
            <CalendarFile />
          </>
        )}
      </Answered>
    </Page>
  );
}
