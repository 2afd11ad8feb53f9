import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import type { KeyboardEvent } from 'react';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Mock } from 'vitest';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { applyEdit } from '../../components/apply-edit.ts';
import type { NoteKeys } from '../../components/use-note-keys.ts';
import { useNoteKeys } from '../../components/use-note-keys.ts';
import { continueList } from '../../notes/continue-list.ts';
import type { Edit } from '../../notes/edit.ts';
import { edited } from '../../notes/edit.ts';
import type { Format } from '../../notes/format.ts';
import { bold, heading, italic, link, list, pasteLink, task } from '../../notes/format.ts';
import { isInFence } from '../../notes/in-fence.ts';
import { indentItem } from '../../notes/indent-list.ts';
import { insertBlock } from '../../notes/insert.ts';
import { lineAt, tick } from '../../notes/tick.ts';

/** A text with `|` where the caret is, or around what is selected. */
function at(marked: string): [text: string, from: number, to: number] {
  const [from, last] = [marked.indexOf('|'), marked.lastIndexOf('|')];
  return [marked.replaceAll('|', ''), from, last === from ? from : last - 1];
}

/** What an edit makes of a text, in the same notation. */
function after(text: string, edit: Edit | null): string | null {
  if (!edit) return null;
  const done = edited(text, edit);
  const { selectFrom: from, selectTo: to } = edit;
  const end = from === to ? '' : '|';
  return `${done.slice(0, from)}|${done.slice(from, to)}${end}${done.slice(to)}`;
}

function by(change: (text: string, from: number, to: number) => Edit | null) {
  return (marked: string) => {
    const [text, from, to] = at(marked);
    return after(text, change(text, from, to));
  };
}

/** Texts of the pieces that matter here. */
const markdown = fc
  .array(
    fc.constantFrom(
      '- ',
      '* ',
      '1. ',
      '9) ',
      '[ ] ',
      '[x] ',
      '[-] ',
      '> ',
      '  ',
      '\t',
      '\n',
      '\n\n',
      '```',
      '~~~',
      '**',
      '*',
      '_',
      '# ',
      'word',
      ' ',
      'héllo',
      '😀',
      '[a](b)',
      'https://a.b',
      '---',
    ),
    { maxLength: 40 },
  )
  .map((pieces) => pieces.join(''));
const selected = markdown.chain((text) =>
  fc
    .tuple(fc.nat(text.length), fc.nat(text.length))
    .map(([a, b]) => ({ text, from: Math.min(a, b), to: Math.max(a, b) })),
);

/** Lists, with places in them. */
const inList = fc
  .array(
    fc
      .tuple(
        fc.constantFrom('', '', '> '),
        fc.constantFrom('', '', '  ', '    ', '\t'),
        fc.constantFrom('- ', '1. ', '10) ', '* [ ] ', ''),
        fc.constantFrom('a', 'b c', '', '😀'),
      )
      .map((pieces) => pieces.join('')),
    { minLength: 2, maxLength: 8 },
  )
  .map((lines) => lines.join('\n'))
  .chain((text) => fc.tuple(fc.constant(text), fc.nat(text.length), fc.nat(text.length)))
  .map(([text, a, b]) => ({ text, from: Math.min(a, b), to: Math.max(a, b) }));

