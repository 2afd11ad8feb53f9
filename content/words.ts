/** Lower-case words of a text, without accents: "Crédit-Agricole" → ["credit", "agricole"]. */
export function wordsOf(text: string): string[] {
  return plain(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Lower case, compatibility forms folded, accents off. */
export function plain(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

/** True where `phrase` stands in `text` as whole words; both as given by `wordsOf`, joined by spaces. */
export function hasPhrase(text: string, phrase: string): boolean {
  return ` ${text} `.includes(` ${phrase} `);
}
