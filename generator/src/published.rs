//! Reads published OpenAPI descriptions, 3.0 and 3.1, in JSON or YAML, as facts.
//!
//! No crate that reads OpenAPI keeps the positions of what it reads, and findings need them. So this reads the nodes of our
//! own parser; JSON is YAML too. Only the file itself is read: references to other files are refused.
//!
//! Facts without a place in OpenAPI are read from the extension keys that [`openapi`](crate::openapi) writes, and from those
//! that `published` in `api.yaml` names. A fact that only an extension can state is compared only if the document uses the
//! extension somewhere.

mod document;
mod extensions;
mod fields;
mod inputs;
mod operation;
mod percent;
mod ranges;
mod responses;
mod schema;
mod stated;
mod unions;
mod whole;

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::facts::{Example, Facts, Item, TypeIndex};
use crate::load;
use crate::model::Published;
use crate::node::Node;
use crate::source::Sources;
use document::{Document, Part};
use std::collections::BTreeMap;
use std::path::Path;

/// Reads a description. All that cannot be read is reported, and `None` returned.
///
/// `own` names the extension keys that stand for facts.
#[must_use]
pub fn read(
    path: &Path,
    bytes: Vec<u8>,
    own: &Published,
    sources: &mut Sources,
    diagnostics: &mut Diagnostics,
) -> Option<Facts> {
    let (text, invalid) = load::decoded(bytes);
    let file = sources.add(path, text);
    let root = match load::parse(file, invalid, sources) {
        Ok(root) => root,
        Err(diagnostic) => {
            diagnostics.push(*diagnostic);
            return None;
        }
    };
    if !is_supported(&root, diagnostics) {
        return None;
    }
    let before = diagnostics.as_slice().len();
    let facts = Reader::new(&root, own, diagnostics).facts();
    (diagnostics.as_slice().len() == before).then_some(facts)
}

/// Checks the version of the format, and reports another one.
fn is_supported(root: &Node, diagnostics: &mut Diagnostics) -> bool {
    let version = root.get("openapi").and_then(Node::as_text).unwrap_or_default();
    if version.starts_with("3.0") || version.starts_with("3.1") {
        return true;
    }
    let at = root.get("openapi").or_else(|| root.get("swagger")).map_or(root.span, |node| node.span);
    diagnostics.push(
        Diagnostic::new(Code::Unsupported, at, "this is no description in OpenAPI 3.0 or 3.1")
            .label("expected `openapi: 3.0.…` or `openapi: 3.1.…`")
            .help("convert the description first, for example with `npx swagger2openapi`"),
    );
    false
}

/// The state of a read.
struct Reader<'d, 'a> {
    document: Document<'d>,
    own: &'a Published,
    diagnostics: &'a mut Diagnostics,
    types: Vec<Item>,
    /// The types by the pointers of their schemas, and by the tag that the fields leave out.
    indexes: BTreeMap<(String, Option<String>), TypeIndex>,
    /// The types whose parts are not read yet.
    pending: Vec<(TypeIndex, Part<'d>, Option<String>)>,
    /// The number of lists and maps around the current schema.
    depth: usize,
    /// The bodies with a field by which the API recognizes a repeated call, and that field.
    idempotency_keys: Vec<(TypeIndex, String)>,
    examples: Vec<Example>,
}

impl<'d, 'a> Reader<'d, 'a> {
    fn new(root: &'d Node, own: &'a Published, diagnostics: &'a mut Diagnostics) -> Self {
        Self {
            document: Document::new(root),
            own,
            diagnostics,
            types: Vec::new(),
            indexes: BTreeMap::new(),
            pending: Vec::new(),
            depth: 0,
            idempotency_keys: Vec::new(),
            examples: Vec::new(),
        }
    }
}
