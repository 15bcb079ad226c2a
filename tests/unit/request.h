/* request.h - a request in which every parameter is there and empty, as the gateway hands it on. */
#ifndef CONNOTE_TEST_REQUEST_H
#define CONNOTE_TEST_REQUEST_H

#include "http.h"

static inline struct request blank(void)
{
    return (struct request){.path = "/",
                            .query = "",
                            .host = "connote.example",
                            .origin = "",
                            .sec_fetch_site = "",
                            .accept = "",
                            .cookie = "",
                            .content_type = "",
                            .remote_address = "",
                            .body = ""};
}

#endif
