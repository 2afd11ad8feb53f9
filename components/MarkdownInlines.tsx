import type { MarkedToken, Token, Tokens } from 'marked';
import type { JSX, ReactNode } from 'react';
import { decodeEntities } from '../notes/entities.ts';
import { isWebAddress } from '../notes/web-address.ts';
import { say } from '../language/say.ts';
import styles from './MarkdownText.module.css';

export interface InlinesProps {
  tokens: readonly Token[];
  /** In the words of a link there is no other link. */
  inLink?: boolean;
}

/** Words of Markdown within a block. */
export function Inlines({ tokens, inLink = false }: InlinesProps): JSX.Element {
  return (
    <>
      {[...tokens.entries()].map(([at, token]) => (
        <Inline key={at} token={token} inLink={inLink} />
      ))}
    </>
  );
}

function Inline({ token: given, inLink }: { token: Token; inLink: boolean }): ReactNode {
  // Other kinds come from extensions of marked, and there are none.
  const token = given as MarkedToken;
  switch (token.type) {
    case 'text':
      if (token.tokens) return <Inlines tokens={token.tokens} inLink={inLink} />;
      // Not its `text`: there marked has read some of the references, but not all.
      return decodeEntities(token.raw);
    case 'escape':
      return token.text;
    case 'strong':
      return (
        <strong>
          <Inlines tokens={token.tokens} inLink={inLink} />
        </strong>
      );
    case 'em':
      return (
        <em>
          <Inlines tokens={token.tokens} inLink={inLink} />
        </em>
      );
    case 'del':
      return (
        <del>
          <Inlines tokens={token.tokens} inLink={inLink} />
        </del>
      );
    case 'codespan':
      return <code>{token.text}</code>;
    case 'br':
      return <br />;
    case 'link':
      return <Link token={token} inLink={inLink} />;
    case 'image':
      return <Image token={token} inLink={inLink} />;
    // Markup is words here. The others are blocks, and stand in no line.
    case 'html':
    case 'blockquote':
    case 'checkbox':
    case 'code':
    case 'def':
    case 'heading':
    case 'hr':
    case 'list':
    case 'list_item':
    case 'paragraph':
    case 'space':
    case 'table':
      return token.raw;
  }
  return rawOf(token);
}

/** What the types say cannot be is shown as it was written. */
function rawOf(token: never): string {
  return (token as Token).raw;
}

function Link({ token, inLink }: { token: Tokens.Link; inLink: boolean }): ReactNode {
  const isLiteral = token.autolink === true;
  const words = isLiteral ? token.text : <Inlines tokens={token.tokens} inLink />;
  if (inLink) return words;
  return (
    <Anchor href={isLiteral ? token.href : decodeEntities(token.href)} raw={token.raw}>
      {words}
    </Anchor>
  );
}

/** Not loaded, as whoever has it would then know of it: a link, with the words that stand for it. */
function Image({ token, inLink }: { token: Tokens.Image; inLink: boolean }): ReactNode {
  const href = decodeEntities(token.href);
  const words = (
    <>
      {token.text === '' ? href : <Inlines tokens={token.tokens} inLink />}
      <span className={styles['kind']}> {say('note.image')}</span>
    </>
  );
  if (inLink) return words;
  return (
    <Anchor href={href} raw={token.raw}>
      {words}
    </Anchor>
  );
}

/** A link that leads to a page or a letter; what leads elsewhere is shown as it was written. */
function Anchor(props: { href: string; raw: string; children: ReactNode }): ReactNode {
  const { href, raw, children } = props;
  if (!isWebAddress(href)) return raw;
  return (
    <a href={href} title={href} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}
