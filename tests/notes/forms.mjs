// forms.mjs - the examiner's awkward forms, each with what its drafts must and must not say, and
// with a note that a person wrote by hand for the same facts.
//
// Owns: the forms, the expectations, the human side of the blind comparison.
// Must not know: how the drafter works, or how it writes a note.
//
//   every  a string or a pattern that every draft of the form contains
//   first  one that the first draft contains
//   never  one that no draft contains
//   human  what a careful, warm, truthful person would send, within the same limit

export const TODAY = "2026-11-23"; // a Monday
export const RELATIONSHIPS = ["event", "colleague", "school", "rival", "mutual", "content",
  "client_vendor", "recruiting", "cold", "unknown"];

const MEETING = /\b(?:met you|meet(?:ing)? you (?:at|in|on|last)|good to meet|great to meet|nice to meet|when we met|we met)\b/i;
const REPROACH = /\b(?:should have|you didn't|you did not|spam|next time|bothered|strangers? like|idiots?|moron|crap|shut up|go away)\b/i;
const TIE = /haven't met|have not met|never met|don't know each other|do not know each other|not met|don't think we(?:'ve| have) met|out of the blue|stranger|yet to meet|know me\b|been introduced|crossed paths/i;

const forms = [];
function form(id, fields, expected) {
  const { every = [], first = [], never = [], human } = expected;
  forms.push({
    id,
    fields: { direction: "send", tone: "friendly", limit: "200", today: TODAY, ...fields },
    every, first, never, human,
  });
}

// --- event -----------------------------------------------------------------------------------------

form("event-headline-in-the-name", {
  relationship: "event", recipient: "Maria Silva | Growth @ Acme 🚀", sender: "Ana Duarte",
  event: "web summit", place: "Lisbon", when: "last week", topic: "pricing experiments",
}, {
  every: ["Maria", /\bweb summit\b/i], never: ["|", "@", "Growth", "Acme", "🚀", /\b(?:in|on) last\b/],
  human: "Hi Maria, I'm glad we got talking about pricing experiments at Web Summit in Lisbon last week. I'd like to stay in touch. Ana",
});

form("event-title-particle-credential", {
  relationship: "event", tone: "formal", limit: "300", recipient: "Dr. Ingrid van der Berg, PhD",
  sender: "J.R. Okafor, MD", event: "the Annual Meeting of the European Society of Cardiology (ESC)",
  place: "Amsterdam", when: "2026-08-29", topic: "remote monitoring after discharge",
  reason: "to follow your registry work",
}, {
  every: ["Dr. van der Berg", /European Society of Cardiology|\bESC\b/],
  never: ["PhD", "MD", "2026-08", "Van Der", /\bDr\. Ingrid\b/],
  human: "Dear Dr. van der Berg, we spoke about remote monitoring after discharge at the Annual Meeting of the European Society of Cardiology in Amsterdam on 29 August. I would be glad to follow your registry work and to stay in contact. J.R. Okafor",
});

form("event-shouted", {
  relationship: "event", recipient: "JOHN O'BRIEN", sender: "TOM", event: "AWS SUMMIT LONDON", when: "Yesterday!",
}, {
  every: ["John", "AWS Summit London"], never: ["JOHN", "SUMMIT", /\bon yesterday\b/, "TOM", "Yesterday!"],
  human: "Hi John, it was good to meet you at AWS Summit London yesterday. Let's stay in touch here. Tom",
});

form("event-to-come-vietnamese", {
  relationship: "event", met: "no", recipient: "Nguyễn Thị Mai Anh", event: "PyCon Vietnam", when: "next week",
  topic: "type checking", reason: "compare notes before the sprints",
}, {
  every: ["PyCon Vietnam", "Anh"], never: [MEETING, /Nguyễn,/],
  human: "Hi Mai Anh, we'll both be at PyCon Vietnam next week. I'd like to talk about type checking and compare notes before the sprints. Shall we connect?",
});

form("event-iso-date-to-come", {
  relationship: "event", tone: "professional", recipient: "李雷", event: "winter careers fair",
  place: "the Student Union", when: "2026-12-04",
}, {
  every: ["李雷", "the winter careers fair"], never: [MEETING, "2026-12", "Winter Careers Fair the"],
  human: "Hello 李雷, I believe we will both be at the winter careers fair in the Student Union on 4 December. It would be good to be connected before then.",
});

form("event-iso-date-past", {
  relationship: "event", recipient: "Siân Llewellyn-Jones", event: "the Cardiff Open Data Meetup",
  when: "2026-11-12", topic: "bus timetables", reason: "because I'm building a stop finder",
}, {
  every: ["Siân", "the Cardiff Open Data Meetup"], never: ["2026", "because because", "Llewellyn", "at The"],
  human: "Hi Siân, I enjoyed our talk about bus timetables at the Cardiff Open Data Meetup on 12 November. I'm building a stop finder, so I'd like to stay in touch.",
});

form("event-class-of", {
  relationship: "event", recipient: "bob", event: "reunion dinner", when: "class of 2012",
}, {
  every: ["Bob", "reunion dinner"], never: [/\bin class of\b/, /\bon class of\b/, "bob"],
  human: "Hi Bob, it was good to see you at the reunion dinner. We're both class of 2012, so let's not lose touch again.",
});

form("event-nonsense-when-one-letter-names", {
  relationship: "event", tone: "casual", recipient: "x", sender: "y", event: "a meetup", when: "asdf qwer 99",
}, {
  every: [/\bX\b/, "meetup"], never: ["asdf", "99", "qwer", "at a a", "the a "],
  human: "Hi X, it was good to meet you at the meetup. Let's stay in touch! Y",
});

form("event-everything-in-200", {
  relationship: "event", tone: "formal", recipient: "Prof. Dr. Hans-Joachim von Müller-Lüdenscheidt, MBA",
  sender: "Dr. Priya Natarajan",
  event: "The 27th International Conference on Software Engineering and Knowledge Engineering (SEKE)",
  place: "Redwood City, California, USA", when: "last Tuesday",
  topic: "technical debt, code review, onboarding & hiring",
  reason: "I would like to invite you to give a guest lecture",
}, {
  every: [/Müller-Lüdenscheidt/, /SEKE|Knowledge Engineering/], never: ["MBA", /\bin last\b/, /\bon last\b/, "…", "..."],
  human: "Dear Prof. von Müller-Lüdenscheidt, we spoke about technical debt and code review at SEKE last Tuesday. I would like to invite you to give a guest lecture. Priya Natarajan",
});

form("event-400-characters", {
  relationship: "event", recipient: "Kim Lee",
  event: ("Joint Symposium on the Application of Extremely Long Official Names to Perfectly Ordinary Gatherings of People, " +
    "held together with the " + "International ".repeat(20)).slice(0, 400).trim(),
  topic: "lunch", sender: "Sam",
}, {
  every: ["Kim"], never: ["International International", "…"],
  human: "Hi Kim, I enjoyed our chat about lunch at the Joint Symposium on the Application of Extremely Long Official Names to Perfectly Ordinary Gatherings of People. Let's stay in touch. Sam",
});

form("event-html-and-addresses", {
  relationship: "event", recipient: "<b>Eve</b>", event: "<i>DevOps&amp;Friends</i>",
  topic: "https://example.com/x?y=1", place: "Z&uuml;rich", reason: "\"swap\n runbooks\"",
}, {
  every: ["Eve", /DevOps ?(?:&|and) ?Friends/], never: ["<", ">", "&amp;", "http", "example.com", "uuml"],
  human: "Hi Eve, it was good to meet you at DevOps&Friends in Zürich. I'd like to connect and swap runbooks with you.",
});

form("event-topic-repeats-event", {
  relationship: "event", tone: "professional", recipient: "Zoë Åström", event: "RustConf", topic: "RustConf",
  reason: "async Rust",
}, {
  every: ["Zoë", "RustConf"], never: [/RustConf.*RustConf/],
  human: "Hello Zoë, it was good to meet you at RustConf. I'd like to stay in touch about async Rust.",
});

form("event-over-and-not-met", {
  relationship: "event", met: "no", recipient: "Olúfẹ́mi Adéyẹmí", event: "Lagos Startup Week", when: "last week",
  sender: "Grace",
}, {
  every: ["Olúfẹ́mi".normalize("NFC"), "Lagos Startup Week", "last week"], never: [MEETING, "both be", "beforehand"],
  human: "Hi Olúfẹ́mi, we didn't get to meet at Lagos Startup Week last week, so I'm saying hello here instead. Grace",
});

form("event-only", { relationship: "event", event: "Dreamforce." }, {
  every: ["Dreamforce"], never: ["..", "Hi ,", "Hello ,", "Dreamforce.,"],
  human: "Hello, we met at Dreamforce and I'd be glad to stay in touch.",
});

form("event-nothing-at-all", { relationship: "event" }, {
  never: ["  ", "undefined", "null"],
  human: "Hello, it was good to meet you. I'd be glad to stay in touch.",
});

form("event-question-topic", {
  relationship: "event", limit: "300", recipient: "Wang Xiaoming", event: "the panel on AI and law",
  when: "two weeks ago", topic: "Who owns the output of a model?", reason: "You made me rethink my view", sender: "Lena Fuchs",
}, {
  every: ["AI and law"], never: ["?.", "?,", "in two weeks ago", /\bat on\b/],
  human: "Hi Wang Xiaoming, we talked about who owns the output of a model after the panel on AI and law two weeks ago. You made me rethink my view, and I'd be glad to keep the conversation going. Lena",
});

