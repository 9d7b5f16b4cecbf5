-- Takes a slot in all of the buckets, or in none. All times are the server's own, in milliseconds.
--
-- KEYS: for each bucket a sorted set of its calls, by when each ended, and a key that is there during a pause.
-- ARGV: the call's name; how long a call may be under way; for each bucket how many limits it has, and of each how many
-- calls in how long a time.
-- Gives 0 if the call may go out, otherwise after how long to ask again.
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
        -- The call that has to be over before another one may begin. One under way is entered as if it took its lease.
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
