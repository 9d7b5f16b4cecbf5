//! The items that an API keeps and the effects of calls on them, in JSON, for mock servers and other tools.

use crate::json::Object;
use crate::model::{Creation, Effects, ItemKind, Listing, Movement, Parameter, Subject};

/// A kind of item, without its name and schema.
pub(crate) fn item(kind: &ItemKind) -> Object {
    Object::new()
        .with("id", &kind.id)
        .with_some("created", kind.created.as_ref())
        .with_some("changed", kind.changed.as_ref())
        .with_some("inside", kind.inside.as_ref())
        .with_any("always", kind.always.clone())
        .with_some("missing", kind.missing.as_ref())
}

/// The effects of a call. Empty if it has none.
pub(crate) fn of_call(effects: &Effects) -> Object {
    let subjects = |subjects: &[Subject]| subjects.iter().map(subject).collect::<Vec<_>>();
    Object::new()
        .with_any("reads", subjects(&effects.reads))
        .with_any("updates", subjects(&effects.updates))
        .with_any("deletes", subjects(&effects.deletes))
        .with_any("creates", effects.creates.iter().map(creation).collect::<Vec<_>>())
        .with_some("lists", effects.lists.as_ref().map(listing))
        .with_some("moves", effects.moves.as_ref().map(movement))
}

fn subject(subject: &Subject) -> Object {
    Object::new()
        .with("kind", &subject.kind)
        .with("parameter", parameter(&subject.parameter))
        .with_some("at", subject.at.clone())
}

fn creation(creation: &Creation) -> Object {
    let from: Object = creation.from.iter().map(|(field, from)| (field, parameter(from))).collect();
    Object::new()
        .with("kind", &creation.kind)
        .with_some("at", creation.at.clone())
        .with_some("inside", creation.inside.as_ref().map(parameter))
        .with_some("default_inside", creation.default_inside.as_ref())
        .with_any("from", from)
}

fn listing(listing: &Listing) -> Object {
    let kinds = listing.kinds.iter();
    let kinds = kinds.map(|(tag, kind)| Object::new().with_some("tag", tag.as_ref()).with("kind", kind));
    let sorted_by: Object = listing.sorted_by.iter().map(|(start, fields)| (start, fields.clone())).collect();
    Object::new()
        .with("kinds", kinds.collect::<Vec<_>>())
        .with_some("inside", listing.inside.as_ref().map(parameter))
        .with_some("search", listing.search.as_ref().map(parameter))
        .with_some("sort", listing.sort.as_ref().map(parameter))
        .with_any("sorted_by", sorted_by)
        .with_some("only", listing.only.as_ref().map(parameter))
}

fn movement(movement: &Movement) -> Object {
    Object::new().with("item", parameter(&movement.item)).with("to", parameter(&movement.to))
}

fn parameter(parameter: &Parameter) -> Object {
    Object::new().with("in", parameter.location.word()).with("path", parameter.path.clone())
}
