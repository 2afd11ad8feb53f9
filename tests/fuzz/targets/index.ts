import type { Target } from '../target.ts';

/** By name; each is loaded only by the worker that runs it. */
export const targets: Readonly<Record<string, () => Promise<Target>>> = {
  readers: async () => (await import('./readers.ts')).readers,
  situations: async () => (await import('./situations.ts')).situations,
  messages: async () => (await import('./messages.ts')).messages,
  imports: async () => (await import('./imports.ts')).imports,
  calendars: async () => (await import('./calendars.ts')).calendars,
  markdown: async () => (await import('./markdown.ts')).markdown,
  searches: async () => (await import('./searches.ts')).searches,
};
