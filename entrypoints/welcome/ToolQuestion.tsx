import type { JSX } from 'react';
import { useState } from 'react';
import { say } from '../../language/say.ts';
import * as googleCalendar from '../../sites/google-calendar.ts';
import * as outlook from '../../sites/outlook.ts';
import { KnownTool } from './KnownTool.tsx';
import { OtherTool } from './OtherTool.tsx';
import styles from './Welcome.module.css';

const TOOLS = ['google', 'outlook', 'other'] as const;
type Tool = (typeof TOOLS)[number];

/** Where the user's calendar is, and what Loopside may read there. Not kept: the browser keeps what it allowed. */
export function ToolQuestion(): JSX.Element {
  const [tool, setTool] = useState<Tool | null>(null);
  return (
    <>
      <fieldset className={styles['choice']}>
        <legend>{say('welcome.tool.question')}</legend>
        {TOOLS.map((one) => (
          <button key={one} type="button" aria-pressed={one === tool} onClick={() => setTool(one)}>
            {say(`welcome.tool.${one}`)}
          </button>
        ))}
      </fieldset>
      {tool !== null && <Answer key={tool} tool={tool} />}
    </>
  );
}

function Answer({ tool }: { tool: Tool }): JSX.Element {
  switch (tool) {
    case 'google':
      return <KnownTool site={googleCalendar} />;
    case 'outlook':
      return <KnownTool site={outlook} />;
    case 'other':
      return <OtherTool />;
  }
}
