import type { JSX } from 'react';
import { Notice } from '../../components/Notice.tsx';
import { useEscape } from '../../components/use-escape.ts';
import { say } from '../../language/say.ts';
import type { Place } from '../../messages/app-channel.ts';
import { call } from '../../messages/client.ts';
import { Collapsed } from './Collapsed.tsx';
import { MomentPage } from './MomentPage.tsx';
import { useAnswer } from './use-answer.ts';
import { useMoment } from './use-moment.ts';
import { useDrafts } from './use-note.ts';
import { usePlace } from './use-place.ts';
import { useStolenFocus } from './use-stolen-focus.ts';
import { useWidth } from './use-width.ts';

/** A frame this narrow is the tab at the page's edge, in CSS pixels: the page around lays it so, see page/frame.ts. */
const TAB = 100;

/** The sidebar: what is on screen in its tab, or nothing at all. */
export function Sidebar(): JSX.Element {
  const place = usePlace();
  const { moment, failure } = useMoment(place);
  const isStolen = useStolenFocus(place);
  const drafts = useDrafts();
  const width = useWidth();
  const token = tokenOf(place);
  const isFramed = token !== null;
  const set = (change: { open?: boolean; width?: number }) => {
    if (token !== null) void call('frame.set', { token, ...change });
  };
  useEscape(isFramed ? () => set({ open: false }) : null);
  useAnswer(moment || failure !== null ? token : null);

  if (failure !== null) return <Notice>{failure}</Notice>;
  if (!moment || moment.situation.kind === 'none') return <Notice>{say('sidebar.nothing')}</Notice>;
  // The tab may be the user's wish, or the frame has given way to what it covered.
  if (isFramed && (!moment.open || width < TAB)) {
    return (
      <Collapsed
        situation={moment.situation}
        edge={moment.edge}
        onOpen={() => set({ open: true })}
      />
    );
  }
  return (
    <MomentPage
      moment={moment}
      isStolen={isStolen}
      drafts={drafts}
      onCollapse={isFramed ? () => set({ open: false }) : null}
      onWidth={isFramed ? (wanted) => set({ width: wanted }) : null}
    />
  );
}

function tokenOf(place: Place | null): string | null {
  return place && 'token' in place ? place.token : null;
}
