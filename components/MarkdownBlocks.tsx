import type { MarkedToken, Token, Tokens } from 'marked';
import type { JSX } from 'react';
import { placed } from '../notes/placed-tokens.ts';
import { taskOf } from '../notes/task-item.ts';
import { Inlines } from './MarkdownInlines.tsx';
import { MarkdownTable } from './MarkdownTable.tsx';
import styles from './MarkdownText.module.css';
import { TaskBox } from './TaskBox.tsx';
import { say } from '../language/say.ts';

/** What every block of a text has to know of it. */
export interface Place {
  /** Begins the ids of this text's elements. */
  id: string;
  /** Called with the line of a task, from 0; null where boxes are only shown. */
  onTick: ((line: number) => void) | null;
  /** The depth of the text's highest heading. */
  highest: number;
}

export interface BlocksProps {
  tokens: readonly Token[];
  /** Of the first of them in the text, from 0. */
  line: number;
  place: Place;
}

/** Blocks of Markdown, one after the other. */
export function Blocks({ tokens, line, place }: BlocksProps): JSX.Element {
  return (
    <>
      {placed(tokens, line).map((one) => (
        <Block key={one.at} token={one.token} line={one.line} place={place} />
      ))}
    </>
  );
}

interface BlockProps<T extends Token = Token> {
  token: T;
  line: number;
  place: Place;
}

function Block({ token: given, line, place }: BlockProps): JSX.Element | null {
  // Other kinds come from extensions of marked, and there are none.
  const token = given as MarkedToken;
  switch (token.type) {
    case 'space':
      return null;
    case 'paragraph':
      return (
        <p>
          <Inlines tokens={token.tokens} />
        </p>
      );
    case 'heading':
      return <Heading depth={token.depth - place.highest} tokens={token.tokens} />;
    case 'blockquote':
      return (
        <blockquote>
          <Blocks tokens={token.tokens} line={line} place={place} />
        </blockquote>
      );
    case 'list':
      return <List token={token} line={line} place={place} />;
    case 'code':
      return (
        <pre>
          <code>{token.text}</code>
        </pre>
      );
    case 'table':
      return <MarkdownTable table={token} />;
    case 'hr':
      return <hr />;
    // Markup is words here, and so is what defines a link for further up: "[Ann]: agreed" was written to be read.
    case 'html':
    case 'def':
    // Only within a list, where it is an item.
    case 'list_item':
      return <p className={styles['asWritten']}>{token.raw.trimEnd()}</p>;
    // Where a list has no blank lines, the words of its items have no paragraph around them.
    case 'text':
    case 'br':
    case 'checkbox':
    case 'codespan':
    case 'del':
    case 'em':
    case 'escape':
    case 'image':
    case 'link':
    case 'strong':
      return <Inlines tokens={[token]} />;
  }
  return rawOf(token);
}

/** What the types say cannot be is shown as it was written. */
function rawOf(token: never): JSX.Element {
  return <>{(token as Token).raw}</>;
}

/** Two levels down: the page has its own first and second. */
const HEADINGS = ['h3', 'h4', 'h5', 'h6'] as const;

/** As deep as Markdown goes. */
const DEEPEST = 6;

/** The depth of the highest heading of a text, from 1: it comes right below the page's own, so that no level is missing. */
export function highestHeading(tokens: readonly Token[]): number {
  let highest = DEEPEST;
  for (const token of tokens) {
    if (token.type === 'heading') highest = Math.min(highest, (token as Tokens.Heading).depth);
  }
  return highest;
}

/** @param depth from 0, the text's highest */
function Heading({ depth, tokens }: { depth: number; tokens: Token[] }): JSX.Element {
  const Tag = HEADINGS[Math.max(depth, 0)] ?? 'h6';
  return (
    <Tag>
      <Inlines tokens={tokens} />
    </Tag>
  );
}

function List({ token, line, place }: BlockProps<Tokens.List>): JSX.Element {
  const items = placed(token.items, line).map((one) => (
    <Item key={one.at} token={one.token} line={one.line} place={place} />
  ));
  return token.ordered ? <ol start={Number(token.start)}>{items}</ol> : <ul>{items}</ul>;
}

function Item({ token, line, place }: BlockProps<Tokens.ListItem>): JSX.Element {
  const task = taskOf(token);
  if (!task) {
    return (
      <li>
        <Blocks tokens={token.tokens} line={line} place={place} />
      </li>
    );
  }
  const { id, onTick } = place;
  const { state, words, rest } = task;
  // No two tasks begin on one line.
  const wordsId = `${id}-${line}`;
  const restLine = placed([words, ...rest], line)[1]?.line ?? line;
  const shown = <Inlines tokens={[words]} />;
  return (
    <li className={styles['task']}>
      <TaskBox state={state} labelledBy={wordsId} onTick={onTick && (() => onTick(line))} />
      <div>
        <span id={wordsId}>{state === 'dropped' ? <Dropped>{shown}</Dropped> : shown}</span>
        <Blocks tokens={rest} line={restLine} place={place} />
      </div>
    </li>
  );
}

/** Struck through, and said to those who do not see it. */
function Dropped({ children }: { children: JSX.Element }): JSX.Element {
  return (
    <>
      <span className="visually-hidden">{say('note.dropped')}</span>
      <s>{children}</s>
    </>
  );
}
