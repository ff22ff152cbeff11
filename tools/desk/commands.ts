import type { PanelEdit } from '../../data/pipeline/add/panels/proposePanels.ts';
import type { Desk } from './desk.ts';
import type { TextRange } from './scan/confirm.ts';
import type { SiteBuild } from './site/siteBuild.ts';

/** The commands of the page, each with what it takes from the page's words. */

/** What the page sends with a command. */
export type Body = Readonly<Record<string, unknown>>;
const text = (body: Body, name: string): string =>
  typeof body[name] === 'string' ? (body[name] as string) : '';

/** What the page sends as strings by name. */
const strings = (body: Body, name: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries((body[name] as Record<string, unknown> | undefined) ?? {}).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    ),
  );

/** What the page sends of a panel, field by field. */
function panelEdit(body: Body): PanelEdit {
  const words = (name: 'title' | 'section' | 'kind') =>
    typeof body[name] === 'string' ? { [name]: text(body, name).trim() } : {};
  const flag = (name: 'overview' | 'deck') => (typeof body[name] === 'boolean' ? { [name]: body[name] } : {});
  return { ...words('title'), ...words('section'), ...words('kind'), ...flag('overview'), ...flag('deck') };
}

/** A stretch of a line. */
const range = (body: Body): TextRange => ({
  line: Number(body.line),
  start: Number(body.start),
  end: Number(body.end),
});

type Command = (desk: Desk, body: Body, site: SiteBuild) => unknown;

/** Everything that the page may ask for; each answers with what has changed. */
export const COMMANDS: Readonly<Record<string, Command>> = {
  decide: (desk, body) =>
    desk.deciding.decide(
      text(body, 'key'),
      Number(body.choice ?? 0),
      (body.edits as Record<string, string> | undefined) ?? null,
    ),
  aside: (desk, body) => desk.deciding.aside(text(body, 'key')),
  confirm: (desk, body) => desk.looking.confirm(text(body, 'key')),
  confirmPlace: (desk, body) => desk.looking.confirmPlace(range(body)),
  reread: (desk, body) => desk.looking.reread(range(body), text(body, 'words')),
  find: (desk, body) => desk.standing.find(text(body, 'query')),
  correct: (desk, body) =>
    desk.standing.correct(text(body, 'id'), {
      ...(typeof body.name === 'string' ? { name: text(body, 'name').trim() } : {}),
      ...(typeof body.value === 'string' ? { value: text(body, 'value').trim() } : {}),
      ...(typeof body.note === 'string' ? { note: text(body, 'note') } : {}),
      ...(typeof body.doubt === 'string' ? { doubt: text(body, 'doubt') } : {}),
      reason: text(body, 'reason'),
      date: text(body, 'date'),
    }),
  undo: (desk) => desk.deciding.undo(),
  settle: (desk, body) => desk.signing.settle(Number(body.at), body.takes === true),
  select: (desk, body) => desk.deciding.select(text(body, 'key')),
  arrange: (desk) => desk.arranging.arrange(),
  stopArranging: async (desk) => {
    await desk.arranging.stop();
    return desk.state();
  },
  panel: (desk, body) => desk.revising.panel(text(body, 'id'), panelEdit(body)),
  finish: (desk) => desk.finishing.finish(),
  undoFinish: async (desk, _body, site) => {
    // A build that is under way would still measure panels that go.
    await site.stop();
    desk.finishing.undoFinish();
    return desk.state();
  },
  document: async (desk, body) => {
    await desk.revising.editDocument(strings(body, 'fields'));
    return desk.state();
  },
  removeLines: async (desk, body) => {
    await desk.revising.removeLines(Array.isArray(body.lines) ? body.lines.map(Number) : []);
    return desk.state();
  },
  digest: (desk, body) => desk.revising.digest(Number(body.n), text(body, 'digest')),
  reword: (desk, body) => desk.revising.reword(strings(body, 'words')),
  planRemoval: (desk, body) => {
    desk.standing.planRemoval(text(body, 'id'), {
      reason: text(body, 'reason').trim(),
      date: text(body, 'date'),
    });
    return desk.state();
  },
  rewordPlan: (desk, body) => {
    desk.standing.reword(strings(body, 'words'));
    return desk.state();
  },
  carryOut: (desk) => {
    desk.standing.carryOut();
    return desk.state();
  },
  dropPlan: (desk) => {
    desk.standing.drop();
    return desk.state();
  },
  resume: (desk, body) => desk.resume(text(body, 'id')),
  close: (desk, body) => desk.close(body.discard === true),
  stopReading: (desk) => {
    desk.reader.stop();
    return {};
  },
  buildSite: (_desk, _body, site) => {
    site.start();
    return site.state;
  },
  stopSite: async (_desk, _body, site) => {
    await site.stop();
    return site.state;
  },
};
