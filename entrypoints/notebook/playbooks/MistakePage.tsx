import type { JSX } from 'react';
import { useMemo } from 'react';
import { actsOnMistake } from '../../../components/mistake/acts-on-mistake.ts';
import { MistakePanel } from '../../../components/mistake/MistakePanel.tsx';
import { useMinute } from '../../../components/mistake/use-minute.ts';
import type { Level } from '../../../content/principle.ts';
import type { PersonName } from '../../../messages/system-calls.ts';
import { nameOf } from '../../../systems/mistake/evidence.ts';
import type { Mistake } from '../../../systems/mistake/mistake.ts';
import { useActs } from '../../../components/acts.ts';
import { Answered } from '../Answered.tsx';
import { Page } from '../Page.tsx';
import { goTo } from '../use-place.ts';
import { NOTHING, useAsked } from '../../../components/use-asked.ts';
import { MistakeFoot } from './MistakeFoot.tsx';
import { say } from '../../../language/say.ts';
import { Phrase } from '../../../components/Phrase.tsx';
import styles from '../Page.module.css';

export interface MistakePageProps {
  id: string;
  /** YYYY-MM-DD */
  today: string;
}

/** One mistake, step by step. */
export function MistakePage({ id, today }: MistakePageProps): JSX.Element {
  const asked = useAsked('systems.all', NOTHING);
  const mistake = asked.value?.mistakes.find((one) => one.id === id);
  const title = mistake ? nameOf(mistake) || say('wrong.begin') : '';
  return (
    <Page title={asked.value && !mistake ? say('wrong.nothing') : title}>
      <Answered asked={asked}>
        {({ people, level }) =>
          mistake ? (
            <Known key={id} mistake={mistake} people={people} level={level} today={today} />
          ) : (
            <p className={styles['quiet']}>
              <Phrase of="wrong.gone" tags={{ a: (words) => <a href="#/bin">{words}</a> }} />
            </p>
          )
        }
      </Answered>
    </Page>
  );
}

interface KnownProps {
  mistake: Mistake;
  people: readonly PersonName[];
  level: Level | null;
  today: string;
}

function Known({ mistake, people, level, today }: KnownProps): JSX.Element {
  const now = useMinute();
  const { undoable } = useActs();
  const acts = useMemo(
    () => actsOnMistake(mistake.id, undoable, (note) => goTo({ page: 'note', id: note })),
    [mistake.id, undoable],
  );
  const person = people.find(({ id }) => id === mistake.personId)?.name ?? null;
  return (
    <>
      <MistakePanel mistake={mistake} now={now} people={people} level={level} acts={acts} />
      <MistakeFoot mistake={mistake} person={person} today={today} />
    </>
  );
}