// --- colleague -------------------------------------------------------------------------------------

form("colleague-inc-and-range", {
  relationship: "colleague", recipient: "deShawn Carter", sender: "Joey", company: "Acme, Inc.", when: "2016-2019",
  topic: "the billing migration",
}, {
  every: ["deShawn", "Acme"], never: ["Inc..", "DeShawn", "in 2016-2019", /\bon 2016\b/],
  human: "Hi deShawn, we worked on the billing migration together at Acme (2016-2019). It would be good to be back in touch. Joey",
});

form("colleague-hangul", {
  relationship: "colleague", tone: "formal", limit: "300", recipient: "김민준", sender: "Elena Petrova", company: "삼성전자",
  topic: "supplier audits", reason: "to keep in contact now that I have moved to Lisbon",
}, {
  every: ["김민준", "삼성전자"], never: ["Mr", "Ms", "김,"],
  human: "Dear 김민준, it was a pleasure to work on supplier audits with you at 삼성전자. I would like to keep in contact now that I have moved to Lisbon. Elena Petrova",
});

form("colleague-acronym", {
  relationship: "colleague", tone: "professional", recipient: "ALICE VAN DER MEER",
  company: "International Business Machines Corporation (IBM)", reason: "hearing what the old team is doing",
}, {
  every: ["Alice", /IBM|International Business Machines/], never: ["VAN DER", "ALICE", /\. Hearing what the old team is doing,/, "because hearing"],
  human: "Hello Alice, we were colleagues at IBM. I'd enjoy hearing what the old team is doing and would be glad to connect.",
});

form("colleague-all-lower", {
  relationship: "colleague", tone: "casual", recipient: "jean-luc de la fontaine", sender: "ana", company: "acme gmbh",
  when: "in march",
}, {
  every: ["Jean-Luc", "Acme"], never: [/\bin in\b/, "jean", "acme", /\bin march\b/],
  human: "Hi Jean-Luc, it was fun working with you at Acme GmbH in March. Let's keep in touch! Ana",
});

form("colleague-topic-clause", {
  relationship: "colleague", recipient: "Ruth", company: "Initech", topic: "you taught me how to read a core dump",
}, {
  every: ["Ruth", "Initech"], never: ["worked on you", "about you taught"],
  human: "Hi Ruth, you taught me how to read a core dump when we worked together at Initech. I'd be glad to stay in touch.",
});

form("colleague-question-topic", {
  relationship: "colleague", recipient: "Tomás Ó Súilleabháin", company: "Stripe", topic: "what comes after Kafka?",
}, {
  every: ["Tomás", "Stripe"], never: ["?.", "?,", "about What"],
  human: "Hi Tomás, it's been good to work with you at Stripe, and I'd like to keep asking each other what comes after Kafka. Shall we connect here?",
});

form("colleague-both-companies", {
  relationship: "colleague", tone: "professional", recipient: "Femi", company: "The BBC", my_company: "channel 4",
  when: "March 2019", sender: "Kate",
}, {
  every: ["Femi", "BBC"], never: ["the The", /\bin in\b/],
  human: "Hello Femi, we worked together at the BBC in March 2019. I'm at Channel 4 now and would be glad to keep in touch. Kate",
});

form("colleague-nothing-but-a-name", { relationship: "colleague", recipient: "Ж" }, {
  every: ["Ж"],
  human: "Hi Ж, I enjoyed working with you and would like to keep in touch here.",
});

form("colleague-emoji-company", {
  relationship: "colleague", limit: "300", recipient: "Ms. Priya R., CFA", sender: "Vikram (he/him)", company: "🔥 BrightLabs 🔥",
  topic: "shipping the mobile app; killing the old one", reason: "your reviews made my code better",
}, {
  every: ["Priya", "BrightLabs"], never: ["🔥", "CFA", "he/him", "Ms. Priya", "the shipping"],
  human: "Hi Priya, we worked together at BrightLabs on shipping the mobile app and killing the old one. Your reviews made my code better, and I'd like to stay in touch. Vikram",
});

form("colleague-reply", {
  direction: "reply", relationship: "colleague", recipient: "Tom Haverford", company: "Globex",
}, {
  every: ["Tom"], first: ["?", "Globex"], never: [REPROACH],
  human: "Hi Tom, thanks for the invitation. I see we were both at Globex, but I'm sorry, I can't quite place where our paths crossed. Which team were you on?",
});

// --- school ----------------------------------------------------------------------------------------

form("school-lower-case", {
  relationship: "school", tone: "professional", recipient: "Dr. Maria de la Cruz", school: "university of texas at austin",
  when: "class of 2012", topic: "the marching band",
}, {
  every: [/University of Texas at Austin/], never: ["university of texas", /\bin class\b/, "Dr. Maria", "De La"],
  human: "Hello Maria, we were both at the University of Texas at Austin, class of 2012, and in the marching band. I'd be glad to connect.",
});

form("school-with-its-article", {
  relationship: "school", recipient: "casey", school: "The Ohio State University", when: "2009",
}, {
  every: ["Casey", "The Ohio State University"], never: ["the The", /\bon 2009\b/, "casey"],
  human: "Hi Casey, we were both at The Ohio State University in 2009. It would be nice to connect and hear where it took you.",
});

form("school-trailing-stop", {
  relationship: "school", recipient: "Nia", school: "St. Jude's.", topic: "rowing",
}, {
  every: ["Nia", "St. Jude's"], never: [".."],
  human: "Hi Nia, we were at St. Jude's together and both rowed. I'd like to keep in touch.",
});

form("school-acronym-in-200", {
  relationship: "school", tone: "formal", recipient: "Professor Emeritus Sir Tim Berners-Lee OM KBE",
  sender: "Ludmila Worthington-Featherstonehaugh", school: "Massachusetts Institute of Technology (MIT)",
  place: "Cambridge, Massachusetts", when: "between 1999 and 2003", topic: "the decentralised information seminar",
  reason: "I am writing a history of the seminar and would value your memories",
}, {
  every: [/Berners-Lee/, /MIT\b|Massachusetts Institute of Technology/], never: ["KBE", "Mr"],
  human: "Dear Professor Berners-Lee, we were both in the decentralised information seminar at MIT. I am writing a history of it and would value your memories. Ludmila Worthington-Featherstonehaugh",
});

form("school-cyrillic", {
  relationship: "school", recipient: "Анна Каренина", sender: "Лев", school: "МГУ", topic: "topology seminars",
}, {
  every: ["Анна", "МГУ"], never: ["Каренина,"],
  human: "Hi Анна, we were both at МГУ and sat in the same topology seminars. I'd be glad to be in touch again. Лев",
});

form("school-arabic", {
  relationship: "school", tone: "professional", recipient: "محمد بن سلمان الأحمد", school: "American University in Cairo (AUC)",
  reason: "because we both work on water",
}, {
  every: ["محمد بن سلمان الأحمد", /American University in Cairo|AUC/], never: ["because because"],
  human: "Hello محمد بن سلمان الأحمد, we both studied at the American University in Cairo and we both work on water. I'd be glad to connect.",
});

form("school-thai", {
  relationship: "school", tone: "casual", recipient: "สมชาย ใจดี", school: "CHULALONGKORN UNIVERSITY", when: "summer 2014",
}, {
  every: ["สมชาย", /Chulalongkorn University/], never: ["CHULALONGKORN", /\bon summer\b/],
  human: "Hi สมชาย ใจดี, we were both at Chulalongkorn University in summer 2014. Good to find you here. Shall we connect?",
});

form("school-topic-repeats-school", {
  relationship: "school", recipient: "Mary-Kate McKenna", school: "University of Leeds", topic: "the University of Leeds chess club",
  sender: "o'neil",
}, {
  every: ["Mary-Kate", "University of Leeds"], never: [/University of Leeds.*University of Leeds/, "o'neil"],
  human: "Hi Mary-Kate, we were both in the University of Leeds chess club. I'd like to connect and hear what you're doing now. O'Neil",
});

form("school-to-infinitive", {
  relationship: "school", limit: "300", recipient: "Xochitl", sender: "B.", school: "école polytechnique fédérale de lausanne",
  their_school: "EPFL", when: "2016-2019", reason: "to set up an alumni group in Mexico City",
}, {
  every: ["Xochitl", /EPFL|cole Polytechnique/i], never: ["école polytechnique fédérale de lausanne and EPFL", "in 2016-2019"],
  human: "Hi Xochitl, we were both at EPFL between 2016 and 2019. I'd like to set up an alumni group in Mexico City and hoped you might be interested. Shall we connect? B.",
});

form("school-reply", {
  direction: "reply", relationship: "school", tone: "professional", recipient: "Dr. Ayşe Yılmaz", sender: "Martin",
  school: "boğaziçi university", reason: "I only connect with people I've met",
}, {
  every: [/Ayşe|Yılmaz/], first: ["?", "Boğaziçi University"], never: [REPROACH],
  human: "Hello Ayşe, thank you for your invitation. I gather we were both at Boğaziçi University, and I'm sorry if I've forgotten: did we meet there? Martin",
});

// --- rival -----------------------------------------------------------------------------------------

form("rival-friendly", {
  relationship: "rival", recipient: "Casey Jones", sender: "Drew", school: "Michigan", their_school: "Ohio State",
}, {
  every: ["Casey", "Ohio State", "Michigan"], never: ["hate", "inferior", "loser", "sorry"],
  human: "Hi Casey, I went to Michigan and you went to Ohio State, so by rights we shouldn't be talking. Shall we connect anyway? I won't bring up the score if you don't. Drew",
});

