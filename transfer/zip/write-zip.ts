import { deflateSync } from 'fflate';
import { crc32 } from './crc32.ts';
import { GrowingBytes } from './growing-bytes.ts';
import { CENTRAL, END, END_64, FLAG, LOCAL, LOCATOR_64, METHOD, SEE_64 } from './layout.ts';

export interface ZipFile {
  /** With slashes; no other entry has it. */
  path: string;
  bytes: Uint8Array;
}

/** 1980-01-01 in the form of DOS: the same files give the same zip. */
const DATE = 0x00_21;
/** Made on Unix, by version 2.0; a plain file that its owner may write. */
const MADE_BY = 0x03_14;
const PLAIN_FILE = 0o100_644 * 0x1_00_00;
/** Shorter files, in bytes, fill a block of the disk anyway, and starting fflate costs more than all of their bytes. */
const WORTH_IT = 4_096;
const NEEDED = 20;
const NEEDED_64 = 45;

/**
 * A zip of these files, compressed where that makes them smaller. The container is written here, not by fflate, whose zips
 * end at 65,535 files.
 * @param files less than 4 GB together
 */
export function writeZip(files: Iterable<ZipFile>): Uint8Array<ArrayBuffer> {
  const zip = new GrowingBytes();
  const directory = new GrowingBytes();
  let count = 0;
  for (const file of files) {
    const entry = entryOf(file);
    directory.add(centralHeader(entry, zip.length));
    directory.add(entry.name);
    zip.add(localHeader(entry));
    zip.add(entry.name);
    zip.add(entry.data);
    count += 1;
  }
  const offset = zip.length;
  zip.add(directory.all());
  for (const record of ending(count, offset, directory.length)) zip.add(record);
  return zip.all();
}

interface Entry {
  name: Uint8Array;
  data: Uint8Array;
  method: number;
  crc: number;
  size: number;
}

function entryOf({ path, bytes }: ZipFile): Entry {
  const deflated = bytes.length < WORTH_IT ? bytes : deflateSync(bytes);
  const isSmaller = deflated.length < bytes.length;
  return {
    name: new TextEncoder().encode(path),
    data: isSmaller ? deflated : bytes,
    method: isSmaller ? METHOD.deflated : METHOD.stored,
    crc: crc32(bytes),
    size: bytes.length,
  };
}

function localHeader(entry: Entry): Uint8Array {
  const record = recordOf(LOCAL);
  describe(record, 4, entry);
  return bytesOf(record);
}

function centralHeader(entry: Entry, offset: number): Uint8Array {
  const record = recordOf(CENTRAL);
  record.setUint16(4, MADE_BY, true);
  describe(record, 6, entry);
  record.setUint32(38, PLAIN_FILE, true);
  record.setUint32(42, offset, true);
  return bytesOf(record);
}

/** What both headers say of an entry, in the same order. */
function describe(record: DataView, at: number, { name, data, method, crc, size }: Entry): void {
  record.setUint16(at, NEEDED, true);
  record.setUint16(at + 2, FLAG.utf8, true);
  record.setUint16(at + 4, method, true);
  record.setUint16(at + 8, DATE, true);
  record.setUint32(at + 10, crc, true);
  record.setUint32(at + 14, data.length, true);
  record.setUint32(at + 18, size, true);
  record.setUint16(at + 22, name.length, true);
}

/**
 * @param offset where the directory begins
 * @param size of the directory, in bytes
 */
function ending(count: number, offset: number, size: number): Uint8Array[] {
  const is64 = count >= SEE_64.short;
  const end = recordOf(END);
  end.setUint16(8, is64 ? SEE_64.short : count, true);
  end.setUint16(10, is64 ? SEE_64.short : count, true);
  end.setUint32(12, size, true);
  end.setUint32(16, offset, true);
  if (!is64) return [bytesOf(end)];
  const end64 = recordOf(END_64);
  end64.setBigUint64(4, BigInt(END_64.length - 12), true);
  end64.setUint16(12, MADE_BY, true);
  end64.setUint16(14, NEEDED_64, true);
  end64.setBigUint64(24, BigInt(count), true);
  end64.setBigUint64(32, BigInt(count), true);
  end64.setBigUint64(40, BigInt(size), true);
  end64.setBigUint64(48, BigInt(offset), true);
  const locator = recordOf(LOCATOR_64);
  locator.setBigUint64(8, BigInt(offset + size), true);
  locator.setUint32(16, 1, true);
  return [bytesOf(end64), bytesOf(locator), bytesOf(end)];
}

function recordOf({ signature, length }: { signature: number; length: number }): DataView {
  const record = new DataView(new ArrayBuffer(length));
  record.setUint32(0, signature, true);
  return record;
}

function bytesOf({ buffer }: DataView): Uint8Array {
  return new Uint8Array(buffer);
}
