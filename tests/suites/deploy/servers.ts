/** The servers that `npm run test:deploy` has started, passed to the tests by environment variables. */

function told(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name}没有设定：请用 npm run test:deploy 运行`);
  return value;
}

/** The site served by the recipe. */
export const SITE_URL = told('DEPLOY_SITE');
/** The site served by the recipe at the root of a server, with embeds allowed only on its own pages. */
export const CLOSED_URL = told('DEPLOY_CLOSED');
/** Another site's server, and the folder of its files. */
export const HOST = { url: told('DEPLOY_HOST'), folder: told('DEPLOY_HOST_FOLDER') };
