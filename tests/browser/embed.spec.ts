import { embedBehaviours } from './embedBehaviours.ts';
import { type HostServer, openHost } from './hostPage.ts';
import { loaderBehaviours } from './loaderBehaviours.ts';
import { test } from './site.ts';

/** Panels from a server that sends no headers of its own; by the recipes in deploy/ see tests/deploy. */

let host: HostServer & { close: () => void };
let site = '';

test.beforeAll(async ({ baseURL }) => {
  host = await openHost();
  site = baseURL ?? '';
});
test.afterAll(() => host.close());

const servers = () => ({ site, host });

embedBehaviours(servers);
loaderBehaviours(servers);
