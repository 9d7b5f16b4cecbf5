//! The keys of the language that declare or use names, for editors.
//!
//! Texts that are types or documentation are known by the types that read them; the table has all others.

use super::read::{Key, Part};

/// A kind of name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// A schema, union or enum.
    Type,
    /// A field of a schema.
    Field,
    /// A value of an enum, or of the tag of a union.
    Value,
    /// An endpoint.
    Endpoint,
    /// A parameter of an endpoint.
    Parameter,
    /// A webhook.
    Webhook,
    /// A scope.
    Scope,
    /// A capability.
    Capability,
    /// A kind of item.
    Item,
    /// A region.
    Region,
    /// A rule of `audit`.
    Rule,
}

/// The meaning of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// It has a name of its own meaning only, or none.
    Plain,
    /// Prose, with names in backticks.
    Prose,
    /// It declares a name.
    Declares(Kind),
    /// It is a declared name.
    Uses(Kind),
    /// It is a type.
    Type,
    /// It is a method and a path with parameters.
    Request,
    /// It is one of these words.
    Words(&'static [&'static str]),
    /// It is a code of errors.
    ErrorCode,
    /// It is a status of the job.
    JobStatus,
    /// It leads to an input of the endpoint.
    Input,
    /// It leads to a field of the response.
    Output,
    /// It leads to a field of the response with the result: that of the endpoint, or of the one that polls its job.
    Result,
    /// It leads to a field of the schema or of the kind of item that the mapping is about.
    Member,
    /// It is a field of the error body.
    ErrorField,
}

/// The roles of the keys and of the other texts in the value of a key of the language.
#[must_use]
pub fn roles(part: &Part, key: &Key) -> (Role, Role) {
    let of_type = match key.ty {
        ty if ty.contains("Doc") || ty.contains("EnumValue") => Role::Prose,
        ty if ty.contains("TypeExpr") => Role::Type,
        ty if ty.contains("RequestLine") => Role::Request,
        _ => Role::Plain,
    };
    let row = TABLE.iter().find(|(of, name, ..)| *of == part.name && *name == key.name);
    let (keys, texts) = row.map_or((Role::Plain, Role::Plain), |(_, _, keys, texts)| (*keys, *texts));
    (keys, if texts == Role::Plain { of_type } else { texts })
}

type Row = (&'static str, &'static str, Role, Role);

const OWNERS: Role = Role::Words(&["user", "integration", "document"]);

