-- A session of an author in Neovim: each step is what a key does, and what the editor then shows.

local out = io.open(os.getenv("SHOWN"), "w")

local function show(...)
  out:write(string.format(...), "\n")
end

local function indented(lines)
  for _, line in ipairs(lines) do
    if line ~= "" then
      show("    %s", line)
    end
  end
end

local function fail(message)
  io.stderr:write(message, "\n")
  vim.cmd("cquit")
end

local function wait(what, is_there)
  if not vim.wait(10000, is_there, 10) then
    fail("nothing came: " .. what)
  end
end

local client
local function attach()
  vim.lsp.buf_attach_client(0, client)
  wait("the server", function()
    return vim.lsp.buf_is_attached(0, client) and vim.lsp.get_client_by_id(client).initialized
  end)
end

local function go(pattern, offset)
  vim.fn.cursor(1, 1)
  if vim.fn.search(pattern, "cW") == 0 then
    fail("no " .. pattern)
  end
  vim.fn.cursor(vim.fn.line("."), vim.fn.col(".") + (offset or 0))
end

local function here()
  return string.format("%s:%d: %s", vim.fn.expand("%:t"), vim.fn.line("."), vim.trim(vim.fn.getline(".")))
end

local function diagnostics()
  local found = vim.diagnostic.get(0)
  table.sort(found, function(a, b) return a.lnum < b.lnum end)
  for _, it in ipairs(found) do
    show("    %d:%d: %s", it.lnum + 1, it.col + 1, (it.message:gsub("\n", "; ")))
  end
  if #found == 0 then
    show("    no errors")
  end
end

local function hover(what)
  show("\nK on %s", what)
  vim.lsp.buf.hover()
  local window
  wait("the documentation", function()
    for _, id in ipairs(vim.api.nvim_list_wins()) do
      if vim.api.nvim_win_get_config(id).relative ~= "" then
        window = id
      end
    end
    return window
  end)
  indented(vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, false))
  vim.api.nvim_win_close(window, true)
end

-- Types a text in a new line below the cursor, asks for completions there, and writes the line as it is meant.
local function complete(text, meant)
  vim.fn.append(vim.fn.line("."), text)
  vim.fn.cursor(vim.fn.line(".") + 1, #text + 1)
  show("\ntype %s, and complete", vim.inspect(vim.trim(text)))
  local params = vim.lsp.util.make_position_params()
  params.position.character = #text
  local responses = vim.lsp.buf_request_sync(0, "textDocument/completion", params, 10000)
  local items = vim.lsp.util.extract_completion_items(responses[client].result)
  table.sort(items, function(a, b) return a.sortText < b.sortText end)
  local labels = {}
  for index, item in ipairs(items) do
    if index <= 8 then
      table.insert(labels, item.label)
    end
  end
  show("    %s%s", table.concat(labels, ", "), #items > 8 and string.format(", and %d more", #items - 8) or "")
  vim.fn.setline(".", meant)
end

local function changed()
  local tick = 0
  vim.wait(10000, function()
    tick = tick + 1
    return tick > 30
  end, 10)
end

client = vim.lsp.start_client({
  name = "spec",
  cmd = { os.getenv("GENERATOR"), "lsp" },
  root_dir = vim.fn.getcwd(),
})
attach()
show("open %s", vim.fn.expand("%:t"))

go("response: Copy$", 12)
hover("`response: Copy`")
go("rate_limit: 10/s")
hover("`rate_limit`")

show("\ngd on `scopes: [catalogue.read]`")
go("catalogue.read", 2)
vim.lsp.buf.definition()
wait("the declaration", function() return vim.fn.expand("%:t") == "api.yaml" end)
show("    %s", here())
vim.cmd("edit #")
attach()

go("  get_book:")
vim.cmd("normal! O")
vim.fn.setline(".", "  get_shelf:")
complete("    d", "    doc: Describes a shelf.")
complete("    scopes: [c", "    scopes: [catalogue.read]")
complete("    capability: ", "    response: Copy")
complete("    reads: {isbn: b", "    reads: {isbn: book}")
complete("    lists: {in", "")
vim.cmd("edit!")
attach()

show("\nwrite `condition: goud` in an example")
vim.cmd([[%s/condition: good/condition: goud/e]])
wait("an error", function()
  local found = vim.diagnostic.get(0)
  return #found == 1 and found[1].message:match("goud")
end)
diagnostics()
local error = vim.diagnostic.get(0)[1]
local params = vim.lsp.util.make_range_params()
params.range = {
  start = { line = error.lnum, character = error.col },
  ["end"] = { line = error.end_lnum, character = error.end_col },
}
params.context = { diagnostics = {} }
local action = vim.lsp.buf_request_sync(0, "textDocument/codeAction", params, 10000)[client].result[1]
show("\napply %q", action.title)
vim.lsp.util.apply_workspace_edit(action.edit, "utf-16")
wait("no error", function() return #vim.diagnostic.get(0) == 0 end)
diagnostics()

show("\nrename the field `number` to `mark`")
go("^      number:$", 7)
vim.lsp.buf.rename("mark")
wait("the new name", function() return vim.fn.search("number: H3", "nw") == 0 end)
changed()
for _, buffer in ipairs(vim.api.nvim_list_bufs()) do
  local name = vim.fn.fnamemodify(vim.api.nvim_buf_get_name(buffer), ":t")
  for line, text in ipairs(vim.api.nvim_buf_get_lines(buffer, 0, -1, false)) do
    if text:match("%f[%w]mark%f[^%w]") then
      show("    %s:%d: %s", name, line, vim.trim(text))
    end
  end
end
diagnostics()

out:close()
vim.cmd("qall!")
