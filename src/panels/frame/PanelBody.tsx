import { type ComponentType, useContext } from 'react';
import { ChartSlotContext } from '../charts/chartSlot.ts';
import type { BodyProps } from '../charts/prerenderedPictures.ts';
import { byFolder } from '../kinds/byFolder.ts';

const BODIES = /* @__PURE__ */ byFolder(
  import.meta.glob<ComponentType<BodyProps>>('../kinds/*/Body.tsx', { eager: true, import: 'Body' }),
);

/** Renders the body of the panel's kind, or its chart where the kind has no body. */
export function PanelBody(props: BodyProps) {
  const Chart = useContext(ChartSlotContext);
  const Body = BODIES.get(props.data.spec.kind) ?? Chart;
  return <Body {...props} />;
}
