//! Checks values against types.

use crate::api::{Api, Field, Limits, Range, Scalar, Shape, Ty};
use serde_json::Value;

/// The first reason for which a value does not fit a type.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Violation {
    /// The names and indices that lead to it.
    path: Vec<String>,
    /// Its description, which follows the path.
    text: String,
    /// Set if a required field is missing.
    pub(crate) is_missing: bool,
}

impl Violation {
    fn new(text: impl Into<String>) -> Self {
        Self { path: Vec::new(), text: text.into(), is_missing: false }
    }

    fn inside(mut self, name: impl Into<String>) -> Self {
        self.path.insert(0, name.into());
        self
    }

    /// The description, with the place inside a value of this name.
    pub(crate) fn describe(&self, outer: &str) -> String {
        let mut place = outer.to_owned();
        for name in &self.path {
            if !place.is_empty() {
                place.push('.');
            }
            place.push_str(name);
        }
        if place.is_empty() {
            format!("The body {}.", self.text)
        } else {
            format!("'{place}' {}.", self.text)
        }
    }
}

/// Checks a value of a request.
pub(crate) fn check(api: &Api, value: &Value, ty: &Ty, limits: &Limits) -> Result<(), Violation> {
    match ty {
        Ty::Scalar(scalar) => self::scalar(value, *scalar, limits),
        Ty::List { list } => {
            let Value::Array(items) = value else { return Err(Violation::new("must be a list")) };
            within(items.len(), limits.items, "items")?;
            let limits =
                Limits { number: limits.item_number, length: limits.item_length, ..Limits::default() };
            items.iter().enumerate().try_for_each(|(index, item)| {
                check(api, item, list, &limits).map_err(|violation| violation.inside(index.to_string()))
            })
        }
        Ty::Map { map } => {
            let Value::Object(entries) = value else { return Err(Violation::new("must be an object")) };
            entries.iter().try_for_each(|(key, value)| {
                check(api, value, map, &Limits::default()).map_err(|violation| violation.inside(key))
            })
        }
        Ty::Named(index) => match &api.types[*index].shape {
            Shape::Struct { fields } => self::fields(api, value, fields),
            Shape::Enum { values } => match value.as_str() {
                Some(text) if values.iter().any(|value| value == text) => Ok(()),
                Some(_) => Err(Violation::new(format!("must be one of {}", values.join(", ")))),
                None => Err(Violation::new("must be a string")),
            },
            Shape::Union { tag, variants } => {
                let Value::Object(entries) = value else { return Err(Violation::new("must be an object")) };
                let Some(found) = entries.get(tag) else { return Err(missing().inside(tag)) };
                let variant = variants.iter().find(|variant| found.as_str() == Some(&variant.value));
                let Some(variant) = variant else {
                    let values: Vec<&str> = variants.iter().map(|it| it.value.as_str()).collect();
                    let text = format!("must be one of {}", values.join(", "));
                    return Err(Violation::new(text).inside(tag));
                };
                variant.ty.map_or(Ok(()), |ty| check(api, value, &Ty::Named(ty), &Limits::default()))
            }
        },
    }
}

fn fields(api: &Api, value: &Value, fields: &[Field]) -> Result<(), Violation> {
    let Value::Object(entries) = value else { return Err(Violation::new("must be an object")) };
    for field in fields {
        match entries.get(&field.name) {
            None if field.optional => {}
            None => return Err(missing().inside(&field.name)),
            Some(value) => self::field(api, value, field).map_err(|it| it.inside(&field.name))?,
        }
    }
    Ok(())
}

fn field(api: &Api, value: &Value, field: &Field) -> Result<(), Violation> {
    if !field.base64 {
        return check(api, value, &field.ty, &field.limits);
    }
    let Some(text) = value.as_str() else { return Err(Violation::new("must be a string")) };
    let Some(decoded) = decode(text) else { return Err(Violation::new("must be UTF-8 text in base64")) };
    check(api, &Value::String(decoded), &field.ty, &field.limits)
}

/// The text that base64 encodes.
pub(crate) fn decode(base64: &str) -> Option<String> {
    use base64::Engine as _;
    let bytes = base64::engine::general_purpose::STANDARD.decode(base64).ok()?;
    String::from_utf8(bytes).ok()
}

fn scalar(value: &Value, scalar: Scalar, limits: &Limits) -> Result<(), Violation> {
    match scalar {
        Scalar::Json | Scalar::Bytes => Ok(()),
        Scalar::String | Scalar::Secret => {
            let Some(text) = value.as_str() else { return Err(Violation::new("must be a string")) };
            within(text.chars().count(), limits.length, "characters")?;
            match &limits.pattern {
                Some(pattern) if !pattern.0.is_match(text) => {
                    Err(Violation::new(format!("must match {}", pattern.0.as_str())))
                }
                _ => Ok(()),
            }
        }
        Scalar::Boolean if value.is_boolean() => Ok(()),
        Scalar::Boolean => Err(Violation::new("must be true or false")),
        Scalar::Number => match value.as_f64() {
            Some(number) => number_within(number, limits.number),
            None => Err(Violation::new("must be a number")),
        },
        Scalar::Int32 | Scalar::Int64 | Scalar::Timestamp => {
            let Some(number) = whole(value) else { return Err(Violation::new("must be a whole number")) };
            if scalar == Scalar::Int32 && i32::try_from(number).is_err() {
                return Err(Violation::new("must be a whole number of 32 bits"));
            }
            let Range { min, max } = limits.number;
            if min.is_some_and(|min| number < min) || max.is_some_and(|max| number > max) {
                return Err(out_of(limits.number, ""));
            }
            Ok(())
        }
    }
}

/// A whole number. JSON may write it with a fraction of zero.
#[expect(clippy::cast_possible_truncation, clippy::cast_precision_loss, reason = "the range is checked")]
fn whole(value: &Value) -> Option<i64> {
    let float = |number: &f64| number.fract() == 0.0 && number.abs() < i64::MAX as f64;
    value.as_i64().or_else(|| value.as_f64().filter(float).map(|number| number as i64))
}

#[expect(clippy::cast_precision_loss, reason = "limits are small")]
fn number_within(number: f64, range: Range) -> Result<(), Violation> {
    let too_small = range.min.is_some_and(|min| number < min as f64);
    let too_large = range.max.is_some_and(|max| number > max as f64);
    if too_small || too_large { Err(out_of(range, "")) } else { Ok(()) }
}

fn within(count: usize, range: Range, unit: &str) -> Result<(), Violation> {
    let count = i64::try_from(count).unwrap_or(i64::MAX);
    if range.min.is_some_and(|min| count < min) || range.max.is_some_and(|max| count > max) {
        return Err(out_of(range, unit));
    }
    Ok(())
}

fn out_of(range: Range, unit: &str) -> Violation {
    let unit = if unit.is_empty() { String::new() } else { format!(" {unit}") };
    Violation::new(match (range.min, range.max) {
        (Some(min), Some(max)) => format!("must have {min} to {max}{unit}"),
        (Some(min), None) => format!("must have at least {min}{unit}"),
        (None, Some(max)) => format!("must have at most {max}{unit}"),
        (None, None) => "is out of range".to_owned(),
    })
}

fn missing() -> Violation {
    Violation { path: Vec::new(), text: "is required".to_owned(), is_missing: true }
}
