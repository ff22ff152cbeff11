import { type ComponentType, useContext } from 'react';
import { ChartSlotContext } from '../charts/chartSlot.ts';
import type { BodyProps } from '../charts/prerenderedPictures.ts';
import { byFolder } from '../kinds/byFolder.ts';

const BODIES = /* @__PURE__ */ byFolder(
  import.meta.glob<ComponentType<BodyProps>>('../kinds/*/Body.tsx', { eager: true, import: 'Body' }),
);

/** The body that the panel's kind has in its folder; its chart where it has none. */
export function PanelBody(props: BodyProps) {
  const Chart = useContext(ChartSlotContext);
  const Body = BODIES.get(props.data.spec.kind) ?? Chart;
  return <Body {...props} />;
}
