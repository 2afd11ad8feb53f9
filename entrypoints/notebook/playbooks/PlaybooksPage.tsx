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
import page from '../Page.module.css';

/** What can be run step by step, each with how it stands. */
export function PlaybooksPage({ today }: { today: string }): JSX.Element {
  const asked = useAsked('systems.all', NOTHING);
  const [now] = useState(() => Date.now());
  return (
    <Page title="Playbooks">
      <p className={page['quiet']}>
        Ways of working that take more than one talk. Loopside remembers where you are; it keeps no
        score.
      </p>
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
      <h2 id="loops">The Magic Loop</h2>
      {managers.length === 0 ? (
        <p>
          Ask how you can help, do it, then ask back: one loop for each manager. Say on{' '}
          <a href={hashOf({ page: 'people' })}>a person’s page</a>, or in the sidebar, who your
          manager is, and it begins.
        </p>
      ) : (
        <ul className={page['list']}>
          {managers.map(({ id, name }) => (
            <li key={id}>
              <Line
                place={{ page: 'loop', id }}
                name={discreet(name, isNeutral)}
                about="Where it stands, and what comes next"
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
