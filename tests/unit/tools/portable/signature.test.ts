import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { parseSignedList } from '../../../../src/model/published/copySignature.ts';
import { checkCopySignature } from '../../../../src/queries/copySignature.ts';
import { readTexts } from '../../../../tools/plugins/bundle.ts';
import { checkCopy } from '../../../../tools/portable/checkCopy.ts';
import { dataScript } from '../../../../tools/portable/folderFiles.ts';
import {
  fingerprintOf,
  readSignature,
  sha256,
  signatureScript,
} from '../../../../tools/portable/signature.ts';
import { readDataScript, signCopy } from '../../../../tools/portable/signCopy.ts';
import { SECOND_CITY_PUBLIC } from '../../../support/secondCity.ts';

const OURS = generateKeyPairSync('ed25519');
const THEIRS = generateKeyPairSync('ed25519');
const pemOf = (key: KeyObject): string => key.export({ type: 'spki', format: 'pem' }).toString();
const DATA = readTexts(`${SECOND_CITY_PUBLIC}/data`, 'data/');
const VERSION = (JSON.parse(DATA['data/manifest.json'] ?? '') as { version: string }).version;

/** A small copy, as the build leaves it. */
function layCopy(): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'youju-signed-')), '离线 版');
  const files = new Map(Object.entries(DATA).filter(([path]) => !path.startsWith('data/open/')));
  const written: ReadonlyArray<readonly [string, string]> = [
    ['index.html', '<!doctype html><p>有据</p>'],
    ['app.js', 'run();'],
    ['data.js', dataScript(files, VERSION)],
    ['embed/a.html', '<p>图板</p>'],
    ['signature.js', signatureScript(null)],
    ['youju-single.html', '\uFEFF<!doctype html>\n<body>\n<script>open()</script>\n</body>\n</html>\n'],
  ];
  for (const [path, text] of written) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

function signed(): string {
  const folder = layCopy();
  signCopy(folder, OURS.privateKey);
  return folder;
}

const edit = (file: string, change: (text: string) => string): void =>
  writeFileSync(file, change(readFileSync(file, 'utf8')));

