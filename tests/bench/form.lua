-- Post the body in BENCH_BODY; with BENCH_TOKENS, a file of ballots, a fresh one each time.
local body = os.getenv("BENCH_BODY")
local path = os.getenv("BENCH_TOKENS")
local tokens = path and io.open(path)
wrk.method = "POST"
wrk.headers["Content-Type"] = "application/x-www-form-urlencoded"
wrk.body = body
if tokens then
  request = function()
    local token = tokens:read("l")
    -- Out of ballots: an unknown path, so that the count of errors shows it.
    if not token then return wrk.format("POST", "/out-of-ballots", nil, body) end
    return wrk.format("POST", nil, nil, body .. token)
  end
end
