import { FactList } from '../../evidence/FactList.tsx';
import type { CountiesShard, PublishedRecord } from '../../model/published/dataset.ts';
import { Section } from '../../ui/page/Section.tsx';

export interface CoverageNotesProps {
  readonly shard: CountiesShard;
  readonly byId: ReadonlyMap<string, PublishedRecord>;
}

/** Coverage of some counties of which no text says which: told beside the map, drawn on none. */
export function CoverageNotes({ shard, byId }: CoverageNotesProps) {
  const partial = shard.partial.flatMap((id) => byId.get(id) ?? []);
  return partial.length === 0 ? null : (
    <Section title="说到部分县（区、市），未列出是哪些">
      <p>下列事实只说到一部分县，或附有条件；原文没有列出县名，所以不画在图上。</p>
      <FactList records={partial} byId={byId} />
    </Section>
  );
}
