//! The ranges of numbers.

use super::schema::Described;
use crate::facts::{Scalar, TypeExpr, Value};
use crate::node;

/// The minimum, also of a range that leaves out its end: as `exclusiveMinimum: true` in 3.0, and with the number in 3.1.
pub(super) fn least(described: &Described<'_>) -> Option<Value> {
    let end = End::of(described, "minimum", "exclusiveMinimum")?;
    Some(end.value(described, 1, f64::ceil))
}

/// The maximum, as the minimum.
pub(super) fn greatest(described: &Described<'_>) -> Option<Value> {
    let end = End::of(described, "maximum", "exclusiveMaximum")?;
    Some(end.value(described, -1, f64::floor))
}

/// An end of a range.
struct End {
    number: Number,
    /// The number itself is left out.
    is_excluded: bool,
}

enum Number {
    Whole(i64),
    Fraction(f64),
}

impl End {
    fn of(described: &Described<'_>, included: &str, excluded: &str) -> Option<Self> {
        if let Some(number) = number(described, excluded) {
            return Some(Self { number, is_excluded: true });
        }
        let is_excluded = described.find(excluded).is_some_and(|it| it.node.value == node::Value::Bool(true));
        Some(Self { number: number(described, included)?, is_excluded })
    }

    /// The end as a fact. That of a range of whole numbers is the next whole number inside it.
    fn value(&self, described: &Described<'_>, inwards: i64, round: fn(f64) -> f64) -> Value {
        let is_of_whole = matches!(
            described.ty,
            TypeExpr::Scalar(Scalar::Integer | Scalar::Int32 | Scalar::Int64 | Scalar::Timestamp)
        );
        match (&self.number, is_of_whole) {
            (Number::Whole(number), true) if self.is_excluded => {
                Value::Number(number.saturating_add(inwards))
            }
            (Number::Whole(number), _) if !self.is_excluded => Value::Number(*number),
            #[expect(clippy::cast_precision_loss, reason = "as the document's readers do")]
            (Number::Whole(number), _) => Value::End(*number as f64, true),
            #[expect(clippy::cast_possible_truncation, reason = "it is rounded, and saturates")]
            (Number::Fraction(number), true) => Value::Number(round(*number) as i64),
            (Number::Fraction(number), false) => Value::End(*number, self.is_excluded),
        }
    }
}

fn number(described: &Described<'_>, key: &str) -> Option<Number> {
    described.layers.iter().find_map(|layer| {
        layer.number(key).map(Number::Whole).or_else(|| layer.fraction(key).map(Number::Fraction))
    })
}
