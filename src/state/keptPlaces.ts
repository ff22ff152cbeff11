import { readStored, writeStored } from './storage.ts';

/** Where the reader was on each page of this tab's history; outlives a reload. */

const KEY = 'places';
/** Entries that are kept; the oldest go first. */
const MOST = 60;

/** Offsets in pixels by history entry, the latest last. */
export type KeptPlaces = Map<string, number>;

/** Reads the kept places; none where storage holds something else or is unavailable. */
export function readPlaces(): KeptPlaces {
  try {
    const stored: unknown = JSON.parse(readStored(KEY, 'tab') ?? '[]');
    if (!Array.isArray(stored)) return new Map();
    return new Map(
      stored.filter(
        (entry): entry is [string, number] =>
          Array.isArray(entry) && typeof entry[0] === 'string' && Number.isFinite(entry[1]),
      ),
    );
  } catch {
    // Another program of the same origin has written here, so no place is known.
    return new Map();
  }
}

export function writePlaces(places: KeptPlaces): void {
  writeStored(KEY, JSON.stringify([...places].slice(-MOST)), 'tab');
}
