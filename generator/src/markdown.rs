//! Prose as Markdown that rustdoc shows as it is meant: nothing in it becomes HTML, a picture, a link or a test by
//! accident. Code spans, links to the web, lists, tables and headings stay.

/// The widest line, without indentation and `///`.
const WIDTH: usize = 88;

/// Prose as lines of a doc comment.
pub(crate) fn lines(text: &str) -> Vec<String> {
    let mut lines = Vec::new();
    for block in blocks(text) {
        match block {
            Block::Empty => lines.push(String::new()),
            Block::Line(line) => lines.push(escape(&line)),
            Block::Words { indent, words } => wrap(&escape(&words), indent, &mut lines),
        }
    }
    lines
}

/// A short text for one line, such as a note beside an item.
pub(crate) fn line(text: &str) -> String {
    escape(&text.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// A short text for a cell of a table.
pub(crate) fn cell(text: &str) -> String {
    line(text).replace('|', "\\|")
}

/// The name of a fact: a single word, such as the name of a field, as code.
pub(crate) fn term(text: &str) -> String {
    if text.contains(char::is_whitespace) { cell(text) } else { format!("`{text}`") }
}

/// A part of prose. Escaping goes block by block, so that no code span reaches from one into the next.
enum Block {
    /// An empty line.
    Empty,
    /// A line that must not be wrapped: a heading, or a row of a table.
    Line(String),
    /// A paragraph or an item of a list; further lines are indented.
    Words { indent: usize, words: String },
}

fn blocks(text: &str) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    for line in text.trim().lines().map(str::trim) {
        if line.is_empty() {
            blocks.push(Block::Empty);
        } else if line.starts_with(['|', '#']) {
            blocks.push(Block::Line(line.to_owned()));
        } else if let Some(indent) = item_indent(line) {
            blocks.push(Block::Words { indent, words: line.to_owned() });
        } else if let Some(Block::Words { words, .. }) = blocks.last_mut() {
            words.push(' ');
            words.push_str(line);
        } else {
            blocks.push(Block::Words { indent: 0, words: line.to_owned() });
        }
    }
    blocks
}

/// How far the lines of a list's item are indented, if this starts one.
fn item_indent(line: &str) -> Option<usize> {
    let marker = line.split(' ').next()?;
    let numbered = marker.strip_suffix(['.', ')']).is_some_and(|number| number.parse::<u32>().is_ok());
    (matches!(marker, "-" | "*" | "+") || numbered).then_some(marker.len() + 1)
}

/// Whether a line that begins with this word would be no plain paragraph.
fn begins_a_block(word: &str) -> bool {
    let rule = |c: char| word.len() > 2 && word.chars().all(|other| other == c);
    item_indent(word).is_some() || word.starts_with(['#', '|']) || ['-', '=', '*', '_'].into_iter().any(rule)
}

fn wrap(words: &str, indent: usize, lines: &mut Vec<String>) {
    let mut line = String::new();
    for word in words.split_whitespace() {
        let full = line.chars().count() + 1 + word.chars().count() > WIDTH;
        if line.is_empty() {
            let is_rule = begins_a_block(word) && item_indent(word).is_none();
            line.push_str(if is_rule { "\\" } else { "" });
        } else if full && !begins_a_block(word) {
            lines.push(std::mem::replace(&mut line, " ".repeat(indent)));
        } else {
            line.push(' ');
        }
        line.push_str(word);
    }
    lines.push(line);
}

/// Escapes what would become HTML, a picture or a link.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let len = match c {
            '`' => code_span(rest),
            '[' => link(rest),
            'h' if !out.ends_with(|c: char| c.is_alphanumeric()) => bare_url(rest),
            _ => None,
        };
        let (piece, after) = rest.split_at(len.unwrap_or(c.len_utf8()));
        match c {
            'h' if len.is_some() => out.extend(["<", piece, ">"]),
            _ if len.is_some() => out.push_str(piece),
            // rustdoc takes an escaped backtick for an unbalanced one.
            '`' => out.push_str("&#96;"),
            '[' | ']' | '<' | '>' | '\\' | '~' => out.extend(["\\", piece]),
            '!' if after.starts_with('[') => out.push_str("\\!"),
            _ => out.push_str(piece),
        }
        rest = after;
    }
    out
}

/// The length of a code span between single backticks.
fn code_span(text: &str) -> Option<usize> {
    let body = text.strip_prefix('`')?;
    let end = body.find('`')?;
    (end > 0 && !body[end..].starts_with("``")).then_some(end + 2)
}

/// The length of a link to the web: `[words](https://…)`.
fn link(text: &str) -> Option<usize> {
    let close = text.find("](")?;
    let words = &text[1..close];
    let target = &text[close + 2..];
    let end = target.find(')')?;
    let to_web = target.starts_with("https://") || target.starts_with("http://");
    let plain = !words.contains(['[', ']', '<', '`', '\\'])
        && !target[..end].contains(|c: char| c.is_whitespace() || matches!(c, '<' | '\\'));
    (to_web && plain).then_some(close + 2 + end + 1)
}

/// The length of an address that stands by itself.
fn bare_url(text: &str) -> Option<usize> {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"))?;
    let end = rest
        .find(|c: char| c.is_whitespace() || matches!(c, '<' | '>' | ')' | '`' | '"' | ']' | '\\'))
        .unwrap_or(rest.len());
    let address = text[..text.len() - rest.len() + end].trim_end_matches(['.', ',', ';', ':']);
    (end > 0).then_some(address.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_becomes_html_or_a_link_by_accident() {
        assert_eq!(escape("a <b> [c] `<d> [e]` f"), r"a \<b\> \[c\] `<d> [e]` f");
        assert_eq!(escape("see [docs](https://x.y/z)"), "see [docs](https://x.y/z)");
        assert_eq!(escape("[x](javascript:alert)"), r"\[x\](javascript:alert)");
        assert_eq!(escape("at https://x.y/z."), "at <https://x.y/z>.");
        assert_eq!(escape("a ` b"), "a &#96; b");
        assert_eq!(escape(r"\<script>"), r"\\\<script\>");
        assert_eq!(escape("![p](https://x.y/p.png)"), r"\![p](https://x.y/p.png)");
        assert_eq!(escape("~~~rust"), r"\~\~\~rust");
    }

    #[test]
    fn a_lone_backtick_in_an_item_finds_no_partner_in_the_next() {
        assert_eq!(lines("- a ` <b>\n- c ` <d>"), [r"- a &#96; \<b\>", r"- c &#96; \<d\>"]);
    }

    #[test]
    fn prose_is_wrapped_and_lists_stay_lists() {
        let text = format!("{}\n\n- {}\n- two\n", "word ".repeat(30), "item ".repeat(20));
        let lines = lines(&text);
        assert!(lines.iter().all(|line| line.len() <= WIDTH), "{lines:#?}");
        assert!(lines.iter().any(|line| line.starts_with("  item")));
        assert_eq!(lines.last().map(String::as_str), Some("- two"));
    }

    #[test]
    fn wrapping_begins_no_block() {
        for word in ["-", "1.", "2)", "#", "---", "===", "|"] {
            let lines = lines(&format!("{} {word} more", "x".repeat(WIDTH - 1)));
            assert!(lines[0].ends_with(word), "{lines:?}");
        }
        assert_eq!(lines("---\n===")[0], r"\--- ===");
    }
}
