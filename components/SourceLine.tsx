import type { JSX } from 'react';
import type { InterviewSource, Source } from '../content/principle.ts';
import { say } from '../language/say.ts';
import { ENGLISH } from './english.ts';
import styles from './SourceLine.module.css';

const HOST = 'Lenny Rachitsky';
const VIDEO = 'https://www.youtube.com/watch?v=GB0P0_nFPTA';

/** Where a principle comes from, honestly: who said it, when, and how close our words are to theirs. */
export function SourceLine({
  sources,
  opinion,
}: {
  sources: readonly Source[];
  opinion: boolean;
}): JSX.Element {
  return (
    <p className={styles['source']}>
      {sources.map((source, place) => (
        <span key={source.kind === 'interview' ? (source.at ?? source.status) : source.where}>
          {place > 0 && ' · '}
          {source.kind === 'interview' ? (
            <Spoken source={source} sameVoice={isSameVoice(source, sources[place - 1])} />
          ) : (
            <>
              <span className={styles['kind']}>{say(`source.${source.kind}`)}</span>{' '}
              <Written source={source} />
            </>
          )}
        </span>
      ))}
      {opinion && <span className={styles['chip']}>{say('source.opinion')}</span>}
    </p>
  );
}

/** The name of a speaker is not said again for the next moment of the same interview. */
function isSameVoice(source: InterviewSource, before: Source | undefined): boolean {
  return (
    before?.kind === 'interview' &&
    before.speaker === source.speaker &&
    before.status === source.status
  );
}

function Spoken({
  source,
  sameVoice,
}: {
  source: InterviewSource;
  sameVoice: boolean;
}): JSX.Element {
  if (source.at === null) {
    return (
      <span>{source.status === 'editorial' ? say('source.summary') : say('source.notFound')}</span>
    );
  }
  const time = source.at.replace(/^00:/, '');
  const who = source.speaker === 'evans' ? 'Ethan Evans' : say('source.host', { name: HOST });
  const isReading = source.status === 'paraphrase';
  const spoken = say(isReading ? 'source.reading' : 'source.spoken', { who, time });
  return (
    <a
      href={`${VIDEO}&t=${secondsOf(source.at)}s`}
      target="_blank"
      rel="noopener noreferrer"
      aria-label={spoken}
    >
      {sameVoice ? time : spoken}
    </a>
  );
}

function Written({ source }: { source: Exclude<Source, InterviewSource> }): JSX.Element {
  const label = `${source.author}, ${source.title}${source.year === null ? '' : ` (${source.year})`}`;
  if (!URL.canParse(source.where)) {
    return (
      <span {...ENGLISH}>
        {label}, {source.where}
      </span>
    );
  }
  return (
    <a href={source.where} target="_blank" rel="noopener noreferrer">
      <span {...ENGLISH}>{label}</span>
    </a>
  );
}

function secondsOf(time: string): number {
  return time.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
}
