/** The servers that `npm run test:deploy` has started, passed to the tests by environment variables. */

function told(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name}没有设定：请用 npm run test:deploy 运行`);
  return value;
}

/** The addresses of the site, by the name of the server. */
export const SITES: Readonly<Record<string, string>> = JSON.parse(told('DEPLOY_SITES'));

function siteOf(name: string): string {
  const site = SITES[name];
  if (site === undefined) throw new Error(`no server is named ${name}`);
  return site;
}

/** The site served by the recipe for nginx. */
export const SITE_URL = siteOf('nginx');
/** The same at the root of a server, with embeds allowed only on its own pages. */
export const CLOSED_URL = siteOf('nginx-closed');
/** Another site's server, and the folder of its files. */
export const HOST = { url: told('DEPLOY_HOST'), folder: told('DEPLOY_HOST_FOLDER') };
