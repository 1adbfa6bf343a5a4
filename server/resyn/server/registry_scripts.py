"""What the registry does in Redis in one step, in Lua.

An entry is `<name> <sort key> <version> <digest>`: as text it sorts by name, then by version with
numbers as numbers. A space sorts before all that names and versions may hold. Keys of names,
digests and states are made here: the service needs one Redis, not a cluster.
"""

from __future__ import annotations

from resyn.common import redis_keys

# States in which an environment's calls run; `latest` moves to no other.
RUNS = ("admitted", "restricted")
STATES = ("candidate", *RUNS, "quarantined", "retired")

_NAMES = f"""
local REGISTRY, ENVIRONMENTS = '{redis_keys.REGISTRY}', '{redis_keys.ENVIRONMENTS}'
local ALIAS = '{redis_keys.alias("", "").removesuffix("@")}'
local STATES = {{{", ".join(f"'{state}'" for state in STATES)}}}
local RUNS = {{{", ".join(f"{state} = true" for state in RUNS)}}}
"""

_COMMON = (
    _NAMES
    + """
local function registry(part) return REGISTRY .. part end
local function alias(name, version) return ALIAS .. name .. '@' .. version end

local function sort_key(version)
  return (version:gsub('%d+', function(digits)
    digits = digits:gsub('^0+(%d)', '%1')
    return string.format('%02d', #digits) .. digits
  end))
end
local function place(name, version) return name .. ' ' .. sort_key(version) .. ' ' .. version end
local function version_of(entry) return entry:match('^%S+ %S+ (%S+)') end
local function name_of(entry) return entry:match('^%S+') end
local function digest_of(entry) return entry:sub(-64) end

-- What an older server has written has no entry yet; `broken` of it never will.
local function is_stale(broken)
  local listed = redis.call('ZCARD', ENVIRONMENTS)
  return listed > redis.call('ZCARD', registry('entries')) + tonumber(broken)
end

local function state_of(digest)
  return redis.call('HGET', registry('states'), digest) or 'admitted'
end

local function set_state(entry, state)
  for _, each in ipairs(STATES) do
    if each ~= state then redis.call('ZREM', registry('state:' .. each), entry) end
  end
  redis.call('ZADD', registry('state:' .. state), 0, entry)
end

-- Move `latest` to the version registered last that runs, never back; note the move.
local function advance(name, moves)
  local current = redis.call('GET', alias(name, 'latest'))
  local entries = redis.call('ZREVRANGE', registry('versions:' .. name), 0, -1)
  local chosen = nil
  for _, entry in ipairs(entries) do
    local digest = digest_of(entry)
    if digest == current then break end
    if RUNS[state_of(digest)] then chosen = digest break end
  end
  if not current and not chosen then chosen = digest_of(entries[1]) end
  if chosen then
    redis.call('SET', alias(name, 'latest'), chosen)
    moves[#moves + 1] = name
    moves[#moves + 1] = current or ''
    moves[#moves + 1] = chosen
  end
end

local function record(digest, state, admission)
  redis.call('HSET', registry('states'), digest, state)
  redis.call('HSET', registry('admissions'), digest, admission)
  return redis.call('SMEMBERS', registry('names:' .. digest))
end
"""
)

