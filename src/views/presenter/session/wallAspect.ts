import type { Peer } from '../../../state/presenterStore.ts';

const NO_WALL = 16 / 9;

/** Width by height of the wall; of the first, where several are open. */
export function wallAspect(peers: readonly Peer[]): number {
  const wall = peers.find(({ role, gone, height }) => role === 'audience' && !gone && height > 0);
  return wall ? wall.width / wall.height : NO_WALL;
}
