import { type ComponentType, useContext } from 'react';
import { ChartPlace } from '../charts/chartPlace.ts';
import type { BodyProps } from '../charts/drawings.ts';
import { byFolder } from '../kinds/byFolder.ts';

const BODIES = byFolder(
  import.meta.glob<ComponentType<BodyProps>>('../kinds/*/Body.tsx', { eager: true, import: 'Body' }),
);

/** The body that the panel's kind has in its folder; its chart where it has none. */
export function PanelBody(props: BodyProps) {
  const Chart = useContext(ChartPlace);
  const Body = BODIES.get(props.data.spec.kind) ?? Chart;
  return <Body {...props} />;
}
