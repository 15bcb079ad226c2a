/* page_gap.c - the gaps in a sentence; see page_gap.h. */
#include "page_gap.h"

#include "buf.h"
#include "message.h"

/* A part of the sentence: a share as three numbers, and about how many it is a share of. */
static void put(struct buf *out, enum message m, struct share s, long of)
{
    char text[MESSAGE_BYTES];
    message_fill(text, sizeof text, m, NULL, (const long[]){s.percent, s.low, s.high, of});
    buf_puts(out, text);
}

static void push_numbers(struct view *v, const struct tally *opinion, const struct tally *choice)
{
    struct buf out = BUF_EMPTY;
    if (opinion->rounds) {
        const struct share receive = tally_receive(opinion);
        put(&out, MESSAGE_GAP_SEND, tally_send(opinion), 0);
        put(&out, receive.rough ? MESSAGE_GAP_RECEIVE_FEW : MESSAGE_GAP_RECEIVE, receive,
            tally_answered(opinion, SURVEY_RECEIVE));
    }
    if (choice->rounds)
        put(&out, opinion->rounds ? MESSAGE_GAP_TOOK : MESSAGE_GAP_CHOICE, tally_took(choice), 0);
    if (out.len > 0)
        buf_puts(&out, message_text(MESSAGE_GAP_END));
    view_text(v, "gap", out.len > 0 && !buf_failed(&out) ? out.data : "");
    buf_free(&out);
}

/* Which of three sentences: the first share is less than the second, more, or who knows. */
static const char *finding(struct share a, struct share b, enum message less, enum message more,
                           enum message unsure)
{
    if (!share_apart(a, b))
        return message_text(unsure);
    return message_text(a.percent < b.percent ? less : more);
}

static const char *finding_of_receive(const struct tally *opinion)
{
    const struct share receive = tally_receive(opinion);
    if (receive.rough)
        return message_text(MESSAGE_RECEIVE_FEW);
    return finding(receive, tally_send(opinion), MESSAGE_RECEIVE_LESS, MESSAGE_RECEIVE_MORE,
                   MESSAGE_RECEIVE_UNSURE);
}

void page_gap_push(struct view *v, const struct tally *opinion, const struct tally *choice)
{
    const char *receive = "", *act = "";
    if (opinion->rounds)
        receive = finding_of_receive(opinion);
    if (opinion->rounds && choice->rounds)
        act = finding(tally_took(choice), tally_send(opinion), MESSAGE_DO_LESS, MESSAGE_DO_MORE,
                      MESSAGE_DO_UNSURE);
    push_numbers(v, opinion, choice);
    view_text(v, "receive_finding", receive);
    view_text(v, "do_finding", act);
}
