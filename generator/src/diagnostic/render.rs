//! Mistakes as text: for people in rustc's style, as JSON lines, or as GitHub workflow annotations.

use super::span::{self, Span};
use super::{Mistake, Mistakes, json};
use crate::node::{Place, Spot};
use crate::source::Sources;
use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Element, Level, Origin, Renderer, Snippet};

/// How mistakes are printed.
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

/// All mistakes as text, in the order of files, lines and columns.
#[must_use]
pub fn render(mistakes: &Mistakes, sources: &Sources, format: Format, color: bool) -> String {
    let mut found: Vec<Located<'_>> =
        mistakes.as_slice().iter().map(|mistake| Located::new(mistake, sources)).collect();
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

/// A mistake whose places are found.
pub(super) struct Located<'m> {
    pub(super) mistake: &'m Mistake,
    pub(super) span: Span,
    related: Vec<(Place, Span, &'m str)>,
}

impl<'m> Located<'m> {
    fn new(mistake: &'m Mistake, sources: &Sources) -> Self {
        let related = mistake
            .related
            .iter()
            .map(|(place, label)| (*place, span::find(sources, *place), label.as_str()))
            .collect();
        Self { mistake, span: span::find(sources, mistake.place), related }
    }

    fn order<'s>(&self, sources: &'s Sources) -> (&'s std::path::Path, u32, u32, super::Code) {
        let path = &sources.get(self.mistake.place.file).path;
        (path, self.span.line, self.span.column, self.mistake.code)
    }
}

fn human(located: &Located<'_>, sources: &Sources, color: bool) -> String {
    let mistake = located.mistake;
    let mut group = Level::ERROR
        .primary_title(mistake.message.as_str())
        .id(mistake.code.name())
        .elements(excerpts(located, sources));
    if let Some(help) = &mistake.help {
        group = group.element(Level::HELP.message(help.as_str()));
    }
    let renderer = if color { Renderer::styled() } else { Renderer::plain() };
    renderer.decor_style(DecorStyle::Ascii).render(&[group])
}

/// The source lines of the mistake, one excerpt a file.
fn excerpts<'a>(located: &'a Located<'_>, sources: &'a Sources) -> Vec<Element<'a>> {
    let file = located.mistake.place.file;
    let source = sources.get(file);
    if located.mistake.place.spot == Spot::Whole {
        return vec![Origin::path(source.display_path()).into()];
    }
    let annotation =
        AnnotationKind::Primary.span(located.span.bytes.clone()).label(located.mistake.label.as_str());
    let mut first = snippet(file, sources).annotation(annotation);
    let mut others = Vec::new();
    for (place, span, label) in &located.related {
        let context = AnnotationKind::Context.span(span.bytes.clone()).label(*label);
        if place.file == file {
            first = first.annotation(context);
        } else {
            others.push(snippet(place.file, sources).annotation(context).into());
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
