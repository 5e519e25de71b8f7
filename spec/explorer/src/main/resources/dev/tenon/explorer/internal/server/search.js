// The list beside the page: filled as you type, and further as you scroll.

import { calmly, el, fill } from './dom.js';
import { server } from './server.js';
import { prose, word } from './words.js';

const LINES = 50;

const input = document.getElementById('search');
const found = document.getElementById('found');
const lines = document.getElementById('lines');
let asked = 0;

function because(reason) {
  if (!reason) {
    return undefined;
  }
  const kind = word(reason.kind === 'parameter' ? 'parameterOf' : 'errorOf');
  return el('span', { class: 'because' }, `${kind} ${reason.name}`);
}

function said(text) {
  const shown = prose(text);
  return shown && el('span', { class: 'said', lang: shown.lang }, shown.text);
}

function line(of) {
  const name = of.operation ?? of.code;
  const href = `#/${of.operation ? 'operation' : 'code'}/${encodeURIComponent(name)}`;
  const kind = of.code !== undefined && el('span', { class: 'kind' }, word('errorOf'));
  const link = el('a', { href }, el('span', { class: 'name' }, name), kind, said(of.summary ?? of.text), because(of.because));
  return el('li', { class: of.deprecated ? 'deprecated' : false }, link);
}

async function show(words, offset) {
  asked += 1;
  const mine = asked;
  const answer = await server.search(words, offset, LINES);
  if (mine !== asked) {
    return;
  }
  const shown = (answer.lines ?? []).map(line);
  if (offset === 0) {
    fill(lines, shown);
    lines.scrollTop = 0;
  } else {
    lines.lastElementChild.replaceWith(...shown);
  }
  if (offset + LINES < answer.total) {
    lines.append(more(words, offset + LINES));
  }
  const none = word('foundNone');
  found.textContent = words.trim() === '' ? word('all', answer.total)
    : answer.total === 0 ? none : word('found', shown.length, answer.total);
  markCurrent();
}

/** A button that the end of the list presses by itself when it comes into sight. */
function more(words, offset) {
  const button = el('button', { type: 'button', class: 'quiet', onclick: () => show(words, offset) }, word('more'));
  const watch = new IntersectionObserver(seen => {
    if (seen.some(entry => entry.isIntersecting)) {
      watch.disconnect();
      show(words, offset);
    }
  }, { root: lines });
  watch.observe(button);
  return el('li', { class: 'more' }, button);
}

/** Marks the line of the page that is shown. */
export function markCurrent() {
  for (const link of lines.querySelectorAll('a')) {
    if (link.getAttribute('href') === location.hash) {
      link.setAttribute('aria-current', 'page');
    } else {
      link.removeAttribute('aria-current');
    }
  }
}

function step(from, direction) {
  const links = Array.from(lines.querySelectorAll('a'));
  const next = links[links.indexOf(from) + direction];
  (next ?? (direction < 0 ? input : from)).focus();
}

/** Shows the list anew, in the language of the moment. */
export function refreshSearch() {
  document.getElementById('searchLabel').textContent = word('search');
  input.placeholder = word('search');
  return show(input.value, 0);
}

input.addEventListener('input', calmly(() => show(input.value, 0), 60));
input.addEventListener('keydown', event => {
  const first = lines.querySelector('a');
  if (event.key === 'ArrowDown' && first) {
    event.preventDefault();
    first.focus();
  } else if (event.key === 'Enter' && first) {
    location.hash = first.getAttribute('href');
  }
});
lines.addEventListener('keydown', event => {
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    event.preventDefault();
    step(event.target, event.key === 'ArrowDown' ? 1 : -1);
  } else if (event.key === 'Escape') {
    input.focus();
  }
});
document.addEventListener('keydown', event => {
  const typing = event.target.matches('input, select, textarea');
  if (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    if (!input.checkVisibility()) {
      location.hash = '#/';
    }
    document.body.classList.add('finding');
    input.focus();
    input.select();
  }
});
