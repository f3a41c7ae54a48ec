local pages = { PAGES }
local headers = { ["Accept-Encoding"] = "gzip" }
local at = 0

request = function()
  at = at % #pages + 1
  return wrk.format("GET", pages[at], headers)
end
