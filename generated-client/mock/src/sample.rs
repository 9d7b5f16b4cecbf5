//! Makes values of types: always valid, and the same for the same seed.

use crate::api::{Api, Field, Limits, Scalar, Shape, Ty};
use base64::Engine as _;
use fastrand::Rng;
use serde_json::{Map, Value};

/// The depth from which optional fields are left out, so that recursive types end.
const DEPTH: usize = 4;

/// Makes a value of a type.
pub(crate) fn sample(api: &Api, ty: &Ty, rng: &mut Rng) -> Value {
    value(api, ty, &Limits::default(), rng, 0)
}

fn value(api: &Api, ty: &Ty, limits: &Limits, rng: &mut Rng, depth: usize) -> Value {
    if let Some(default) = &limits.default {
        return default.clone();
    }
    match ty {
        Ty::Scalar(scalar) => self::scalar(*scalar, limits, rng),
        Ty::List { list } => {
            let least = limits.items.min.unwrap_or_default().max(i64::from(depth < DEPTH));
            let count = limits.items.max.map_or(least, |max| least.min(max));
            let limits =
                Limits { number: limits.item_number, length: limits.item_length, ..Limits::default() };
            (0..count).map(|_| value(api, list, &limits, rng, depth + 1)).collect()
        }
        Ty::Map { map } => {
            let entry =
                (depth < DEPTH).then(|| (word(rng, 6), value(api, map, &Limits::default(), rng, depth + 1)));
            Value::Object(entry.into_iter().collect())
        }
        Ty::Named(index) => match &api.types[*index].shape {
            Shape::Struct { fields } => Value::Object(self::fields(api, fields, rng, depth)),
            Shape::Enum { values } => rng.choice(values).cloned().unwrap_or_default().into(),
            Shape::Union { tag, variants } => {
                // The last variants are the deepest in unions that contain themselves.
                let variant = if depth < DEPTH { rng.choice(variants) } else { variants.first() };
                let mut object = Map::new();
                if let Some(variant) = variant {
                    let inner = variant.ty.map(|ty| value(api, &Ty::Named(ty), limits, rng, depth + 1));
                    if let Some(Value::Object(inner)) = inner {
                        object = inner;
                    }
                    object.insert(tag.clone(), variant.value.clone().into());
                }
                Value::Object(object)
            }
        },
    }
}

fn fields(api: &Api, fields: &[Field], rng: &mut Rng, depth: usize) -> Map<String, Value> {
    let mut object = Map::new();
    for field in fields {
        if field.optional && (depth >= DEPTH || rng.bool()) {
            continue;
        }
        let made = match &field.example {
            Some(example) => example.clone(),
            None => value(api, &field.ty, &field.limits, rng, depth + 1),
        };
        let made = match made.as_str() {
            Some(text) if field.base64 && field.example.is_none() => {
                base64::engine::general_purpose::STANDARD.encode(text).into()
            }
            _ => made,
        };
        object.insert(field.name.clone(), made);
    }
    object
}

fn scalar(scalar: Scalar, limits: &Limits, rng: &mut Rng) -> Value {
    let least = limits.number.min.unwrap_or(1);
    let most = limits.number.max.unwrap_or(least.saturating_add(100)).max(least);
    match scalar {
        Scalar::String | Scalar::Secret => {
            let most = limits.length.max.map_or(usize::MAX, |max| usize::try_from(max).unwrap_or_default());
            let least = limits.length.min.map_or(0, |min| usize::try_from(min).unwrap_or_default());
            Value::String(word(rng, 10.max(least).min(most)))
        }
        Scalar::Boolean => rng.bool().into(),
        Scalar::Int32 | Scalar::Int64 => rng.i64(least..=most).into(),
        Scalar::Number => f64::from(u16::try_from(rng.i64(least..=most)).unwrap_or(1)).into(),
        Scalar::Timestamp => (1_751_000_000 + rng.i64(0..10_000_000)).into(),
        Scalar::Json | Scalar::Bytes => Value::Object(Map::new()),
    }
}

/// A text of letters and digits.
pub(crate) fn word(rng: &mut Rng, length: usize) -> String {
    std::iter::repeat_with(|| rng.alphanumeric()).take(length).collect()
}
