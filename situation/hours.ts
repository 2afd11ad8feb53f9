import { asciiDigits } from '../sites/digits.ts';
/** Minutes since midnight, as a calendar's wall clock shows them. */
export interface Hours {
  start: number;
  /** Null where the text names no end. */
  end: number | null;
}

const MORNING = ['am', 'a.m.', 'a. m.', 'ص', '午前', '上午', '오전'];
const EVENING = ['pm', 'p.m.', 'p. m.', 'م', '午後', '下午', '오후'];
const HALF = [...MORNING, ...EVENING].map((half) => half.replaceAll('.', '\\.')).join('|');
/** "4:30pm", "16:30", "16h30", "午後4:30", "4pm". A bare number is an hour only beside one of these. */
const TIME = `(${HALF})?\\s*(\\d{1,2})(?:\\s*[:.h時시]\\s*(\\d\\d)(?![.\\d])|[時시h])?\\s*(${HALF})?`;
const RANGE = new RegExp(
  `(?<![\\d.:/-])${TIME}\\s*(?:uhr)?\\s*(?:[–—~〜-]|to|bis|à|al?|até|till|tot|do|til)\\s*${TIME}(?![\\d./:])`,
  'iu',
);
const MOMENT = new RegExp(
  `(?<![\\d.:/-])(?:(${HALF})\\s*)?(\\d{1,2})(?:[:h時시](\\d\\d)|(?=\\s*(?:${HALF})))\\s*(${HALF})?(?![\\d./:])`,
  'iu',
);

/**
 * The hours a calendar writes beside an event ("4:00 – 4:30pm", "16:00–16:30", "午後4:00～4:30", "10:00"); null where
 * there are none. English, German, French and other European writings, Arabic, Chinese, Japanese, Korean.
 */
export function hoursIn(written: string): Hours | null {
  const text = asciiDigits(written.normalize('NFKC'));
  const range = RANGE.exec(text);
  if (range && isClock(range.slice(1, 5), range.slice(5, 9))) {
    return ofRange(range.slice(1, 5), range.slice(5, 9));
  }
  const moment = MOMENT.exec(text);
  if (!moment) return null;
  const start = minutes(moment.slice(1, 5), null);
  return start === null ? null : { start, end: null };
}

/** Before the number, hour, minutes, after the number: as the patterns give them. */
type Parts = readonly (string | undefined)[];

/** "25 – 26" is two days rather than two hours: at least one side must look like a clock. */
function isClock(...times: readonly Parts[]): boolean {
  return times.some(([before, , mins, after]) => before ?? mins ?? after);
}

/** One half of the day named once counts for both ends: "4:00 – 4:30pm"; but "11:30 – 12:30pm" begins in the morning. */
function ofRange(first: Parts, second: Parts): Hours | null {
  const own = halfOf(first);
  const other = halfOf(second);
  const end = minutes(second, other ?? own);
  const start = minutes(first, own ?? other);
  if (start === null || end === null) return null;
  if (start <= end) return { start, end };
  const earlier = own === null ? minutes(first, flipped(other)) : null;
  if (earlier !== null && earlier <= end) return { start: earlier, end };
  const later = other === null ? minutes(second, flipped(own)) : null;
  if (later !== null && later >= start) return { start, end: later };
  return { start, end }; // past midnight
}

type Half = 'morning' | 'evening';

function halfOf([before, , , after]: Parts): Half | null {
  const half = (before ?? after)?.toLowerCase();
  if (half === undefined) return null;
  return MORNING.includes(half) ? 'morning' : 'evening';
}

function flipped(half: Half | null): Half | null {
  if (half === null) return null;
  return half === 'morning' ? 'evening' : 'morning';
}

function minutes(parts: Parts, assumed: Half | null): number | null {
  const [, hour = '', mins = '0'] = parts;
  const half = halfOf(parts) ?? assumed;
  const h = Number(hour);
  const m = Number(mins);
  if (h > 24 || m > 59) return null;
  if (half === null || h > 12) return (h % 24) * 60 + m;
  return ((h % 12) + (half === 'evening' ? 12 : 0)) * 60 + m;
}
