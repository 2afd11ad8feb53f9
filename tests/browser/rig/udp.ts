import { readFileSync } from 'node:fs';

/**
 * Where a Chromium has sent datagrams to, from its own log of the network (`--log-net-log`): each one, WebRTC's too, whether
 * anybody listens or not. Looking for a way (`UDP_CONNECT`) sends nothing. The log of a browser that was killed ends anywhere.
 */
export function datagramsIn(file: string): string[] {
  const [head = '', ...lines] = readFileSync(file, 'utf8').split('\n');
  const sent = /"UDP_BYTES_SENT":(\d+)/.exec(head)?.[1];
  if (sent === undefined) throw new Error(`${file} does not say how datagrams are logged.`);
  const isSent = new RegExp(`"type":${sent}[,}]`);
  return lines
    .filter((line) => isSent.test(line) && line.includes('"byte_count"'))
    .map((line) => /"address":"([^"]*)"/.exec(line)?.[1] ?? 'somewhere it was connected to');
}
