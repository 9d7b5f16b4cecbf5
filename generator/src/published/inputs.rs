//! Parameters and bodies of requests.

use super::Reader;
use super::document::Part;
use super::operation::{content, is_json};
use super::schema::marked;
use crate::facts::{Aspect, Item, Kind, Scalar, TypeExpr, Value};

impl<'d> Reader<'d, '_> {
    /// The parameters and the body of an operation. Those of the path are overridden by its own.
    pub(super) fn inputs(&mut self, of_path: &Part<'d>, operation: &Part<'d>, key: &str) -> Vec<Item> {
        let listed =
            [operation, of_path].map(|part| part.get("parameters").map(|it| it.items()).unwrap_or_default());
        let mut inputs: Vec<Item> = Vec::new();
        for part in listed.into_iter().flatten() {
            let Some(input) = self.parameter(&part) else { continue };
            if inputs.iter().all(|other| (other.kind, &other.key) != (input.kind, &input.key)) {
                inputs.push(input);
            }
        }
        inputs.extend(operation.get("requestBody").and_then(|body| self.body(&body, key)));
        inputs.iter_mut().for_each(|input| input.within.requests = true);
        inputs
    }

    fn parameter(&mut self, part: &Part<'d>) -> Option<Item> {
        let part = self.resolve(part)?;
        let name = part.text("name").unwrap_or_default();
        let (kind, key) = match part.text("in") {
            Some("path") => (Kind::PathParameter, name.to_owned()),
            Some("query") => (Kind::QueryParameter, name.to_owned()),
            Some("cookie") => (Kind::Header, format!("Cookie: {name}")),
            _ => (Kind::Header, name.to_owned()),
        };
        let is_required = part.is_set("required") || kind == Kind::PathParameter;
        let item = Item::new(kind, key, part.place()).with_mark(Aspect::Required, is_required);
        let media = content(&part);
        let schema = match &media {
            Some((_, media)) => media.get("schema"),
            None => part.get("schema"),
        };
        let item = match schema {
            Some(schema) => self.valued(item, &schema),
            None => item.with(Aspect::Type, Value::Type(TypeExpr::Scalar(Scalar::Json))),
        };
        let is_list = matches!(item.facts.get(&Aspect::Type), Some(Value::Type(TypeExpr::List(_))));
        let encoding = match kind {
            // An object has no other form that a header could hold.
            Kind::Header if media.is_some() || is_object(&item, &self.types) => Some("json"),
            Kind::QueryParameter if is_list && !is_joined(&part) => Some("repeated"),
            _ => None,
        };
        let item = item.with_some(Aspect::Encoding, encoding.map(|text| Value::Text(text.to_owned())));
        let shown = media.and_then(|(_, media)| media.get("example")).or_else(|| part.get("example"));
        let item = item.with_some(Aspect::Example, shown.map(|it| Value::Json(it.node.to_json())));
        Some(marked(item, &part))
    }

    fn body(&mut self, part: &Part<'d>, operation: &str) -> Option<Item> {
        let part = self.resolve(part)?;
        let (content_type, media) = content(&part)?;
        let essence = content_type.split(';').next().unwrap_or_default().trim().to_owned();
        let schema = media.get("schema");
        let ty = match schema {
            Some(schema) if is_json(&essence) || essence.contains("form") => self.described(&schema).ty,
            _ => TypeExpr::Scalar(Scalar::Bytes),
        };
        if is_json(&essence) {
            self.add_examples(operation, Some((Kind::Body, "body")), &media);
        }
        let item = Item::new(Kind::Body, "body", part.place())
            .with_mark(Aspect::Required, part.is_set("required"))
            .with_text(Aspect::ContentType, essence)
            .with(Aspect::Type, Value::Type(ty));
        Some(marked(item, &part))
    }
}

fn is_object(item: &Item, types: &[Item]) -> bool {
    match item.facts.get(&Aspect::Type) {
        Some(Value::Type(TypeExpr::Of(index))) => types[index.0].kind != Kind::Enum,
        Some(Value::Type(TypeExpr::Map(_))) => true,
        _ => false,
    }
}

/// Returns whether the items of a list are joined by commas.
fn is_joined(part: &Part<'_>) -> bool {
    part.text("style").unwrap_or("form") == "form"
        && part.get("explode").is_some_and(|_| !part.is_set("explode"))
}
