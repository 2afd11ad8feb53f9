/**
 * A real SOGo calendar on this machine, with real events, for tests: Debian's packages, PostgreSQL, memcached,
 * sogod and nginx, all in one temporary directory and on ports that were free. Needs root on Debian 12.
 *
 * By itself: `node scripts/sogo/start.ts`, until Ctrl-C.
 */
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { nginxConf, placeSogoConf, restoreSogoConf, sogoConf, type Ports } from './config.ts';
import { events, mondayOf, toIcs, users, type CalendarEvent, type User } from './events.ts';
import { installPackages, postgresBin } from './packages.ts';
import { asUser, Processes } from './processes.ts';

const run = promisify(execFile);

/** Of the directory of a run; the id of its process follows. */
const PREFIX = 'loopside-sogo-';

/** Without these two SOGo answers 200 with a page that has no form: it does not know Node, nor the language `*`. */
const LIKE_A_BROWSER = {
  'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/150.0.0.0 Safari/537.36',
  'accept-language': 'en',
};

export interface Sogo {
  /** Without a slash at the end: `http://127.0.0.1:40123/SOGo`. */
  url: string;
  users: readonly User[];
  events: readonly CalendarEvent[];
  /**
   * A user's week with the events in it. Log in at `url` first. SOGo opens the view that was used last, so
   * a test has to go to the week it means.
   */
  weekUrl: (userId: string) => string;
  /** Ends every process, removes the directory and puts SOGo's own configuration back. Safe to call twice. */
  stop: () => Promise<void>;
}

export interface SogoOptions {
  /** Of the web server; a free one is taken if absent. */
  port?: number;
  log?: (line: string) => void;
  /** Any day of the week the events are put into; this week if absent. */
  week?: Date;
  language?: 'English' | 'German' | 'French' | 'Japanese';
  /** Everything ends by itself after this time, whatever happens to this process. */
  lifetimeSeconds?: number;
}

