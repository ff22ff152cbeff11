import { createHash } from 'node:crypto';
import type { CoreShard } from '../../src/model/published/dataset.ts';
import type { Manifest } from '../../src/model/published/manifest.ts';

/** The dataset as if the owner had stated the site's public URL. */
export function withPublicUrl(files: Record<string, string>, publicUrl: string): Record<string, string> {
  const core = JSON.parse(files['data/core.json'] ?? '') as CoreShard;
  const manifest = JSON.parse(files['data/manifest.json'] ?? '') as Manifest;
  const text = `${JSON.stringify({ ...core, site: { ...core.site, publicUrl } }, null, 1)}\n`;
  const entry = { sha256: createHash('sha256').update(text).digest('hex'), bytes: Buffer.byteLength(text) };
  const changed: Manifest = { ...manifest, files: { ...manifest.files, 'core.json': entry } };
  return { ...files, 'data/core.json': text, 'data/manifest.json': JSON.stringify(changed) };
}
