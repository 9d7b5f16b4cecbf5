//! The language: what a spec may say, as it is written down.
//!
//! Nothing is looked up here. Names of types, scopes and fields are plain text until
//! [`lower`](crate::lower) resolves them. The doc comments say what each key means to the person who writes it.

pub mod read;
pub mod syntax;
pub mod text;
mod variants;

pub use syntax::{DotPath, Rate, RequestLine, TypeExpr};
pub use text::{Doc, Entries, Spanned, Text};
pub use variants::{AnyScopes, EnumValue, LongValue, LongVariant, OneOrMore, ScopeSets, UnionVariant};

use crate::diagnostic::Diagnostics;
use crate::node::{Node, Span};
use read::{Key, MappingReader, Part, Read, mapping};

/// A whole spec.
#[derive(Debug)]
pub struct Spec {
    /// What is said once.
    pub api: ApiFile,
    /// One section of the documentation a file, in the order of file names.
    pub sections: Vec<SectionFile>,
    /// Whether a file could not be read at all, so that a name not found may stand in it.
    pub incomplete: bool,
}

/// A section file with what its name says.
#[derive(Debug)]
pub struct SectionFile {
    /// The file's name without ending, which names the Rust module.
    pub name: Text,
    /// The file's name as it is on disk.
    pub file_name: String,
    /// What is in it.
    pub section: Section,
}

/// The parts of the language that have keys, for those who document it.
pub const PARTS: &[Part] = &[
    ApiFile::PART,
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
        /// What the API is called.
        "title" title: Text,
        /// The name by which examples import the emitted crate; links to docs.rs replace `_` by `-` in it.
        "crate" crate_name: Text,
        /// Where the API is served; paths follow it.
        "server" server: Text,
        /// Where its documentation is; `docs` of other items follow it.
        "docs" docs: Text,
        /// The page where users let an integration act for them, if there is one.
        "authorize" authorize: Option<Text>,
        /// The endpoint that exchanges the code from that page for a token.
        "token" token: Option<Text>,
        /// What an answer that reports an error holds.
        "error" error: ErrorBody,
        /// The scopes that tokens can have, with what each allows.
        "scopes" scopes: Entries<Doc>,
        /// What a user's plan must allow for some endpoints.
        "capabilities" capabilities: Entries<Doc>,
    }
}

mapping! {
    /// The body of an answer that reports an error.
    ErrorBody = "the error body" {
        /// The schema of the body.
        "body" body: Spanned<TypeExpr>,
        /// Its field with the word that programs compare.
        "code" code: Text,
        /// Its field with the words for people.
        "message" message: Text,
        /// The codes of status 429 that only mean that calls come too fast.
        "throttled" throttled: Vec<Text>,
        /// Other bodies, which some endpoints answer with.
        "or" or: Vec<ErrorBody>,
    }
}

mapping! {
    /// A file for one section of the documentation.
    Section = "a section" {
        /// What the section is about.
        "doc" doc: Doc,
        /// Where its documentation is, relative to that of the API.
        "docs" docs: Option<Text>,
        /// The calls, by name.
        "endpoints" endpoints: Entries<Endpoint>,
        /// Objects with known fields, by name.
        "schemas" schemas: Entries<Schema>,
        /// Objects of several kinds, told apart by a field, by name.
        "unions" unions: Entries<Union>,
        /// Text with known values, by name.
        "enums" enums: Entries<Enum>,
        /// Notifications that the API sends by itself, by name.
        "webhooks" webhooks: Entries<Webhook>,
    }
}

