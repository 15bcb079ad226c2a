// gate.mjs - what every draft must pass, whatever form it was made from.
//
// Owns: the gate, written from the rules alone and not from the drafter: form and answer in, a list of
// complaints out. Also the skeleton of a note, for counting how often people get the same one.
// Must not know: the drafter's code. It reads the phrase bank for one purpose: a word of a draft comes
// from the bank, from a field, or from the closed lists below.
import { readFileSync, readdirSync, existsSync } from "node:fs";
import path from "node:path";

export const INPUTS = ["recipient", "sender", "event", "place", "when", "school", "their_school", "company",
  "my_company", "mutual", "work", "topic", "role", "reason", "snippet"];
const PEOPLE = ["recipient", "sender", "mutual"];
const PROPER = ["event", "school", "their_school", "company", "my_company"];

// --- words -----------------------------------------------------------------------------------------

const PIECE = /[\p{L}\p{M}\p{N}]+/gu;

const PLAIN = /^[\x00-\x5f\x61-\x7f]*$/;

export function fold(text) {
  if (PLAIN.test(text)) return text.toLowerCase();
  return text.normalize("NFC").toLowerCase().replace(/\u0307/g, "").replace(/ı/g, "i").replace(/[\u2018\u2019\u02bc`\u00b4]/g, "'")
    .replace(/[\u201c\u201d\u201e\u00ab\u00bb]/g, '"').normalize("NFC");
}

function pieces(text) {
  return text.match(PIECE) ?? [];
}

const set = (text) => new Set(text.trim().split(/\s+/));

const ENTITIES = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " ", uuml: "ü", ouml: "ö", auml: "ä",
  eacute: "é", egrave: "è", ndash: "–", mdash: "—", rsquo: "’", lsquo: "‘", ldquo: "“", rdquo: "”", hellip: "…",
  ccedil: "ç", ntilde: "ñ", szlig: "ß", Uuml: "Ü", Ouml: "Ö", Auml: "Ä" };

function decode(text) {
  return text.replace(/&(#x[\da-f]{1,6}|#\d{1,7}|[a-z]{2,8});/gi, (whole, name) => {
    if (name[0] !== "#") return ENTITIES[name] ?? ENTITIES[name.toLowerCase()] ?? whole;
    const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0 && code < 0x110000 && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : whole;
  });
}

const INVISIBLE = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\u{e0000}-\u{e007f}\ufe0f]/gu;

// A field as a reader would see it: no tags, no addresses, one kind of space.
export function visible(value) {
  return decode(value.normalize("NFC")).replace(/<\/?[a-z!][^<>]*>/gi, " ").replace(INVISIBLE, "")
    .replace(/\b(?:https?:\/\/|www\.)\S+|[\w.+-]+@[\w-]+\.[\w.-]+/gi, " ").replace(/[\s\u0085]+/gu, " ").trim().normalize("NFC");
}

// --- closed lists ----------------------------------------------------------------------------------

const MONTHS = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
  "november", "december"];
const WEEKDAYS = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
const CAPITALS = set("i linkedin hello hi dear hey");
// Titles a formal letter writes in full, by how they are typed.
const IN_FULL = { professor: ["prof"], captain: ["capt", "cpt"], colonel: ["col"], general: ["gen"], major: ["maj"], sergeant: ["sgt"],
  lieutenant: ["lt"], commander: ["cmdr"], admiral: ["adm"], ambassador: ["amb"] };
const CLOSED = set(`a an and the at in on of from to with for about by or as is are was were be been it that this
  i you we me my your our us both not no yes
  last next this ago early late mid yesterday today tomorrow tonight week month year earlier later recently since
  between until class summer winter spring autumn fall afternoon morning evening night weekend
  article post podcast talk book piece episode read heard listened to
  s t m d ll ve re`);

// Words that raise a fact to a stronger one. They may come from a field, never from us.
const UPGRADES = /\b(?:loved|impress(?:ed|ive|es)|inspir(?:ed|ing|ational)|fascinat(?:ed|ing)|amazing|brilliant|insightful|outstanding|exceptional|admir(?:e|ed|ing)|huge fan|big fan|thought[- ]provoking|great (?:work|article|post|talk|book|podcast|job)|well[- ]written|suggested|recommended|referred|introduced us|spoke highly|speaks highly|told me|close friend|best friend)\b/gi;
const COURTESY = /(?<![\p{L}\p{M}])(?:Mr|Mrs|Ms|Miss|Mx|Sir|Madam|Ma'am|Prof|Professor|Dr|Doctor)(?![\p{L}\p{M}])/gu;

// Never in a draft, whoever typed it.
const BOILERPLATE = [/came across your (?:profile|page)/i, /(?:expand|grow|extend|build|widen|increase|broaden)(?:ing)? my (?:professional )?(?:network|connections|circle)/i,
  /pick(?:ing)? your brain/i, /finds? you well/i, /\bmy name is\b/i, /add you to my (?:professional )?network/i,
  /hope you(?:'re| are) (?:doing )?well/i, /quick call/i, /hop on a/i, /\b\d+[- ]minutes? (?:call|chat)/i, /touch base/i, /like-minded/i,
  /mutually beneficial/i, /win-win/i, /circle back/i, /synerg/i, /to whom it may concern/i, /dear (?:sir|madam),/i];
// Never from the bank; a field may hold them.
const PITCH = [/\breach(?:ing)? out\b/i, /\bexciting opportunit/i, /\bgreat fit\b/i, /\bperfect fit\b/i, /\brock ?star\b/i, /\bninja\b/i,
  /\bpassionate\b/i, /\bleverag/i, /\bcalendar\b/i, /\bdemo\b/i, /\bmy cv\b/i, /\bresume\b/i, /\bthought leader/i,
  /\bgame[- ]chang/i, /\bvalue[- ]add/i, /\bno-brainer\b/i, /\bdiscuss (?:possible )?synerg/i, /\bbook a\b.*\b(?:call|slot)\b/i];

// On folded text; without flags this is many times faster.
const any = (patterns) => new RegExp(patterns.map((p) => p.source).join("|"));
const ANY_BOILERPLATE = any(BOILERPLATE), ANY_PITCH = any(PITCH);

const ABBREVIATIONS = set("dr prof mr mrs ms mx mme st inc ltd co corp no vs etc jr sr ph.d e.g i.e u.s u.k lt col gen rev hon sen rep gov capt sgt ft mt ave dept univ approx ed ep vol al");

// --- the bank's words --------------------------------------------------------------------------------

export function bankWords(directory) {
  const words = new Set();
  if (!existsSync(directory)) return words;
  for (const file of readdirSync(directory)) {
    if (!file.endsWith(".phrases")) continue;
    for (const line of readFileSync(path.join(directory, file), "utf8").split("\n")) {
      // Indented lines are wordings; the rest describes them. What stands in braces is a slot.
      if (/^\s/.test(line)) for (const word of pieces(fold(line.replace(/\{[^}]*\}/g, " ")))) words.add(word);
    }
  }
  return words;
}

// --- a field, once --------------------------------------------------------------------------------------

function pronounced(word) {
  return word.length > 0 && word === word.toUpperCase() && word !== word.toLowerCase();
}

// "You taught me" may be thanked for: "thank you for teaching me".
const GERUNDS = { taught: "teaching", gave: "giving", lent: "lending", drove: "driving", bought: "buying" };

// Other shapes that grammar may ask of a word: compare, comparing, compares.
function inflections(word, into) {
  if (word.length < 3) return;
  if (GERUNDS[word]) into.add(GERUNDS[word]);
  if (word.endsWith("ed")) into.add(word.slice(0, -2) + "ing");
  into.add(word + "ing").add(word + "s").add(word + "ed");
  if (word.endsWith("e")) into.add(word.slice(0, -1) + "ing").add(word + "d");
  if (word.endsWith("ie")) into.add(word.slice(0, -2) + "ying");
  if (/[^aeiou][aeiou][^aeiouwxy]$/.test(word)) into.add(word + word.at(-1) + "ing").add(word + word.at(-1) + "ed");
  if (word.endsWith("ing") && word.length > 5) {
    const stem = word.slice(0, -3);
    into.add(stem).add(stem + "e");
    if (stem.at(-1) === stem.at(-2)) into.add(stem.slice(0, -1));
    if (stem.endsWith("y")) into.add(stem.slice(0, -1) + "ie");
  }
  if (word.endsWith("s")) into.add(word.slice(0, -1));
}

const DATE = /\b(\d{4})-(\d{2})-(\d{2})\b/;
const day = (y, m, d) => Math.floor(Date.UTC(y, m - 1, d) / 86400000);

const RELATIVE = ["today", "yesterday", "tomorrow", "week", "weeks", "month", "months", "year", "years"];

// What a date (folded) may turn into. Truth is checked apart, in dateComplaints.
function dateWords(value, into) {
  for (const word of value.match(/\p{L}{3,}/gu) ?? []) {
    for (const month of MONTHS) if (month.startsWith(word.slice(0, 3))) into.add(month);
    for (const weekday of WEEKDAYS) if (weekday.startsWith(word.slice(0, 3))) into.add(weekday);
  }
  if (/\d[-/.]\d/.test(value)) {
    for (const number of value.match(/\d+/g)) if (MONTHS[Number(number) - 1]) into.add(MONTHS[Number(number) - 1]);
    for (const weekday of WEEKDAYS) into.add(weekday);
    for (const relative of RELATIVE) into.add(relative);
  }
  for (const number of value.match(/\d+/g) ?? []) {
    const n = Number(number);
    into.add(String(n));
    if (n >= 1 && n <= 31) into.add(String(n) + ordinal(n));
    if (number.length === 2) into.add("20" + number).add("19" + number);
    if (number.length === 4) into.add(number.slice(2));
  }
}

function ordinal(n) {
  return n % 100 >= 11 && n % 100 <= 13 ? "th" : ["th", "st", "nd", "rd"][n % 10] ?? "th";
}

// Letters and figures alone.
function bones(text) {
  return text.normalize("NFD").replace(/[^\p{L}\p{N}]/gu, "");
}

const GROWING = ["topic", "reason", "snippet", "mutual", "work", "role"];
const readings = new Map();

// What a value holds, and what may be made of it. Many forms share their values; most questions are never asked.
class Reading {
  constructor(name, value) {
    this.name = name;
    this.value = value;
    this.seen = visible(value);
    this.folded = fold(this.seen);
    // Scrap: where marks and pictures are taken out, pieces grow together as they may.
    this.scrap = /[{}[\]\\^~_`|*=<>#$%]|\S[!"(\p{Extended_Pictographic}]\S/u.test(value) ? bones(fold(value)) : "";
    // Soup: what nobody would call text. What its marks do in a sentence is not judged.
    this.soup = !/^[\p{L}\p{M}\p{N}\s.+#&'’,-]*$/u.test(value) && (value.match(/[\p{L}\p{M}\p{N}\s]/gu)?.length ?? 0) < 0.75 * [...value].length;
  }
  // Pieces as typed. Where a tag or an invisible character stood, two parts may or may not have grown together.
  get exact() {
    if (!this.typed) {
      const whole = this.value.normalize("NFC");
      const texts = new Set([this.seen, whole, decode(whole).replace(/<[^<>]*>/g, "").replace(INVISIBLE, "")]);
      this.typed = new Set([...texts].flatMap(pieces));
    }
    return this.typed;
  }
  get plain() {
    if (!this.words) {
      this.words = new Set([...this.exact].flatMap((piece) => [fold(piece), ...pieces(fold(piece))]));
    }
    return this.words;
  }
  get derived() {
    if (!this.grown) {
      this.grown = new Set();
      if (GROWING.includes(this.name)) for (const piece of this.plain) inflections(piece, this.grown);
      if (this.name === "when") dateWords(this.folded, this.grown);
    }
    return this.grown;
  }
  allows(piece) {
    return this.plain.has(piece) || this.derived.has(piece) || (this.scrap !== "" && this.scrap.includes(bones(piece)));
  }
}

function reading(name, value) {
  const key = (GROWING.includes(name) ? "+" : name === "when" ? "@" : "=") + value;
  let read = readings.get(key);
  if (read) return read;
  if (readings.size > 20000) readings.clear();
  readings.set(key, read = new Reading(name, value));
  return read;
}

export class Form {
  constructor(fields) {
    this.fields = fields;
    this.limit = Number(fields.limit || 200);
    this.seen = {};      // field -> as a reader sees it
    this.folded = {};
    this.readings = [];
    this.given = [];
    for (const name of INPUTS) {
      const value = fields[name] ?? "";
      if (value.trim() === "") continue;
      this.given.push(name);
      const read = reading(name, value);
      this.seen[name] = read.seen;
      this.folded[name] = read.folded;
      this.readings.push(read);
    }
    this.everything = Object.values(this.folded).join(" \u0001 ");
  }
  // Is the folded piece a word of some field, or may it be made of one?
  allows(piece) {
    return this.readings.some((read) => read.plain.has(piece)) || this.readings.some((read) => read.allows(piece));
  }
  typed(piece) {
    return this.readings.some((read) => read.exact.has(piece));
  }
  holds(text) {
    return this.everything.includes(fold(text));
  }
}

// --- a or an -------------------------------------------------------------------------------------------

// "a", "an", or null when the ear may take either.
export function article(word) {
  const bare = word.replace(/^["'“‘(]+/, "");
  const head = /^[\p{L}\p{M}\p{N}'’]+/u.exec(bare)?.[0] ?? "";
  if (head === "") return null;
  if (/^\d/.test(head)) {
    const digits = /^\d+/.exec(head)[0];
    const lead = digits.length % 3 === 0 ? digits.slice(0, 3) : digits.slice(0, digits.length % 3);
    if (digits.length === 4 && /^1[18]/.test(digits)) return null; // a/an 1100: eleven hundred
    if (lead[0] === "8" || lead === "11" || lead === "18") return "an";
    return "a";
  }
  if (!/^[A-Za-z]/.test(head)) return null;
  if (head === "EU") return "an"; // ee-you
  if (/^(?:UNESCO|UNICEF|UEFA|UCLA|USAA|EURO|UX|UI|UK|US|USA|UN|URL|USB|UTC|UPS|UBS)$/.test(head)) return "a";
  if (pronounced(head) && head.length === 1) return /[AEFHILMNORSX]/.test(head) ? "an" : "a";
  if (pronounced(head) && head.length <= 5) {
    // Said letter by letter, unless it reads as a word.
    const spelled = /[AEFHILMNORSX]/.test(head[0]) ? "an" : "a";
    const read = /^[AEIOU]/.test(head) ? "an" : "a";
    if (/^(?:NASA|NATO|SAP|LASER|RAM|SIM|SWAT|NAFTA|FIFA|SOAP|REST|LAMP|SCRUM|HOW|SHRM|MOOC|LIDAR|RADAR|SEKE|HVAC|SaaS|NICU|ROM|NAND)$/.test(head)) return head === "HVAC" ? null : read;
    return spelled === read ? spelled : /^[^AEIOU][AEIOU][^AEIOU]|^[AEIOU]{2}/.test(head) ? null : spelled;
  }
  const low = head.toLowerCase().replace(/’/g, "'");
  if (/^(?:hour|honest|honou?r|heir|herb)/.test(low)) return low.startsWith("herb") ? null : "an";
  if (/^(?:historic|hotel|hyster|habitual|hallucin)/.test(low)) return null;
  if (/^(?:one(?:$|[^a-z]|-|ness|self|time|off)|once)/.test(low)) return "a";
  if (/^(?:uni(?!n[^aeiou]|m[^aeiou])|us(?:e|a|u|ing)|ut[ei]|ur[aiu]|ugand|ub[ei]|uk|ufo|eu|ew|ut(?:opi|ah))/.test(low)) return "a";
  if (/^y[^aeiou]/.test(low)) return null;
  if (/^[aeiou]/.test(low)) return "an";
  return "a";
}

// --- one text ---------------------------------------------------------------------------------------------

const GREETING = /^(?:Hi|Hello|Dear|Hey)\b([^,!.?]*(?:\b(?:\p{Lu}|\p{Lu}\p{Ll}{1,4})\.[^,!?]*?)*)([,!.]|$)/u;
const DANGLING = /(?<![\p{L}\p{M}\p{N}'’.&/-])(?:the|a|an|at|(?<!(?:hear|think|know|part|fond|speak|track) )of|my|your|our|their|and|or|but|by|because|than|into)\s*(?:[,;:!?]|\.(?!\p{L})|$)/giu;
const PREPOSITIONS = "at|in|on|to|of|for|with|from|about|by|into|during|after|before";
const STACKED = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}'-])(?:(?:at|in|of|from|by|during|into|after|before)\\s+(?:${PREPOSITIONS})|(?:to|with|for|about|on)\\s+(?:of|to|with|for|about|from|by|into))(?![\\p{L}\\p{M}\\p{N}'-])`, "giu");
const STACKED_FINE = /^(?:in (?:to|with|for|on)|from (?:in|about|before|after|on|at)|by (?:on|in)|on (?:to|by|with|for|about|from|of)|about (?:from|by|to)|after (?:in|at|on)|before (?:in|at|on))$/i;

function characterComplaints(text, complain) {
  if (text !== text.normalize("NFC")) complain("not NFC");
  if (/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|\ufffd/.test(text)) complain("broken characters");
  if (/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/.test(text)) complain("a control character or line break");
  if (/[\u00a0\u2000-\u200b\u202a-\u202f\u205f\u2060-\u206f\u3000\ufeff\u00ad]/.test(text)) complain("an odd space or an invisible character");
  if (/\p{Extended_Pictographic}/u.test(text.replace(/[©®™]/g, ""))) complain("a pictograph");
}

function textComplaints(text, low, form, complain) {
  const { fields } = form;
  if (text === "") return complain("empty");
  if (text.length > form.limit) complain(`${text.length} units, over ${form.limit}`);
  if (text !== text.trim()) complain("not trimmed");
  if (!/^[\x20-\x7e]*$/.test(text)) characterComplaints(text, complain);
  if (/ {2}/.test(text)) complain("a doubled space");
  if (/…|\.\.\./.test(text)) complain("an ellipsis");

  // Unfilled
  for (const match of text.matchAll(/\b(?:undefined|null|NaN|nil|TODO|FIXME|lorem)\b|\[object|%[sd]\b/g))
    if (!form.holds(match[0]) && !form.readings.some((read) => read.soup)) complain(`unfilled: ${match[0]}`);
  if (/\{\{|\}\}|\{[a-z_ ]+\}|\[[A-Za-z_ ]*(?:name|company|event)[A-Za-z_ ]*\]|\(\s*\)|""|“”/i.test(text)) complain("a placeholder or empty brackets");
  for (const bracket of text.match(/[{}[\]|\\^~<>]/g) ?? [])
    if (!form.holds(bracket)) complain(`a stray ${bracket}`);

  // Addresses, HTML
  if (/\bhttps?:|(?:^|[\s:])\/\/[a-z]|\bwww\.|\b[\w.+-]+@[\w-]+\.\w|\b[a-z0-9-]+\.(?:com|org|net|io|dev|me|co|de|uk|in|ly)\/\S/i.test(text)) complain("an address");
  if (/<\/?[a-z!][^<>]*>/i.test(text)) complain("a tag");
  if (/&(?:#x?[\da-f]+|[a-z]{2,8});/i.test(text)) complain("an entity");
  if (DATE.test(text)) complain("an ISO date");

  if (form.readings.some((read) => read.soup)) return;

  // Marks
  for (const match of text.matchAll(/([,;:!?.])\s*["”’)]?\s*([,;:!?.])/g)) {
    const [whole, first, second] = match;
    const before = /[^\s"“(]*$/.exec(text.slice(0, match.index + 1))[0];
    const abbreviation = first === "." && second !== "." && /^[^\s]*\.$/.test(before) &&
      (ABBREVIATIONS.has(fold(before.slice(0, -1))) || form.holds(before) || /^(?:\p{L}\.)+$/u.test(before));
    const mark = (first === "!" || first === "?") && second === "," && /\p{L}/u.test(before) && form.holds(before);
    if (second === "." && form.holds(whole.slice(0, -1)) && whole.includes(")")) continue; // "(St. Jude's.)."
    const attached = !/\s/.test(whole) && /[\p{L}\p{N}]/u.test(text[match.index + whole.length] ?? "") && form.holds(whole);
    if (!abbreviation && !attached && !mark) complain(`marks: ${whole}`);
  }
  if (/\s[,.;:!?](?=\s|$)/.test(text)) complain("a space before a mark");
  for (const match of text.matchAll(/[\p{Ll}\p{N}][,;!?](?=\p{L})/gu))
    if (!form.holds(text.slice(match.index, match.index + 3))) complain("no space after a mark");
  for (const match of text.matchAll(/\p{Ll}[.:]\p{Lu}/gu))
    if (!form.holds(match[0]) && !form.readings.some((read) => read.scrap)) complain(`no space at a stop: ${match[0]}`);
  if (/^[,.;:!?)-]/.test(text)) complain("begins with a mark");
  if ((text.match(/["“”]/g) ?? []).length % 2 === 1 && !/\d["”]/.test(text)) complain("quotes do not balance");
  if ((text.match(/\(/g) ?? []).length !== (text.match(/\)/g) ?? []).length) complain("brackets do not balance");
  if ((text.match(/!/g) ?? []).length > 1 && !Object.values(form.seen).some((v) => v.includes("!"))) complain("more than one !");
  if (fields.tone === "formal" && text.includes("!") && !Object.values(form.seen).some((v) => v.includes("!"))) complain("a ! in a formal note");

  // End: a mark, or a signature
  if (!/[.?!]["”’)]?$/.test(text)) {
    const tail = text.slice(Math.max(...[". ", "? ", "! ", '." ', '?" ', ", ", "– ", "— "].map((m) => text.lastIndexOf(m) < 0 ? -1 : text.lastIndexOf(m) + m.length), 0));
    const mine = new Set(pieces(fold(form.seen.sender ?? "")));
    const own = reading("sender", fields.sender ?? "");
    const closing = pieces(fold(tail)).filter((p) => !mine.has(p) && !own.scrap.includes(bones(p)) && !/^(?:and|best|wishes|regards|kind|warm|thanks|thank|you|cheers|sincerely|yours|from|with|all|the)$/.test(p));
    const signed = own.scrap !== "" && own.scrap.includes(bones(pieces(fold(text)).at(-1)));
    if ((closing.length > 0 || pieces(tail).length === 0) && !signed) complain("no mark at the end");
  }

  // Words
  const run = low.split(" ");
  for (let i = 1; i < run.length; i++)
    if (run[i].startsWith(run[i - 1]) && /[\p{L}\p{N}]/u.test(run[i - 1]) && /^[^\p{L}\p{M}\p{N}'’-]*$/u.test(run[i].slice(run[i - 1].length)) && !form.holds(`${run[i - 1]} ${run[i - 1]}`))
      complain(`doubled word: ${run[i - 1]} ${run[i]}`);
  for (const match of low.matchAll(STACKED))
    if (!STACKED_FINE.test(match[0]) && !form.holds(match[0])) complain(`doubled preposition: ${match[0]}`);
  for (const match of low.matchAll(DANGLING)) {
    const at = low.slice(Math.max(0, match.index - 12), match.index + match[0].length).replace(/[,.;:!?]$/, "");
    const letter = /^an?/.test(match[0]) && Object.values(form.folded).some((value) => /^\P{L}*a\P{L}*$/u.test(value));
    const word = text.length === low.length ? text.slice(match.index).match(/^\p{L}+/u)[0] : "";
    if (/^\p{Lu}/u.test(word) && match.index > 0 && form.typed(word)) continue; // somebody called An, or A
    if (!letter && !form.holds(at)) complain(`dangling: ${at}`);
  }
  for (const match of low.matchAll(/(?<![\p{L}\p{M}])(?:in|on|at) (?:yesterday|today|tomorrow|last|next|recently|class of)\b|\bon (?:spring|summer|autumn|winter|\d{4}\b|(?:january|february|march|april|june|july|august|september|october|november|december)\b(?! \d))|\bin (?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\bin \d{4}\s*[-–]\s*\d/gu))
    if (!form.holds(match[0])) complain(`time: ${match[0]}`);
  for (const match of text.matchAll(/(?<![\p{L}\p{M}\p{N}.'’-])i(?![\p{L}\p{M}\p{N}.-])/gu)) {
    // "Gaudí i Cornet" in a proper name is no English pronoun.
    const around = text.slice(Math.max(0, match.index - 4), match.index + 4);
    const catalan = [...PROPER, ...PEOPLE, "work"].some((name) => form.seen[name]?.includes(around));
    if (!catalan) complain("a lower-case i");
  }
  for (const match of text.matchAll(/(?<![\p{L}\p{M}\p{N}'’.&-])([Aa]n?) (["“'‘(]?[\p{L}\p{N}][^\s]*)/gu)) {
    const want = article(match[2]);
    if (match[1] === "A" && match.index > 0 || Object.values(form.folded).includes("a")) continue; // a name of one letter
    if (want && want !== match[1].toLowerCase() && !form.holds(match[0])) complain(`article: ${match[0]}`);
  }
  if (ANY_BOILERPLATE.test(low)) for (const pattern of BOILERPLATE) if (pattern.test(text)) complain(`boilerplate: ${pattern.exec(text)[0]}`);
  if (ANY_PITCH.test(low)) for (const pattern of PITCH) {
    const match = pattern.exec(text);
    if (match && !form.holds(match[0])) complain(`boilerplate: ${match[0]}`);
  }

  // A sentence or a question pressed into a place for a noun, a repeated run of words, a cut after "Inc."
  for (const match of low.matchAll(/(?<![\p{L}\p{M}'’-])(?:about|in|of|with|because|to|hope to|like to|for) (?:could|would|can|should|may|shall|is|are|do|does|did|was|were|has|have you|i'm|i am|because)(?![\p{L}\p{M}'’-])/gu))
    if (!form.holds(match[0]) && !/^(?:about|of|in|for|with) (?:may)$/.test(match[0]) && !/^because (?:i'm|i am)$/.test(match[0])) complain(`a clause where a noun belongs: ${match[0]}`);
  for (let n = 2; n <= 6; n++)
    for (let i = 0; i + 2 * n <= run.length; i++)
      if (run[i] === run[i + n] && run.slice(i, i + n).join(" ") === run.slice(i + n, i + 2 * n).join(" ") && !form.holds(run.slice(i, i + 2 * n).join(" ").replace(/\W$/, "")))
        complain(`said twice over: ${run.slice(i, i + n).join(" ")}`);
  for (const match of text.matchAll(/(?<![\p{L}\p{M}])(?:Inc|Ltd|Corp|Co|Jr|Sr|St)\. (?:From|In|At|On|And|With(?! (?:kind|best|warm))|Since|To|For|Of|By|About|During)(?![\p{L}])/gu))
    complain(`a stop that ends no sentence: ${match[0]}`);
  for (const match of text.matchAll(/(?:^|[.?!] )((?:Of|To|About|With(?! (?:kind|best|warm))) [^.?!]*[.?!])/gu))
    if (match[1] !== "To be continued?" && !form.holds(match[1].slice(0, 12))) complain(`no sentence: ${match[1]}`);

  // Sentences begin with a capital, unless a name begins small.
  for (const match of text.matchAll(/(?:^|[.?!]["”]? )["“]?(\p{Ll}[\p{L}\p{M}\p{N}'’-]*)/gu)) {
    const before = /\S*$/.exec(text.slice(0, match.index + 1))[0].replace(/^["“(]/, "").replace(/\.$/, "");
    const abbreviation = match.index > 0 && text[match.index] === "." && (ABBREVIATIONS.has(fold(before)) || /^(?:\p{L}\.)*\p{L}$/u.test(before) || form.holds(before + ". " + match[1]));
    const spoken = match.index > 0 && form.holds(text.slice(match.index + 1 - Math.min(6, before.length), match.index + match[0].length)); // "Yahoo! and", a title with a stop inside
    const named = form.typed(match[1]) && /\p{Lu}|\d/u.test(match[1].slice(1));
    const title = /^[?!]["”] /.test(match[0]) && form.seen.work !== undefined; // your post "Why?" last week
    if (!abbreviation && !named && !spoken && !title) complain(`small letter begins a sentence: ${match[1]}`);
  }
}

// --- nothing invented ---------------------------------------------------------------------------------------

function inventionComplaints(text, form, complain, bank) {
  for (const match of text.matchAll(PIECE)) {
    const piece = match[0], low = fold(piece);
    if (bank?.has(low) && low === piece || form.allows(low)) continue;
    if (/\p{N}/u.test(piece)) { complain(`invented number: ${piece}`); continue; }
    const lead = text.slice(0, match.index);
    const starts = lead === "" || /(?:[.?!:]["”]?|,["”]) ["“]?$/.test(lead) || /^["“]$/.test(lead);
    if (IN_FULL[low]?.some((short) => form.allows(short))) continue;
    if (/^\p{Lu}/u.test(piece) && !starts && !CAPITALS.has(low)) { complain(`invented name: ${piece}`); continue; }
    if (CAPITALS.has(low) || CLOSED.has(low)) continue;
    if (bank && !bank.has(low)) complain(`invented word: ${piece}`);
  }
  const soup = form.readings.some((read) => read.soup);
  for (const match of text.matchAll(/["“]([^"“”]*)["”]/g)) {
    if (soup) break;
    const quoted = pieces(fold(match[1])).join(" ");
    if (!Object.values(form.folded).some((value) => pieces(value).join(" ").includes(quoted))) complain(`invented quotation: ${match[1]}`);
  }
  for (const match of text.matchAll(UPGRADES)) if (!form.holds(match[0])) complain(`a fact made stronger: ${match[0]}`);
  for (const match of text.matchAll(COURTESY)) {
    const low = fold(match[0]);
    const typed = form.allows(low) || (low === "prof" && form.allows("professor")) || (low === "professor" && form.allows("prof")) ||
      (low === "dr" && form.allows("doctor"));
    if (!typed) complain(`a title that nobody gave: ${match[0]}`);
  }
  dateComplaints(text, form, complain);
  frameComplaints(text, form, complain);
}

// A date must stay that date, seen from today.
function dateComplaints(text, form, complain) {
  const iso = DATE.exec(form.seen.when ?? ""), now = DATE.exec(form.fields.today ?? "");
  if (!iso || !now) return;
  const [y, m, d] = iso.slice(1).map(Number), [ty, tm, td] = now.slice(1).map(Number);
  if (m < 1 || m > 12 || d < 1 || d > 31) return;
  const ago = day(ty, tm, td) - day(y, m, d), months = (ty - y) * 12 + tm - m;
  const rest = form.given.filter((n) => n !== "when").map((n) => form.folded[n]).join(" ");
  const says = (pattern) => { const hit = pattern.exec(text); return hit && !rest.includes(fold(hit[0])); };
  const untrue = [[/\byesterday\b/i, ago === 1], [/\btoday\b/i, ago === 0], [/\btomorrow\b/i, ago === -1],
    [/\blast week\b/i, ago >= 2 && ago <= 13], [/\bnext week\b/i, ago <= -1 && ago >= -13], [/\bthis week\b/i, Math.abs(ago) <= 6],
    [/\blast month\b/i, months === 1], [/\bnext month\b/i, months === -1], [/\bthis month\b/i, months === 0],
    [/\blast year\b/i, ty - y === 1], [/\bnext year\b/i, ty - y === -1], [/\bthis year\b/i, ty === y]];
  for (const [pattern, holds] of untrue) if (!holds && says(pattern)) complain(`the date ${iso[0]} is not ${pattern.source}`);
  const low = fold(text);
  for (const [i, month] of MONTHS.entries())
    if (i + 1 !== m && low.includes(month) && month !== "may" && month !== "march" && !rest.includes(month)) complain(`the date ${iso[0]} is not in ${month}`);
  for (const [i, name] of WEEKDAYS.entries())
    if (low.includes(name) && !rest.includes(name) && i !== new Date(Date.UTC(y, m - 1, d)).getUTCDay()) complain(`the date ${iso[0]} is not a ${name}`);
}

const PAST_MEETING = /\b(?:(?:good|great|nice|lovely|pleasure|glad|happy) (?:to (?:have met|meet you)|meeting|talking|speaking)|(?:we|i) (?:met|spoke|talked|chatted)|met you|when we met|our conversation|thank(?:s| you) for (?:talking|the (?:chat|conversation)|our conversation))\b/i;

// The frame must fit the relationship: no meeting that has not been, no tie that is not there.
function frameComplaints(text, form, complain) {
  const { fields } = form;
  const own = PAST_MEETING.exec(text);
  if (!own || form.holds(own[0])) return;
  if (fields.direction === "reply") return; // a reply asks: "is that where we met?"
  const iso = DATE.exec(form.seen.when ?? ""), now = DATE.exec(fields.today ?? "");
  const future = fields.met === "no" || (iso && now && iso[0] > now[0]);
  if (fields.relationship === "event" && future) complain(`a meeting that has not been: ${own[0]}`);
  if (fields.relationship === "cold" && !/not|n't|never/.test(text)) complain(`a meeting with a stranger: ${own[0]}`);
}

// --- one draft: what it says against what it reports -----------------------------------------------------------

const CREDENTIALS = set("phd md mba ma ba bsc msc cfa cpa jd llm obe kbe om esq pmp shrm scp rn dds dvm jr sr ii iii iv he him she her they them his hers theirs mr mrs ms dr prof sir dame");
const PARTICLES = set("van der den de la le du von zu zur di da dos das del della el al bin ibn bint ten ter af av y e of the and");
// "Acme" says "Acme, Inc."
const LEGAL = set("inc ltd llc gmbh ag plc corp co s a sa se kg ab nv bv limited pty");
// "Engineer" says "Engineer (m/f/d)".
const ADVERT = set("m f d w x");
const COMPANIES = ["company", "my_company"];
const DULL = set("the a an of at in on and to for with my your our is are was i you we it be that this do");

function bareName(value) {
  return value.replace(/^[^\p{L}\p{N}]+/u, "").split(/[|•@(]| [-–—] /)[0];
}

function significant(name, form) {
  const text = PEOPLE.includes(name) ? bareName(form.seen[name]) : form.seen[name];
  const all = pieces(fold(text));
  const telling = all.filter((p) => !DULL.has(p) && !(PEOPLE.includes(name) && CREDENTIALS.has(p)) && !(COMPANIES.includes(name) && LEGAL.has(p)) && !(name === "role" && ADVERT.has(p)));
  return telling.length > 0 ? telling : all;
}

function occurs(name, low, have, form) {
  const want = significant(name, form);
  if (want.length === 0) return false;
  if (PEOPLE.includes(name)) want.push(...pieces(form.folded[name]).filter((piece) => !CREDENTIALS.has(piece) && !PARTICLES.has(piece)));
  if (want.some((piece) => have.has(piece))) return true;
  const grown = new Set();
  for (const piece of want) {
    grown.add(piece);
    if (name !== "recipient" && name !== "sender") inflections(piece, grown);
  }
  if (name === "when") dateWords(form.folded.when, grown);
  for (const piece of grown) if (have.has(piece)) return true;
  // Scripts without spaces, and tags or invisible characters inside a word.
  return want.some((piece) => low.includes(piece) || [...have].some((p) => p.length > 1 && fold(form.fields[name].normalize("NFC")).includes(p) && !DULL.has(p)));
}

function caseComplaints(name, text, low, form, complain) {
  if (reading(name, form.fields[name]).soup) return;
  const seen = (PEOPLE.includes(name) ? bareName(form.seen[name]) : form.seen[name]).replace(/^(?:(?:at|in|on|the) )+/i, "");
  const letters = seen.replace(/[^\p{Lu}\p{Ll}]/gu, "");
  if (letters === "") return;
  const lower = letters === letters.toLowerCase(), upper = letters === letters.toUpperCase();
  if (!lower && !upper) {
    // As typed. Looked for as a whole, so that common words elsewhere in the note do not count.
    if (low.length !== text.length) return;
    const runs = PEOPLE.includes(name) ? pieces(seen).filter((p) => p.length > 2 && /^\p{Lu}/u.test(p) && p !== p.toUpperCase()) : [seen];
    for (const run of runs) {
      const at = low.indexOf(fold(run));
      if (at < 0) continue;
      const said = text.slice(at, at + run.length);
      const lone = !/[\p{L}\p{M}\p{N}]/u.test(text[at - 1] ?? " ") && !/[\p{L}\p{M}\p{N}]/u.test(text[at + run.length] ?? " ");
      // The first letter may change with its place in the sentence ("the Web Summit", "The BBC").
      if (lone && fold(said) === fold(run) && said.slice(1) !== run.slice(1) && !Object.values(form.seen).some((v) => v.includes(said)))
        complain(`${name} is not cased as typed: ${said}`);
    }
    return;
  }
  const want = new Set(pieces(fold(seen)));
  if (PEOPLE.includes(name)) {
    const zone = name === "recipient" ? GREETING.exec(text)?.[1] ?? "" : name === "sender" ? /[^.?!,]*(?:\b\p{Lu}\.[^.?!,]*)*\.?$/u.exec(text)?.[0] ?? "" : text;
    if (name === "mutual") return; // a clause may stand there
    for (const [i, piece] of pieces(zone).entries()) {
      if (!want.has(fold(piece)) || PARTICLES.has(fold(piece)) || !/[\p{Lu}\p{Ll}]/u.test(piece[0])) continue;
      const afterMark = /['’]/.test(zone[zone.indexOf(piece) - 1] ?? "");
      if (/^\p{Ll}/u.test(piece) && !afterMark && !(i > 0 && piece.length === 1)) complain(`${name} has a small letter: ${piece}`);
      if (piece.length > 3 && piece === piece.toUpperCase() && piece !== piece.toLowerCase() && /[AEIOUYaeiouy]/.test(piece)) complain(`${name} is shouted: ${piece}`);
    }
  } else if (upper && !/^IEEE\b/.test(seen)) {
    for (const piece of pieces(text))
      if (piece.length > 5 && piece === piece.toUpperCase() && piece !== piece.toLowerCase() && want.has(fold(piece)) && want.size > 1) complain(`${name} is shouted: ${piece}`);
  }
}

// The fact that says who is writing, and others that say it as well.
const ANCHORS = { event: ["event", "topic"], colleague: ["company", "topic"], school: ["school", "topic"], rival: ["their_school", "school"],
  mutual: ["mutual", "topic"], content: ["work", "topic"], client_vendor: ["company", "topic"], recruiting: ["role", "company", "topic"] };

// A list of invitations shows about 90 units of a note: one such fact stands in it whole, if it can.
function previewComplaints(text, low, draft, form, complain) {
  const anchors = form.fields.direction === "reply" ? undefined : ANCHORS[form.fields.relationship];
  if (!anchors || !draft.uses.includes(anchors[0]) || !form.folded[anchors[0]]) return;
  const greeting = /^[^,!]*[,!] ?/.exec(text)?.[0].length ?? 0;
  // The greeting, "It was good to meet you at the", and the fact; a rivalry names two schools.
  const fact = form.folded[anchors[0]].length + (anchors[0] === "their_school" ? form.folded.school?.length ?? 0 : 0);
  if (greeting + 34 + fact > 90) return;
  let least = Infinity;
  for (const anchor of anchors) {
    if (!draft.uses.includes(anchor) || !form.folded[anchor]) continue;
    // Where the last of its words has been said.
    const left = new Set(significant(anchor, form));
    let end = 0;
    // A word of another fact as well ("old" of my old boss, Gus who also signs) may be that one's: it says nothing
    // about where this fact ends, unless the fact has no word of its own.
    const others = new Set(draft.uses.flatMap((name) => (name === anchor || !form.folded[name] ? [] : significant(name, form))));
    const own = [...left].filter((piece) => !others.has(piece));
    if (own.some((piece) => low.includes(piece))) for (const piece of others) left.delete(piece);
    for (const match of low.matchAll(PIECE)) if (left.delete(match[0])) end = match.index + match[0].length;
    if (end === 0) return; // said in other words
    least = Math.min(least, end);
  }
  if (least > 95) complain(`the ${anchors[0]} ends at ${least}, past what a list shows`);
}

// As words: "at to connect" does not stand in "great to connect".
function standsIn(text, value) {
  const letter = /[\p{L}\p{M}\p{N}]/u;
  for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + 1))
    if (!letter.test(text[at - 1] ?? " ") && !letter.test(text[at + value.length] ?? " ")) return true;
  return false;
}

function draftComplaints(draft, form, complain, bank) {
  const { text } = draft;
  if (draft.length !== text.length) complain(`length says ${draft.length}, it is ${text.length}`);
  const counts = new Map();
  for (const name of [...draft.uses, ...draft.omitted]) counts.set(name, (counts.get(name) ?? 0) + 1);
  for (const [name, count] of counts) {
    if (!INPUTS.includes(name)) complain(`uses or omitted names ${name}`);
    else if (count > 1) complain(`${name} is both used and left out, or twice in a list`);
    else if (!form.given.includes(name) && /^[ \t\r\n\u00a0]*$/.test(form.fields[name] ?? "")) complain(`${name} was not given`);
  }
  for (const name of form.given)
    if (!counts.has(name) && /[\p{L}\p{N}]/u.test(form.seen[name])) complain(`${name} is neither used nor left out`);

  const low = fold(text), have = new Set(pieces(low));
  for (const name of draft.uses) {
    if (!form.seen[name]) continue;
    if (!occurs(name, low, have, form)) complain(`${name} is reported as used but does not occur`);
    else if (PEOPLE.includes(name) || PROPER.includes(name)) caseComplaints(name, text, low, form, complain);
  }
  for (const name of draft.omitted) {
    const value = form.folded[name];
    if (value === undefined || value.length < 12 || pieces(value).length < 2 || !standsIn(low, value)) continue;
    if (!draft.uses.some((other) => form.folded[other]?.includes(value))) complain(`${name} is reported as left out but stands there`);
  }
  textComplaints(text, low, form, complain);
  inventionComplaints(text, form, complain, bank);
  previewComplaints(text, low, draft, form, complain);
}

// --- the whole answer -------------------------------------------------------------------------------------------

export function checkText(text, fields) {
  const form = new Form(fields), found = [];
  textComplaints(text, fold(text), form, (c) => found.push(c));
  inventionComplaints(text, form, (c) => found.push(c), null);
  return found;
}

const OPENING = /^(?:Hi|Hello|Dear|Hey)\b[^,!.]*[,!.] */;

// A reply asks first, unless its writer has typed the answer; then it is that answer.
const YES = /\b(?:yes|ye[ap]h?|yup|yebo|duh|sure|course|gladly|accept|pleas(?:ed|ure)|delighted|happy|glad|certainly|absolutely|definitely|obviously|ok(?:ay)?|fine|welcome|why not|no problem|by all means)\b/i;
const NO = /\b(?:no|nope|nah|not|decline|pass|rather|never|cannot)\b|n['’]?t\b|\b(?:prefer|keep)\b/i;
const DECLINES = /\b(?:decline|leave it|say no|not be connecting|won't|wish you|hold off|rather not|not just yet)\b/i;

function answers(reply, reason) {
  return reply.includes("?") || (DECLINES.test(reply) ? NO : YES).test(reason);
}

export function checkAnswer(fields, answer, bank) {
  const form = new Form(fields), found = [];
  if (answer.error) return [`refused: ${answer.error}`];
  if (answer.drafts.length < 1 || answer.drafts.length > 3) found.push(`${answer.drafts.length} drafts`);
  if (!["spend", "save", "find_a_fact"].includes(answer.verdict?.code)) found.push(`verdict ${answer.verdict?.code}`);
  if (!/^\p{Lu}.*[.?!]$/u.test(answer.verdict?.text ?? "")) found.push("the advice is not a sentence");
  const bodies = new Set();
  for (const [i, draft] of answer.drafts.entries()) {
    draftComplaints(draft, form, (c) => found.push(`draft ${i + 1}: ${c}`), bank);
    const body = fold(draft.text.replace(OPENING, "")).replace(/[^\p{L}\p{N}]+/gu, " ").trim();
    if (bodies.has(body)) found.push(`draft ${i + 1}: says the same as another`);
    bodies.add(body);
  }
  if (fields.direction === "reply" && !answers(answer.drafts[0]?.text ?? "", fields.reason ?? ""))
    found.push("the first reply asks nothing");
  return found;
}

// A note with its facts taken out: what remains is the wording that many people may share.
export function skeleton(text, fields) {
  let out = text.normalize("NFC");
  const values = INPUTS.filter((name) => fields[name]).map((name) => [name, visible(fields[name])]).sort((a, b) => b[1].length - a[1].length);
  for (const [name, value] of values) out = out.split(value).join(`{${name}}`);
  for (const name of PEOPLE)
    for (const piece of pieces(bareName(visible(fields[name] ?? ""))))
      if (piece.length > 1) out = out.replace(new RegExp(`(?<![\\p{L}\\p{M}{])${piece}(?![\\p{L}\\p{M}}])`, "gu"), `{${name}}`);
  return out.replace(/(\{(\w+)\})(?:[ -]?\{\2\})+/g, "$1");
}
