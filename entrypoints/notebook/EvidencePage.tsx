import type { JSX } from 'react';
import { useMemo, useState } from 'react';
import { EvidencePanel } from '../../components/EvidencePanel.tsx';
import { periodOf } from '../../components/evidence-period.ts';
import { Answered } from './Answered.tsx';
import { Page } from './Page.tsx';
import { useAsked } from '../../components/use-asked.ts';
import { useChoices } from './use-choices.ts';
import { goTo } from './use-place.ts';
import { say } from '../../language/say.ts';

/** What the user marked as evidence, for the next review. */
export function EvidencePage({ today }: { today: string }): JSX.Element {
  const [period, setPeriod] = useState(() => periodOf('last-12', today));
  const [about, setAbout] = useState<string | null>(null);
  const input = useMemo(() => ({ period, about }), [period, about]);
  const asked = useAsked('evidence', input);
  const choices = useChoices();
  return (
    <Page title={say('notebook.evidence')}>
      <Answered asked={asked}>
        {(gathered) => (
          <EvidencePanel
            gathered={gathered}
            period={period}
            onPeriod={setPeriod}
            about={about}
            onAbout={setAbout}
            people={choices}
            today={today}
            onOpenNote={(id) => goTo({ page: 'note', id })}
          />
        )}
      </Answered>
    </Page>
  );
}
