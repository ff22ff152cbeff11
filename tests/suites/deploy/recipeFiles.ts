import { readFileSync } from 'node:fs';
import type { ServerFiles } from './startServer.ts';

export interface SiteOptions {
  readonly port: number;
  /** The site's folder below the server's root, with a trailing slash: `gov/city/`; empty for the root itself. */
  readonly place: string;
  /** Pages that may embed a panel, as in `frame-ancestors`. */
  readonly hosts: string;
}

type Change = readonly [from: string, to: string];

/** Reads a recipe and makes changes in it, each of which must fit exactly once, so that a changed recipe is noticed. */
function fillIn(recipe: string, changes: readonly Change[]): string {
  return changes.reduce(
    (text, [from, to]) => {
      const parts = text.split(from);
      if (parts.length !== 2)
        throw new Error(`deploy/${recipe}：“${from}”应出现一次，实际${parts.length - 1}次`);
      return parts.join(to);
    },
    readFileSync(`deploy/${recipe}`, 'utf8'),
  );
}

/** Keeps all paths below the prefix, for users without write access to system folders. */
const OWN_FOLDERS = `
  access_log off;
  client_body_temp_path body;
  proxy_temp_path proxy;
  fastcgi_temp_path fastcgi;
  uwsgi_temp_path uwsgi;
  scgi_temp_path scgi;`;

/** A sub-path of its own in the line that is only for one. */
const redirectOf = (place: string): Change[] => [
  [
    '# location = /gov/city { absolute_redirect off; return 301 /gov/city/; }',
    `location = /${place.replace(/\/$/, '')} { absolute_redirect off; return 301 /${place}; }`,
  ],
];

/** What goes into every nginx, filled in as deploy/README.md explains. */
const nginxParts = ({ place, hosts }: SiteOptions) => ({
  maps: fillIn('nginx/maps.conf', [
    ['"~^/(?<youju_below>.*)$"', `"~^/${place}(?<youju_below>.*)$"`],
    ['default "*"; # ADAPT', `default "${hosts}";`],
  ]),
  site: fillIn('nginx/site.conf', [
    ['location ^~ / { # ADAPT', `location ^~ /${place} {`],
    ...(place === '' ? [] : redirectOf(place)),
  ]),
});

/** The recipe as a whole server, in the order of its own folder. */
export function nginxFiles(options: SiteOptions): ServerFiles {
  const { maps, site } = nginxParts(options);
  const whole = fillIn('nginx.conf', [
    ['listen 80; # ADAPT', `listen 127.0.0.1:${options.port};`],
    ['server_name _; # ADAPT', 'server_name 127.0.0.1;'],
    ['root html; # ADAPT', 'root html;'],
    ['http {', `http {${OWN_FOLDERS}`],
  ]);
  return new Map([
    ['nginx.conf', whole],
    ['nginx/maps.conf', maps],
    ['nginx/site.conf', site],
  ]);
}

/**
 * A server that is there already, as Debian delivers it: packing on but for HTML alone, types of its own, and beside
 * the site what such servers commonly have: rules by the ending of a name and a header.
 */
export function usedNginxFiles(options: SiteOptions): ServerFiles {
  const { maps, site } = nginxParts(options);
  const server = `
events {}
http {${OWN_FOLDERS}
  types { text/html html htm; text/css css; application/javascript js; image/svg+xml svg; image/png png; }
  default_type application/octet-stream;
  gzip on;
  add_header X-Frame-Options DENY;
  include conf.d/youju-maps.conf;
  server {
    listen 127.0.0.1:${options.port} default_server;
    root html;
    index index.html index.htm index.nginx-debian.html;
    server_name _;
    location / { try_files $uri $uri/ =404; }
    location ~* \\.(?:js|css|json|png)$ { expires 30d; }
    location ~ /\\.ht { deny all; }
    include snippets/youju-site.conf;
  }
}
`;
  return new Map([
    ['nginx.conf', server],
    ['conf.d/youju-maps.conf', maps],
    ['snippets/youju-site.conf', site],
  ]);
}

