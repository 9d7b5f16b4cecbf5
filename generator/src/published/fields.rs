//! The fields of objects, and the types and constraints of values.

use super::Reader;
use super::document::Part;
use super::ranges::{greatest, least};
use super::schema::{Described, marked};
use crate::facts::{Aspect, Item, Kind, Scalar, TypeExpr, Value};
use std::collections::{BTreeMap, BTreeSet};

impl<'d> Reader<'d, '_> {
    /// The fields of an object, without that of a union's tag.
    pub(super) fn fields(&mut self, schema: &Part<'d>, tag: Option<&str>) -> Vec<Item> {
        let mut found = Found::default();
        self.collect(schema, &mut found);
        let fields = found.order.into_iter().filter(|name| Some(name.as_str()) != tag);
        let fields = fields.map(|name| {
            let part = &found.fields[&name];
            let required = found.required.contains(name.as_str());
            let item = marked(Item::new(Kind::Field, &name, part.place()), part)
                .with_some(Aspect::Download, part.number("x-download").map(Value::Number));
            self.valued(item.with_mark(Aspect::Required, required), part)
        });
        fields.collect()
    }

    /// Collects the fields of a schema and of all that it is composed of.
    fn collect(&mut self, schema: &Part<'d>, found: &mut Found<'d>) {
        let Some(schema) = self.document.resolve(schema, self.diagnostics) else { return };
        if !found.seen.insert(schema.pointer.clone()) {
            return;
        }
        for part in schema.get("allOf").map(|it| it.items()).unwrap_or_default() {
            self.collect(&part, found);
        }
        found.required.extend(schema.texts("required"));
        for (name, part) in schema.get("properties").map(|it| it.entries()).unwrap_or_default() {
            if found.fields.insert(name.clone(), part).is_none() {
                found.order.push(name);
            }
        }
    }

    /// With the type and the constraints of a schema.
    pub(super) fn valued(&mut self, item: Item, schema: &Part<'d>) -> Item {
        let mut described = self.described(schema);
        let is_base64 =
            described.find("contentEncoding").is_some_and(|it| it.node.as_text() == Some("base64"))
                || described.find("format").is_some_and(|it| it.node.as_text() == Some("byte"));
        if is_base64 && described.ty == TypeExpr::Scalar(Scalar::Text) {
            // The constraints are those of the decoded text.
            described.layers.retain(|layer| layer.get("contentSchema").is_none());
            described.layers.extend(schema.get("contentSchema"));
        }
        let default = described.find("default").map(|it| Value::Json(it.node.to_json()));
        let shown = described.find("examples").and_then(|it| it.items().into_iter().next());
        let example = described.find("example").or(shown).map(|it| Value::Json(it.node.to_json()));
        let is_deprecated = described.layers.iter().take(described.own).any(|it| it.is_set("deprecated"));
        let item = item
            .with(Aspect::Type, Value::Type(described.ty.clone()))
            .with_mark(Aspect::Nullable, described.is_nullable)
            .with_some(Aspect::Encoding, is_base64.then(|| Value::Text("base64".to_owned())))
            .with_some(Aspect::Default, default)
            .with_some(Aspect::Example, example)
            .with_mark(Aspect::Deprecated, is_deprecated);
        self.limited(item, &described)
    }

    /// With the ranges of numbers, lengths, and the pattern.
    fn limited(&mut self, item: Item, described: &Described<'d>) -> Item {
        let number = |described: &Described<'d>, key: &str| described.find_number(key).map(Value::Number);
        let item = match &described.ty {
            TypeExpr::Scalar(_) => item
                .with_some(Aspect::Min, least(described))
                .with_some(Aspect::Max, greatest(described))
                .with_some(Aspect::MinLength, number(described, "minLength"))
                .with_some(Aspect::MaxLength, number(described, "maxLength")),
            TypeExpr::List(_) => {
                let items = described.find("items").map(|items| self.described(&items));
                let of_items = |it: &Option<Described<'d>>, key| number(it.as_ref()?, key);
                item.with_some(Aspect::MinItems, number(described, "minItems"))
                    .with_some(Aspect::MaxItems, number(described, "maxItems"))
                    .with_some(Aspect::ItemMin, items.as_ref().and_then(least))
                    .with_some(Aspect::ItemMax, items.as_ref().and_then(greatest))
                    .with_some(Aspect::ItemMinLength, of_items(&items, "minLength"))
                    .with_some(Aspect::ItemMaxLength, of_items(&items, "maxLength"))
            }
            TypeExpr::Of(_) | TypeExpr::Map(_) => item,
        };
        let pattern = described.find("pattern").and_then(|it| it.node.as_text());
        item.with_some_text(Aspect::Pattern, pattern)
    }
}

/// The fields found so far.
#[derive(Default)]
struct Found<'d> {
    seen: BTreeSet<String>,
    order: Vec<String>,
    fields: BTreeMap<String, Part<'d>>,
    required: BTreeSet<&'d str>,
}

impl<'d> Described<'d> {
    /// The value of a key in the outermost schema that has it.
    pub(super) fn find(&self, key: &str) -> Option<Part<'d>> {
        self.layers.iter().find_map(|layer| layer.get(key))
    }

    fn find_number(&self, key: &str) -> Option<i64> {
        self.layers.iter().find_map(|layer| layer.number(key))
    }
}
