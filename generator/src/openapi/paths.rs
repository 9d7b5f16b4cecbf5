//! Operations by path and method, and notifications by name.

use super::media::{JSON, content};
use super::operation::operation;
use super::{reference, words};
use crate::json::Object;
use crate::model::{Api, Section, Webhook};

/// All operations, sorted by path: where an endpoint stands in the spec changes nothing.
pub(super) fn paths(api: &Api) -> Object {
    let mut paths: Vec<Item> = Vec::new();
    for section in &api.sections {
        for it in &section.operations {
            let method = it.method.to_string().to_lowercase();
            let described = operation(api, section, it);
            let same: Vec<usize> = (0..paths.len()).filter(|at| paths[*at].path == it.path).collect();
            match same.iter().find(|at| paths[**at].operations.iter().all(|(other, _)| *other != method)) {
                Some(at) => paths[*at].operations.push((method, described)),
                None => {
                    // On two servers one request may mean two operations, for which the format has no room: what
                    // follows `#` is no part of an address, and tells them apart.
                    let mark = (!same.is_empty()).then(|| format!("#{}", it.function.plain()));
                    let key = format!("{}{}", it.path, mark.unwrap_or_default());
                    paths.push(Item { path: &it.path, key, operations: vec![(method, described)] });
                }
            }
        }
    }
    paths.sort_by(|a, b| a.key.cmp(&b.key));
    paths.into_iter().map(|path| (path.key, path.operations.into_iter().collect::<Object>())).collect()
}

/// A path with its operations by method.
struct Item<'a> {
    path: &'a str,
    key: String,
    operations: Vec<(String, Object)>,
}

/// All notifications.
pub(super) fn webhooks(api: &Api) -> Object {
    let all = api.sections.iter().flat_map(|section| section.webhooks.iter().map(move |it| (section, it)));
    all.map(|(section, it)| (&it.name, Object::new().with("post", webhook(api, section, it)))).collect()
}

fn webhook(api: &Api, section: &Section, webhook: &Webhook) -> Object {
    let docs = &webhook.docs;
    let media = Object::new().with("schema", reference::reference(api, webhook.payload));
    let body = Object::new()
        .with("description", words::about(api, webhook.payload))
        .with("required", true)
        .with("content", content(JSON, media));
    let object = Object::new()
        .with("tags", vec![&section.module])
        .with("summary", docs.summary())
        .with("description", words::description(docs));
    words::marked(words::linked(object, docs), docs).with("requestBody", body)
}
