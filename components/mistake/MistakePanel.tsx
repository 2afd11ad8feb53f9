import type { JSX } from 'react';
import { useId, useState } from 'react';
import type { Level } from '../../content/principle.ts';
import { ANSWERS, SHAME_ANSWERS } from '../../systems/mistake/answers.ts';
import type { MistakeStep, StepStanding } from '../../systems/mistake/steps.ts';
import { currentStep, MISTAKE_STEPS, stepsOf } from '../../systems/mistake/steps.ts';
import { useNeutral } from '../Look.tsx';
import type { StepProps } from './mistake-acts.ts';
import { StepAdvice } from './StepAdvice.tsx';
import { StepBody } from './StepBody.tsx';
import { TimerLine } from './TimerLine.tsx';
import { say } from '../../language/say.ts';
import styles from './Mistake.module.css';

export interface MistakePanelProps extends StepProps {
  /** Null until the user has said. */
  level: Level | null;
  /** It was begun just now, by a tap: its first step gets the focus. */
  isBegun?: boolean;
}

/**
 * One mistake, step by step: the one that is to be done first, large, the others folded, in whatever order. Which one stands
 * large changes by a tap alone, never while somebody writes. Give it the mistake's id as its key.
 */
export function MistakePanel({ level, isBegun = false, ...props }: MistakePanelProps): JSX.Element {
  const { mistake, now, acts } = props;
  const id = useId();
  const isNeutral = useNeutral();
  const [{ shown, isMoved }, setPlace] = useState<{ shown: MistakeStep; isMoved: boolean }>(() => ({
    shown: currentStep(mistake, now) ?? 'close',
    isMoved: isBegun,
  }));
  const goTo = (step: MistakeStep) => setPlace({ shown: step, isMoved: true });
  const next = currentStep(mistake, now);
  const isUpdating = shown === 'first-update' || shown === 'cadence';
  const titleOf = (step: MistakeStep) =>
    isNeutral
      ? say('mistake.neutralStep', { n: MISTAKE_STEPS.indexOf(step) + 1 })
      : say(`mistake.step.${step}.title`);
  const body = (step: MistakeStep) => (
    <>
      <p className={styles['quiet']}>{say(`mistake.step.${step}.what`)}</p>
      <StepBody
        key={step}
        step={step}
        onEnlarge={step === shown ? null : () => goTo(step)}
        {...props}
      />
      <StepAdvice
        ids={ANSWERS[step]}
        level={level}
        summary={isNeutral ? say('common.more') : say('mistake.whyWords')}
      />
    </>
  );
  return (
    <div className={styles['panel']}>
      <TimerLine
        mistake={mistake}
        now={now}
        onExtend={acts.onExtend}
        onWrite={
          isUpdating ? null : () => goTo(mistake.updates.length === 0 ? 'first-update' : 'cadence')
        }
      />
      <section className={styles['now']} aria-labelledby={`${id}-now`}>
        <h2 key={shown} id={`${id}-now`} ref={isMoved ? focus : null} tabIndex={-1}>
          {titleOf(shown)}
        </h2>
        {body(shown)}
        {next !== null && next !== shown && (
          <button type="button" className={styles['next']} onClick={() => goTo(next)}>
            {say('mistake.nextStep', { step: titleOf(next) })}
          </button>
        )}
      </section>
      <StepAdvice
        ids={SHAME_ANSWERS}
        level={level}
        summary={isNeutral ? say('common.more') : say('mistake.feelsAwful')}
      />
      <ol className={styles['steps']} aria-label={say('mistake.allSteps')}>
        {stepsOf(mistake, now).map((standing) => (
          <li key={standing.step}>
            {standing.step === shown ? (
              <p aria-current="step">
                <StepName standing={standing} title={titleOf(shown)} />
              </p>
            ) : (
              <details>
                <summary>
                  <StepName standing={standing} title={titleOf(standing.step)} />
                </summary>
                <div className={styles['other']}>{body(standing.step)}</div>
              </details>
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}

/** Who goes on to another step is read its heading first, and not left on a button that is gone. */
function focus(heading: HTMLElement | null): void {
  heading?.focus();
}

/** What a step is called, and whether it is done. */
function StepName(props: { standing: StepStanding; title: string }): JSX.Element {
  const { standing, title } = props;
  if (standing.state !== 'done') return <>{title}</>;
  return (
    <span className={styles['done']}>
      {title}
      <span aria-hidden="true"> ✓</span>
      <span className="visually-hidden">{say('mistake.doneStep')}</span>
    </span>
  );
}
