// What the server of the explorer is asked. Addresses are relative: the token stands in the address of the page.

async function ask(path, options) {
  const response = await fetch(path, options);
  if (!response.ok) {
    throw new Error((await response.text()).trim());
  }
  return response.json();
}

function address(path, parameters) {
  return `${path}?${new URLSearchParams(parameters)}`;
}

function post(path, value) {
  return ask(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(value),
  });
}

export const server = {
  service: () => ask('api/service'),
  search: (words, offset, most) => ask(address('api/search', { words, offset, most })),
  codes: (words, offset, most) => ask(address('api/codes', { words, offset, most })),
  operation: name => ask(address('api/operation', { name })),
  code: code => ask(address('api/code', { code })),
  call: form => post('api/call', form),
  snippets: form => post('api/snippets', form),
};
