/* limit.c - how many ballots one network may cast in a day; see limit.h. */
#include "limit.h"

#include <arpa/inet.h>
#include <stdlib.h>
#include <string.h>

#include "key.h"

enum {
    DAY = 24 * 60 * 60,
    WIDER = 10,      /* times as many for the wider network */
    FOR_CHOICES = 4, /* times as many choice ballots */
    FIRST_SLOTS = 1024,
    SLOTS_MOST = 1 << 22 /* 64 MiB: two million networks a day */
};

enum width { NARROW, WIDE, WIDTHS };

struct slot {
    uint64_t network; /* a keyed hash; 0: free */
    uint32_t count;
};

struct limit {
    int ballots;
    int64_t day;
    unsigned char secret[KEY_SHORT_BYTES];
    struct slot *slot;
    size_t slots; /* a power of two */
    size_t used;
};

/* What is hashed: which count, and the leading bytes of the address. */
struct network {
    unsigned char kind, width, family, bytes[8];
};

struct limit *limit_open(int ballots)
{
    struct limit *limit = calloc(1, sizeof *limit);
    if (!limit)
        return NULL;
    limit->ballots = ballots;
    limit->day = -1;
    limit->slots = FIRST_SLOTS;
    limit->slot = calloc(limit->slots, sizeof *limit->slot);
    if (!limit->slot) {
        free(limit);
        return NULL;
    }
    return limit;
}

static void forget(struct limit *limit)
{
    explicit_bzero(limit->slot, limit->slots * sizeof *limit->slot);
    explicit_bzero(limit->secret, sizeof limit->secret);
    limit->used = 0;
}

void limit_close(struct limit *limit)
{
    if (!limit)
        return;
    forget(limit);
    free(limit->slot);
    free(limit);
}

/* An IPv4 address keeps 4 or 3 bytes, an IPv6 address 8 or 6, one that embeds IPv4 counts as that.
 */
static struct network network_of(enum survey_kind kind, enum width width, const char *address)
{
    static const unsigned char embedded[12] = {[10] = 0xff, [11] = 0xff};
    struct network n = {.kind = (unsigned char)kind, .width = (unsigned char)width};
    unsigned char v6[16];
    if (inet_pton(AF_INET6, address, v6) == 1 && memcmp(v6, embedded, sizeof embedded) != 0) {
        n.family = 6;
        memcpy(n.bytes, v6, width == NARROW ? 8 : 6);
    } else if (inet_pton(AF_INET6, address, v6) == 1) {
        n.family = 4;
        memcpy(n.bytes, v6 + sizeof embedded, width == NARROW ? 4 : 3);
    } else if (inet_pton(AF_INET, address, v6) == 1) {
        n.family = 4;
        memcpy(n.bytes, v6, width == NARROW ? 4 : 3);
    }
    return n;
}

static struct slot *find(struct slot *slot, size_t slots, uint64_t network)
{
    size_t i = (size_t)network & (slots - 1);
    while (slot[i].network && slot[i].network != network)
        i = (i + 1) & (slots - 1);
    return &slot[i];
}

static bool grow(struct limit *limit)
{
    if (limit->slots == SLOTS_MOST)
        return false;
    size_t slots = 2 * limit->slots;
    struct slot *slot = calloc(slots, sizeof *slot);
    if (!slot)
        return false;
    for (size_t i = 0; i < limit->slots; i++) {
        if (limit->slot[i].network)
            *find(slot, slots, limit->slot[i].network) = limit->slot[i];
    }
    explicit_bzero(limit->slot, limit->slots * sizeof *limit->slot);
    free(limit->slot);
    limit->slot = slot;
    limit->slots = slots;
    return true;
}

/* The slot of a network, made when it is new; NULL when the table can hold no more. */
static struct slot *slot_of(struct limit *limit, const struct network *network)
{
    uint64_t hash = key_short_hash(limit->secret, network, sizeof *network);
    hash += hash == 0;
    struct slot *slot = find(limit->slot, limit->slots, hash);
    if (slot->network)
        return slot;
    if (limit->used >= limit->slots / 2) {
        if (!grow(limit))
            return NULL;
        slot = find(limit->slot, limit->slots, hash);
    }
    slot->network = hash;
    limit->used++;
    return slot;
}

static bool begin_day(struct limit *limit, int64_t now)
{
    if (limit->day == now / DAY)
        return true;
    forget(limit);
    limit->day = now / DAY;
    return key_random(limit->secret, sizeof limit->secret);
}

static uint32_t most(const struct limit *limit, enum survey_kind kind, enum width width)
{
    uint32_t ballots = (uint32_t)limit->ballots;
    ballots *= kind == SURVEY_CHOICE ? FOR_CHOICES : 1;
    return ballots * (width == WIDE ? WIDER : 1);
}

bool limit_take(struct limit *limit, enum survey_kind kind, const char *address, int64_t now)
{
    if (limit->ballots == 0)
        return true;
    if (!begin_day(limit, now)) {
        limit->day = -1;
        return false;
    }
    for (enum width w = NARROW; w < WIDTHS; w++) {
        struct network network = network_of(kind, w, address);
        struct slot *slot = slot_of(limit, &network);
        if (!slot || slot->count >= most(limit, kind, w))
            return false;
    }
    /* Both have room; neither can have moved, since both exist by now. */
    for (enum width w = NARROW; w < WIDTHS; w++) {
        struct network network = network_of(kind, w, address);
        slot_of(limit, &network)->count++;
    }
    return true;
}

void limit_give_back(struct limit *limit, enum survey_kind kind, const char *address, int64_t now)
{
    if (limit->ballots == 0 || limit->day != now / DAY)
        return;
    for (enum width w = NARROW; w < WIDTHS; w++) {
        struct network network = network_of(kind, w, address);
        struct slot *slot = slot_of(limit, &network);
        if (slot && slot->count > 0)
            slot->count--;
    }
}

int limit_wait(int64_t now)
{
    return (int)(DAY - now % DAY);
}
