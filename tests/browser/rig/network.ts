/** What the browsers of the suite have asked of any network that is not the tests' own: told by each, added up at the end. */
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { artifacts } from './helpers.ts';
import type { WorldRequest } from './world.ts';

const FOLDER = join(artifacts, 'network');

/** Of one browser. */
export interface Traffic {
  /** Method and address. */
  requests: string[];
  /** Where datagrams went to; null where the browser has no way to tell, and cannot send any (Firefox: no WebRTC here). */
  datagrams: string[] | null;
}

/** As it is shown. */
export function lineOf({ method, host, port, path, origin }: WorldRequest): string {
  return `${method} ${host}:${port}${path}${origin === undefined ? '' : ` from ${origin}`}`;
}

let told = 0;

/** Keeps what one browser did, and throws where it did anything: its tests then fail. */
export function tell(traffic: Traffic): void {
  mkdirSync(FOLDER, { recursive: true });
  told += 1;
  writeFileSync(join(FOLDER, `${process.pid}-${told}.json`), JSON.stringify(traffic));
  const { requests, datagrams } = traffic;
  if (requests.length + (datagrams?.length ?? 0) > 0) {
    throw new Error(`Something went out: ${[...requests, ...(datagrams ?? [])].join('; ')}`);
  }
}

/** Before the suite: nothing is known yet. Returns what is to be done after it. */
export default function network(): () => void {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  return () => console.log(sentenceOf(all()));
}

function all(): Traffic[] {
  return readdirSync(FOLDER).map(
    (name) => JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as Traffic,
  );
}

/** `network: 0 requests, 0 packets over 31 browsers (12 of them Firefox, where packets are not counted)` */
export function sentenceOf(traffic: readonly Traffic[]): string {
  const requests = traffic.reduce((sum, one) => sum + one.requests.length, 0);
  const packets = traffic.reduce((sum, one) => sum + (one.datagrams?.length ?? 0), 0);
  const blind = traffic.filter(({ datagrams }) => datagrams === null).length;
  const but = blind === 0 ? '' : ` (${blind} of them Firefox, which is started without UDP)`;
  return `network: ${requests} requests, ${packets} packets over ${traffic.length} browsers${but}`;
}
