-- Records the end of a call.
--
-- KEYS: as in acquire.lua. ARGV: the call's ID; 1 if it counts; the length of the pause, or 0.
local time = redis.call("TIME")
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local call, counts, pause = ARGV[1], ARGV[2] == "1", tonumber(ARGV[3])
for bucket = 1, #KEYS / 2 do
    local calls = KEYS[2 * bucket - 1]
    if counts then
        redis.call("ZADD", calls, "XX", now, call)
    else
        redis.call("ZREM", calls, call)
    end
    if pause > 0 then
        redis.call("SET", KEYS[2 * bucket], 1, "PX", pause)
    end
end
