//! Diagnostics with the locations of their spans.

use super::code::Code;
use super::list::{AGAIN, Diagnostic};
use super::location::{Location, Locations};
use crate::node::Span;
use crate::source::Sources;
use std::path::Path;

/// A diagnostic whose spans are resolved.
pub(crate) struct Located<'d> {
    pub(crate) diagnostic: &'d Diagnostic,
    pub(crate) location: Location,
    /// The related spans, each with its text.
    pub(crate) related: Vec<(Span, Location, &'d str)>,
}

/// A text that a fix replaces, and the text in its place.
pub(crate) struct Edit<'d> {
    pub(crate) file: u32,
    pub(crate) location: Location,
    pub(crate) right: &'d str,
}

/// Resolves the spans of all diagnostics, and sorts the diagnostics by file, line and column.
pub(crate) fn locate<'d>(diagnostics: &'d [Diagnostic], sources: &Sources) -> Vec<Located<'d>> {
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

impl<'d> Located<'d> {
    /// The changes that mend the error, everywhere.
    pub(crate) fn fix(&self, sources: &Sources) -> Vec<Edit<'d>> {
        let Some(fix) = &self.diagnostic.fix else { return Vec::new() };
        let same = self.related.iter().filter(|(_, _, label)| *label == AGAIN);
        let places = same.map(|(span, location, _)| (span.file, location));
        let edit = |(file, location): (u32, &Location)| {
            let location = location.part(&sources.get(file).text, &fix.wrong)?;
            Some(Edit { file, location, right: &fix.right })
        };
        [(self.diagnostic.span.file, &self.location)].into_iter().chain(places).filter_map(edit).collect()
    }

    fn order<'s>(&self, sources: &'s Sources) -> (&'s Path, u32, u32, Code) {
        let path = &sources.get(self.diagnostic.span.file).path;
        (path, self.location.line, self.location.column, self.diagnostic.code)
    }
}
