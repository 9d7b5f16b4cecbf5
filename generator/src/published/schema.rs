//! Schemas as types.

use super::Reader;
use super::document::Part;
use crate::facts::{Aspect, Item, Kind, Scalar, TypeExpr, TypeIndex, Value};
use crate::node;

/// The type that a schema describes.
pub(super) struct Described<'d> {
    pub(super) ty: TypeExpr,
    /// The schemas that together describe the value, the outermost first.
    pub(super) layers: Vec<Part<'d>>,
    /// The number of layers before the first reference. They are about this place alone.
    pub(super) own: usize,
    /// The value may be `null`.
    pub(super) is_nullable: bool,
}

/// The number of schemas inside each other that describe one value. Only cycles have more.
const DEEPEST: usize = 32;

impl<'d> Reader<'d, '_> {
    /// The type that a schema describes, and the schemas that do.
    pub(super) fn described(&mut self, schema: &Part<'d>) -> Described<'d> {
        let mut found = Described {
            ty: TypeExpr::Scalar(Scalar::Json),
            layers: vec![schema.clone()],
            own: 1,
            is_nullable: false,
        };
        let mut part = schema.clone();
        let mut is_own = true;
        loop {
            if part.text("$ref").is_some() {
                is_own = false;
                let Some(target) = self.document.resolve(&part, self.diagnostics) else { return found };
                found.layers.push(target.clone());
                part = target;
            }
            found.is_nullable |= is_nullable(&part);
            let Some((inner, is_nullable)) = sole(&part) else { break };
            if found.layers.len() > DEEPEST {
                self.document.report(&part, &part.pointer.clone(), true, self.diagnostics);
                return found;
            }
            found.is_nullable |= is_nullable;
            found.layers.push(inner.clone());
            found.own += usize::from(is_own);
            part = inner;
        }
        // Only a list or a map of itself is as deep.
        if self.depth > DEEPEST {
            self.document.report(&part, &part.pointer.clone(), true, self.diagnostics);
            return found;
        }
        self.depth += 1;
        found.ty = self.type_of(&part);
        self.depth -= 1;
        found
    }

    /// The type of a schema that is no reference.
    fn type_of(&mut self, schema: &Part<'d>) -> TypeExpr {
        let of = TypeExpr::Of;
        if !values(schema).is_empty() {
            return of(self.declared(schema, Kind::Enum, None));
        }
        if !alternatives(schema).is_empty() {
            return of(self.declared(schema, Kind::Union, None));
        }
        let scalar = match type_word(schema) {
            Some("array") => {
                let item = schema.get("items").map(|items| self.described(&items).ty);
                return TypeExpr::List(Box::new(item.unwrap_or(TypeExpr::Scalar(Scalar::Json))));
            }
            Some("string") => match schema.text("format") {
                Some("password") => Scalar::Secret,
                _ => Scalar::Text,
            },
            Some("boolean") => Scalar::Boolean,
            Some("integer") => match schema.text("format") {
                Some("int32") => Scalar::Int32,
                Some("int64") => Scalar::Int64,
                _ => Scalar::Integer,
            },
            Some("number") => Scalar::Number,
            Some("object") | None => return self.object(schema),
            Some(_) => Scalar::Json,
        };
        TypeExpr::Scalar(scalar)
    }

    /// An object with fields, a map, or any JSON.
    fn object(&mut self, schema: &Part<'d>) -> TypeExpr {
        let has_fields = schema.get("properties").is_some_and(|it| !it.node.entries().is_empty());
        if has_fields || schema.get("allOf").is_some_and(|it| it.items().len() > 1) {
            return TypeExpr::Of(self.declared(schema, Kind::Object, None));
        }
        match schema
            .get("additionalProperties")
            .filter(|it| !matches!(it.node.value, node::Value::Bool(false)))
        {
            Some(values) => TypeExpr::Map(Box::new(self.described(&values).ty)),
            // An object without known fields may be any JSON, which comparisons allow for.
            None if type_word(schema) == Some("object") => {
                TypeExpr::Of(self.declared(schema, Kind::Object, None))
            }
            None => TypeExpr::Scalar(Scalar::Json),
        }
    }

    /// The index of a type that is made once for each schema and tag. Its parts are read later, as a type may contain itself.
    pub(super) fn declared(&mut self, schema: &Part<'d>, kind: Kind, tag: Option<&str>) -> TypeIndex {
        let key = (schema.pointer.clone(), tag.map(str::to_owned));
        if let Some(index) = self.indexes.get(&key) {
            return *index;
        }
        let index = TypeIndex(self.types.len());
        self.pending.push((index, schema.clone(), key.1.clone()));
        self.indexes.insert(key, index);
        self.types.push(marked(Item::new(kind, name(schema), schema.place()), schema));
        index
    }

    /// Reads the parts of all types that are used.
    pub(super) fn read_parts(&mut self) {
        while let Some((index, schema, tag)) = self.pending.pop() {
            let parts = match self.types[index.0].kind {
                Kind::Enum => {
                    let value = |(value, part): (&str, Part<'d>)| Item::new(Kind::Value, value, part.place());
                    values(&schema).into_iter().map(value).collect()
                }
                Kind::Union => {
                    let (tag, variants) = self.union(&schema);
                    self.types[index.0].facts.extend(tag.map(|tag| (Aspect::Tag, Value::Text(tag))));
                    variants
                }
                _ => self.fields(&schema, tag.as_deref()),
            };
            self.types[index.0].parts = parts;
        }
    }
}

/// The name of a component, or the pointer of a schema that is written where it is used.
fn name(schema: &Part<'_>) -> String {
    let name = schema.pointer.strip_prefix("/components/schemas/").filter(|name| !name.contains('/'));
    name.unwrap_or(&schema.pointer).to_owned()
}

/// With the marks of what is deprecated, or a preview.
pub(super) fn marked(item: Item, part: &Part<'_>) -> Item {
    item.with_mark(Aspect::Deprecated, part.is_set("deprecated"))
        .with_mark(Aspect::Preview, part.is_set("x-preview"))
}

/// The word of `type`, of which 3.1 may list several.
pub(super) fn type_word<'d>(schema: &Part<'d>) -> Option<&'d str> {
    let word = schema.text("type");
    word.or_else(|| schema.texts("type").into_iter().find(|word| *word != "null"))
}

