import type { JSX } from 'react';
import { useMemo } from 'react';
import { actsOnLoop } from '../../../components/loop/acts-on-loop.ts';
import { LoopPanel } from '../../../components/loop/LoopPanel.tsx';
import { discreet, useNeutral } from '../../../components/Look.tsx';
import type { LoopView } from '../../../systems/loop/view.ts';
import { useActs } from '../../../components/acts.ts';
import { Answered } from '../Answered.tsx';
import { Page } from '../Page.tsx';
import { hashOf } from '../route.ts';
import { useAsked } from '../../../components/use-asked.ts';
import { goTo } from '../use-place.ts';
import { say } from '../../../language/say.ts';
import { Phrase } from '../../../components/Phrase.tsx';
import page from '../Page.module.css';
import styles from './LoopPage.module.css';

export interface LoopPageProps {
  /** Of the person. */
  id: string;
  /** YYYY-MM-DD */
  today: string;
}

/** The loop with one manager of now or of before. */
export function LoopPage({ id, today }: LoopPageProps): JSX.Element {
  const isNeutral = useNeutral();
  const input = useMemo(() => ({ personId: id }), [id]);
  const asked = useAsked('loop.get', input);
  const { value } = asked;
  const name = discreet(value?.person.name ?? '', isNeutral);
  return (
    <Page
      title={
        isNeutral || !value
          ? name
          : say('playbook.loopWith', { name: name || say('playbook.yourManager') })
      }
    >
      <Answered asked={asked}>
        {(view) =>
          view === null ? (
            <p className={page['quiet']}>
              <Phrase
                of="playbook.loopNobody"
                tags={{ a: (words) => <a href="#/people">{words}</a> }}
              />
            </p>
          ) : (
            <Loop key={id} view={view} today={today} />
          )
        }
      </Answered>
    </Page>
  );
}

function Loop({ view, today }: { view: LoopView; today: string }): JSX.Element {
  const acts = useActs();
  const personId = view.person.id;
  return (
    <>
      <div className={styles['panel']}>
        <LoopPanel
          view={view}
          today={today}
          {...actsOnLoop(personId, acts, () => goTo({ page: 'goals' }))}
        />
      </div>
      <p className={page['quiet']}>
        <a href={hashOf({ page: 'person', id: personId })}>{say('playbook.notesAndPromises')}</a> ·{' '}
        <a href={hashOf({ page: 'goals' })}>{say('playbook.goals')}</a>
      </p>
    </>
  );
}
