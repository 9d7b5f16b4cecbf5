//! Names of the spec that must differ in Rust.

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::node::Span;
use crate::spec::Text;
use std::collections::BTreeMap;

/// A Rust namespace, with the name of the spec behind each Rust name.
pub(super) struct Namespace {
    kind: &'static str,
    declared: BTreeMap<String, (String, Span)>,
}

impl Namespace {
    /// A namespace for items of a kind ("field", "variant", …).
    pub(super) fn new(kind: &'static str) -> Self {
        Self { kind, declared: BTreeMap::new() }
    }

    /// Whether the namespace contains this Rust name.
    pub(super) fn contains(&self, rust: &str) -> bool {
        self.declared.contains_key(rust)
    }

    /// Adds a Rust name whose collisions are reported elsewhere.
    pub(super) fn inherit(&mut self, rust: &str, api_name: &str, span: Span) {
        self.declared.entry(rust.to_owned()).or_insert_with(|| (api_name.to_owned(), span));
    }

    /// Adds the Rust name of a name of the spec, and reports a collision with another name.
    pub(super) fn declare(&mut self, rust: &str, name: &Text, diagnostics: &mut Diagnostics) {
        if name.is_missing() {
            return;
        }
        let Some((other, span)) = self.declared.get(rust) else {
            self.inherit(rust, &name.value, name.span);
            return;
        };
        if *other == name.value && self.kind != "type" && self.kind != "endpoint" {
            return; // A duplicate key of a map is reported as such.
        }
        let (code, message) = if *other == name.value {
            (Code::DuplicateName, format!("the {} `{}` is declared twice", self.kind, name.value))
        } else {
            (
                Code::NameCollision,
                format!("`{}` and `{other}` both become the {} `{rust}` in Rust", name.value, self.kind),
            )
        };
        diagnostics.push(
            Diagnostic::new(code, name.span, message)
                .label(format!("becomes `{rust}`"))
                .related(*span, "first here")
                .help("rename one of them, or give one another name in Rust with `rust:`"),
        );
    }
}
