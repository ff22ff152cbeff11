import type { ComponentType, ReactNode } from 'react';
import { LiveCharts } from '../charts/LiveCharts.tsx';
import type { BodyProps } from '../charts/prerenderedPictures.ts';
import { WallContext, type WallParts } from '../frame/wallSlot.ts';
import { byFolder } from '../kinds/byFolder.ts';
import { FigureRows } from './FigureRows.tsx';

const PARTS: WallParts = {
  bodies: /* @__PURE__ */ byFolder(
    import.meta.glob<ComponentType<BodyProps>>('../kinds/*/WallBody.tsx', {
      eager: true,
      import: 'WallBody',
    }),
  ),
  Figures: FigureRows,
};

/** For slides: panels fill the room they are given, and nothing of them scrolls. */
export function WallPanels({ children }: { children: ReactNode }) {
  return (
    <WallContext value={PARTS}>
      <LiveCharts>{children}</LiveCharts>
    </WallContext>
  );
}
