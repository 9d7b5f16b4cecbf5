//! The API as the emitters see it: every reference resolved, every Rust name decided, nothing left to look up.

use std::fmt;

/// A whole API.
#[derive(Debug)]
pub struct Api {
    /// What it is called.
    pub title: String,
    /// The name by which examples import the emitted crate.
    pub crate_name: String,
    /// Where it is served.
    pub server: String,
    /// Where its documentation is.
    pub docs: String,
    /// What an answer that reports an error may hold, the usual body first.
    pub errors: Vec<ErrorBody>,
    /// The scopes that tokens can have, with what each allows.
    pub scopes: Vec<(String, String)>,
    /// What a user's plan must allow for some operations.
    pub capabilities: Vec<(String, String)>,
    /// One module each, in the order of their names.
    pub sections: Vec<Section>,
    /// All types, by their [`TypeId`].
    pub types: Vec<Type>,
}

/// The number of a type in [`Api::types`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct TypeId(pub usize);

/// The body of an answer that reports an error.
#[derive(Debug)]
pub struct ErrorBody {
    /// Its struct.
    pub ty: TypeId,
    /// The fields to the word that programs compare.
    pub code: Vec<String>,
    /// The type of that word.
    pub code_ty: Ty,
    /// The fields to the words for people.
    pub message: Vec<String>,
}

/// A section of the documentation, which becomes a module.
#[derive(Debug)]
pub struct Section {
    /// The module's name.
    pub module: String,
    /// The spec file it comes from.
    pub file_name: String,
    /// What it says about itself.
    pub docs: Docs,
    /// Its operations, in the order of the file.
    pub operations: Vec<Operation>,
    /// Its types, in the order of the file.
    pub types: Vec<TypeId>,
    /// Notifications that the API sends by itself.
    pub webhooks: Vec<Webhook>,
}

/// What a person reads about an item.
#[derive(Debug, Clone, Default)]
pub struct Docs {
    /// Prose in Markdown.
    pub text: String,
    /// The page it comes from.
    pub link: Option<String>,
    /// Whether it may change or go without notice.
    pub preview: bool,
    /// Why not to use it any more.
    pub deprecated: Option<String>,
}

/// A notification that the API sends by itself.
#[derive(Debug)]
pub struct Webhook {
    /// Its name.
    pub name: String,
    /// What it says about itself.
    pub docs: Docs,
    /// What is sent.
    pub payload: TypeId,
}

/// A call of the API.
#[derive(Debug)]
pub struct Operation {
    /// The function.
    pub function: String,
    /// The type that stands for the operation.
    pub marker: String,
    /// What it says about itself.
    pub docs: Docs,
    /// The method.
    pub method: Method,
    /// The path with placeholders in braces.
    pub path: String,
    /// A server of its own.
    pub server: Option<String>,
    /// How a caller proves who it is.
    pub auth: Auth,
    /// The scopes that the token must have: all of any one of these sets.
    pub scopes: Vec<Vec<String>>,
    /// How often it may be called; all of these hold.
    pub rate_limits: Vec<RateLimit>,
    /// Whether a call can be repeated without harm.
    pub idempotent: bool,
    /// What the user's plan must allow, with its documentation.
    pub capability: Option<(String, String)>,
    /// Which plans may call it.
    pub plan: Option<String>,
    /// What a caller must pass, in order.
    pub inputs: Vec<Input>,
    /// What a caller may pass behind the question mark.
    pub options: Vec<Field>,
    /// The struct of the answer, unless it is empty.
    pub output: Option<TypeId>,
    /// Documented errors.
    pub errors: Vec<ErrorCase>,
    /// The body of all other errors, where it is not the usual one.
    pub other_errors: Option<TypeId>,
    /// How the list that it answers goes on.
    pub paging: Option<Paging>,
    /// The job that it starts.
    pub starts: Option<JobStart>,
    /// The job that it asks about.
    pub polls: Option<Poll>,
    /// Answers as they travel, by name.
    pub examples: Vec<Example>,
}

/// A method of HTTP.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// Reads.
    Get,
    /// Creates, or does anything else.
    Post,
    /// Replaces.
    Put,
    /// Changes a part.
    Patch,
    /// Removes.
    Delete,
}

