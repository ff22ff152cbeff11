import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SITE_KEY_PATH } from '../../../../src/model/paths.ts';
import { signingKeyPlugin } from '../../../../tools/plugins/signingKeyPlugin.ts';
import { fingerprintOf } from '../../../../tools/portable/signature.ts';
import { isCopied } from '../../../../tools/portable/siteFiles.ts';

const { publicKey, privateKey } = generateKeyPairSync('ed25519');
const pemOf = (key: KeyObject, type: 'spki' | 'pkcs8') => key.export({ type, format: 'pem' }).toString();

/** What a build with this key file defines, and which files it writes. */
function build(pem: string | null): { fingerprint: unknown; files: Map<string, unknown> } {
  const folder = mkdtempSync(join(tmpdir(), 'youju-key-'));
  if (pem !== null) writeFileSync(join(folder, 'signing-key.pem'), pem);
  const { config, generateBundle } = signingKeyPlugin(folder) as unknown as {
    config: () => { define: Record<string, string> };
    generateBundle: (this: object) => void;
  };
  const files = new Map<string, unknown>();
  generateBundle.call({
    emitFile: ({ fileName, source }: { fileName: string; source: string }) => files.set(fileName, source),
  });
  return { fingerprint: JSON.parse(config().define['import.meta.env.YOUJU_KEY'] ?? ''), files };
}

describe('the key of the publisher', () => {
  it('goes with the site, with its fingerprint for the page', () => {
    const pem = pemOf(publicKey, 'spki');
    expect(build(pem)).toEqual({
      fingerprint: fingerprintOf(publicKey),
      files: new Map([[SITE_KEY_PATH, pem]]),
    });
    expect(build(null)).toEqual({ fingerprint: '', files: new Map() });
  });

  it('never goes with a copy, and a private one stops the build', () => {
    expect(isCopied(SITE_KEY_PATH)).toBe(false);
    expect(() => build(pemOf(privateKey, 'pkcs8'))).toThrow('私钥');
    const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey;
    expect(() => build(pemOf(rsa, 'spki'))).toThrow('Ed25519');
  });
});
