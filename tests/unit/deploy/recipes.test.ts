import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readRecipe, recipeHeaders } from '../../../tools/machine/recipeHeaders.ts';

const policies = (file: string): string[] =>
  Array.from(readFileSync(file, 'utf8').matchAll(/"(default-src [^"]*)"/g), ([, policy = '']) =>
    policy.replace(
      /frame-ancestors (?:\*|\$youju_embed_hosts|\$\{YOUJU_EMBED_HOSTS\})$/,
      'frame-ancestors HOSTS',
    ),
  );

describe('the recipes', () => {
  it('say the same about what may run, for app and embeds', () => {
    const nginx = policies('deploy/nginx/maps.conf');
    expect(nginx).toHaveLength(2);
    expect(policies('deploy/Caddyfile')).toEqual(nginx);
    expect(policies('deploy/apache/site.conf')).toEqual(nginx);
  });
});

describe('headers read from the recipe for nginx', () => {
  it('are those of the class of a file', () => {
    const [app, embed, shard] = ['index.html', 'embed/x.html', 'data/core.json'].map((file) =>
      recipeHeaders(file),
    );
    expect(app?.['content-security-policy']).toContain("frame-ancestors 'self'");
    expect(embed?.['content-security-policy']).toContain('frame-ancestors *');
    expect(app?.['access-control-allow-origin']).toBeUndefined();
    expect(shard?.['access-control-allow-origin']).toBe('*');
    expect(recipeHeaders('data/core.0123456789ab.json')['cache-control']).toContain('immutable');
    for (const asked of ['data/manifest.json', 'data/core.json', 'data/open/facts.csv', 'index.html'])
      expect(recipeHeaders(asked)['cache-control'], asked).toBe('no-cache');
    expect(recipeHeaders('x', { $status: '404' })['cache-control']).toBe('no-store');
  });

  it('follow the file: what is changed there changes here', () => {
    const recipe = readRecipe().replace("script-src 'self'", "script-src 'none'");
    expect(recipeHeaders('index.html', {}, recipe)['content-security-policy']).toContain("script-src 'none'");
    expect(() =>
      recipeHeaders('x', {}, recipe.replace('map $status $youju_caching', 'map $status $other')),
    ).toThrow('$youju_caching');
  });
});
