// The error centre: all codes, and the page of one.

import { calmly, el, fill, newId } from './dom.js';
import { advice, row } from './errorlist.js';
import { paragraph } from './members.js';
import { server } from './server.js';
import { word } from './words.js';

const LINES = 50;

function line(of) {
  return el('tr', {},
    el('th', { scope: 'row' }, el('a', { href: `#/code/${encodeURIComponent(of.code)}` }, of.code)),
    el('td', { class: 'statuses' }, (of.statuses ?? []).map(status => el('span', { class: 'status' }, status))),
    el('td', {}, of.operations > 0 ? word('operationsOf', of.operations) : word('everyOperation')),
    el('td', {}, paragraph(of.text)));
}

function head() {
  return el('thead', {}, el('tr', {}, ['code', 'statuses', 'operations', 'meaning'].map(name => el('th', { scope: 'col' }, word(name)))));
}

/** The content of the list of codes. */
export async function showCodes() {
  const body = el('tbody');
  const found = el('p', { class: 'found', role: 'status' });
  const rest = el('button', { type: 'button', class: 'quiet' }, word('more'));
  const input = el('input', { type: 'search', id: newId(), class: 'filter', placeholder: word('searchCodes'), 'aria-label': word('searchCodes'),
    autocomplete: 'off', spellcheck: 'false' });
  let asked = 0;

  async function show(offset) {
    asked += 1;
    const mine = asked;
    const answer = await server.codes(input.value, offset, LINES);
    if (mine === asked) {
      const rows = (answer.lines ?? []).map(line);
      if (offset === 0) {
        fill(body, rows);
      } else {
        body.append(...rows);
      }
      found.textContent = answer.total === 0 ? word('foundNone') : word('found', rows.length, answer.total);
      rest.hidden = offset + LINES >= answer.total;
      rest.onclick = () => show(offset + LINES);
    }
  }

  input.addEventListener('input', calmly(() => show(0), 60));
  await show(0);
  return [el('h1', {}, word('codes')), el('div', { class: 'codeSearch' }, input), found,
    el('div', { class: 'wide', tabindex: 0, role: 'group', 'aria-label': word('codes') }, el('table', { class: 'codeTable' }, head(), body)), rest];
}

function documentedRow(documented) {
  const operations = documented.operations
    ? documented.operations.map(name => el('li', {}, el('a', { href: `#/operation/${encodeURIComponent(name)}` }, name)))
    : [el('li', {}, word('everyOperation'))];
  return el('tr', {}, el('td', {}, row(documented)), el('td', {}, el('ul', {}, operations)));
}

/** The content of the page of a code. */
export async function showCode(name) {
  const code = await server.code(name);
  return [
    el('div', { class: 'heading' }, el('p', {}, el('a', { href: '#/codes' }, `← ${word('allCodes')}`)), el('h1', {}, code.code),
      el('ul', { class: 'facts' }, el('li', {}, code.constant))),
    el('section', {}, el('h2', {}, word('meaning')), paragraph(code.text) ?? el('p', {}, word('notExplained'))),
    el('section', {}, el('h2', {}, word('todo')), el('p', {}, advice(code))),
    el('section', {}, el('h2', {}, word('documentedBy')), el('div', { class: 'wide', tabindex: 0, role: 'group', 'aria-label': word('documentedBy') },
      el('table', {}, el('thead', {}, el('tr', {}, el('th', { scope: 'col' }, word('message')), el('th', { scope: 'col' }, word('operations')))),
        el('tbody', {}, code.documented.map(documentedRow))))),
  ];
}
