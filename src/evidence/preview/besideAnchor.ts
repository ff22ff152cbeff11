interface Size {
  readonly width: number;
  readonly height: number;
}

const GAP = 6;
const EDGE = 8;

/**
 * Where a box stands beside what it belongs to, in CSS pixels of the window: below it where there is room,
 * else above, and never over an edge of the window.
 */
export function besideAnchor(
  anchor: { readonly left: number; readonly top: number; readonly bottom: number },
  box: Size,
  room: Size,
): { left: number; top: number } {
  const left = Math.max(EDGE, Math.min(anchor.left, room.width - box.width - EDGE));
  const below = anchor.bottom + GAP;
  const above = anchor.top - GAP - box.height;
  const fits = below + box.height <= room.height - EDGE;
  return { left, top: fits || above < EDGE ? Math.min(below, room.height - box.height - EDGE) : above };
}