export async function startSogo(options: SogoOptions = {}): Promise<Sogo> {
  const {
    port,
    log = () => {},
    week = new Date(),
    language = 'English',
    lifetimeSeconds = 3600,
  } = options;
  if (process.getuid?.() !== 0)
    throw new Error('SOGo can only be started by root (it changes to its own users).');
  const monday = mondayOf(week);

  await installPackages(log);
  const bin = postgresBin();
  if (!bin)
    throw new Error('PostgreSQL is installed, but /usr/lib/postgresql/<version>/bin is not there.');

  // Other users work in it, so they must be able to go through.
  removeLeftovers();
  const directory = mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`));
  chmodSync(directory, 0o755);
  const processes = new Processes(directory, lifetimeSeconds);

  let placed = false;
  const tidy = () => {
    rmSync(directory, { recursive: true, force: true });
    if (placed) restoreSogoConf();
    placed = false;
  };
  const stopNow = () => {
    processes.stopNow();
    tidy();
  };
  const onSignal = async (signal: NodeJS.Signals) => {
    await stop();
    // Nobody else listens: let the signal do what it does without us.
    if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
  };
  const interrupted = (signal: NodeJS.Signals) => void onSignal(signal);
  const stopAll = async () => {
    await processes.stop();
    tidy();
    process.off('exit', stopNow).off('SIGINT', interrupted).off('SIGTERM', interrupted);
    log('stopped');
  };
  let stopping: Promise<void> | undefined;
  const stop = () => (stopping ??= stopAll());
  process.once('exit', stopNow).once('SIGINT', interrupted).once('SIGTERM', interrupted);

  try {
    const ports = await freePorts(port);
    const state = join(directory, 'state');
    mkdirSync(state);
    const { uid, gid } = await idsOf('sogo');
    chownSync(state, uid, gid);
    placeSogoConf(sogoConf(ports, language, join(state, 'sogod.pid')));
    placed = true;

    await startDatabase({ processes, directory, bin, port: ports.database });
    log('database is there');
    processes.start({
      name: 'memcached',
      user: 'sogo',
      command: [
        'memcached',
        '-l',
        '127.0.0.1',
        '-p',
        String(ports.memcached),
        '-U',
        '0',
        '-m',
        '32',
      ],
    });
    processes.start({
      name: 'sogod',
      user: 'sogo',
      command: ['sogod', '-WONoDetach', 'YES'],
      env: { HOME: state },
      endWorkers: true,
    });
    const conf = join(directory, 'nginx.conf');
    writeFileSync(conf, nginxConf(ports, directory));
    const errors = join(directory, 'nginx-error.log');
    processes.start({
      name: 'nginx',
      command: ['nginx', '-c', conf, '-p', directory, '-e', errors],
    });

    const origin = `http://127.0.0.1:${ports.web}`;
    await until('the log-in page', processes, async () => {
      const answer = await fetch(`${origin}/SOGo/`, { headers: LIKE_A_BROWSER });
      return answer.ok && (await answer.text()).includes('password');
    });
    log('log-in page answers');
    await putEvents(`${origin}/SOGo/dav`, monday);
    log(`${events.length} events in the week of ${monday.toISOString().slice(0, 10)}`);

    const day = monday.toISOString().slice(0, 10).replaceAll('-', '');
    return {
      url: `${origin}/SOGo`,
      users,
      events,
      weekUrl: (id) => `${origin}/SOGo/so/${id}/Calendar/view#!/calendar/week/${day}`,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Of runs that were killed and could not tidy up. */
function removeLeftovers(): void {
  for (const name of readdirSync(tmpdir())) {
    const owner = name.startsWith(PREFIX) ? name.slice(PREFIX.length).split('-', 1)[0] : undefined;
    if (owner === undefined || existsSync(`/proc/${owner}`)) continue;
    rmSync(join(tmpdir(), name), { recursive: true, force: true });
  }
}

/** Asked for all at once, so that no two are the same. */
async function freePorts(web: number | undefined): Promise<Ports> {
  const asked = [web ?? 0, 0, 0, 0].map(async (port) => {
    const server = createServer();
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    return server;
  });
  const servers = await Promise.all(asked);
  const found = servers.map((server) => {
    const address = server.address();
    return typeof address === 'object' && address ? address.port : 0;
  });
  await Promise.all(servers.map((server) => new Promise((closed) => server.close(closed))));
  const [first = 0, sogo = 0, database = 0, memcached = 0] = found;
  return { web: first, sogo, database, memcached };
}

interface Database {
  processes: Processes;
  directory: string;
  bin: string;
  port: number;
}

async function startDatabase({ processes, directory, bin, port }: Database): Promise<void> {
  const data = join(directory, 'database');
  mkdirSync(data, { mode: 0o700 });
  const { uid, gid } = await idsOf('postgres');
  chownSync(data, uid, gid);
  const init = [
    `${bin}/initdb`,
    '-D',
    data,
    '-A',
    'trust',
    '-E',
    'UTF8',
    '--locale=C',
    '--no-sync',
  ];
  const [program = '', ...args] = asUser('postgres', init);
  await run(program, args, { cwd: directory });
  const settings = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    fsync: 'off',
  };
  processes.start({
    name: 'database',
    user: 'postgres',
    signal: 'SIGINT',
    command: [
      `${bin}/postgres`,
      '-D',
      data,
      ...Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`]),
    ],
  });
  const sql = async (user: string, name: string, ...statements: string[]) => {
    const on = ['-h', '127.0.0.1', '-p', String(port), '-U', user, '-d', name];
    const each = statements.flatMap((statement) => ['-c', statement]);
    await run(`${bin}/psql`, [...on, '-qX', '-v', 'ON_ERROR_STOP=1', ...each]);
  };
  await until('the database', processes, async () => {
    await sql('postgres', 'postgres', 'select 1');
    return true;
  });
  await sql(
    'postgres',
    'postgres',
    "create role sogo login password 'sogo'",
    'create database sogo owner sogo',
  );
  // The columns SOGo expects of a table of users; it makes its own tables itself.
  await sql(
    'sogo',
    'sogo',
    'create table sogo_users (c_uid text primary key, c_name text, c_password text, c_cn text, mail text)',
    ...users.map(
      ({ id, name, email }) =>
        `insert into sogo_users values ('${id}', '${id}', '${id}', '${name}', '${email}')`,
    ),
  );
}

/** The ids of a system user. */
async function idsOf(user: string): Promise<{ uid: number; gid: number }> {
  const [uid, gid] = await Promise.all(
    ['-u', '-g'].map(async (option) => Number((await run('id', [option, user])).stdout)),
  );
  return { uid: uid ?? 0, gid: gid ?? 0 };
}

/** Asks again until it is there; an error means "not yet". */
async function until(
  what: string,
  processes: Processes,
  ask: () => Promise<boolean>,
): Promise<void> {
  const end = Date.now() + 45_000;
  let last: unknown;
  while (Date.now() < end) {
    processes.check();
    try {
      if (await ask()) return;
    } catch (error) {
      last = error;
    }
    await wait(50);
  }
  const log = processes.log('sogod');
  throw new Error(`Waited too long for ${what}. The end of sogod's log:\n${log}`, { cause: last });
}

async function putEvents(dav: string, monday: Date): Promise<void> {
  const request = async (user: string, method: string, path: string, more: RequestInit = {}) => {
    const authorization = `Basic ${Buffer.from(`${user}:${user}`).toString('base64')}`;
    const answer = await fetch(`${dav}/${user}/Calendar/personal/${path}`, {
      ...more,
      method,
      headers: { authorization, ...(more.headers as Record<string, string>) },
    });
    const text = await answer.text();
    if (!answer.ok)
      throw new Error(`${method} ${path} as ${user}: ${answer.status}\n${text.slice(0, 500)}`);
  };
  // The first question of each user makes the personal calendar; invitations need it to be there.
  for (const { id } of users) await request(id, 'PROPFIND', '', { headers: { depth: '0' } });
  for (const event of events) {
    await request(event.owner, 'PUT', `${event.key}.ics`, {
      headers: { 'content-type': 'text/calendar; charset=utf-8' },
      body: toIcs(event, monday),
    });
  }
}

if (import.meta.main) {
  const sogo = await startSogo({ log: console.log });
  console.log(`${sogo.weekUrl('alex')}  (alex / alex; the manager is sam / sam). Ctrl-C ends it.`);
  // Nothing else keeps this process up: the daemons are not waited for.
  setInterval(() => {}, 60_000);
}
