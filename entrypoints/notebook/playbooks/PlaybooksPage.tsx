import type { JSX } from 'react';
import { useState } from 'react';
import type { SystemsView } from '../../../messages/system-calls.ts';
import type { NotebookPlace } from '../../../messages/notebook-calls.ts';
import { Answered } from '../Answered.tsx';
import { Page } from '../Page.tsx';
import { hashOf } from '../route.ts';
import { discreet, useNeutral } from '../../../components/Look.tsx';
import { NOTHING, useAsked } from '../../../components/use-asked.ts';
import { LINE } from '../use-keys.ts';
import { playbookLines } from './playbook-lines.ts';
import { say } from '../../../language/say.ts';
import { Phrase } from '../../../components/Phrase.tsx';
import page from '../Page.module.css';

/** What can be run step by step, each with how it stands. */
export function PlaybooksPage({ today }: { today: string }): JSX.Element {
  const asked = useAsked('systems.all', NOTHING);
  const [now] = useState(() => Date.now());
  return (
    <Page title={say('notebook.playbooks')}>
      <p className={page['quiet']}>{say('playbook.hint')}</p>
      <Answered asked={asked}>
        {(known) => (
          <>
            <Loops known={known} />
            <ul className={page['list']}>
              {playbookLines(known, today, now).map(({ place, name, about, state }) => (
                <li key={name}>
                  <Line place={place} name={name} about={state || about} />
                </li>
              ))}
            </ul>
          </>
        )}
      </Answered>
    </Page>
  );
}

function Loops({ known }: { known: SystemsView }): JSX.Element {
  const isNeutral = useNeutral();
  const managers = known.people.filter(({ relation }) => relation === 'manager');
  return (
    <section className={page['section']} aria-labelledby="loops">
      <h2 id="loops">{say('playbook.loop')}</h2>
      {managers.length === 0 ? (
        <p>
          <Phrase
            of="playbook.loopHint"
            tags={{ a: (words) => <a href={hashOf({ page: 'people' })}>{words}</a> }}
          />
        </p>
      ) : (
        <ul className={page['list']}>
          {managers.map(({ id, name }) => (
            <li key={id}>
              <Line
                place={{ page: 'loop', id }}
                name={discreet(name, isNeutral)}
                about={say('playbook.loopAbout')}
              />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Line(props: { place: NotebookPlace; name: string; about: string }): JSX.Element {
  return (
    <a className={page['line']} href={hashOf(props.place)} {...{ [LINE]: '' }}>
      <span className={page['name']} dir="auto">
        {props.name}
      </span>
      <span className={page['quiet']}>{props.about}</span>
    </a>
  );
}
