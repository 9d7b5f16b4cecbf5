//! Diagnostics with the locations of their spans.

use super::code::Code;
use super::list::Diagnostic;
use super::location::{Location, Locations};
use crate::node::Span;
use crate::source::Sources;
use std::path::Path;

/// A diagnostic whose spans are resolved.
pub(super) struct Located<'d> {
    pub(super) diagnostic: &'d Diagnostic,
    pub(super) location: Location,
    /// The related spans, each with its text.
    pub(super) related: Vec<(Span, Location, &'d str)>,
}

/// Resolves the spans of all diagnostics, and sorts the diagnostics by file, line and column.
pub(super) fn locate<'d>(diagnostics: &'d [Diagnostic], sources: &Sources) -> Vec<Located<'d>> {
    let spans = diagnostics.iter().flat_map(|it| {
        let related = it.related.iter().map(|(span, _)| *span);
        related.chain([it.span])
    });
    let locations = Locations::resolve(sources, spans);
    let locate = |diagnostic: &'d Diagnostic| {
        let related = diagnostic.related.iter();
        Located {
            diagnostic,
            location: locations.get(diagnostic.span),
            related: related.map(|(span, label)| (*span, locations.get(*span), label.as_str())).collect(),
        }
    };
    let mut located: Vec<Located<'d>> = diagnostics.iter().map(locate).collect();
    located.sort_by(|a, b| a.order(sources).cmp(&b.order(sources)));
    located
}

impl Located<'_> {
    fn order<'s>(&self, sources: &'s Sources) -> (&'s Path, u32, u32, Code) {
        let path = &sources.get(self.diagnostic.span.file).path;
        (path, self.location.line, self.location.column, self.diagnostic.code)
    }
}
