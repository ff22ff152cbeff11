/**
 * The messages between an embed and its host page. Each side first checks the sender, then the shape, because
 * other scripts use the same channel.
 */
export type FrameMessage =
  /** From the embed: the height of its content in CSS pixels, and whether the panel was withdrawn. */
  | { readonly youju: 'height'; readonly height: number; readonly withdrawn: boolean }
  /** To the embed: a request to report its height, sent by a host script that started after the embed did. */
  | { readonly youju: 'ask' }
  /** To the embed: whether the host page is dark, for a ground that follows it. */
  | { readonly youju: 'scheme'; readonly dark: boolean };

/** The message of an embed. */
export type HeightMessage = Extract<FrameMessage, { youju: 'height' }>;

/** Heights above this are rejected, so that no message can stretch a frame without limit. */
const TALLEST = 20_000;

export function parseFrameMessage(data: unknown): FrameMessage | null {
  if (typeof data !== 'object' || data === null || !('youju' in data)) return null;
  const { youju, height, dark, withdrawn } = data as Record<string, unknown>;
  if (youju === 'ask') return { youju };
  if (youju === 'scheme' && typeof dark === 'boolean') return { youju, dark };
  return youju === 'height' && typeof height === 'number' && height > 0 && height <= TALLEST
    ? { youju, height, withdrawn: withdrawn === true }
    : null;
}
