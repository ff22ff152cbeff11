import { readdirSync, readFileSync } from 'node:fs';
import { request } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { EMBED_MISSING_PATH, embedPath } from '../../../src/model/paths.ts';
import { builtFile } from '../../support/builtFile.ts';
import { BAR, TAB } from '../../support/subjects.ts';
import { HIDDEN_FILES } from './hiddenFiles.ts';
import { CLOSED_URL, SITE_URL, SITES } from './servers.ts';

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
  /** Null for a file so small that packing it is left to the server. */
  readonly packed?: boolean | null;
}

const CLASSES: readonly Class[] = [
  { path: '', type: 'text/html; charset=utf-8', caching: ASK },
  { path: 'index.html', type: 'text/html; charset=utf-8', caching: ASK },
  { path: built('assets', /^index-.*\.js$/), type: 'text/javascript; charset=utf-8', caching: FOREVER },
  { path: built('assets', /^index-.*\.css$/), type: 'text/css; charset=utf-8', caching: FOREVER },
  { path: 'icon.svg', type: 'image/svg+xml; charset=utf-8', caching: ASK, packed: null },
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

/** Headers that every file of a class has, whichever server sends it. */
function expectPolicies({ headers }: Answer, path: string, shared: boolean): void {
  const embedded = path.startsWith('embed/');
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['referrer-policy']).toBe('same-origin');
  expect(headers['permissions-policy']).toContain('fullscreen=(self)');
  expect(headers['permissions-policy']).toContain('screen-wake-lock=(self)');
  expect(headers['x-frame-options']).toBeUndefined();
  expect(headers['x-permitted-cross-domain-policies']).toBe('none');
  expect(headers['access-control-allow-origin']).toBe(shared ? '*' : undefined);
  expect(headers['cross-origin-resource-policy']).toBe(shared ? 'cross-origin' : 'same-origin');
  expect(headers['cross-origin-opener-policy']).toBe(shared ? undefined : 'same-origin');
  expect(headers['cross-origin-embedder-policy']).toBe(embedded ? 'require-corp' : undefined);
  // The server's version must not be sent.
  expect(headers.server ?? '').not.toMatch(/\d/);
}

for (const [server, site] of Object.entries(SITES)) {
  for (const { path, type, caching, shared = false, packed = true } of CLASSES)
    test(`${server}: headers of ${path === '' ? 'the folder itself' : path}`, async () => {
      const answer = await ask(path, site);
      const { headers } = answer;
      expect(answer.status).toBe(200);
      expect(headers['content-type']).toBe(type);
      expect(headers['cache-control']).toBe(caching);
      expectPolicies(answer, path, shared);
      if (packed === null) return;
      expect(headers['content-encoding']).toBe(packed ? 'gzip' : undefined);
      if (!packed) return;
      expect(headers.vary).toBe('Accept-Encoding');
      const plain = await ask(path, site, { 'accept-encoding': 'identity' });
      expect(gunzipSync(answer.body).equals(plain.body)).toBe(true);
      expect(answer.body.length).toBeLessThan(plain.body.length);
    });

  test(`${server}: what is hidden is not given out, at any depth; nor is what is not there`, async () => {
    const missing = ['nothing.html', 'assets/gone.js', 'embed/nothing.html', `d/${TAB.id}`];
    for (const name of [...HIDDEN_FILES, ...missing]) {
      const answer = await ask(name, site);
      expect(answer.status, name).toBe(404);
      expect(answer.body.toString(), name).not.toContain('not for readers');
      expect(answer.headers['cache-control'], name).toBe('no-store');
      expect(answer.headers['x-content-type-options'], name).toBe('nosniff');
      expect(policyOf(answer).get('default-src'), name).toBe("'none'");
    }
  });

  test(`${server}: a panel that is gone says so, with 404, where panels may be shown`, async () => {
    const page = readFileSync(`dist/${EMBED_MISSING_PATH}`, 'utf8');
    const hosts = server === 'nginx-closed' ? "'self'" : '*';
    for (const path of [
      'embed/gone-panel.html',
      'embed/v/0123456789ab/gone-panel.html?a=b',
      'embed/gone-panel',
    ]) {
      const answer = await ask(path, site, { 'accept-encoding': 'identity' });
      expect([answer.status, answer.body.toString()], path).toEqual([404, page]);
      expect(answer.headers['content-type'], path).toBe('text/html; charset=utf-8');
      expect(answer.headers['cache-control'], path).toBe('no-store');
      expectPolicies(answer, path, true);
      expect(policyOf(answer).get('frame-ancestors'), path).toBe(hosts);
    }
    for (const path of ['embed/gone-panel.svg', 'assets/gone.html', 'gone.html', '.embed/gone.html'])
      expect((await ask(path, site)).body.toString(), path).not.toContain('data-withdrawn');
  });

  test(`${server}: no folder is listed, and one without its slash leads to itself by path alone`, async () => {
    for (const folder of ['assets/', 'data/', 'embed/', 'a/']) {
      const { status, body } = await ask(folder, site);
      expect([403, 404], folder).toContain(status);
      expect(body.toString()).not.toContain('.js');
    }
    const { pathname } = new URL(site);
    if (pathname === '/') return;
    const { status, headers } = await ask(site.replace(/\/$/, ''), site);
    expect([status, headers.location]).toEqual([301, pathname]);
    const beside = await ask(`${site.replace(/\/$/, '')}hall`, site);
    expect(beside.body.toString()).not.toContain('<main');
  });

  test(`${server}: a copy that still holds is not sent again`, async () => {
    for (const path of ['data/manifest.json', 'index.html']) {
      const first = await ask(path, site);
      const again = await ask(path, site, { 'if-none-match': String(first.headers.etag) });
      expect([again.status, again.body.length], path).toEqual([304, 0]);
      expect(again.headers['cache-control']).toBe(ASK);
    }
  });

  test(`${server}: scripts come from files of the site alone; embeds may be framed, the app may not`, async () => {
    const hosts = server === 'nginx-closed' ? "'self'" : '*';
    for (const [path, ancestors] of [
      ['index.html', "'self'"],
      [embedPath(BAR.panel.spec.id), hosts],
    ] as const) {
      const policy = policyOf(await ask(path, site));
      expect(policy.get('default-src'), path).toBe("'none'");
      expect(policy.get('script-src'), path).toBe("'self'");
      expect(policy.get('base-uri'), path).toBe("'none'");
      expect(policy.get('form-action'), path).toBe("'none'");
      expect(policy.get('frame-ancestors'), path).toBe(ancestors);
    }
  });
}

test('a copy packed beforehand is sent where the name holds a hash, and nowhere else', async () => {
  const script = built('assets', /^index-.*\.js$/);
  for (const name of ['nginx', 'nginx-used', 'caddy']) {
    const site = SITES[name];
    const packed = await ask(script, site);
    // What a server packs while it sends it has other bytes.
    expect(packed.body.equals(readFileSync(`.cache/deploy/tree/${script}.gz`)), name).toBe(true);
    expect(gunzipSync((await ask('index.html', site)).body).toString(), name).toContain('<html');
  }
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

test('no source map was built', () => {
  const files = readdirSync('dist', { recursive: true }).map(String);
  expect(files.length).toBeGreaterThan(100);
  expect(files.filter((file) => file.endsWith('.map'))).toEqual([]);
});
