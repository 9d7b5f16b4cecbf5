//! Words for people, and the marks that go with them.

use super::json::Object;
use crate::model::{Api, Docs, TypeId};

/// What a person reads about an item, as Markdown.
pub(super) fn description(docs: &Docs) -> String {
    let preview = docs.preview.then(|| "**Preview:** this may change or go without notice.".to_owned());
    let deprecated = docs.deprecated.as_ref().map(|note| format!("**Deprecated:** {note}"));
    let text = Some(docs.text.clone()).filter(|text| !text.is_empty());
    [text, preview, deprecated].into_iter().flatten().collect::<Vec<_>>().join("\n\n")
}

/// With the page that something is documented on.
pub(super) fn linked(object: Object, docs: &Docs) -> Object {
    object.with_some("externalDocs", docs.link.as_ref().map(|link| Object::new().with("url", link)))
}

/// With what tools must know about an item that may change or should not be used.
pub(super) fn marked(object: Object, docs: &Docs) -> Object {
    object.with_flag("deprecated", docs.deprecated.is_some()).with_flag("x-preview", docs.preview)
}

/// A list with a point for each name.
pub(super) fn points(items: &[(String, String)]) -> String {
    let line = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let points = items.iter().map(|(name, doc)| format!("- `{name}`: {}", line(doc)));
    points.collect::<Vec<_>>().join("\n")
}

/// What a type is, in a sentence.
pub(super) fn about(api: &Api, id: TypeId) -> String {
    api.get(id).docs.summary()
}

/// The name of an operation.
pub(super) fn operation_id(function: &str) -> &str {
    function.trim_start_matches("r#")
}
