//! Diagnostics as data.

use super::code::Code;
use crate::node::Span;

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
}

impl Diagnostic {
    /// Creates a diagnostic without label and help.
    #[must_use]
    pub fn new(code: Code, span: Span, message: impl Into<String>) -> Self {
        Self { code, message: message.into(), span, label: String::new(), related: Vec::new(), help: None }
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
}

impl Diagnostics {
    /// Adds a diagnostic.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.found.push(diagnostic);
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
