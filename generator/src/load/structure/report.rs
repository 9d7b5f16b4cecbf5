//! Reports entries that do not belong where they are, in words for their author.

use super::place::{Entry, Level, Place, shown};
use crate::diagnostic::{Code, Diagnostic, did_you_mean, listed};
use crate::node::Node;
use crate::spec::read::{Part, Shape};

/// What an entry is in.
#[derive(Clone, Copy)]
pub(super) enum Parent {
    /// A mapping of the language.
    Mapping(&'static Part),
    /// Named items, which are mappings of the language or not.
    Items(Option<&'static Part>),
}

/// Entries that stand together and have the same fault.
pub(super) struct Run<'r> {
    pub(super) of: Parent,
    /// The entry before them.
    pub(super) previous: Option<&'r Entry>,
    pub(super) entries: &'r [Entry],
    /// The mappings around them.
    pub(super) levels: &'r [Level],
}

impl Run<'_> {
    /// The report of entries that belong in this place.
    pub(super) fn report(&self, place: &Place) -> Option<Diagnostic> {
        let (key, _) = self.entries.first()?;
        let (label, help) = self.advice(place, key);
        let mut diagnostic = Diagnostic::new(Code::UnknownKey, key.span, self.message(place)).label(label);
        diagnostic.help = help;
        Some(match place {
            Place::Meant { key: Some(right), is_same: true, .. } if self.entries.len() == 1 => {
                diagnostic.replace(shown(key), *right)
            }
            _ => diagnostic,
        })
    }

    fn message(&self, place: &Place) -> String {
        let names: Vec<String> = self.entries.iter().map(|(key, _)| shown(key)).collect();
        let more = if names.len() > SHOWN { " and others" } else { "" };
        let listed = format!("{}{more}", listed(&names[..names.len().min(SHOWN)]));
        let is_one = names.len() == 1;
        match (self.of, place) {
            (Parent::Mapping(part), _) => {
                format!("{} has no key{} {listed}", part.name, if is_one { "" } else { "s" })
            }
            (Parent::Items(Some(part)), Place::BelowPrevious | Place::WithoutName) => {
                format!("{listed} {} of {}", if is_one { "is a key" } else { "are keys" }, part.name)
            }
            (Parent::Items(Some(part)), _) if is_one => format!("{listed} is not {}", part.name),
            (Parent::Items(Some(part)), _) => format!("none of {listed} is {}", part.name),
            (Parent::Items(None), Place::Nowhere) => format!("{listed} is a number, not a name"),
            (Parent::Items(None), _) => {
                let stand = if is_one { "stands" } else { "stand" };
                format!("{listed} {stand} beside `{}`, not below it", self.above())
            }
        }
    }

    /// The text beside the mark, and what to write instead.
    fn advice(&self, place: &Place, key: &Node) -> (String, Option<String>) {
        let it = if self.entries.len() == 1 { "it" } else { "them" };
        let unknown = "not a key of the language here".to_owned();
        match place {
            Place::Meant { help, .. } => (unknown, Some(help.clone())),
            Place::BelowPrevious => {
                let above = self.above();
                (format!("stands beside `{above}`"), Some(format!("indent {it} more, below `{above}`")))
            }
            Place::Beside { level } => {
                let outer = self.levels[*level].part.name;
                let help = format!("indent {it} less, like the other keys of {outer}");
                (format!("this is a key of {outer}"), Some(help))
            }
            Place::Under { level, container } => {
                let outer = self.levels[*level].part;
                let label = described(outer, container).map_or(unknown, |what| format!("looks like {what}"));
                let is_here = *level + 1 == self.levels.len() && matches!(self.of, Parent::Mapping(_));
                let whose = if is_here { String::new() } else { format!(" of {}", outer.name) };
                (label, Some(format!("write {it} below `{container}:`{whose}, indented")))
            }
            Place::WithoutName => (
                "a name is missing before this".to_owned(),
                Some(format!("write a name with a colon, and indent {it} below it")),
            ),
            Place::Nowhere | Place::Fine => match self.of {
                _ if key.as_text().is_none() => {
                    (format!("this is {}", key.kind()), Some(format!("indent {it} like other numbers")))
                }
                Parent::Mapping(Part { keys: [only], .. }) => {
                    (unknown, Some(format!("indent {it} below `{}:`", only.name)))
                }
                Parent::Mapping(part) => (unknown, did_you_mean(&shown(key), part.key_names())),
                Parent::Items(_) => (unknown, None),
            },
        }
    }

    /// The name of the entry before them.
    fn above(&self) -> String {
        self.previous.map(|(key, _)| shown(key)).unwrap_or_default()
    }
}

/// The number of names that a message lists.
const SHOWN: usize = 4;

/// What stands in a map: "a schema".
fn described(part: &'static Part, container: &str) -> Option<&'static str> {
    match (part.key(container)?.shape)() {
        Shape::Entries(inner) => inner().part().map(|part| part.name),
        _ => None,
    }
}
