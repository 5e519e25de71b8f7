// Elements are made here and nowhere else. What a description says becomes text or the value of an attribute, never markup.

/** Makes an element: properties that begin with "on" are listeners, the others attributes; false and undefined leave one out. */
export function el(tag, properties, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties ?? {})) {
    if (name.startsWith('on')) {
      element.addEventListener(name.slice(2), value);
    } else if (value !== false && value !== undefined) {
      element.setAttribute(name, value === true ? '' : value);
    }
  }
  element.append(...children.flat(Infinity).filter(child => child !== undefined && child !== false && child !== ''));
  return element;
}

/** Puts other children into an element. */
export function fill(element, ...children) {
  element.replaceChildren(...children.flat(Infinity).filter(child => child !== undefined && child !== false));
  return element;
}

/** Waits with a call until no other came for a moment. */
export function calmly(action, milliseconds) {
  let timer;
  return (...values) => {
    clearTimeout(timer);
    timer = setTimeout(() => action(...values), milliseconds);
  };
}

let number = 0;

/** A new id for an element. */
export function newId() {
  number += 1;
  return `e${number}`;
}
