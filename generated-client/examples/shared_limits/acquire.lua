-- Reserves a call in all buckets, or in none. All times are Redis's own, in milliseconds.
--
-- KEYS, per bucket: a sorted set of its calls, scored by the end of each; a key that exists during a pause. ARGV:
-- the call's ID; the lease of a running call; per bucket the number of limits, and per limit the number of calls
-- and the window. Returns 0 if the call may be sent, otherwise the time until the next attempt.
local time = redis.call("TIME")
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local call, lease = ARGV[1], tonumber(ARGV[2])
local wait, longest, next = 0, {}, 3
for bucket = 1, #KEYS / 2 do
    local calls, pause = KEYS[2 * bucket - 1], KEYS[2 * bucket]
    wait = math.max(wait, redis.call("PTTL", pause))
    longest[bucket] = 0
    for limit = 1, tonumber(ARGV[next]) do
        local most, window = tonumber(ARGV[next + 2 * limit - 1]), tonumber(ARGV[next + 2 * limit])
        longest[bucket] = math.max(longest[bucket], window)
        -- The call whose window has to end before another call may start. A running call is stored with the end of
        -- its lease.
        local blocking = redis.call("ZREVRANGE", calls, most - 1, most - 1, "WITHSCORES")[2]
        if blocking then
            local ended = tonumber(blocking)
            if ended > now then
                wait = math.max(wait, 20)
            elseif ended + window > now - 1 then
                wait = math.max(wait, ended + window - now + 1)
            end
        end
    end
    next = next + 2 * tonumber(ARGV[next]) + 1
end
if wait > 0 then
    return wait
end
for bucket = 1, #KEYS / 2 do
    local calls = KEYS[2 * bucket - 1]
    redis.call("ZREMRANGEBYSCORE", calls, "-inf", now - longest[bucket] - 1)
    redis.call("ZADD", calls, now + lease, call)
    redis.call("PEXPIRE", calls, longest[bucket] + lease)
end
return 0
