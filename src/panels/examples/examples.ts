import type { PanelSpec } from '../../model/authored/panelSpec.ts';
import { byFolder } from '../kinds/byFolder.ts';
import type { ExamplePanel, KindExample } from './kindExample.ts';

/** No build of the site contains this module; only the gallery and the tests import it. */
const EXAMPLES = /* @__PURE__ */ byFolder(
  import.meta.glob<KindExample>('../kinds/*/example.ts', { eager: true, import: 'example' }),
);

const specOf = (kind: string, word: string, panel: ExamplePanel): PanelSpec => ({
  id: `example-${kind}-${word}`,
  kind,
  section: '示例',
  title: `${kind}的示例面板`,
  ...panel,
});

export const EXAMPLE_KINDS: readonly string[] = [...EXAMPLES.keys()];

/** Every valid example, by kind. */
export const EXAMPLE_PANELS: readonly PanelSpec[] = [...EXAMPLES].flatMap(([kind, { panels }]) =>
  Object.entries(panels).map(([word, panel]) => specOf(kind, word, panel)),
);

/** Every example that violates rules, with those rules. */
export const BROKEN_PANELS = [...EXAMPLES].flatMap(([kind, { broken }]) =>
  broken.map(([panel, rules], at) => ({ panel: specOf(kind, `broken-${at}`, panel), rules })),
);
