//! The API as the emitters see it: every reference resolved, every Rust name decided, nothing left to look up.

mod flow;
mod operation;
mod types;

pub use flow::{FieldPath, JobStart, JobState, PageStyle, Paging, Poll};
pub use operation::{
    Auth, Counted, ErrorCase, Example, Input, InputKind, Method, Operation, Per, Rate, RateLimit,
};
pub use types::{EnumVariant, Field, Limits, Range, Shape, Ty, Type, TypeId, UnionVariant};

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
    /// Where users grant tokens, if the spec says so.
    pub authorization: Option<Authorization>,
    /// What an answer that reports an error may hold, the usual body first.
    pub errors: Vec<ErrorBody>,
    /// The codes of status 429 that mean that calls come too fast; if there are none, all of them do.
    pub throttled: Vec<String>,
    /// The scopes that tokens can have, with what each allows.
    pub scopes: Vec<(String, String)>,
    /// What a user's plan must allow for some operations.
    pub capabilities: Vec<(String, String)>,
    /// One module each, in the order of their names.
    pub sections: Vec<Section>,
    /// All types, by their [`TypeId`].
    pub types: Vec<Type>,
}

/// How an integration gets a token that acts for a user: by an authorization code of OAuth 2.0.
#[derive(Debug)]
pub struct Authorization {
    /// The page where the user agrees.
    pub authorize: String,
    /// Where the code becomes a token.
    pub token: String,
}

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

impl Docs {
    /// The first sentence.
    #[must_use]
    pub fn summary(&self) -> String {
        let first = self.text.split("\n\n").next().unwrap_or_default();
        let line = first.split_whitespace().collect::<Vec<_>>().join(" ");
        line.find(". ").map_or(line.clone(), |end| line[..=end].to_owned())
    }
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

impl Api {
    /// The type of this number.
    #[must_use]
    pub fn get(&self, id: TypeId) -> &Type {
        &self.types[id.0]
    }
}
