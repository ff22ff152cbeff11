import type { Peer } from '../../../state/presenterStore.ts';

const NO_WALL = 16 / 9;

/** Width by height of the wall; of the first, where several are open. */
export function wallAspect(peers: readonly Peer[]): number {
  const wall = peers.find(({ role, gone, height }) => role === 'audience' && !gone && height > 0);
  return wall ? wall.width / wall.height : NO_WALL;
}

/** Whether two windows have slides of one layout, so that a place on one is the same place on the other. */
export const isSameShape = (one: number, other: number): boolean => Math.abs(one / other - 1) < 0.01;
