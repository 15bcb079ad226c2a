/* page.c - what every page has in common: the layout's symbols, and the page for an error.
 *
 * Owns: the names layout.html uses. Must not know: any one page.
 */
#include "page.h"

#include <string.h>

#include "asset.h"
#include "json_problem.h"
#include "message.h"
#include "settings.h"
#include "view.h"

static const char HTML[] = "text/html; charset=utf-8";

static void push_place(struct view *v, const char *current)
{
    static const struct {
        const char *flag, *path;
    } places[] = {{"at_invite", "/"},
                  {"at_poll", "/poll"},
                  {"at_results", "/results"},
                  {"at_method", "/method"}};
    for (size_t i = 0; i < sizeof places / sizeof *places; i++)
        view_flag(v, places[i].flag, strcmp(current, places[i].path) == 0);
    view_text(v, "current", current);
}

static void push_assets(struct view *v)
{
    static const struct {
        const char *symbol, *file;
    } assets[] = {
        {"style_url", "style.css"}, {"script_url", "app.js"}, {"icon_url", "favicon.svg"}};
    for (size_t i = 0; i < sizeof assets / sizeof *assets; i++) {
        char url[ASSET_URL_BYTES];
        asset_url(assets[i].file, url);
        view_text(v, assets[i].symbol, url);
    }
}

struct view *page_view(const struct app *app, const char *current, const char *title)
{
    struct view *v = view_new();
    if (!v)
        return NULL;
    push_place(v, current);
    view_text(v, "title", title);
    view_text(v, "site", app->settings->site);
    view_flag(v, "demo", app->settings->demo);
    push_assets(v);
    return v;
}

static bool render_error(const struct app *app, struct response *res,
                         const struct message_error *words, int status)
{
    struct view *v = page_view(app, "", words->heading);
    if (!v)
        return false;
    view_number(v, "status", status);
    view_text(v, "heading", words->heading);
    view_text(v, "sentence", res->problem ? res->problem : words->sentence);
    view_text(v, "hint", words->hint);
    bool good = view_render(v, VIEW_ERROR, &res->body);
    view_free(v);
    return good;
}

void page_error(const struct app *app, const struct request *req, struct response *res, int status)
{
    const struct message_error *words = message_for_status(status);
    const char *sentence = res->problem ? res->problem : words->sentence;
    buf_wipe(&res->body);
    if (http_wants_json(req)) {
        res->type = "application/problem+json";
        json_problem(&res->body, status, words->heading, sentence);
    } else if (render_error(app, res, words, status)) {
        res->type = HTML;
    } else {
        /* The page for "no page can be made" must not need a template. */
        buf_wipe(&res->body);
        res->type = "text/plain; charset=utf-8";
        buf_printf(&res->body, "%s. %s\n", words->heading, words->hint);
    }
}
