/**
 * A wide window, and a system without preferences. Test files share what they import, so a listener may have been
 * added by the code that an earlier file ran: a change of a medium is told to all of them.
 */

const listeners = new Map<string, Set<() => void>>();
const heardOf = (media: string): Set<() => void> => {
  const known = listeners.get(media) ?? new Set();
  listeners.set(media, known);
  return known;
};

export const readMedia = (media: string) => ({
  matches: media.startsWith('(min-width'),
  media,
  addEventListener: (_: string, listener: () => void) => heardOf(media).add(listener),
  removeEventListener: (_: string, listener: () => void) => heardOf(media).delete(listener),
});

/** Tells that a medium has changed; what it matches stays. Returns how many heard it. */
export function changeMedium(media: string): number {
  const heard = [...heardOf(media)];
  for (const listener of heard) listener();
  return heard.length;
}
