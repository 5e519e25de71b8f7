// Error codes with their rows, as the page of an operation lists them.

import { el } from './dom.js';
import { paragraph } from './members.js';
import { word } from './words.js';

/** What a caller can do about a code. */
export function advice(code) {
  return word(code.retry ?? 'yours');
}

/** A documented row: status, message, and what is said of it. */
export function row(of) {
  return [of.http !== undefined && el('span', { class: 'status' }, String(of.http)), ' ',
    of.message !== '' && el('q', { lang: 'en' }, of.message), paragraph(of.text)];
}

export function errorList(codes) {
  return el('dl', { class: 'codes' }, codes.map(code => [
    el('dt', {}, el('a', { href: `#/code/${encodeURIComponent(code.code)}` }, code.code)),
    el('dd', {}, paragraph(code.text), el('ul', {}, (code.rows ?? []).map(each => el('li', {}, row(each))))),
  ]));
}
