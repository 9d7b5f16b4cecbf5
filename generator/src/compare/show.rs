//! Items and values in words.

use crate::facts::{Aspect, Facts, Item, Kind, TypeExpr, Value};

/// An item, as in `query parameter limit`.
#[must_use]
pub fn noun(item: &Item) -> String {
    let word = item.kind.word();
    match item.kind {
        Kind::Api | Kind::Body | Kind::Pages | Kind::Poll => word.to_owned(),
        Kind::Operation => {
            let text = |aspect| match item.facts.get(&aspect) {
                Some(Value::Text(text)) => text.as_str(),
                _ => "",
            };
            format!("{} {}{}", text(Aspect::Method), text(Aspect::Server), text(Aspect::Path))
        }
        Kind::RateLimit => format!("{word} per {}", item.alias.as_deref().unwrap_or(&item.key)),
        Kind::ErrorBody => format!("{word} {}", item.key.parse::<u32>().map_or(1, |index| index + 1)),
        _ => format!("{word} {}", item.key),
    }
}

/// A value, as in `100/min`.
#[must_use]
pub fn text(value: &Value, facts: &Facts) -> String {
    match value {
        Value::Set => "yes".to_owned(),
        Value::Text(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        Value::End(number, false) => number.to_string(),
        Value::End(number, true) => format!("{number}, left out"),
        Value::Rate(requests, seconds) => {
            crate::model::Rate { requests: *requests, seconds: *seconds }.to_string()
        }
        Value::Json(json) => json.to_string(),
        Value::AnyOf(sets) if sets.iter().all(Vec::is_empty) => "none".to_owned(),
        Value::AnyOf(sets) => sets.iter().map(|set| set.join(", ")).collect::<Vec<_>>().join(" or "),
        Value::Order(names) => names.join(", "),
        Value::Type(ty) => type_text(ty, facts),
    }
}

fn type_text(ty: &TypeExpr, facts: &Facts) -> String {
    match ty {
        TypeExpr::Scalar(scalar) => scalar.to_string(),
        TypeExpr::List(item) => format!("{}[]", type_text(item, facts)),
        TypeExpr::Map(value) => format!("map<{}>", type_text(value, facts)),
        TypeExpr::Of(index) => match &facts.types[index.0] {
            named if named.is_named => named.key.clone(),
            unnamed => unnamed.kind.word().to_owned(),
        },
    }
}
