import { policyHeaders } from '../../../tools/machine/recipeHeaders.ts';
import { serveFolders } from '../../../tools/machine/staticServer.ts';
import { writeBareOriginals } from './bareSite.ts';

/**
 * Serves the built site under a sub-path, with its originals, and once more as a build without originals;
 * with the policies of deploy/nginx.conf, so that the whole suite is subject to them.
 */
const port = Number(process.env.TEST_PORT ?? 4781);
await serveFolders(
  { '/gov/city/': 'dist', '/bare/originals/': writeBareOriginals(), '/bare/': 'dist' },
  port,
  {
    headersOf: policyHeaders,
  },
);
console.log(`http://127.0.0.1:${port}/gov/city/`);
