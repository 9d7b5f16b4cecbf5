//! Finds the cause of a syntax error. A parser stops where the text cannot go on, which may be far below the line that is
//! wrong.
//!
//! The scan reads lines as YAML does, and stops at the first that does not fit those above it.

use super::error::{self, SyntaxError};
use super::levels::Levels;
use super::line::{closer_of, colon_in, column, key_end, starts_token};

/// The cause of an error that the parser found at this line, or the parser's own words.
pub(super) fn of(text: &str, of_parser: SyntaxError) -> SyntaxError {
    if let Some(conflict) = conflict(text) {
        return conflict;
    }
    let until = of_parser.position.map_or(u32::MAX, |(line, _)| line);
    let mut scan = Scan { levels: Levels::new(), open: Open::Nothing, lines: text.lines().collect() };
    let lines = (1..).zip(text.lines()).take_while(|(line, _)| *line <= until);
    let mut found = None;
    for (line, text) in lines {
        found = scan.line(line, text);
        if found.is_some() {
            break;
        }
    }
    found.or_else(|| scan.end()).unwrap_or(of_parser)
}

/// The first mark of an unresolved merge.
fn conflict(text: &str) -> Option<SyntaxError> {
    let is_mark = |line: &str| {
        ["<<<<<<<", "=======", ">>>>>>>", "|||||||"]
            .iter()
            .any(|mark| line.strip_prefix(mark).is_some_and(|rest| rest.is_empty() || rest.starts_with(' ')))
    };
    let (line, _) = (1..).zip(text.lines()).find(|(_, line)| is_mark(line))?;
    Some(
        SyntaxError::new("a merge left its marks in the file", (line, 1))
            .label("the mark of a conflict")
            .help("choose one of the versions, and remove the lines `<<<<<<<`, `=======` and `>>>>>>>`"),
    )
}

/// The value that may go on in the next line.
enum Open {
    Nothing,
    /// A key or dash without a value: the next line may be indented more.
    Key {
        indent: usize,
    },
    /// Text without quotes.
    Plain {
        indent: usize,
        at: (u32, u32),
        has_key: bool,
    },
    /// Text below `|` or `>`.
    Block {
        indent: usize,
        line: u32,
        /// Its first line and the indentation of that, and the number of lines.
        first: Option<(u32, usize)>,
        count: usize,
    },
    /// Text in quotes, or a list or map in brackets.
    Enclosed {
        indent: usize,
        at: (u32, u32),
        closers: Vec<char>,
    },
}

struct Scan<'t> {
    levels: Levels,
    open: Open,
    lines: Vec<&'t str>,
}

