// visitors.mjs - every kind of request there is, each with its own canary in whatever can hold one.
//
// A target is {port, program: {crash(), hang(), goOn()}}: the requests with a dead or a stopped
// program behind nginx are the ones that a server likes to log.
//
// Owns: the kinds. Each comes from an address of its own, which is a canary too.
import { request } from "node:http";
import { connect } from "node:net";
import { encode, FORM } from "../http/client.mjs";
import { pause } from "../http/processes.mjs";
import { Crowd } from "./crowd.mjs";
import { canary } from "./canary.mjs";

const ANSWER_MILLISECONDS = 15000;

// A name as somebody may type it: letters with marks, quotes, markup, a separator, a second script.
const name = (word) => `Zoë "${word}" O'Brien <${word}@mail.example> & Сыновья`;

const headers = (word) => ({
  "User-Agent": `Mozilla/5.0 (${word})`, Referer: `https://${word}.example/?q=${word}`, Cookie: `voted=1; name=${word}`,
  "Accept-Language": `en;q=0.5, x-${word}`, "X-Forwarded-For": `${word}, 10.1.2.3`, "X-Real-IP": word, From: `${word}@mail.example`,
  Authorization: `Basic ${Buffer.from(`${word}:${word}`).toString("base64")}`, "X-Request-Id": word, "If-None-Match": `"${word}"`,
  DNT: word, "Accept-Charset": word, Forwarded: `for=${word}`, "Sec-CH-UA": `"${word}"`, Via: `1.1 ${word}`,
});

const TEXTS = ["recipient", "sender", "event", "place", "when", "school", "their_school", "company", "my_company", "mutual", "work",
  "topic", "role", "reason", "snippet"];
const draft = (word, more = {}) => ({ direction: "send", relationship: "event",
  ...Object.fromEntries(TEXTS.map((field) => [field, name(word)])), ...more });

function ask(v, method, path, { body, more = {}, wait = ANSWER_MILLISECONDS } = {}) {
  return new Promise((done) => {
    const req = request({ host: "127.0.0.1", port: v.port, localAddress: v.address, method, path, agent: false, timeout: wait,
      headers: { ...headers(v.word), ...(body === undefined ? {} : { "Content-Length": Buffer.byteLength(body) }), ...more } });
    req.on("timeout", () => req.destroy());
    req.on("error", () => done(0));
    req.on("response", (res) => {
      const chunks = [];
      res.on("data", (chunk) => chunks.push(chunk));
      for (const over of ["end", "error"])
        res.on(over, () => {
          v.answers.push({ status: res.statusCode, headers: res.headers, raw: res.rawHeaders, body: Buffer.concat(chunks) });
          done(res.statusCode);
        });
    });
    req.end(body);
  });
}

const get = (v, path, more) => ask(v, "GET", path, { more });
const post = (v, path, fields, more = {}) => ask(v, "POST", path, { body: encode(fields), more: { "Content-Type": FORM, ...more } });

// Bytes as they are: `parts` are sent `wait` ms apart; who has not been answered `linger` ms later, goes.
function raw(v, parts, { wait = 100, linger = ANSWER_MILLISECONDS } = {}) {
  return new Promise((done) => {
    let text = "";
    const over = () => done(Number(/^HTTP\/1\.[01] (\d{3})/.exec(text)?.[1] ?? 0));
    const socket = connect({ port: v.port, host: "127.0.0.1", localAddress: v.address });
    socket.on("data", (chunk) => (text += chunk.toString("latin1")));
    socket.on("error", over).on("close", over);
    (async () => {
      for (const part of parts) {
        if (!socket.writable) break;
        socket.write(part);
        await pause(wait);
      }
      for (let left = linger; left > 0 && !socket.destroyed; left -= 50) await pause(50);
      socket.destroy();
    })();
  });
}

const lines = (word) => Object.entries(headers(word)).map(([header, value]) => `${header}: ${value}\r\n`).join("");
const head = (v, first, more = "") => `${first}\r\nHost: 127.0.0.1:${v.port}\r\n${lines(v.word)}${more}\r\n`;
const typed = (length) => `Content-Type: ${FORM}\r\nContent-Length: ${length}\r\n`;
const long = (word, length) => `snippet=${`${word}+`.repeat(Math.ceil(length / (word.length + 1)))}`.slice(0, length);

// A ballot of a visitor without canaries, so that the canary's own request is the vote.
async function ballot(v, what) {
  const plain = new Crowd(v, 1);
  try {
    return await (what === "choice" ? plain.choiceBallot() : plain.opinionBallot());
  } finally {
    plain.leave();
  }
}

