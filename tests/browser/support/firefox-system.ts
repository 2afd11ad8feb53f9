import type { Browser, Frame, Page } from 'puppeteer-core';

/**
 * Firefox seen from the inside. WebDriver BiDi shows a frame of an extension inside a page, and its popup, as empty;
 * with system access (the rig starts Firefox so) the browser's own window can be asked to look into them.
 */
export interface System {
  /** Runs an expression in the browser's own window, `await` allowed, and returns its value. */
  run: <T>(expression: string) => Promise<T>;
  /** Calls a function in the extension's frame in this page. It must not use anything outside itself. */
  inFrame: <T, A extends unknown[]>(page: Page, look: (...args: A) => T, ...args: A) => Promise<T>;
  /** The same in the popup that hangs from the toolbar. */
  inPopup: <T, A extends unknown[]>(look: (...args: A) => T, ...args: A) => Promise<T>;
  /** The same in the browser's own sidebar. */
  inPanel: <T, A extends unknown[]>(look: (...args: A) => T, ...args: A) => Promise<T>;
  /** What has been said of the extension since the start in the browser's console, warnings left out. */
  complaints: () => Promise<string[]>;
}

interface Answer {
  value?: string;
  error?: string;
}

/** Evaluates in a window of the extension, in whichever process it lives. */
const PROCESS_SCRIPT = `
  addMessageListener('loopside:ask', ({ data: { context, question, code } }) => {
    const window = BrowsingContext.get(context)?.window;
    if (!window?.location.href.startsWith('moz-extension:')) return;
    const answer = { question };
    try {
      answer.value = Cu.evalInSandbox(code, Cu.Sandbox(window, { sandboxPrototype: window }));
    } catch (error) {
      answer.error = String(error);
    }
    sendAsyncMessage('loopside:answer', answer);
  });
  Cc['@mozilla.org/consoleAPI-storage;1'].getService(Ci.nsIConsoleAPIStorage).addLogEventListener((message) => {
    const { level, filename, arguments: said } = message.wrappedJSObject ?? message;
    if (level === 'error' && /^moz-extension:/.test(filename)) {
      sendAsyncMessage('loopside:said', 'console.error: ' + said.map(String).join(' '));
    }
  }, Services.scriptSecurityManager.getSystemPrincipal());
`;

/** Once, in the browser's own window: keeps what is said, and passes questions on to the processes. */
const LISTEN = `
  globalThis.loopside = {
    said: [],
    answers: new Map(),
    asked: 0,
    ask(context, code) {
      const question = ++this.asked;
      Services.ppmm.broadcastAsyncMessage('loopside:ask', { context, question, code });
      return new Promise((resolve) => {
        this.answers.set(question, resolve);
        setTimeout(resolve, 500, { error: 'no window of the extension answers' });
      });
    },
  };
  Services.ppmm.addMessageListener('loopside:answer', ({ data }) => loopside.answers.get(data.question)?.(data));
  Services.ppmm.addMessageListener('loopside:said', ({ data }) => { loopside.said.push(data); });
  Services.ppmm.loadProcessScript('data:text/javascript,' + encodeURIComponent(${JSON.stringify(PROCESS_SCRIPT)}), true);
  Services.console.registerListener({
    observe(message) {
      if (!(message instanceof Ci.nsIScriptError)) return;
      const isWarning = message.flags & Ci.nsIScriptError.warningFlag;
      const ofPolicy = /CSP|Content.?Security|Trusted/i.test(message.category + message.errorMessage);
      const ours = /moz-extension:/.test(message.sourceName + message.errorMessage);
      const ofBrowser = message.category.startsWith('XPConnect'); // says only that a page was closed
      if (ours && !ofBrowser && (ofPolicy || !isWarning)) loopside.said.push(message.category + ': ' + message.errorMessage);
    },
  });
  true
`;

/** Looks into a Firefox that was started with system access. */
export async function systemOf(browser: Browser): Promise<System> {
  // Puppeteer has no call of its own for any of this.
  const { connection } = browser as unknown as {
    connection: { send: (method: string, params: object) => Promise<{ result: unknown }> };
  };
  const { result } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const [window] = (result as { contexts: { context: string }[] }).contexts;
  if (!window) throw new Error('Firefox shows no window of its own: is system access off?');

  const run = async <T>(expression: string): Promise<T> => {
    const sent = await connection.send('script.evaluate', {
      // As text: BiDi's own way of writing objects down is no fun to read.
      expression: `(async () => JSON.stringify(await (${expression})))()`,
      awaitPromise: true,
      target: { context: window.context },
    });
    const outcome = sent.result as {
      result?: { value?: string };
      exceptionDetails?: { text: string };
    };
    if (outcome.exceptionDetails) throw new Error(outcome.exceptionDetails.text);
    return (
      outcome.result?.value === undefined ? undefined : JSON.parse(outcome.result.value)
    ) as T;
  };
  await run(`(() => { ${LISTEN.replace(/true\s*$/, 'return true;')} })()`);

  const ask = async <T>(
    context: string,
    look: (...args: never[]) => unknown,
    args: unknown[],
  ): Promise<T> => {
    const code = `JSON.stringify((${String(look)})(...${JSON.stringify(args)}))`;
    const answer = await run<Answer>(`loopside.ask(${context}, ${JSON.stringify(code)})`);
    if (answer.error !== undefined) throw new Error(answer.error);
    return (answer.value === undefined ? undefined : JSON.parse(answer.value)) as T;
  };

  return {
    run,
    inFrame: async (page, look, ...args) => ask(contextOf(page), look, args),
    inPopup: (look, ...args) =>
      ask(
        `[...document.querySelectorAll('browser')].find((one) => one.currentURI?.filePath === '/popup.html')?.browsingContext.id ?? 0`,
        look,
        args,
      ),
    inPanel: (look, ...args) =>
      ask(
        `document.getElementById('sidebar')?.contentDocument?.getElementById('webext-panels-browser')?.browsingContext.id ?? 0`,
        look,
        args,
      ),
    complaints: () => run<string[]>('loopside.said'),
  };
}

/** The extension's frame is the page's one frame that BiDi takes for empty; its id is the browser's own. */
function contextOf(page: Page): string {
  const empty = page
    .frames()
    .filter((frame) => frame.parentFrame() && !frame.url().startsWith('http'));
  const [frame] = empty as (Frame & { _id?: string })[];
  const id = frame?._id ?? '';
  if (empty.length !== 1 || !/^\d+$/.test(id))
    throw new Error('the page has no frame of the extension');
  return id;
}
