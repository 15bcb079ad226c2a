// client.mjs - asking the stack over HTTP, with nothing added that the test did not ask for.
//
// Owns: requests as a browser's form or a JSON client sends them, and raw bytes for everything else.
// (Node's fetch adds headers of its own and follows redirects; here neither happens.)
import assert from "node:assert/strict";
import { request } from "node:http";
import { connect } from "node:net";

const ANSWER_MILLISECONDS = 30000;

export const FORM = "application/x-www-form-urlencoded";

// {status, headers (names in lower case; set-cookie is a list), type, body, text, json()}
export function ask(at, method, path, { headers = {}, body } = {}) {
  const { port } = at;
  return new Promise((done, failed) => {
    const req = request({ host: "127.0.0.1", port, method, path, agent: false, timeout: ANSWER_MILLISECONDS,
      headers: { ...(body === undefined ? {} : { "Content-Length": Buffer.byteLength(body) }), ...headers } });
    req.on("timeout", () => req.destroy(new Error(`no answer to ${method} ${path}`)));
    req.on("error", failed);
    req.on("response", (res) => {
      const chunks = [];
      res.on("data", (chunk) => chunks.push(chunk));
      res.on("error", failed);
      res.on("end", () => done(answer(res.statusCode, res.headers, Buffer.concat(chunks))));
    });
    req.end(body);
  });
}

export function answer(status, headers, body) {
  const text = body.toString("utf8");
  return { status, headers, body, text, type: (headers["content-type"] ?? "").split(";")[0],
    json: () => JSON.parse(text) };
}

export const get = (at, path, headers = {}) => ask(at, "GET", path, { headers });

// The fields as a browser encodes them: an object (a list repeats the field), or a string as it is.
export function encode(fields) {
  if (typeof fields === "string" || Buffer.isBuffer(fields)) return fields;
  const pairs = Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one) => [name, one]));
  return new URLSearchParams(pairs).toString();
}

export function post(at, path, fields, headers = {}) {
  return ask(at, "POST", path, { body: encode(fields), headers: { "Content-Type": FORM, ...headers } });
}

const JSON_CLIENT = { Accept: "application/json" };
export const getJson = (at, path, headers = {}) => get(at, path, { ...JSON_CLIENT, ...headers });
export const postJson = (at, path, fields, headers = {}) => post(at, path, fields, { ...JSON_CLIENT, ...headers });

// Send bytes, then read until the other side closes. For requests that no client would make.
export function raw(at, bytes) {
  return new Promise((done, failed) => {
    const chunks = [];
    const socket = connect(at.port, "127.0.0.1", () => socket.write(bytes));
    socket.setTimeout(ANSWER_MILLISECONDS, () => socket.destroy(new Error("the connection was not closed")));
    socket.on("data", (chunk) => chunks.push(chunk));
    socket.on("error", (error) => (error.code === "ECONNRESET" ? done("") : failed(error)));
    socket.on("close", () => done(Buffer.concat(chunks).toString("latin1")));
  });
}

export const statusOf = (text) => Number(/^HTTP\/1\.[01] (\d{3})/.exec(text)?.[1] ?? 0);

// An answer in CGI's form: headers, an empty line, the body.
export function parse(bytes) {
  const split = bytes.indexOf("\r\n\r\n");
  const head = bytes.subarray(0, split < 0 ? 0 : split).toString("latin1");
  const headers = {};
  for (const line of head.split("\r\n").filter(Boolean)) {
    const [, name, value] = /^([^:]+): ?(.*)$/.exec(line);
    assert.ok(!(name.toLowerCase() in headers), `the header ${name} stands twice`);
    headers[name.toLowerCase()] = value;
  }
  return answer(Number((headers.status ?? "0").slice(0, 3)), headers, bytes.subarray(split + 4));
}

// --- what the pages hold --------------------------------------------------------------------------

export function hiddenBallot(html) {
  return /name="ballot" value="([^"]*)"/.exec(html)?.[1] ?? "";
}

export async function opinionBallot(at) {
  return hiddenBallot((await get(at, "/poll")).text);
}

export async function choiceBallot(at) {
  return (await postJson(at, "/draft", { direction: "send", relationship: "event" })).json().ballot;
}

// A vote with a ballot of its own, from the same origin.
export async function vote(at, fields = {}, headers = {}) {
  const ballot = fields.ballot ?? await opinionBallot(at);
  return post(at, "/vote", { send: "custom", ...fields, ballot }, headers);
}

export async function choose(at, fields = {}, headers = {}) {
  const ballot = fields.ballot ?? await choiceBallot(at);
  return post(at, "/choice", { relationship: "event", took: "custom", ...fields, ballot }, headers);
}

export async function counts(at) {
  return (await get(at, "/status.json")).json();
}