/// The texts of `enum`, or of `const`, with their places. None if other values are among them.
pub(super) fn values<'d>(schema: &Part<'d>) -> Vec<(&'d str, Part<'d>)> {
    let listed = schema.get("enum").map(|it| it.items()).or_else(|| Some(vec![schema.get("const")?]));
    let listed: Vec<Part<'d>> =
        listed.unwrap_or_default().into_iter().filter(|part| part.node.value != node::Value::Null).collect();
    let texts: Option<Vec<_>> = listed.into_iter().map(|part| Some((part.node.as_text()?, part))).collect();
    texts.unwrap_or_default()
}

/// The schemas of which a value fits one, unless only one is left without `null`.
pub(super) fn alternatives<'d>(schema: &Part<'d>) -> Vec<Part<'d>> {
    let listed = ["oneOf", "anyOf"].iter().find_map(|key| schema.get(key));
    listed.map(|it| it.items()).unwrap_or_default().into_iter().filter(|it| !is_null(it)).collect()
}

/// The schema that alone describes the value, and whether `null` is the other one.
fn sole<'d>(schema: &Part<'d>) -> Option<(Part<'d>, bool)> {
    if schema.get("properties").is_some() || schema.get("discriminator").is_some() {
        return None;
    }
    if let Some(all) = schema.get("allOf") {
        let mut items = all.items();
        return if items.len() == 1 { Some((items.pop()?, false)) } else { None };
    }
    let listed = ["oneOf", "anyOf"].iter().find_map(|key| schema.get(key))?.items().len();
    let mut rest = alternatives(schema);
    if rest.len() == 1 { Some((rest.pop()?, listed > 1)) } else { None }
}

fn is_null(schema: &Part<'_>) -> bool {
    schema.text("type") == Some("null")
}

fn is_nullable(schema: &Part<'_>) -> bool {
    let has_null = |key: &str| match schema.node.get(key).map(|node| &node.value) {
        Some(node::Value::List(items)) => items.iter().any(|item| item.value == node::Value::Null),
        _ => false,
    };
    schema.is_set("nullable") || schema.texts("type").contains(&"null") || has_null("enum")
}