ADD = (
    _COMMON
    + """
-- KEYS: the environment, its tags' and its family's. ARGV: name, version or '', digest,
-- Environment, its summary (both without version), state or '', admission, Provenance or '' if the
-- summary has all of it, how many entries are broken, or 'rebuild'.
local name, version, digest = ARGV[1], ARGV[2], ARGV[3]
local rebuild = ARGV[9] == 'rebuild'
if not rebuild and is_stale(ARGV[9]) then return {'stale'} end
local versions = registry('versions:' .. name)

local function following(number)
  local head, nines = number:match('^(%d-)(9*)$')
  local last = head == '' and 0 or tonumber(head:sub(-1))
  return head:sub(1, -2) .. (last + 1) .. string.rep('0', #nines)
end

local function known_or_next()
  local highest = '0'
  for _, entry in ipairs(redis.call('ZRANGE', versions, 0, -1)) do
    local each = version_of(entry)
    if digest_of(entry) == digest then return each end
    local number = each:match('^0*(%d+)$')
    if number and (#number > #highest or (#number == #highest and number > highest)) then
      highest = number
    end
  end
  local free = following(highest)
  while (redis.call('GET', alias(name, free)) or digest) ~= digest do free = following(free) end
  return free
end

if version == '' then version = known_or_next() end
local owner = redis.call('GET', alias(name, version))
if owner and owner ~= digest then return {'taken', version, owner} end

-- Appended to a message, a field replaces what it had: 3, of 1 to 50 bytes.
local field = string.char(26, #version) .. version
local entry = place(name, version) .. ' ' .. digest
redis.call('SETNX', KEYS[1], ARGV[4] .. field)
redis.call('SETNX', alias(name, version), digest)
local new = redis.call('HSETNX', registry('summaries'), name .. '@' .. version, ARGV[5] .. field)
if new == 1 and ARGV[8] ~= '' then
  redis.call('HSET', registry('provenances'), name .. '@' .. version, ARGV[8])
end
redis.call('ZADD', ENVIRONMENTS, 0, name .. '@' .. version)
if redis.call('ZADD', registry('entries'), 0, entry) == 1 then
  for i = 2, #KEYS do redis.call('ZADD', KEYS[i], 0, entry) end
  redis.call('SADD', registry('names:' .. digest), entry)
  local last = redis.call('ZREVRANGE', versions, 0, 0, 'WITHSCORES')
  redis.call('ZADD', versions, (tonumber(last[2]) or 0) + 1, entry)
end
local moves = {}
local entries = ARGV[6] == '' and {entry} or record(digest, ARGV[6], ARGV[7])
for _, each in ipairs(entries) do
  set_state(each, state_of(digest))
  if not rebuild then advance(name_of(each), moves) end
end
return {'added', version, unpack(moves)}
"""
)

SET_STATE = (
    _COMMON
    + """
-- ARGV: digest, state, admission.
local moves = {}
for _, entry in ipairs(record(ARGV[1], ARGV[2], ARGV[3])) do
  set_state(entry, ARGV[2])
  advance(name_of(entry), moves)
end
return moves
"""
)

LIST = (
    _COMMON
    + """
-- KEYS: the sets that an entry must be in. ARGV: prefix, the name and version that the page begins
-- behind or '', entries wanted, most to look at, how many are broken.
-- Returns where it stopped ('' at the end), and summaries and admissions of what it found.
if is_stale(ARGV[6]) then return {'stale'} end
local wanted, most = tonumber(ARGV[4]), tonumber(ARGV[5])
local lead = 1
for i = 2, #KEYS do
  if redis.call('ZCARD', KEYS[i]) < redis.call('ZCARD', KEYS[lead]) then lead = i end
end
local low = '[' .. ARGV[1]
if ARGV[2] ~= '' then low = '(' .. place(ARGV[2], ARGV[3]) .. ' ~' end
local high = '+'
if ARGV[1] ~= '' then high = '[' .. ARGV[1] .. '\\255' end
if low == '[' then low = '-' end

local function fits(entry)
  for i = 1, #KEYS do
    if i ~= lead and not redis.call('ZSCORE', KEYS[i], entry) then return false end
  end
  return true
end

local names, digests, last, looked = {}, {}, nil, 0
local function called(entry) return name_of(entry) .. '@' .. version_of(entry) end
local function read()
  local size = #KEYS == 1 and wanted or math.min(most, 4 * wanted)
  while looked < most do
    local batch = redis.call('ZRANGEBYLEX', KEYS[lead], low, high, 'LIMIT', 0, size)
    for _, entry in ipairs(batch) do
      if fits(entry) then
        last = entry
        names[#names + 1] = called(entry)
        digests[#digests + 1] = digest_of(entry)
        if #names == wanted then return end
      end
    end
    last = batch[size]
    if not last then return end
    low, looked = '(' .. last, looked + size
  end
end
read()
local stopped = last and called(last) or ''
if #names == 0 then return {'found', stopped} end
return {
  'found', stopped,
  redis.call('HMGET', registry('summaries'), unpack(names)),
  redis.call('HMGET', registry('admissions'), unpack(digests)),
}
"""
)
