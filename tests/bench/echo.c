/* echo.c - the least that a FastCGI program can do: read the request, answer with so many bytes.
 *
 * The measure that `make bench` holds Connote against. libfcgi's own accept loop in plain threads,
 * as its examples have it; ?bytes=N in the query says how long the answer is.
 * usage: echo THREADS, with a listening socket as standard input.
 */
#include <fcgiapp.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

enum { BYTES_MOST = 1024 * 1024, THREADS_MOST = 256 };

static char filler[BYTES_MOST];

static int wanted_bytes(const FCGX_Request *request)
{
    const char *query = FCGX_GetParam("QUERY_STRING", request->envp);
    int bytes = query && strncmp(query, "bytes=", 6) == 0 ? atoi(query + 6) : 0;
    return bytes > 0 && bytes <= BYTES_MOST ? bytes : 1;
}

static void *serve(void *unused)
{
    char body[4096];
    FCGX_Request request;
    FCGX_InitRequest(&request, 0, 0);
    while (FCGX_Accept_r(&request) == 0) {
        while (FCGX_GetStr(body, sizeof body, request.in) > 0)
            continue;
        FCGX_PutS("Content-Type: text/html; charset=utf-8\r\nCache-Control: no-store\r\n\r\n",
                  request.out);
        FCGX_PutStr(filler, wanted_bytes(&request), request.out);
        FCGX_Finish_r(&request);
    }
    return unused;
}

int main(int count, char *argument[])
{
    int threads = count > 1 ? atoi(argument[1]) : 1;
    pthread_t thread[THREADS_MOST];
    memset(filler, 'x', sizeof filler);
    FCGX_Init();
    for (int i = 1; i < threads && i < THREADS_MOST; i++)
        pthread_create(&thread[i], NULL, serve, NULL);
    serve(NULL);
    return 0;
}
