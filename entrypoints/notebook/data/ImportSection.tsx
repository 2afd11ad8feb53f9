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
      return 'Nothing was changed.';
    }
    const prepared = await prepareImport(read.everything);
    setStep(
      'refused' in prepared
        ? { kind: 'refused', problems: prepared.refused }
        : { kind: 'preview', prepared, leftOut: read.dropped },
    );
    return 'Nothing has been changed yet.';
  };

  return (
    <section aria-labelledby={`${id}-h`}>
      <h2 id={`${id}-h`}>Bring it in</h2>
      <label className={styles['file']}>
        A file of Loopside: JSON, a zip of Markdown, a table of promises, or any of them encrypted
        <input
          type="file"
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            if (!file) return;
            run(async () => {
              setStep({ kind: 'choose' });
              if (file.size > LARGEST) throw new Error('This file is too large to be a notebook.');
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
          <label htmlFor={`${id}-key`}>Its passphrase, or the key (AGE-SECRET-KEY-…)</label>
          <input
            id={`${id}-key`}
            type="password"
            value={key}
            autoComplete="off"
            onChange={(event) => setKey(event.target.value)}
          />
          <button type="submit" disabled={key === '' || state.kind === 'busy'}>
            Open it
          </button>
        </form>
      )}
      {step.kind === 'refused' && (
        <div role="alert">
          <p>This file cannot be taken in:</p>
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
                    if (!done) return 'There was nothing new in it.';
                    onDone(done);
                    return 'Taken in. A copy of everything as it was before is in your downloads.';
                  })
                }
              >
                Take it in
              </button>
            )}
            <button type="button" onClick={() => setStep({ kind: 'choose' })}>
              Leave it
            </button>
          </div>
          <p className={styles['hint']}>
            A copy of everything as it is now is saved first. It can be undone.
          </p>
          {isLocked && (
            <label>
              Passphrase for that copy, since your notes are locked
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
      <TaskLine state={state} busy="Reading…" />
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
