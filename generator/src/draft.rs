//! Writes the first files of a spec from a published description: facts only. Documentation is for people to write, so each
//! `doc` is a to-do.
//!
//! [`published`](crate::published) reads the description, and [`layout`] gives the files their layout. Types
//! without a name get one from their place.

mod names;
mod operations;
mod sample;
mod tree;
mod types;
mod unsaid;

pub use unsaid::{Located, Unsaid};

use crate::facts::{Aspect, Facts, Item, Kind, TypeExpr};
use crate::load::RawFile;
use crate::node::Node;
use crate::{layout, name, yaml};
use names::Names;
use std::collections::BTreeSet;
use std::path::Path;
use tree::{Map, TO_DO, list, text};
use types::{text_of, type_of};

/// The first files of a spec.
#[derive(Debug)]
pub struct Draft {
    /// The files, by their names in the folder.
    pub files: Vec<(String, String)>,
    /// What the language cannot say.
    pub unsaid: Unsaid,
}

/// Drafts a spec from the facts of a description, whose parsed text is `document`.
#[must_use]
pub fn draft(facts: &Facts, document: &Node) -> Draft {
    let names = Names::of(facts);
    let mut unsaid = Unsaid::default();
    unsaid.scan(document, "", "");
    for item in facts.types.iter().filter(|item| item.kind == Kind::Union && !item.has(Aspect::Tag)) {
        unsaid.add(&item.place, "one of several schemas that no field tells apart; it is written as `json`");
    }
    let mut files = vec![("api.yaml".to_owned(), api(facts, &names, &mut unsaid))];
    let operations: Vec<&Item> = names::operations(facts).collect();
    let of_endpoints = names.endpoints.iter().map(|(_, section)| section.as_str());
    let sections: BTreeSet<&str> = of_endpoints.chain(names.types().map(|(_, _, section)| section)).collect();
    for section in sections {
        let mut endpoints = Map::new();
        for ((name, of), item) in names.endpoints.iter().zip(&operations) {
            if of == section {
                endpoints = endpoints.with(name, operations::endpoint(facts, &names, item, &mut unsaid));
            }
        }
        let mut map = Map::documented().with_any("endpoints", endpoints);
        if section == "common" {
            map = map.with_any("webhooks", webhooks(facts, &names));
        }
        for (key, types) in types::of_section(facts, &names, section, &mut unsaid) {
            map = map.with_any(key, types);
        }
        files.push((format!("{section}.yaml"), map.into()));
    }
    Draft { files: files.into_iter().map(|(name, root)| laid_out(name, &root)).collect(), unsaid }
}

/// A file in its layout, with the line that names its schema.
fn laid_out(name: String, root: &Node) -> (String, String) {
    let schema = if name == "api.yaml" { "api.schema.json" } else { "schema.json" };
    let text = format!("# yaml-language-server: $schema={schema}\n\n{}", yaml::write(root));
    let file = RawFile { path: Path::new(&name).to_owned(), bytes: text.clone().into_bytes() };
    let formatted = layout::format(vec![file]).files.pop();
    (name, formatted.map_or(text, |(_, formatted)| formatted))
}