form("rival-formal", {
  relationship: "rival", tone: "formal", limit: "300", recipient: "Professor Eleanor Ashworth-Cole", sender: "Rajesh Iyer",
  school: "University of Cambridge", their_school: "University of Oxford", topic: "medieval trade law",
  reason: "I would value your view on port charters",
}, {
  every: ["Professor Ashworth-Cole", "Oxford"], never: ["!", "hate", "the the"],
  human: "Dear Professor Ashworth-Cole, I hope you will forgive an approach from the University of Cambridge. We share an interest in medieval trade law, and I would value Oxford's view, and yours above all, on port charters. Rajesh Iyer",
});

form("rival-shouted", {
  relationship: "rival", tone: "casual", recipient: "BIANCA", school: "HARVARD", their_school: "YALE",
}, {
  every: ["Bianca", "Yale"], never: ["HARVARD", "YALE", "BIANCA"],
  human: "Hi Bianca, Harvard here. I know, I know. If Yale can forgive me, I'd like to connect, and neither of us has to tell the alumni office.",
});

form("rival-theirs-missing", { relationship: "rival", recipient: "Ng Wei Ling", school: "Smith College" }, {
  every: ["Smith College"], never: [/\bat \.|from \.|and \.|\(\)/],
  human: "Hi Wei Ling, I'm from Smith College, which I believe makes us rivals. I'd like to connect all the same.",
});

form("rival-same-school-twice", {
  relationship: "rival", recipient: "Rosa", school: "UCLA", their_school: "ucla",
}, {
  every: ["Rosa", "UCLA"], never: [/UCLA.*UCLA/, "ucla", "Ucla"],
  human: "Hi Rosa, we both went to UCLA, so the only rivalry left is who has stayed away longer. I'd like to connect.",
});

form("rival-cjk", {
  relationship: "rival", recipient: "佐藤花子", sender: "田中一郎", school: "早稲田大学", their_school: "慶應義塾大学",
  topic: "baseball",
}, {
  every: ["佐藤花子", "慶應義塾大学"],
  human: "Hi 佐藤花子, 早稲田大学 here, writing to 慶應義塾大学 under a flag of truce. We can still talk about baseball, if carefully. Shall we connect? 田中一郎",
});

form("rival-long-names-in-200", {
  relationship: "rival", tone: "professional", recipient: "Alejandra Fernández-Villaverde", sender: "Christopher Montgomery",
  school: "University of California, Berkeley", their_school: "Leland Stanford Junior University",
  event: "the Big Game", when: "last November", reason: "meeting other founders in climate tech",
}, {
  every: ["Alejandra", /Stanford/], never: [/\bin last\b/, /\bon last\b/, "the The"],
  human: "Hello Alejandra, a University of California graduate is writing to a Stanford one, and means it kindly. I'd like to meet other founders in climate tech. Shall we connect? Christopher",
});

form("rival-reply", {
  direction: "reply", relationship: "rival", tone: "casual", recipient: "Chip 🏈", school: "Auburn", their_school: "Alabama",
}, {
  every: ["Chip"], first: ["?"], never: ["🏈", REPROACH, "hate"],
  human: "Hi Chip, thanks for the invitation. An Alabama name in an Auburn inbox, I'm honoured! Remind me, have we met?",
});

// --- mutual ----------------------------------------------------------------------------------------

form("mutual-two-people", {
  relationship: "mutual", recipient: "Sofía Vergara-Luz", sender: "Ben", mutual: "Tom Reyes & ana ruiz", topic: "urban farming",
}, {
  every: ["Sofía", "Tom Reyes"], never: ["ana ruiz", " & ", "suggested", "recommended", "introduced"],
  human: "Hi Sofía, we both know Tom Reyes and Ana Ruiz, and we share an interest in urban farming. I'd be glad to connect. Ben",
});

form("mutual-clause", {
  relationship: "mutual", tone: "professional", recipient: "J.R. Smith", mutual: "Tom Reyes suggested I write to you",
  reason: "your experience with grid storage",
}, {
  every: ["J.R.", "Tom Reyes suggested"], never: ["know Tom Reyes suggested", "J.R..", "Hello J.,"],
  human: "Hello J.R., Tom Reyes suggested I write to you. I'd be interested in your experience with grid storage and would be glad to connect.",
});

form("mutual-third-person-reason", {
  relationship: "mutual", recipient: "Leïla", mutual: "Marc-André", reason: "Marc-André says you run the best book club in Leeds",
  sender: "Jo",
}, {
  every: ["Leïla", "Marc-André"], never: ["because Marc-André says you run the best book club in Leeds because"],
  human: "Hi Leïla, we have Marc-André in common, who says you run the best book club in Leeds. I'd like to connect. Jo",
});

form("mutual-described", {
  relationship: "mutual", tone: "casual", recipient: "gus", mutual: "my old boss karen", reason: "swap sourdough tips",
}, {
  every: ["Gus", "Karen"], never: ["gus", /know My/],
  human: "Hi Gus, we both know my old boss Karen. I'd like to connect and swap sourdough tips with you.",
});

form("mutual-many", {
  relationship: "mutual", tone: "formal", limit: "300", recipient: "Madame Claire Dubois", sender: "Henrik",
  mutual: "Dr. Lee, Prof. K. Mbeki; Ana, Ana and José", company: "the Red Cross",
  reason: "I am preparing a study of field hospitals",
}, {
  every: [/Dubois/, /Lee/], never: [/Ana.*Ana\b/, ";"],
  human: "Dear Madame Dubois, Dr. Lee and Prof. Mbeki are among the people we both know, as are Ana and José. I am preparing a study of field hospitals, and it would be an honour to be in contact with you. Henrik",
});

form("mutual-emoji-only-recipient", { relationship: "mutual", recipient: "🎉🎉", mutual: "@priya.k", sender: "Mo" }, {
  never: ["🎉", "@", "Hi ,", "Hi!,"],
  human: "Hello, Mo here. We both know Priya K, and I'd be glad to connect with you too.",
});

form("mutual-hostile-reason", {
  relationship: "mutual", recipient: "Derek", mutual: "Paula", reason: "because you idiots never answer my emails!!!",
}, {
  every: ["Derek", "Paula"], never: ["idiots", "!!"],
  human: "Hi Derek, we both know Paula. My emails may not have reached you, so I thought I'd try here. I'd be glad to connect.",
});

form("mutual-with-event-and-place", {
  relationship: "mutual", limit: "300", recipient: "Katarzyna Wójcik-Nowak", sender: "Piotr", mutual: "Ola Kowalska",
  event: "her wedding", place: "in Kraków", when: "last Saturday", topic: "restoring pianos",
}, {
  every: ["Katarzyna", "Ola Kowalska"], never: [/\bin in\b/, /\bon last\b/, /\bat at\b/],
  human: "Hi Katarzyna, we both know Ola Kowalska, and I so enjoyed talking about restoring pianos at her wedding in Kraków last Saturday. Let's stay in touch. Piotr",
});

form("mutual-reply", {
  direction: "reply", relationship: "mutual", recipient: "van der Berg, Pieter", mutual: "Saskia de Wit",
}, {
  every: ["Pieter"], first: ["?", "Saskia de Wit"], never: [REPROACH, "Hi van"],
  human: "Hi Pieter, thanks for the invitation. I see we both know Saskia de Wit. I can't remember whether we've met. Have we?",
});

// --- content ---------------------------------------------------------------------------------------

form("content-article-clause", {
  relationship: "content", recipient: "Ngozi O.", sender: "Fred", work: "“Why Queues Fail”", work_kind: "article",
  topic: "I liked the part on caching",
}, {
  every: ["Ngozi", "Why Queues Fail"], never: ["““", "\"\"", "about I liked", "loved"],
  human: "Hi Ngozi, I read your article \"Why Queues Fail\" and liked the part on caching. I'd be glad to follow what you write next. Fred",
});

form("content-post-address-only", {
  relationship: "content", tone: "professional", recipient: "Bartholomew", work: "https://www.linkedin.com/posts/xyz-123", work_kind: "post",
  topic: "remote onboarding",
}, {
  every: ["Bartholomew", "post", "remote onboarding"], never: ["http", "linkedin.com", "xyz"],
  human: "Hello Bartholomew, your post on remote onboarding was useful to me, and I'd like to read more of what you write. Shall we connect?",
});

form("content-podcast-marks", {
  relationship: "content", recipient: "Ira", work: "Ep. 42: Why do queues fail?!", work_kind: "podcast", sender: "Lou",
}, {
  every: ["Ira", "podcast"], never: ["?!", "?.", "!.", "read your podcast"],
  human: "Hi Ira, I listened to your podcast, \"Ep. 42: Why do queues fail?\" I'd be glad to connect. Lou",
});

form("content-talk", {
  relationship: "content", tone: "casual", recipient: "Łukasz", work: "an honest look at tests", work_kind: "talk", event: "StrangeLoop",
  when: "last Tuesday", topic: "deleting flaky tests",
}, {
  every: ["Łukasz", "talk"], never: [/\bin last\b/, /\bon last\b/, "read your talk"],
  human: "Hi Łukasz, I was at your StrangeLoop talk \"an honest look at tests\" last Tuesday. The part on deleting flaky tests was good to hear. Let's connect!",
});

