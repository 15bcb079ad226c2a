// canary.mjs - words that occur nowhere else, put into everything a visitor can send, and a search
// for them in whatever spelling somebody might have written them down.
//
// Owns: the words, the spellings, reading a trace of system calls.
import { readFileSync } from "node:fs";

const LETTERS = "bcdfghjklmnpqrstvwxz";

// A word for each kind of request: letters only, so that no cleaning of names cuts it.
export function canary(number) {
  let word = "qzx";
  for (let i = 0, n = number * 7919 + 13; i < 6; i++, n = Math.floor(n / LETTERS.length) + 31 * (i + number)) word += LETTERS[n % LETTERS.length];
  return word;
}

// --- spellings ------------------------------------------------------------------------------------

const each = (word, how) => Buffer.from([...word].map((c) => how(c.charCodeAt(0))).join(""));
const hex = (code) => code.toString(16);

// Spellings in which case does not matter are searched in a copy in lower case.
function anyCase(word) {
  return {
    raw: Buffer.from(word),
    hex: Buffer.from(Buffer.from(word).toString("hex")),
    "hex, upper case": Buffer.from(Buffer.from(word.toUpperCase()).toString("hex")),
    url: each(word, (c) => `%${hex(c)}`),
    "html, decimal": each(word, (c) => `&#${c};`),
    "html, hexadecimal": each(word, (c) => `&#x${hex(c)};`),
    "escaped \\x": each(word, (c) => `\\x${hex(c)}`),
    "escaped \\u": each(word, (c) => `\\u00${hex(c)}`),
    "escaped octal": each(word, (c) => `\\${c.toString(8)}`),
    "quoted-printable": each(word, (c) => `=${hex(c)}`),
    "UTF-16LE": Buffer.from(word, "utf16le"),
    "UTF-16BE": Buffer.from(word, "utf16le").swap16(),
    "UTF-32": Buffer.from([...word].flatMap((c) => [c.charCodeAt(0), 0, 0, 0])),
    reversed: Buffer.from([...word].reverse().join("")),
  };
}

// What every base64 text must hold that holds the word: the digits that depend on the word alone,
// for each of the three places where it may begin.
function base64(word) {
  const found = {};
  for (const [name, text] of [["lower", word], ["upper", word.toUpperCase()], ["title", word[0].toUpperCase() + word.slice(1)]])
    for (let shift = 0; shift < 3; shift++) {
      const whole = Buffer.concat([Buffer.alloc(shift), Buffer.from(text)]).toString("base64").replace(/=/g, "");
      const digits = whole.slice(Math.ceil(shift * 8 / 6), Math.floor((shift + text.length) * 8 / 6));
      found[`base64, ${name}, +${shift}`] = Buffer.from(digits);
      found[`base64url, ${name}, +${shift}`] = Buffer.from(digits.replaceAll("+", "-").replaceAll("/", "_"));
    }
  return found;
}

function lower(bytes) {
  const copy = Buffer.from(bytes);
  for (let i = 0; i < copy.length; i++) if (copy[i] >= 65 && copy[i] <= 90) copy[i] += 32;
  return copy;
}

// The spellings of each word that occur in `bytes`: {word: [spelling, …]}, only of words that do.
export function search(bytes, words) {
  const folded = lower(bytes);
  const found = {};
  for (const word of words) {
    const here = [
      ...Object.entries(anyCase(word)).filter(([, spelling]) => folded.includes(spelling)),
      ...Object.entries(base64(word)).filter(([, spelling]) => bytes.includes(spelling)),
    ].map(([name]) => name);
    if (here.length) found[word] = here;
  }
  return found;
}

// For the control: the word in every spelling that search() knows.
export function allSpellings(word) {
  const wrapped = [0, 1, 2].map((shift) => Buffer.from("x".repeat(shift) + word + "yy").toString("base64"));
  return { ...anyCase(word), ...Object.fromEntries(wrapped.map((text, i) => [`base64 +${i}`, Buffer.from(text)])),
    base64url: Buffer.from(Buffer.from(`ab${word}`).toString("base64url")) };
}

// An IPv4 address: as text, and as the four bytes that a log of addresses would hold.
export const spelledAddress = (address) => [Buffer.from(address), Buffer.from(address.split(".").map(Number))];

// --- the trace ------------------------------------------------------------------------------------

// The calls that put bytes or names anywhere. Strings in hexadecimal and whole, descriptors with what
// they lead to.
export const TRACED = ["-f", "-qq", "-yy", "-xx", "-s", "300000", "-e", "signal=none", "-e",
  "trace=write,writev,pwrite64,pwritev,pwritev2,sendto,sendmsg,sendmmsg,open,openat,creat,rename,renameat,renameat2," +
  "link,linkat,symlink,symlinkat,mkdir,mkdirat,truncate,setxattr,fsetxattr,mknod,mknodat"];

const decode = (line) => Buffer.from(line.replace(/\\x([0-9a-f]{2})/g, (_, two) => String.fromCharCode(parseInt(two, 16))), "latin1");

// What was written to a file, a pipe, a terminal or a datagram socket (a log), as [{call, bytes}].
// What goes to the visitor, or from nginx to the program and back, is not.
export function writesIn(trace) {
  const writes = [];
  for (const line of readFileSync(trace, "latin1").split("\n")) {
    const call = /^\d+\s+(?:<\.\.\. )?([a-z0-9_]+)/.exec(line)?.[1];
    if (!call) continue;
    const to = /^\d+\s+[a-z0-9_]+\(\d+<((?:[^<>]|<[^<>]*>|->)*)>/.exec(line)?.[1] ?? "";
    // A file that is only looked for is not made.
    if (/^open/.test(call) && !/O_(CREAT|WRONLY|RDWR)/.test(line)) continue;
    if (/^(write|writev|send)/.test(call) && /^(TCP|TCPv6|UNIX-STREAM|UNIX):/.test(to)) continue;
    writes.push({ call: `${call} ${decode(to).toString("latin1").slice(0, 100)}`, bytes: decode(line) });
  }
  return writes;
}
