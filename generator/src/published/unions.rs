//! Unions: schemas of which a value fits one.

use super::Reader;
use super::document::Part;
use super::schema::{alternatives, marked, values};
use crate::facts::{Aspect, Item, Kind, TypeExpr, Value};
use std::collections::BTreeSet;

impl<'d> Reader<'d, '_> {
    /// The tag and the variants of a union.
    pub(super) fn union(&mut self, schema: &Part<'d>) -> (Option<String>, Vec<Item>) {
        let alternatives: Vec<Part<'d>> = alternatives(schema)
            .iter()
            .filter_map(|part| self.document.resolve(part, self.diagnostics))
            .collect();
        let discriminator = schema.get("discriminator");
        let tag = discriminator.as_ref().and_then(|it| it.text("propertyName")).map(str::to_owned);
        let tag = tag.or_else(|| self.common_tag(&alternatives));
        let mapping =
            discriminator.and_then(|it| it.get("mapping")).map(|it| it.entries()).unwrap_or_default();
        let mut targets = Vec::new();
        for (value, part) in &mapping {
            let target = part.node.as_text().unwrap_or_default();
            let named = format!("#/components/schemas/{target}");
            match self.document.find(target).or_else(|| self.document.find(&named)) {
                Some(found) => targets.push((value.clone(), found.pointer)),
                None => self.document.report(part, target, false, self.diagnostics),
            }
        }
        let mut variants = Vec::new();
        for alternative in &alternatives {
            let mapped = targets.iter().filter(|(_, pointer)| *pointer == alternative.pointer);
            let mut names: Vec<String> = mapped.map(|(value, _)| value.clone()).collect();
            if names.is_empty() {
                names = tag.as_deref().map(|tag| self.tag_values(alternative, tag)).unwrap_or_default();
            }
            if names.is_empty() {
                let name = alternative.pointer.rsplit('/').next().unwrap_or_default();
                names.push(name.to_owned());
            }
            for name in names {
                let ty = self.untagged(alternative, tag.as_deref());
                let variant = Item::new(Kind::Variant, name, alternative.place());
                // Without a schema around it, the marks are those of the object.
                let is_object = ty.is_some()
                    && self.without_tag(alternative, tag.as_deref()).pointer == alternative.pointer;
                let variant = if is_object { variant } else { marked(variant, alternative) };
                variants.push(variant.with_some(Aspect::Type, ty.map(Value::Type)));
            }
        }
        (tag, variants)
    }

    /// The field that has one known value in each alternative.
    fn common_tag(&mut self, alternatives: &[Part<'d>]) -> Option<String> {
        let first = alternatives.first()?.get("properties")?.entries();
        let mut names = first.into_iter().map(|(name, _)| name);
        names.find(|name| alternatives.iter().all(|it| self.tag_values(it, name).len() == 1))
    }

    /// The values of a tag that an alternative allows.
    fn tag_values(&mut self, schema: &Part<'d>, tag: &str) -> Vec<String> {
        self.tag_values_below(schema, tag, &mut BTreeSet::new())
    }

    fn tag_values_below(&mut self, schema: &Part<'d>, tag: &str, seen: &mut BTreeSet<String>) -> Vec<String> {
        if !seen.insert(schema.pointer.clone()) {
            return Vec::new();
        }
        let own = schema.get("properties").and_then(|it| it.get(tag));
        let own = own.and_then(|part| self.document.resolve(&part, self.diagnostics));
        if let Some(own) = own {
            return values(&own).into_iter().map(|(value, _)| value.to_owned()).collect();
        }
        let parts = schema.get("allOf").map(|it| it.items()).unwrap_or_default();
        let parts = parts.iter().filter_map(|part| self.document.resolve(part, self.diagnostics));
        let parts: Vec<Part<'d>> = parts.collect();
        parts.iter().flat_map(|part| self.tag_values_below(part, tag, seen)).collect()
    }

    /// The type of an alternative without its tag. `None` if nothing is left.
    fn untagged(&mut self, alternative: &Part<'d>, tag: Option<&str>) -> Option<TypeExpr> {
        let schema = self.without_tag(alternative, tag);
        let has_only_tag = |part: &Part<'d>| {
            let fields = part.get("properties").map(|it| it.entries()).unwrap_or_default();
            part.get("allOf").is_none() && fields.iter().all(|(name, _)| Some(name.as_str()) == tag)
        };
        if tag.is_some() && schema.pointer == alternative.pointer && has_only_tag(&schema) {
            return None;
        }
        if alternatives(&schema).is_empty() && values(&schema).is_empty() {
            return Some(TypeExpr::Of(self.declared(&schema, Kind::Object, tag)));
        }
        Some(self.described(&schema).ty)
    }

    /// The schema to which an alternative only adds its tag, or itself.
    fn without_tag(&mut self, schema: &Part<'d>, tag: Option<&str>) -> Part<'d> {
        let is_of_tag = |part: &Part<'d>| {
            let fields = part.get("properties").map(|it| it.entries()).unwrap_or_default();
            !fields.is_empty() && fields.iter().all(|(name, _)| Some(name.as_str()) == tag)
        };
        let Some(all) = schema.get("allOf").filter(|_| schema.get("properties").is_none()) else {
            return schema.clone();
        };
        let rest: Vec<Part<'d>> = all.items().into_iter().filter(|part| !is_of_tag(part)).collect();
        let sole = if let [sole] = &*rest { self.document.resolve(sole, self.diagnostics) } else { None };
        sole.unwrap_or_else(|| schema.clone())
    }
}