form("content-book-formal", {
  relationship: "content", tone: "formal", limit: "300", recipient: "Prof. Chimamanda Eze", sender: "Abel Kiptoo", work: "Rivers That Remember",
  work_kind: "book", topic: "how oral history survives translation", reason: "asking whether you would speak to our reading group",
}, {
  every: ["Professor Eze", "Rivers That Remember"], never: ["loved", "Prof. Chimamanda"],
  human: "Dear Professor Eze, I have read your book \"Rivers That Remember\", in particular for how oral history survives translation. May I ask whether you would speak to our reading group? I would be honoured to connect. Abel Kiptoo",
});

form("content-no-kind-html-title", {
  relationship: "content", recipient: "Sanjay", work: "<h1>Ship it\n&quot;on Friday&quot;</h1>",
}, {
  every: ["Sanjay", /Ship it/], never: ["<", "&quot;", "article", "post", "podcast", "book"],
  human: "Hi Sanjay, I came to you through \"Ship it on Friday\" and would be glad to connect.",
});

form("content-shouted-title", {
  relationship: "content", recipient: "ADA", work: "HOW NASA TESTS SOFTWARE", work_kind: "article", reason: "to learn from your team",
}, {
  every: ["Ada", "NASA"], never: ["ADA", "HOW NASA TESTS"],
  human: "Hi Ada, I read your article \"How NASA Tests Software\". I'd like to learn from your team and would be glad to connect.",
});

form("content-long-title", {
  relationship: "content", tone: "professional", recipient: "Guillermo del Toro Gómez", work_kind: "article",
  work: "On the Unreasonable Effectiveness of Writing Everything Down Before You Forget It, Together With Some Remarks About What Happens in Organisations That Do Not and the People Who Have to Clean Up After Them",
  topic: "meeting notes",
}, {
  every: ["Guillermo", "article"], never: ["…", "..."],
  human: "Hello Guillermo, I read your article \"On the Unreasonable Effectiveness of Writing Everything Down Before You Forget It\" and liked what you say of meeting notes. Shall we connect?",
});

form("content-kind-only", { relationship: "content", recipient: "Ying", work_kind: "book" }, {
  every: ["Ying", "book"], never: ["\"\"", "“”", "read your  "],
  human: "Hi Ying, I read your book and would be glad to connect with you here.",
});

form("content-gerund-topic-and-snippet", {
  relationship: "content", limit: "300", recipient: "Dr Håkon Bø", sender: "Inés", work: "Cold Starts", work_kind: "talk",
  topic: "measuring before tuning", snippet: "Passionate thought leader. I make databases fast for hospitals.", event: "the PGConf.EU",
}, {
  every: ["Håkon", "Cold Starts"], never: ["Passionate", "passionate", "thought leader"],
  human: "Hi Håkon, I was at your talk \"Cold Starts\" at PGConf.EU, and measuring before tuning is what I took home. I'd like to hear more about making databases fast for hospitals. Inés",
});

form("content-question-reason", {
  relationship: "content", recipient: "Mehmet", work: "Tea and Tides", work_kind: "podcast", reason: "could you recommend a book on tides?",
}, {
  every: ["Mehmet", "Tea and Tides"], never: ["?.", "to could"],
  human: "Hi Mehmet, I listened to your podcast \"Tea and Tides\". Could you recommend a book on tides? I'd be glad to connect.",
});

form("content-reply", {
  direction: "reply", relationship: "content", tone: "formal", limit: "300", recipient: "Ms Beatrix Lovelace", sender: "Prof. Amara Diallo",
  work: "Rivers That Remember", work_kind: "book",
}, {
  every: [/Lovelace/], first: ["?"], never: [REPROACH],
  human: "Dear Ms Lovelace, thank you for your invitation. I wondered whether you had read my book, \"Rivers That Remember\". May I ask what brought you to it, and whether we have met? Amara Diallo",
});

// --- client and vendor -----------------------------------------------------------------------------

form("vendor-to-client", {
  relationship: "client_vendor", side: "vendor", recipient: "Hannah Nguyen", sender: "Luis", company: "Northwind Traders Ltd.", my_company: "PixelForge",
  topic: "the checkout redesign",
}, {
  every: ["Hannah", "the checkout redesign"], never: ["Ltd..", "hired you", "your work for us"],
  human: "Hi Hannah, thank you for trusting PixelForge with the checkout redesign at Northwind Traders. I enjoyed working with you and would like to stay in touch. Luis",
});

form("client-to-vendor", {
  relationship: "client_vendor", side: "client", tone: "professional", recipient: "Kwame", sender: "Ilse", company: "BlueYonder Movers",
  my_company: "UNESCO", topic: "moving our archive",
}, {
  every: ["Kwame", "moving our archive"], never: ["thank you for hiring", "your business"],
  human: "Hello Kwame, thank you for moving our archive at UNESCO. I'd be glad to stay in touch with you and BlueYonder Movers. Ilse",
});

form("vendor-clause-topic-formal", {
  relationship: "client_vendor", side: "vendor", tone: "formal", limit: "300", recipient: "Herr Dr. Jürgen Groß", sender: "Chloé Martin",
  company: "HANSEATISCHE VERSICHERUNG AG", topic: "we rebuilt your claims portal", when: "in 2024", reason: "I should be glad to hear how it has held up",
}, {
  every: ["Groß", /claims portal/], never: [/\bin in\b/, "AG..", "HANSEATISCHE", "GROSS"],
  human: "Dear Dr. Groß, it was a privilege to rebuild your claims portal at Hanseatische Versicherung AG in 2024. I should be glad to hear how it has held up and to remain in contact. Chloé Martin",
});

form("client-vendor-no-side", {
  relationship: "client_vendor", recipient: "Oscar", company: "the bakery on 5th", topic: "sourdough",
}, {
  every: ["Oscar"], never: ["thank you for your business", "the the", "for hiring"],
  human: "Hi Oscar, it was good to work with you and the bakery on 5th on the sourdough. I'd like to keep in touch.",
});

form("vendor-company-only", {
  relationship: "client_vendor", side: "vendor", tone: "casual", company: "3M", my_company: "a8 design",
}, {
  every: ["3M"], never: ["Hi ,", /\ba a8\b/],
  human: "Hello from A8 Design. It was good to work with 3M and with you. Let's keep in touch!",
});

form("client-arabic-mixed", {
  relationship: "client_vendor", side: "client", limit: "300", recipient: "فاطمة الزهراء", sender: "Yusuf", company: "شركة النور",
  topic: "translation of our safety manuals, posters and e-learning", reason: "recommend you to our sister office",
}, {
  every: ["فاطمة", /safety manuals/], never: [/translation of our safety manuals and posters and/, /(?:in|about) recommend you/],
  human: "Hi فاطمة الزهراء, thank you for the translation of our safety manuals, posters and e-learning. I'd like to recommend you to our sister office, so let's stay in touch. Yusuf",
});

form("vendor-nothing", { relationship: "client_vendor", side: "vendor" }, {
  never: ["Hi ,"],
  human: "Hello, thank you for the chance to work with you. I'd be glad to stay in touch.",
});

form("client-vendor-reply", {
  direction: "reply", relationship: "client_vendor", side: "client", tone: "professional", recipient: "Steve from Sales!!", company: "MegaSoft Inc.",
  reason: "no sales pitches please",
}, {
  every: ["Steve"], first: ["?"], never: [REPROACH, "!!", "Inc.."],
  human: "Hello Steve, thank you for the invitation. I'm not sure whether we have worked together through MegaSoft. What would you like to talk about?",
});

// --- recruiting ------------------------------------------------------------------------------------

form("recruiter-slash-role", {
  relationship: "recruiting", side: "recruiter", recipient: "Yuki Tanaka (she/her)", sender: "Rob", company: "Ørsted A/S", role: "Senior Data Engineer (m/f/d)",
  topic: "your work on wind forecasting",
}, {
  every: ["Yuki", "Data Engineer", /Ørsted/], never: ["she/her", "exciting", "perfect fit", "your your"],
  human: "Hi Yuki, I'm hiring a Senior Data Engineer at Ørsted A/S and thought of you for your work on wind forecasting. If the time isn't right, no reply needed. Rob",
});

form("recruiter-an", {
  relationship: "recruiting", side: "recruiter", tone: "professional", recipient: "Siobhán", company: "HCA", role: "MRI technician",
  snippet: "11 years of imaging in rural hospitals",
}, {
  every: ["Siobhán", "MRI technician", "HCA"], never: [/\ba MRI\b/, /\ba HCA\b/, /\ba 11\b/],
  human: "Hello Siobhán, HCA is looking for an MRI technician, and your 11 years of imaging in rural hospitals made me think of you. If it isn't for you, no harm done.",
});

form("candidate-formal", {
  relationship: "recruiting", side: "candidate", tone: "formal", limit: "300", recipient: "Mrs. Adaeze Obi-Nwosu, SHRM-SCP", sender: "Tobias Klein",
  company: "Médecins Sans Frontières (MSF)", role: "an epidemiologist", reason: "I have spent four years in outbreak response",
}, {
  every: ["Mrs. Obi-Nwosu", "epidemiologist"], never: ["SHRM", /\ban an\b/, /\ba an\b/],
  human: "Dear Mrs. Obi-Nwosu, I understand Médecins Sans Frontières is looking for an epidemiologist. I have spent four years in outbreak response and would be grateful to learn whether my background could be useful to you. Tobias Klein",
});

