/**
 * The messages between an embed and its host page. Each side first checks the sender, then the shape, because
 * other scripts use the same channel.
 */
export type FrameMessage =
  /** From the embed: the height of its content in CSS pixels. */
  | { readonly youju: 'height'; readonly height: number }
  /** To the embed: a request to report its height, sent by a host script that started after the embed did. */
  | { readonly youju: 'ask' };

/** Heights above this are rejected, so that no message can stretch a frame without limit. */
const TALLEST = 20_000;

export function parseFrameMessage(data: unknown): FrameMessage | null {
  if (typeof data !== 'object' || data === null || !('youju' in data)) return null;
  if (data.youju === 'ask') return { youju: 'ask' };
  if (data.youju !== 'height' || !('height' in data)) return null;
  const { height } = data;
  return typeof height === 'number' && height > 0 && height <= TALLEST ? { youju: 'height', height } : null;
}
