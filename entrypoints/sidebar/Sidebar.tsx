import type { JSX } from 'react';
import { useNeutral } from '../../components/Look.tsx';
import { Notice } from '../../components/Notice.tsx';
import { useEscape } from '../../components/use-escape.ts';
import { say } from '../../language/say.ts';
import type { MomentView, Place } from '../../messages/app-channel.ts';
import { call } from '../../messages/client.ts';
import type { Announcement } from './Announced.tsx';
import { Announced } from './Announced.tsx';
import type { Beginning } from './begin.ts';
import { Collapsed } from './Collapsed.tsx';
import { cardsOf } from './MomentAdvice.tsx';
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
export function Sidebar({ found, first }: Beginning): JSX.Element {
  const place = usePlace(found);
  const { moment, failure } = useMoment(place, first);
  const isStolen = useStolenFocus(place);
  const isNeutral = useNeutral();
  const drafts = useDrafts();
  const width = useWidth();
  const token = tokenOf(place);
  const isFramed = token !== null;
  const set = (change: { open?: boolean; width?: number }) => {
    if (token !== null) void call('frame.set', { token, ...change });
  };
  useEscape(isFramed ? () => set({ open: false }) : null);
  useAnswer(moment || failure !== null ? token : null);
  // The tab may be the user's wish, or the frame has given way to what it covered.
  const isCollapsed = isFramed && moment !== null && (!moment.open || width < TAB);

  return (
    <>
      <Announced
        announcement={moment && !isCollapsed && !isNeutral ? announcementOf(moment) : null}
      />
      {contents()}
    </>
  );

  function contents(): JSX.Element {
    if (failure !== null) return <Notice>{failure}</Notice>;
    if (!moment || moment.situation.kind === 'none')
      return <Notice>{say('sidebar.nothing')}</Notice>;
    if (isCollapsed) {
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
}

/** The lead idea of a meeting, by its title: the one thing that came unasked. */
function announcementOf(moment: MomentView): Announcement | null {
  const [lead] = cardsOf(moment);
  if (!lead) return null;
  const { id, title } = lead.principle;
  const { series = '', occurrence = '' } = moment.meeting ?? {};
  return { id: `${series} ${occurrence} ${id}`, words: say('advice.announced', { title }) };
}

function tokenOf(place: Place | null): string | null {
  return place && 'token' in place ? place.token : null;
}
