//! JSON made from the model: for each type a value as full, as poor, or as strange as the API may send it.

use generator::model::{Api, Field, Shape, Ty, TypeId};
use serde_json::{Map, Value, json};

/// What a sample is like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mood {
    /// Every field, one item in each list, the first value of each enum.
    Full,
    /// Only what must be there, and empty lists.
    Minimal,
    /// Full, with fields that the spec does not have.
    UnknownFields,
    /// Full, with values that no enum has.
    UnknownValues,
    /// Full, with tags that no union has.
    UnknownTags,
    /// Full, with `null` for everything that may be absent.
    NullWhereOptional,
    /// Full, with `null` for everything that must be there, and in every list.
    NullWhereRequired,
}

impl Mood {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::Full,
        Self::Minimal,
        Self::UnknownFields,
        Self::UnknownValues,
        Self::UnknownTags,
        Self::NullWhereOptional,
        Self::NullWhereRequired,
    ];
}

/// How deep samples go; a type that holds itself in a list ends there.
const DEPTH: usize = 12;

/// Every sample of a type in a mood: one, or for a union one for each kind.
#[must_use]
pub fn samples(api: &Api, id: TypeId, mood: Mood) -> Vec<Value> {
    match &api.get(id).shape {
        Shape::Union { variants, .. } => {
            (0..variants.len()).map(|kind| Sampling { api, mood }.union(id, kind, DEPTH)).collect()
        }
        _ => vec![Sampling { api, mood }.named(id, DEPTH)],
    }
}

struct Sampling<'a> {
    api: &'a Api,
    mood: Mood,
}

impl Sampling<'_> {
    fn value(&self, ty: &Ty, depth: usize) -> Value {
        match ty {
            Ty::Text | Ty::Secret => json!("text with \"quotes\" and 🦀"),
            Ty::Boolean => json!(true),
            Ty::Int32 => json!(i32::MIN),
            Ty::Int64 => json!(i64::MAX),
            Ty::Number => json!(-1.5),
            Ty::Timestamp => json!(1_700_000_000),
            Ty::Json | Ty::Bytes | Ty::Unknown => json!({"any": [null, {"thing": 1}]}),
            Ty::Named(id) => self.named(*id, depth),
            Ty::List(inner) => match self.mood {
                Mood::Minimal => json!([]),
                Mood::NullWhereRequired => json!([self.value(inner, depth), null]),
                _ if depth == 0 => json!([]),
                _ => json!([self.value(inner, depth - 1)]),
            },
            Ty::Map(inner) => match self.mood {
                Mood::Minimal => json!({}),
                _ if depth == 0 => json!({}),
                _ => json!({"a:key": self.value(inner, depth - 1)}),
            },
        }
    }

    fn named(&self, id: TypeId, depth: usize) -> Value {
        match &self.api.get(id).shape {
            Shape::Struct(fields) => Value::Object(self.object(fields, depth)),
            Shape::Enum(_) if self.mood == Mood::UnknownValues => json!("a value from the future"),
            Shape::Enum(variants) => json!(variants[0].api_name),
            Shape::Union { .. } => self.union(id, 0, depth),
        }
    }

    fn union(&self, id: TypeId, kind: usize, depth: usize) -> Value {
        let Shape::Union { tag, variants } = &self.api.get(id).shape else { unreachable!("a union") };
        let mut object = match variants[kind].ty.map(|id| &self.api.get(id).shape) {
            Some(Shape::Struct(fields)) => self.object(fields, depth),
            _ => Map::new(),
        };
        let unknown = self.mood == Mood::UnknownTags;
        let value = if unknown { "a kind from the future" } else { variants[kind].api_name.as_str() };
        object.insert(tag.clone(), json!(value));
        Value::Object(object)
    }

    fn object(&self, fields: &[Field], depth: usize) -> Map<String, Value> {
        let mut object = Map::new();
        for field in fields {
            let value = match (self.mood, field.optional) {
                (Mood::Minimal, true) => continue,
                (Mood::NullWhereOptional, true) => Value::Null,
                (Mood::NullWhereRequired, false) if !is_list(&field.ty) => Value::Null,
                _ if field.base64 => json!("cGxhaW4g8J+mgA=="),
                _ if depth == 0 && field.optional => continue,
                _ => self.value(&field.ty, depth.saturating_sub(1)),
            };
            object.insert(field.api_name.clone(), value);
        }
        if self.mood == Mood::UnknownFields {
            object.insert("from_the_future".to_owned(), json!({"deep": [1, null, {"er": "x"}]}));
        }
        object
    }
}

fn is_list(ty: &Ty) -> bool {
    matches!(ty, Ty::List(_))
}
