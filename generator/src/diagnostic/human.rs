//! Diagnostics for people, in the style of rustc.

use super::located::Located;
use super::location::Location;
use crate::node::Position;
use crate::source::{Source, Sources};
use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{Annotation, AnnotationKind, Element, Level, Origin, Renderer, Snippet};
use std::ops::Range;

/// The number of related positions that are shown.
const RELATED: usize = 3;

/// Renders one diagnostic.
pub(super) fn render(located: &Located<'_>, sources: &Sources, color: bool) -> String {
    let diagnostic = located.diagnostic;
    let more = located.related.len().saturating_sub(RELATED);
    let note = format!("{more} more places are not shown");
    let mut group = Level::ERROR
        .primary_title(diagnostic.message.as_str())
        .id(diagnostic.code.name())
        .elements(excerpts(located, sources));
    if more > 0 {
        group = group.element(Level::NOTE.message(note.as_str()));
    }
    if let Some(help) = &diagnostic.help {
        group = group.element(Level::HELP.message(help.as_str()));
    }
    let renderer = if color { Renderer::styled() } else { Renderer::plain() };
    renderer.decor_style(DecorStyle::Ascii).render(&[group])
}

/// The source lines of a diagnostic: one excerpt for its own file, and one for each related position in another file.
fn excerpts<'a>(located: &'a Located<'_>, sources: &'a Sources) -> Vec<Element<'a>> {
    let file = located.diagnostic.span.file;
    if located.diagnostic.span.position == Position::Whole {
        return vec![Origin::path(sources.get(file).display_path()).into()];
    }
    let (same, others): (Vec<_>, Vec<_>) =
        located.related.iter().take(RELATED).partition(|(span, ..)| span.file == file);
    let locations = same.iter().map(|(_, location, _)| location).chain([&located.location]);
    let window = Window::around(sources.get(file), locations);
    let label = located.diagnostic.label.as_str();
    let primary = window.annotation(AnnotationKind::Primary, &located.location, label);
    let related =
        same.iter().map(|(_, location, label)| window.annotation(AnnotationKind::Context, location, label));
    let mut elements = vec![window.snippet().annotation(primary).annotations(related).into()];
    elements.extend(others.into_iter().map(|(span, location, label)| {
        let window = Window::around(sources.get(span.file), [location].into_iter());
        window.snippet().annotation(window.annotation(AnnotationKind::Context, location, label)).into()
    }));
    elements
}

/// The lines of a source that contain locations. The time to render a snippet depends on the length of its text.
struct Window<'s> {
    source: &'s Source,
    bytes: Range<usize>,
    first_line: usize,
}

impl<'s> Window<'s> {
    fn around<'l>(source: &'s Source, locations: impl Iterator<Item = &'l Location>) -> Self {
        let (mut start, mut end, mut first_line) = (source.text.len(), 0, u32::MAX);
        for location in locations {
            start = start.min(location.bytes.start);
            end = end.max(location.bytes.end);
            first_line = first_line.min(location.line);
        }
        let start = source.text[..start].rfind('\n').map_or(0, |at| at + 1);
        let end = source.text[end..].find('\n').map_or(source.text.len(), |at| end + at);
        Self { source, bytes: start..end, first_line: first_line as usize }
    }

    fn snippet(&self) -> Snippet<'s, Annotation<'s>> {
        let text = &self.source.text[self.bytes.clone()];
        Snippet::source(text).path(self.source.display_path()).line_start(self.first_line)
    }

    fn annotation<'a>(&self, kind: AnnotationKind, location: &Location, label: &'a str) -> Annotation<'a> {
        let bytes = &location.bytes;
        kind.span(bytes.start - self.bytes.start..bytes.end - self.bytes.start).label(label)
    }
}
