/**
 * What an embedded panel and the page around it say to each other. Both sides check first who
 * speaks, then the shape; anything else on the channel is other people's.
 */
export type FrameMessage =
  /** From the panel: the height of its content in CSS pixels. */
  | { readonly youju: 'height'; readonly height: number }
  /** To the panel: say your height, for a page that came later than the panel. */
  | { readonly youju: 'ask' };

/** Beyond this no panel is tall; a frame is never made larger by a message. */
const TALLEST = 20_000;

export function parseFrameMessage(data: unknown): FrameMessage | null {
  if (typeof data !== 'object' || data === null || !('youju' in data)) return null;
  if (data.youju === 'ask') return { youju: 'ask' };
  if (data.youju !== 'height' || !('height' in data)) return null;
  const { height } = data;
  return typeof height === 'number' && height > 0 && height <= TALLEST ? { youju: 'height', height } : null;
}
