//! The language of a spec, as data.
//!
//! Names of types, scopes and fields are plain text until [`lower`](crate::lower) resolves them. The doc comments of keys
//! document them for authors of specs; `spec/README.md` repeats them.

pub mod names;
mod notation;
mod parsed;
pub mod read;
mod response;
mod state;
pub mod synonyms;
pub mod syntax;
pub mod text;
mod types;
mod variants;

pub use response::Response;
pub use state::{Creation, ItemKind, Listing, Movement};
pub use syntax::{Credits, DotPath, Period, Rate, RequestLine, TypeExpr};
pub use text::{ByStatus, Doc, Entries, Spanned, Text};
pub use types::{Departure, Enum, Field, Schema, Union};
pub use variants::{
    AnyScopes, Capabilities, EnumValue, LongValue, LongVariant, OneOrMore, OwnOrOf, ScopeSets, UnionVariant,
};

use crate::date::Date;
use crate::diagnostic::Diagnostics;
use crate::node::{Node, Span};
use read::{Key, MappingReader, Part, Read, Shape, mapping};

pub use read::Mark;

/// A whole spec.
#[derive(Debug)]
pub struct Spec {
    /// The API as a whole.
    pub api: ApiFile,
    /// Its sections, in the order of their file names.
    pub sections: Vec<SectionFile>,
    /// Whether a file could not be read, so that an unknown name may be declared in it.
    pub incomplete: bool,
}

/// A section with its file.
#[derive(Debug)]
pub struct SectionFile {
    /// The file's name without its extension, which is the name of the Rust module.
    pub name: Text,
    /// The file's name on disk.
    pub file_name: String,
    /// The content.
    pub section: Section,
}

/// The mappings of the language, for its documentation.
pub const PARTS: &[Part] = &[
    ApiFile::PART,
    Published::PART,
    PublishedLimit::PART,
    Departure::PART,
    Region::PART,
    ItemKind::PART,
    ErrorBody::PART,
    Section::PART,
    Endpoint::PART,
    AnyScopes::PART,
    RateLimit::PART,
    Param::PART,
    Header::PART,
    Pages::PART,
    Body::PART,
    Poll::PART,
    Creation::PART,
    Listing::PART,
    Movement::PART,
    Example::PART,
    Webhook::PART,
    Schema::PART,
    Field::PART,
    Union::PART,
    LongVariant::PART,
    Enum::PART,
    LongValue::PART,
];

mapping! {
    /// `api.yaml`: what is said once about the API.
    ApiFile = "the API" {
        /// The name of the API.
        "title" title: Text,
        /// The name by which examples import the emitted crate; links to docs.rs replace `_` by `-` in it.
        "crate" crate_name: Text,
        /// The base URL of the API, which precedes all paths.
        "server" server: Text,
        /// Other regions of the API, with servers of their own, by name.
        "regions" regions: Entries<Region>,
        /// The base URL of the documentation, which precedes `docs` of other items.
        "docs" docs: Text,
        /// The page where users authorize an integration, if there is one.
        "authorize" authorize: Option<Text>,
        /// The endpoint that exchanges the code from that page for a token.
        "token" token: Option<Text>,
        /// The body of error responses.
        "error" error: ErrorBody,
        /// The scopes that tokens can have, with what each allows.
        "scopes" scopes: Entries<Doc>,
        /// The capabilities that a user's plan can have, and what each allows; or the enum whose values they are.
        "capabilities" capabilities: Capabilities,
        /// The kinds of items that the API keeps, by name.
        "items" items: Entries<ItemKind>,
        /// The extension keys of published descriptions that state facts.
        "published" published: Option<Published>,
        /// Differences from the published description on purpose.
        "differs" differs: Vec<Departure>,
    }
}

mapping! {
    /// The keys by which published descriptions state what OpenAPI has no place for.
    Published = "the published description" {
        /// The keys with a number of calls, each with what it counts.
        "rate_limits" rate_limits: Entries<PublishedLimit>,
        /// The key with the capability that the user's plan must have.
        "capability" capability: Option<Text>,
    }
}

mapping! {
    /// The meaning of a key with a number of calls.
    PublishedLimit = "a published rate limit" {
        /// The owner of the limit: `user`, `integration` or `document`.
        "per" per: Text,
        /// The period in seconds.
        "seconds" seconds: Spanned<i64>,
    }
}

