//! Diagnostics as data.

use super::code::Code;
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
    /// Whether the same message at another position has the same cause.
    is_shared: bool,
}

impl Diagnostic {
    /// Creates a diagnostic without label and help.
    #[must_use]
    pub fn new(code: Code, span: Span, message: impl Into<String>) -> Self {
        let (message, label) = (message.into(), String::new());
        Self { code, message, span, label, related: Vec::new(), help: None, is_shared: false }
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
}

/// The text beside further positions of the same cause.
const AGAIN: &str = "and here";

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
