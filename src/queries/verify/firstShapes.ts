import { coreShardSchema, documentShardSchema, domainShardSchema } from '../../model/published/dataset.ts';
import { locationsShardSchema } from '../../model/published/listShards.ts';
import { filesShardSchema, manifestSchema } from '../../model/published/manifest.ts';
import { mapGeometrySchema } from '../../model/published/mapGeometry.ts';

/** The schemas of what a first view reads, in a chunk that comes after it; see `lateShapes.ts`. */
export const FIRST_SHAPES = {
  manifest: manifestSchema,
  files: filesShardSchema,
  core: coreShardSchema,
  domain: domainShardSchema,
  document: documentShardSchema,
  map: mapGeometrySchema,
  locations: locationsShardSchema,
};
