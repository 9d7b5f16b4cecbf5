// Drives yaml-language-server over stdio as an editor does, and prints what an editor would show: no file of the spec has a
// diagnostic, each mistake has one, and keys and values are completed and explained.
//
// Usage: node editor-check.mjs PROGRAM

import { spawn } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const PREVIEW = { completionItem: { documentationFormat: ['markdown'] } };
const CAPABILITIES = {
  textDocument: { completion: PREVIEW, hover: { contentFormat: ['markdown'] } },
  workspace: { configuration: true },
};
// Without the store, no schema but that of the first line of a file is used.
const SETTINGS = { validate: true, hover: true, completion: true, schemaStore: { enable: false } };
const START = `# yaml-language-server: $schema=schema.json

doc: Boats.
endpoints:
  get_boat:
    doc: Describes a boat.
    request: GET /v1/boats
    response: Boat
`;

/** A language server that is driven by messages. */
class Server {
  #process;
  #received = Buffer.alloc(0);
  #last = 0;
  /** What waits for responses, by the numbers of requests. */
  #responses = new Map();
  /** What waits for diagnostics, by the addresses of files. */
  #diagnostics = new Map();

  constructor(program) {
    this.#process = spawn(process.execPath, [program, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    this.#process.stdout.on('data', (data) => this.#read(data));
  }

  async start() {
    await this.request('initialize', { processId: process.pid, rootUri: address('.'), capabilities: CAPABILITIES });
    this.#send({ method: 'initialized', params: {} });
  }

  async stop() {
    await this.request('shutdown', null);
    this.#send({ method: 'exit' });
  }

  request(method, params) {
    const id = ++this.#last;
    this.#send({ id, method, params });
    return new Promise((done) => this.#responses.set(id, done));
  }

  /** Opens a file with this text, and returns its diagnostics. */
  open(path, text) {
    const uri = address(path);
    const found = new Promise((done) => this.#diagnostics.set(uri, done));
    const textDocument = { uri, languageId: 'yaml', version: 1, text };
    this.#send({ method: 'textDocument/didOpen', params: { textDocument } });
    return found;
  }

  /** Opens a file with a text that has a mark, and asks about its place. */
  async ask(method, path, { text, position }) {
    await this.open(path, text);
    return this.request(method, { textDocument: { uri: address(path) }, position });
  }

  #send(message) {
    const text = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.#process.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  }

  #read(data) {
    this.#received = Buffer.concat([this.#received, data]);
    for (;;) {
      const end = this.#received.indexOf('\r\n\r\n');
      if (end < 0) return;
      const length = Number(/Content-Length: (\d+)/.exec(this.#received.subarray(0, end).toString())[1]);
      if (this.#received.length < end + 4 + length) return;
      const message = JSON.parse(this.#received.subarray(end + 4, end + 4 + length).toString());
      this.#received = this.#received.subarray(end + 4 + length);
      this.#take(message);
    }
  }

  #take({ id, method, params, result }) {
    if (method === 'textDocument/publishDiagnostics') {
      this.#diagnostics.get(params.uri)?.(params.diagnostics);
    } else if (method && id !== undefined) {
      // The server asks for settings, or wants to register something.
      const settings = (params.items ?? []).map(({ section }) => (section === 'yaml' ? SETTINGS : {}));
      this.#send({ id, result: method === 'workspace/configuration' ? settings : null });
    } else {
      this.#responses.get(id)?.(result);
    }
  }
}

function address(path) {
  return pathToFileURL(resolve(path)).href;
}

function check(holds, what) {
  if (holds) return;
  console.error(`FAILED: ${what}`);
  process.exit(1);
}

/** The start of a section with more text, and the position of the mark `¦` in it. */
function marked(more) {
  const text = START + more;
  const before = text.slice(0, text.indexOf('¦')).split('\n');
  return { text: text.replace('¦', ''), position: { line: before.length - 1, character: before.at(-1).length } };
}

function show(title, written, lines) {
  console.log(`\n${title}\n${written}\n${lines.map((line) => `  | ${line}`).join('\n')}`);
}

setTimeout(() => check(false, 'the server does not answer within a minute'), 60_000).unref();
const server = new Server(process.argv[2]);
await server.start();

const files = readdirSync('spec').filter((name) => name.endsWith('.yaml'));
for (const path of files.map((name) => `spec/${name}`)) {
  const found = await server.open(path, readFileSync(path, 'utf8'));
  check(found.length === 0, `${path}: ${JSON.stringify(found[0])}`);
}
console.log(`${files.length} files of the spec have no diagnostics`);

const key = '    ra¦';
const keys = (await server.ask('textDocument/completion', 'spec/key.yaml', marked(key))).items;
const labels = keys.map((item) => item.label);
show('keys for', key, keys.map((item) => `${item.label}: ${item.documentation?.value ?? item.documentation}`));
check(labels.includes('rate_limits') && !labels.includes('tag'), `the keys are ${labels}`);

const type = 'schemas:\n  Boat:\n    doc: A boat.\n    fields:\n      id:\n        type: ¦';
const types = (await server.ask('textDocument/completion', 'spec/type.yaml', marked(type))).items;
show('values for', type, [types.map((item) => item.label).join(', ')]);
check(types.some((item) => item.label === 'timestamp'), 'no type is offered');

for (const [written, expected] of [
  ['    rate_li¦mit: 100/min', 'The rate limit for each user.'],
  ['    au¦th: none', '`basic_or_none`'],
]) {
  const hover = await server.ask('textDocument/hover', `spec/hover-${expected.length}.yaml`, marked(written));
  show('hover over', written, hover.contents.value.split('\n'));
  check(hover.contents.value.includes(expected), `${expected} is missing`);
}

const mistakes = '    rate_limt: 100/min\n    idempotent: false\n    docs: 5\n';
const found = await server.open('spec/mistakes.yaml', START + mistakes);
show('diagnostics of', mistakes, found.map((it) => `line ${it.range.start.line + 1}: ${it.message}`));
check(found.length === 3, `${found.length} diagnostics in place of 3`);
await server.stop();
