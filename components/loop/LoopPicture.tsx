import type { JSX } from 'react';
import { STEPS } from '../../systems/loop/entry.ts';
import type { LoopStanding } from '../../systems/loop/standing.ts';
import { ARCS, SIDE } from './arcs.ts';
import { stateWords, stepName } from './step-names.ts';
import { say } from '../../language/say.ts';
import styles from './LoopPicture.module.css';

/** The five steps as a ring, for the eye; the same as a list, for the ear. */
export function LoopPicture({ standing }: { standing: LoopStanding }): JSX.Element {
  const { steps } = standing;
  return (
    <div className={styles['picture']}>
      <svg viewBox={`0 0 ${SIDE} ${SIDE}`} role="img" aria-hidden="true" focusable="false">
        {ARCS.map(({ step, path, x, y }) => (
          <g key={step} data-state={steps[step]} className={styles['step']}>
            <path d={path} />
            <circle cx={x} cy={y} r="11" />
            <text x={x} y={y} dominantBaseline="central" textAnchor="middle">
              {step}
            </text>
          </g>
        ))}
      </svg>
      <ol className="visually-hidden">
        {STEPS.map((step) => (
          <li key={step} aria-current={steps[step] === 'now' ? 'step' : undefined}>
            {say('loop.stateOf', {
              step: stepName(step, standing),
              state: stateWords(steps[step]),
            })}
          </li>
        ))}
      </ol>
    </div>
  );
}