mapping! {
    /// One call of the API.
    Endpoint = "an endpoint" {
        /// What the call does.
        "doc" doc: Doc,
        /// Where its documentation is, relative to that of the API.
        "docs" docs: Option<Text>,
        /// Method and path, with the path's parameters in braces.
        "request" request: Spanned<RequestLine>,
        /// `none`, or `basic_or_none`, where it is not a bearer token that says who calls.
        "auth" auth: Option<Text>,
        /// A server of its own.
        "server" server: Option<Text>,
        /// The scopes that the token must have: all of a list, or with `any` all of any one of several lists.
        "scopes" scopes: ScopeSets,
        /// How many requests a user may make in a time.
        "rate_limit" rate_limit: Option<Spanned<Rate>>,
        /// Further limits: in other times, or counted otherwise than per user.
        "rate_limits" rate_limits: Vec<RateLimit>,
        /// Whether a call can be repeated without harm although its method does not say so.
        "idempotent" idempotent: bool,
        /// What the user's plan must allow.
        "capability" capability: Option<Text>,
        /// Which plans may make the call, in words.
        "plan" plan: Option<Doc>,
        /// Whether the call may change or go without notice.
        "preview" preview: bool,
        /// Why not to use it any more, and what to use instead.
        "deprecated" deprecated: Option<Doc>,
        /// The parameters in the path.
        "path" path: Entries<Param>,
        /// The parameters behind the question mark.
        "query" query: Entries<Field>,
        /// The parameters that travel as headers.
        "headers" headers: Entries<Header>,
        /// What is sent.
        "body" body: Option<Body>,
        /// The schema of the answer, or `none`.
        "response" response: Spanned<TypeExpr>,
        /// How a list goes on on further pages.
        "pages" pages: Option<Pages>,
        /// The endpoint that tells how the job started by this one is getting on.
        "job" job: Option<Text>,
        /// How to read a job's state from the answer.
        "poll" poll: Option<Poll>,
        /// Statuses that report errors, with the codes and when each comes.
        "errors" errors: Entries<Entries<Doc>>,
        /// Statuses whose body has a schema of its own; `default` stands for all others.
        "error_bodies" error_bodies: Entries<Spanned<TypeExpr>>,
        /// Answers as they travel, by name.
        "examples" examples: Entries<Example>,
    }
}

mapping! {
    /// A parameter in the path.
    Param = "a parameter" {
        /// What it is for.
        "doc" doc: Doc,
        /// Its type.
        "type" ty: Spanned<TypeExpr>,
        /// A value, for examples.
        "example" example: Text,
    }
}

mapping! {
    /// A parameter that travels as a header.
    Header = "a header" {
        /// What it is for.
        "doc" doc: Doc,
        /// Its type.
        "type" ty: Spanned<TypeExpr>,
        /// `json`: the value is written as JSON.
        "encoding" encoding: Option<Text>,
        /// A value as it travels, for examples.
        "example" example: Node,
    }
}

mapping! {
    /// A limit on how often an endpoint may be called.
    RateLimit = "a rate limit" {
        /// How many requests in a time.
        "limit" limit: Spanned<Rate>,
        /// Over what they are counted: `user`, `integration` or `document`.
        "per" per: Text,
        /// The parameter that says which document it is: in the path, in the query, or a field of the body.
        "of" of: Option<Text>,
    }
}

mapping! {
    /// How a list goes on on further pages: by a cursor, or by an offset.
    Pages = "pages" {
        /// The parameter that takes the cursor: in the query, or a field of the body.
        "cursor" cursor: Option<Text>,
        /// The field of the answer with the cursor of the next page.
        "next" next: Option<Text>,
        /// The parameter that takes the number of the first item.
        "offset" offset: Option<Text>,
        /// The parameter that takes the number of items on a page.
        "limit" limit: Option<Text>,
        /// The field of the answer with the items.
        "items" items: Text,
    }
}

mapping! {
    /// A notification that the API sends by itself.
    Webhook = "a webhook" {
        /// When it is sent.
        "doc" doc: Doc,
        /// Where its documentation is, relative to that of the API.
        "docs" docs: Option<Text>,
        /// The schema of what is sent.
        "payload" payload: Spanned<TypeExpr>,
        /// Whether it may change or go without notice.
        "preview" preview: bool,
    }
}

mapping! {
    /// What is sent.
    Body = "a body" {
        /// What it holds.
        "doc" doc: Doc,
        /// `application/json` or `application/x-www-form-urlencoded` with a type, or `application/octet-stream`.
        "content" content: Text,
        /// The schema or union of a body with fields.
        "type" ty: Option<Spanned<TypeExpr>>,
        /// The fields of the body as they travel, or the name of a file with bytes to send.
        "example" example: Option<Node>,
    }
}

