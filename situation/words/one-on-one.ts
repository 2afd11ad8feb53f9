/**
 * Titles that say "1:1", by language. Matched case-insensitively against a cleaned title. Digits must stand
 * alone: "11:15" and "2026-1-1" are times and dates.
 */
export const SAYS_ONE_ON_ONE: readonly RegExp[] = [
  /(?<![\p{L}\p{N}:/.-])1 ?[:：∶\-–—/x×] ?1(?:s|er)?(?![\p{N}:/-])/iu,
  /(?<![\p{L}\p{N}])1[ -]?(?:on|to|a|na|til|op|til|mot|auf|vs|zu)[ -]?1(?!\p{N})/iu,
  /\bone[ -](?:on|to|2)[ -]one\b/iu,
  /\bone ?2 ?one\b/iu,
  // de, nl
  /(?:vier|4)[ -]?augen[ -]?(?:gespräch|termin|meeting)?/iu,
  /\beinzelgespr(?:ä|ae)che?\b/iu,
  /\b(?:één|een)[ -]op[ -](?:één|een)\b|\bbila(?:teraal|tje)?\b/iu,
  // fr, es, pt, it
  /t[êe]te[ -][àa][ -]t[êe]te|\bpoint individuel\b/iu,
  /\buno a uno\b|\bcara a cara\b|\bum a um\b|\ba tu per tu\b|\bcolloquio individuale\b/iu,
  // sv, da, no, fi
  /\b[eé]n[ -]til[ -][eé]n\b|\ben[ -]mot[ -]en\b|\bett[ -](?:till|mot)[ -]ett\b|kahdenkeski/iu,
  // pl, tr, ru
  /\bjeden na jeden\b|\bbire ?bir\b/iu,
  /один на один|(?<!\d)1 на 1(?!\d)/iu,
  // ja, ko, zh
  /ワン ?オン ?ワン|(?<!\d)1 ?対 ?1(?!\d)|一対一/u,
  /원온원|원 온 원|(?<!\d)1 ?대 ?1(?!\d)|일대일/u,
  /一[对對]一|(?<!\d)1 ?[对對] ?1(?!\d)/u,
];

/** After "1:1", these make it a ratio or a copy, not a meeting. */
export const ONE_TO_ONE_OF_THINGS =
  /1 ?[:：-] ?1\s+(?:mapping|relation(?:ship)?s?|ratio|scale|migration|copy|copies|clone|replacement|replica|parity|nat\b|match(?:ing)?|swap|conversion|correspondence|backup|port(?:ing)?\b)/iu;

/** Two names on either side of a sign that says they meet: "Sam <> Alex". Slashes and "&" join topics too. */
export const TWO_NAMES =
  /^\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*)? ?(?:<->|<=>|<>|↔|⇄|⟷) ?\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*)?(?: (?:sync|catch[ -]?up|check[ -]?in|weekly|monthly|bi-?weekly))?$/u;
