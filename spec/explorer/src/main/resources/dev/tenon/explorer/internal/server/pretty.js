// Indents JSON and XML without reading them into values: long numbers stay as they came.

const STEP = '  ';

function json(text) {
  let depth = 0;
  let out = '';
  let quoted = false;
  const line = () => `\n${STEP.repeat(depth)}`;
  for (let i = 0; i < text.length; i += 1) {
    const character = text[i];
    if (quoted) {
      out += character;
      if (character === '\\') {
        i += 1;
        out += text[i] ?? '';
      } else if (character === '"') {
        quoted = false;
      }
    } else if (character === '"') {
      quoted = true;
      out += character;
    } else if ('{['.includes(character)) {
      const rest = text.slice(i + 1).trimStart();
      if (rest[0] === '}' || rest[0] === ']') {
        out += character + rest[0];
        i = text.length - rest.length;
      } else {
        depth += 1;
        out += character + line();
      }
    } else if ('}]'.includes(character)) {
      depth -= 1;
      out += line() + character;
    } else if (character === ',') {
      out += character + line();
    } else if (character === ':') {
      out += ': ';
    } else if (character.trim() !== '') {
      out += character;
    }
  }
  return out;
}

function xml(text) {
  let depth = 0;
  let opened = false;
  const lines = [];
  for (const piece of text.replace(/>\s*</g, '>\n<').split('\n')) {
    const closes = /^<\//.test(piece);
    if (closes) {
      depth -= 1;
    }
    if (closes && opened) {
      // An empty element stays on one line.
      lines.push(lines.pop() + piece);
    } else {
      lines.push(STEP.repeat(Math.max(0, depth)) + piece);
    }
    opened = /^<[^!?/]/.test(piece) && !/\/>$/.test(piece) && !/<\/[^>]*>$/.test(piece);
    if (opened) {
      depth += 1;
    }
  }
  return lines.join('\n');
}

/** The text of a response on lines. */
export function pretty(format, text) {
  return format === 'json' ? json(text) : xml(text);
}
