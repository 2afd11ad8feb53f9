import type { MarkedToken, Token } from 'marked';
import { decodeEntities } from '../notes/entities.ts';
import { markdownTokens } from '../notes/markdown.ts';
import { isWebAddress } from '../notes/web-address.ts';

/** What a text in Markdown says, without what marks it up. A link keeps its address: "the graph (https://…)". */
export function plainWords(text: string): string {
  const tokens = markdownTokens(text);
  return tokens === null ? text : wordsOf(tokens).trim();
}

function wordsOf(tokens: readonly Token[]): string {
  return tokens.map((token) => wordsOfOne(token as MarkedToken)).join('');
}

function wordsOfOne(token: MarkedToken): string {
  switch (token.type) {
    case 'text':
      return token.tokens ? wordsOf(token.tokens) : decodeEntities(token.raw);
    case 'escape':
    case 'codespan':
      return token.text;
    case 'paragraph':
    case 'strong':
    case 'em':
    case 'del':
      return wordsOf(token.tokens);
    case 'link':
      return withAddress(wordsOf(token.tokens), token.href);
    case 'image':
      return withAddress(token.text, token.href);
    case 'br':
      return '\n';
    // Blocks within a line of a note are words somebody wrote: they stay as they are.
    case 'space':
    case 'heading':
    case 'blockquote':
    case 'list':
    case 'list_item':
    case 'checkbox':
    case 'code':
    case 'table':
    case 'hr':
    case 'html':
    case 'def':
      return token.raw;
  }
  return rawOf(token);
}

/** What the types say cannot be is left as it was written. */
function rawOf(token: never): string {
  return (token as Token).raw;
}

function withAddress(words: string, address: string): string {
  if (!isWebAddress(address) || words === address) return words;
  return words === '' ? address : `${words} (${address})`;
}