// What each kind answers on the real stack: a kind that ends elsewhere tests something else.
export const KINDS = {
  "the form": [(v) => get(v, `/?recipient=${v.word}&q=${encodeURIComponent(name(v.word))}`), 200],
  "the poll": [(v) => get(v, `/poll?name=${v.word}`), 200],
  "a draft": [(v) => post(v, "/draft", draft(v.word)), 200],
  "a draft for a program": [(v) => post(v, "/draft", draft(v.word, { direction: "reply" }), { Accept: `application/json, x/${v.word}` }), 200],
  "a draft with a field too long": [(v) => post(v, "/draft", draft(v.word, { snippet: `${v.word} `.repeat(60) })), 422],
  "a draft with a wrong choice": [(v) => post(v, "/draft", draft(v.word, { relationship: v.word })), 422],
  "an unknown field": [(v) => post(v, "/draft", draft(v.word, { [v.word]: v.word })), 400],
  "a bad escape": [(v) => post(v, "/draft", `direction=send&recipient=${v.word}%zz`), 400],
  "bad UTF-8": [(v) => post(v, "/draft", `direction=send&relationship=event&recipient=${v.word}%ff`), 400],
  "a file upload": [(v) => post(v, "/draft", `--b\r\nContent-Disposition: form-data; name="a"; filename="${v.word}"\r\n\r\n${v.word}\r\n--b--\r\n`,
    { "Content-Type": "multipart/form-data; boundary=b" }), 415],
  "a draft as JSON": [(v) => post(v, "/draft", JSON.stringify(draft(v.word)), { "Content-Type": "application/json" }), 415],
  "a vote": [async (v) => post(v, "/vote", { send: "custom", reason: "care", ballot: await ballot(v) }), 303],
  "a vote with a name in it": [async (v) => post(v, "/vote", { send: "custom", name: v.word, ballot: await ballot(v) }), 400],
  "a vote with a name for an answer": [async (v) => post(v, "/vote", { send: v.word, ballot: await ballot(v) }), 422],
  "a vote with a name for a ballot": [(v) => post(v, "/vote", { send: "custom", ballot: v.word }), 403],
  "a vote from another site": [async (v) => post(v, "/vote", { send: "custom", ballot: await ballot(v) }, { Origin: `https://${v.word}.example` }), 403],
  "a choice": [async (v) => post(v, "/choice", { relationship: "cold", took: "custom", ballot: await ballot(v, "choice") }), 303],
  "a choice with a name for an answer": [async (v) => post(v, "/choice", { relationship: v.word, took: v.word, ballot: await ballot(v, "choice") }), 422],
  "results": [(v) => get(v, `/results?from=${v.word}`), 200],
  "the newest file": [(v) => get(v, `/results/latest.csv?from=${v.word}`, { Accept: `text/csv, x/${v.word}` }), 404],
  "a published file that is not there": [(v) => get(v, `/results/0001/connote-0001.${v.word}`), 404],
  "a round that is not there": [(v) => get(v, `/results/9999?${v.word}`), 404],
  "method, status, chart, embed": [async (v) => Math.max(...await Promise.all(["/method", "/status.json", "/chart.svg", "/embed", "/healthz"]
    .map((path) => get(v, `${path}?${v.word}`)))), 200],
  "a page that is not there": [(v) => get(v, `/${v.word}/${encodeURIComponent(name(v.word))}`), 404],
  "a static file that is not there": [(v) => get(v, `/static/${v.word}.js?${v.word}`), 404],
  "a path upwards": [(v) => raw(v, [head(v, `GET /../../${v.word} HTTP/1.1`, "Connection: close\r\n")]), 400],
  "only the head": [(v) => ask(v, "HEAD", `/?${v.word}`), 200],
  "a range": [(v) => get(v, `/static/style.css?${v.word}`, { Range: "bytes=0-9", "If-Range": v.word }), [200, 206]],
  "another method": [(v) => ask(v, "DELETE", `/vote?${v.word}`, { body: name(v.word) }), 405],
  "a method of one's own": [(v) => raw(v, [head(v, `${v.word.toUpperCase()} /${v.word} HTTP/1.1`, "Connection: close\r\n")]), [400, 404, 405]],
  "a large body": [(v) => post(v, "/draft", long(v.word, 16000)), 422],
  "a body too large": [(v) => post(v, "/draft", long(v.word, 17000)), 413],
  "a body far too large": [(v) => post(v, "/draft", long(v.word, 3000000)), [0, 413]],
  "a chunked body": [(v) => raw(v, [head(v, "POST /draft HTTP/1.1", `Content-Type: ${FORM}\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n`) +
    `${(10 + v.word.length).toString(16)}\r\nrecipient=${v.word}\r\n0\r\n\r\n`]), [200, 400, 411, 422]],
  "a large body in chunks": [(v) => raw(v, [head(v, "POST /draft HTTP/1.1", `Content-Type: ${FORM}\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n`),
    ...Array.from({ length: 4 }, () => `${(3000).toString(16)}\r\n${long(v.word, 3000)}\r\n`), "0\r\n\r\n"]), [200, 400, 411, 413, 422]],
  "a header too large": [(v) => get(v, "/", { "X-Long": `${v.word} `.repeat(1200) }), [400, 414, 431, 494]],
  "an address too large": [(v) => get(v, `/?${`${v.word}&`.repeat(1200)}`), [400, 414]],
  "a request that is none": [(v) => raw(v, [`${v.word} ${v.word}\r\n\r\n`]), 400],
  "a bad header": [(v) => raw(v, [head(v, `GET /?${v.word} HTTP/1.1`, `${v.word}\0: ${v.word}\r\nConnection: close\r\n`)]), 400],
  "two lengths": [(v) => raw(v, [head(v, "POST /draft HTTP/1.1", `${typed(5)}Content-Length: 6\r\n`) + v.word]), 400],
  "another host": [(v) => ask(v, "GET", `/poll?${v.word}`, { more: { Host: `${v.word}.example` } }), [0, 200, 400]],
  "a body cut off": [(v) => raw(v, [`${head(v, "POST /draft HTTP/1.1", typed(5000))}recipient=${v.word}`], { linger: 300 }), 0],
  "a large body cut off": [(v) => raw(v, [head(v, "POST /draft HTTP/1.1", typed(16000)), long(v.word, 8000), long(v.word, 4000)], { linger: 300 }), 0],
  "gone before the answer": [(v) => raw(v, [head(v, "POST /draft HTTP/1.1", typed(encode(draft(v.word)).length)) + encode(draft(v.word))], { wait: 0, linger: 0 }), 0],
  "a head that never ends": [(v) => raw(v, [`GET /?${v.word} HTTP/1.1\r\n${lines(v.word)}`], { linger: 6500 }), [0, 408]],
  "a body that never ends": [(v) => raw(v, [`${head(v, "POST /draft HTTP/1.1", typed(5000))}recipient=${v.word}`], { linger: 6500 }), [0, 408]],
  "too many at once": [async (v) => {
    const all = await Promise.all(Array.from({ length: 60 }, () => post(v, "/draft", { direction: "send", relationship: "event", recipient: v.word })));
    return Math.max(...all);
  }, 429],
};