mapping! {
    /// A region of the API.
    Region = "a region" {
        /// The region.
        "doc" doc: Doc,
        /// The base URL of its server, in place of all servers of the API.
        "server" server: Text,
        /// The page where its users authorize an integration, in place of that of the API.
        "authorize" authorize: Option<Text>,
        /// Marks a preview, which may change or go without notice.
        "preview" preview: Mark,
        /// The reason to believe a fact that the documentation does not state, or not in full.
        "unverified" unverified: Option<Doc>,
    }
}

mapping! {
    /// The body of an error response.
    ErrorBody = "the error body" {
        /// The schema of the body.
        "body" body: Spanned<TypeExpr>,
        /// The field with the code for programs.
        "code" code: Text,
        /// The field with the message for people.
        "message" message: Text,
        /// The codes of status 429 that mean that calls are too frequent.
        "throttled" throttled: Vec<Text>,
        /// The codes of requests that the API refuses for reasons that all endpoints share, by the reason.
        "refusals" refusals: Entries<Text>,
        /// Other bodies, which some endpoints return.
        "or" or: Vec<ErrorBody>,
    }
}

mapping! {
    /// A file for one section of the documentation.
    Section = "a section" {
        /// The topic of the section.
        "doc" doc: Doc,
        /// The page of its documentation, relative to that of the API.
        "docs" docs: Option<Text>,
        /// The date when the facts of the file were last compared with the documentation.
        "checked" checked: Option<Spanned<Date>>,
        /// The text that they were compared with; default: the page of each endpoint.
        "source" source: Option<Doc>,
        /// The calls, by name.
        "endpoints" endpoints: Entries<Endpoint>,
        /// Notifications that the API sends, by name.
        "webhooks" webhooks: Entries<Webhook>,
        /// Objects with known fields, by name.
        "schemas" schemas: Entries<Schema>,
        /// Objects of several kinds, distinguished by a field, by name.
        "unions" unions: Entries<Union>,
        /// Text with known values, by name.
        "enums" enums: Entries<Enum>,
    }
}

mapping! {
    /// One call of the API.
    Endpoint = "an endpoint" {
        /// The effect of the call.
        "doc" doc: Doc,
        /// The page of its documentation, relative to that of the API.
        "docs" docs: Option<Text>,
        /// The date when its facts were last compared with the documentation, if not that of the file.
        "checked" checked: Option<Spanned<Date>>,
        /// The text that they were compared with; default: its page.
        "source" source: Option<Doc>,
        /// Facts that the documentation does not state, or not in full: each with the reason to believe it.
        "unverified" unverified: Entries<Doc>,
        /// Method and path, with the path's parameters in braces.
        "request" request: Spanned<RequestLine>,
        /// The authentication, if it is not a bearer token: `none` or `basic_or_none`.
        "auth" auth: Option<Text>,
        /// A server of its own.
        "server" server: Option<Text>,
        /// The scopes that the token must have: all of one list, with `any` all of one of several lists, or `unknown`.
        "scopes" scopes: ScopeSets,
        /// The rate limit for each user.
        "rate_limit" rate_limit: Option<Spanned<Rate>>,
        /// Further rate limits: with other periods, or for other owners.
        "rate_limits" rate_limits: Vec<RateLimit>,
        /// Marks a call that is safe to repeat although its method is not idempotent.
        "idempotent" idempotent: Mark,
        /// A capability that the user's plan must have.
        "capability" capability: Option<Text>,
        /// The plans that allow the call, in words.
        "plan" plan: Option<Doc>,
        /// The price of a call, in credits of the app.
        "credits" credits: Option<Spanned<Credits>>,
        /// Marks a preview, which may change or go without notice.
        "preview" preview: Mark,
        /// The reason for the deprecation, and the replacement.
        "deprecated" deprecated: Option<Doc>,
        /// The parameters in the path.
        "path" path: Entries<Param>,
        /// The parameters in the query.
        "query" query: Entries<Field>,
        /// The parameters in headers.
        "headers" headers: Entries<Header>,
        /// The request body.
        "body" body: Option<Body>,
        /// The schema of the response, or its fields; or `none`.
        "response" response: Response,
        /// The pagination of a list.
        "pages" pages: Option<Pages>,
        /// The endpoint that polls the job started by this one.
        "job" job: Option<Text>,
        /// The fields of the response with a job's state.
        "poll" poll: Option<Poll>,
        /// The items that must exist: the parameter with the ID, and the kind of item.
        "reads" reads: Entries<Text>,
        /// The item that the fields of the body change: the parameter with its ID, and its kind.
        "updates" updates: Entries<Text>,
        /// The item that the call removes, with all that is inside: the parameter with its ID, and its kind.
        "deletes" deletes: Entries<Text>,
        /// The items that the call, or the job that it starts, creates, by their kind.
        "creates" creates: Entries<Creation>,
        /// The items that the response lists.
        "lists" lists: Option<Listing>,
        /// The item that the call moves.
        "moves" moves: Option<Movement>,
        /// The error statuses, with their codes and the meaning of each.
        "errors" errors: ByStatus<Entries<Doc>>,
        /// Statuses whose body has another schema; `default` stands for all others.
        "error_bodies" error_bodies: ByStatus<Spanned<TypeExpr>>,
        /// Responses in the form of the API, by name; or the endpoint whose examples these are too.
        "examples" examples: OwnOrOf<Entries<Example>>,
        /// Differences from the published description on purpose.
        "differs" differs: Vec<Departure>,
    }
}

