/* tally.c - published rounds added up; see tally.h. */
#include "tally.h"

#include "note.h"

struct tally tally_all(const struct release *newest, enum survey_kind kind)
{
    struct tally tally;
    tally.rounds = release_total(newest, kind, &tally.round);
    return tally;
}

struct tally tally_one(const struct round *round)
{
    return (struct tally){*round, 1};
}

long tally_count(const struct tally *tally, enum survey_table_id table, size_t cell)
{
    return tally->round.n[survey_table[table].first + cell];
}

long tally_answered(const struct tally *tally, enum survey_table_id table)
{
    const long ballots = tally->round.ballots;
    if (table != SURVEY_RECEIVE)
        return ballots;
    const long none = tally_count(tally, SURVEY_RECEIVE, SURVEY_RECEIVE_NO_ANSWER);
    return none < 0 ? ballots : none > ballots ? 0 : ballots - none;
}

struct share tally_share(const struct tally *tally, enum survey_table_id table, size_t cell)
{
    if (table == SURVEY_RECEIVE)
        return share_of_answered(&survey_table[table], tally->rounds,
                                 tally_count(tally, table, cell), tally_answered(tally, table));
    return share_of(&survey_table[table], tally->rounds, 1, tally_count(tally, table, cell),
                    tally->round.ballots);
}

struct share tally_send(const struct tally *opinion)
{
    return tally_share(opinion, SURVEY_SEND, SURVEY_SEND_CUSTOM);
}

struct share tally_receive(const struct tally *opinion)
{
    return tally_share(opinion, SURVEY_RECEIVE, SURVEY_RECEIVE_CUSTOM);
}

struct share tally_took(const struct tally *choice)
{
    long custom = 0;
    for (size_t r = 0; r < NOTE_RELATIONSHIPS; r++)
        custom += tally_count(choice, SURVEY_TOOK, r * SURVEY_TOOK_WAYS + SURVEY_TOOK_CUSTOM);
    return share_of(&survey_table[SURVEY_TOOK], choice->rounds, NOTE_RELATIONSHIPS, custom,
                    choice->round.ballots);
}

struct share tally_headline(const struct round *round)
{
    const struct tally one = tally_one(round);
    return round->kind == SURVEY_OPINION ? tally_send(&one) : tally_took(&one);
}