// While the program behind nginx is killed; one after the other.
export const DYING = {
  "the program dies during a draft": [async (v) => {
    const asked = post(v, `/draft?${v.word}`, draft(v.word));
    await v.program.crash();
    return asked;
  }, [0, 200, 503]],
  "a draft while the program is down": [async (v) => {
    const crashed = v.program.crash();
    const status = await post(v, `/draft?${v.word}`, draft(v.word));
    await crashed;
    return status;
  }, [200, 503]],
};

// While the program behind nginx is stopped.
export const HANGING = {
  "a large draft while the program hangs": [(v) => post(v, `/draft?${v.word}`, draft(v.word, { tone: v.word.repeat(800) })), 503],
  "a page while the program hangs": [(v) => get(v, `/poll?${v.word}`), 503],
  "gone while the program hangs": [(v) => raw(v, [head(v, "POST /draft HTTP/1.1", typed(encode(draft(v.word)).length)) + encode(draft(v.word))],
    { linger: 500 }), 0],
};

// Make all requests. {kind: {word, address, status, answers, good}}, with the answers that were whole.
export async function visitAll(target) {
  const all = { ...KINDS, ...DYING, ...HANGING };
  const names = Object.keys(all);
  const visits = {};
  const visit = async (kind) => {
    const [act, expected] = all[kind], i = names.indexOf(kind);
    const v = { ...target, word: canary(i), address: `127.77.${100 + i}.201`, answers: [] };
    const status = await act(v);
    visits[kind] = { word: v.word, address: v.address, status, answers: v.answers, good: [expected].flat().includes(status) };
  };
  await Promise.all(Object.keys(KINDS).map(visit));
  for (const kind of Object.keys(DYING)) await visit(kind);
  await target.program.hang();
  await Promise.all(Object.keys(HANGING).map(visit));
  await target.program.goOn();
  return visits;
}
