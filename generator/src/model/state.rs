//! The items that an API keeps, and the effects of calls on them. Mock servers read them.

use super::location::Location;
use super::types::TypeId;
use crate::node::Span;

/// A kind of item that the API keeps.
#[derive(Debug)]
pub struct ItemKind {
    /// Its name in the spec.
    pub name: String,
    /// The struct that describes an item in full.
    pub ty: TypeId,
    /// The API name of its field with the ID.
    pub id: String,
    /// The API name of its field with the time of creation.
    pub created: Option<String>,
    /// The API name of its field with the time of the last change.
    pub changed: Option<String>,
    /// The kind of item that contains it.
    pub inside: Option<String>,
    /// The IDs of items that every user has.
    pub always: Vec<String>,
    /// The error code of calls that name an item which does not exist.
    pub missing: Option<String>,
    /// Its declaration in the spec.
    pub span: Span,
}

/// The effects of a call on items.
#[derive(Debug, Default)]
pub struct Effects {
    /// The items that must exist.
    pub reads: Vec<Subject>,
    /// The items that the fields of the body change.
    pub updates: Vec<Subject>,
    /// The items that are removed, with all that is inside.
    pub deletes: Vec<Subject>,
    /// The items that are created, by the call or by its job.
    pub creates: Vec<Creation>,
    /// The items that the response lists.
    pub lists: Option<Listing>,
    /// The item that is moved.
    pub moves: Option<Movement>,
}

impl Effects {
    /// All items that must exist.
    pub fn subjects(&self) -> impl Iterator<Item = &Subject> {
        self.reads.iter().chain(&self.updates).chain(&self.deletes)
    }
}

/// A part of a request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parameter {
    /// The part that contains it.
    pub location: Location,
    /// The API name of the parameter and the fields inside it; of the body, the fields alone.
    pub path: Vec<String>,
}

/// An item that a request names.
#[derive(Debug)]
pub struct Subject {
    /// The parameter with its ID.
    pub parameter: Parameter,
    /// Its kind.
    pub kind: String,
    /// The fields that lead to it in the response, if it is there.
    pub at: Option<Vec<String>>,
}

/// An item that a call creates.
#[derive(Debug)]
pub struct Creation {
    /// Its kind.
    pub kind: String,
    /// The fields that lead to it in the response, or in the response that polls the job.
    pub at: Option<Vec<String>>,
    /// The parameter with the ID of the item that contains it.
    pub inside: Option<Parameter>,
    /// The ID of the item that contains it, if no parameter has one.
    pub default_inside: Option<String>,
    /// The fields of the item that parameters give, by API name.
    pub from: Vec<(String, Parameter)>,
}

/// A list of items in a response.
#[derive(Debug)]
pub struct Listing {
    /// The kinds of the items. In a list of a union, each with the value of its tag.
    pub kinds: Vec<(Option<String>, String)>,
    /// The parameter with the ID of the item that contains them.
    pub inside: Option<Parameter>,
    /// The parameter with a text that items have in one of their fields.
    pub search: Option<Parameter>,
    /// The parameter with the order.
    pub sort: Option<Parameter>,
    /// The beginnings of the values of the order, each with the fields by which items are sorted: the
    /// first that an item has.
    pub sorted_by: Vec<(String, Vec<String>)>,
    /// The parameter with the values of the tag that are listed.
    pub only: Option<Parameter>,
}

/// A move of an item into another one.
#[derive(Debug)]
pub struct Movement {
    /// The parameter with the ID of the item.
    pub item: Parameter,
    /// The parameter with the ID of the item that contains it afterwards.
    pub to: Parameter,
}

macro_rules! refusals {
    ($($(#[doc = $doc:literal])+ $variant:ident = $word:literal,)+) => {
        /// A reason to refuse a request that all endpoints share.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Refusal {
            $($(#[doc = $doc])+ $variant,)+
        }

        impl Refusal {
            /// All reasons.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The word for it in a spec.
            #[must_use]
            pub fn word(self) -> &'static str {
                match self {
                    $(Self::$variant => $word,)+
                }
            }
        }
    };
}

refusals! {
    /// The access token is missing, unknown or expired.
    Token = "token",
    /// The access token was revoked.
    RevokedToken = "revoked_token",
    /// The access token lacks a scope.
    Scope = "scope",
    /// The user's plan lacks a capability.
    Capability = "capability",
    /// There is no such endpoint.
    Endpoint = "endpoint",
    /// The endpoint has no such method.
    Method = "method",
    /// A parameter of the path is malformed.
    Path = "path",
    /// A parameter of the query is malformed or missing.
    Query = "query",
    /// A header is malformed or missing.
    Header = "header",
    /// The body is malformed.
    Body = "body",
    /// A required field of the body is missing.
    Field = "field",
    /// The type of the content is not that of the endpoint.
    ContentType = "content_type",
    /// The body is too large.
    Size = "size",
    /// The request exceeds a rate limit.
    RateLimit = "rate_limit",
    /// An item does not exist.
    Item = "item",
    /// The server has failed.
    Server = "server",
}
