/* note_fact.h - from the form's inputs to what a phrase can say: one value per slot.
 *
 * Owns: the slots of the phrase bank, what fills each, and what a clean value is per field.
 * Must not know: the phrases, the length of a note, which fact matters most.
 */
#ifndef CONNOTE_NOTE_FACT_H
#define CONNOTE_NOTE_FACT_H

#include "note.h"

enum note_slot {
    NOTE_SLOT_NAME,      /* the recipient as this tone addresses them */
    NOTE_SLOT_ME,        /* the sender as this tone signs */
    NOTE_SLOT_FORMER,    /* "formerly Patricia Hollis", of the sender */
    NOTE_SLOT_EVENT,     /* "the spring careers fair" */
    NOTE_SLOT_AT_EVENT,  /* "at the spring careers fair", "on the panel" */
    NOTE_SLOT_AT_PLACE,  /* "in Berlin", "at the bar" */
    NOTE_SLOT_WHEN,      /* "last week", "on Tuesday" */
    NOTE_SLOT_COHORT,    /* "class of 2012" */
    NOTE_SLOT_BOND,      /* "you taught me", typed for a time */
    NOTE_SLOT_BONDED,    /* the same, before its time */
    NOTE_SLOT_BOND_WHEN, /* "in Sec 2 in 1987": when that was */
    NOTE_SLOT_APART,     /* "you in 2009 and I in 2001" */
    NOTE_SLOT_SCHOOL,    /* "the University of Texas" */
    NOTE_SLOT_THEIR_SCHOOL,
    NOTE_SLOT_COMPANY,
    NOTE_SLOT_MY_COMPANY,
    NOTE_SLOT_MUTUAL,        /* "Tom Reyes and Ana Ruiz" */
    NOTE_SLOT_MUTUAL_CLAUSE, /* "Tom suggested I write" */
    NOTE_SLOT_TIE,           /* "I'm your sister Bea's landlord", "we both knew Ilan Gold" */
    NOTE_SLOT_PIECE,         /* "your article \"Why Queues Fail\"" */
    NOTE_SLOT_TITLE,         /* "\"Why Queues Fail\"" */
    NOTE_SLOT_KIND,          /* "article"; a choice, not an input */
    NOTE_SLOT_READ,          /* "read", "listened to", "heard": fits the kind */
    NOTE_SLOT_TOPIC,         /* "hiring junior engineers" */
    NOTE_SLOT_THE_TOPIC,     /* "the billing migration": after "worked on" */
    NOTE_SLOT_FIELD,         /* the same after "your work on": "wind forecasting" */
    NOTE_SLOT_YOURS,         /* "your work on wind forecasting": nobody worked on it together */
    NOTE_SLOT_TOPIC_CLAUSE,  /* "I liked the part on caching", as typed */
    NOTE_SLOT_JOINED,        /* "doing geography"; formal, "studied geography": at one school */
    NOTE_SLOT_TAUGHT,      /* "you supervised my diploma": at one school, and no fellow students */
    NOTE_SLOT_MEMORY,      /* "the riding exam in a blizzard": one remembers it */
    NOTE_SLOT_DELIVERED,   /* "the new boiler": what a client was given */
    NOTE_SLOT_PASSAGE,     /* "chapter 7": of a work */
    NOTE_SLOT_INTEREST,    /* "hockey": a common noun, to be interested in */
    NOTE_SLOT_AIM,         /* "break into UX": a goal of the sender's alone */
    NOTE_SLOT_BUSY,        /* "rebuilding the dispatch board": what two colleagues did */
    NOTE_SLOT_THE_ROLE,    /* "the data engineer role", "the honours internship" */
    NOTE_SLOT_A_ROLE,      /* "a data engineer" */
    NOTE_SLOT_DO,          /* "learn from your team": something two people do together */
    NOTE_SLOT_TOGETHER,    /* "swap notes": what both do, after "shall we connect and" */
    NOTE_SLOT_GOAL,        /* "break into UX": any purpose */
    NOTE_SLOT_DOING,       /* "learning from your team" */
    NOTE_SLOT_I_CLAUSE,    /* "I'm building a data team" */
    NOTE_SLOT_I_AM,        /* "I'm opening a bakery": such a clause of what one is at */
    NOTE_SLOT_CLAUSE,      /* "your talk changed my mind" */
    NOTE_SLOT_THEY_CLAUSE, /* "she said we should talk", of the one person both know */
    NOTE_SLOT_IT_CLAUSE,   /* "made me take up birdwatching", behind "your book" */
    NOTE_SLOT_REASON,      /* "career advice" */
    NOTE_SLOT_TOUCH,       /* "keep in touch after the merger": what the invitation says anyway */
    NOTE_SLOT_STORY,       /* "I found your dog. She likes me": told in sentences of its own */
    NOTE_SLOT_PURPOSE,     /* "so that I can find your number": what connecting is for */
    NOTE_SLOT_DEED,        /* "fixing my laptop", behind "thank you for" */
    NOTE_SLOT_TASK,        /* "install the new boiler": what a vendor was asked to do */
    NOTE_SLOT_YOUR_REASON, /* "your four-day week trial": a reason that is theirs */
    NOTE_SLOT_QUESTION,    /* "could you recommend a book", without its mark */
    NOTE_SLOT_NAMESAKE,    /* the first name that sender and recipient share */
    NOTE_SLOT_ONCE,        /* "once I can place you": a reply's policy, put kindly */
    NOTE_SLOT_STANCE,      /* "I'm not looking right now": a reply's policy that is no rule */
    NOTE_SLOT_POLICY,      /* "I only add people I've met": a reply's policy, said openly */
    NOTE_SLOT_CURIOUS,     /* "I like to know why first": the same of what one would know */
    NOTE_SLOT_WELCOME,     /* "I say yes to anyone who keeps bees": a reply's policy */
    NOTE_SLOT_SNIPPET,     /* "building data platforms for hospitals" */
    NOTE_SLOT_MENTION,     /* "tidal energy permitting in Orkney", without quotation marks */
    NOTE_SLOT_YOU_CLAUSE,  /* "you help small towns", when the snippet says it of its author */
    NOTE_SLOTS
};

