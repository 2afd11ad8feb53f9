/** What may be opened from a note: a page or a letter, and nothing that runs. */
const OPENS = /^(?:https?:\/\/[^\s/]|mailto:[^\s@]+@[^\s@])\S*$/iu;

/** True of an address that may become a link; false of words, of other schemes and of places in a page. */
export function isWebAddress(text: string): boolean {
  return OPENS.test(text);
}

/** The address as it may stand in the brackets of a Markdown link: what would end it early is encoded. */
export function inBrackets(address: string): string {
  return address.replace(
    /[()<>\\]/g,
    (unit) => `%${unit.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
