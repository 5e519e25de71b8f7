// The form of an operation: what is required first, the rest when it is wanted, a few dozen at a time.

import { el, fill, newId } from './dom.js';
import { input } from './inputs.js';
import { enumerationOf, limitsOf, paragraph, typeName } from './members.js';
import { prose, word } from './words.js';

const AT_A_TIME = 40;

/** The value of an example: what looks like JSON is read, for anything but a text. */
function exampleOf(parameter) {
  const written = parameter.example;
  if (written === undefined || parameter.type.is === 'scalar') {
    return written;
  }
  try {
    return JSON.parse(written);
  } catch {
    return parameter.type.is === 'list' ? [written] : undefined;
  }
}

/** The values of an enumeration, each with what is said of it. */
function enumerated(parameter, page) {
  return (page.enumerations[enumerationOf(parameter.type)] ?? []).map(each => {
    const said = prose(each.text);
    return el('li', { lang: said?.lang }, el('code', {}, each.value), said ? ` ${said.text}` : '');
  });
}

function hints(parameter, page, write) {
  const limits = [...limitsOf(parameter).map(limit => el('li', {}, limit)), ...enumerated(parameter, page)];
  const example = exampleOf(parameter) !== undefined && el('li', {}, el('button', {
    type: 'button', class: 'example', title: word('use'), onclick: () => write(exampleOf(parameter)),
  }, `${word('example')} `, el('code', {}, parameter.example)));
  return (limits.length > 0 || example) && el('ul', { class: 'limits' }, limits, example);
}

function member(parameter, page, label) {
  const id = newId();
  const name = label ? `${label}.${parameter.name}` : parameter.name;
  const control = input(parameter, parameter.type, page, id, name);
  const write = value => {
    control.write(value);
    element.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const element = el('div', { class: 'member', 'data-name': name },
    el('div', { class: 'head' },
      el('label', { for: id }, parameter.name),
      el('span', { class: 'type' }, typeName(parameter.type)),
      parameter.required && el('span', { class: 'required' }, word('required')),
      parameter.deprecation && el('span', { class: 'kind' }, `${word('deprecated')}: ${parameter.deprecation}`)),
    paragraph(parameter.text, 'text'),
    control.element,
    hints(parameter, page, write),
    el('p', { class: 'problem', hidden: true }));
  return { parameter, element, control };
}

/** The optional ones, made as they come into sight. */
function optional(parameters, page, label, made) {
  const box = el('div', { class: 'members' });
  const rest = el('button', { type: 'button', class: 'quiet', onclick: () => further() }, word('more'));
  let wanted = parameters;
  let shown = 0;

  function of(parameter) {
    let known = made.find(each => each.parameter === parameter);
    if (!known) {
      known = member(parameter, page, label);
      made.push(known);
    }
    return known;
  }

  function further() {
    wanted.slice(shown, shown + AT_A_TIME).forEach(parameter => box.append(of(parameter).element));
    shown += AT_A_TIME;
    rest.hidden = shown >= wanted.length;
  }

  function only(text) {
    const folded = text.toLowerCase();
    wanted = parameters.filter(parameter => parameter.name.toLowerCase().includes(folded));
    shown = 0;
    fill(box);
    further();
  }

  const filter = parameters.length > 10 && el('input', {
    type: 'search', class: 'filter', placeholder: word('filter'), 'aria-label': word('filter'),
    oninput: event => {
      event.stopPropagation();
      only(event.target.value);
    },
  });
  const details = el('details', { class: 'optional', ontoggle: () => details.open && shown === 0 && further() },
    el('summary', {}, word('optional', parameters.length)), filter, box, rest);
  return { details, of };
}

/** The form of parameters; read gives the value of each that has one, by its name on the wire. */
export function fields(parameters, page, label) {
  const required = parameters.filter(parameter => parameter.required);
  const others = parameters.filter(parameter => !parameter.required);
  const made = required.map(parameter => member(parameter, page, label));
  const element = el('div', { class: 'members' }, made.map(each => each.element));
  let open;
  if (label !== '' && others.length <= AT_A_TIME) {
    // Whoever opened a group wants to see it.
    made.push(...others.map(parameter => member(parameter, page, label)));
    element.append(...made.slice(required.length).map(each => each.element));
  } else if (others.length > 0) {
    open = optional(others, page, label, made);
    element.append(open.details);
  }
  return {
    element,
    read: () => {
      const values = {};
      for (const each of made) {
        const value = each.control.read();
        if (value !== undefined) {
          values[each.parameter.name] = value;
        }
      }
      return values;
    },
    write: values => {
      made.forEach(each => each.control.write(values[each.parameter.name]));
      others.filter(parameter => values[parameter.name] !== undefined && !made.some(each => each.parameter === parameter))
        .forEach(parameter => open.of(parameter).control.write(values[parameter.name]));
    },
    examples: () => required.forEach(parameter => {
      const each = made.find(known => known.parameter === parameter);
      if (each.control.read() === undefined) {
        each.control.write(exampleOf(parameter));
      }
    }),
    complain: (name, text) => {
      for (const each of made) {
        const problem = each.element.lastElementChild;
        const mine = name !== undefined && (name === each.parameter.path || name.split('.')[0] === each.parameter.name);
        problem.hidden = !mine;
        problem.textContent = mine ? text : '';
      }
    },
  };
}