describe('Enter', () => {
  const enter = by((text, from) => continueList(text, from));

  it.each([
    ['- a|', '- a\n- |'],
    ['* a|', '* a\n* |'],
    ['+ a|', '+ a\n+ |'],
    ['-   a|', '-   a\n-   |'],
    ['1. a|', '1. a\n2. |'],
    ['9) a|\n10) b', '9) a\n10) |\n10) b'],
    ['- [ ] a|', '- [ ] a\n- [ ] |'],
    ['- [x] a|', '- [x] a\n- [ ] |'],
    ['- [-] a|', '- [-] a\n- [ ] |'],
    ['1. [x] a|', '1. [x] a\n2. [ ] |'],
    ['> a|', '> a\n> |'],
    ['> - a|', '> - a\n> - |'],
    ['- a\n  - b|', '- a\n  - b\n  - |'],
    ['- a\n\t- b|', '- a\n\t- b\n\t- |'],
  ])('goes on: %j', (before, then) => expect(enter(before)).toBe(then));

  it.each([
    ['- on|e two', '- on\n- |e two'],
    ['- one| two', '- one\n- |two'],
    ['- |one', '- \n- |one'],
    ['> one |two', '> one \n> |two'],
  ])('splits: %j', (before, then) => expect(enter(before)).toBe(then));

  it.each([
    ['- a\n- |', '- a\n|'],
    ['- a\n- [ ] |', '- a\n|'],
    ['- [ ]|', '|'],
    ['> a\n> |', '> a\n|'],
    ['> - a\n> - |', '> - a\n> |'],
    ['> > a\n> > |', '> > a\n> |'],
    ['- a\n  - b\n  - |', '- a\n  - b\n- |'],
    ['3. a\n   - b\n   - |', '3. a\n   - b\n4. |'],
    ['- [x] a\n  - b\n\n  - |', '- [x] a\n  - b\n\n- [ ] |'],
    ['- a\n  - b\n    - c\n    - |', '- a\n  - b\n    - c\n  - |'],
    ['text\n  - |', 'text\n|'],
    ['\n- |', '\n|'],
  ])('leaves the list from an empty item: %j', (before, then) => expect(enter(before)).toBe(then));

  it.each([
    'word|',
    '|- a',
    '-| a',
    '- [|x] a',
    '1|. a',
    '-|',
    '-a|',
    '1.a|',
    '---|',
    '* * *|',
    '|',
    '```\n- a|\n```',
    '~~~js\n- a|',
    '> ```\n> - a|',
    '- ```js|',
    '```\n``\n- a|',
  ])('is an ordinary one: %j', (before) => expect(enter(before)).toBeNull());

  it.each(['```\nx\n```\n- a|', '> ```\n- a|', '``` `not` one\n- a|', '```\nx\n`````\n- a|'])(
    'knows where code ends: %j',
    (before) => expect(enter(before)).not.toBeNull(),
  );
});

describe('isInFence', () => {
  it('takes the closing fence of the same sign only', () => {
    const text = '~~~\n```\n~~~\nafter';
    expect([4, 8, 12].map((place) => isInFence(text, place))).toEqual([true, true, false]);
  });
});

describe('Ctrl+] and Ctrl+[', () => {
  const deeper = by((text, from, to) => indentItem(text, from, to, 1));
  const outer = by((text, from, to) => indentItem(text, from, to, -1));

  it.each([
    ['- a\n- b|', '- a\n  - b|'],
    ['1. a\n2. b|', '1. a\n   1. b|'],
    ['1. a\n   1. b\n2. |c', '1. a\n   1. b\n   2. |c'],
    ['10. a\n11. b|', '10. a\n    1. b|'],
    ['- a\n- b|\n  - c\n\n  words\n- d', '- a\n  - b|\n    - c\n\n    words\n- d'],
    ['- a\n|- b\n- c|\n- d', '- a\n|  - b\n  - c|\n- d'],
    ['- a\n|- b\n|- c', '- a\n|  - b\n|- c'],
    ['- a\n\t- x\n- b|', '- a\n\t- x\n\t- b|'],
    ['> - a\n> - b|', '> - a\n>   - b|'],
    ['- a\n- [ ] b|', '- a\n  - [ ] b|'],
  ])('in: %j', (before, then) => expect(deeper(before)).toBe(then));

  it.each([
    ['- a\n  - b|', '- a\n- b|'],
    ['1. a\n   - b\n   - c|', '1. a\n   - b\n- c|'],
    ['1. a\n   1. b|', '1. a\n2. b|'],
    ['- a\n  - b|\n    - c\n  - d', '- a\n- b|\n  - c\n  - d'],
    ['- a\n\t- b|', '- a\n- b|'],
    ['  - b|', '- b|'],
    ['> - a\n>   - b|', '> - a\n> - b|'],
  ])('out: %j', (before, then) => expect(outer(before)).toBe(then));

  it.each(['- a|', 'word|', '- a\n  - b|', '```\n- a\n- b|'])('nothing goes in: %j', (before) =>
    expect(deeper(before)).toBeNull(),
  );

  it.each(['- a|', '  word|', ''])('nothing goes out: %j', (before) =>
    expect(outer(before)).toBeNull(),
  );

  it('comes back to where it was', () => {
    const text = '- a\n- b\n  - c\n    1. d\n- e';
    const edit = indentItem(text, 4, 4, 1);
    const moved = edit ? edited(text, edit) : '';
    expect(moved).not.toBe(text);
    const back = indentItem(moved, 6, 6, -1);
    expect(back && edited(moved, back)).toBe(text);
  });
});

