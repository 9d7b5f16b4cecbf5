//! A difference with its meaning, and with lines and columns.

use crate::compare::Change;
use crate::diagnostic::Locations;
use crate::facts::Place;
use crate::rules::{Access, Code, Judged, Rule, Wire};
use crate::source::Sources;
use std::cmp::Reverse;
use std::fmt;

/// A difference, ready to be shown.
#[derive(Debug)]
pub struct Finding {
    /// The rule.
    pub rule: &'static Rule,
    /// The item, as in `GET /v1/assets/{assetId}, path parameter assetId`.
    pub subject: String,
    /// Further items that inherit the difference.
    pub also: Vec<String>,
    /// The operations that the difference reaches, if it is within a type.
    pub operations: Vec<String>,
    /// The old position.
    pub old: Spot,
    /// The new position.
    pub new: Spot,
    /// The old value.
    pub old_value: Option<String>,
    /// The new value.
    pub new_value: Option<String>,
    /// The effect on code.
    pub code: Code,
    /// The effect on calls of an old client.
    pub wire: Wire,
    /// The effect on rights and throughput.
    pub access: Access,
    /// Set if only users of previews meet the difference.
    pub is_preview: bool,
    /// Set if only evidence says that the item has another name.
    pub is_guess: bool,
    /// The advice.
    pub todo: String,
    /// The reason for a difference on purpose.
    pub because: Option<String>,
}

/// The urgency of a difference, for tools that show lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Severity {
    /// Code may not compile, or calls fail.
    Error,
    /// Code has more to handle, or some calls fail.
    Warning,
    /// Nothing that users notice.
    Note,
}

/// A position in a file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Spot {
    /// The path of the file.
    pub file: String,
    /// The line, from 1.
    pub line: u32,
    /// The column, from 1.
    pub column: u32,
    /// The JSON pointer in a published description.
    pub pointer: Option<String>,
}

impl fmt::Display for Spot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}:{}", self.file, self.line, self.column)?;
        self.pointer.iter().try_for_each(|pointer| write!(f, " ({pointer})"))
    }
}

/// Locates differences and sorts them: the worst first, then in the order of files.
#[must_use]
pub fn findings(judged: Vec<Judged>, old: &Sources, new: &Sources) -> Vec<Finding> {
    let spans = |place: fn(&Change) -> &Place| judged.iter().map(move |it| place(&it.change).span);
    let in_old = Locations::resolve(old, spans(|change| &change.old_place));
    let in_new = Locations::resolve(new, spans(|change| &change.new_place));
    let spot = |sources: &Sources, locations: &Locations, place: &Place| {
        let location = locations.get(place.span);
        Spot {
            file: sources.get(place.span.file).display_path(),
            line: location.line,
            column: location.column,
            pointer: place.pointer.as_deref().map(str::to_owned),
        }
    };
    let finding = |judged: Judged| {
        let Judged { change, rule, code, wire, access, todo, because } = judged;
        Finding {
            rule,
            subject: change.path.join(", "),
            old: spot(old, &in_old, &change.old_place),
            new: spot(new, &in_new, &change.new_place),
            also: change.also,
            operations: change.operations,
            old_value: change.old,
            new_value: change.new,
            code,
            wire,
            access,
            is_preview: change.is_preview,
            is_guess: change.is_guess,
            todo: todo.unwrap_or_else(|| rule.todo.to_owned()),
            because,
        }
    };
    let mut findings: Vec<Finding> = judged.into_iter().map(finding).collect();
    findings.sort_by(|a, b| a.order().cmp(&b.order()));
    findings
}

impl Finding {
    fn order(&self) -> (Reverse<(Code, Wire, Access)>, &Spot, &str) {
        (Reverse((self.code, self.wire, self.access)), &self.new, &self.subject)
    }

    /// The urgency.
    #[must_use]
    pub fn severity(&self) -> Severity {
        match (self.code, self.wire) {
            (Code::Major, _) | (_, Wire::Breaks) => Severity::Error,
            (Code::Minor, _) | (_, Wire::MayBreak) => Severity::Warning,
            (Code::Patch, Wire::Safe) => Severity::Note,
        }
    }

    /// The reason for a difference on purpose, in one line.
    pub(super) fn reason(&self) -> String {
        self.because.iter().flat_map(|reason| reason.split_whitespace()).collect::<Vec<_>>().join(" ")
    }

    /// The item, or the API if it is that.
    #[must_use]
    pub fn about(&self) -> &str {
        if self.subject.is_empty() { "the API" } else { &self.subject }
    }

    /// The old and the new value in one line, if there is one.
    #[must_use]
    pub fn values(&self) -> Option<String> {
        let short = |value: &String| {
            let line = value.split_whitespace().collect::<Vec<_>>().join(" ");
            if line.chars().count() <= LONGEST {
                return line;
            }
            line.chars().take(LONGEST).chain(['…']).collect()
        };
        match (self.old_value.as_ref().map(short), self.new_value.as_ref().map(short)) {
            (Some(old), Some(new)) => Some(format!("{old} → {new}")),
            (Some(old), None) => Some(format!("{old} → none")),
            (None, Some(new)) => Some(format!("none → {new}")),
            (None, None) => None,
        }
    }

    /// The effects other than that on code, in words.
    #[must_use]
    pub fn effects(&self) -> String {
        let mut words = vec![self.code.word()];
        words.extend((self.wire != Wire::Safe).then(|| self.wire.word()));
        words.extend((self.access != Access::Same).then(|| self.access.word()));
        words.extend(self.is_preview.then_some("preview"));
        words.extend(self.is_guess.then_some("a guess"));
        words.join(", ")
    }
}

/// The number of characters of a value in a line.
const LONGEST: usize = 60;
