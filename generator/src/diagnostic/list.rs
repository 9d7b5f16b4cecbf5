//! Diagnostics as data.

use super::code::Code;
use super::suggestion::{did_you_mean, nearest};
use crate::node::Span;
use std::collections::BTreeMap;

/// An error in a spec, for its author.
#[derive(Debug, Clone)]
pub struct Diagnostic {
    /// The kind of error.
    pub code: Code,
    /// The error, in one line.
    pub message: String,
    /// The position of the wrong text.
    pub span: Span,
    /// A text beside the mark.
    pub label: String,
    /// Other positions that explain the error, each with a text.
    pub related: Vec<(Span, String)>,
    /// Advice on what to write instead.
    pub help: Option<String>,
    /// The change that follows the advice, if a replacement is enough.
    pub fix: Option<Fix>,
    /// Whether the same message at another position has the same cause.
    is_shared: bool,
}

/// A replacement in the wrong text, and in all texts that are wrong for the same reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fix {
    /// The part of the text to replace.
    pub wrong: String,
    /// The text in its place.
    pub right: String,
}

impl Diagnostic {
    /// Creates a diagnostic without label and help.
    #[must_use]
    pub fn new(code: Code, span: Span, message: impl Into<String>) -> Self {
        let (message, label) = (message.into(), String::new());
        Self { code, message, span, label, related: Vec::new(), help: None, fix: None, is_shared: false }
    }

    /// Marks a diagnostic about a name, which is reported once however often the name is used.
    #[must_use]
    pub fn once(mut self) -> Self {
        self.is_shared = true;
        self
    }

    /// Sets the text beside the mark.
    #[must_use]
    pub fn label(mut self, label: impl Into<String>) -> Self {
        self.label = label.into();
        self
    }

    /// Sets the advice on what to write instead.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// Suggests the known name that is most similar to a misspelt one. If none is similar, lists the known names.
    #[must_use]
    pub fn suggest<'k>(mut self, wrong: &str, known: impl IntoIterator<Item = &'k str>) -> Self {
        let known: Vec<&str> = known.into_iter().collect();
        self.help = did_you_mean(wrong, known.iter().copied());
        match nearest(wrong, known) {
            Some(right) => self.replace(wrong, right),
            None => self,
        }
    }

    /// Sets the advice, if there is none yet.
    #[must_use]
    pub fn or_help(mut self, help: impl Into<String>) -> Self {
        self.help.get_or_insert_with(|| help.into());
        self
    }

    /// Sets the change that follows the advice.
    #[must_use]
    pub fn replace(mut self, wrong: impl Into<String>, right: impl Into<String>) -> Self {
        self.fix = Some(Fix { wrong: wrong.into(), right: right.into() });
        self
    }

    /// Adds another position that explains the error.
    #[must_use]
    pub fn related(mut self, span: Span, label: impl Into<String>) -> Self {
        self.related.push((span, label.into()));
        self
    }
}

/// The diagnostics of a spec.
#[derive(Debug, Default)]
pub struct Diagnostics {
    found: Vec<Diagnostic>,
    /// The indexes of those that are reported once, by their messages.
    shared: BTreeMap<String, usize>,
    to_dos: Vec<Span>,
}

/// The text beside further positions of the same cause.
pub(super) const AGAIN: &str = "and here";

impl Diagnostics {
    /// Adds a diagnostic.
    pub fn push(&mut self, mut diagnostic: Diagnostic) {
        if diagnostic.is_shared {
            if let Some(first) = self.shared.get(&diagnostic.message).map(|index| &mut self.found[*index]) {
                if diagnostic.span < first.span {
                    std::mem::swap(&mut diagnostic.span, &mut first.span);
                }
                return first.related.push((diagnostic.span, AGAIN.to_owned()));
            }
            self.shared.insert(diagnostic.message.clone(), self.found.len());
        }
        self.found.push(diagnostic);
    }

    /// Adds diagnostics.
    pub fn push_all(&mut self, diagnostics: impl IntoIterator<Item = Diagnostic>) {
        diagnostics.into_iter().for_each(|diagnostic| self.push(diagnostic));
    }

    /// Notes documentation that is to be written, which is no error.
    pub fn add_to_do(&mut self, span: Span) {
        self.to_dos.push(span);
    }

    /// The documentation that is to be written.
    #[must_use]
    pub fn to_dos(&self) -> &[Span] {
        &self.to_dos
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

    /// All diagnostics, in the order in which they were added.
    #[must_use]
    pub fn as_slice(&self) -> &[Diagnostic] {
        &self.found
    }
}
