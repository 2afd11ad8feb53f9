import type { JSX } from 'react';
import { useRef, useState } from 'react';
import { call } from '../../messages/client.ts';
import type { TalkView } from '../../messages/reminder-calls.ts';
import { discreet, useNeutral } from '../Look.tsx';
import { PromiseForm } from '../PromiseForm.tsx';
import { asFailure, NOTHING, useAsked } from '../use-asked.ts';
import { say } from '../../language/say.ts';
import styles from './Reminders.module.css';

/** Asks, in one line, what was promised in the talk that has just ended; nothing where there is none to ask about. */
export function AfterTalk(): JSX.Element | null {
  const { value: next } = useAsked('after.next', NOTHING);
  /** The one being answered: it stays where it is also when the question has meanwhile been answered elsewhere. */
  const [held, setHeld] = useState<TalkView | null>(null);
  const talk = held ?? next;
  if (!talk) return null;
  return (
    <Question key={talk.id} talk={talk} onBegin={() => setHeld(talk)} onEnd={() => setHeld(null)} />
  );
}

interface QuestionProps {
  talk: TalkView;
  onBegin: () => void;
  onEnd: () => void;
}

function Question({ talk, onBegin, onEnd }: QuestionProps): JSX.Element | null {
  const isNeutral = useNeutral();
  const { isOpen, open, close, made, failure, make, end, isOver } = useAnswering(talk, onEnd);
  if (isOver) return null;
  const name = talk.name === '' ? null : discreet(talk.name, isNeutral);
  return (
    <section
      className={styles['after']}
      aria-label={isNeutral ? say('act.add') : say('reminder.afterTalk')}
    >
      <div className={styles['row']}>
        <span role="status">{wordsOf(made, isNeutral ? null : name)}</span>
        {!isOpen && (
          <button
            type="button"
            autoFocus={made > 0}
            onClick={() => {
              onBegin();
              open();
            }}
          >
            {made === 0 ? say('reminder.addPromise') : say('reminder.addAnother')}
          </button>
        )}
        <button type="button" onClick={end}>
          {made === 0 ? say('reminder.nothing') : say('reminder.thatIsAll')}
        </button>
      </div>
      {isOpen && <PromiseForm name={name} onMake={make} onBack={close} />}
      {failure !== null && <p role="alert">{failure}</p>}
    </section>
  );
}

/** How the question is answered: with promises, one after the other, or with none. */
function useAnswering({ id, personId }: TalkView, onEnd: () => void) {
  const [isOpen, setOpen] = useState(false);
  const [made, setMade] = useState(0);
  const [failure, setFailure] = useState<string | null>(null);
  const [isOver, setOver] = useState(false);
  /** A promise on its way is not made twice by an impatient second press. */
  const isBusy = useRef(false);
  const trying = async (action: () => Promise<unknown>, then: () => void) => {
    if (isBusy.current) return;
    isBusy.current = true;
    try {
      await action();
      setFailure(null);
      then();
    } catch (error) {
      setFailure(asFailure(error).message);
    } finally {
      isBusy.current = false;
    }
  };
  return {
    isOpen,
    open: () => setOpen(true),
    close: () => setOpen(false),
    made,
    failure,
    isOver,
    make: ({ by, words, due }: { by: 'me' | 'them'; words: string; due: string | null }) =>
      void trying(
        () => call('promise.make', { by, text: words, due, personId }),
        () => {
          setMade(made + 1);
          setOpen(false);
        },
      ),
    end: () =>
      void trying(
        () => call('after.done', { id }),
        () => {
          setOver(true);
          onEnd();
        },
      ),
  };
}

/** @param name null where nobody is to be named */
function wordsOf(made: number, name: string | null): string {
  if (made > 0) return say('reminder.kept', { n: made });
  return name === null ? say('reminder.anything') : say('reminder.anythingWith', { name });
}
