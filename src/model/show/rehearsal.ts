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
