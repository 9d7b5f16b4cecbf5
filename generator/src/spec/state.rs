//! The items that an API keeps, and the effects of calls on them. Mock servers read them; the client does not.

use super::read::{Key, MappingReader, Part, Read, Shape, mapping};
use super::syntax::DotPath;
use super::text::{Entries, Text};
use super::variants::OneOrMore;
use crate::diagnostic::Diagnostics;
use crate::node::{Node, Span};

mapping! {
    /// A kind of item that the API keeps.
    ItemKind = "a kind of item" {
        /// The schema that describes an item in full.
        "schema" schema: Text,
        /// Its field with the ID.
        "id" id: Text,
        /// Its field with the time when the item was created.
        "created" created: Option<Text>,
        /// Its field with the time when the item last changed.
        "changed" changed: Option<Text>,
        /// The kind of item that contains it.
        "inside" inside: Option<Text>,
        /// The IDs of items that every user has.
        "always" always: Vec<Text>,
        /// The error code of calls that name an item which does not exist.
        "missing" missing: Option<Text>,
    }
}

mapping! {
    /// An item that a call creates.
    Creation = "a creation" {
        /// The field of the response with the item, or of the response that polls the job; default: the field with the
        /// schema of its kind.
        "at" at: Option<DotPath>,
        /// The parameter with the ID of the item that contains it.
        "inside" inside: Option<DotPath>,
        /// The ID of the item that contains it, if no parameter has one.
        "default_inside" default_inside: Option<Text>,
        /// The fields of the item that parameters give, each with the parameter; also all fields of the body with the
        /// same name.
        "from" from: Entries<DotPath>,
    }
}

mapping! {
    /// A list of items in a response.
    Listing = "a listing" {
        /// The kind of the items.
        "item" item: Option<Text>,
        /// The kinds of the items in a list of a union, by the values of its tag.
        "kinds" kinds: Entries<Text>,
        /// The parameter with the ID of the item that contains them.
        "inside" inside: Option<DotPath>,
        /// The parameter with a text that items have in one of their fields.
        "search" search: Option<DotPath>,
        /// The parameter with the order, whose values end in `_ascending` or `_descending`.
        "sort" sort: Option<DotPath>,
        /// The fields of items by which they are sorted, by the beginnings of those values.
        "sorted_by" sorted_by: Entries<OneOrMore>,
        /// The parameter with the values of the tag that are listed.
        "only" only: Option<DotPath>,
    }
}

mapping! {
    /// A move of an item into another one.
    Movement = "a move" {
        /// The parameter with the ID of the item.
        "item" item: DotPath,
        /// The parameter with the ID of the item that contains it afterwards.
        "to" to: DotPath,
    }
}
