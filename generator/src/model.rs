//! The API as every back end reads it: references resolved, Rust names decided, API names kept.

mod docs;
mod flow;
mod location;
mod operation;
mod provenance;
mod state;
mod types;

pub use docs::{Docs, Term};
pub use flow::{FieldPath, JobStart, JobState, PageStyle, Paging, PathField, Poll, StatusValue};
pub use location::Location;
pub use operation::{
    Auth, Credits, DocumentKey, Encoding, ErrorCase, Example, Input, Method, Operation, Per, Rate, RateLimit,
};
pub use provenance::{Checked, Departure};
pub use state::{Creation, Effects, ItemKind, Listing, Movement, Parameter, Refusal, Subject};
pub use types::{
    EnumVariant, Field, Limits, Range, Shape, Ty, Type, TypeId, UnionVariant, fields_of, follow,
};

use crate::node::Span;

/// A whole API.
#[derive(Debug)]
pub struct Api {
    /// Its title.
    pub title: String,
    /// Its title in the spec.
    pub span: Span,
    /// The name under which examples import the emitted crate.
    pub crate_name: String,
    /// The URL of its server.
    pub server: String,
    /// Other regions, with servers of their own.
    pub regions: Vec<Region>,
    /// The URL of its documentation.
    pub docs: String,
    /// The authorization code flow, if the spec describes it.
    pub authorization: Option<Authorization>,
    /// The bodies of responses that report errors, the usual body first.
    pub errors: Vec<ErrorBody>,
    /// The error codes of status 429 that report a rate limit. If there are none, every code does.
    pub throttled: Vec<String>,
    /// The codes of requests that are refused for reasons that all endpoints share.
    pub refusals: Vec<(Refusal, String)>,
    /// The kinds of items that the API keeps.
    pub items: Vec<ItemKind>,
    /// The scopes of tokens, with their documentation.
    pub scopes: Vec<Term>,
    /// The capabilities of plans, with their documentation.
    pub capabilities: Vec<Term>,
    /// The extension keys of published descriptions that state its facts.
    pub published: Published,
    /// Differences from the published description on purpose.
    pub departures: Vec<Departure>,
    /// Its sections, in the order of their names.
    pub sections: Vec<Section>,
    /// All types, by their [`TypeId`].
    pub types: Vec<Type>,
}

/// The extension keys of published descriptions that state facts which OpenAPI has no place for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Published {
    /// The keys with a number of calls, and the owner and the seconds that it is for.
    pub rate_limits: Vec<(String, Per, u32)>,
    /// The key with the capability that a call needs.
    pub capability: Option<String>,
}

/// The authorization code flow of OAuth 2.0.
#[derive(Debug)]
pub struct Authorization {
    /// The URL of the authorization page.
    pub authorize: String,
    /// The URL of the token endpoint.
    pub token: String,
    /// The operation of the token endpoint: the module of its section, and the type that represents it.
    pub operation: (String, String),
    /// Whether the token endpoint is a preview.
    pub preview: bool,
}

/// A region of the API.
#[derive(Debug)]
pub struct Region {
    /// Its name in the spec.
    pub name: String,
    /// Its name in Rust.
    pub variant: String,
    /// Its documentation.
    pub docs: Docs,
    /// The URL of its server.
    pub server: String,
    /// The URL of its authorization page, if it is not that of the API.
    pub authorize: Option<String>,
    /// Its declaration in the spec.
    pub span: Span,
}

/// The body of a response that reports an error.
#[derive(Debug)]
pub struct ErrorBody {
    /// Its struct.
    pub ty: TypeId,
    /// The path to the error code. Its type is text or an enum.
    pub code: FieldPath,
    /// The path to the message.
    pub message: FieldPath,
}

/// A section of the documentation, which becomes a module.
#[derive(Debug)]
pub struct Section {
    /// The name of the module.
    pub module: String,
    /// The name of its file in the spec.
    pub file_name: String,
    /// Its documentation.
    pub docs: Docs,
    /// The last comparison of the file with the documentation.
    pub checked: Option<Checked>,
    /// Its operations, in the order of the file.
    pub operations: Vec<Operation>,
    /// Its types, in the order of the file.
    pub types: Vec<TypeId>,
    /// Its webhooks, in the order of the file.
    pub webhooks: Vec<Webhook>,
    /// Its documentation in the spec.
    pub span: Span,
}

/// A notification that the API sends to integrations.
#[derive(Debug)]
pub struct Webhook {
    /// Its name.
    pub name: String,
    /// Its documentation.
    pub docs: Docs,
    /// The struct of its payload.
    pub payload: TypeId,
    /// Its declaration in the spec.
    pub span: Span,
}

impl Api {
    /// Whether everything in a section is a preview.
    #[must_use]
    pub fn is_preview(&self, section: &Section) -> bool {
        let types = section.types.iter().map(|id| self.get(*id)).filter(|ty| ty.is_used());
        let all = section.operations.iter().map(|it| it.docs.preview).chain(types.map(|ty| ty.only_preview));
        let all: Vec<bool> = all.collect();
        !all.is_empty() && all.into_iter().all(|is_preview| is_preview)
    }

    /// The type with this index.
    ///
    /// # Panics
    ///
    /// If the API has no such type.
    #[must_use]
    pub fn get(&self, id: TypeId) -> &Type {
        &self.types[id.0]
    }
}