/// The mapping, its key, and the roles of the keys and of the other texts in its value.
#[rustfmt::skip]
const TABLE: &[Row] = &[
    ("the API", "token", Role::Plain, Role::Uses(Kind::Endpoint)),
    ("the API", "scopes", Role::Declares(Kind::Scope), Role::Plain),
    ("the API", "capabilities", Role::Declares(Kind::Capability), Role::Uses(Kind::Type)),
    ("the API", "items", Role::Declares(Kind::Item), Role::Plain),
    ("the API", "regions", Role::Declares(Kind::Region), Role::Plain),
    ("the error body", "code", Role::Plain, Role::ErrorField),
    ("the error body", "message", Role::Plain, Role::ErrorField),
    ("the error body", "throttled", Role::Plain, Role::ErrorCode),
    ("the error body", "refusals", Role::Plain, Role::ErrorCode),
    ("a published rate limit", "per", Role::Plain, OWNERS),
    ("a kind of item", "schema", Role::Plain, Role::Uses(Kind::Type)),
    ("a kind of item", "id", Role::Plain, Role::Member),
    ("a kind of item", "created", Role::Plain, Role::Member),
    ("a kind of item", "changed", Role::Plain, Role::Member),
    ("a kind of item", "inside", Role::Plain, Role::Uses(Kind::Item)),
    ("a kind of item", "missing", Role::Plain, Role::ErrorCode),
    ("a section", "endpoints", Role::Declares(Kind::Endpoint), Role::Plain),
    ("a section", "webhooks", Role::Declares(Kind::Webhook), Role::Plain),
    ("a section", "schemas", Role::Declares(Kind::Type), Role::Plain),
    ("a section", "unions", Role::Declares(Kind::Type), Role::Plain),
    ("a section", "enums", Role::Declares(Kind::Type), Role::Plain),
    ("an endpoint", "auth", Role::Plain, Role::Words(&["none", "basic_or_none"])),
    ("an endpoint", "scopes", Role::Plain, Role::Uses(Kind::Scope)),
    ("scopes", "any", Role::Plain, Role::Uses(Kind::Scope)),
    ("an endpoint", "capability", Role::Plain, Role::Uses(Kind::Capability)),
    ("an endpoint", "path", Role::Declares(Kind::Parameter), Role::Plain),
    ("an endpoint", "query", Role::Declares(Kind::Parameter), Role::Plain),
    ("an endpoint", "headers", Role::Declares(Kind::Parameter), Role::Plain),
    ("an endpoint", "response", Role::Declares(Kind::Field), Role::Type),
    ("an endpoint", "job", Role::Plain, Role::Uses(Kind::Endpoint)),
    ("an endpoint", "reads", Role::Input, Role::Uses(Kind::Item)),
    ("an endpoint", "updates", Role::Input, Role::Uses(Kind::Item)),
    ("an endpoint", "deletes", Role::Input, Role::Uses(Kind::Item)),
    ("an endpoint", "creates", Role::Uses(Kind::Item), Role::Plain),
    ("an endpoint", "errors", Role::ErrorCode, Role::Plain),
    ("an endpoint", "examples", Role::Plain, Role::Uses(Kind::Endpoint)),
    ("a rate limit", "per", Role::Plain, OWNERS),
    ("a rate limit", "of", Role::Plain, Role::Input),
    ("pages", "cursor", Role::Plain, Role::Input),
    ("pages", "offset", Role::Plain, Role::Input),
    ("pages", "limit", Role::Plain, Role::Input),
    ("pages", "next", Role::Plain, Role::Output),
    ("pages", "items", Role::Plain, Role::Output),
    ("a poll", "id", Role::Plain, Role::Output),
    ("a poll", "status", Role::Plain, Role::Output),
    ("a poll", "result", Role::Plain, Role::Output),
    ("a poll", "error", Role::Plain, Role::Output),
    ("a poll", "done", Role::Plain, Role::JobStatus),
    ("a poll", "failed", Role::Plain, Role::JobStatus),
    ("a creation", "at", Role::Plain, Role::Result),
    ("a creation", "inside", Role::Plain, Role::Input),
    ("a creation", "from", Role::Member, Role::Input),
    ("a listing", "item", Role::Plain, Role::Uses(Kind::Item)),
    ("a listing", "kinds", Role::Plain, Role::Uses(Kind::Item)),
    ("a listing", "inside", Role::Plain, Role::Input),
    ("a listing", "search", Role::Plain, Role::Input),
    ("a listing", "sort", Role::Plain, Role::Input),
    ("a listing", "sorted_by", Role::Plain, Role::Member),
    ("a listing", "only", Role::Plain, Role::Input),
    ("a move", "item", Role::Plain, Role::Input),
    ("a move", "to", Role::Plain, Role::Input),
    ("a schema", "extends", Role::Plain, Role::Uses(Kind::Type)),
    ("a schema", "fields", Role::Declares(Kind::Field), Role::Plain),
    ("a union", "variants", Role::Declares(Kind::Value), Role::Type),
    ("an enum", "values", Role::Declares(Kind::Value), Role::Plain),
    ("a difference on purpose", "rule", Role::Plain, Role::Uses(Kind::Rule)),
    ("a body", "content", Role::Plain, Role::Words(&["application/json", "application/x-www-form-urlencoded", "application/octet-stream"])),
    ("a field", "encoding", Role::Plain, Role::Words(&["base64"])),
    ("a header", "encoding", Role::Plain, Role::Words(&["json"])),
];