describe('formats', () => {
  const cases: [name: string, format: Format, pairs: [string, string][]][] = [
    [
      'bold',
      bold,
      [
        ['a |b| c', 'a **|b|** c'],
        ['a **|b|** c', 'a |b| c'],
        ['a |**b**| c', 'a |b| c'],
        ['a | b |c', 'a  **|b|** c'],
        ['wo|rd', '**wo|rd**'],
        ['**wo|rd**', 'wo|rd'],
        ['a |', 'a **|**'],
        ['a **|**', 'a |'],
        ['*|b|*', '***|b|***'],
        ['***|b|***', '*|b|*'],
        ['__|b|__', '|b|'],
        ['|- a\n- b|', '- **|a**\n- **b|**'],
        ['|## a\n\nb|', '## **|a**\n\n**b|**'],
        ['|**a**\nb|', '**|a**\n**b|**'],
        ['|**a**\n**b**|', '|a\nb|'],
        ['hé|l', '**hé|l**'],
      ],
    ],
    [
      'italic',
      italic,
      [
        ['a |b| c', 'a *|b|* c'],
        ['*|b|*', '|b|'],
        ['**|b|**', '***|b|***'],
        ['***|b|***', '**|b|**'],
        ['_|b|_', '|b|'],
      ],
    ],
    [
      'heading',
      heading,
      [
        ['a|', '## a|'],
        ['### a|', 'a|'],
        ['- a|', '## a|'],
        ['|', '## |'],
        ['> a|', '> ## a|'],
        ['|a\n\nb|', '## |a\n\n## b|'],
        ['#tag|', '## #tag|'],
      ],
    ],
    [
      'list',
      list,
      [
        ['a|', '- a|'],
        ['- a|', 'a|'],
        ['- [x] a|', '- a|'],
        ['## a|', '- a|'],
        ['|a\nb|', '- |a\n- b|'],
        ['|- a\nb|', '|- a\n- b|'],
        ['1. a|', 'a|'],
      ],
    ],
    [
      'task',
      task,
      [
        ['a|', '- [ ] a|'],
        ['- [x] a|', 'a|'],
        ['1. a|', '1. [ ] a|'],
        ['|- [x] a\nb|', '|- [x] a\n- [ ] b|'],
        ['|', '- [ ] |'],
      ],
    ],
    [
      'link',
      link,
      [
        ['|a b|', '[a b](|)'],
        ['|https://a.b/c_(d)|', '[|](https://a.b/c_%28d%29)'],
        ['x |', 'x [|]()'],
        ['see [a|b](https://c.d) x', 'see |ab| x'],
        ['|[ab](c)|', '|ab|'],
        ['|a]|', '[a\\]](|)'],
      ],
    ],
  ];

  it.each(cases.flatMap(([name, format, pairs]) => pairs.map((pair) => [name, ...pair, format])))(
    '%s: %j',
    (_name, before, then, format) =>
      expect(by(format as Format)(before as string)).toBe(then as string),
  );

  it.each(cases)(
    '%s keeps everything around what it changes, and its selection within',
    (_, format) => {
      fc.assert(
        fc.property(selected, ({ text, from, to }) => {
          expect(isInOrder(text, format(text, from, to))).toBe(true);
        }),
      );
    },
  );

  it.each([
    ['bold', bold],
    ['italic', italic],
  ])('%s twice is the text before', (_name, format) => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z é\n]{1,30}$/), fc.nat(30), fc.nat(30), (text, a, b) => {
        const [from, to] = [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)];
        const on = format(text, from, to);
        const made = edited(text, on);
        expect(made).not.toBe(text);
        expect(edited(made, format(made, on.selectFrom, on.selectTo))).toBe(text);
      }),
    );
  });
});