form("candidate-lower", {
  relationship: "recruiting", side: "candidate", tone: "casual", recipient: "sam", sender: "i", company: "spotify", role: "ux designer",
}, {
  every: ["Sam", "Spotify", /\bUX designer/], never: ["an ux", "an UX", "spotify", "ux designer"],
  human: "Hi Sam, I'm interested in the UX designer role at Spotify. I'd be glad to connect, and to hear if there's anything I should know before I apply.",
});

form("recruiter-hostile-reason", {
  relationship: "recruiting", side: "recruiter", recipient: "Pat", company: "Initrode", role: "honest accountant", reason: "your current employer is crap and you know it",
}, {
  every: ["Pat", "accountant"], never: ["crap", /\ba honest\b/],
  human: "Hi Pat, I'm looking for an honest accountant for Initrode and wondered whether you would be open to a change. If not, that's quite all right.",
});

form("recruiting-no-side", {
  relationship: "recruiting", recipient: "Lin", company: "The Hour Glass Ltd", role: "hourly planner", place: "Singapore",
}, {
  every: ["Lin", /hourly planner|Hour Glass/], never: [/\ba hourly\b/, "the The"],
  human: "Hi Lin, I'm writing about the hourly planner position at The Hour Glass in Singapore. I'd be glad to connect with you about it.",
});

form("recruiter-plural-role-long-company", {
  relationship: "recruiting", side: "recruiter", tone: "professional", recipient: "Muhammad-Ali ibn Khalid al-Rashid", sender: "Josephine Baker-Hamilton",
  company: "European Bank for Reconstruction and Development (EBRD)", role: "Principal Economists", place: "London or Tashkent",
  reason: "because of your published work on remittances",
}, {
  every: [/Economists/, /EBRD|European Bank/], first: [/remittances/], never: ["a Principal Economists", "because because"],
  human: "Hello Muhammad-Ali, I'm recruiting Principal Economists for the EBRD and thought of you because of your published work on remittances. If now isn't the time, please ignore this. Josephine",
});

form("recruiting-reply", {
  direction: "reply", relationship: "recruiting", side: "candidate", recipient: "Brandi 💼 HIRING!!!", company: "NextGen Talent", role: "rockstar developer",
}, {
  every: ["Brandi"], first: ["?"], never: ["💼", "HIRING", REPROACH],
  human: "Hi Brandi, thank you for getting in touch. Before I say yes, could you tell me a little more about the role at NextGen Talent?",
});

form("recruiting-reply-formal-no", {
  direction: "reply", relationship: "recruiting", side: "candidate", tone: "formal", limit: "300", recipient: "Mr. O'Malley-Peña", reason: "I'm not looking to change jobs",
  sender: "Wen",
}, {
  every: ["Mr. O'Malley-Peña"], first: ["?"], never: [REPROACH],
  human: "Dear Mr. O'Malley-Peña, thank you for your invitation. I am not looking to change jobs at present. May I ask what prompted you to write? I am glad to keep your name in mind. Wen",
});

// --- cold ------------------------------------------------------------------------------------------

form("cold-cliche-snippet", {
  relationship: "cold", recipient: "Amélie", sender: "Kai", snippet: "Results-driven visionary | passionate about synergy | building data platforms for hospitals",
}, {
  every: ["Amélie"], first: [/data platforms for hospitals/], never: ["Results", "visionary", "passionate", "synergy", "|", MEETING],
  human: "Hi Amélie, we haven't met. I was interested to read that you're building data platforms for hospitals. I'd be glad to connect. Kai",
});

form("cold-self-praise-only", {
  relationship: "cold", tone: "professional", recipient: "Chad", snippet: "Award-winning top 1% industry-leading thought leader and serial entrepreneur",
  reason: "to ask how you priced your first product",
}, {
  every: ["Chad"], first: [/priced your first product/], never: ["Award", "award-winning", "top 1%", "thought leader", MEETING],
  human: "Hello Chad, we haven't met. I'd like to connect and ask how you priced your first product. I'd understand if you'd rather not.",
});

form("cold-because", {
  relationship: "cold", recipient: "Thandiwe Ndlovu", reason: "Because we are both moving from law into policy.", sender: "Marguerite",
}, {
  every: ["Thandiwe"], first: [TIE, /moving from law into policy/], never: ["because because", "Because Because", MEETING],
  human: "Hi Thandiwe, we haven't met, but we're both moving from law into policy, and I'd like to know someone else on that road. Shall we connect? Marguerite",
});

form("cold-first-person", {
  relationship: "cold", tone: "formal", limit: "300", recipient: "Judge Ruth Abernathy", sender: "Noor", reason: "i am researching bail reform in rural counties",
  place: "Montana",
}, {
  every: [/Abernathy/], first: [/bail reform/], never: [/\bi am\b/, MEETING],
  human: "Dear Judge Abernathy, we have not met. I am researching bail reform in rural counties, and your view from Montana would mean a great deal to me. I would be grateful to connect, and will understand if you prefer not to. Noor",
});

form("cold-bare-infinitive", {
  relationship: "cold", tone: "casual", recipient: "dj khaled", reason: "learn how you book small venues",
}, {
  every: [/\bDJ\b|Khaled/], first: [/learn(?:ing)? how you book small venues/], never: [MEETING],
  human: "Hi Khaled, we haven't met, but I'd like to learn how you book small venues. Shall we connect?",
});

form("cold-gerund", {
  relationship: "cold", recipient: "Émile", reason: "mapping old footpaths", topic: "Old footpaths",
}, {
  every: ["Émile"], first: [/footpaths/i], never: [/footpaths.*footpaths/i, MEETING],
  human: "Hi Émile, we haven't met, but we share a liking for mapping old footpaths. I'd be glad to connect.",
});

form("cold-noun-phrase-question", {
  relationship: "cold", limit: "300", recipient: "R", topic: "Is the four-day week working?", reason: "your four-day week trial", company: "Unilever", my_company: "NHS Scotland",
  role: "Head of People",
}, {
  every: [/\bR\b/], never: ["?.", "?,", MEETING],
  human: "Hello R, we haven't met. I'm at NHS Scotland and would like to ask about your four-day week trial at Unilever: is it working? I'd be glad to connect if you are.",
});

form("cold-hostile", {
  relationship: "cold", recipient: "Gary", reason: "shut up and hire me, moron", sender: "Al",
}, {
  every: ["Gary"], never: ["moron", "shut up", MEETING],
  human: "Hi Gary, we haven't met, but I'd like to work with you one day and would be glad to connect. Al",
});

form("cold-nothing", { relationship: "cold" }, {
  first: [TIE], never: [MEETING],
  human: "Hello, we haven't met, but I'd be glad to connect. No hard feelings if you'd rather not.",
});

form("cold-boilerplate-reason", {
  relationship: "cold", recipient: "Ikram", reason: "to expand my network and pick your brain", snippet: "My name is Ikram and I hope this finds you well",
}, {
  every: ["Ikram"], never: [/expand my network/i, /pick your brain/i, /finds you well/i, /my name is/i, MEETING],
  human: "Hi Ikram, we haven't met, but I'd like to learn from what you do. I'd be glad to connect; no hard feelings if not.",
});

form("cold-third-person", {
  relationship: "cold", tone: "professional", recipient: "Xiùyīng Zhāng", reason: "your lab published the only data set on noodle elasticity", sender: "Prof. dr hab. Zbigniew Brzęczyszczykiewicz",
}, {
  every: ["Xiùyīng"], first: [/noodle elasticity/], never: [MEETING, "Your lab published the only data set on noodle elasticity your"],
  human: "Hello Xiùyīng, we haven't met, but your lab published the only data set on noodle elasticity, and I'd be glad to connect with you. Zbigniew",
});

form("cold-reply", {
  direction: "reply", relationship: "cold", recipient: "mr. david cohen-solal", reason: "I don't connect with strangers, go away",
}, {
  every: [/David|Cohen-Solal/], first: ["?"], never: ["go away", REPROACH, "Mr. David"],
  human: "Hi David, thank you for the invitation. Forgive me, I don't think we've met. May I ask what made you think of me?",
});

// --- unknown ---------------------------------------------------------------------------------------

form("unknown-send", { relationship: "unknown", recipient: "Mateusz", sender: "Iwona" }, {
  every: ["Mateusz"], never: [MEETING],
  human: "Hi Mateusz, I think our paths have crossed, though I can't say where. I'd be glad to connect, and to be reminded. Iwona",
});

form("unknown-send-many-facts", {
  relationship: "unknown", tone: "professional", limit: "300", recipient: "Lt. Col. James T. Kirkpatrick (Ret.)", sender: "Dana", event: "the 2024 Veterans Gala",
  company: "USAA", mutual: "Colonel Ames", topic: "logistics",
}, {
  every: [/James|Kirkpatrick/], never: ["(Ret", "(", /good to meet|nice to meet|glad we met/i],
  human: "Hello James, I believe we have the 2024 Veterans Gala and Colonel Ames in common, though I can't say for certain that we spoke. I'd be glad to connect and talk about logistics. Dana",
});

form("unknown-reply-bare", { direction: "reply", relationship: "unknown", recipient: "Ana" }, {
  every: ["Ana"], first: ["?"], never: [REPROACH],
  human: "Hi Ana, thank you for the invitation. My memory may be letting me down: where do we know each other from?",
});

form("unknown-reply-nothing", { direction: "reply", relationship: "unknown" }, {
  first: ["?"], never: [REPROACH, "Hi ,"],
  human: "Hello, thank you for the invitation. I'm sorry, I can't quite place you. Could you remind me how we know each other?",
});

