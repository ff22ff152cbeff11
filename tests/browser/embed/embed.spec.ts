import { embedBehaviours } from '../support/embedBehaviours.ts';
import { type HostServer, openHost } from '../support/hostPage.ts';
import { loaderBehaviours } from '../support/loaderBehaviours.ts';
import { test } from '../support/site.ts';

/**
 * Embeds from a server that sends no headers of its own; tests/suites/deploy covers the headers of the
 * recipes.
 */

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
