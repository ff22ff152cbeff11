import { policyHeaders } from '../../../tools/machine/recipeHeaders.ts';
import { serveFolders } from '../../../tools/machine/staticServer.ts';
import { writeBareOriginals } from './bareSite.ts';

/**
 * The built site under a sub-path, with originals as they were given, and once more as a build without any
 * would be; under the very policies of deploy/nginx.conf, so that the whole suite is held to them.
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