mapping! {
    /// How to read a job's state from the answer.
    Poll = "a poll" {
        /// The field with the job's id.
        "id" id: DotPath,
        /// The field with its status.
        "status" status: DotPath,
        /// The status of a job that is done.
        "done" done: OneOrMore,
        /// The status of a job that failed.
        "failed" failed: OneOrMore,
        /// The field with what a job that is done made.
        "result" result: DotPath,
        /// The field that says why a job failed.
        "error" error: DotPath,
    }
}

mapping! {
    /// An answer as it travels.
    Example = "an example" {
        /// The JSON of the answer.
        "response" response: Node,
    }
}

mapping! {
    /// An object with known fields.
    Schema = "a schema" {
        /// What it describes.
        "doc" doc: Doc,
        /// The name in Rust, where it must be another.
        "rust" rust: Option<Text>,
        /// A schema whose fields this one has too.
        "extends" extends: Option<Text>,
        /// Whether it may change or go without notice.
        "preview" preview: bool,
        /// Why not to use it any more, and what to use instead.
        "deprecated" deprecated: Option<Doc>,
        /// The fields, by the names they travel under.
        "fields" fields: Entries<Field>,
    }
}

mapping! {
    /// A field of a schema, or a parameter behind the question mark.
    Field = "a field" {
        /// What it holds, in which unit.
        "doc" doc: Doc,
        /// Its type; with `?` it may be absent.
        "type" ty: Spanned<TypeExpr>,
        /// The name in Rust, where it must be another.
        "rust" rust: Option<Text>,
        /// `base64`: travels encoded, while the Rust field holds the plain text.
        "encoding" encoding: Option<Text>,
        /// Whether it may change or go without notice.
        "preview" preview: bool,
        /// Why not to use it any more, and what to use instead.
        "deprecated" deprecated: Option<Doc>,
        /// What the API takes when it is left out. Never sent.
        "default" default: Option<Node>,
        /// The least number.
        "min" min: Option<Spanned<i64>>,
        /// The greatest number.
        "max" max: Option<Spanned<i64>>,
        /// The least number of characters.
        "min_length" min_length: Option<Spanned<i64>>,
        /// The greatest number of characters.
        "max_length" max_length: Option<Spanned<i64>>,
        /// The least number of items.
        "min_items" min_items: Option<Spanned<i64>>,
        /// The greatest number of items.
        "max_items" max_items: Option<Spanned<i64>>,
        /// A regular expression that the text fits.
        "pattern" pattern: Option<Text>,
        /// The least number in a list.
        "item_min" item_min: Option<Spanned<i64>>,
        /// The greatest number in a list.
        "item_max" item_max: Option<Spanned<i64>>,
        /// The least number of characters of an item of a list.
        "item_min_length" item_min_length: Option<Spanned<i64>>,
        /// The greatest number of characters of an item of a list.
        "item_max_length" item_max_length: Option<Spanned<i64>>,
        /// A value as it travels.
        "example" example: Option<Node>,
    }
}

mapping! {
    /// An object of several kinds, told apart by a field.
    Union = "a union" {
        /// What it describes.
        "doc" doc: Doc,
        /// The name in Rust, where it must be another.
        "rust" rust: Option<Text>,
        /// The field that tells the kinds apart.
        "tag" tag: Text,
        /// Whether it may change or go without notice.
        "preview" preview: bool,
        /// Why not to use it any more, and what to use instead.
        "deprecated" deprecated: Option<Doc>,
        /// The kinds, by the value of the tag.
        "variants" variants: Entries<UnionVariant>,
    }
}

mapping! {
    /// Text with known values.
    Enum = "an enum" {
        /// What it describes.
        "doc" doc: Doc,
        /// The name in Rust, where it must be another.
        "rust" rust: Option<Text>,
        /// Whether it may change or go without notice.
        "preview" preview: bool,
        /// Why not to use it any more, and what to use instead.
        "deprecated" deprecated: Option<Doc>,
        /// The values, with what each means.
        "values" values: Entries<EnumValue>,
    }
}