form("unknown-reply-policy", {
  direction: "reply", relationship: "unknown", tone: "formal", limit: "300", recipient: "Sir Reginald Fforbes-Hamilton OBE", sender: "Dame Edith",
  reason: "I keep my network to people I have worked with",
}, {
  every: [/Fforbes-Hamilton|Sir Reginald/], first: ["?"], never: ["OBE", REPROACH, "Mr"],
  human: "Dear Sir Reginald, thank you kindly for your invitation. I keep my network to people I have worked with, and my memory may be at fault: have we worked together? Dame Edith",
});

form("unknown-reply-rude-policy", {
  direction: "reply", relationship: "unknown", tone: "casual", recipient: "KAREN", reason: "stop spamming me you creep",
}, {
  every: ["Karen"], first: ["?"], never: ["creep", "spamming", "KAREN", REPROACH],
  human: "Hi Karen, thanks for the invitation! I can't place you, sorry. What made you want to connect?",
});

form("unknown-reply-event", {
  direction: "reply", relationship: "event", tone: "professional", recipient: "Đặng Văn Lâm", event: "the “Future of Food” forum", place: "at Milan", when: "last spring",
}, {
  every: ["Lâm"], first: ["?"], never: [REPROACH, /\bat at\b/, /\bin at\b/, /\bin last\b/],
  human: "Hello Lâm, thank you for your invitation. I was at the \"Future of Food\" forum in Milan last spring. Is that where we met? I'm sorry not to be sure.",
});

form("unknown-400-letter-name", {
  relationship: "unknown", recipient: "A" + "b".repeat(399), sender: "C".repeat(400),
}, {
  never: ["bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb", "…"],
  human: "Hello, I think our paths may have crossed, and I'd be glad to connect.",
});

form("unknown-zero-width-and-bidi", {
  relationship: "unknown", tone: "casual", recipient: "Pa​u﻿l‮ Mǘller", topic: "‎cyclocross‏",
}, {
  every: ["Paul"], never: ["​", "‮", "﻿", "‏", MEETING],
  human: "Hi Paul, I'm not sure where we know each other from, but we seem to share cyclocross. Shall we connect?",
});

// --- a second round: what the first drafts of the drafter stumbled over -------------------------------

form("event-dot-net", {
  relationship: "event", recipient: "SILVA Maria", sender: "Tom", event: "ICML'24", topic: ".NET", place: "online",
}, {
  every: ["ICML'24", "Maria"], first: [".NET"], never: ["about.NET", "in.NET", "Icml", "SILVA", "at online", "in online", "at Online"],
  human: "Hi Maria, it was good to meet you online at ICML'24 and to talk about .NET. Let's stay in touch. Tom",
});

form("event-range-of-years", {
  relationship: "event", tone: "professional", recipient: "Anne Marie Duff", event: "the Hay Festival", when: "2016-2019", topic: "A.I.",
}, {
  every: ["Anne", "the Hay Festival"], never: ["from 2016", "between 2016", "A.I at", "2016-2019"],
  human: "Hello Anne, it was good to talk about A.I. with you at the Hay Festival. I'd be glad to stay in touch.",
});

form("event-impossible-date", {
  relationship: "event", tone: "casual", recipient: "ruth.lee@example.com", sender: "undefined", event: "11th Annual Ball", when: "2025-02-29",
}, {
  every: ["11th Annual Ball"], never: ["February", "@", "example", "undefined", "ruth.lee", "Ruth.Lee", /\ba 11th\b/],
  human: "Hi, it was good to meet you at the 11th Annual Ball. Let's stay in touch!",
});

form("event-merge-field", {
  relationship: "event", recipient: "{{first_name}}", sender: "[Your Name]", event: "Founders' Breakfast", reason: "so that I can follow your work",
}, {
  every: ["Founders' Breakfast"], first: [/follow(?:ing)? your work/], never: ["{", "[", "first_name", "Your Name", "to so that", "about so that"],
  human: "Hello, we met at the Founders' Breakfast. I'd like to connect so that I can follow your work.",
});

form("colleague-since", {
  relationship: "colleague", recipient: "Unknown", company: "self-employed", when: "since 2016", topic: "C++",
}, {
  never: ["Unknown", "at Self-Employed", "at self-employed", /\bC together\b/, /\bon C at\b/],
  human: "Hello, we've worked together on C++ since 2016, both of us self-employed. Good to find you here. Shall we connect?",
});

form("colleague-gerund-alone", {
  relationship: "colleague", tone: "formal", recipient: "Mag. Eva Huber, MSc", sender: "Dipl.-Ing. Jörg Weiß", company: "Österreichische Bundesbahnen (ÖBB)",
  topic: "planning the night trains", reason: "looking for a mentor",
}, {
  every: ["Huber", /ÖBB|Österreichische Bundesbahnen/], never: ["the planning the", "to look for a mentor", "MSc", "Dipl.-ing"],
  human: "Dear Mag. Huber, it was a pleasure to plan the night trains with you at ÖBB. I am looking for a mentor and would be grateful to connect. Jörg Weiß",
});

form("school-who-was-there-when", {
  relationship: "school", recipient: "mary-kate o'hara-smith iii", sender: "JP", school: "P.S. 118", when: "in the 90s", topic: "kickball, chess & detention",
}, {
  every: ["Mary-Kate", "P.S. 118"], never: ["118..", "Jp", "P.S. 118, too.", /\bin the 90s in\b/, "O'hara"],
  human: "Hi Mary-Kate, we were both at P.S. 118 in the 90s, with kickball, chess and detention to show for it. I'd like to hear how you are. JP",
});

