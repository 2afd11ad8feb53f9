import { useEffect } from 'react';
import { call } from '../../messages/client.ts';

/** Takes the mark off the toolbar: whoever has opened this page has seen what it stood for. */
export function useRemindersSeen(): void {
  useEffect(() => {
    // A mark that stays tells nothing wrong: it goes the next time.
    call('reminders.seen', {}).catch(() => undefined);
  }, []);
}
