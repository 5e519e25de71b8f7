// One input for each type: a value, a list, a map, a group. Each gives its element, reads its value and takes another.

import { el, newId } from './dom.js';
import { isGroup, typeName } from './members.js';
import { word } from './words.js';

const NUMBERS = ['integer', 'long', 'float', 'double', 'decimal'];

function values(parameter, type, page) {
  const allowed = parameter.limits?.allowed;
  if (allowed) {
    return allowed;
  }
  const named = type.enumeration && page.enumerations[type.enumeration];
  return named ? named.map(each => each.value) : [];
}

function flag(id, label) {
  const select = el('select', { id, 'aria-label': label },
    el('option', { value: '' }, word('unset')), el('option', {}, 'true'), el('option', {}, 'false'));
  return { element: select, field: select };
}

function text(id, label, parameter, type, page) {
  const known = values(parameter, type, page);
  const list = known.length > 0 && newId();
  const field = type.kind === 'json' ? el('textarea', { id, rows: 3, 'aria-label': label, spellcheck: 'false' })
    : el('input', {
      id,
      type: parameter.sensitive ? 'password' : 'text',
      inputmode: NUMBERS.includes(type.kind) ? 'decimal' : false,
      autocomplete: 'off',
      spellcheck: 'false',
      list,
      'aria-label': label,
      'aria-required': parameter.required ? 'true' : false,
    });
  const options = list && el('datalist', { id: list }, known.map(value => el('option', { value })));
  return { element: options ? el('div', { class: 'choice' }, field, options) : field, field };
}

function scalar(parameter, type, page, id, label) {
  const { element, field } = type.kind === 'boolean' ? flag(id, label) : text(id, label, parameter, type, page);
  return {
    element,
    read: () => field.value === '' ? undefined : field.value,
    write: value => {
      field.value = value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value);
    },
  };
}

/** Rows that come and go; each row is an input of its own, or a pair of them. */
function rows(label, make, least, most) {
  const items = [];
  const box = el('div', { class: 'items' });
  const add = el('button', { type: 'button', class: 'quiet small', onclick: () => insert().focus() }, word('add', label));
  const changed = () => box.dispatchEvent(new Event('input', { bubbles: true }));

  function insert(value) {
    const item = make(items.length);
    const row = el('div', { class: 'item' }, item.element, el('button', {
      type: 'button',
      class: 'quiet small remove',
      'aria-label': word('remove', label),
      onclick: () => {
        items.splice(items.indexOf(item), 1);
        row.remove();
        add.disabled = false;
        add.focus();
        changed();
      },
    }, '×'));
    items.push(item);
    box.append(row);
    add.disabled = items.length >= most;
    if (value !== undefined) {
      item.write(value);
    }
    return row.querySelector('input, select, textarea, summary') ?? add;
  }

  function clear() {
    items.length = 0;
    box.replaceChildren();
    add.disabled = false;
  }

  for (let i = 0; i < least; i += 1) {
    insert();
  }
  return { element: el('div', { class: 'list' }, box, add), items, insert, clear };
}

function list(parameter, type, page, id, label) {
  const most = parameter.limits?.maxItems ?? Infinity;
  const held = parameter.splittable || parameter.limits?.advisory ? Infinity : most;
  const grouped = isGroup(type.element);
  const item = { ...parameter, required: false, limits: { ...parameter.limits, minItems: undefined, maxItems: undefined } };
  const all = rows(parameter.name,
    index => input(item, type.element, page, index === 0 ? id : newId(), `${label} ${index + 1}`), grouped ? 0 : 1, held);
  return {
    element: all.element,
    read: () => {
      const read = all.items.map(each => each.read()).filter(value => value !== undefined);
      return read.length === 0 ? undefined : read;
    },
    write: value => {
      all.clear();
      const given = Array.isArray(value) ? value : value === undefined ? [] : [value];
      given.forEach(each => all.insert(each));
      if (given.length === 0 && !grouped) {
        all.insert();
      }
    },
  };
}

function map(parameter, type, page, id, label) {
  const all = rows(parameter.name, () => {
    const key = el('input', { type: 'text', 'aria-label': `${label} ${word('key')}`, placeholder: word('key'), autocomplete: 'off' });
    const value = input({ ...parameter, required: false }, type.value, page, newId(), `${label} ${word('value')}`);
    return {
      element: el('div', { class: 'pair' }, key, value.element),
      read: () => key.value === '' ? undefined : [key.value, value.read() ?? ''],
      write: ([name, content]) => {
        key.value = name;
        value.write(content);
      },
    };
  }, 0, Infinity);
  return {
    element: all.element,
    read: () => {
      const read = all.items.map(each => each.read()).filter(pair => pair !== undefined);
      return read.length === 0 ? undefined : Object.fromEntries(read);
    },
    write: value => {
      all.clear();
      Object.entries(value ?? {}).forEach(pair => all.insert(pair));
    },
  };
}

/** A group is built when it is opened: there may be thousands of members behind it. */
function group(parameter, type, page, label) {
  let inner;
  const box = el('div', { class: 'group' });
  const details = el('details', { class: 'grouped', ontoggle: () => details.open && build() },
    el('summary', {}, `${label} · ${typeName(type)}`), box);

  function build() {
    if (!inner) {
      inner = page.fields(type.members ?? page.structures[type.named] ?? [], label);
      box.append(inner.element);
    }
    return inner;
  }

  return {
    element: details,
    read: () => {
      const read = inner?.read();
      return read && Object.keys(read).length > 0 ? read : undefined;
    },
    write: value => {
      if (value !== undefined || inner) {
        details.open = value !== undefined;
        build().write(value ?? {});
      }
    },
  };
}

/**
 * The input of a type.
 *
 * page gives what inputs share: the enumerations, the members of structures by name, and fields(members, label), which makes the form of a group.
 */
export function input(parameter, type, page, id, label) {
  switch (type.is) {
    case 'scalar': return scalar(parameter, type, page, id, label);
    case 'list': return list(parameter, type, page, id, label);
    case 'map': return map(parameter, type, page, id, label);
    case 'json': return input(parameter, type.content, page, id, label);
    default: return group(parameter, type, page, label);
  }
}
