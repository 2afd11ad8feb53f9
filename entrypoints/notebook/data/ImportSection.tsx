import type { JSX } from 'react';
import { useId, useState } from 'react';
import { todayHere } from '../../../components/promise-age.ts';
import { saveFile } from '../../../components/save-file.ts';
import { useAsked } from '../../../components/use-asked.ts';
import { call } from '../../../messages/client.ts';
import type { Done } from '../../../messages/notebook-calls.ts';
import { open } from '../../../transfer/age.ts';
import type { Problem } from '../../../transfer/problems.ts';
import { readFile } from '../../../transfer/read.ts';
import { fetchEverything } from './fetch-everything.ts';
import { saveSealed } from './save-sealed.ts';
import { ImportSummary, ProblemList } from './ImportSummary.tsx';
import type { Prepared } from './send-import.ts';
import { prepareImport } from './send-import.ts';
import { TaskLine } from './TaskLine.tsx';
import { useTask } from './use-task.ts';
import { say } from '../../../language/say.ts';
import { TaskFailed } from './failure-words.ts';
import styles from './Data.module.css';

const NOTHING = {};

type Step =
  | { kind: 'choose' }
  /** An encrypted file: its key is asked for. */
  | { kind: 'key'; bytes: Uint8Array }
  | { kind: 'refused'; problems: readonly Problem[] }
  /** `left out`: what the file itself had wrong. */
  | {
      kind: 'preview';
      prepared: Extract<Prepared, { preview: unknown }>;
      leftOut: readonly Problem[];
    };

/** The largest file that is looked at, in bytes: more than any notebook has. */
const LARGEST = 1_000_000_000;

/** Takes a file in: first read and shown, then, if the user agrees, done at once, with a backup before and an undo after. */
export function ImportSection({ onDone }: { onDone: (done: Done) => void }): JSX.Element {
  const id = useId();
  const [step, setStep] = useState<Step>({ kind: 'choose' });
  const [key, setKey] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const { value: lock } = useAsked('lock.state', NOTHING);
  const isLocked = lock?.isOn ?? false;
  const { state, run } = useTask();

  const take = async (bytes: Uint8Array): Promise<string> => {
    const read = readFile(bytes);
    if (!read.ok && 'needs' in read) {
      setStep({ kind: 'key', bytes });
      return '';
    }
    if (!read.ok) {
      setStep({ kind: 'refused', problems: read.problems });
      return say('data.notChanged');
    }
    const prepared = await prepareImport(read.everything);
    setStep(
      'refused' in prepared
        ? { kind: 'refused', problems: prepared.refused }
        : { kind: 'preview', prepared, leftOut: read.dropped },
    );
    return say('data.notChangedYet');
  };

  return (
    <section aria-labelledby={`${id}-h`}>
      <h2 id={`${id}-h`}>{say('data.import')}</h2>
      <label className={styles['file']}>
        {say('data.importFile')}
        <input
          type="file"
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            if (!file) return;
            run(async () => {
              setStep({ kind: 'choose' });
              if (file.size > LARGEST) throw new TaskFailed(say('data.tooLarge'));
              return take(new Uint8Array(await file.arrayBuffer()));
            });
          }}
        />
      </label>
      {step.kind === 'key' && (
        <form
          className={styles['form']}
          onSubmit={(event) => {
            event.preventDefault();
            run(async () => {
              const isIdentity = /AGE-SECRET-KEY-/iu.test(key);
              const by = isIdentity ? { identity: key } : { passphrase: key };
              const bytes = await open(step.bytes, by);
              setKey('');
              return take(bytes);
            });
          }}
        >
          <label htmlFor={`${id}-key`}>{say('data.itsKey')}</label>
          <input
            id={`${id}-key`}
            type="password"
            value={key}
            autoComplete="off"
            onChange={(event) => setKey(event.target.value)}
          />
          <button type="submit" disabled={key === '' || state.kind === 'busy'}>
            {say('data.openIt')}
          </button>
        </form>
      )}
      {step.kind === 'refused' && (
        <div role="alert">
          <p>{say('data.cannotTake')}</p>
          <ProblemList problems={step.problems} />
        </div>
      )}
      {step.kind === 'preview' && (
        <div className={styles['form']}>
          <ImportSummary preview={step.prepared.preview} leftOut={step.leftOut} />
          <div className={styles['row']}>
            {!step.prepared.preview.isNothing && (
              <button
                type="button"
                disabled={state.kind === 'busy' || (isLocked && passphrase === '')}
                onClick={() =>
                  run(async () => {
                    await saveCopy(isLocked ? passphrase : null);
                    setPassphrase('');
                    const done = await call('import.apply', { id: step.prepared.id });
                    setStep({ kind: 'choose' });
                    if (!done) return say('data.nothingNew');
                    onDone(done);
                    return say('data.taken');
                  })
                }
              >
                {say('data.takeIn')}
              </button>
            )}
            <button type="button" onClick={() => setStep({ kind: 'choose' })}>
              {say('data.leaveIt')}
            </button>
          </div>
          <p className={styles['hint']}>{say('data.copyFirst')}</p>
          {isLocked && (
            <label>
              {say('data.copyPassphrase')}
              <input
                type="password"
                autoComplete="new-password"
                value={passphrase}
                onChange={(event) => setPassphrase(event.target.value)}
              />
            </label>
          )}
        </div>
      )}
      <TaskLine state={state} busy={say('data.reading')} />
    </section>
  );
}

/** Everything as it is before something is taken in. Of locked notes no file is written that anybody could read. */
async function saveCopy(passphrase: string | null): Promise<void> {
  const { json } = await fetchEverything();
  const name = `loopside-before-import-${todayHere()}.json`;
  if (passphrase === null) saveFile(name, json);
  else await saveSealed(name, json, passphrase);
}