mapping! {
    /// A parameter in the path.
    Param = "a parameter" {
        /// Its type.
        "type" ty: Spanned<TypeExpr>,
        /// The purpose.
        "doc" doc: Doc,
        /// The minimum number of characters.
        "min_length" min_length: Option<Spanned<i64>>,
        /// The maximum number of characters.
        "max_length" max_length: Option<Spanned<i64>>,
        /// A regular expression that the text matches.
        "pattern" pattern: Option<Text>,
        /// A value, for examples.
        "example" example: Text,
        /// Differences from the published description on purpose.
        "differs" differs: Vec<Departure>,
    }
}

mapping! {
    /// A parameter in a header.
    Header = "a header" {
        /// Its type.
        "type" ty: Spanned<TypeExpr>,
        /// The purpose.
        "doc" doc: Doc,
        /// `json`: the value is sent as JSON.
        "encoding" encoding: Option<Text>,
        /// A value in the form of the API, for examples.
        "example" example: Node,
    }
}

mapping! {
    /// A limit on how often an endpoint may be called.
    RateLimit = "a rate limit" {
        /// The number of requests in a period.
        "limit" limit: Spanned<Rate>,
        /// The owner of the limit: `user`, `integration` or `document`.
        "per" per: Text,
        /// The parameter that identifies the document: in the path, in the query, or a field of the body.
        "of" of: Option<Text>,
    }
}

mapping! {
    /// The pages of a list, by cursor or by offset.
    Pages = "pages" {
        /// The parameter for the cursor: in the query, or a field of the body.
        "cursor" cursor: Option<Text>,
        /// The field of the response with the cursor of the next page.
        "next" next: Option<Text>,
        /// The parameter for the number of the first item.
        "offset" offset: Option<Text>,
        /// The parameter for the number of items per page.
        "limit" limit: Option<Text>,
        /// The field of the response with the items.
        "items" items: Text,
    }
}

mapping! {
    /// A notification that the API sends by itself.
    Webhook = "a webhook" {
        /// The events that cause the notification.
        "doc" doc: Doc,
        /// The page of its documentation, relative to that of the API.
        "docs" docs: Option<Text>,
        /// The schema of the notification.
        "payload" payload: Spanned<TypeExpr>,
        /// Marks a preview, which may change or go without notice.
        "preview" preview: Mark,
    }
}

mapping! {
    /// The body of a request.
    Body = "a body" {
        /// `application/json` or `application/x-www-form-urlencoded` with a type, or `application/octet-stream`.
        "content" content: Text,
        /// The schema or union of a body with fields.
        "type" ty: Option<Spanned<TypeExpr>>,
        /// The content.
        "doc" doc: Doc,
        /// The fields of the body in the form of the API, or the name of a file to send.
        "example" example: Option<Node>,
    }
}

mapping! {
    /// The paths from a response to the state of a job.
    Poll = "a poll" {
        /// The field with the job's ID.
        "id" id: DotPath,
        /// The field with its status.
        "status" status: DotPath,
        /// The status of a job that is done.
        "done" done: OneOrMore,
        /// The status of a job that failed.
        "failed" failed: OneOrMore,
        /// The field with the result of a successful job.
        "result" result: DotPath,
        /// The field with the error of a failed job.
        "error" error: DotPath,
    }
}

mapping! {
    /// A response in JSON.
    Example = "an example" {
        /// The JSON of the response.
        "response" response: Node,
    }
}