describe('pasteLink', () => {
  const paste = (marked: string, pasted: string) =>
    by((text, from, to) => pasteLink(text, from, to, pasted))(marked);

  it.each([
    ['see |this| x', ' https://a.b/c?d=e#f\n', 'see [this](https://a.b/c?d=e#f)| x'],
    ['|a|', 'mailto:a@b.c', '[a](mailto:a@b.c)|'],
    ['|a [b]|', 'http://a.b/(c)', '[a \\[b\\]](http://a.b/%28c%29)|'],
  ])('%j with %j', (before, pasted, then) => expect(paste(before, pasted)).toBe(then));

  it.each([
    ['|a|', 'javascript:alert(1)'],
    ['|a|', 'java\nscript:alert(1)'],
    ['|a|', 'data:text/html,x'],
    ['|a|', 'file:///etc/passwd'],
    ['|a|', 'see https://a.b'],
    ['|a|', 'https://a.b https://c.d'],
    ['|a|', 'https://'],
    ['|a|', 'word'],
    ['|a|', ''],
    ['a|', 'https://a.b'],
    ['| |', 'https://a.b'],
    ['|a\nb|', 'https://a.b'],
    ['|https://c.d|', 'https://a.b'],
    ['[a](|b|)', 'https://a.b'],
    ['```\n|a|', 'https://a.b'],
  ])('leaves %j with %j to the browser', (before, pasted) =>
    expect(paste(before, pasted)).toBeNull(),
  );
});

describe('tick', () => {
  const ticked = (text: string, line: number) => {
    const edit = tick(text, line);
    return edit && edited(text, edit);
  };

  it.each([
    ['- [ ] a', 0, '- [x] a'],
    ['- [x] a', 0, '- [ ] a'],
    ['- [X] a', 0, '- [ ] a'],
    ['- [-] a', 0, '- [ ] a'],
    ['x\r\n1) [ ] a\r\n', 1, 'x\r\n1) [x] a\r\n'],
    ['\n\n  > - * [ ] a', 2, '\n\n  > - * [x] a'],
  ])('%j, line %i', (text, line, then) => expect(ticked(text, line)).toBe(then));

  it.each([
    ['- a', 0],
    ['[ ] a', 0],
    ['> [ ] a', 0],
    ['- [ ]a', 0],
    ['- [ ] a', 1],
    ['- [ ] a', -1],
  ])('nothing in %j, line %i', (text, line) => expect(tick(text, line)).toBeNull());

  it('twice is the text before', () => {
    const texts = fc.tuple(markdown, fc.constantFrom('- [ ] a', '> 1. [x] b'), markdown);
    fc.assert(
      fc.property(texts, ([before, item, rest]) => {
        const text = `${before}\n${item}\n${rest}`;
        const line = lineAt(text, text.length - rest.length - 1);
        const once = ticked(text, line);
        expect(once).not.toBe(text);
        expect(ticked(once ?? '', line)).toBe(text);
      }),
    );
  });
});

describe('insertBlock', () => {
  const insert = (marked: string, block = 'B\nC') =>
    by((text, from, to) => insertBlock(text, from, to, block))(marked);

  it.each([
    ['|', 'B\nC|'],
    ['a|', 'a\n\nB\nC|'],
    ['|a', 'B\nC|\n\na'],
    ['a\n|', 'a\n\nB\nC|'],
    ['a\n\n\n\n|\n\n\nb', 'a\n\nB\nC|\n\nb'],
    ['a|b', 'a\n\nB\nC|\n\nb'],
    ['a\n|\nb', 'a\n\nB\nC|\n\nb'],
    ['a\n\n|  - b', 'a\n\nB\nC|\n\n  - b'],
    ['a\n\n |  - b', 'a\n\nB\nC|\n\n   - b'],
    ['a|x|b', 'a\n\nB\nC|\n\nb'],
    ['\n\n|\n', 'B\nC|'],
  ])('%j', (before, then) => expect(insert(before)).toBe(then));

  it('takes the block without its blank lines, with the breaks of a textarea', () => {
    expect(insert('a|', '\r\n\n  - b\r\nc \n\n')).toBe('a\n\n  - b\nc|');
    expect(insert('a |x| b', ' \n')).toBe('a |x| b');
  });

  it('never touches words', () => {
    fc.assert(
      fc.property(markdown, fc.nat(), markdown, (text, place, block) => {
        const caret = place % (text.length + 1);
        const made = edited(text, insertBlock(text, caret, caret, block));
        const bare = (words: string) => words.replaceAll(/\s/g, '');
        const [before, behind] = [text.slice(0, caret), text.slice(caret)];
        expect(bare(made)).toBe(bare(before) + bare(block) + bare(behind));
      }),
    );
  });
});

