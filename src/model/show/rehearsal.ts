/** How long each slide of a deck took at the last rehearsal: milliseconds by slide id. */
export type Timings = Readonly<Record<string, number>>;

const SLIDE_ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Parses stored timings; invalid entries are left out. Never throws. */
export function parseTimings(text: string | null): Timings {
  if (text === null) return {};
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return {};
  }
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return {};
  return Object.fromEntries(
    Object.entries(json).filter(
      (entry): entry is [string, number] =>
        SLIDE_ID.test(entry[0]) && typeof entry[1] === 'number' && entry[1] >= 0,
    ),
  );
}

export function addTiming(timings: Timings, slide: string, ms: number): Timings {
  const before = timings[slide];
  return { ...timings, [slide]: before === undefined ? ms : before + ms };
}

const two = (value: number): string => String(value).padStart(2, '0');

/** Formats a duration to the second: `4:05`, `1:02:09`. */
export function formatSpan(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const tail = two(seconds % 60);
  return hours > 0 ? `${hours}:${two(minutes)}:${tail}` : `${minutes}:${tail}`;
}

/** A duration in words: `2分5秒`. */
export function spanWords(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const minutes = Math.floor(seconds / 60);
  return minutes === 0 ? `${seconds}秒` : `${minutes}分${seconds % 60}秒`;
}

/** The remaining time in words, or by how much the planned time is exceeded. */
export function remainingWords(elapsed: number, plannedMinutes: number): { over: boolean; text: string } {
  const left = plannedMinutes * 60_000 - elapsed;
  return left >= 0
    ? { over: false, text: `剩余 ${formatSpan(left + 999)}` }
    : { over: true, text: `已超时${spanWords(-left)}` };
}

/** The time of day by the computer's time zone: 10:05:33. */
export function timeOfDay(ms: number): string {
  const date = new Date(ms);
  return [date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join(':');
}

export interface PaceParts {
  /** The slides of the deck in order. */
  readonly ids: readonly string[];
  /** How long each took at the rehearsal, and in this run without the present stay. */
  readonly rehearsed: Timings;
  readonly run: Timings;
  /** The present slide, and for how long it has been shown this time. */
  readonly slide: string;
  readonly stay: number;
  /** What the stopwatch says. */
  readonly elapsed: number;
}

/** By how many milliseconds the speech is behind the rehearsal; negative where it is ahead. */
export interface Pace {
  /** Time on this slide in all, and what it took at the rehearsal; null for a slide that was not rehearsed. */
  readonly spent: number;
  readonly planned: number | null;
  readonly total: number;
}

/**
 * Compares the stopwatch with the rehearsal at the same place. A slide that was left counts whole, one that was
 * skipped too, since its time is won; the furthest slide counts by as much as it has been shown. Going back to a
 * slide wins nothing.
 */
export function paceOf({ ids, rehearsed, run, slide, stay, elapsed }: PaceParts): Pace {
  const at = ids.indexOf(slide);
  const furthest = ids.reduce(
    (most, id, index) => (run[id] === undefined ? most : Math.max(most, index)),
    at,
  );
  const planOf = (id: string | undefined): number => (id === undefined ? 0 : (rehearsed[id] ?? 0));
  const spent = (run[slide] ?? 0) + stay;
  const last = ids[furthest];
  const onLast = last === undefined ? 0 : last === slide ? spent : (run[last] ?? 0);
  const before = ids.slice(0, Math.max(0, furthest)).reduce((sum, id) => sum + planOf(id), 0);
  const due = before + (furthest > at ? planOf(last) : Math.min(onLast, planOf(last)));
  return { spent, planned: rehearsed[slide] ?? null, total: elapsed - due };
}

/** `比排练慢1分20秒`; less than a second is no difference. */
export function paceWords(behind: number): string {
  if (Math.abs(behind) < 1000) return '与排练一致';
  return `比排练${behind > 0 ? '慢' : '快'}${spanWords(Math.abs(behind))}`;
}

/** Whether a run is whole enough to be what the next one is compared with: it has been on half of the slides. */
export function isRehearsal(run: Timings, ids: readonly string[]): boolean {
  const seen = ids.filter((id) => (run[id] ?? 0) >= 1000).length;
  return seen > 0 && seen >= ids.length / 2;
}
