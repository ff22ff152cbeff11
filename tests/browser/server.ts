import { serveFolders } from '../bench/staticServer.ts';

/** The built site under a sub-path, with originals as they were given, and once more without any. */
const port = Number(process.env.TEST_PORT ?? 4781);
await serveFolders({ '/gov/city/': 'dist', '/bare/': '.cache/dist-bare' }, port);
console.log(`http://127.0.0.1:${port}/gov/city/`);
