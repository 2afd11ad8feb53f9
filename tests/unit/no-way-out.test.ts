/** No line of ours speaks to a network, and what opens a page opens one of ours, or an address the user clicks. */
import { describe, expect, it } from 'vitest';
import { filesOf, textOf } from './support/repository.ts';

const code = filesOf('**/*.{ts,tsx}').filter((path) => !/^(?:tests|scripts|demo)\//.test(path));

/** The lines of our code that match, each as `file: line`. */
const linesWith = (pattern: RegExp) =>
  code.flatMap((path) =>
    textOf(path)
      .split('\n')
      .filter((line) => pattern.test(line) && !/^\s*(?:\/\/|\/?\*)/.test(line))
      .map((line) => `${path}: ${line.trim()}`),
  );

describe('our own source', () => {
  it.each([
    ['sends nothing as the page goes', /sendBeacon|\bping=/],
    ['speaks to nobody directly', /RTC(?:PeerConnection|DataChannel)|WebTransport/],
    [
      'starts no code from elsewhere',
      /importScripts|\bnew (?:Shared)?Worker\b|serviceWorker\.register/,
    ],
    [
      'loads no picture or frame by script',
      /\bnew Image\b|\.srcset\s*=|createElement\('(?:img|script|link|object|embed)'\)/,
    ],
    [
      'opens no window',
      /\bwindow\.open\b|globalThis\.open\b|(?<![\w.])open\('https?:|windows\.create/,
    ],
    [
      'leads the page nowhere else',
      /location(?:\.href)?\s*=(?!=)|location\.(?:assign|replace)\(|\.submit\(|requestSubmit/,
    ],
  ])('%s', (_what, pattern) => {
    // A place within the notebook's own page, what a calendar file calls a zone, and one small window of our own.
    const isFine = (line: string) =>
      line.endsWith('location.hash = hashOf(place);') ||
      /: const location = description/.test(line) ||
      line === "background/jot.ts: await browser.windows.create({ url, type: 'popup', ...SIZE });";
    expect(linesWith(pattern).filter((line) => !isFine(line))).toEqual([]);
  });

  it('opens tabs of its own pages alone, and tells them an id at most', () => {
    expect(linesWith(/tabs\.(?:create|update)\(/)).toEqual([
      "background/address-bar.ts: if (where === 'currentTab') await browser.tabs.update({ url });",
      "background/address-bar.ts: else await browser.tabs.create({ url, active: where === 'newForegroundTab' });",
      // The browser's own page for the keys of extensions.
      "background/keys.ts: } else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });",
      'background/open-notebook.ts: await browser.tabs.create({ url: browser.runtime.getURL(`notebook.html#/${hash}`) });',
      "background/welcome.ts: await browser.tabs.create({ url: browser.runtime.getURL('welcome.html') });",
    ]);
    expect(textOf('background/address-bar.ts')).toContain(
      "const url = browser.runtime.getURL('principles.html');",
    );
    expect(textOf('background/jot.ts')).toContain(
      "const url = browser.runtime.getURL('jot.html');",
    );
  });

  it('links to the sources of its advice, to what a note links to, and to two calendars, and to no other page', () => {
    const leading = linesWith(/href=/).filter(
      (line) => !/href=(?:\{hashOf\(|"#\/)/.test(line) && !/<Anchor href=/.test(line),
    );
    expect(leading).toEqual([
      'components/AboutAdvice.tsx: href="https://www.youtube.com/watch?v=GB0P0_nFPTA"',
      // A line of the user's own note, clicked by the user.
      'components/MarkdownInlines.tsx: <a href={href} title={href} target="_blank" rel="noopener noreferrer">',
      'components/SourceLine.tsx: href={`${VIDEO}&t=${secondsOf(source.at)}s`}',
      'components/SourceLine.tsx: <a href={source.where} target="_blank" rel="noopener noreferrer">',
      // The one address that carries anything: what is to stand in the calendar, once the user clicks.
      'entrypoints/notebook/playbooks/ThinkingLinks.tsx: <a href={googleLink(event)} target="_blank" rel="noreferrer">',
      'entrypoints/notebook/playbooks/ThinkingLinks.tsx: <a href={outlookLink(event)} target="_blank" rel="noreferrer">',
    ]);
  });
});
