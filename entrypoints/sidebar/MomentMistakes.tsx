import type { JSX } from 'react';
import { useMemo, useState } from 'react';
import type { Acts } from '../../components/acts.ts';
import { actsOnMistake } from '../../components/mistake/acts-on-mistake.ts';
import { MistakeOffer } from '../../components/mistake/MistakeOffer.tsx';
import { MistakePanel } from '../../components/mistake/MistakePanel.tsx';
import { useMinute } from '../../components/mistake/use-minute.ts';
import { NOTHING, useAsked } from '../../components/use-asked.ts';
import type { Level } from '../../content/principle.ts';
import { call } from '../../messages/client.ts';
import type { Mistake } from '../../systems/mistake/mistake.ts';
import { newMistake } from '../../systems/mistake/new-mistake.ts';

export interface MomentMistakesProps {
  /** An incident is on screen: it may be the user's own. */
  isIncident: boolean;
  level: Level | null;
  acts: Acts;
}

/** Mistakes that are being made good, wherever one is; on an incident's page an offer to begin. */
export function MomentMistakes({ isIncident, level, acts }: MomentMistakesProps): JSX.Element {
  const { value: mistakes = [] } = useAsked('mistake.list', NOTHING);
  const [begun, setBegun] = useState<string | null>(null);
  const now = useMinute();
  // Elsewhere only one whose next update is promised: the rest can wait for its own page.
  const shown = isIncident ? mistakes : mistakes.filter(({ nextAt }) => nextAt !== null);
  const start = () => {
    const row = newMistake(crypto.randomUUID());
    // First, so that it is known as the one begun when it comes.
    setBegun(row.id);
    acts.undoable(() => call('record.add', { table: 'mistakes', row }));
  };
  const panelOf = (mistake: Mistake) => (
    <Panel
      key={mistake.id}
      mistake={mistake}
      isBegun={mistake.id === begun}
      now={now}
      level={level}
      acts={acts}
    />
  );
  return (
    <MistakeOffer
      mistakes={shown}
      now={now}
      openId={begun}
      onStart={isIncident ? start : null}
      panelOf={panelOf}
    />
  );
}

interface PanelProps {
  mistake: Mistake;
  isBegun: boolean;
  now: number;
  level: Level | null;
  acts: Acts;
}

function Panel({ mistake, isBegun, now, level, acts }: PanelProps): JSX.Element {
  const { id } = mistake;
  const { value: people = [] } = useAsked('person.names', NOTHING, null);
  const { undoable } = acts;
  const own = useMemo(
    () =>
      actsOnMistake(id, undoable, (note) => void call('notebook.open', { page: 'note', id: note })),
    [id, undoable],
  );
  return (
    <MistakePanel
      mistake={mistake}
      isBegun={isBegun}
      now={now}
      people={people}
      level={level}
      acts={own}
    />
  );
}
