/** What a PNG says of itself in its first chunk. */
export interface PngHead {
  width: number;
  height: number;
  /** Bits of each pixel, all channels together. */
  bits: number;
  hasAlpha: boolean;
}

const SIGNATURE = '89504e470d0a1a0a';
/** Channels by the format's own number for a kind of colour; palettes are not among them. */
const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 4: 2, 6: 4 };

/** Reads the head of a PNG. Throws where it is none, or one with a palette. */
export function pngHead(bytes: Uint8Array): PngHead {
  const data = Buffer.from(bytes);
  if (data.toString('hex', 0, 8) !== SIGNATURE) throw new Error('This is no PNG.');
  const kind = data.readUInt8(25);
  const channels = CHANNELS[kind];
  if (channels === undefined) throw new Error(`A PNG of colour type ${kind} is not looked into.`);
  return {
    width: data.readUInt32BE(16),
    height: data.readUInt32BE(20),
    bits: data.readUInt8(24) * channels,
    hasAlpha: kind === 4 || kind === 6,
  };
}
