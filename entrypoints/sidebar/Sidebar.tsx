import type { JSX } from 'react';
import { useNeutral } from '../../components/Look.tsx';
import { Notice } from '../../components/Notice.tsx';
import { useEscape } from '../../components/use-escape.ts';
import type { MomentView, Place } from '../../messages/app-channel.ts';
import { call } from '../../messages/client.ts';
import type { Announcement } from './Announced.tsx';
import { Announced } from './Announced.tsx';
import { Collapsed } from './Collapsed.tsx';
import { cardsOf } from './MomentAdvice.tsx';
import { MomentPage } from './MomentPage.tsx';
import { useMoment } from './use-moment.ts';
import { useStolenFocus } from './use-stolen-focus.ts';
import { say } from '../../language/say.ts';

/** The sidebar: what is on screen in its tab, or nothing at all. */
export function Sidebar({ place }: { place: Place | null }): JSX.Element {
  const { moment, failure } = useMoment(place);
  const isStolen = useStolenFocus(place);
  const isNeutral = useNeutral();
  const framed = place !== null && 'token' in place;
  const setOpen = (open: boolean) => {
    if (framed) void call('frame.set', { token: place.token, open });
  };
  useEscape(framed ? () => setOpen(false) : null);
  const isCollapsed = framed && moment?.open === false;

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
    if (isCollapsed) return <Collapsed situation={moment.situation} onOpen={() => setOpen(true)} />;
    return (
      <MomentPage
        moment={moment}
        isStolen={isStolen}
        onCollapse={framed ? () => setOpen(false) : null}
        onWidth={framed ? (width) => void call('frame.set', { token: place.token, width }) : null}
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
