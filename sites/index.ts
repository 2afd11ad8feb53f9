/** The work tools Loopside reads. Adding one: docs/adding-a-site.md. */
import * as fifteenFive from './15five.ts';
import * as adpWorkforceNow from './adp-workforce-now.ts';
import * as ashby from './ashby.ts';
import * as bamboohr from './bamboohr.ts';
import * as betterworks from './betterworks.ts';
import * as checkIns from './check-ins.ts';
import * as confluence from './confluence.ts';
import * as cornerstone from './cornerstone.ts';
import * as cultureAmp from './culture-amp.ts';
import * as dayforce from './dayforce.ts';
import * as deel from './deel.ts';
import * as engagedly from './engagedly.ts';
import * as factorial from './factorial.ts';
import * as fastmail from './fastmail.ts';
import * as firehydrant from './firehydrant.ts';
import * as frappeHr from './frappe-hr.ts';
import * as githubIssues from './github-issues.ts';
import * as googleCalendar from './google-calendar.ts';
import * as googleDocs from './google-docs.ts';
import * as googleMeet from './google-meet.ts';
import * as greenhouse from './greenhouse.ts';
import * as gusto from './gusto.ts';
import * as hibob from './hibob.ts';
import * as icloudCalendar from './icloud-calendar.ts';
import * as incidentIo from './incident-io.ts';
import * as jira from './jira.ts';
import * as kronolith from './kronolith.ts';
import * as lattice from './lattice.ts';
import * as leapsome from './leapsome.ts';
import * as lever from './lever.ts';
import { matchesPattern } from './match-pattern.ts';
import * as minthcm from './minthcm.ts';
import * as nextcloudCalendar from './nextcloud-calendar.ts';
import * as notion from './notion.ts';
import * as notionCalendar from './notion-calendar.ts';
import * as odoo from './odoo.ts';
import * as opsgenie from './opsgenie.ts';
import * as oracleHcm from './oracle-hcm.ts';
import * as orangehrm from './orangehrm.ts';
import * as outlook from './outlook.ts';
import * as pagerduty from './pagerduty.ts';
import * as performyard from './performyard.ts';
import * as personio from './personio.ts';
import * as protonCalendar from './proton-calendar.ts';
import * as rippling from './rippling.ts';
import * as roundcube from './roundcube.ts';
import type { Site } from './site.ts';
import * as smallImprovements from './small-improvements.ts';
import * as sogo from './sogo.ts';
import * as statuspage from './statuspage.ts';
import * as successfactors from './successfactors.ts';
import * as teams from './teams.ts';
import * as trakstar from './trakstar.ts';
import * as ukgPro from './ukg-pro.ts';
import * as workable from './workable.ts';
import * as workday from './workday.ts';
import * as yahooCalendar from './yahoo-calendar.ts';
import * as zimbra from './zimbra.ts';
import * as zohoCalendar from './zoho-calendar.ts';
import * as zohoPeople from './zoho-people.ts';

export const sites = {
  '15five': fifteenFive,
  'adp-workforce-now': adpWorkforceNow,
  ashby,
  bamboohr,
  betterworks,
  'check-ins': checkIns,
  confluence,
  cornerstone,
  'culture-amp': cultureAmp,
  dayforce,
  deel,
  engagedly,
  factorial,
  fastmail,
  firehydrant,
  'frappe-hr': frappeHr,
  'github-issues': githubIssues,
  'google-calendar': googleCalendar,
  'google-docs': googleDocs,
  'google-meet': googleMeet,
  greenhouse,
  gusto,
  hibob,
  'icloud-calendar': icloudCalendar,
  'incident-io': incidentIo,
  jira,
  kronolith,
  lattice,
  leapsome,
  lever,
  minthcm,
  'nextcloud-calendar': nextcloudCalendar,
  notion,
  'notion-calendar': notionCalendar,
  odoo,
  opsgenie,
  'oracle-hcm': oracleHcm,
  orangehrm,
  outlook,
  pagerduty,
  performyard,
  personio,
  'proton-calendar': protonCalendar,
  rippling,
  roundcube,
  'small-improvements': smallImprovements,
  sogo,
  statuspage,
  successfactors,
  teams,
  trakstar,
  'ukg-pro': ukgPro,
  workable,
  workday,
  'yahoo-calendar': yahooCalendar,
  zimbra,
  'zoho-calendar': zohoCalendar,
  'zoho-people': zohoPeople,
} as const satisfies Record<string, Site>;

export type SiteId = keyof typeof sites;

/** The same, each as what a tool may be. */
export const everySite: readonly (readonly [SiteId, Site])[] = Object.entries(sites) as [
  SiteId,
  Site,
][];

/** True where a page belongs to this tool: by its host or, for self-hosted ones, by its address. */
export function claims({ matches, except = [], owns }: Site, url: URL): boolean {
  const isOurs = (pattern: string) => matchesPattern(pattern, url);
  return (matches.some(isOurs) && !except.some(isOurs)) || owns?.(url) === true;
}

/** The tool a page belongs to; null for all others. A host of its own tells more than an address anybody may have. */
export function siteOf(url: URL): SiteId | null {
  const byHost = everySite.find(([, site]) => claims({ ...site, owns: () => false }, url));
  const found = byHost ?? everySite.find(([, site]) => claims(site, url));
  return found?.[0] ?? null;
}

/** What a tool may be, whichever it is. */
export function siteById(id: SiteId): Site {
  return sites[id];
}
