// What is shown of a parameter or a field: its type, its limits, what is said of it.

import { el } from './dom.js';
import { prose, word } from './words.js';

/** A type in a few words. */
export function typeName(type) {
  switch (type.is) {
    case 'scalar': return type.kind === 'string' && type.enumeration ? type.enumeration : type.kind;
    case 'list': return word('listOf', typeName(type.element));
    case 'map': return word('mapOf', typeName(type.value));
    case 'json': return typeName(type.content);
    default: return type.named ?? word('group');
  }
}

/** The members of a group, or of what a list or a text has inside. */
export function membersOf(type) {
  switch (type.is) {
    case 'group': return type.members ?? [];
    case 'list': return membersOf(type.element);
    case 'json': return membersOf(type.content);
    default: return [];
  }
}

/** Whether a type is a group, or a list or a text that has groups inside. */
export function isGroup(type) {
  switch (type.is) {
    case 'group': return true;
    case 'list': return isGroup(type.element);
    case 'json': return isGroup(type.content);
    default: return false;
  }
}

/** The enumeration whose values a type has, alone or in a list or map. */
export function enumerationOf(type) {
  return type.enumeration ?? (type.element || type.value ? enumerationOf(type.element ?? type.value) : undefined);
}

/** Prose in a paragraph; nothing where there is none. */
export function paragraph(text, kind) {
  const shown = prose(text);
  return shown && el('p', { class: kind, lang: shown.lang }, shown.text);
}

function range(least, most, unit) {
  const end = unit ? ` ${unit}` : '';
  if (least !== undefined && most !== undefined) {
    return `${word('from')} ${least} ${word('to')} ${most}${end}`;
  }
  return least !== undefined ? `${word('atLeast')} ${least}${end}` : most !== undefined && `${word('atMost')} ${most}${end}`;
}

/** The documented limits, each in a few words. */
export function limitsOf(parameter) {
  const limits = parameter.limits ?? {};
  const bounds = [
    range(limits.minimum, limits.maximum),
    range(limits.minLength, limits.maxLength, word('characters')),
    range(limits.minItems, limits.maxItems, word('items')),
    limits.pattern && `${word('pattern')} ${limits.pattern}`,
  ].filter(Boolean);
  return [
    ...bounds,
    limits.advisory && bounds.length > 0 && word('advisory'),
    limits.default !== undefined && `${word('default')} ${limits.default}`,
    limits.allowed && `${word('oneOf')} ${limits.allowed.join(', ')}`,
    parameter.requiredWith && `${word('with')} ${parameter.requiredWith.join(', ')}`,
    parameter.splittable && word('splittable'),
  ].filter(Boolean);
}

/** Fields in the order of a table, those of groups behind them, each with how far in it stands. */
export function inOrder(fields, depth = 0) {
  return fields.flatMap(field => [{ field, depth }, ...inOrder(membersOf(field.type), depth + 1)]);
}

/** The row of a field. */
export function fieldRow({ field, depth }) {
  return el('tr', {},
    el('th', { scope: 'row', class: `depth${Math.min(depth, 4)}` }, field.name),
    el('td', { class: 'type' }, typeName(field.type)),
    el('td', {}, paragraph(field.text), field.example !== undefined
      && el('p', { class: 'limits' }, `${word('example')} `, el('code', {}, field.example))));
}