/** The recipe for Caddy, as a whole server. */
export function caddyFiles({ port, place, hosts }: SiteOptions): ServerFiles {
  const bare = place.replace(/\/$/, '');
  const redirect = place === '' ? '' : `redir /${bare} /${place} permanent\n\t`;
  const recipe = fillIn('Caddyfile', [
    [':80 {', `{\n\tadmin off\n\tauto_https off\n}\n:${port} {\n\tbind 127.0.0.1`],
    ['handle_path /* {', `${redirect}handle_path /${place}* {`],
    ['root * html', `root * html/${bare}`],
    ['frame-ancestors *"', `frame-ancestors ${hosts}"`],
  ]);
  return new Map([['Caddyfile', recipe]]);
}

/** A server that is there already, with files of its own, packing and a header, and the block of the recipe in it. */
export function usedCaddyFiles({ port, place, hosts }: SiteOptions): ServerFiles {
  const recipe = caddyFiles({ port, place, hosts }).get('Caddyfile') ?? '';
  const block = recipe.slice(recipe.indexOf('bind 127.0.0.1'));
  const own = 'root * html\n\tencode zstd gzip\n\theader X-Frame-Options DENY\n\tfile_server';
  return new Map([
    [
      'Caddyfile',
      `{\n\tadmin off\n\tauto_https off\n}\n:${port} {\n\t${block.replace('\n', `\n\t${own}\n`)}`,
    ],
  ]);
}

const APACHE_MODULES = '/usr/lib/apache2/modules';
/** What Debian's Apache loads as delivered, as far as it answers anything here, and what the recipe asks for. */
const MODULES = [
  'mpm_event',
  'authz_core',
  'authz_host',
  'alias',
  'autoindex',
  'dir',
  'mime',
  'negotiation',
  'setenvif',
  'reqtimeout',
  'headers',
  'deflate',
  'filter',
];

/** What Debian sets around every virtual host. */
const apacheAround = (port: number): string => `
${MODULES.map((name) => `LoadModule ${name}_module ${APACHE_MODULES}/mod_${name}.so`).join('\n')}
Listen 127.0.0.1:${port}
ServerName 127.0.0.1
PidFile apache.pid
ErrorLog error.log
User www-data
Group www-data
TypesConfig /etc/mime.types
<Directory />
  Options FollowSymLinks
  AllowOverride None
  Require all denied
</Directory>
AccessFileName .htaccess
<FilesMatch "^\\.ht">
  Require all denied
</FilesMatch>
Include youju.conf
`;

const apacheParts = ({ port }: SiteOptions, host: string): ServerFiles =>
  new Map([
    ['httpd.conf', apacheAround(port)],
    ['youju.conf', host],
    ['apache/site.conf', readFileSync('deploy/apache/site.conf', 'utf8')],
  ]);

/** The recipe for Apache as a virtual host. */
export const apacheFiles = (options: SiteOptions): ServerFiles =>
  apacheParts(
    options,
    fillIn('apache.conf', [
      ['Define YOUJU_SITE /\n', `Define YOUJU_SITE /${options.place}\n`],
      ['Define YOUJU_EMBED_HOSTS *', `Define YOUJU_EMBED_HOSTS "${options.hosts}"`],
      ['<VirtualHost *:80>', `<VirtualHost 127.0.0.1:${options.port}>`],
    ]),
  );

/** A virtual host that is there already, with headers and rules of its own, and three lines for the site in it. */
export const usedApacheFiles = (options: SiteOptions): ServerFiles =>
  apacheParts(
    options,
    `
<VirtualHost 127.0.0.1:${options.port}>
  DocumentRoot html
  Header set X-Frame-Options DENY
  Header always set X-Frame-Options DENY
  Header set Content-Security-Policy "default-src 'self'"
  <FilesMatch "\\.(?:js|css|json)$">
    Header set Cache-Control "max-age=2592000"
  </FilesMatch>
  Define YOUJU_SITE /${options.place}
  Define YOUJU_EMBED_HOSTS "${options.hosts}"
  Include apache/site.conf
</VirtualHost>
ServerTokens Prod
`,
  );

/** Another site's server: plain files without any of our headers; with `?isolated` a page isolates itself. */
export const hostFiles = (port: number): ServerFiles =>
  new Map([
    [
      'nginx.conf',
      `
events {}
http {${OWN_FOLDERS}
  types { text/html html; text/css css; }
  map $args $embedder { default ""; isolated require-corp; }
  map $args $opener { default ""; isolated same-origin; }
  server {
    listen 127.0.0.1:${port};
    root html;
    add_header Cross-Origin-Embedder-Policy $embedder;
    add_header Cross-Origin-Opener-Policy $opener;
  }
}
`,
    ],
  ]);
