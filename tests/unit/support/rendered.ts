/** A component on a page of its own, with what a user does to it. */
import { JSDOM } from 'jsdom';
import type { ReactElement } from 'react';
import { act } from 'react';
import { vi } from 'vitest';

export interface Rendered {
  page: Document;
  /** Shows it anew, with other props. */
  show: (element: ReactElement) => Promise<void>;
  /** Clicks the one button of this name; throws where there is none. */
  click: (name: string) => Promise<void>;
  /** Types into a field as a user does: the whole text that then stands in it. */
  type: (field: Element, text: string) => Promise<void>;
  focus: (field: Element) => Promise<void>;
  blur: (field: Element) => Promise<void>;
  unmount: () => Promise<void>;
}

/** Renders into a new page. The test takes the globals back with `vi.unstubAllGlobals()`. */
export async function rendered(element: ReactElement): Promise<Rendered> {
  const { window } = new JSDOM('<body><main></main></body>');
  const { document: page } = window;
  for (const name of [
    'Element',
    'HTMLElement',
    'HTMLInputElement',
    'HTMLTextAreaElement',
  ] as const) {
    vi.stubGlobal(name, window[name]);
  }
  vi.stubGlobal('window', window);
  vi.stubGlobal('document', page);
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  const container = page.querySelector('main');
  if (!container) throw new Error('no page');
  // Only now: React looks once, as it is loaded, whether there is a page and what its fields can do.
  const { createRoot } = await import('react-dom/client');
  const root = createRoot(container);
  const show = (shown: ReactElement) => act(async () => root.render(shown));
  await show(element);
  return {
    page,
    show,
    click: async (name) => {
      const button = [...page.querySelectorAll('button')].find((one) => one.textContent === name);
      if (!button) throw new Error(`no button “${name}”`);
      await act(async () => {
        button.focus();
        button.click();
      });
    },
    type: (field, text) =>
      act(async () => {
        // React keeps a field's value to itself: only the element's own setter tells it of another.
        Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set?.call(
          field,
          text,
        );
        field.dispatchEvent(new window.Event('input', { bubbles: true }));
      }),
    focus: (field) =>
      act(
        async () => void field.dispatchEvent(new window.FocusEvent('focusin', { bubbles: true })),
      ),
    blur: (field) =>
      act(
        async () => void field.dispatchEvent(new window.FocusEvent('focusout', { bubbles: true })),
      ),
    unmount: () => act(async () => root.unmount()),
  };
}
