import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { extname, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { recipeHeaders } from '../machine/recipeHeaders.ts';
import { serveFolders, TYPES } from '../machine/staticServer.ts';

/** The compression level of deploy/nginx.conf. */
const LEVEL = 6;
const LEAST = 512;

interface CachedBody {
  readonly body: Buffer;
  readonly coding: Readonly<Record<string, string>>;
}

/**
 * Serves folders under prefixes with the compression, caching and policies of deploy/nginx.conf. Each body is
 * compressed only once, because the serving machine is also the measured one.
 */
export function serveLikeRecipe(folders: Readonly<Record<string, string>>): Promise<Server> {
  const bodies = new Map<string, CachedBody>();
  const cacheBody = (file: string): CachedBody => {
    const plain = readFileSync(file);
    const text = TYPES[extname(file)] !== undefined && plain.length >= LEAST;
    const cached = text
      ? {
          body: gzipSync(plain, { level: LEVEL }),
          coding: { 'content-encoding': 'gzip', vary: 'Accept-Encoding' },
        }
      : { body: plain, coding: {} };
    bodies.set(file, cached);
    return cached;
  };
  return serveFolders(folders, 0, {
    answer: (file, _request, response) => {
      const { body, coding } = bodies.get(file) ?? cacheBody(file);
      const folder = Object.values(folders).find((item) => !relative(item, file).startsWith('..')) ?? '';
      response.writeHead(200, {
        ...recipeHeaders(relative(folder, file)),
        ...coding,
        'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
        'content-length': body.length,
      });
      response.end(body);
      return true;
    },
  });
}