form("rival-with-reason-clause", {
  relationship: "rival", tone: "casual", limit: "300", recipient: "Tommy", sender: "Beth", school: "the other place", their_school: "Texas A&M",
  reason: "as we both coach kids' soccer", place: "Austin",
}, {
  every: ["Tommy", "Texas A&M"], first: [/coach kids' soccer/], never: ["because as", "about as we", "Texas A and M", "&amp;"],
  human: "Hi Tommy, I'm from the other place, so I know what Texas A&M thinks of me. But we both coach kids' soccer, and that ought to count for more. Shall we connect? Beth",
});

form("mutual-one-says", {
  relationship: "mutual", recipient: "Sheikh Ahmed Zaki", mutual: "Tom Reyes, Tom Reyes", reason: "Tom says hi",
}, {
  every: [/Ahmed/, "Tom Reyes"], never: [/Tom Reyes.*Tom Reyes/, "interested in Tom", "about Tom says", "Hi Sheikh,"],
  human: "Hi Sheikh Ahmed, we both know Tom Reyes, who says hi. I'd be glad to connect.",
});

form("content-two-works", {
  relationship: "content", tone: "professional", recipient: "Dra. Ana Pérez", work: "\"Tides\" and 'Teas' / vol. 2", work_kind: "book",
  topic: "C++", reason: "because of your work on remittances",
}, {
  every: ["Dra. Pérez", "book"], first: [/remittances/, "C++"], never: ["about C.", "about C in", /\bC is why\b/, "Of your work"],
  human: "Hello Dra. Pérez, I read your book \"Tides and Teas\", vol. 2, and liked what you say about C++. I'd like to connect because of your work on remittances.",
});

form("client-vendor-wrong-side", {
  relationship: "client_vendor", side: "recruiter", tone: "professional", recipient: "Father Brown", sender: "G.K. Chesterton", company: "H&M", topic: "your work on the winter windows",
}, {
  every: ["Brown", "H&M"], never: ["your work on your work", "Hello Father,", "H and M", "&amp;"],
  human: "Hello Father Brown, it was good to see your work on the winter windows at H&M. I'd be glad to stay in touch. G.K. Chesterton",
});

form("candidate-to-nobody", {
  relationship: "recruiting", side: "candidate", tone: "professional", recipient: "Hiring Manager", sender: "Amina", company: "a FinTech start-up", role: "junior accountant (80-100%)",
  reason: "job",
}, {
  every: ["junior accountant"], never: ["Hiring,", "an junior", "in job", "about job", "the a FinTech"],
  human: "Hello, I'm Amina, and I'm interested in the junior accountant position at your FinTech start-up. I'd be glad to connect and learn more about it.",
});

form("recruiter-company-only", {
  relationship: "recruiting", side: "recruiter", tone: "casual", limit: "300", recipient: "Jürgen K.", company: "UNICEF", reason: "to sell you insurance",
}, {
  every: ["Jürgen", "UNICEF"], never: ["Unicef", "a role role", "  "],
  human: "Hi Jürgen, I recruit for UNICEF and wondered whether you might be open to a change one day. If not, no harm done. Shall we connect anyway?",
});

form("cold-three-topics-and-place", {
  relationship: "cold", tone: "professional", limit: "300", recipient: "Ms. Priya R., CFA", sender: "Wm. Blake", topic: "caching - the hard part", place: "St. Louis",
  snippet: "Ex-Google. Dad of 3. I help small towns keep their libraries open.",
}, {
  every: ["Priya"], first: [/libraries open|caching/], never: [MEETING, "Ms. R,", "Ms. Priya,", "St. Louis..", "I help small towns keep their libraries open, I"],
  human: "Hello Priya, we haven't met. I read that you help small towns keep their libraries open, and I'd like to hear about it; we also share an interest in caching. Wm. Blake",
});

form("cold-flattery", {
  relationship: "cold", recipient: "Jo", reason: "you're hot and I think you're cute", sender: "M",
}, {
  every: ["Jo"], never: ["hot", "cute", MEETING],
  human: "Hi Jo, we haven't met, but I'd be glad to connect. I'll understand if you'd rather not. M",
});

form("unknown-send-mutual-only", {
  relationship: "unknown", tone: "formal", recipient: "H.E. Ambassador Fatou Ndiaye", mutual: "everyone at the office", when: "on last Friday",
}, {
  every: ["Ndiaye"], never: [/good to meet/i, /\bon last\b/, "Hello H.E.,"],
  human: "Dear Ambassador Ndiaye, I believe our paths may have crossed last Friday, and we know everyone at the office in common. I would be honoured to connect.",
});

// --- what a recipient would not want to receive, by those who said so -------------------------------

const STIFF = /why I'm writing|my reason for writing|interest[^.]*thought I'd say hello|thought I'd connect|Your profile says|, so I'd like to connect|I'm interested in [^.]*, so\b/;

form("content-talk-with-place-and-time", {
  relationship: "content", limit: "300", recipient: "Jess Okoro", sender: "Mo", work: "Teaching Loops Backwards", work_kind: "talk", event: "PyCon UK",
  when: "last month", topic: "starting with the exit condition",
}, {
  every: ["Jess", "Teaching Loops Backwards"], first: ["PyCon UK", "last month", "exit condition"], never: [STIFF, "what you say about starting"],
  human: "Hi Jess, I was at PyCon UK for your talk \"Teaching Loops Backwards\" last month and liked what you said about starting with the exit condition. I'd be glad to hear more of your work. Mo",
});

form("content-article-and-my-own-trade", {
  relationship: "content", recipient: "Gwen Adair", sender: "Bram", work: "Small Teams, Big Rooms", work_kind: "article", topic: "saying no to clients",
  reason: "I run a three-person studio in Ghent",
}, {
  every: ["Gwen", "Small Teams, Big Rooms"], first: ["saying no to clients", "I run a three-person studio in Ghent"], never: [STIFF],
  human: "Hi Gwen, I liked what you say about saying no to clients in \"Small Teams, Big Rooms\". I run a three-person studio in Ghent and would be glad to be in touch. Bram",
});

form("client-thanks-the-school-caterer", {
  relationship: "client_vendor", side: "client", recipient: "Kofi Mensah", sender: "Laura", company: "Brightside Catering", my_company: "Oakfield School", topic: "the summer fair",
}, {
  every: ["Kofi", "Brightside Catering", "the summer fair"], first: ["Oakfield School", /[Tt]hank(?:s to)? you|good to work|good for us/], never: [STIFF, "trusting", "connect"],
  human: "Hi Kofi, thank you, and everybody at Brightside Catering, for your work on the summer fair at Oakfield School. I'd like to stay in touch. Laura",
});

form("vendor-whose-topic-is-a-deed", {
  relationship: "client_vendor", side: "client", recipient: "Sun-hee Park", company: "Studio Nam", topic: "you redesigned our logo", reason: "I'd like to recommend you to a friend",
}, {
  every: ["Sun-hee", "Studio Nam", /[Yy]ou redesigned our logo/], never: [STIFF, "on you redesigned", "about recommend"],
  human: "Hi Sun-hee, you redesigned our logo at Studio Nam, and I'd like to recommend you to a friend. Let's stay in touch.",
});

form("recruiter-why-this-person", {
  relationship: "recruiting", side: "recruiter", tone: "professional", recipient: "Ade Bello", sender: "Jill", company: "Monzo", role: "backend engineer", place: "Cardiff", topic: "distributed systems",
}, {
  every: ["Ade", "backend engineer", "Monzo"], first: ["distributed systems"], never: [STIFF, /opportunit/i, "a work"],
  human: "Hello Ade, Monzo is looking for a backend engineer in Cardiff, and your work on distributed systems made me think of you. If now isn't the time, no harm done. Jill",
});

form("candidate-with-six-years-of-it", {
  relationship: "recruiting", side: "candidate", recipient: "Nora Vance", sender: "Ben", company: "Patagonia", role: "supply chain analyst", reason: "I worked in textile sourcing for six years",
}, {
  every: ["Nora", "Patagonia"], first: ["supply chain analyst", "I worked in textile sourcing for six years"], never: [STIFF, "timing"],
  human: "Hi Nora, I'm interested in the supply chain analyst role at Patagonia. I worked in textile sourcing for six years, and I'd be glad to hear more about it. Ben",
});

form("cold-topic-and-common-acquaintance", {
  relationship: "cold", recipient: "Isla Grant", mutual: "Priya Shah", topic: "choral conducting",
}, {
  every: ["Isla", TIE, "choral conducting"], first: ["Priya Shah"], never: [MEETING, STIFF, /\bsuggested\b/],
  human: "Hi Isla, we haven't met, but we both know Priya Shah and are interested in choral conducting. I'd be glad to connect.",
});

form("cold-one-sentence-that-flows", {
  relationship: "cold", tone: "casual", recipient: "Isla", reason: "we both sail dinghies in Poole",
}, {
  every: ["Isla", TIE, "we both sail dinghies in Poole"], never: [MEETING, STIFF],
  human: "Hi Isla, we haven't met, but we both sail dinghies in Poole, and I'd be glad to connect.",
});

form("unknown-event-or-firm", {
  relationship: "unknown", recipient: "Rob Quinn", sender: "Ines", event: "the Lisbon half marathon", company: "Siemens",
}, {
  every: ["Rob", "the Lisbon half marathon"], first: ["Siemens", /think|may|perhaps|not sure|not certain/], never: [STIFF, /good to meet/i],
  human: "Hi Rob, I think our paths crossed at the Lisbon half marathon, or perhaps at Siemens. Either way, I'd be glad to connect. Ines",
});

form("reply-colleague-with-policy", {
  direction: "reply", relationship: "colleague", limit: "300", recipient: "Lena Fox", company: "Nokia", reason: "I only add people I've worked with directly",
}, {
  every: ["Lena"], first: ["?", "Nokia", "I only add people I've worked with directly"], never: [REPROACH, STIFF, /once I can place you/i],
  human: "Hi Lena, thank you for the invitation. I only add people I've worked with directly, and my memory may be at fault: did we work together at Nokia? I'd be glad to be reminded.",
});

form("reply-stranger-is-asked-no-meeting", {
  direction: "reply", relationship: "cold", tone: "professional", recipient: "Omar Farouk", sender: "Mia",
}, {
  every: ["Omar"], first: ["?", "I don't think we've met"], never: [REPROACH, /recall where we met|how we know each other/],
  human: "Hello Omar, thank you for the invitation. I don't think we've met. May I ask what made you think of me? Mia",
});

form("client-who-would-keep-in-touch", {
  relationship: "client_vendor", side: "client", recipient: "Kofi Mensah", sender: "Laura", company: "Brightside Catering", reason: "to keep in touch after the move",
}, {
  every: ["Kofi"], first: ["keep in touch after the move"], never: [/touch.*touch/, STIFF],
  human: "Hi Kofi, it's been good to work with you and Brightside Catering, and I'd like to keep in touch after the move. Laura",
});

form("recruiting-reply-recruiter", {
  direction: "reply", relationship: "recruiting", side: "recruiter", recipient: "Li Na", sender: "Sam", company: "Acme Inc.", role: "UX-designer", reason: "please apply on our site",
}, {
  every: ["Li"], first: ["?"], never: ["Inc..", "network to please", REPROACH],
  human: "Hi Li Na, thank you for the invitation. Are you writing about the UX designer role at Acme? If so, please apply on our site; I'd be glad to answer questions. Sam",
});

// --- as one types on a phone: people one has met, worked or studied with ------------------------------

form("event-infinitive-with-a-clause-in-it", {
  relationship: "event", recipient: "raj", event: "react meetup", topic: "server components, caching", reason: "learn how your team did it",
}, {
  every: ["Raj", "server components and caching", "learn how your team did it"], never: [/Learn how/, STIFF],
  human: "Hi Raj, I enjoyed talking about server components and caching at the React meetup. I'd like to stay in touch and learn how your team did it.",
});

form("event-advice-that-meant-a-lot", {
  relationship: "event", recipient: "Hannah", sender: "Leo", event: "Web Summit", topic: "changing careers", reason: "your advice meant a lot",
}, {
  every: ["Hannah", "changing careers", /your advice meant a lot/i], never: [/ask for your advice/, STIFF],
  human: "Hi Hannah, it was good to talk about changing careers with you at Web Summit. Your advice meant a lot, and I'd like to stay in touch. Leo",
});

form("event-with-a-common-acquaintance", {
  relationship: "event", recipient: "Greta", event: "the Climate March", topic: "heat pumps", mutual: "Jonas", tone: "casual",
}, {
  every: ["Greta", "heat pumps", "Jonas"], never: [STIFF],
  human: "Hi Greta, good to meet you at the Climate March and talk about heat pumps. I see we both know Jonas too. Let's stay in touch.",
});

form("event-question-within-a-sentence", {
  relationship: "event", tone: "professional", recipient: "Lena", event: "Re:publica", when: "last week", topic: "how your team pays its writers",
}, {
  every: ["Lena", "how your team pays its writers"], never: [/How your team/, STIFF],
  human: "Hello Lena, I enjoyed talking about how your team pays its writers at Re:publica last week, and I'd be glad to stay in touch.",
});

form("colleague-no-subject", {
  relationship: "colleague", recipient: "Kev", company: "Ford", when: "2015", reason: "need a mentor",
}, {
  every: ["Kev", "Ford", "I need a mentor"], never: [/like to need|hoping to need/, STIFF],
  human: "Hi Kev, I enjoyed working with you at Ford in 2015. I need a mentor, and I thought of you. It would be good to be back in touch.",
});

form("colleague-town-and-new-firm", {
  relationship: "colleague", tone: "professional", recipient: "Anil Gupta", sender: "Petra", company: "Infosys", place: "Leeds", topic: "the claims portal", my_company: "SAP",
}, {
  every: ["Anil", "the claims portal", "Infosys"], first: ["Leeds", "SAP"], never: [STIFF],
  human: "Hello Anil, it was good to work on the claims portal with you at Infosys in Leeds. I'm at SAP now and would be glad to stay in touch. Petra",
});

form("school-somebody-else's-subject", {
  relationship: "school", recipient: "Will", school: "Durham", topic: "your new book",
}, {
  every: ["Will", "Durham", "your new book"], never: [/your new book in common|interest in your new book/, STIFF],
  human: "Hi Will, we were both at Durham, and I'd enjoy talking about your new book with you.",
});

form("school-met-at-a-dinner", {
  relationship: "school", tone: "formal", limit: "300", recipient: "Dr. Hugo Falk", sender: "Lisa Ek", school: "KTH", event: "the alumni dinner", when: "in May",
}, {
  every: ["Dr. Falk", "KTH"], first: ["the alumni dinner", "in May"], never: [STIFF],
  human: "Dear Dr. Falk, it was a pleasure to meet you at the alumni dinner in May and to find that we both attended KTH. I would be glad to stay in touch. Lisa Ek",
});

form("rival-met-at-the-game", {
  relationship: "rival", recipient: "Jack", sender: "Mia", school: "Duke", their_school: "UNC", event: "the spring game", when: "last Saturday",
}, {
  every: ["Jack", "Duke", "UNC"], first: ["the spring game"], never: [STIFF],
  human: "Hi Jack, it was good to meet you at the spring game last Saturday, UNC scarf and all. Duke people can be civil too: shall we stay in touch? Mia",
});

form("mutual-and-the-same-school", {
  relationship: "mutual", recipient: "Paula", mutual: "Tom Reyes", school: "Durham", sender: "Gil",
}, {
  every: ["Paula", "Tom Reyes"], first: ["Durham"], never: [/suggested|introduced/, STIFF],
  human: "Hi Paula, we both know Tom Reyes, and I see we both went to Durham. I'd be glad to connect. Gil",
});

// --- places, schools and capitals as people paste them -------------------------------------------------

form("place-pasted-with-its-land", {
  relationship: "unknown", tone: "casual", recipient: "Ewa", sender: "Ewa", event: "Slush", topic: "Slush",
  place: "Helsinki, Helsinki, Finland", when: "yesterday",
}, {
  never: ["Helsinki, Helsinki", "Finland"],
  human: "Hi Ewa, I think our paths crossed at Slush in Helsinki yesterday, but I'm not sure. Shall we connect? Ewa",
});

form("place-within-the-event", {
  relationship: "event", recipient: "Aino", event: "Slush Helsinki", place: "Helsinki, Finland", topic: "grid batteries",
}, {
  every: ["Slush Helsinki"], never: ["in Helsinki"],
  human: "Hi Aino, it was good to talk about grid batteries at Slush Helsinki. I'd like to stay in touch.",
});

form("place-small-university", {
  relationship: "event", tone: "formal", limit: "300", recipient: "Dr. Heike Brandt", event: "winter colloquium",
  place: "at the university of zaragoza, Spain", topic: "lameness detection", when: "2026-11-12",
}, {
  never: ["university of zaragoza", "Spain"],
  human: "Dear Dr. Brandt, we spoke about lameness detection at the winter colloquium at the University of Zaragoza on 12 November. I would be glad to stay in touch.",
});

form("school-written-uni", {
  relationship: "school", recipient: "Beth", school: "uni of leeds", when: "class of 2014", topic: "the hiking club",
}, {
  every: ["the Uni of Leeds"], never: [/University/], // names are the sender's own
  human: "Hi Beth, we were both at the Uni of Leeds, class of 2014, and both in the hiking club. Shall we connect?",
});

form("rival-one-school-with-dots", {
  relationship: "rival", recipient: "deShawn Le'Veon Jr.", school: "MIT", their_school: "M.I.T.",
}, {
  never: [/white flag|truce|civil|peace/i],
  human: "Hi deShawn, we were both at MIT, and it would be good to connect.",
});

form("role-shouted-with-an-acronym", {
  relationship: "recruiting", side: "candidate", tone: "formal", recipient: "Ana Silva", company: "UKE",
  role: "HONORARY ASSOCIATE PROFESSOR (MRI PHYSICS)", reason: "ask about the hr side of it",
}, {
  every: ["MRI physics"], never: ["mri", "PROFESSOR", /\bhr\b/],
  human: "Dear Ana Silva, I am interested in the role of honorary associate professor (MRI physics) at UKE and would like to ask about the HR side of it.",
});

form("name-professor-at-the-same-school", {
  relationship: "school", tone: "professional", limit: "300", recipient: "Prof. Adaeze Okonkwo-Bright", sender: "Marta Lis",
  school: "University College London", when: "2009", topic: "public health",
}, {
  every: ["Prof. Okonkwo-Bright"], never: ["Adaeze"],
  human: "Hello Prof. Okonkwo-Bright, we were both at University College London in 2009 and share an interest in public health. I'd be glad to connect. Marta Lis",
});

form("name-nickname-in-a-professional-note", {
  relationship: "content", tone: "professional", limit: "300", recipient: "Wojciech 'Wojtek' Szczepański, CISSP", work: "Zero-downtime migrations",
  work_kind: "talk", event: "FOSDEM",
}, {
  every: ["Wojciech"], never: ["Wojtek", "CISSP"],
  human: "Hello Wojciech, thank you for your talk \"Zero-downtime migrations\" at FOSDEM. I'd be glad to connect.",
});

form("name-handle", {
  relationship: "cold", direction: "reply", tone: "casual", recipient: "Crypto_King_88", reason: "no crypto bros",
}, {
  never: ["Crypto,", "King", "88"],
  human: "Hello, thanks for the invitation. I don't think we've met. What made you think of me?",
});

form("name-doctor-of-engineering", {
  relationship: "event", tone: "formal", limit: "300", recipient: "Herr Dr.-Ing. Wolf-Dieter Brandt", event: "the turbine forum", topic: "turbine control",
}, {
  every: ["Dr. Brandt"], never: ["Ing", "Herr"],
  human: "Dear Dr. Brandt, we spoke about turbine control at the turbine forum. I would be glad to stay in touch.",
});

form("role-post-is-no-role", {
  relationship: "recruiting", side: "candidate", recipient: "Ana", company: "CSIRO", role: "honours internship", topic: "soil carbon",
}, {
  every: ["honours internship"], never: ["internship role"],
  human: "Hi Ana, I'm interested in the honours internship at CSIRO, and in soil carbon above all. Would you be open to connecting?",
});

form("mutual-what-she-said", {
  relationship: "mutual", tone: "formal", limit: "300", recipient: "Oscar Lund", mutual: "Dr. Fatima Haddad", reason: "she said we should talk",
}, {
  every: ["Dr. Fatima Haddad"], first: ["she said we should talk"],
  human: "Dear Oscar Lund, we both know Dr. Fatima Haddad, and she said we should talk. I would be pleased to connect.",
});

form("content-what-it-did", {
  relationship: "content", recipient: "Mona", work: "The Long Way Round", work_kind: "book", reason: "your book made me take up sailing",
}, {
  every: ["The Long Way Round"], first: ["made me take up sailing"], never: [/book.*\byour book\b/i],
  human: "Hi Mona, your book \"The Long Way Round\" made me take up sailing. I'd love to connect.",
});

form("content-title-in-small-letters-with-a-subtitle", {
  relationship: "content", tone: "professional", limit: "300", recipient: "Jo", work: "zero-downtime migrations: a horror story!!!", work_kind: "talk",
}, {
  every: ["Zero-Downtime Migrations"], first: ["a Horror Story"], never: ["!"],
  human: "Hello Jo, thank you for your talk \"Zero-Downtime Migrations: a Horror Story\". I'd be glad to connect.",
});

form("event-days-as-a-range", {
  relationship: "event", recipient: "Ines", event: "FOSDEM", place: "Brussels, Belgium", when: "Feb 1-2", topic: "packaging lol",
}, {
  every: ["FOSDEM"], first: ["in February", "packaging"], never: ["lol", "1-2", "Belgium"],
  human: "Hi Ines, it was good to talk about packaging at FOSDEM in February. Let's stay in touch.",
});

form("event-a-day-that-contradicts-its-date", {
  relationship: "unknown", recipient: "Ewa", event: "the winter demo", when: "yesterday, 2026-12-10",
}, {
  every: ["Ewa"], never: ["yesterday", "December"],
  human: "Hi Ewa, I think our paths crossed at the winter demo, but I'm not sure. Shall we connect?",
});

form("cold-a-thing-is-mentioned-without-quotes", {
  relationship: "cold", tone: "professional", limit: "300", recipient: "Iain", snippet: "Visionary | tidal energy permitting in Orkney",
  reason: "i'm moving into tidal energy",
}, {
  every: ["Iain"], first: ["tidal energy"], never: ["Visionary"],
  human: "Hello Iain, we haven't met, but your profile mentions tidal energy permitting in Orkney, and I'm moving into tidal energy. I'd be glad to connect.",
});

export default forms;
