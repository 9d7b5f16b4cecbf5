//! The documentation of the rules.

use super::rule::{Access, Code, Rule, Wire};
use super::table::{TOPICS, mirror};
use crate::render::MARK;
use std::fmt::Write;

/// Writes the list of all rules, in Markdown.
#[must_use]
pub fn describe() -> String {
    let mut text = format!(
        "<!-- {MARK} from spec/ by the generator; change its rules, not this file. -->\n\n{INTRODUCTION}"
    );
    for (topic, rules) in TOPICS {
        let _ = write!(text, "\n## {topic}\n\n{HEADINGS}");
        for rule in *rules {
            let Rule { name, title, why, todo, .. } = rule;
            let verdicts = [rule.code.word(), rule.wire.word(), rule.access.word()].join(" | ");
            let _ = writeln!(text, "| `{name}` | {title} {why} | {} | {verdicts} |", done(todo));
        }
    }
    text
}

/// Explains one rule.
#[must_use]
pub fn explain(rule: &Rule) -> String {
    let Rule { name, title, why, todo, .. } = rule;
    let mirror = mirror(rule).map(|other| format!("the other way round: {}\n", other.name));
    format!(
        "{name}\n\n{title}\n{why}\n\nwhat to do: {todo}\n\ncode that uses the client: {}\ncalls of an old client: {}\n\
         rights and throughput: {}\n{}",
        rule.code.word(),
        rule.wire.word(),
        rule.access.word(),
        mirror.unwrap_or_default(),
    )
}

fn done(todo: &str) -> &str {
    if todo == "Nothing." { "" } else { todo }
}

const INTRODUCTION: &str = "\
# Rules

`generator -- diff OLD NEW` compares two descriptions of an API by these rules, and `generator -- explain RULE` shows one.

- *Code* is the effect on code that uses the client: the part of the version that must grow. A change of a preview is at most
  minor.
- *Wire* is the effect on calls of a client from before the change. That client keeps unknown fields, values and variants, and
  reads `null` as absent or as the default.
- *Rights* is the effect on rights and throughput.
";

const HEADINGS: &str = "\
| Rule | Meaning | What to do | Code | Wire | Rights |
|---|---|---|---|---|---|
";

impl Code {
    /// The word for it.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Patch => "patch",
            Self::Minor => "minor",
            Self::Major => "major",
        }
    }
}

impl Wire {
    /// The word for it.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Safe => "safe",
            Self::MayBreak => "may break",
            Self::Breaks => "breaks",
        }
    }
}

impl Access {
    /// The words for it.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::Freer => "more allowed",
            Self::Slower => "fewer calls",
            Self::Dearer => "higher price",
            Self::Plan => "another plan",
            Self::LogIn => "log in again",
        }
    }
}
