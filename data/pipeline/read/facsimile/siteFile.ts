import * as v from 'valibot';
import { type Site, siteSchema } from '../../../../src/model/authored/source.ts';
import { idSchema } from '../../../../src/model/fields/evidence.ts';

/**
 * `site.json` as it is written: the site that is published, and what only the build needs to know. The schema of the
 * published site goes with every page, so that this stands apart from it.
 */

const switchSchema = v.object({
  facsimile: v.optional(
    v.strictObject({
      /** The documents whose pages the site shows beside their figures, where the deployer has these pages. */
      documents: v.array(idSchema),
      /** Whether the pages that other sites embed show them too. */
      embeds: v.optional(v.boolean()),
    }),
  ),
});

type Switches = v.InferOutput<typeof switchSchema>;

export type SiteFile = Site & Switches;

export const switchesSchema: v.GenericSchema<unknown, Switches> = switchSchema;

export const publishedSiteSchema: v.GenericSchema<unknown, Site> = v.pipe(
  v.looseObject({}),
  v.transform(({ facsimile: _, ...site }) => site),
  siteSchema,
);
