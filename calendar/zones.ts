import ICAL from 'ical.js';
import { Budget } from './budget.ts';
import { embeddedZone } from './embedded-zone.ts';
import type { FindZone } from './stated-time.ts';
import { WINDOWS_ZONES } from './windows-zones.ts';
import { namedZone } from './zone.ts';
import type { Zone } from './zone.ts';

/** So many steps one description of a zone may take: yearly rules since 1601 take ten thousand. */
const STEPS = 20_000;

export interface ZonesOf {
  /** The descriptions of zones (VTIMEZONE) a file holds, each as text. */
  blocks: readonly string[];
  /** The zone of this computer. */
  here: Zone;
  /** After this instant no change of a clock matters. */
  until: number;
  budget: Budget;
  /** Hears of a zone that is not known, once. */
  onUnknown: (tzid: string) => void;
}

/**
 * How a file's names of zones are understood: by the IANA name that is in them, else by the one Outlook's name stands for, else
 * as the file describes them. The browser's own knowledge comes first, since files often hold the rules of one year only.
 * Where nothing tells, it is the zone of this computer.
 */
export function zonesOf({ blocks, here, until, budget, onUnknown }: ZonesOf): FindZone {
  const described = descriptionsIn(blocks);
  const found = new Map<string, Zone>();
  const find = (tzid: string): Zone => {
    const description = described.get(tzid);
    const location = description?.getFirstPropertyValue('x-lic-location');
    const names = [tzid, WINDOWS_ZONES.get(tzid), typeof location === 'string' ? location : null];
    for (const name of names) {
      const zone = name ? knownZone(name) : null;
      if (zone) return zone;
    }
    const zone = description ? zoneFrom(description, until, budget) : null;
    if (!zone) onUnknown(tzid);
    return zone ?? here;
  };
  return (tzid) => {
    if (tzid === null) return here;
    const known = found.get(tzid) ?? find(tzid);
    found.set(tzid, known);
    return known;
  };
}

/** Some programs put their own name before the zone's: "/freeassociation.sourceforge.net/Tzfile/Europe/Berlin". */
function knownZone(name: string): Zone | null {
  const parts = name.split('/').filter((part) => part !== '');
  for (const length of [parts.length, 3, 2]) {
    const zone = namedZone(parts.slice(-length).join('/'));
    if (zone) return zone;
  }
  return null;
}

function zoneFrom(description: ICAL.Component, until: number, budget: Budget): Zone | null {
  try {
    return embeddedZone(description, until, new Budget(STEPS, budget));
  } catch {
    return null; // without an end, or malformed: as good as none
  }
}

function descriptionsIn(blocks: readonly string[]): ReadonlyMap<string, ICAL.Component> {
  const found = new Map<string, ICAL.Component>();
  for (const block of blocks) {
    try {
      const zone = new ICAL.Component(ICAL.parse(block));
      const tzid = zone.getFirstPropertyValue('tzid');
      if (typeof tzid === 'string') found.set(tzid, zone);
    } catch {
      // Malformed: whoever refers to it finds it unknown.
    }
  }
  return found;
}
