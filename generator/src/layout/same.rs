//! Whether two documents say the same.

use crate::node::{Node, Value};
use crate::spec::read::Shape;

/// Whether two nodes have the same values, whatever the order of the language's keys is.
pub(super) fn same(a: &Node, b: &Node, shape: Shape) -> bool {
    match (&a.value, &b.value) {
        (Value::Map(one), Value::Map(other)) if one.len() == other.len() => match shape {
            Shape::Part(part) | Shape::Short(part) => one.iter().all(|(key, _)| {
                let shape =
                    key.as_text().and_then(|name| part.key(name)).map_or(Shape::Json, |key| (key.shape)());
                let (mut ours, mut theirs) = (values(one, key), values(other, key));
                ours.by_ref().all(|value| theirs.next().is_some_and(|it| same(value, it, shape)))
                    && theirs.next().is_none()
            }),
            shape => {
                let inner = match shape {
                    Shape::Entries(inner) | Shape::TextOrEntries(inner) => inner(),
                    _ => Shape::Json,
                };
                let mut pairs = one.iter().zip(other);
                pairs.all(|(a, b)| same(&a.0, &b.0, Shape::Value) && same(&a.1, &b.1, inner))
            }
        },
        (Value::List(one), Value::List(other)) if one.len() == other.len() => {
            let inner = match shape {
                Shape::List(inner) => inner(),
                _ => Shape::Json,
            };
            one.iter().zip(other).all(|(a, b)| same(a, b, inner))
        }
        (Value::Float(one), Value::Float(other)) => one.to_bits() == other.to_bits(),
        (one, other) => one == other,
    }
}

fn values<'n>(entries: &'n [(Node, Node)], key: &Node) -> impl Iterator<Item = &'n Node> {
    entries.iter().filter(|(it, _)| it.value == key.value).map(|(_, value)| value)
}
