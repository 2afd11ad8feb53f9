import type { Token, Tokens, TokensList } from 'marked';
import { getDefaults, Lexer, Tokenizer } from 'marked';

/**
 * What a text may cost. Marked is quick on what people write, and takes squared time, all memory or the whole stack
 * on what somebody may paste; what goes beyond these limits is shown as it was written.
 */
const MOST = {
  /** UTF-16 units of a text that is still read as Markdown. */
  text: 100_000,
  /** Quotes and lists within each other, and emphasis within emphasis. */
  depth: 20,
  /** Units read over again because they are nested or continued, for each unit of the text. */
  again: 30,
  /** Of one paragraph: signs that may be emphasis, and units of a word, or of white space. */
  signs: 200,
  word: 2_000,
  /** Units of a heading with a line below it, and of the address of a link further up. */
  heading: 600,
  /** Units of a quote; what is longer goes on in a next one. */
  quote: 10_000,
  /** Cells of all tables together: each row has as many as the first, written or not. */
  cells: 20_000,
} as const;

const EMPHASIS = /[*_~]/g;
const LONG_WORD = new RegExp(`\\S{${MOST.word + 1}}|\\s{${MOST.word + 1}}`);
/** A line, and one below it that may make it the head of a table. */
const TABLE = /^[^\n]*\n[^\n]*[|:]/;
/** The line that makes the one above it the head of a table, in whatever quotes and items. */
const TABLE_RULE = /^[\s>*+|:\-\d.)]*$/;

/**
 * The tokens of a note's Markdown, as GitHub knows it, each line break kept. All text is in them: their `raw` put
 * together is the text, but for line breaks that became `\n` and spaces at the end of a block. Null for a text that is
 * too much to be read.
 */
export function markdownTokens(text: string): Token[] | null {
  if (text.length > MOST.text || cellsIn(text) > MOST.cells) return null;
  try {
    return new LimitedLexer(text.length).lex(text);
  } catch {
    // Marked fails on a few texts that nobody would write; a note is shown all the same.
    return null;
  }
}

/** Reads as marked does, up to the limits; beyond them all is words. */
class LimitedLexer extends Lexer {
  #depth = 0;
  #left: number;

  constructor(length: number) {
    super({ ...getDefaults(), breaks: true, tokenizer: new LimitedTokenizer() });
    this.#left = MOST.again * length + 10_000;
  }

  override blockTokens(src: string, tokens?: Token[], lastParagraphClipped?: boolean): Token[];
  override blockTokens(
    src: string,
    tokens?: TokensList,
    lastParagraphClipped?: boolean,
  ): TokensList;
  override blockTokens(src: string, tokens: Token[] = [], lastParagraphClipped = false): Token[] {
    this.#left -= src.length;
    // A quote is read piece by piece. Marked forgets the line break between two of them, so it is put back here; and
    // sometimes it takes a space at the end of a piece for one.
    const before = tokens.at(-1);
    if (before) before.raw += '\n';
    if (this.#depth < MOST.depth && this.#left >= 0) {
      return this.#deeper(() =>
        super.blockTokens(withoutSpaces(src), tokens, lastParagraphClipped),
      );
    }
    // As marked leaves it when it has read a list item.
    this.state.top = true;
    if (src !== '') tokens.push({ ...words(src), tokens: [words(src)] });
    return tokens;
  }

  override inlineTokens(src: string, tokens: Token[] = []): Token[] {
    if (this.#depth < MOST.depth && !isHeavy(src)) {
      return this.#deeper(() => super.inlineTokens(src, tokens));
    }
    if (src !== '') tokens.push(words(src));
    return tokens;
  }

  #deeper<T>(read: () => T): T {
    this.#depth += 1;
    try {
      return read();
    } finally {
      this.#depth -= 1;
    }
  }
}

/** Some of what marked looks for at each line, through all that follows, is looked for in the next lines only. */
class LimitedTokenizer extends Tokenizer {
  override lheading(src: string): Tokens.Heading | undefined {
    return super.lheading(nextLines(src, MOST.heading));
  }

  override def(src: string): Tokens.Def | undefined {
    return super.def(nextLines(src, MOST.heading));
  }

  override blockquote(src: string): Tokens.Blockquote | undefined {
    // What stands before the quote is not before what stands in it; marked fails where it takes it for that.
    const { lastToken } = this.lexer.state;
    delete this.lexer.state.lastToken;
    const quote = super.blockquote(nextLines(src, MOST.quote));
    if (lastToken) this.lexer.state.lastToken = lastToken;
    return quote;
  }

  override table(src: string): Tokens.Table | undefined {
    return TABLE.test(src) ? super.table(src) : undefined;
  }
}

/** Without the spaces at the very end, which never mean anything. */
function withoutSpaces(src: string): string {
  let end = src.length;
  while (src[end - 1] === ' ' || src[end - 1] === '\t') end -= 1;
  return src.slice(0, end);
}

/** The whole lines at the start of a text, up to so many units; all of a first line that is longer. */
function nextLines(src: string, most: number): string {
  if (src.length <= most) return src;
  const end = src.lastIndexOf('\n', most);
  return end < 0 ? src.slice(0, src.indexOf('\n', most) + 1 || src.length) : src.slice(0, end + 1);
}

function words(raw: string): Tokens.Text {
  return { type: 'text', raw, text: raw };
}

function isHeavy(src: string): boolean {
  return (src.match(EMPHASIS)?.length ?? 0) > MOST.signs || LONG_WORD.test(src);
}

/** At least as many cells as marked would make of all tables: the columns of each, down to the next blank line. */
function cellsIn(text: string): number {
  let cells = 0;
  let linesLeft = 0;
  for (const line of text.split(/\r\n?|\n/).reverse()) {
    linesLeft = line.trim() === '' ? 0 : linesLeft + 1;
    const isBelowHead = TABLE_RULE.test(line) && line.includes('-') && /[|:]/.test(line);
    if (isBelowHead) cells += line.split('|').length * linesLeft;
  }
  return cells;
}