impl fmt::Display for Method {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Get => "GET",
            Self::Post => "POST",
            Self::Put => "PUT",
            Self::Patch => "PATCH",
            Self::Delete => "DELETE",
        })
    }
}

/// How a caller proves who it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Auth {
    /// By a token that acts for a user.
    Bearer,
    /// Not at all.
    None,
    /// By the integration's id and secret as HTTP Basic, or in the body.
    BasicOrNone,
}

/// A limit on how often an operation may be called.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RateLimit {
    /// How often.
    pub rate: Rate,
    /// Over what the calls are counted.
    pub per: Per,
}

/// Over what calls are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Per {
    /// Those of one user of the integration.
    User,
    /// Those of the integration.
    Integration,
    /// Those about one document.
    Document,
}

/// How a list goes on on further pages.
#[derive(Debug)]
pub struct Paging {
    /// By a cursor or by an offset.
    pub style: PageStyle,
    /// The field of the answer with the items.
    pub items: FieldPath,
    /// The type of an item.
    pub item: Ty,
}

/// What tells the pages of a list apart.
#[derive(Debug)]
pub enum PageStyle {
    /// The answer has the cursor of the next page.
    Cursor {
        /// The parameter that takes it.
        parameter: String,
        /// Whether that is a field of the JSON body, not a parameter in the query.
        in_body: bool,
        /// The field of the answer.
        next: FieldPath,
    },
    /// The number of the first item.
    Offset {
        /// The parameter that takes it.
        parameter: String,
        /// The number of the very first item.
        first: i64,
        /// The greatest number that the API takes.
        last: Option<i64>,
        /// The parameter that takes the size of a page.
        limit: String,
        /// The size of a page when nothing is said.
        size: i64,
    },
}

/// How many requests in how many seconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rate {
    /// How many.
    pub requests: u32,
    /// In how many seconds.
    pub seconds: u32,
}

/// What a caller passes to an operation.
#[derive(Debug)]
pub struct Input {
    /// The argument's name.
    pub argument: String,
    /// What it is for.
    pub doc: String,
    /// How it travels.
    pub kind: InputKind,
}

/// How an input travels.
#[derive(Debug)]
pub enum InputKind {
    /// As text in the path.
    Path {
        /// The placeholder.
        wire: String,
        /// A value.
        example: String,
    },
    /// As JSON in a header.
    JsonHeader {
        /// The header.
        wire: String,
        /// What is written.
        ty: TypeId,
        /// A value as it travels.
        example: serde_json::Value,
    },
    /// As a JSON body.
    JsonBody {
        /// What is written.
        ty: TypeId,
        /// A value as it travels.
        example: serde_json::Value,
    },
    /// As a form.
    FormBody {
        /// What is written.
        ty: TypeId,
        /// A value as it travels.
        example: serde_json::Value,
    },
    /// Behind the question mark.
    Query(Field),
    /// As a body of bytes.
    Bytes {
        /// The name of a file.
        example: String,
    },
}

/// A status that reports an error, with a code.
#[derive(Debug)]
pub struct ErrorCase {
    /// The status.
    pub status: u16,
    /// The code, with when it comes.
    pub codes: Vec<(String, String)>,
    /// The body's type, where it has one of its own.
    pub body: Option<TypeId>,
}

/// How an operation starts a job.
#[derive(Debug)]
pub struct JobStart {
    /// The function that asks about the job.
    pub poll_function: String,
    /// The type that stands for that operation.
    pub poll_marker: String,
    /// Its section's module.
    pub poll_module: String,
    /// Whether that operation is deprecated.
    pub poll_is_deprecated: bool,
    /// The fields from the answer to the job.
    pub to_job: Vec<String>,
    /// The job's struct.
    pub job: TypeId,
    /// Where the job says how it stands.
    pub state: JobState,
}

/// How an operation asks about a job.
#[derive(Debug)]
pub struct Poll {
    /// The fields from the answer to the job.
    pub to_job: Vec<String>,
    /// The job's struct.
    pub job: TypeId,
    /// The job's own fields.
    pub state: JobState,
    /// Whether this is the one of the operations that ask about such jobs that says so.
    pub tells_state: bool,
}

/// Where a job says how it stands. Paths start at the job.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JobState {
    /// The id.
    pub id: FieldPath,
    /// The status.
    pub status: FieldPath,
    /// The status enum's variants of a job that is done.
    pub done: Vec<String>,
    /// The variants of a job that failed.
    pub failed: Vec<String>,
    /// The status enum.
    pub status_ty: TypeId,
    /// What it made.
    pub result: FieldPath,
    /// Why it failed.
    pub error: FieldPath,
}