describe('a signed copy', () => {
  it('passes as folder, zip and single file, with the version of its data', () => {
    const folder = signed();
    for (const copy of [folder, `${folder}/`, `${folder}.zip`, join(folder, 'youju-single.html')])
      expect(checkCopy(copy, OURS.publicKey), copy).toEqual({ version: VERSION, faults: [] });
  });

  it('passes after it was signed anew, and stays the same', () => {
    const folder = signed();
    const before = readFileSync(join(folder, 'youju-single.html'), 'utf8');
    signCopy(folder, OURS.privateKey);
    expect(readFileSync(join(folder, 'youju-single.html'), 'utf8')).toBe(before);
    expect(checkCopy(folder, OURS.publicKey).faults).toEqual([]);
  });

  it('names what was altered, is missing or was added, wherever it lies', () => {
    const folder = signed();
    edit(join(folder, 'app.js'), (text) => `${text}evil();`);
    rmSync(join(folder, 'embed/a.html'));
    writeFileSync(join(folder, 'embed/b.html'), '');
    expect(checkCopy(folder, OURS.publicKey).faults).toEqual([
      '被改动：app.js',
      '缺少：embed/a.html',
      '多出，没有签过：embed/b.html',
    ]);
    edit(join(folder, 'youju-single.html'), (text) => text.replace('open()', 'evil()'));
    expect(checkCopy(join(folder, 'youju-single.html'), OURS.publicKey).faults).toEqual([
      '被改动：youju-single.html',
    ]);
  });

  it('is refused with another key, whatever it says of its own', () => {
    const folder = layCopy();
    signCopy(folder, THEIRS.privateKey);
    expect(checkCopy(folder, OURS.publicKey)).toMatchObject({ version: null });
    // The forger names our key as his.
    const claim = (text: string) =>
      text.split(fingerprintOf(THEIRS.publicKey)).join(fingerprintOf(OURS.publicKey));
    edit(join(folder, 'signature.js'), claim);
    expect(checkCopy(folder, OURS.publicKey).faults).toEqual(['签名不对：签名或清单被改动过']);
  });

  it('is refused where the list was altered together with a file', () => {
    const folder = signed();
    const [old, altered] = [sha256('run();'), sha256('evil();')];
    writeFileSync(join(folder, 'app.js'), 'evil();');
    edit(join(folder, 'signature.js'), (text) => text.replace(old, altered));
    expect(checkCopy(folder, OURS.publicKey)).toMatchObject({ version: null });
  });

  it('proves nothing without a signature, and takes no key of another kind', () => {
    expect(checkCopy(layCopy(), OURS.publicKey).faults[0]).toContain('没有签名');
    const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    expect(() => checkCopy(signed(), publicKey)).toThrow('Ed25519');
  });

  it('has a list that sha256sum reads, and no other text is taken for one', () => {
    const text = readFileSync(join(signed(), 'signature.txt'), 'utf8');
    for (const line of text.trimEnd().split('\n')) expect(line).toMatch(/^(?:# |[0-9a-f]{64} {2}\S)/);
    expect(parseSignedList(text)?.version).toBe(VERSION);
    for (const other of ['', text.slice(0, -30), text.replace('# version', '# Version'), `x${text}`])
      expect(parseSignedList(other)).toBeNull();
  });
});

describe('the check within a page', () => {
  afterEach(() => vi.unstubAllGlobals());
  const folder = signed();
  const files = readDataScript(readFileSync(join(folder, 'data.js'), 'utf8'));
  const signature = readSignature(readFileSync(join(folder, 'signature.js'), 'utf8'));
  const ours = pemOf(OURS.publicKey);
  const fingerprint = fingerprintOf(OURS.publicKey);

  it('names the version and the fingerprint of the key that it was given', async () => {
    expect(await checkCopySignature(signature, ours, files)).toEqual({
      state: 'signed',
      version: VERSION,
      fingerprint,
    });
    // As it comes out of a mail or a Windows editor.
    const pasted = `公钥：\r\n${ours.replace(/\n/g, '\r\n')}\r\n`;
    expect(await checkCopySignature(signature, pasted, files)).toMatchObject({ state: 'signed' });
  });

  it('refuses the key of somebody else, and tells which one the copy names', async () => {
    expect(await checkCopySignature(signature, pemOf(THEIRS.publicKey), files)).toEqual({
      state: 'refused',
      fingerprint: fingerprintOf(THEIRS.publicKey),
      claimed: fingerprint,
    });
  });

  it('notices data that are not the signed ones: any file, and a manifest that hides it', async () => {
    const core = 'data/core.json';
    for (const altered of [
      { ...files, [core]: `${files[core]} ` },
      { ...files, 'data/manifest.json': `${files['data/manifest.json']} ` },
      Object.fromEntries(Object.entries(files).filter(([path]) => path !== core)),
    ])
      expect(await checkCopySignature(signature, ours, altered)).toEqual({
        state: 'altered',
        version: VERSION,
        fingerprint,
      });
  });

  it('says what it cannot do: without a signature, without a key, in an old engine', async () => {
    expect(await checkCopySignature(null, ours, files)).toEqual({ state: 'unsigned' });
    for (const text of ['', fingerprint, ours.replace('MCow', 'MCoq'), ours.slice(0, 60)])
      expect(await checkCopySignature(signature, text, files), text).toEqual({ state: 'no-key' });
    vi.stubGlobal('crypto', {});
    expect(await checkCopySignature(signature, ours, files)).toEqual({ state: 'unsupported' });
    const unknown = Object.assign(new Error('Unrecognized name.'), { name: 'NotSupportedError' });
    vi.stubGlobal('crypto', { subtle: { importKey: () => Promise.reject(unknown) } });
    expect(await checkCopySignature(signature, ours, files)).toEqual({ state: 'unsupported' });
  });
});
