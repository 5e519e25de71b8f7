// The page of an operation: the form with the result beside it, and what the documents say.

import { caller } from './call.js';
import { el } from './dom.js';
import { errorList } from './errorlist.js';
import { fieldRow, inOrder, paragraph } from './members.js';
import { server } from './server.js';
import { prose, word } from './words.js';

/** How many fields a table has before somebody asks for more. */
const ROWS = 200;

function section(name, id, ...content) {
  return el('section', { id, 'aria-labelledby': `${id}Title` }, el('h2', { id: `${id}Title` }, name), content);
}

/** What may be wider than the page scrolls by itself, with the keyboard too. */
function scrolled(name, table) {
  return el('div', { class: 'wide', tabindex: 0, role: 'group', 'aria-label': name }, table);
}

function facts(operation) {
  return [
    ...(operation.methods ?? []),
    operation.idempotent && word('idempotent'),
    operation.unsigned && word('unsigned'),
    operation.clientToken,
    operation.dryRun,
    operation.pages && word('pages'),
    ...(operation.waiters ?? []).map(waiter => waiter.method),
  ].filter(Boolean);
}

function heading(operation) {
  return el('div', { class: 'heading' },
    el('a', { class: 'back', href: '#/' }, `← ${word('back')}`),
    el('h1', {}, operation.name),
    paragraph(operation.summary, 'summary'),
    el('ul', { class: 'facts' }, facts(operation).map(fact => el('li', {}, fact))),
    operation.deprecation && el('p', { class: 'warning' }, `${word('deprecated')}: ${operation.deprecation}`));
}

function notes(operation) {
  return operation.notes && section(word('notes'), 'notes', el('ul', { class: 'notes' }, operation.notes.map(note => {
    const shown = prose(note.text);
    return el('li', { lang: shown?.lang }, shown?.text ?? '');
  })));
}

function response(operation) {
  if (!operation.response) {
    return undefined;
  }
  const fields = inOrder(operation.response);
  const body = el('tbody');
  const rest = el('button', { type: 'button', class: 'quiet', onclick: () => further() }, word('more'));
  function further() {
    const shown = body.childElementCount;
    body.append(...fields.slice(shown, shown + ROWS).map(fieldRow));
    rest.hidden = body.childElementCount === fields.length;
  }
  further();
  return section(word('response'), 'response', scrolled(word('response'),
    el('table', {}, el('thead', {}, el('tr', {}, el('th', { scope: 'col' }, word('field')), el('th', { scope: 'col' }, word('type')),
      el('th', { scope: 'col' }, word('description')))), body)), rest);
}

function errors(operation) {
  const common = operation.commonErrors ?? [];
  const all = el('details', {}, el('summary', {}, word('commonErrors', common.length)));
  all.addEventListener('toggle', () => all.childElementCount === 1 && all.append(errorList(common)));
  return section(word('errors'), 'errors', errorList(operation.errors ?? []), common.length > 0 && all);
}

function permissions(operation) {
  const allowed = operation.authorization;
  const list = texts => texts?.join(', ') ?? '—';
  return allowed && section(word('permissions'), 'permissions', scrolled(word('permissions'), el('table', {},
    el('thead', {}, el('tr', {}, ['action', 'access', 'resource', 'conditions', 'dependent'].map(name => el('th', { scope: 'col' }, word(name))))),
    el('tbody', {}, el('tr', {},
      el('td', {}, el('code', {}, allowed.action)),
      el('td', {}, allowed.access ?? '—'),
      el('td', {}, (allowed.resources ?? []).map(resource => el('p', {}, el('code', {}, resource.pattern ?? resource.type),
        resource.required && ` ${word('required')}`))),
      el('td', {}, list(allowed.conditions)),
      el('td', {}, list(allowed.dependent)))))));
}

function samples(operation) {
  return operation.samples && section(word('samples'), 'samples', operation.samples.map(sample => {
    const title = prose(sample.title);
    return el('details', {}, el('summary', { lang: title?.lang }, title?.text ?? word('samples')),
      sample.request && [el('h3', {}, word('sampleRequest')), el('pre', { tabindex: 0 }, sample.request)],
      sample.response && [el('h3', {}, word('sampleResponse')), el('pre', { tabindex: 0 }, sample.response)]);
  }));
}

function links(operation) {
  return operation.links && section(word('links'), 'links', el('ul', {}, operation.links.map(link => {
    const title = prose(link.title);
    const text = el('span', { lang: title?.lang }, title?.text ?? '');
    const anchor = link.operation
      ? el('a', { href: `#/operation/${encodeURIComponent(link.operation)}` }, link.operation)
      : link.address && el('a', { href: link.address, rel: 'noopener noreferrer', target: '_blank' }, link.address);
    return el('li', {}, anchor, ' ', text);
  })));
}

function statement(said) {
  const about = prose(said.text);
  return el('tr', {},
    el('th', { scope: 'row' }, said.about),
    el('td', {}, [
      said.type && `${word('typeIs')} ${said.type}`,
      said.required !== undefined && word(said.required ? 'isRequired' : 'isNotRequired'),
      said.example && `${word('example')} ${said.example}`,
    ].filter(Boolean).map(text => el('p', {}, text)), about && el('p', { lang: about.lang }, about.text)),
    el('td', {}, (said.sources ?? []).join(', ')));
}

function sources(operation) {
  const disagreements = operation.statements && [el('h3', {}, word('disagreements')), scrolled(word('disagreements'),
    el('table', {}, el('thead', {}, el('tr', {}, ['about', 'says', 'by'].map(name => el('th', { scope: 'col' }, word(name))))),
      el('tbody', {}, operation.statements.map(statement))))];
  return operation.sources && section(word('sources'), 'sources',
    el('ul', {}, operation.sources.map(source => el('li', {}, el('code', {}, source.id), ` ${[
      source.document, source.language, source.date].filter(Boolean).join(', ')}`))), disagreements);
}

/** The content of the page of an operation. */
export async function showOperation(name, service) {
  const operation = await server.operation(name);
  const { form, result } = caller(operation, service.target);
  return [
    heading(operation),
    notes(operation),
    el('div', { class: 'bench' }, section(word('parameters'), 'parameters', form), result),
    response(operation), errors(operation), permissions(operation), samples(operation), links(operation), sources(operation),
  ].filter(Boolean);
}
