import type { Frame, Page } from 'puppeteer-core';

/**
 * What a page in a pseudo-language says outside of its brackets, which is what no catalogue was asked for. Left out are advice, which
 * is English and says so, times, keys, what people wrote themselves (`dir="auto"`), and `names`.
 */
export async function unspoken(place: Page | Frame, names: readonly string[]): Promise<string[]> {
  const found = await place.evaluate(() => {
    const isOurs = (one: Element) => {
      const said = one.closest(
        '[lang="en"], [dir="auto"], bdi, time, kbd, script, style, textarea',
      );
      return said === null || said === document.documentElement;
    };
    const isSeen = (one: Element) =>
      one instanceof HTMLOptionElement
        ? one.closest('select')?.checkVisibility()
        : one.checkVisibility();
    let depth = 0;
    /** What of a text stands outside; a sentence with elements in it goes on from one text to the next. */
    const outside = (text: string) => {
      let left = '';
      for (const sign of text) {
        if (sign === '[') depth += 1;
        else if (sign === ']') depth -= 1;
        else if (depth === 0) left += sign;
      }
      return left;
    };
    const texts = [outside(document.title)];
    const all = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (all.nextNode()) {
      const { currentNode } = all;
      const { parentElement: parent } = currentNode;
      if (parent && isSeen(parent)) {
        const left = outside(currentNode.textContent ?? '');
        if (isOurs(parent)) texts.push(left.trim());
      }
    }
    depth = 0;
    for (const one of document.querySelectorAll('[aria-label], [title], [placeholder], [alt]')) {
      if (!isOurs(one) || !isSeen(one)) continue;
      for (const name of ['aria-label', 'title', 'placeholder', 'alt'])
        texts.push(outside(one.getAttribute(name) ?? ''));
    }
    return texts;
  });
  return found
    .map((text) => names.reduce((left, name) => left.replaceAll(name, ''), text))
    .map((text) => text.replaceAll(DATES, '').trim())
    .filter((text) => /\p{L}{2}/u.test(text));
}

/** Words of English dates and times, which `Intl` writes. */
const DATES =
  /\b(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*|[AP]M|ago|in|at|and|today|yesterday|tomorrow|(?:last|next|this) (?:week|month)|(?:minute|hour|day|week|month|year)s?)\b/g;

/** Words of a page that stand beyond its edge or beyond that of their button, or are cut off where their box ends. */
export async function cutOff(place: Page | Frame): Promise<string[]> {
  return place.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const found = scrollWidth > clientWidth ? [`${scrollWidth - clientWidth} px too wide`] : [];
    const all = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (all.nextNode()) {
      const { currentNode: node } = all;
      const parent = node.parentElement;
      if (
        !parent?.checkVisibility() ||
        parent.closest('option, .visually-hidden, bdi, [dir="auto"]')
      )
        continue;
      const words = document.createRange();
      words.selectNodeContents(node);
      const { left, right, width } = words.getBoundingClientRect();
      if (width === 0) continue;
      const box = parent
        .closest('button, a, summary, label, select, h1, h2, h3')
        ?.getBoundingClientRect();
      const isBeyond = left < -1 || right > clientWidth + 1;
      const isOut = box !== undefined && (left < box.left - 1 || right > box.right + 1);
      const isCut =
        getComputedStyle(parent).overflowX !== 'visible' &&
        parent.scrollWidth > parent.clientWidth + 1;
      if (isBeyond || isOut || isCut)
        found.push(`${node.textContent} in ${parent.outerHTML.slice(0, 200)}`);
    }
    return found;
  });
}