/** True where its offsets are in order, and within the text before and after. */
function isInOrder(text: string, edit: Edit): boolean {
  const { from, to, selectFrom, selectTo } = edit;
  const { length } = edited(text, edit);
  const isBefore = 0 <= from && from <= to && to <= text.length;
  return isBefore && 0 <= selectFrom && selectFrom <= selectTo && selectTo <= length;
}

describe('any edit', () => {
  const every: [string, (text: string, from: number, to: number) => Edit | null][] = [
    ['Enter', continueList],
    ['in', (text, from, to) => indentItem(text, from, to, 1)],
    ['out', (text, from, to) => indentItem(text, from, to, -1)],
    ['tick', (text, from) => tick(text, lineAt(text, from))],
    ['insert', (text, from, to) => insertBlock(text, from, to, 'B')],
    ['paste', (text, from, to) => pasteLink(text, from, to, 'https://a.b')],
  ];

  it.each(every)('%s keeps what is around it, and can be taken back', (_name, change) => {
    fc.assert(
      fc.property(fc.oneof(selected, inList), ({ text, from, to }) => {
        const edit = change(text, from, to);
        fc.pre(edit !== null);
        expect(isInOrder(text, edit)).toBe(true);
        const made = edited(text, edit);
        const back = { ...edit, to: edit.from + edit.insert.length };
        expect(edited(made, { ...back, insert: text.slice(edit.from, edit.to) })).toBe(text);
      }),
    );
  });

  it.each(['in', 'out'])('%s changes white space and numbers only', (name) => {
    const change = new Map(every).get(name);
    const bare = (words: string) => words.replaceAll(/\s|\d+(?=[.)])/g, '');
    fc.assert(
      fc.property(inList, ({ text, from, to }) => {
        const edit = change?.(text, from, to) ?? null;
        fc.pre(edit !== null);
        expect(bare(edited(text, edit))).toBe(bare(text));
      }),
    );
  });
});

