//! Diagnostics as text: for people in rustc's style, as JSON lines, or as GitHub workflow annotations.

use super::location::{self, Location};
use super::{Diagnostic, Diagnostics, json};
use crate::node::{Position, Span};
use crate::source::Sources;
use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Element, Level, Origin, Renderer, Snippet};

/// How diagnostics are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, clap::ValueEnum)]
pub enum Format {
    /// For people: the source line with a mark under what is wrong.
    #[default]
    Human,
    /// One JSON object a line, for editors and scripts.
    Json,
    /// Annotations that GitHub shows beside the lines of a pull request.
    Github,
}

/// All diagnostics as text, in the order of files, lines and columns.
#[must_use]
pub fn render(diagnostics: &Diagnostics, sources: &Sources, format: Format, color: bool) -> String {
    let mut found: Vec<Located<'_>> =
        diagnostics.as_slice().iter().map(|diagnostic| Located::new(diagnostic, sources)).collect();
    found.sort_by(|a, b| a.order(sources).cmp(&b.order(sources)));
    found
        .iter()
        .map(|located| match format {
            Format::Human => human(located, sources, color) + "\n\n",
            Format::Json => json::json(located, sources) + "\n",
            Format::Github => json::github(located, sources) + "\n",
        })
        .collect()
}

/// A diagnostic whose places are found.
pub(super) struct Located<'m> {
    pub(super) diagnostic: &'m Diagnostic,
    pub(super) location: Location,
    related: Vec<(Span, Location, &'m str)>,
}

impl<'m> Located<'m> {
    fn new(diagnostic: &'m Diagnostic, sources: &Sources) -> Self {
        let related = diagnostic
            .related
            .iter()
            .map(|(span, label)| (*span, location::find(sources, *span), label.as_str()))
            .collect();
        Self { diagnostic, location: location::find(sources, diagnostic.span), related }
    }

    fn order<'s>(&self, sources: &'s Sources) -> (&'s std::path::Path, u32, u32, super::Code) {
        let path = &sources.get(self.diagnostic.span.file).path;
        (path, self.location.line, self.location.column, self.diagnostic.code)
    }
}

fn human(located: &Located<'_>, sources: &Sources, color: bool) -> String {
    let diagnostic = located.diagnostic;
    let mut group = Level::ERROR
        .primary_title(diagnostic.message.as_str())
        .id(diagnostic.code.name())
        .elements(excerpts(located, sources));
    if let Some(help) = &diagnostic.help {
        group = group.element(Level::HELP.message(help.as_str()));
    }
    let renderer = if color { Renderer::styled() } else { Renderer::plain() };
    renderer.decor_style(DecorStyle::Ascii).render(&[group])
}

/// The source lines of the diagnostic, one excerpt a file.
fn excerpts<'a>(located: &'a Located<'_>, sources: &'a Sources) -> Vec<Element<'a>> {
    let file = located.diagnostic.span.file;
    let source = sources.get(file);
    if located.diagnostic.span.position == Position::Whole {
        return vec![Origin::path(source.display_path()).into()];
    }
    let annotation =
        AnnotationKind::Primary.span(located.location.bytes.clone()).label(located.diagnostic.label.as_str());
    let mut first = snippet(file, sources).annotation(annotation);
    let mut others = Vec::new();
    for (span, location, label) in &located.related {
        let context = AnnotationKind::Context.span(location.bytes.clone()).label(*label);
        if span.file == file {
            first = first.annotation(context);
        } else {
            others.push(snippet(span.file, sources).annotation(context).into());
        }
    }
    let mut elements = vec![first.into()];
    elements.append(&mut others);
    elements
}

fn snippet(file: usize, sources: &Sources) -> Snippet<'_, annotate_snippets::Annotation<'_>> {
    let source = sources.get(file);
    Snippet::source(source.text.as_str()).path(source.display_path())
}
