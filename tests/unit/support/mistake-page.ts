/** A page in jsdom for the tests of the owned mistake: what is shown in it, and what people do there. */
import { JSDOM } from 'jsdom';
import type { ReactNode } from 'react';
import { act } from 'react';
import type { Root } from 'react-dom/client';
import { vi } from 'vitest';
import type { Mistake } from '../../../systems/mistake/mistake.ts';
import { newMistake } from '../../../systems/mistake/new-mistake.ts';

/** A full minute in the user's own time. */
export const NOW = new Date('2026-11-23T12:00:00').getTime();
export const MINUTE = 60_000;

/** A mistake just begun, or as far as `more` says. */
export function mistakeWith(more: Partial<Mistake> = {}): Mistake {
  return { ...newMistake('m'), createdAt: NOW, updatedAt: NOW, ...more };
}

export interface OpenPage {
  readonly body: HTMLElement;
  /** What was put on the clipboard, the latest last. */
  readonly copied: string[];
  show: (what: ReactNode) => Promise<void>;
  /** Presses the one button of this name, in full. */
  press: (name: string) => Promise<void>;
  /** Types a text into the field of this label, in the place of what stood there. */
  type: (label: string, text: string) => Promise<void>;
  choose: (label: string, value: string) => Promise<void>;
  field: (label: string) => HTMLInputElement | HTMLTextAreaElement;
  close: () => Promise<void>;
}

/** Opens an empty page, whose globals stand until it is closed. */
export function openPage(hash = ''): OpenPage {
  const { window } = new JSDOM('<div></div>', { url: `https://notebook.example/${hash}` });
  const copied: string[] = [];
  const clipboard = { writeText: async (text: string) => void copied.push(text) };
  vi.stubGlobal('window', window);
  vi.stubGlobal('document', window.document);
  vi.stubGlobal('location', window.location);
  Object.defineProperty(window.navigator, 'clipboard', { value: clipboard });
  vi.stubGlobal('navigator', window.navigator);
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  const { body } = window.document;
  let root: Root | null = null;
  const all = (selector: string) => [...body.querySelectorAll<HTMLElement>(selector)];
  const field = (label: string) => {
    const labels = all('label').filter((one) => wordsOf(one).startsWith(label));
    const [one] = labels.map((own) => (own as HTMLLabelElement).control);
    if (!one) throw new Error(`no field ${label}`);
    return one as HTMLInputElement;
  };
  const set = async (label: string, value: string, event: 'input' | 'change') => {
    const element = field(label);
    // React watches the value on the element itself; the browser sets it below that.
    const prototype: unknown = Object.getPrototypeOf(element);
    Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(element, value);
    await act(async () => void element.dispatchEvent(new window.Event(event, { bubbles: true })));
  };
  return {
    body,
    copied,
    async show(what) {
      // Only now: React looks once, as it is loaded, what the page's fields can do.
      const { createRoot } = await import('react-dom/client');
      root ??= createRoot(all('div')[0] ?? body);
      await act(async () => root?.render(what));
    },
    async press(name) {
      const [button, another] = all('button').filter((one) => nameOf(one) === name);
      if (!button || another) throw new Error(`not one button ${name}`);
      await act(async () => button.click());
    },
    type: (label, text) => set(label, text, 'input'),
    choose: (label, value) => set(label, value, 'change'),
    field,
    async close() {
      await act(async () => root?.unmount());
      vi.unstubAllGlobals();
    },
  };
}

/** What an element says. */
export function wordsOf(element: Element): string {
  return (element.textContent ?? '').replaceAll(/\s+/gu, ' ').trim();
}

function nameOf(button: HTMLElement): string {
  return button.getAttribute('aria-label') ?? wordsOf(button);
}