impl Scan<'_> {
    fn line(&mut self, line: u32, text: &str) -> Option<SyntaxError> {
        let content = text.trim_start_matches([' ', '\t']);
        let indent = text.len() - content.len();
        if let Open::Enclosed { indent: opened, at, closers } = &mut self.open {
            let (opened, at) = (*opened, *at);
            let is_end = content.starts_with([']', '}']);
            if !content.is_empty() && indent <= opened && !is_end {
                return Some(error::unclosed(at, closers));
            }
            let mut closers = std::mem::take(closers);
            return self.enclosed(line, text, indent, opened, at, &mut closers);
        }
        if content.is_empty() || (content.starts_with('#') && !matches!(self.open, Open::Block { .. })) {
            return None;
        }
        if let Open::Block { indent: opened, line: header, first, count } = &mut self.open {
            let (start, deep) = *first.get_or_insert((line, indent));
            if indent > *opened && indent >= deep {
                *count += 1;
                return None;
            }
            if content.starts_with('#') {
                return None;
            }
            let is_key = key_end(content).is_some_and(|end| !content[..end].contains(' '));
            if !is_key && !content.starts_with("- ") {
                return Some(if indent > *opened && *count == 1 {
                    error::deep_block(start, deep, line)
                } else {
                    error::outside_block(line, indent, *header, *count == 0)
                });
            }
        }
        if let Some(tab) = text[..indent].find('\t') {
            return Some(
                SyntaxError::new("a tab in the indentation", (line, column(text, tab)))
                    .label("YAML allows spaces only")
                    .help("indent with spaces"),
            );
        }
        if let Some(c) = content.chars().next().filter(|c| !c.is_ascii() && c.is_whitespace()) {
            return Some(
                SyntaxError::new(
                    format!("the indentation contains the character U+{:04X}", c as u32),
                    (line, column(text, indent)),
                )
                .label("looks like a space, but is none")
                .help("indent with plain spaces"),
            );
        }
        self.content(line, text, indent)
    }

    /// A line that is not within an enclosed or block text.
    fn content(&mut self, line: u32, text: &str, indent: usize) -> Option<SyntaxError> {
        let content = &text[indent..];
        if let Open::Plain { indent: opened, at, has_key } = self.open
            && indent > opened
        {
            let key = key_end(content).map(|end| content[..end].trim());
            let goes_on = self.next_indent(line) == Some(indent);
            let too_early = key.and_then(|key| self.levels.ended_too_early(line, indent, key, goes_on));
            return too_early.or_else(|| continued(line, text, indent, at, has_key));
        }
        if let Some(rest) = text.strip_prefix('+').filter(|rest| rest.starts_with(' ')) {
            let help = format!("remove the `+`, and a line with `-`, if there is one: `{}`", rest.trim());
            return Some(SyntaxError::new("a patch left its mark in the file", (line, 1)).help(help));
        }
        if content.starts_with("---") || content.starts_with("...") {
            return None; // The parser reports several documents.
        }
        let is_item = content == "-" || content.starts_with("- ");
        let end = key_end(content);
        if let Open::Key { indent: opened } = self.open
            && indent > opened
            && !is_item
            && end.is_none()
        {
            return self.value(line, text, indent, opened, false);
        }
        let key = if is_item { None } else { Some(content[..end.unwrap_or(content.len())].trim()) };
        let empty = match self.open {
            Open::Key { indent } => Some(indent),
            _ => None,
        };
        if let Some(error) = self.levels.enter(line, indent, key, empty) {
            return Some(error);
        }
        if is_item {
            self.open = Open::Key { indent };
            let rest = content[1..].trim_start();
            if rest.is_empty() || rest.starts_with('#') {
                return None;
            }
            let inner = text.len() - rest.len();
            if key_end(rest).is_some() || rest.starts_with("- ") {
                return self.content(line, text, inner);
            }
            return self.value(line, text, inner, indent, false);
        }
        let Some(end) = end else { return without_key(line, text, indent) };
        let rest = content[end + 1..].trim_start();
        if rest.is_empty() || rest.starts_with('#') {
            self.open = Open::Key { indent };
            return None;
        }
        self.value(line, text, text.len() - rest.len(), indent, true)
    }

    /// The indentation of the next line that has content.
    fn next_indent(&self, line: u32) -> Option<usize> {
        let content = |line: &&str| !line.trim().is_empty() && !line.trim_start().starts_with('#');
        let next = self.lines.iter().skip(line as usize).copied().find(content)?;
        Some(next.len() - next.trim_start().len())
    }

    /// The value after a key or dash.
    fn value(
        &mut self,
        line: u32,
        text: &str,
        start: usize,
        indent: usize,
        has_key: bool,
    ) -> Option<SyntaxError> {
        let value = &text[start..];
        let at = (line, column(text, start));
        let first = value.chars().next()?;
        let quoted = "put the text in quotes, or in a block (`|`, and the text below)";
        match first {
            '|' | '>' => {
                let header = value[1..].split(" #").next().unwrap_or_default().trim();
                if !header.chars().all(|c| matches!(c, '+' | '-' | '1'..='9')) {
                    return Some(
                        SyntaxError::new(format!("text stands beside `{first}`"), at)
                            .label("the text of a block starts in the next line")
                            .help(format!("write the text below, indented; or leave out the `{first}`")),
                    );
                }
                self.open = Open::Block { indent, line, first: None, count: 0 };
                None
            }
            '"' | '\'' | '[' | '{' => {
                self.open = Open::Nothing;
                self.enclosed(line, text, start, indent, at, &mut Vec::new())
            }
            '@' | '`' | '%' | '*' | '&' | '!' => Some(
                SyntaxError::new(format!("a text without quotes starts with {}", error::sign(first)), at)
                    .label("this sign has a meaning in YAML")
                    .help(quoted),
            )
            .filter(|_| value.contains(' ') || !matches!(first, '*' | '&')),
            '-' | '?' if value[1..].starts_with(' ') => Some(
                SyntaxError::new(format!("`{first}` stands on the line of its key"), at)
                    .label("YAML reads a list or a map here")
                    .help("write a list below the key, one item a line; text that starts so goes in quotes"),
            ),
            _ => match colon_in(value) {
                Some(colon) => Some(error::in_prose(line, text, start + colon)),
                None => {
                    self.open = Open::Plain { indent, at, has_key };
                    None
                }
            },
        }
    }

    /// Reads on from a position in quotes or brackets, or at their start.
    fn enclosed(
        &mut self,
        line: u32,
        text: &str,
        start: usize,
        indent: usize,
        at: (u32, u32),
        closers: &mut Vec<char>,
    ) -> Option<SyntaxError> {
        let mut chars = text[start..].char_indices().peekable();
        while let Some((offset, c)) = chars.next() {
            let here = (line, column(text, start + offset));
            match closers.last().copied() {
                Some('"') if c == '\\' => match chars.next() {
                    Some((_, escaped)) if !"0abtnvfre \"/\\N_LPxuU\t".contains(escaped) => {
                        return Some(
                            SyntaxError::new(format!("`\\{escaped}` has no meaning in double quotes"), here)
                                .label("an unknown escape")
                                .help("use single quotes, in which `\\` is a plain character"),
                        );
                    }
                    _ => {}
                },
                Some('\'') if c == '\'' && chars.peek().is_some_and(|(_, next)| *next == '\'') => {
                    chars.next();
                }
                Some(quote @ ('"' | '\'')) => {
                    if c == quote {
                        closers.pop();
                    }
                }
                Some(closer) if c == closer => _ = closers.pop(),
                Some(closer) if matches!(c, ']' | '}') => {
                    return Some(
                        SyntaxError::new(format!("`{c}` closes what another bracket opened"), here)
                            .label(format!("expected `{closer}`"))
                            .help("close each bracket with its own kind"),
                    );
                }
                Some(_) if c == '#' && text[..start + offset].ends_with(' ') => break,
                Some(_) => closers.extend(closer_of(c).filter(|_| starts_token(text, start + offset))),
                None if offset == 0 => closers.extend(closer_of(c)),
                None if c == '#' && text[..start + offset].ends_with(' ') => break,
                None if c.is_whitespace() => {}
                None => return Some(error::after_the_end(text, at, line, start + offset)),
            }
        }
        self.open = if closers.is_empty() {
            Open::Nothing
        } else {
            Open::Enclosed { indent, at, closers: std::mem::take(closers) }
        };
        None
    }

    /// What is open at the end of the text.
    fn end(&self) -> Option<SyntaxError> {
        match &self.open {
            Open::Enclosed { at, closers, .. } => Some(error::unclosed(*at, closers)),
            _ => None,
        }
    }
}