fn api(facts: &Facts, names: &Names, unsaid: &mut Unsaid) -> Node {
    let item = &facts.api;
    let parts = |kind| item.parts.iter().filter(move |part| part.kind == kind);
    let value = |aspect| text_of(item, aspect).unwrap_or(TO_DO);
    let regions = parts(Kind::Region).fold(Map::new(), |map, region| {
        let own = |aspect| text_of(region, aspect).map(text);
        let of = Map::documented()
            .with_some("server", own(Aspect::Server))
            .with_some("authorize", own(Aspect::Authorize));
        map.with(&region.key, types::marked(of, region).into())
    });
    let title = text_of(item, Aspect::Name).unwrap_or("API");
    let map = Map::new()
        .with("title", text(title))
        .with("crate", text(name::value_name(title).plain()))
        .with("server", text(value(Aspect::Server)))
        .with_any("regions", regions)
        .with("docs", text(value(Aspect::Server)));
    let path = |operation: &Item| {
        let own = |aspect| text_of(operation, aspect).unwrap_or_default();
        Some(format!("{}{}", own(Aspect::Server), own(Aspect::Path)))
    };
    let mut endpoints = names.endpoints.iter().zip(names::operations(facts));
    let token = text_of(item, Aspect::Token)
        .and_then(|token| endpoints.find(|(_, it)| path(it).as_deref() == Some(token)));
    let map = match (text_of(item, Aspect::Authorize), token) {
        (Some(page), Some(((endpoint, _), _))) => {
            map.with("authorize", text(page)).with("token", text(endpoint.as_str()))
        }
        (Some(_), None) => {
            unsaid.add(&item.place, "a log-in whose token endpoint is no operation");
            map
        }
        _ => map,
    };
    let described = |kind| parts(kind).fold(Map::new(), |map, part| map.with(&part.key, text(TO_DO)));
    let throttled = list(parts(Kind::Throttled).map(|code| text(code.key.as_str())));
    let error = error(facts, names, unsaid).with_any("throttled", throttled);
    map.with("error", error.into())
        .with_any("scopes", described(Kind::Scope))
        .with_any("capabilities", capabilities(facts, names))
        .into()
}

/// The capabilities: those that are listed or that operations name, or the enum whose values these are.
fn capabilities(facts: &Facts, names: &Names) -> Node {
    let listed = facts.api.parts.iter().filter(|part| part.kind == Kind::Capability);
    let listed: BTreeSet<&str> = listed.map(|part| part.key.as_str()).collect();
    let used: BTreeSet<&str> =
        names::operations(facts).filter_map(|it| text_of(it, Aspect::Capability)).collect();
    let has_all = |item: &Item| used.iter().all(|name| item.parts.iter().any(|value| value.key == **name));
    let mut enums = names.types().filter(|(index, ..)| {
        let item = &facts.types[index.0];
        item.kind == Kind::Enum && has_all(item)
    });
    match enums.next().filter(|_| listed.is_empty() && !used.is_empty()) {
        Some((_, name, _)) => text(name),
        None => listed.union(&used).fold(Map::new(), |map, name| map.with(*name, text(TO_DO))).into(),
    }
}

/// The error body: the fields with the code and the message are those with the usual names.
fn error(facts: &Facts, names: &Names, unsaid: &mut Unsaid) -> Map {
    let body = facts.api.parts.iter().find(|part| part.kind == Kind::ErrorBody);
    let index = body.and_then(type_of).and_then(TypeExpr::index);
    let found = index.and_then(|index| Some((&facts.types[index.0], names.ty(index)?)));
    let Some((item, (name, _))) = found else {
        unsaid.add(&facts.api.place, "that errors have no common body; the language needs one");
        return Map::new()
            .with("body", text(TO_DO))
            .with("code", text("code"))
            .with("message", text("message"));
    };
    let field = |usual: &[&str]| {
        let found = usual.iter().find_map(|name| item.parts.iter().find(|part| part.key == *name));
        text(found.or(item.parts.first()).map_or("", |part| part.key.as_str()))
    };
    let code = field(&["code", "error", "kind", "name", "type", "status"]);
    let message = field(&["message", "error_description", "detail", "description", "title"]);
    Map::new().with("body", text(name.as_str())).with("code", code).with("message", message)
}

fn webhooks(facts: &Facts, names: &Names) -> Map {
    let webhooks = facts.api.parts.iter().filter(|part| part.kind == Kind::Webhook);
    webhooks.fold(Map::new(), |map, webhook| {
        let payload = type_of(webhook).map(|ty| text(names.expression(ty)));
        map.with(&webhook.key, types::marked(Map::documented().with_some("payload", payload), webhook).into())
    })
}
