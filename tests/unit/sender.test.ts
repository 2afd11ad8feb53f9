import { describe, expect, it } from 'vitest';
import type { Sender, SenderKind } from '../../messages/sender.ts';
import { senderKind } from '../../messages/sender.ts';

const ours = { id: 'abcdefghijklmnop', origin: 'chrome-extension://abcdefghijklmnop' };
const page = 'https://calendar.google.com';

describe('who speaks', () => {
  it.each<[string, Sender & Record<string, unknown>, SenderKind]>([
    ['a page of ours', { id: ours.id, origin: ours.origin }, 'app'],
    ['our frame in a tab', { id: ours.id, origin: ours.origin, tab: { id: 4 }, frameId: 9 }, 'app'],
    ['our content script', { id: ours.id, origin: page, tab: { id: 4 }, frameId: 0 }, 'page'],
    [
      'our content script on a page that calls itself ours',
      { id: ours.id, origin: page, url: `${ours.origin}/sidebar.html` },
      'page',
    ],
    ['our content script in a sandboxed page', { id: ours.id, origin: 'null' }, 'page'],
    ['a sender of ours without an origin', { id: ours.id }, 'page'],
    [
      'an origin that only begins like ours',
      { id: ours.id, origin: `${ours.origin}.evil` },
      'page',
    ],
    ['an origin in capitals', { id: ours.id, origin: ours.origin.toUpperCase() }, 'page'],
    ['an empty origin', { id: ours.id, origin: '' }, 'page'],
    ['another extension', { id: 'other', origin: 'chrome-extension://other' }, 'stranger'],
    ['another extension that names our origin', { id: 'other', origin: ours.origin }, 'stranger'],
    ['a web page', { origin: page }, 'stranger'],
    ['our origin without an id', { origin: ours.origin }, 'stranger'],
    ['an empty id', { id: '', origin: ours.origin }, 'stranger'],
    ['nobody', {}, 'stranger'],
  ])('%s', (_what, sender, kind) => {
    expect(senderKind(sender, ours)).toBe(kind);
  });
});
