import type { JSX } from 'react';
import type { LoopStanding } from '../../systems/loop/standing.ts';
import { useNeutral } from '../Look.tsx';
import { loopLine } from './step-names.ts';
import { say } from '../../language/say.ts';

/** The loop in one line, as the summary of what opens. In a neutral look it says nothing. */
export function LoopLine({ standing }: { standing: LoopStanding }): JSX.Element {
  const isNeutral = useNeutral();
  return <span>{isNeutral ? say('common.more') : loopLine(standing)}</span>;
}
