//! The maps and lists that are open at a line, by their indentation.

use super::error::SyntaxError;
use std::collections::BTreeSet;

/// A line and a column, from 1.
type At = (u32, u32);

/// The open maps and lists, the outermost first.
pub(super) struct Levels(Vec<Level>);

struct Level {
    indent: usize,
    kind: Kind,
    /// Its first line.
    first: At,
    /// Whether the key of the first line has no value, although other keys follow.
    first_is_empty: bool,
    /// Its last line.
    last: At,
    /// Its keys.
    keys: BTreeSet<String>,
    /// The levels that the last line ended, the innermost first.
    ended: Vec<Level>,
    /// Whether the last line follows a key that has no value.
    follows_empty: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// The first line decides.
    Unknown,
    Map,
    List,
}

impl Level {
    fn new(at: At, indent: usize, kind: Kind) -> Self {
        Self {
            indent,
            kind,
            first: at,
            first_is_empty: false,
            last: at,
            keys: BTreeSet::new(),
            ended: Vec::new(),
            follows_empty: false,
        }
    }
}

impl Level {
    /// The error of its last line, if the next line would go on with what that ended.
    fn ended_too_early(&self, line: u32, indent: usize, key: &str) -> Option<SyntaxError> {
        let goes_on = |level: &Level| level.indent == indent && !level.keys.contains(key);
        let would_fit = self.ended.iter().any(goes_on) || self.follows_empty;
        (would_fit && indent > self.indent).then(|| {
            SyntaxError::new("this line is indented too little", self.last)
                .label("ends what the lines above have begun")
                .related((line, 1), "this line would go on with it")
                .help("indent it like the lines around it")
        })
    }
}

impl Levels {
    /// The error of the last line, which has a value, if the next line belongs to what that ended. `goes_on` tells
    /// whether further lines are indented like the next.
    pub(super) fn ended_too_early(
        &self,
        line: u32,
        indent: usize,
        key: &str,
        goes_on: bool,
    ) -> Option<SyntaxError> {
        let level = self.0.last().filter(|level| level.follows_empty || goes_on)?;
        level.ended_too_early(line, indent, key)
    }

    pub(super) fn new() -> Self {
        Self(vec![Level::new((1, 1), 0, Kind::Unknown)])
    }

    /// Enters the map of a key, or the list of an item, which has no key; or reports that none has this indentation.
    /// `empty` is the indentation of the key above, if that has no value.
    pub(super) fn enter(
        &mut self,
        line: u32,
        indent: usize,
        key: Option<&str>,
        empty: Option<usize>,
    ) -> Option<SyntaxError> {
        let error = self.enter_level(line, indent, key, empty);
        if let (None, Some(level), Some(key)) = (&error, self.0.last_mut(), key) {
            level.keys.insert(key.to_owned());
        }
        error
    }

    fn enter_level(
        &mut self,
        line: u32,
        indent: usize,
        key: Option<&str>,
        empty: Option<usize>,
    ) -> Option<SyntaxError> {
        let at = (line, u32::try_from(indent + 1).unwrap_or(u32::MAX));
        let is_item = key.is_none();
        let kind = if is_item { Kind::List } else { Kind::Map };
        if empty.is_some_and(|empty| indent > empty || (is_item && indent == empty)) {
            // Items may stand below the key of their list with the same indentation.
            let is_open = self.0.last().is_some_and(|it| it.indent == indent && it.kind == kind);
            if !is_open {
                self.0.push(Level::new(at, indent, kind));
            }
            return None;
        }
        let mut ended = Vec::new();
        while let [.., below, last] = self.0.as_slice() {
            let is_list_of_key = last.indent == below.indent && kind == Kind::Map;
            if last.indent <= indent && !(last.indent == indent && is_list_of_key) {
                break;
            }
            ended.extend(self.0.pop());
        }
        let level = self.0.last_mut()?;
        if level.kind == Kind::Unknown {
            *level = Level::new(at, indent, kind);
        }
        if level.indent != indent {
            return Some(misfit(at, indent, key.unwrap_or_default(), level, ended.last()));
        }
        if level.kind != kind {
            return Some(among_others(at, is_item));
        }
        let follows_empty = empty == Some(indent) && !is_item;
        level.first_is_empty |= follows_empty && level.last == level.first;
        level.follows_empty = follows_empty;
        // What those ended is no more of interest.
        ended.iter_mut().for_each(|level| level.ended = Vec::new());
        level.ended = ended;
        level.last = at;
        None
    }
}

/// The error of a line that has the indentation of no level: in the line itself, or in the one that began or ended the
/// level that it would belong to.
fn misfit(at: At, indent: usize, key: &str, around: &Level, ended: Option<&Level>) -> SyntaxError {
    if let Some(error) = around.ended_too_early(at.0, indent, key) {
        return error;
    }
    if let Some(deep) = ended.filter(|ended| ended.first_is_empty || ended.first == ended.last) {
        return SyntaxError::new("this line is indented too much", deep.first)
            .label("indented otherwise than its neighbours")
            .related((at.0, 1), "this line is indented less")
            .help("indent it like the lines around it");
    }
    let error = SyntaxError::new("the indentation of this line fits no line above", at)
        .label("indented otherwise than its neighbours")
        .help("indent it like its neighbours, or more than the key that it belongs to");
    match ended {
        Some(deep) => error.related((deep.first.0, 1), "the lines from here on are indented more"),
        None => error,
    }
}

fn among_others(at: At, is_item: bool) -> SyntaxError {
    let (is, are) = if is_item { ("an item", "keys") } else { ("a key", "items of a list") };
    SyntaxError::new(format!("{is} stands among {are}"), at)
        .label(format!("the lines above with this indentation are {are}"))
        .help(if is_item {
            "leave out the `-`, or indent the item below the key of its list"
        } else {
            "begin an item with `-`, and indent its further keys by two spaces"
        })
}
