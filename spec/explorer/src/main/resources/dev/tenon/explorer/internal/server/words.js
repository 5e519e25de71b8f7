// The words of the page itself, in the language that is shown.

import { CHINESE } from './chinese.js';
import { ENGLISH } from './english.js';

const WORDS = { en: ENGLISH, zh: CHINESE };

let current = navigator.language.startsWith('zh') ? 'zh' : 'en';

/** The language that is shown: en or zh. */
export function language() {
  return current;
}

export function setLanguage(wanted) {
  current = wanted;
  document.documentElement.lang = wanted;
}

export function otherLanguage() {
  return current === 'en' ? 'zh' : 'en';
}

/** A word of the page. */
export function word(name, ...values) {
  const found = WORDS[current][name];
  return typeof found === 'function' ? found(...values) : found;
}

/** Prose of the description in the language that is shown, or else in the one there is. */
export function prose(text) {
  if (!text) {
    return undefined;
  }
  const shown = text[current] === undefined ? Object.keys(text)[0] : current;
  return { text: text[shown], lang: shown };
}
