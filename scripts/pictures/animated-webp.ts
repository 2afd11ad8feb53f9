/** One picture of an animation. */
export interface WebpFrame {
  /** A whole WebP file of one picture, without an alpha channel. */
  webp: Uint8Array;
  /** Where it lies on the canvas, in pixels; even numbers, as the format has it. */
  x: number;
  y: number;
  width: number;
  height: number;
  /** How long it stands, in milliseconds. */
  duration: number;
}

/** Animation in the extended header's flags. */
const ANIMATED = 0b10;
/** A frame that covers what is below it, and stays. */
const NO_BLEND = 0b10;

/**
 * Puts single pictures together into an animated WebP that plays for ever, as the container's specification describes
 * (developers.google.com/speed/webp/docs/riff_container): each frame covers its own rectangle of what was there before.
 * @param size of the canvas in pixels
 */
export function animatedWebp(
  frames: readonly WebpFrame[],
  { width, height }: { width: number; height: number },
): Uint8Array {
  const chunks = [
    chunk('VP8X', [ANIMATED, 0, 0, 0, ...uint24(width - 1), ...uint24(height - 1)]),
    // White below everything, no end to the rounds.
    chunk('ANIM', [0xff, 0xff, 0xff, 0xff, 0, 0]),
    ...frames.map((frame) => chunk('ANMF', frameBody(frame))),
  ];
  const body = Buffer.concat([Buffer.from('WEBP'), ...chunks]);
  return Buffer.concat([Buffer.from('RIFF'), uint32(body.length), body]);
}

function frameBody({ webp, x, y, width, height, duration }: WebpFrame): Uint8Array {
  if (x % 2 !== 0 || y % 2 !== 0) throw new Error(`A frame cannot lie at ${x}, ${y}: not even.`);
  const head = [x / 2, y / 2, width - 1, height - 1, duration].flatMap(uint24);
  return Buffer.concat([Buffer.from([...head, NO_BLEND]), pictureIn(webp)]);
}

/** The chunk with the picture itself, of a file that may hold others beside it. */
function pictureIn(webp: Uint8Array): Uint8Array {
  const bytes = Buffer.from(webp);
  let at = 12;
  while (at + 8 <= bytes.length) {
    const size = bytes.readUInt32LE(at + 4);
    const end = at + 8 + size + (size % 2);
    if (/^VP8[ L]$/u.test(bytes.toString('latin1', at, at + 4))) return bytes.subarray(at, end);
    at = end;
  }
  throw new Error('This is no WebP with a picture in it.');
}

function chunk(name: string, body: Uint8Array | readonly number[]): Buffer {
  const bytes = Buffer.from(body);
  const padding = Buffer.alloc(bytes.length % 2);
  return Buffer.concat([Buffer.from(name), uint32(bytes.length), bytes, padding]);
}

function uint24(number: number): number[] {
  return [number & 0xff, (number >> 8) & 0xff, (number >> 16) & 0xff];
}

function uint32(number: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(number);
  return bytes;
}