/* In a set of slots. */
#define NOTE_SLOT_BIT(slot) (UINT64_C(1) << (slot))

/* How a slot is spelled in the bank, and which input it says (NOTE_INPUTS: none). */
extern const struct note_slot_name {
    const char *name;
    enum note_input input;
} note_slot_names[NOTE_SLOTS];

/* Of the meeting: it was, it is still to be, it could have been and was not, it was at a funeral.
 */
enum note_time { NOTE_TIME_MET, NOTE_TIME_FUTURE, NOTE_TIME_MISSED, NOTE_TIME_SOLEMN };

enum { NOTE_FORMS = 2, NOTE_FACT_ARENA = 56 * 1024 };

struct note_value {
    const char *text; /* NULL: this slot cannot be filled */
    uint16_t bytes;
    uint16_t units;
    char at[2];     /* what stands before it in place of the bank's "at"; 0: nothing does */
    uint64_t stems; /* see note_stem.h */
};

struct note_facts {
    struct note_value slot[NOTE_FORMS]
                          [NOTE_SLOTS]; /* [0] in full, [1] short where there is a short form */
    uint32_t given;                     /* bit per input that the user filled with something */
    uint32_t sayable;                   /* bit per input that some slot can say */
    const char *clean[NOTE_INPUTS];     /* the cleaned text; NULL when absent or far too long */
    uint32_t contains[NOTE_INPUTS];     /* inputs whose words stand inside this input's long form */
    bool has_short;                     /* some slot has a shorter form */
    uint64_t anchors;                   /* slots, one of which every anchor must have; 0: any */
    enum note_time time;                /* of the meeting */
    enum note_intent answer; /* of a reply: a plain yes or no that was typed; else NOTE_INVITES */
    uint32_t hash;           /* FNV-1a of the normalised input; `variant` and `today` left out */
    int room;                /* UTF-16 units: no value is longer */
    size_t used;
    char arena[NOTE_FACT_ARENA];
};

void note_facts_read(const struct note_form *form, struct note_facts *out);

#endif
