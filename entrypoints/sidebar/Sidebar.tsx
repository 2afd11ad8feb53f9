import type { JSX } from 'react';
import { Notice } from '../../components/Notice.tsx';
import { useEscape } from '../../components/use-escape.ts';
import type { Place } from '../../messages/app-channel.ts';
import { call } from '../../messages/client.ts';
import { Collapsed } from './Collapsed.tsx';
import { MomentPage } from './MomentPage.tsx';
import { useMoment } from './use-moment.ts';
import { useStolenFocus } from './use-stolen-focus.ts';
import { say } from '../../language/say.ts';

/** The sidebar: what is on screen in its tab, or nothing at all. */
export function Sidebar({ place }: { place: Place | null }): JSX.Element {
  const { moment, failure } = useMoment(place);
  const isStolen = useStolenFocus(place);
  const framed = place !== null && 'token' in place;
  const setOpen = (open: boolean) => {
    if (framed) void call('frame.set', { token: place.token, open });
  };
  useEscape(framed ? () => setOpen(false) : null);

  if (failure !== null) return <Notice>{failure}</Notice>;
  if (!moment || moment.situation.kind === 'none') return <Notice>{say('sidebar.nothing')}</Notice>;
  if (framed && !moment.open)
    return <Collapsed situation={moment.situation} onOpen={() => setOpen(true)} />;
  return (
    <MomentPage
      moment={moment}
      isStolen={isStolen}
      onCollapse={framed ? () => setOpen(false) : null}
      onWidth={framed ? (width) => void call('frame.set', { token: place.token, width }) : null}
    />
  );
}
