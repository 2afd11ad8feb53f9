/** What the stores are told, as far as it can be held without a build: lengths, versions, notes, pictures. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { WebpFrame } from '../../scripts/pictures/animated-webp.ts';
import { animatedWebp } from '../../scripts/pictures/animated-webp.ts';
import { CAPTION } from '../../scripts/pictures/film.ts';
import { CUT } from '../../scripts/pictures/main-job.ts';
import { pngHead } from '../../scripts/pictures/png.ts';
import { askedBy, readListing, unanswered } from '../../scripts/release/listing.ts';
import type { Listing } from '../../scripts/release/listing.ts';
import type { Manifest } from '../../scripts/release/manifest.ts';
import { versionOf } from '../../scripts/release/pack.ts';
import { releaseNotes } from '../../scripts/release/release-notes.ts';
import { LIMITS } from '../../scripts/release/store-limits.ts';
import { chromeForm, firefoxForm } from '../../scripts/release/store-texts.ts';
import { filesOf, jsonOf, ROOT, textOf } from './support/repository.ts';

const bytesOf = (path: string) => readFileSync(join(ROOT, path));

describe('the words for the stores', () => {
  const listing = readListing(ROOT);

  it('fit', () => {
    expect(listing.description.length).toBeLessThanOrEqual(LIMITS.description);
    expect(listing.singlePurpose.length).toBeLessThanOrEqual(LIMITS.singlePurpose);
    const long = Object.entries(listing.permissions).filter(
      ([, why]) => why.length > LIMITS.justification,
    );
    expect(long).toEqual([]);
  });

  it('say something everywhere', () => {
    const all = [
      listing.description,
      listing.singlePurpose,
      listing.notesToReviewers,
      ...Object.values(listing.permissions),
    ];
    expect(all.filter((text) => text.length < 40)).toEqual([]);
  });
});

describe('the reasons for permissions', () => {
  const manifest: Manifest = {
    name: 'Loopside',
    description: 'Advice.',
    version: '1.2.3',
    permissions: ['storage'],
    optional_permissions: ['downloads'],
    host_permissions: ['https://a.example/*'],
    optional_host_permissions: [],
  };
  const listing: Listing = {
    description: 'd',
    singlePurpose: 's',
    notesToReviewers: 'n',
    permissions: { storage: 'x', 'downloads (optional)': 'y', 'hosts at install': 'z' },
  };

  it('are complete where each permission has one', () => {
    expect(askedBy(manifest)).toEqual(['storage', 'downloads (optional)', 'hosts at install']);
    expect(unanswered(listing, manifest)).toEqual([]);
  });

  it('are missing, or of nothing, by name', () => {
    expect(unanswered(listing, { ...manifest, permissions: ['storage', 'tabs'] })).toEqual([
      'no reason for tabs',
    ]);
    expect(unanswered(listing, { ...manifest, optional_permissions: [] })).toEqual([
      'nobody asks for downloads (optional)',
    ]);
  });

  it('stand in both stores’ forms, with the hosts they are about', () => {
    const entry = {
      listing,
      manifest: {
        ...manifest,
        browser_specific_settings: {
          gecko: {
            id: 'a@b',
            strict_min_version: '142.0',
            data_collection_permissions: { required: ['none'] },
          },
        },
      },
      texts: [{ locale: 'en', name: 'Loopside', summary: 'Advice.' }] as const,
      releaseNotes: 'New.',
      pictures: ['one.png'],
    };
    for (const form of [chromeForm(entry), firefoxForm(entry)]) {
      expect(form).toContain('### hosts at install\n\n`https://a.example/*`\n\nz');
      expect(form).toContain('- `one.png`');
      expect(form).toContain('Loopside 1.2.3');
    }
  });
});

describe('the release notes', () => {
  const changelog = '# Changed\n\n## 0.2.0\n\n- new\n- newer\n\n## 0.1.0 (2026-11-21)\n\n- first\n';

  it('are the changelog’s words of the version', () => {
    expect(releaseNotes(changelog, '0.2.0')).toBe('- new\n- newer');
    expect(releaseNotes(changelog, '0.1.0')).toBe('- first');
  });

  it('are missed where there are none', () => {
    expect(() => releaseNotes(changelog, '0.2')).toThrow('says nothing of 0.2.');
    expect(() => releaseNotes('## 0.3.0\n\n## 0.2.0\n\n- new\n', '0.3.0')).toThrow('0.3.0');
  });
});

describe('the version', () => {
  const version = versionOf(ROOT);
  const numbers = (of: string) => of.split('.').map(Number);

  it('is the same in the lockfile, and stands first in the changelog', () => {
    const lock = jsonOf('package-lock.json') as {
      version: string;
      packages: Record<string, { version?: string }>;
    };
    expect([lock.version, lock.packages['']?.version]).toEqual([version, version]);
    expect(/^## (\S+)/mu.exec(textOf('CHANGELOG.md'))?.[1]).toBe(version);
  });

  it('is of numbers alone, as both stores want it', () => {
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  });

  it('is newer than those that were released, whose packages are kept', () => {
    const released = Object.keys(jsonOf('tests/fixtures/packages/commits.json') as object);
    expect(released.length).toBeGreaterThan(0);
    const [major = 0, minor = 0, patch = 0] = numbers(version);
    const isOlder = (other: string) => {
      const [a = 0, b = 0, c = 0] = numbers(other);
      return a < major || (a === major && (b < minor || (b === minor && c < patch)));
    };
    expect(released.filter((other) => !isOlder(other))).toEqual([]);
  });
});

describe('an animated WebP', () => {
  /** A WebP of one picture as a browser makes it, with a chunk before the picture that is left out. */
  const still = (picture: number[]) =>
    Buffer.concat([
      Buffer.from('RIFF----WEBPEXIF\u0003\u0000\u0000\u0000abc\u0000VP8L', 'latin1'),
      Buffer.from([picture.length, 0, 0, 0, ...picture]),
    ]);
  const frame: WebpFrame = {
    webp: still([1, 2, 3, 4]),
    x: 2,
    y: 4,
    width: 10,
    height: 6,
    duration: 300,
  };

  it('is laid out as the format says, each frame in its place', () => {
    const bytes = Buffer.from(animatedWebp([frame], { width: 100, height: 50 }));
    expect(bytes.toString('latin1', 0, 4)).toBe('RIFF');
    expect(bytes.readUInt32LE(4)).toBe(bytes.length - 8);
    expect(bytes.toString('latin1', 8, 16)).toBe('WEBPVP8X');
    expect([bytes.readUIntLE(24, 3), bytes.readUIntLE(27, 3)]).toEqual([99, 49]);
    const at = bytes.indexOf('ANMF');
    const values = [0, 3, 6, 9, 12].map((offset) => bytes.readUIntLE(at + 8 + offset, 3));
    expect(values).toEqual([1, 2, 9, 5, 300]);
    expect([...bytes.subarray(bytes.indexOf('VP8L') + 8)]).toEqual([1, 2, 3, 4]);
  });

  it('refuses what the format cannot say', () => {
    const size = { width: 100, height: 50 };
    expect(() => animatedWebp([{ ...frame, x: 1 }], size)).toThrow('not even');
    expect(() => animatedWebp([{ ...frame, webp: new Uint8Array(40) }], size)).toThrow('no WebP');
  });
});

describe('the pictures of the documents', () => {
  const texts = filesOf('{README.md,docs/*.md}').map(textOf);

  it('are all shown somewhere', () => {
    const unused = filesOf('docs/images/*').filter(
      (path) => !texts.some((text) => text.includes(path.replace('docs/', ''))),
    );
    expect(unused).toEqual([]);
  });

  it('are what `npm run pictures` makes: a film under two megabytes, and surfaces without transparency', () => {
    const film = bytesOf('docs/images/main-job.webp');
    expect(film.length).toBeLessThan(2_000_000);
    expect(film.toString('latin1', 8, 16)).toBe('WEBPVP8X');
    const size = [film.readUIntLE(24, 3) + 1, film.readUIntLE(27, 3) + 1];
    expect(size).toEqual([CUT.width, CUT.height + CAPTION]);
    const heads = filesOf('docs/images/*.png').map((path) => pngHead(bytesOf(path)));
    expect(heads.length).toBeGreaterThan(3);
    expect(heads.filter(({ hasAlpha }) => hasAlpha)).toEqual([]);
  });
});
