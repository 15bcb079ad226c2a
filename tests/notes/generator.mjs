// generator.mjs - as many forms as wanted, each decided by a seed and its number alone.
//
// Owns: random forms, from the ordinary to the hostile.
// Must not know: the drafter, or what a good draft is.
import { TODAY, RELATIONSHIPS } from "./forms.mjs";

// mulberry32: small, good enough, the same everywhere.
export function random(seed) {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = a;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const list = (text) => text.trim().split(/\s*\n\s*/);

export const FIRST = list(`Maria
  John
  deShawn
  Siân
  Łukasz
  Jean-Luc
  Anne-Sophie
  O'Shea
  Zoë
  Priya
  Olúfẹ́mi
  Nguyễn
  Ṣadé
  Björk
  Ionuț
  Mary Kate
  Xi
  Q
  Ursula
  Eun-ji
  Chloé
  Amélie
  Thandiwe
  Mateusz
  Iwona
  Håkon
  Sofía
  Ng
  McKenna
  Ayşe
  Tomás
  Ruth
  Femi
  Casey
  Rosa
  Gus
  Ira
  Ying
  Oscar
  Pat`);
export const LAST = list(`Silva
  O'Brien
  van der Berg
  de la Cruz
  García Márquez
  Müller-Lüdenscheidt
  McDonald
  al-Rashid
  ibn Khalid
  Nguyen
  Smith
  Ó Súilleabháin
  Wójcik-Nowak
  Brzęczyszczykiewicz
  Okafor
  Iyer
  Fernández
  d'Angelo
  St. John
  Lee
  Worthington-Featherstonehaugh
  Y
  X.
  Yılmaz
  Tanaka
  Petrova
  Dubois
  Cohen-Solal
  Kowalska
  Haverford`);
const WHOLE = list(`李雷
  김민준
  佐藤花子
  محمد بن سلمان الأحمد
  Анна Каренина
  สมชาย ใจดี
  Nguyễn Thị Mai Anh
  J.R. Smith
  J. K. Rowley
  R
  श्रीनिवास रामानुजन
  דוד כהן
  Γιώργος Παπαδόπουλος
  van der Berg, Pieter
  {{first_name}}
  undefined
  null
  N/A
  Steve from Sales
  @maria
  🙂
  -
  .
  "Bob"
  (none)
  Maria   Silva
  Sir Reginald Fforbes-Hamilton OBE
  Mother Teresa of Calcutta
  the team
  IBM`);
const TITLES = ["Dr. ", "Dr ", "Prof. ", "Prof. Dr. ", "Professor ", "Mr. ", "Ms ", "Mrs. ", "Sir ", "Herr ", "Judge ", "Rev. ", "Mx. "];
const TAILS = [", PhD", ", MBA, CPA", " MD", " Jr.", ", Esq.", " (she/her)", " | Growth @ Acme 🚀", " • 1st", " - CEO at Initech", " 💼 HIRING!!!", " III", ", M.Sc.", " @ Globex", " ✨"];

const EVENTS = list(`Web Summit
  the AWS Summit
  spring careers fair
  the panel on AI and law
  RustConf 2025
  PGConf.EU
  The 27th International Conference on Software Engineering and Knowledge Engineering (SEKE)
  the “Future of Food” forum
  a meetup
  Annual Meeting of the American Society of Something Terribly Long and Official, held jointly with another
  her wedding
  Dreamforce.
  at the summit
  IEEE INFOCOM
  hackathon
  World Economic Forum (WEF)
  the spring retreat!
  an unconference
  Mobile World Congress
  Yahoo! Hack Day
  Gaudí i la ciutat
  11th Hour Workshop
  C++ Now
  “Founders & Friends” Night
  東京ゲームショウ
  выставка ИнноПром
  the the festival`);
const PLACES = list(`Lisbon
  in Kraków
  at the bar
  New York, New York
  Zürich
  Redwood City, California, USA
  the Student Union
  Walla Walla
  online
  Hall 3
  东京
  on Zoom
  THE HAGUE
  St. Louis
  my office
  room 101.`);
const WHENS = list(`yesterday
  last week
  last Tuesday
  in March
  March
  March, 2019
  2019
  2016-2019
  from 2016 to 2019
  class of 2012
  2026-11-12
  2026-11-22
  2026-12-04
  2024-02-29
  2025-13-45
  next week
  tomorrow
  two weeks ago
  the day before yesterday
  summer 2014
  in the 90s
  last in March
  on Tuesday
  Friday night
  11/12/2026
  12.11.2026
  Nov 12
  12 November 2026
  asdf qwer 99
  a while back
  early 2020
  Q3 2023
  this morning
  '09
  when I was young
  between 1999 and 2003
  31st of February
  at 5pm
  soon`);
const SCHOOLS = list(`University of Texas at Austin
  university of leeds
  The Ohio State University
  St. Jude's.
  Massachusetts Institute of Technology (MIT)
  MIT
  UCLA
  École Polytechnique Fédérale de Lausanne
  CHULALONGKORN UNIVERSITY
  Michigan
  Ohio State
  Oxford
  the University of Cambridge
  早稲田大学
  МГУ
  Boğaziçi University
  Texas A&M
  William & Mary
  Yale
  HEC Paris
  University of California, Berkeley
  Trinity College Dublin
  P.S. 118
  an honest school
  one university`);
const COMPANIES = list(`Acme, Inc.
  acme gmbh
  International Business Machines Corporation (IBM)
  The BBC
  Ørsted A/S
  3M
  HANSEATISCHE VERSICHERUNG AG
  Northwind Traders Ltd.
  삼성전자
  شركة النور
  Yahoo!
  Booking.com
  Médecins Sans Frontières (MSF)
  the bakery on 5th
  NHS Scotland
  European Bank for Reconstruction and Development (EBRD)
  L'Oréal
  Ben & Jerry's
  eBay
  A.P. Moller - Maersk
  Hewlett Packard Enterprise
  8 Bit Labs
  UNESCO
  HCA
  McKinsey & Company
  X
  Société Générale S.A.
  self-employed
  MTV`);
const MUTUALS = list(`Tom Reyes
  Tom Reyes & ana ruiz
  Tom Reyes suggested I write to you
  my old boss karen
  Dr. Lee, Prof. K. Mbeki; Ana, Ana and José
  Marc-André
  Saskia de Wit, Ola Kowalska
  Tom/Ana
  @priya.k
  my sister
  several people from Leeds
  김서연
  Ana and Ana
  a friend at IBM
  J.R.
  everyone at the office
  Ana, Ben, Cas, Dee, Eve, Fay and Gus`);
const WORKS = list(`“Why Queues Fail”
  Why Queues Fail
  https://www.linkedin.com/posts/xyz-123
  Ep. 42: Why do queues fail?!
  an honest look at tests
  HOW NASA TESTS SOFTWARE
  On the Unreasonable Effectiveness of Writing Everything Down Before You Forget It, Together With Some Remarks
  Rivers That Remember
  'Tea' & "Tides"
  C++ in 100 Lines
  your newsletter
  what I learned
  11 Lessons
  如何写好代码
  Who Owns the Output of a Model?
  the one on caching`);
const TOPICS = list(`pricing experiments
  the billing migration
  shipping the mobile app; killing the old one
  technical debt, code review, onboarding & hiring
  you taught me how to read a core dump
  I liked the part on caching
  what comes after Kafka?
  Who owns the output of a model?
  RustConf
  hiring junior engineers
  how oral history survives translation
  your work on wind forecasting
  why queues fail
  AI
  an MRI scanner
  a honest mistake
  async Rust
  i think about cats
  sourdough
  translation of our safety manuals, posters and e-learning
  and
  the
  to sleep
  we rebuilt your claims portal
  урбанистика
  量子计算
  at the end
  remote onboarding and remote onboarding
  that thing...
  null pointers`);
const ROLES = list(`Senior Data Engineer (m/f/d)
  MRI technician
  an epidemiologist
  ux designer
  honest accountant
  hourly planner
  Principal Economists
  CFO
  HR manager
  European sales lead
  one-person marketing team
  SRE
  8-hour shift lead
  Head of People
  DATA SCIENTIST
  the boss
  Umbrella Designer
  X-ray technician
  software engineer / team lead`);
const REASONS = list(`to learn from your team
  compare notes before the sprints
  swapping runbooks
  mapping old footpaths
  because I'm building a stop finder
  Because we are both moving from law into policy.
  because of your published work on remittances
  I would like to invite you to give a guest lecture
  i am researching bail reform
  I'm not looking to change jobs
  your lab published the only data set on noodle elasticity
  Marc-André says you run the best book club in Leeds
  your experience with grid storage
  async Rust
  could you recommend a book on tides?
  because you idiots never answer my emails!!!
  to expand my network and pick your brain
  I only connect with people I've met
  no sales pitches please
  for a reference
  let's talk
  so that we can stay in touch
  I'd love to
  to
  we both like trains
  hiring
  career advice
  asking whether you would speak to our reading group
  to connect
  You made me rethink my view
  I keep my network to people I have worked with
  about the job`);
const SNIPPETS = list(`Passionate thought leader. I make databases fast for hospitals.
  building data platforms for hospitals
  Results-driven visionary | passionate about synergy | urban farmer
  11 years of imaging in rural hospitals
  My name is Ikram and I hope this finds you well
  Award-winning top 1% industry-leading thought leader
  I help small towns keep their libraries open
  Helping teams ship | ex-Google | dad of 3
  CEO
  Open to work
  I write about rivers, dams & people who fight them.
  "Slow software" advocate
  Ingeniera de datos en salud pública
  We're hiring!!!`);

const NOISE = [(v) => v.toUpperCase(), (v) => v.toLowerCase(), (v) => `  ${v}  `, (v) => `"${v}"`, (v) => `“${v}”`, (v) => `'${v}'`,
  (v) => `${v}...`, (v) => `${v}!!!`, (v) => `${v}?`, (v) => `${v} 🎉`, (v) => `🔥${v}🔥`, (v) => `<b>${v}</b>`, (v) => v.replace(/ /g, "\n"),
  (v) => v.replace(/ /g, "  "), (v) => v.replace(/ /g, "\u00a0"), (v) => `${v} https://example.com/a?b=c&d=e`, (v) => `${v}&nbsp;&amp; co`,
  (v) => v.normalize("NFD"), (v) => v.split("").join("\u200b"), (v) => `\u202e${v}`, (v) => `${v} ${v}`, (v) => `${v}, ${v}`, (v) => v.slice(0, 1),
  (v) => `${v} (${v})`, (v) => `the ${v}`, (v) => `at ${v}`, (v) => `<script>alert("${v}")</script>`, (v) => `${v};`, (v) => `- ${v}`, (v) => v.repeat(30),
  (v) => `${v} www.example.org`, (v) => `${v} me@example.com`, (v) => v.replace(/[aeiou]/, ""), (v) => `${v}\t\r\n`, (v) => `&lt;${v}&gt;`, (v) => `${v} & ${v}`,
  (v) => `{${v}}`, (v) => `[${v}]`, (v) => v.replace(/'/g, "’"), (v) => `${v} …`, (v) => `in in ${v}`, (v) => `${v} – ${v}`];

const ALPHABET = "abcdefghijklmnopqrstuvwxyzABCXYZ0123456789 .,;:!?'\"()-–—&/@#%*+=<>{}[]|\\~^_`$€éßøłąçñİışğ漢字かな한글абвعربיתไทยअ😀👩‍👩‍👧🇧🇷\u0301\u200d\u200f\ufeff\u00a0\ud83d\udc4d".match(/[\s\S]/gu);

export class Generator {
  constructor(seed) { this.next = random(seed); }
  chance(p) { return this.next() < p; }
  pick(values) { return values[Math.floor(this.next() * values.length)]; }

  garbage() {
    const length = Math.floor(this.next() ** 3 * 400) + 1;
    let text = "";
    while (text.length < length) text += this.pick(ALPHABET);
    return text;
  }

  person() {
    if (this.chance(0.15)) return this.pick(WHOLE);
    let name = this.pick(FIRST);
    if (this.chance(0.75)) name += " " + this.pick(LAST);
    if (this.chance(0.15)) name = this.pick(TITLES) + name;
    if (this.chance(0.2)) name += this.pick(TAILS);
    return name;
  }

  // A value as somebody might leave it in the field.
  worn(value, wild) {
    if (this.chance(wild)) value = this.chance(0.06) ? this.garbage() : this.pick(NOISE)(value);
    if (this.chance(wild / 4)) value = this.pick(NOISE)(value);
    // At most 400 units, and never half a pair.
    return value.slice(0, 400).replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "").replace(/\0/g, "");
  }

  form(wild = 0.15) {
    const fields = {
      direction: this.chance(0.2) ? "reply" : "send",
      relationship: this.pick(RELATIONSHIPS),
      tone: this.pick(["friendly", "professional", "formal", "casual"]),
      limit: this.pick(["200", "300"]),
      today: TODAY,
    };
    if (this.chance(0.7)) fields.side = fields.relationship === "recruiting" ? this.pick(["recruiter", "candidate"])
      : fields.relationship === "client_vendor" ? this.pick(["vendor", "client"]) : this.pick(["vendor", "client", "recruiter", "candidate"]);
    if (this.chance(0.15)) fields.met = "no";
    if (fields.relationship === "content" ? this.chance(0.8) : this.chance(0.2)) fields.work_kind = this.pick(["article", "post", "podcast", "talk", "book"]);
    if (this.chance(0.2)) fields.variant = String(Math.floor(this.next() * 6));
    const density = this.pick([0.1, 0.35, 0.35, 0.6, 1]);
    const put = (name, likely, make) => {
      if (this.chance(Math.min(1, likely * density * 2))) fields[name] = this.worn(make(), wild);
    };
    const { relationship } = fields;
    const fits = (...which) => which.includes(relationship) ? 0.9 : 0.15;
    put("recipient", 0.95, () => this.person());
    put("sender", 0.5, () => this.person());
    put("event", fits("event", "unknown"), () => this.pick(EVENTS));
    put("place", fits("event"), () => this.pick(PLACES));
    put("when", fits("event", "colleague", "school"), () => this.pick(WHENS));
    put("school", fits("school", "rival"), () => this.pick(SCHOOLS));
    put("their_school", fits("rival"), () => this.pick(SCHOOLS));
    put("company", fits("colleague", "client_vendor", "recruiting"), () => this.pick(COMPANIES));
    put("my_company", fits("client_vendor"), () => this.pick(COMPANIES));
    put("mutual", fits("mutual"), () => this.pick(MUTUALS));
    put("work", fits("content"), () => this.pick(WORKS));
    put("topic", 0.5, () => this.pick(TOPICS));
    put("role", fits("recruiting"), () => this.pick(ROLES));
    put("reason", 0.5, () => this.pick(REASONS));
    put("snippet", fits("cold", "content", "recruiting"), () => this.pick(SNIPPETS));
    return fields;
  }

  *forms(count, wild) {
    for (let i = 0; i < count; i++) yield this.form(wild);
  }
}
