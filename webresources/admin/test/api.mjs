// Chooses the example for a call, and remembers new experiments and goals until the server stops.
import { exampleOf } from './examples.mjs';

const experiments = new Map();
const goals = new Map();

/** Status and body of the response to a call, depending on the stage. */
export function respond(call) {
  const refusal = refusalOf(call);
  if (refusal !== undefined) {
    return refusal;
  }
  return call.method === 'POST' ? changed(call) : read(call);
}

function refusalOf({ stage, method, path }) {
  if (stage === 'logged-out') return error(401, 'Log in to the CMS.');
  if (stage === 'no-role') return error(403, 'Ask for the role personalization-viewer.');
  if (stage === 'wrong-settings' && path !== 'health') return error(503, 'Personalization is off until its settings are right.');
  if (stage === 'unavailable' && path !== 'session') return error(503, 'The database cannot be used now. Try again in a moment.');
  if (stage === 'conflict' && method === 'POST' && !path.endsWith('/check')) return error(409, 'Somebody else changed this meanwhile. Load it again.');
  return undefined;
}

function read({ stage, path, query }) {
  const names = [...(stage === 'empty' ? ['empty'] : []), query.language, query.as].filter(Boolean);
  const found = exampleOf('GET', path, names);
  if (found === undefined) {
    return error(404, 'Not found.');
  }
  const { status, body, name } = found;
  const [first, second, third] = path.split('/').map(decodeURIComponent);
  if (path === 'session') return { status, body: sessionAt(stage, body) };
  if (path === 'goals' && stage !== 'empty') return { status, body: { items: [...body.items, ...goals.values()] } };
  if (path === 'experiments' && stage !== 'empty') {
    return { status, body: { items: [...body.items, ...[...experiments.values()].map(view => view.summary)] } };
  }
  if (first === 'experiments' && second !== undefined && third === undefined) {
    const view = name === second ? body : experiments.get(second);
    return view === undefined ? error(404, 'Not found.') : { status, body: view };
  }
  if (third === 'report') return { status, body: { ...body, name: second, phase: Number(query.phase ?? body.phase) } };
  return first === 'audiences' && second !== undefined && name !== second ? error(404, 'Not found.') : { status, body };
}

function sessionAt(stage, session) {
  return {
    ...session,
    roles: [stage === 'viewer' || stage === 'editor' ? stage : 'admin'],
    user: stage === 'viewer' ? 'paula' : 'superuser',
    isPersonalizing: stage !== 'switched-off',
  };
}

function changed({ path, sent }) {
  const [first, name, action] = path.split('/').map(decodeURIComponent);
  const { status, body } = exampleOf('POST', path, [sent.primary === '' ? 'without-goal' : 'ready']) ?? error(404, 'Not found.');
  if (path === 'goals') return { status, body: savedGoal(sent) };
  if (path === 'experiments') return { status, body: savedExperiment(sent) };
  if (path === 'audiences') return { status, body: { ...body, title: sent.title, condition: sent.condition } };
  if (first === 'experiments' && 'form' in body && action !== undefined) return read({ path: `experiments/${name}`, query: {} });
  return { status, body };
}

function savedGoal(form) {
  const goal = { ...form, usedBy: [], inUse: false, problems: [], arriving: null };
  const known = exampleOf('GET', 'goals', []).body.items.some(each => each.name === form.name);
  if (!known) {
    goals.set(form.name, goal);
  }
  return goal;
}

function savedExperiment(form) {
  const known = exampleOf('GET', `experiments/${form.name}`, []);
  if (known.name === form.name) {
    const { running, summary } = known.body;
    return { view: { ...known.body, form }, begun: running === null ? null : summary.phase + 1 };
  }
  const { view } = exampleOf('POST', 'experiments', []).body;
  const saved = { ...view, form, summary: { ...view.summary, name: form.name, title: form.title } };
  experiments.set(form.name, saved);
  return { view: saved, begun: null };
}

function error(status, text) {
  return { status, body: { error: text } };
}
