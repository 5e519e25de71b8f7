// The page: what the address behind the # asks for is shown beside the list.

import { el, fill } from './dom.js';
import { showCode, showCodes } from './errors.js';
import { showOperation } from './operation.js';
import { markCurrent, refreshSearch } from './search.js';
import { server } from './server.js';
import { language, otherLanguage, prose, setLanguage, word } from './words.js';

const main = document.getElementById('main');
let service;
let turn = 0;

function title(name) {
  document.title = name ? `${name} · ${service.name}` : `${service.name} ${service.version} · Tenon`;
}

function welcome() {
  const text = prose(service.title);
  const name = el('h1', { lang: text?.lang }, text?.text ?? service.name);
  return [
    el('div', { class: 'welcome' }, name, el('p', { class: 'summary' }, `${service.name} ${service.version}`),
      el('p', {}, word('welcome', service.operations, service.codes)), el('p', {}, word('welcomeText'))),
  ];
}

/** Each place makes its own content; what takes longer than a turn to another place is dropped. */
const PLACES = {
  '': async () => [undefined, welcome()],
  operation: async name => [name, await showOperation(name, service)],
  codes: async () => [word('codes'), await showCodes()],
  code: async name => [name, await showCode(name)],
};

async function show() {
  turn += 1;
  const mine = turn;
  const [place, name] = location.hash.replace(/^#\/?/, '').split('/').map(decodeURIComponent);
  document.body.classList.toggle('finding', place === '');
  let content;
  try {
    content = await (PLACES[place] ?? (() => Promise.reject(new Error(word('none')))))(name);
  } catch (failure) {
    content = [undefined, [el('div', { class: 'welcome' }, el('h1', {}, word('none')), el('p', {}, failure.message))]];
  }
  if (mine === turn) {
    title(content[0]);
    fill(main, content[1]);
    main.scrollTop = 0;
    scrollTo(0, 0);
    markCurrent();
    markPlace(place);
    if (place !== '' && !document.activeElement?.closest('#finder')) {
      main.focus({ preventScroll: true });
    }
  }
}

function markPlace(place) {
  const here = place.startsWith('code') ? '#/codes' : '#/';
  for (const link of document.querySelectorAll('#places a')) {
    if (link.getAttribute('href') === here) {
      link.setAttribute('aria-current', 'true');
    } else {
      link.removeAttribute('aria-current');
    }
  }
}

function frame() {
  document.getElementById('brand').textContent = service.name;
  document.getElementById('skip').textContent = word('skip');
  document.getElementById('language').textContent = word('other');
  document.getElementById('language').lang = otherLanguage();
  fill(document.getElementById('places'),
    el('a', { href: '#/' }, word('operations')), el('a', { href: '#/codes' }, word('codes')));
  const target = document.getElementById('target');
  target.textContent = word(service.target.live ? 'live' : 'local');
  target.title = `${word(service.target.live ? 'liveHint' : 'localHint')} ${service.target.endpoint}`;
  target.classList.toggle('live', service.target.live === true);
}

async function refresh() {
  frame();
  await Promise.all([refreshSearch(), show()]);
}

document.getElementById('language').addEventListener('click', () => {
  setLanguage(otherLanguage());
  refresh();
});
document.getElementById('skip').addEventListener('click', event => {
  event.preventDefault();
  main.focus();
});
addEventListener('hashchange', show);

setLanguage(language());
service = await server.service();
await refresh();
document.documentElement.dataset.ready = 'true';