/// Fields one after the other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldPath {
    /// Their names, each with whether it may be absent.
    pub fields: Vec<(String, bool)>,
    /// The type of the last, without `?`.
    pub ty: Ty,
}

/// An answer as it travels.
#[derive(Debug)]
pub struct Example {
    /// What it shows.
    pub name: String,
    /// The JSON.
    pub response: serde_json::Value,
}

/// A named type.
#[derive(Debug)]
pub struct Type {
    /// The name in the spec.
    pub wire: String,
    /// The name in Rust.
    pub name: String,
    /// The module it is in.
    pub module: String,
    /// What it says about itself.
    pub docs: Docs,
    /// Whether requests hold it.
    pub in_requests: bool,
    /// Whether responses or notifications hold it.
    pub in_responses: bool,
    /// Whether only what is a preview leads to it.
    pub only_preview: bool,
    /// What it is.
    pub shape: Shape,
}

/// What a named type is.
#[derive(Debug)]
pub enum Shape {
    /// An object with known fields.
    Struct(Vec<Field>),
    /// Text with known values.
    Enum(Vec<EnumVariant>),
    /// An object of several kinds.
    Union {
        /// The field that tells them apart.
        tag: String,
        /// The kinds.
        variants: Vec<UnionVariant>,
    },
}

/// A field of a struct.
#[derive(Debug, Clone)]
pub struct Field {
    /// The key it travels under.
    pub wire: String,
    /// The name in Rust.
    pub name: String,
    /// Its type, without `?`.
    pub ty: Ty,
    /// Whether it may be absent.
    pub optional: bool,
    /// Whether it travels in base64.
    pub base64: bool,
    /// What it says about itself.
    pub docs: Docs,
    /// What values it takes.
    pub limits: Limits,
    /// A value as it travels.
    pub example: Option<serde_json::Value>,
}

/// What values a field takes. Documented, never enforced.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Limits {
    /// Numbers.
    pub number: Range,
    /// Characters of text.
    pub length: Range,
    /// Items of a list.
    pub items: Range,
    /// Numbers in a list.
    pub item_number: Range,
    /// Characters of the items of a list.
    pub item_length: Range,
    /// A regular expression that the text fits.
    pub pattern: Option<String>,
    /// What the API takes when the field is left out.
    pub default: Option<serde_json::Value>,
}

/// From where to where, both inclusive.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Range {
    /// The least.
    pub min: Option<i64>,
    /// The greatest.
    pub max: Option<i64>,
}

/// A value of an enum.
#[derive(Debug)]
pub struct EnumVariant {
    /// The value as it travels.
    pub wire: String,
    /// The name in Rust.
    pub name: String,
    /// What it says about itself.
    pub docs: Docs,
}

/// A kind of a union.
#[derive(Debug)]
pub struct UnionVariant {
    /// The tag's value.
    pub wire: String,
    /// The name in Rust.
    pub name: String,
    /// Its struct, unless it has no field but the tag.
    pub ty: Option<TypeId>,
    /// What it says about itself.
    pub docs: Docs,
}

/// The type of a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ty {
    /// Text.
    Text,
    /// Text that must never show in logs.
    Secret,
    /// `true` or `false`.
    Boolean,
    /// A whole number of 32 bits.
    Int32,
    /// A whole number of 64 bits.
    Int64,
    /// A number with a fraction.
    Number,
    /// Seconds since the start of 1970.
    Timestamp,
    /// Any JSON.
    Json,
    /// A struct, enum or union.
    Named(TypeId),
    /// Items in order.
    List(Box<Self>),
    /// Values by text.
    Map(Box<Self>),
}

impl Api {
    /// The type of this number.
    #[must_use]
    pub fn get(&self, id: TypeId) -> &Type {
        &self.types[id.0]
    }
}

impl Ty {
    /// The named type inside lists and maps, if there is one.
    #[must_use]
    pub fn named(&self) -> Option<TypeId> {
        match self {
            Self::Named(id) => Some(*id),
            Self::List(inner) | Self::Map(inner) => inner.named(),
            _ => None,
        }
    }
}
