//! Descriptions, links and marks that many objects have.

use crate::json::Object;
use crate::model::{Api, Docs, Term, TypeId};

/// The description of an item, in Markdown.
pub(super) fn description(docs: &Docs) -> String {
    let preview = docs.preview.then(|| "**Preview:** this may change or go without notice.".to_owned());
    let deprecated = docs.deprecated.as_ref().map(|note| format!("**Deprecated:** {note}"));
    let text = Some(docs.text.clone()).filter(|text| !text.is_empty());
    [text, preview, deprecated].into_iter().flatten().collect::<Vec<_>>().join("\n\n")
}

/// Adds the page that documents the item.
pub(super) fn linked(object: Object, docs: &Docs) -> Object {
    object.with_some("externalDocs", docs.link.as_ref().map(|link| Object::new().with("url", link)))
}

/// Adds the marks of deprecated items and previews.
pub(super) fn marked(object: Object, docs: &Docs) -> Object {
    object
        .with_flag("deprecated", docs.deprecated.is_some())
        .with_flag("x-preview", docs.preview)
        .with_some("x-unverified", docs.unverified.as_ref())
}

/// A list with an item for each name.
pub(super) fn points(items: &[Term]) -> String {
    let line = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let points = items.iter().map(|it| format!("- `{}`: {}", it.name, line(&it.doc)));
    points.collect::<Vec<_>>().join("\n")
}

/// The first sentence about a type.
pub(super) fn about(api: &Api, id: TypeId) -> String {
    api.get(id).docs.summary()
}

/// The servers of the API: its own, and those of other regions.
pub(super) fn all_servers(api: &Api) -> Vec<Object> {
    let regions = api.regions.iter().map(|region| {
        let server = Object::new().with("url", &region.server).with("description", description(&region.docs));
        marked(server.with("x-region", &region.name), &region.docs)
            .with_some("x-authorize", region.authorize.as_ref())
    });
    servers(&api.server).into_iter().chain(regions).collect()
}

/// The list of servers: one.
pub(super) fn servers(url: &str) -> Vec<Object> {
    vec![Object::new().with("url", url)]
}
