/* page_gap.c - the gaps in a sentence; see page_gap.h. */
#include "page_gap.h"

#include "message.h"

enum { OF_A_SHARE = 3 };

static void put_share(long *n, struct share s)
{
    n[0] = s.percent;
    n[1] = s.low;
    n[2] = s.high;
}

static void push_numbers(struct view *v, const struct tally *opinion, const struct tally *choice)
{
    char text[MESSAGE_BYTES] = "";
    long n[3 * OF_A_SHARE] = {0}, *took = opinion->rounds ? n + 2 * OF_A_SHARE : n;
    enum message m = MESSAGE_GAP_BOTH;
    if (choice->rounds == 0)
        m = MESSAGE_GAP_OPINION;
    else if (opinion->rounds == 0)
        m = MESSAGE_GAP_CHOICE;
    if (opinion->rounds) {
        put_share(n, tally_send(opinion));
        put_share(n + OF_A_SHARE, tally_receive(opinion));
    }
    if (choice->rounds)
        put_share(took, tally_took(choice));
    if (opinion->rounds || choice->rounds)
        message_fill(text, sizeof text, m, NULL, n);
    view_text(v, "gap", text);
}

/* Which of three sentences: the first share is less than the second, more, or who knows. */
static const char *finding(struct share a, struct share b, enum message less, enum message more,
                           enum message unsure)
{
    if (!share_apart(a, b))
        return message_text(unsure);
    return message_text(a.percent < b.percent ? less : more);
}

void page_gap_push(struct view *v, const struct tally *opinion, const struct tally *choice)
{
    const char *receive = "", *act = "";
    if (opinion->rounds)
        receive = finding(tally_receive(opinion), tally_send(opinion), MESSAGE_RECEIVE_LESS,
                          MESSAGE_RECEIVE_MORE, MESSAGE_RECEIVE_UNSURE);
    if (opinion->rounds && choice->rounds)
        act = finding(tally_took(choice), tally_send(opinion), MESSAGE_DO_LESS, MESSAGE_DO_MORE,
                      MESSAGE_DO_UNSURE);
    push_numbers(v, opinion, choice);
    view_text(v, "receive_finding", receive);
    view_text(v, "do_finding", act);
}
