//! Names that must differ once they are Rust.

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::node::Span;
use crate::spec::Text;
use std::collections::BTreeMap;

/// One namespace: who claims which Rust name.
pub(super) struct Unique {
    what: &'static str,
    taken: BTreeMap<String, (String, Span)>,
}

impl Unique {
    /// A namespace of such items ("field", "variant", …).
    pub(super) fn new(what: &'static str) -> Self {
        Self { what, taken: BTreeMap::new() }
    }

    /// Whether nothing has this Rust name yet.
    pub(super) fn is_free(&self, rust: &str) -> bool {
        !self.taken.contains_key(rust)
    }

    /// Claims a Rust name for a name of the spec; reports it if another name has it already.
    pub(super) fn claim(&mut self, rust: &str, name: &Text, diagnostics: &mut Diagnostics) {
        if name.is_placeholder() {
            return;
        }
        let Some((other, span)) = self.taken.get(rust) else {
            self.taken.insert(rust.to_owned(), (name.value.clone(), name.at));
            return;
        };
        if *other == name.value && self.what != "type" && self.what != "endpoint" {
            return; // The same key twice in one map is reported as such.
        }
        let (code, message) = if *other == name.value {
            (Code::DuplicateName, format!("the {} `{}` is there twice", self.what, name.value))
        } else {
            (
                Code::NameCollision,
                format!("`{}` and `{other}` both become the {} `{rust}` in Rust", name.value, self.what),
            )
        };
        diagnostics.push(
            Diagnostic::new(code, name.at, message)
                .label(format!("becomes `{rust}`"))
                .related(*span, "first here")
                .help("rename one of them, or give one another name in Rust with `rust:`"),
        );
    }
}
