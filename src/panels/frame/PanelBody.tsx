import { type ComponentType, useContext } from 'react';
import { ChartSlotContext } from '../charts/chartSlot.ts';
import type { BodyProps } from '../charts/prerenderedPictures.ts';
import { byFolder } from '../kinds/byFolder.ts';
import { WallContext } from './wallSlot.ts';

const BODIES = /* @__PURE__ */ byFolder(
  import.meta.glob<ComponentType<BodyProps>>('../kinds/*/Body.tsx', { eager: true, import: 'Body' }),
);

/** Renders the body of the panel's kind, or its chart where the kind has no body. */
export function PanelBody(props: BodyProps) {
  const Chart = useContext(ChartSlotContext);
  const wall = useContext(WallContext);
  const { kind } = props.data.spec;
  const Body = wall?.bodies.get(kind) ?? BODIES.get(kind) ?? Chart;
  return <Body {...props} />;
}