/// A further line of text without quotes, which is all that stands beside its key, or may be a key without its colon.
fn continued(line: u32, text: &str, indent: usize, first: (u32, u32), has_key: bool) -> Option<SyntaxError> {
    let content = &text[indent..];
    let colon = colon_in(content)?;
    Some(if !has_key {
        error::no_colon(first)
    } else if content[..colon].contains(' ') {
        error::in_prose(line, text, indent + colon)
    } else {
        SyntaxError::new("this line is indented too much", (line, column(text, indent)))
            .label("YAML joins it with the text above")
            .help("indent a key like its neighbours; text with a colon goes in quotes or a block (`|`)")
    })
}

/// A line that is neither a key nor an item.
fn without_key(line: u32, text: &str, indent: usize) -> Option<SyntaxError> {
    let content = &text[indent..];
    let at = (line, column(text, indent));
    let first = content.chars().next()?;
    if matches!(first, ']' | '}') {
        return Some(error::closes_nothing(first, at));
    }
    if "\"'[{|>&*!@`%?".contains(first) {
        return None;
    }
    let word = content.split(' ').next().unwrap_or_default();
    Some(if word.contains(':') {
        SyntaxError::new("a colon needs a space after it", at)
            .label("YAML reads no key here")
            .help("write a space between the colon and the value")
    } else {
        error::no_colon(at)
    })
}