describe('in a textarea', () => {
  type Exec = (command: string, ui?: boolean, words?: string) => boolean;

  let area: HTMLTextAreaElement;
  let exec: Mock<Exec>;

  beforeEach(() => {
    const { window } = new JSDOM('<textarea></textarea>');
    area = window.document.querySelector('textarea') ?? window.document.createElement('textarea');
    exec = vi.fn<Exec>(() => false);
    window.document.execCommand = exec;
    vi.stubGlobal('Event', window.Event);
    vi.stubGlobal('navigator', { platform: 'Linux x86_64' });
  });
  afterEach(() => vi.unstubAllGlobals());

  const edit: Edit = { from: 1, to: 2, insert: 'XY', selectFrom: 2, selectTo: 3 };
  const selection = () => [area.selectionStart, area.selectionEnd];

  it('types, so that the browser can undo', () => {
    area.value = 'abc';
    exec.mockImplementation((_command, _ui, words) => {
      expect(selection()).toEqual([1, 2]);
      area.setRangeText(words ?? '');
      return true;
    });
    applyEdit(area, edit);
    expect(exec.mock.calls).toEqual([['insertText', false, 'XY']]);
    expect([area.value, ...selection()]).toEqual(['aXYc', 2, 3]);
    expect(area.ownerDocument.activeElement).toBe(area);
  });

  it('deletes where nothing is inserted, and does nothing where nothing changes', () => {
    area.value = 'abc';
    exec.mockReturnValue(true);
    applyEdit(area, { ...edit, insert: '' });
    applyEdit(area, { ...edit, to: 1, insert: '' });
    expect(exec.mock.calls).toEqual([['delete']]);
  });

  it('writes where the browser will not type, and says so', () => {
    area.value = 'abc';
    const heard = vi.fn<(text: string) => void>();
    area.ownerDocument.addEventListener('input', () => heard(area.value));
    applyEdit(area, edit);
    expect(heard.mock.calls).toEqual([['aXYc']]);
    expect(selection()).toEqual([2, 3]);
  });

  it('leaves alone what cannot be written in', () => {
    area.value = 'abc';
    area.readOnly = true;
    applyEdit(area, edit);
    expect([area.value, exec.mock.calls.length]).toEqual(['abc', 0]);
  });

  const keysOf = (): NoteKeys => {
    let keys: NoteKeys | null = null;
    renderToStaticMarkup(
      createElement(() => {
        keys = useNoteKeys();
        return null;
      }),
    );
    if (!keys) throw new Error('not rendered');
    return keys;
  };

  interface Pressed extends Partial<KeyboardEvent<HTMLTextAreaElement>> {
    key: string;
    isComposing?: boolean;
    keyCode?: number;
  }

  /** What a key does to a text, or null where the browser is left to it. */
  function press(marked: string, pressed: Pressed, keys = keysOf()): string | null {
    const [text, from, to] = at(marked);
    area.value = text;
    area.setSelectionRange(from, to);
    const preventDefault = vi.fn<() => void>();
    const { isComposing = false, keyCode = 0, ...given } = pressed;
    const modifiers = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
    keys.onKeyDown({
      ...modifiers,
      ...given,
      defaultPrevented: given.defaultPrevented ?? false,
      nativeEvent: { isComposing, keyCode },
      currentTarget: area,
      preventDefault,
    } as unknown as KeyboardEvent<HTMLTextAreaElement>);
    if (preventDefault.mock.calls.length === 0) return null;
    const [selectFrom, selectTo] = [area.selectionStart, area.selectionEnd];
    return after(area.value, { from: 0, to: 0, insert: '', selectFrom, selectTo });
  }

  it.each<[string, Pressed, string]>([
    ['- a|', { key: 'Enter' }, '- a\n- |'],
    ['|a|', { key: 'b', ctrlKey: true }, '**|a|**'],
    ['|a|', { key: 'I', ctrlKey: true }, '*|a|*'],
    ['|a|', { key: 'k', ctrlKey: true }, '[a](|)'],
    ['- a\n- b|', { key: ']', ctrlKey: true }, '- a\n  - b|'],
    ['- a\n  - b|', { key: '[', ctrlKey: true }, '- a\n- b|'],
    ['- [ ] a|b', { key: 'Enter', ctrlKey: true }, '- [x] a|b'],
  ])('%j with %j', (before, pressed, then) => expect(press(before, pressed)).toBe(then));

  it.each<[string, Pressed]>([
    ['- a|', { key: 'Enter', isComposing: true }],
    ['- a|', { key: 'Enter', keyCode: 229 }],
    ['- a|', { key: 'Enter', shiftKey: true }],
    ['- a|', { key: 'Enter', defaultPrevented: true }],
    ['- |a|', { key: 'Enter' }],
    ['a|', { key: 'Enter', ctrlKey: true }],
    ['|a|', { key: 'b', ctrlKey: true, isComposing: true }],
    ['|a|', { key: 'b', ctrlKey: true, altKey: true }],
    ['|a|', { key: 'b', metaKey: true }],
    ['|a|', { key: 'b' }],
    ['- a\n- b|', { key: 'Tab' }],
    ['- a\n- b|', { key: ']', ctrlKey: true, altKey: true }],
  ])('%j is the browser’s with %j', (before, pressed) => expect(press(before, pressed)).toBeNull());

  it('takes Cmd on a Mac, where Ctrl+K and Ctrl+B are the system’s', () => {
    vi.stubGlobal('navigator', { platform: 'MacIntel' });
    expect(press('|a|', { key: 'k', metaKey: true })).toBe('[a](|)');
    expect(press('|a|', { key: 'k', ctrlKey: true })).toBeNull();
  });

  it('makes a link of an address pasted over words, but not by Ctrl+Shift+V', () => {
    const keys = keysOf();
    const paste = () => {
      const preventDefault = vi.fn<() => void>();
      keys.onPaste({
        currentTarget: area,
        clipboardData: { getData: () => 'https://a.b' },
        defaultPrevented: false,
        preventDefault,
      } as unknown as Parameters<NoteKeys['onPaste']>[0]);
      return preventDefault.mock.calls.length;
    };
    press('|a|', { key: 'V', ctrlKey: true, shiftKey: true }, keys);
    expect([paste(), area.value]).toEqual([0, 'a']);
    expect([paste(), area.value]).toEqual([1, '[a](https://a.b)']);
  });
});
