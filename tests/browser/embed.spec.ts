import { mkdirSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serveFolders } from '../bench/staticServer.ts';
import { embedBehaviours } from './embedBehaviours.ts';
import type { HostServer } from './hostPage.ts';
import { loaderBehaviours } from './loaderBehaviours.ts';
import { test } from './site.ts';

/** Panels from a server that sends no headers of its own; by the recipes in deploy/ see tests/deploy. */

const folder = '.cache/hosts';
let server: Server;
let host: HostServer;
let site = '';

test.beforeAll(async ({ baseURL }) => {
  mkdirSync(folder, { recursive: true });
  server = await serveFolders({ '/': folder }, 0);
  const { port } = server.address() as AddressInfo;
  host = { url: `http://localhost:${port}/`, folder };
  site = baseURL ?? '';
});
test.afterAll(() => server.close());

const servers = () => ({ site, host });

embedBehaviours(servers);
loaderBehaviours(servers);
