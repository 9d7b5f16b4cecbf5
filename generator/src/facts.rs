//! Facts about an API in one form, for a spec and for a published description, so that any two can be compared.
//!
//! An [`Item`] is a part of the API: an operation, a field, a rate limit. It has a [`Kind`], a key by which the same item of
//! another description is found, facts, parts that are items too, and a [`Place`]. Objects, enums and unions are in
//! [`Facts::types`], and facts refer to them by index, so a type may contain itself.
//!
//! [`of_model`] makes the facts of a spec. A reader of another description fills the same form:
//!
//! | item | key | parts |
//! |---|---|---|
//! | `Api` | empty | regions, scopes, capabilities, error bodies, throttling codes, sections, operations, webhooks |
//! | `Operation` | [`request_key`] | parameters, `Body` (key `body`), `Status` with `ErrorCode`s, `RateLimit`, `Pages`, `Poll` |
//! | `RateLimit` | owner and seconds, as in `user/60`; its alias is the owner | |
//! | `Object`, `Enum`, `Union` | the name; ignored for types that are not [`named`](Item::is_named) | fields, values, variants |
//!
//! A fact is absent if the item does not have it: a field without [`Aspect::Required`] is optional. A description that
//! cannot state an aspect lists it in [`Facts::unstated`], and comparisons leave it out, as they do with items that it cannot
//! list.

mod common;
mod item;
mod of_model;
mod of_operation;
mod of_type;
mod value;
mod words;

pub use item::{Example, Facts, Item, Messages, Place, request_key, without_names};
pub use of_model::of_model;
pub use value::{Scalar, TypeExpr, TypeIndex, Value};
pub use words::{Aspect, Kind};
