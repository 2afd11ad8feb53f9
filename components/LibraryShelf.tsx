import type { JSX } from 'react';
import { principleById, systems } from '../content/corpus.ts';
import type { System } from '../content/principle.ts';
import { situations } from '../content/situations.ts';
import { AboutAdvice } from './AboutAdvice.tsx';
import { AdviceCard } from './AdviceCard.tsx';
import { ENGLISH } from './english.ts';
import { Phrase } from './Phrase.tsx';
import type { Shelf } from './shelf.ts';
import { SituationPage } from './SituationPage.tsx';
import { SystemPage } from './SystemPage.tsx';
import { say } from '../language/say.ts';
import styles from './Library.module.css';

/** What stands at a place in the library. */
export function LibraryShelf({
  shelf,
  onOpen,
  onSystem,
}: {
  shelf: Shelf;
  onOpen: (id: string) => void;
  onSystem: (system: System) => void;
}): JSX.Element | null {
  switch (shelf.kind) {
    case 'principle': {
      const principle = principleById(shelf.id);
      if (!principle) return null;
      const { system } = principle;
      return (
        <>
          <h2 className="visually-hidden">{say('library.one')}</h2>
          <AdviceCard
            principle={principle}
            lead
            copyFirst
            titleOf={(id) => principleById(id)?.title ?? null}
            onOpen={onOpen}
          >
            <button type="button" className={styles['about']} onClick={() => onSystem(system)}>
              <Phrase
                of="library.partOf"
                values={{ title: <span {...ENGLISH}>{systems[system].title}</span> }}
              />
            </button>
          </AdviceCard>
        </>
      );
    }
    case 'system':
      return <SystemPage system={shelf.system} onOpen={onOpen} />;
    case 'situation': {
      const situation = situations.find(({ occasion }) => occasion === shelf.occasion);
      return situation ? <SituationPage situation={situation} onOpen={onOpen} /> : null;
    }
    case 'about':
      return <AboutAdvice />;
  }
}
