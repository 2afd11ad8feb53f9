import type { JSX } from 'react';
import { PeopleOptions } from '../../components/PeopleOptions.tsx';
import { useMemo, useState } from 'react';
import { EvidencePanel } from '../../components/EvidencePanel.tsx';
import type { EvidencePerson } from '../../components/EvidencePanel.tsx';
import { periodOf } from '../../components/evidence-period.ts';
import { useNeutral } from '../../components/Look.tsx';
import { todayHere } from '../../components/promise-age.ts';
import { useAsked } from '../../components/use-asked.ts';
import { call } from '../../messages/client.ts';
import type { PersonOverview } from '../../store/timeline.ts';
import type { ReviewRole } from '../../situation/situation.ts';
import { say } from '../../language/say.ts';
import styles from './MomentPage.module.css';

const NOTHING = {};

export interface MomentEvidenceProps {
  role: ReviewRole | null;
  /** Whom the page names, of those who are known; null where it names nobody, or several. */
  reviewed: string | null;
}

/** On a page of a review: what the user has marked over the whole period, their own or of somebody they lead. */
export function MomentEvidence({ role, reviewed }: MomentEvidenceProps): JSX.Element {
  const isNeutral = useNeutral();
  const { value: everybody } = useAsked('person.list', NOTHING);
  const people = useMemo(() => peopleFor(everybody ?? [], role), [everybody, role]);
  const [chosen, setChosen] = useState<string | null | undefined>(undefined);
  const isOfAnother = role === 'manager' || role === 'peer' || role === 'upward';
  const about = chosen === undefined ? reviewed : chosen;
  const isAsking = isOfAnother && chosen === undefined && reviewed === null;
  return (
    <details className={styles['evidence']} open={!isNeutral}>
      <summary>{isNeutral ? say('sidebar.lines') : say('sidebar.evidence')}</summary>
      {isAsking ? (
        <WhoIsIt people={people} onChoose={setChosen} />
      ) : (
        <GatheredEvidence about={about} people={people} onAbout={setChosen} />
      )}
    </details>
  );
}

function GatheredEvidence(props: {
  about: string | null;
  people: readonly EvidencePerson[];
  onAbout: (about: string | null) => void;
}): JSX.Element {
  const { about, people, onAbout } = props;
  const today = todayHere();
  const [period, setPeriod] = useState(() => periodOf('last-12', today));
  const input = useMemo(() => ({ period, about }), [period, about]);
  const { value: gathered } = useAsked('evidence', input);
  return (
    <EvidencePanel
      gathered={gathered}
      period={period}
      onPeriod={setPeriod}
      about={about}
      onAbout={onAbout}
      people={people}
      today={today}
      onOpenNote={(id) => void call('notebook.open', { page: 'note', id })}
    />
  );
}

/** The page does not say whom it is about: the user does, rather than see somebody else's notes. */
function WhoIsIt(props: {
  people: readonly EvidencePerson[];
  onChoose: (id: string) => void;
}): JSX.Element {
  if (props.people.length === 0) return <p>{say('sidebar.nobody')}</p>;
  return (
    <label>
      {say('sidebar.whoseReview')}{' '}
      <select value="" onChange={(event) => props.onChoose(event.target.value)}>
        <option value="">{say('common.choose')}</option>
        <PeopleOptions people={props.people} />
      </select>
    </label>
  );
}

/** Whom a review may be about: those the user leads first where they write one. */
function peopleFor(
  everybody: readonly PersonOverview[],
  role: ReviewRole | null,
): EvidencePerson[] {
  const wanted = role === 'upward' ? 'manager' : role === 'peer' ? 'peer' : 'report';
  const first = ({ person }: PersonOverview) => (person.relation === wanted ? 0 : 1);
  return everybody
    .toSorted((a, b) => first(a) - first(b) || nameOf(a).localeCompare(nameOf(b)))
    .map((one) => ({ id: one.person.id, name: nameOf(one) }));
}

function nameOf({ person }: PersonOverview): string {
  return person.name || (person.addresses[0] ?? '');
}
