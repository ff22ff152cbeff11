import { createPublicKey } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { SITE_KEY_PATH } from '../../src/model/paths.ts';
import { fingerprintOf } from '../portable/signature.ts';

/** The public key of who signs the copies, among the authored data of a city. */
const KEY_FILE = 'signing-key.pem';

/**
 * Publishes the public key with the site, and its fingerprint on the page 说明, where readers of a copy compare it. A
 * private key in its place stops the build: it must never be published.
 */
export function signingKeyPlugin(dataDir: string): Plugin {
  const file = join(dataDir, KEY_FILE);
  const pem = existsSync(file) ? readFileSync(file, 'utf8') : null;
  if (pem?.includes('PRIVATE KEY')) throw new Error(`${KEY_FILE} 是私钥，只能放公钥`);
  const fingerprint = pem === null ? '' : fingerprintOf(createPublicKey(pem));
  return {
    name: 'signing-key',
    config: () => ({ define: { 'import.meta.env.YOUJU_KEY': JSON.stringify(fingerprint) } }),
    generateBundle() {
      if (pem !== null) this.emitFile({ type: 'asset', fileName: SITE_KEY_PATH, source: pem });
    },
  };
}
