// Calls what stands in the form, and keeps the lines of code beside it up to date.

import { calmly, el } from './dom.js';
import { fields } from './form.js';
import { resultPanel } from './result.js';
import { server } from './server.js';
import { word } from './words.js';

function outcomes(operation) {
  const codes = operation.errors ?? [];
  const common = operation.commonErrors ?? [];
  const named = (kind, list) => list.map(code => el('option', { value: `${kind} ${code.code}` },
    `${code.code}${code.rows?.[0]?.http ? ` (${code.rows[0].http})` : ''}`));
  return el('select', { id: 'outcome' },
    el('option', { value: '' }, word('success')),
    operation.outcome && codes.length > 0 && el('optgroup', { label: word('answerItemFails') }, named('item', codes)),
    codes.length > 0 && el('optgroup', { label: word('answerFails') }, named('error', codes)),
    common.length > 0 && el('optgroup', { label: word('commonErrors', common.length) }, named('error', common)));
}

function formats() {
  return el('select', { id: 'format' }, el('option', { value: 'json' }, word('json')), el('option', { value: 'xml' }, word('xml')));
}

/** The form of an operation, and the panel with what came of it. */
export function caller(operation, target) {
  const page = { enumerations: operation.enumerations ?? {}, structures: operation.structures ?? {} };
  page.fields = (members, label) => fields(members, page, label);
  const inputs = fields(operation.parameters ?? [], page, '');
  const panel = resultPanel(operation);
  const outcome = target.live ? undefined : outcomes(operation);
  const format = target.live ? formats() : undefined;
  const button = el('button', { type: 'submit', class: 'primary' }, word('call'));

  function content() {
    const [kind, code] = (outcome?.value ?? '').split(' ');
    return { operation: operation.name, values: inputs.read(), format: format?.value ?? 'json', outcome: kind || 'success', code: code ?? '' };
  }

  async function call(event) {
    event.preventDefault();
    button.disabled = true;
    button.textContent = word('calling');
    inputs.complain();
    try {
      const made = await server.call(content());
      panel.show(made);
      if (made.result.kind === 'invalid') {
        inputs.complain(made.result.parameter, made.result.message);
      }
    } catch (failure) {
      panel.showFailure(failure.message);
    }
    button.disabled = false;
    button.textContent = word('call');
    button.focus({ preventScroll: true });
  }

  const snippets = calmly(async () => {
    try {
      panel.showSnippets(await server.snippets(content()));
    } catch (failure) {
      panel.showSnippets({ problem: failure.message });
    }
  }, 150);

  const form = el('form', { onsubmit: call, oninput: snippets, onchange: snippets, autocomplete: 'off', novalidate: true },
    (operation.parameters ?? []).length === 0 ? el('p', {}, word('noParameters')) : inputs.element,
    el('div', { class: 'actions' },
      outcome && el('div', { class: 'answer' }, el('label', { for: 'outcome' }, word('answer')), outcome),
      format && el('div', { class: 'answer' }, el('label', { for: 'format' }, word('format')), format),
      button,
      el('button', { type: 'button', class: 'quiet', id: 'examples', onclick: () => { inputs.examples(); snippets(); } }, word('fillIn')),
      el('button', { type: 'button', class: 'quiet', onclick: () => { inputs.write({}); snippets(); } }, word('clear'))));
  snippets();
  return { form, result: panel.element };
}
