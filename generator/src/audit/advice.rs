//! Advice on what to write in the spec about a difference.

use crate::compare::{About, Change, Way};
use crate::facts::{Aspect, Kind};

/// The advice, as a sentence.
pub(super) fn of(change: &Change) -> String {
    let item = change.path.last().map_or("API", String::as_str);
    let article = if change.kind == Kind::Operation { "" } else { "the " };
    let words = match (change.about, &change.new) {
        (About::Item, Some(value)) if change.way == Way::Added => {
            let is_said = change.kind == Kind::Operation || item.ends_with(value.as_str());
            let value = if is_said { String::new() } else { format!(" (`{value}`)") };
            format!("Add {article}{item}{value} here")
        }
        (About::Item, Some(kind)) => format!("Make it a {kind}"),
        (About::Item, None) => format!("Remove {article}{item}"),
        (About::Fact(aspect), new) => of_fact(aspect, new.as_deref()),
    };
    format!("{words}, or say under `differs` why not.")
}

fn of_fact(aspect: Aspect, new: Option<&str>) -> String {
    match (aspect, new) {
        (Aspect::Required, Some(_)) => "Make it required".to_owned(),
        (Aspect::Required, None) => "Make it optional".to_owned(),
        (Aspect::Nullable, Some(_)) => "Make it optional, as it may be `null`".to_owned(),
        (Aspect::Deprecated, Some(_)) => "Add `deprecated`".to_owned(),
        (Aspect::Preview, Some(_)) => "Add `preview: true`".to_owned(),
        (_, Some(value)) => format!("Write the {}: `{value}`", aspect.word()),
        (_, None) => format!("Remove the {}", aspect.word()),
    }
}
