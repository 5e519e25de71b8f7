// The panel beside the form: what came back, what went out, and the same call as code.

import { advice } from './errorlist.js';
import { el, fill, newId } from './dom.js';
import { paragraph } from './members.js';
import { pretty } from './pretty.js';
import { prose, word } from './words.js';

function copyButton(text) {
  const button = el('button', { type: 'button', class: 'quiet small copy', onclick: async () => {
    await navigator.clipboard.writeText(text);
    button.textContent = word('copied');
  } }, word('copy'));
  return button;
}

function block(title, text, kind) {
  return el('div', { class: 'block' }, el('div', { class: 'blockHead' }, el('h3', {}, title), copyButton(text)),
    el('pre', { tabindex: 0, role: 'group', 'aria-label': title, class: kind }, text));
}

function pairs(...of) {
  return el('dl', { class: 'pairs' }, of.filter(([, value]) => value !== undefined && value !== '')
    .map(([name, value]) => el('div', {}, el('dt', {}, name), el('dd', {}, String(value)))));
}

function explained(error) {
  return [
    el('h3', {}, word('meaning')),
    prose(error.text) ? paragraph(error.text) : el('p', {}, word(error.documented ? 'notExplained' : 'notDocumented')),
    el('h3', {}, word('todo')),
    el('p', {}, advice(error)),
  ];
}

function failures(list) {
  return list.map(failure => el('div', { class: 'failure' },
    pairs([word('item'), failure.subject], [word('code'), failure.code], [word('message'), failure.message]), explained(failure)));
}

const BANNERS = {
  success: () => ['good', word('succeeded'), []],
  partial: result => ['warn', word('partial', result.failures.length, result.items), failures(result.failures)],
  error: result => ['bad', word('failed', result.code), [pairs([word('message'), result.message], [word('constant'), result.constant],
    [word('carriedOut'), word(result.mayHaveBeenProcessed ? 'yes' : 'no')]), explained(result)]],
  invalid: result => ['bad', word('invalid'), [el('p', {}, result.message)]],
  failed: result => ['bad', word('noCall'), [el('p', {}, result.message)]],
};

function banner(made) {
  const [mood, title, content] = BANNERS[made.result.kind](made.result);
  return el('div', { class: `banner ${mood}`, role: 'status' }, el('p', { class: 'bannerTitle' }, title),
    pairs([word('status'), made.result.status], [word('requestId'), made.result.requestId], [word('attempts'), made.result.attempts]), content);
}

function responses(made) {
  const of = format => made.exchanges?.find(exchange => exchange.format === format)?.response;
  if (!made.exchanges?.some(exchange => exchange.response)) {
    return undefined;
  }
  return el('div', { class: 'sideBySide' }, ['json', 'xml'].map(format => of(format)
    ? block(word(format), pretty(format, of(format).body)) : el('p', { class: 'empty' }, word('notAsked'))));
}

function sent(exchange) {
  const request = exchange.request;
  return [
    block(word('sent'), [`${request.method} ${request.url}`, ...request.headers.map(([name, value]) => `${name}: ${value}`)].join('\n'), 'folded'),
    block(word('body'), request.parameters.map(([name, value]) => `${name}=${value}`).join('\n'), 'folded'),
    request.stringToSign && block(word('stringToSign'), request.stringToSign, 'folded'),
    el('p', { class: 'limits' }, word('masked')),
  ];
}

/** Tabs, of which one is shown; arrow keys change it. */
function tabs(names) {
  const panels = names.map(name => el('div', { role: 'tabpanel', id: newId(), tabindex: 0, hidden: true, 'aria-label': word(name), 'data-tab': name }));
  const buttons = names.map((name, index) => el('button', {
    type: 'button', role: 'tab', id: newId(), 'aria-controls': panels[index].id, onclick: () => choose(index),
    onkeydown: event => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (step) {
        choose((index + step + names.length) % names.length).focus();
      }
    },
  }, word(name)));
  function choose(chosen) {
    buttons.forEach((button, index) => {
      button.setAttribute('aria-selected', String(index === chosen));
      button.tabIndex = index === chosen ? 0 : -1;
      panels[index].hidden = index !== chosen;
    });
    return buttons[chosen];
  }
  choose(0);
  return { element: [el('div', { role: 'tablist', 'aria-label': word('result') }, buttons), panels], panels, choose };
}

/** The panel of an operation. */
export function resultPanel() {
  const all = tabs(['result', 'request', 'java', 'shell']);
  const [result, request, java, shell] = all.panels;
  const empty = () => el('p', { class: 'empty' }, word('nothingYet'));
  fill(result, empty());
  fill(request, empty());
  const element = el('aside', { class: 'result', 'aria-label': word('result') }, all.element);

  function show(made) {
    fill(result, banner(made), responses(made));
    fill(request, made.exchanges?.[0] ? sent(made.exchanges[0]) : empty());
    all.choose(0);
    element.scrollTop = 0;
    element.scrollIntoView({ block: 'nearest' });
  }

  return {
    element,
    show,
    showFailure: message => show({ result: { kind: 'failed', message } }),
    showSnippets: lines => {
      const problem = lines.problem && el('p', { class: 'empty' }, lines.problem);
      fill(java, problem ?? block(word('java'), lines.java));
      fill(shell, problem ?? [block(word('curl'), lines.curl, 'folded'), block(word('tenon'), lines.tenon, 'folded')]);
    },
  };
}
