import { sitePlans } from '../../../src/model/authored/sitePlans.ts';
import type { PublishedRecord } from '../../../src/model/published/dataset.ts';
import type { ProofData } from '../../../src/reading/proof/proofRecord.ts';
import { publishRecord } from '../publish/publishRecords.ts';
import type { IndexedData } from '../read/authoredIndex.ts';

/** The records as the site publishes them, with the places and the plan of the city. */
export type PublishedProofData = ProofData & { readonly records: readonly PublishedRecord[] };

export function proofData({ authored, index }: IndexedData): PublishedProofData {
  const plans = sitePlans(authored.site);
  return {
    records: index.records.map((entry) => publishRecord(entry, index)),
    regions: authored.regions,
    plan: plans[plans.length - 1] ?? authored.site.period,
    city: authored.site.city,
  };
}
