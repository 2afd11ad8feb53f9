/** The configuration files of SOGo and nginx, and the care for the one that has a fixed place. */
import {
  chownSync,
  existsSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';

export interface Ports {
  web: number;
  sogo: number;
  database: number;
  memcached: number;
}

/** SOGo reads its configuration here and nowhere else. */
const CONF = '/etc/sogo/sogo.conf';
const KEPT = `${CONF}.before-loopside`;
const MARK = /^\/\* Loopside test, process (\d+)/;

/** Puts ours in place and keeps what was there, under its owner and mode. */
export function placeSogoConf(text: string): void {
  const owner = MARK.exec(existsSync(CONF) ? readFileSync(CONF, 'utf8') : '')?.[1];
  if (owner && existsSync(`/proc/${owner}`)) {
    throw new Error(
      `SOGo is already running for process ${owner}; there is one configuration file for all.`,
    );
  }
  // A run that was killed could not put it back: what it kept is still the original.
  restoreSogoConf();
  if (existsSync(CONF)) renameSync(CONF, KEPT);
  writeFileSync(
    CONF,
    `/* Loopside test, process ${process.pid}; the original is ${KEPT} */\n${text}`,
  );
  chownSync(CONF, 0, existsSync(KEPT) ? statSync(KEPT).gid : 0);
}

/** Leaves anything alone that is not ours. */
export function restoreSogoConf(): void {
  const ours = existsSync(CONF) && MARK.test(readFileSync(CONF, 'utf8'));
  if (existsSync(KEPT)) renameSync(KEPT, CONF);
  else if (ours) rmSync(CONF, { force: true });
}

export function sogoConf(ports: Ports, language: string, pidFile: string): string {
  const database = `postgresql://sogo:sogo@127.0.0.1:${ports.database}/sogo`;
  return `{
  SOGoProfileURL = "${database}/sogo_user_profile";
  OCSFolderInfoURL = "${database}/sogo_folder_info";
  OCSSessionsFolderURL = "${database}/sogo_sessions_folder";
  OCSEMailAlarmsFolderURL = "${database}/sogo_alarms_folder";
  SOGoUserSources = ({
    type = sql; id = directory; viewURL = "${database}/sogo_users"; displayName = "Staff";
    canAuthenticate = YES; isAddressBook = YES; userPasswordAlgorithm = plain; MailFieldNames = (mail);
  });
  SOGoMemcachedHost = "127.0.0.1:${ports.memcached}";
  SOGoLanguage = ${language};
  SOGoTimeZone = UTC;
  SOGoFirstDayOfWeek = 1;
  SOGoPageTitle = "SOGo";
  SOGoMailDomain = "example.org";

  /* There is no mail server and none is needed: log in to the calendar, send nothing, and let the two
     addresses SOGo insists on point to a port where nobody listens, so that it is refused at once
     instead of waiting. */
  SOGoLoginModule = Calendar;
  SOGoMailMessageCheck = manually;
  SOGoAppointmentSendEMailNotifications = NO;
  SOGoEnableEMailAlarms = NO;
  SOGoVacationEnabled = NO;
  SOGoForwardEnabled = NO;
  SOGoSieveScriptsEnabled = NO;
  SOGoIMAPServer = "imap://127.0.0.1:1";
  SOGoMailingMechanism = smtp;
  SOGoSMTPServer = "smtp://127.0.0.1:1";

  WOPort = "127.0.0.1:${ports.sogo}";
  WOWorkersCount = 3;
  WOLogFile = "-";
  WOPidFile = "${pidFile}";
}
`;
}

/**
 * `proxy_buffer_size`: the cookies of a log-in do not fit into nginx's usual 4 kB, and it answers 502.
 * `x-webobjects-server-*`: SOGo builds its links and redirections from these, not from `Host`.
 */
export function nginxConf(ports: Ports, directory: string): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  return `worker_processes 1;
daemon off;
pid ${directory}/nginx.pid;
error_log ${directory}/nginx-error.log;
events { worker_connections 256; }
http {
  include /etc/nginx/mime.types;
  access_log off;
  client_max_body_size 20m;
  ${temporary.map((name) => `${name}_temp_path ${directory}/nginx-${name};`).join('\n  ')}
  server {
    listen 127.0.0.1:${ports.web};
    location = / { return 302 /SOGo; }
    location ^~ /SOGo {
      proxy_pass http://127.0.0.1:${ports.sogo};
      proxy_http_version 1.1;
      proxy_read_timeout 120;
      proxy_buffer_size 128k;
      proxy_buffers 8 128k;
      proxy_busy_buffers_size 256k;
      proxy_set_header Host $http_host;
      proxy_set_header X-Forwarded-For $remote_addr;
      proxy_set_header x-webobjects-server-protocol HTTP/1.0;
      proxy_set_header x-webobjects-remote-host 127.0.0.1;
      proxy_set_header x-webobjects-server-name $host;
      proxy_set_header x-webobjects-server-port ${ports.web};
      proxy_set_header x-webobjects-server-url http://127.0.0.1:${ports.web};
    }
    location ^~ /SOGo.woa/WebServerResources/ { alias /usr/lib/GNUstep/SOGo/WebServerResources/; }
    location ^~ /SOGo/WebServerResources/ { alias /usr/lib/GNUstep/SOGo/WebServerResources/; }
  }
}
`;
}
