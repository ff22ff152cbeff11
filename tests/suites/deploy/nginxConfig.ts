import { readFileSync } from 'node:fs';

export interface SiteOptions {
  readonly port: number;
  /** The site's folder below the server's root, with a trailing slash: `gov/city/`. */
  readonly place: string;
  /** Pages that may embed a panel, as in `frame-ancestors`. */
  readonly hosts: string;
}

/** Replaces `from`, which must occur exactly once, so that a changed recipe is noticed. */
function replaceOnce(text: string, from: string, to: string): string {
  const parts = text.split(from);
  if (parts.length !== 2)
    throw new Error(`deploy/nginx.conf：“${from}”应出现一次，实际${parts.length - 1}次`);
  return parts.join(to);
}

/** Keeps all paths below the prefix, for users without write access to system folders. */
const OWN_FOLDERS = `
  access_log off;
  client_body_temp_path body;
  proxy_temp_path proxy;
  fastcgi_temp_path fastcgi;
  uwsgi_temp_path uwsgi;
  scgi_temp_path scgi;`;

/** The recipe itself, with the lines marked ADAPT filled in as deploy/README.md explains. */
export function siteConfig({ port, place, hosts }: SiteOptions): string {
  return [
    ['"~^/(?<below>.*)$" $below; # ADAPT', `"~^/${place}(?<below>.*)$" $below;`],
    ['listen 80; # ADAPT', `listen 127.0.0.1:${port};`],
    ['server_name _; # ADAPT', 'server_name 127.0.0.1;'],
    ['root html; # ADAPT', 'root html;'],
    ['set $embed_hosts "*"; # ADAPT', `set $embed_hosts "${hosts}";`],
    ['location / { # ADAPT', `location /${place} {`],
    ['http {', `http {${OWN_FOLDERS}`],
  ].reduce(
    (text, [from = '', to = '']) => replaceOnce(text, from, to),
    readFileSync('deploy/nginx.conf', 'utf8'),
  );
}

/** Another site's server: plain files without any of our headers. */
export const hostConfig = (port: number): string => `
events {}
http {${OWN_FOLDERS}
  types { text/html html; text/css css; }
  server {
    listen 127.0.0.1:${port};
    root html;
  }
}
`;
