import { inflateSync } from 'fflate';
import { crc32 } from './crc32.ts';
import { CENTRAL, END, END_64, FLAG, LOCAL, LOCATOR_64, METHOD, SEE_64 } from './layout.ts';
import type { Message } from '../../language/message.ts';
import { message } from '../../language/message.ts';

/** A file of a zip, not unpacked yet. */
export interface ZipEntry {
  /** With slashes, inside the zip. */
  path: string;
  /** Unpacked, in bytes, as the zip says. */
  size: number;
  /** Unpacks it; never more than `size` bytes. Throws a `ZipError` where the zip has not told the truth of it. */
  unpack: () => Uint8Array;
}

/** A zip that is broken, or that is not to be unpacked. */
export class ZipError extends Error {
  override readonly name = 'ZipError';
  readonly reason: Message;

  constructor(reason: Message) {
    super(reason.key);
    this.reason = reason;
  }
}

export interface ZipLimits {
  /** Of entries. */
  entries: number;
  /** Of all entries unpacked, in bytes. */
  total: number;
}

/** What stands after the last record can be this long. */
const LONGEST_COMMENT = 65_535;

/**
 * The files of a zip, folders left out, in its order. Sizes, paths and places are looked at before anything is unpacked.
 * @throws {ZipError}
 */
export function readZip(bytes: Uint8Array, limits: ZipLimits): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const { count, offset } = directoryOf(view);
  if (count > limits.entries) throw new ZipError(message('zip.tooMany', { n: count }));
  const entries: ZipEntry[] = [];
  let at = offset;
  let total = 0;
  let packedTotal = 0;
  for (let n = 0; n < count; n += 1) {
    const { next, packed, ...entry } = entryAt(bytes, view, at);
    at = next;
    total += entry.size;
    packedTotal += packed;
    // Entries that share their bytes are how a small zip becomes endless.
    if (packedTotal > bytes.length) throw new ZipError(message('zip.overlapping'));
    if (total > limits.total) throw new ZipError(message('zip.tooLarge'));
    if (!entry.path.endsWith('/')) entries.push(entry);
  }
  return entries;
}

function directoryOf(view: DataView): { count: number; offset: number } {
  const first = Math.max(0, view.byteLength - END.length - LONGEST_COMMENT);
  for (let at = view.byteLength - END.length; at >= first; at -= 1) {
    if (view.getUint32(at, true) !== END.signature) continue;
    const count = view.getUint16(at + 10, true);
    const offset = view.getUint32(at + 16, true);
    const is64 = count === SEE_64.short || offset === SEE_64.long;
    return is64 ? directory64(view, at - LOCATOR_64.length) : { count, offset };
  }
  throw new ZipError(message('zip.noEnd'));
}

function directory64(view: DataView, locator: number): { count: number; offset: number } {
  const at = isRecordAt(view, locator, LOCATOR_64)
    ? Number(view.getBigUint64(locator + 8, true))
    : -1;
  if (!isRecordAt(view, at, END_64)) throw new ZipError(message('zip.brokenList'));
  return {
    count: Number(view.getBigUint64(at + 32, true)),
    offset: Number(view.getBigUint64(at + 48, true)),
  };
}

function entryAt(
  bytes: Uint8Array,
  view: DataView,
  at: number,
): ZipEntry & { next: number; packed: number } {
  if (!isRecordAt(view, at, CENTRAL)) throw new ZipError(message('zip.brokenList'));
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const crc = view.getUint32(at + 16, true);
  const packed = view.getUint32(at + 20, true);
  const size = view.getUint32(at + 24, true);
  const nameEnd = at + CENTRAL.length + view.getUint16(at + 28, true);
  const next = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  const local = view.getUint32(at + 42, true);
  if ((flags & (FLAG.encrypted | FLAG.masked)) !== 0) {
    throw new ZipError(message('zip.locked'));
  }
  const path = pathOf(bytes.subarray(at + CENTRAL.length, nameEnd));
  const unpack = () => {
    const data = dataOf(bytes, view, local, packed);
    const content = unpacked(data, method, size);
    if (content?.length !== size || crc32(content) !== crc) {
      throw new ZipError(message('zip.brokenFile'));
    }
    return content;
  };
  return { path, size, unpack, next, packed };
}

/** Some tools of Windows write backslashes. */
function pathOf(name: Uint8Array): string {
  const path = new TextDecoder().decode(name).replaceAll('\\', '/');
  const isOutside = /^\/|^[a-z]:|\0/iu.test(path) || path.split('/').includes('..');
  if (isOutside) throw new ZipError(message('zip.outside'));
  return path;
}

function dataOf(bytes: Uint8Array, view: DataView, local: number, packed: number): Uint8Array {
  if (!isRecordAt(view, local, LOCAL)) throw new ZipError(message('zip.brokenFile'));
  const start =
    local + LOCAL.length + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  return bytes.subarray(start, start + packed);
}

/** Null where the bytes are not what the method makes. */
function unpacked(data: Uint8Array, method: number, size: number): Uint8Array | null {
  if (method === METHOD.stored) return data;
  if (method !== METHOD.deflated) throw new ZipError(message('zip.unknownPacking'));
  try {
    // fflate writes no further than this; a file that goes on has another checksum.
    return inflateSync(data, { out: new Uint8Array(size) });
  } catch {
    return null;
  }
}

function isRecordAt(
  view: DataView,
  at: number,
  { signature, length }: { signature: number; length: number },
): boolean {
  return at >= 0 && at + length <= view.byteLength && view.getUint32(at, true) === signature;
}
