import type { JSX } from 'react';
import { useMemo } from 'react';
import type { Acts } from '../../components/acts.ts';
import { actsOnLoop } from '../../components/loop/acts-on-loop.ts';
import { LoopLine } from '../../components/loop/LoopLine.tsx';
import { LoopPanel } from '../../components/loop/LoopPanel.tsx';
import { todayHere } from '../../components/promise-age.ts';
import { useAsked } from '../../components/use-asked.ts';
import { call } from '../../messages/client.ts';
import { SystemLine } from './SystemLine.tsx';

export interface MomentLoopProps {
  personId: string;
  acts: Acts;
}

/** The loop with the manager this talk is with. */
export function MomentLoop({ personId, acts }: MomentLoopProps): JSX.Element {
  const input = useMemo(() => ({ personId }), [personId]);
  const { value: view } = useAsked('loop.get', input);
  if (!view) return <></>;
  return (
    <SystemLine line={<LoopLine standing={view.standing} />}>
      <LoopPanel
        view={view}
        today={todayHere()}
        {...actsOnLoop(personId, acts, () => void call('notebook.open', { page: 'goals' }))}
      />
    </SystemLine>
  );
}
