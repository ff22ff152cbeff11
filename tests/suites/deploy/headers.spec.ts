import { readdirSync } from 'node:fs';
import { request } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { embedPath } from '../../../src/model/paths.ts';
import { builtFile } from '../../support/builtFile.ts';
import { BAR, TAB } from '../../support/subjects.ts';
import { CLOSED_URL, SITE_URL } from './servers.ts';

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

/** Uses raw HTTP, because `fetch` would decompress the body and hide its encoding. */
function ask(path: string, base = SITE_URL, sent: Record<string, string> = {}): Promise<Answer> {
  return new Promise((done, fail) => {
    request(new URL(path, base), { headers: { 'accept-encoding': 'gzip', ...sent } }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        done({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      );
    })
      .on('error', fail)
      .end();
  });
}

/** Files of the built site whose names match a pattern. */
const built = (folder: string, pattern: RegExp): string => {
  const name = readdirSync(`dist/${folder}`).find((file) => pattern.test(file));
  if (name === undefined) throw new Error(`dist/${folder}: no ${pattern}`);
  return `${folder}/${name}`;
};

const FOREVER = 'public, max-age=31536000, immutable';
const ASK = 'no-cache';
const SHORT = 'public, max-age=300';

interface Class {
  readonly path: string;
  readonly type: string;
  readonly caching: string;
  /** Whether other hosts may use the file. */
  readonly shared?: boolean;
  readonly packed?: boolean;
}

const CLASSES: readonly Class[] = [
  { path: '', type: 'text/html; charset=utf-8', caching: ASK },
  { path: 'index.html', type: 'text/html; charset=utf-8', caching: ASK },
  { path: built('assets', /^index-.*\.js$/), type: 'text/javascript; charset=utf-8', caching: FOREVER },
  { path: built('assets', /^index-.*\.css$/), type: 'text/css; charset=utf-8', caching: FOREVER },
  { path: 'icon.svg', type: 'image/svg+xml; charset=utf-8', caching: ASK, packed: false },
  {
    path: `${embedPath(BAR.panel.spec.id)}#dark`,
    type: 'text/html; charset=utf-8',
    caching: ASK,
    shared: true,
  },
  {
    path: built('embed', /^enhance-.*\.js$/),
    type: 'text/javascript; charset=utf-8',
    caching: FOREVER,
    shared: true,
  },
  { path: 'embed/loader.js', type: 'text/javascript; charset=utf-8', caching: SHORT, shared: true },
  { path: 'data/manifest.json', type: 'application/json; charset=utf-8', caching: ASK, shared: true },
  {
    path: 'data/manifest.json?v=123',
    type: 'application/json; charset=utf-8',
    caching: ASK,
    shared: true,
  },
  {
    path: builtFile('data/core.json'),
    type: 'application/json; charset=utf-8',
    caching: FOREVER,
    shared: true,
  },
  { path: 'data/open/facts.csv', type: 'text/csv; charset=utf-8', caching: ASK, shared: true },
  {
    path: 'data/open/facts.xlsx',
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    caching: ASK,
    shared: true,
    packed: false,
  },
];

const policyOf = ({ headers }: Answer): Map<string, string> =>
  new Map(
    String(headers['content-security-policy'])
      .split('; ')
      .map((directive) => [
        directive.replace(/ .*/, ''),
        directive.includes(' ') ? directive.replace(/^\S+ /, '') : '',
      ]),
  );

for (const { path, type, caching, shared = false, packed = true } of CLASSES)
  test(`headers of ${path === '' ? 'the folder itself' : path}`, async () => {
    const answer = await ask(path);
    const { headers } = answer;
    expect(answer.status).toBe(200);
    expect(headers['content-type']).toBe(type);
    expect(headers['cache-control']).toBe(caching);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('same-origin');
    expect(headers['permissions-policy']).toContain('fullscreen=(self)');
    expect(headers['permissions-policy']).toContain('screen-wake-lock=(self)');
    expect(headers['access-control-allow-origin']).toBe(shared ? '*' : undefined);
    expect(headers['cross-origin-resource-policy']).toBe(shared ? 'cross-origin' : 'same-origin');
    // The server's version must not be sent.
    expect(headers.server ?? '').not.toMatch(/\d/);
    expect(headers['content-encoding']).toBe(packed ? 'gzip' : undefined);
    if (!packed) return;
    expect(headers.vary).toBe('Accept-Encoding');
    const plain = await ask(path, SITE_URL, { 'accept-encoding': 'identity' });
    expect(gunzipSync(answer.body).equals(plain.body)).toBe(true);
    expect(answer.body.length).toBeLessThan(plain.body.length);
  });

test('a script comes from a file of the site alone, in the app and in the embeds', async () => {
  for (const path of ['index.html', embedPath(BAR.panel.spec.id)]) {
    const policy = policyOf(await ask(path));
    expect(policy.get('default-src'), path).toBe("'none'");
    expect(policy.get('script-src'), path).toBe("'self'");
    expect(policy.get('base-uri'), path).toBe("'none'");
    expect(policy.get('form-action'), path).toBe("'none'");
  }
});

test('embeds may be framed, the app may not; the list is one line', async () => {
  const ancestors = async (path: string, base: string) =>
    policyOf(await ask(path, base)).get('frame-ancestors');
  expect(await ancestors('index.html', SITE_URL)).toBe("'self'");
  expect(await ancestors(embedPath(BAR.panel.spec.id), SITE_URL)).toBe('*');
  expect(await ancestors(embedPath(BAR.panel.spec.id), CLOSED_URL)).toBe("'self'");
});

test('at the root of a server the headers are the same but for that list', async () => {
  for (const path of [
    '',
    builtFile('data/core.json'),
    'embed/loader.js',
    built('assets', /^index-.*\.js$/),
  ]) {
    const [below, root] = [await ask(path), await ask(path, CLOSED_URL)];
    const rest = ({ headers }: Answer) => ({
      ...headers,
      date: '',
      'content-security-policy': String(headers['content-security-policy']).replace(/frame-ancestors .*/, ''),
    });
    expect(rest(root), path).toEqual(rest(below));
    expect(root.body.equals(below.body)).toBe(true);
  }
});

test('a copy that still holds is not sent again', async () => {
  const first = await ask('data/manifest.json');
  const again = await ask('data/manifest.json', SITE_URL, { 'if-none-match': String(first.headers.etag) });
  expect([again.status, again.body.length]).toEqual([304, 0]);
  expect(again.headers['cache-control']).toBe(ASK);
});

test('what is not there is plainly not there, keeps the headers and is not remembered', async () => {
  const names = ['nothing.html', 'assets/index.js.map', 'embed/nothing.html', '.git/config', `d/${TAB.id}`];
  for (const name of names) {
    const { status, headers } = await ask(name);
    expect(status, name).toBe(404);
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(policyOf(await ask(name)).get('default-src')).toBe("'none'");
  }
});

test('no folder is listed, and a folder without its slash leads to itself by path alone', async () => {
  for (const folder of ['assets/', 'data/', 'embed/']) {
    const { status, body } = await ask(folder);
    expect([403, 404], folder).toContain(status);
    expect(body.toString()).not.toContain('.js');
  }
  const { status, headers } = await ask(SITE_URL.replace(/\/$/, ''));
  expect([status, headers.location]).toEqual([301, new URL(SITE_URL).pathname]);
});

test('no source map was built', () => {
  const files = readdirSync('dist', { recursive: true }).map(String);
  expect(files.length).toBeGreaterThan(100);
  expect(files.filter((file) => file.endsWith('.map'))).toEqual([]);
});
