//! One mistake of a spec: what is wrong, where, and what to write instead.

mod code;
mod json;
mod render;
mod span;

pub use code::Code;
pub use render::{Format, render};

use crate::node::Place;

/// A mistake, to be shown to the person who wrote the spec.
#[derive(Debug, Clone)]
pub struct Mistake {
    /// Which kind of mistake it is.
    pub code: Code,
    /// What is wrong, in one line.
    pub message: String,
    /// Where it is.
    pub place: Place,
    /// What the marked text is, beside the mark.
    pub label: String,
    /// Other places that have to do with it.
    pub related: Vec<(Place, String)>,
    /// What to write instead.
    pub help: Option<String>,
}

impl Mistake {
    /// A mistake at a place.
    #[must_use]
    pub fn new(code: Code, place: Place, message: impl Into<String>) -> Self {
        Self { code, message: message.into(), place, label: String::new(), related: Vec::new(), help: None }
    }

    /// With a word beside the mark.
    #[must_use]
    pub fn label(mut self, label: impl Into<String>) -> Self {
        self.label = label.into();
        self
    }

    /// With advice on what to write instead.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// With another place that has to do with it.
    #[must_use]
    pub fn related(mut self, place: Place, label: impl Into<String>) -> Self {
        self.related.push((place, label.into()));
        self
    }
}

/// The mistakes found so far.
#[derive(Debug, Default)]
pub struct Mistakes {
    found: Vec<Mistake>,
}

impl Mistakes {
    /// Adds one.
    pub fn push(&mut self, mistake: Mistake) {
        self.found.push(mistake);
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

    /// All of them, in the order they were found.
    #[must_use]
    pub fn as_slice(&self) -> &[Mistake] {
        &self.found
    }
}

/// "did you mean" advice: the known name nearest to a misspelt one, else the list of known names.
#[must_use]
pub fn did_you_mean<'a>(wrong: &str, known: impl IntoIterator<Item = &'a str>) -> Option<String> {
    let known: Vec<&str> = known.into_iter().collect();
    let near = known.iter().filter(|name| is_near(wrong, name));
    match near.max_by(|a, b| likeness(wrong, a).total_cmp(&likeness(wrong, b))) {
        Some(name) => Some(format!("did you mean `{name}`?")),
        None if known.is_empty() || known.len() > 24 => None,
        None => Some(format!("known here: {}", listed(&known))),
    }
}

/// Whether a name looks like another one misspelt.
#[must_use]
pub fn is_near(wrong: &str, name: &str) -> bool {
    likeness(wrong, name) >= 0.6
}

fn likeness(a: &str, b: &str) -> f64 {
    strsim::normalized_damerau_levenshtein(&a.to_lowercase(), &b.to_lowercase())
}

/// Names as a list in backticks.
#[must_use]
pub fn listed<S: AsRef<str>>(names: &[S]) -> String {
    names.iter().map(|name| format!("`{}`", name.as_ref())).collect::<Vec<_>>().join(", ")
}
