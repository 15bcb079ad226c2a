// fastcgi.mjs - a small FastCGI client whose records are written by hand, so that a test can also
// write them wrong. Specification: FastCGI 1.0, sections 3 and 5.
import { connect } from "node:net";
import { encode, FORM, parse } from "./client.mjs";

export const BEGIN = 1, ABORT = 2, END = 3, PARAMS = 4, STDIN = 5, STDOUT = 6, STDERR = 7, GET_VALUES = 9;
const RESPONDER = 1, KEEP = 1;
const ANSWER_MILLISECONDS = 30000;

export function record(type, content = Buffer.alloc(0), { id = 1, version = 1, length = content.length, padding = 0 } = {}) {
  const head = Buffer.from([version, type, id >> 8, id & 255, length >> 8 & 255, length & 255, padding, 0]);
  return Buffer.concat([head, Buffer.from(content), Buffer.alloc(padding)]);
}

export const begin = ({ keep = true, role = RESPONDER, id = 1 } = {}) =>
  record(BEGIN, Buffer.from([role >> 8, role & 255, keep ? KEEP : 0, 0, 0, 0, 0, 0]), { id });

const size = (n) => (n < 128 ? Buffer.from([n]) : Buffer.from([n >> 24 & 127 | 128, n >> 16 & 255, n >> 8 & 255, n & 255]));

export function pairs(params) {
  return Buffer.concat(Object.entries(params).flatMap(([name, value]) => {
    const [n, v] = [Buffer.from(name), Buffer.from(String(value))];
    return [size(n.length), size(v.length), n, v];
  }));
}

export function params(content, { id = 1 } = {}) {
  return Buffer.concat([record(PARAMS, pairs(content), { id }), record(PARAMS, undefined, { id })]);
}

// The parameters of a request as nginx would send them.
export function paramsOf(method, path, { body = "", headers = {}, ...more } = {}) {
  const [file, query = ""] = path.split("?");
  return { GATEWAY_INTERFACE: "CGI/1.1", REQUEST_METHOD: method, PATH_INFO: file, QUERY_STRING: query, REMOTE_ADDR: "192.0.2.1",
    HTTP_HOST: "connote.example", ...(method === "POST" ? { CONTENT_TYPE: FORM, CONTENT_LENGTH: Buffer.byteLength(body) } : {}),
    ...headers, ...more };
}

// All records of one whole request.
export function requestBytes(method, path, { fields, keep = true, id = 1, ...options } = {}) {
  const body = fields === undefined ? options.body ?? "" : encode(fields);
  const parts = [begin({ keep, id }), params(paramsOf(method, path, { ...options, body }), { id })];
  for (let at = 0; at < body.length; at += 65535)
    parts.push(record(STDIN, Buffer.from(body).subarray(at, at + 65535), { id }));
  return Buffer.concat([...parts, record(STDIN, undefined, { id })]);
}

export class Peer {
  static async open(path) {
    const peer = new Peer();
    peer.held = Buffer.alloc(0);
    peer.closed = false;
    peer.waiting = [];
    peer.socket = connect(path);
    peer.socket.on("data", (chunk) => (peer.held = Buffer.concat([peer.held, chunk])) && peer.#wake());
    peer.socket.on("close", () => (peer.closed = true) && peer.#wake());
    peer.socket.on("error", () => {});
    await new Promise((done, failed) => peer.socket.once("connect", done).once("error", failed));
    return peer;
  }

  #wake() {
    this.waiting.splice(0).forEach((done) => done());
  }

  send(bytes) {
    this.socket.write(bytes);
    return this;
  }

  // Half close: the other side reads the end of the stream.
  finish() {
    this.socket.end();
    return this;
  }

  close() {
    this.socket.destroy();
  }

  #take() {
    if (this.held.length < 8) return null;
    const length = this.held.readUInt16BE(4), whole = 8 + length + this.held[6];
    if (this.held.length < whole) return null;
    const one = { type: this.held[1], id: this.held.readUInt16BE(2), content: this.held.subarray(8, 8 + length) };
    this.held = this.held.subarray(whole);
    return one;
  }

  // The next record, or null when the other side has closed.
  async next() {
    for (const limit = Date.now() + ANSWER_MILLISECONDS; Date.now() < limit;) {
      const one = this.#take();
      if (one || this.closed) return one;
      let timer;
      await Promise.race([new Promise((done) => this.waiting.push(done)), new Promise((done) => (timer = setTimeout(done, 1000)))]);
      clearTimeout(timer);
    }
    throw new Error("no record came");
  }

  // The answer to one request: {status, headers, text, complete}; complete is false when the other
  // side closed before END_REQUEST.
  async answer() {
    const out = [];
    for (;;) {
      const one = await this.next();
      if (!one || one.type === END) return { ...parse(Buffer.concat(out)), complete: one !== null, id: one?.id };
      if (one.type === STDOUT) out.push(one.content);
    }
  }

  ask(method, path, options) {
    return this.send(requestBytes(method, path, options)).answer();
  }
}

// One request on a connection of its own.
export async function askAlone(path, method, file, options) {
  const peer = await Peer.open(path);
  try {
    return await peer.ask(method, file, { keep: false, ...options });
  } finally {
    peer.close();
  }
}
