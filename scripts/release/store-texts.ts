import type { Listing } from './listing.ts';
import type { Manifest, PackageTexts } from './manifest.ts';

/** What a store is told about one version. */
export interface StoreEntry {
  listing: Listing;
  manifest: Manifest;
  /** The default language first. */
  texts: readonly [PackageTexts, ...PackageTexts[]];
  releaseNotes: string;
  /** Names of the pictures' files, in the order in which they are shown; none where none were taken. */
  pictures: readonly string[];
}

/** The form of the Chrome Web Store, field by field, as a page to copy from. */
export function chromeForm(entry: StoreEntry): string {
  const { listing, manifest, texts, pictures } = entry;
  return page(`Chrome Web Store: ${texts[0].name} ${manifest.version}`, [
    ['Package', `\`loopside-${manifest.version}-chrome.zip\``],
    ['Title and summary (taken from the package)', summaries(texts)],
    ['Description', quoted(listing.description)],
    ['Category', 'Workflow & Planning'],
    ['Language', 'English'],
    ['Pictures', names(pictures)],
    ['Single purpose', quoted(listing.singlePurpose)],
    ['Why each permission', reasons(listing, manifest)],
    ['Remote code', 'No, I am not using remote code.'],
    [
      'Data that is handled',
      [
        'Ticked, since the store counts reading a page and keeping something of it as handling, wherever it is kept:',
        '',
        '- [x] Personally identifiable information: names and addresses of the people you have talks with',
        '- [x] Website content: title, people, day and description of the event you have open; headings of the page',
        '',
        'Not ticked: health, finance, authentication, personal communications, location, web history, user activity.',
        '',
        'All of it stays in the browser profile. Nothing is sent to anybody.',
      ].join('\n'),
    ],
    [
      'To certify',
      [
        '- [x] I do not sell or transfer user data to third parties, outside of the approved use cases',
        '- [x] I do not use or transfer user data for purposes that are unrelated to my item’s single purpose',
        '- [x] I do not use or transfer user data to determine creditworthiness or for lending purposes',
      ].join('\n'),
    ],
    ['Privacy policy', 'The public address of `docs/privacy.md`.'],
  ]);
}

/** The form of addons.mozilla.org, field by field, as a page to copy from. */
export function firefoxForm(entry: StoreEntry): string {
  const { listing, manifest, texts, pictures, releaseNotes } = entry;
  const gecko = manifest.browser_specific_settings?.gecko;
  if (!gecko) throw new Error('This is not the manifest of the Firefox build.');
  return page(`addons.mozilla.org: ${texts[0].name} ${manifest.version}`, [
    ['Package', `\`loopside-${manifest.version}-firefox.xpi\``],
    ['Source code', `\`loopside-${manifest.version}-sources.zip\``],
    ['Name and summary (taken from the package)', summaries(texts)],
    ['Description', quoted(listing.description)],
    ['Categories', 'Other'],
    ['Licence', 'MIT'],
    ['Pictures', names(pictures)],
    [
      'Data collection (taken from the package)',
      `\`${gecko.data_collection_permissions.required.join(', ')}\`: nothing is sent out of the browser, which is what Mozilla asks.`,
    ],
    ['Privacy policy', 'The text of `docs/privacy.md`.'],
    ['Why each permission', reasons(listing, manifest)],
    ['Release notes', quoted(releaseNotes)],
    ['Notes to reviewers', quoted(listing.notesToReviewers)],
  ]);
}

function page(title: string, fields: readonly (readonly [string, string])[]): string {
  const sections = fields.map(([name, value]) => `## ${name}\n\n${value}\n`);
  return [`# ${title}\n`, ...sections].join('\n');
}

/** As it is to be pasted, line by line, whatever Markdown would make of it. */
function quoted(text: string): string {
  return `~~~text\n${text}\n~~~`;
}

function summaries(texts: readonly PackageTexts[]): string {
  return texts.map(({ locale, name, summary }) => `- ${locale}: ${name}. ${summary}`).join('\n');
}

function names(pictures: readonly string[]): string {
  if (pictures.length === 0) return 'Not taken in this run.';
  return pictures.map((name) => `- \`${name}\``).join('\n');
}

function reasons({ permissions }: Listing, manifest: Manifest): string {
  const hosts: Readonly<Record<string, readonly string[]>> = {
    'hosts at install': manifest.host_permissions,
    'hosts on request (optional)': manifest.optional_host_permissions,
  };
  return Object.entries(permissions)
    .map(([name, why]) => {
      const which = hosts[name]?.map((host) => `\`${host}\``).join(', ');
      return `### ${name}\n\n${which === undefined ? '' : `${which}\n\n`}${why}`;
    })
    .join('\n\n');
}
