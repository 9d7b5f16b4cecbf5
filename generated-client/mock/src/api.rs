//! The API that is served, as the generator describes it.

mod types;

pub(crate) use types::{Field, Limits, Range, Scalar, Shape, Ty, Type};

use serde::Deserialize;
use serde_json::Value;
use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock};

/// A whole API.
#[derive(Debug, Deserialize)]
pub(crate) struct Api {
    pub(crate) title: String,
    pub(crate) server: String,
    #[serde(default)]
    pub(crate) authorization: Option<Authorization>,
    pub(crate) errors: Vec<ErrorBody>,
    pub(crate) throttled: Vec<String>,
    /// The codes of refused requests, by the word for the reason.
    pub(crate) refusals: BTreeMap<String, String>,
    pub(crate) scopes: Vec<String>,
    pub(crate) capabilities: Vec<String>,
    pub(crate) items: Vec<ItemKind>,
    pub(crate) operations: Vec<Operation>,
    #[serde(default)]
    pub(crate) webhooks: Vec<Webhook>,
    pub(crate) types: Vec<Type>,
}

/// A notification that the API sends.
#[derive(Debug, Deserialize)]
pub(crate) struct Webhook {
    pub(crate) payload: usize,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Authorization {
    /// The URL of the authorization page.
    pub(crate) authorize: String,
    /// The URL of the token endpoint.
    pub(crate) token: String,
}

#[derive(Debug, Deserialize)]
pub(crate) struct ErrorBody {
    #[serde(rename = "type")]
    pub(crate) ty: usize,
    pub(crate) code: Vec<String>,
    pub(crate) message: Vec<String>,
}

#[derive(Debug, Deserialize)]
pub(crate) struct ItemKind {
    pub(crate) name: String,
    #[serde(rename = "type")]
    pub(crate) ty: usize,
    pub(crate) id: String,
    pub(crate) created: Option<String>,
    pub(crate) changed: Option<String>,
    pub(crate) inside: Option<String>,
    #[serde(default)]
    pub(crate) always: Vec<String>,
    pub(crate) missing: Option<String>,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Operation {
    pub(crate) name: String,
    pub(crate) section: String,
    pub(crate) summary: String,
    #[serde(default)]
    pub(crate) docs: Option<String>,
    #[serde(default)]
    pub(crate) preview: bool,
    #[serde(default)]
    pub(crate) deprecated: bool,
    pub(crate) method: String,
    pub(crate) path: String,
    pub(crate) server: Option<String>,
    pub(crate) auth: Auth,
    /// The sets of scopes, one of which the token must have. None if they are unknown.
    pub(crate) scopes: Option<Vec<Vec<String>>>,
    #[serde(default)]
    pub(crate) rate_limits: Vec<RateLimit>,
    pub(crate) document: Option<Document>,
    pub(crate) capability: Option<String>,
    #[serde(default)]
    pub(crate) inputs: Vec<Input>,
    pub(crate) output: Option<usize>,
    #[serde(default)]
    pub(crate) errors: Vec<ErrorCase>,
    pub(crate) other_errors: Option<usize>,
    pub(crate) pages: Option<Pages>,
    pub(crate) starts: Option<Job>,
    pub(crate) polls: Option<Job>,
    #[serde(default)]
    pub(crate) effects: Effects,
    #[serde(default)]
    pub(crate) examples: Vec<Example>,
}

impl Operation {
    /// The input that a parameter names, and the path inside its value.
    pub(crate) fn input<'p>(&self, parameter: &'p Parameter) -> Option<(&Input, &'p [String])> {
        let (name, inside) = parameter.path.split_first()?;
        let mut inputs = self.inputs.iter().filter(|input| input.location == parameter.location);
        match parameter.location {
            Location::Body => Some((inputs.next()?, &parameter.path)),
            _ => Some((inputs.find(|input| input.name == *name)?, inside)),
        }
    }

    /// The seconds for which an access token is valid, if no example says them.
    pub(crate) const TOKEN_LIFETIME: u64 = 3600;

    /// The seconds for which access tokens are valid, by the examples of the token endpoint.
    pub(crate) fn token_lifetime(&self) -> u64 {
        let mut found = self.examples.iter().filter_map(|example| example.response.get("expires_in"));
        found.find_map(Value::as_u64).unwrap_or(Self::TOKEN_LIFETIME)
    }
}

#[derive(Debug, Deserialize)]
pub(crate) struct Example {
    pub(crate) name: String,
    pub(crate) response: Value,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Auth {
    Bearer,
    None,
    BasicOrNone,
}

impl Auth {
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Bearer => "bearer",
            Self::None => "none",
            Self::BasicOrNone => "basic_or_none",
        }
    }
}

#[derive(Debug, Deserialize)]
pub(crate) struct RateLimit {
    pub(crate) requests: u32,
    pub(crate) seconds: u32,
    pub(crate) per: Per,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Per {
    User,
    Integration,
    Document,
}

impl Per {
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::User => "user",
            Self::Integration => "integration",
            Self::Document => "document",
        }
    }
}

/// The parameter that identifies the document of a rate limit.
#[derive(Debug, Deserialize)]
pub(crate) struct Document {
    pub(crate) name: String,
    #[serde(default)]
    pub(crate) in_body: bool,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Input {
    pub(crate) name: String,
    #[serde(rename = "in")]
    pub(crate) location: Location,
    pub(crate) encoding: Encoding,
    #[serde(rename = "type")]
    pub(crate) ty: Ty,
    pub(crate) required: bool,
    #[serde(default)]
    pub(crate) limits: Limits,
    pub(crate) example: Option<Value>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Location {
    Path,
    Query,
    Header,
    Body,
}

impl Location {
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Path => "path",
            Self::Query => "query",
            Self::Header => "header",
            Self::Body => "body",
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Encoding {
    Text,
    Json,
    Form,
    Bytes,
}

#[derive(Debug, Deserialize)]
pub(crate) struct ErrorCase {
    pub(crate) status: u16,
    /// The codes, each with the reason for it.
    #[serde(default)]
    pub(crate) codes: BTreeMap<String, String>,
    pub(crate) body: Option<usize>,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Pages {
    pub(crate) cursor: Option<String>,
    #[serde(default)]
    pub(crate) in_body: bool,
    pub(crate) next: Option<Vec<String>>,
    pub(crate) offset: Option<String>,
    pub(crate) first: Option<i64>,
    pub(crate) limit: Option<String>,
    pub(crate) size: Option<i64>,
    pub(crate) items: Vec<String>,
}

/// The fields of a response with the state of a job.
#[derive(Debug, Clone, Deserialize)]
pub(crate) struct Job {
    /// The operation that polls it, in the operation that starts it.
    pub(crate) poll: Option<String>,
    pub(crate) id: Vec<String>,
    pub(crate) status: Vec<String>,
    pub(crate) status_type: usize,
    pub(crate) done: Vec<String>,
    pub(crate) failed: Vec<String>,
    pub(crate) result: Vec<String>,
    pub(crate) error: Vec<String>,
}

/// The effects of a call on items.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Effects {
    pub(crate) reads: Vec<Subject>,
    pub(crate) updates: Vec<Subject>,
    pub(crate) deletes: Vec<Subject>,
    pub(crate) creates: Vec<Creation>,
    pub(crate) lists: Option<Listing>,
    pub(crate) moves: Option<Movement>,
}

impl Effects {
    /// All items that must exist.
    pub(crate) fn subjects(&self) -> impl Iterator<Item = &Subject> {
        self.reads.iter().chain(&self.updates).chain(&self.deletes)
    }
}

#[derive(Debug, Clone, Deserialize)]
pub(crate) struct Parameter {
    #[serde(rename = "in")]
    pub(crate) location: Location,
    pub(crate) path: Vec<String>,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Subject {
    pub(crate) kind: String,
    pub(crate) parameter: Parameter,
    pub(crate) at: Option<Vec<String>>,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Creation {
    pub(crate) kind: String,
    pub(crate) at: Option<Vec<String>>,
    pub(crate) inside: Option<Parameter>,
    pub(crate) default_inside: Option<String>,
    /// The fields of the item that parameters give, by their names joined by dots.
    #[serde(default)]
    pub(crate) from: BTreeMap<String, Parameter>,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Listing {
    pub(crate) kinds: Vec<Listed>,
    pub(crate) inside: Option<Parameter>,
    pub(crate) search: Option<Parameter>,
    pub(crate) sort: Option<Parameter>,
    #[serde(default)]
    pub(crate) sorted_by: BTreeMap<String, Vec<String>>,
    pub(crate) only: Option<Parameter>,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Listed {
    pub(crate) tag: Option<String>,
    pub(crate) kind: String,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Movement {
    pub(crate) item: Parameter,
    pub(crate) to: Parameter,
}

impl Api {
    /// Canva's API, which all servers of a process share.
    pub(crate) fn embedded() -> Arc<Self> {
        static API: LazyLock<Arc<Api>> = LazyLock::new(|| {
            Arc::new(Api::from_json(include_str!("api.json")).expect("the embedded description is one"))
        });
        Arc::clone(&API)
    }

    /// Reads what `generator served` writes.
    pub(crate) fn from_json(text: &str) -> Result<Self, serde_json::Error> {
        serde_json::from_str(text)
    }

    /// The fields of a type: of a struct, or of all variants of a union.
    pub(crate) fn fields(&self, ty: &Ty) -> Vec<&Field> {
        let Ty::Named(index) = ty else { return Vec::new() };
        match &self.types[*index].shape {
            Shape::Struct { fields } => fields.iter().collect(),
            Shape::Enum { .. } => Vec::new(),
            Shape::Union { variants, .. } => {
                variants.iter().filter_map(|it| it.ty).flat_map(|ty| self.fields(&Ty::Named(ty))).collect()
            }
        }
    }

    /// The values of an enum. None for other types.
    pub(crate) fn values(&self, ty: &Ty) -> Option<&[String]> {
        match ty {
            Ty::Named(index) => match &self.types[*index].shape {
                Shape::Enum { values } => Some(values),
                _ => None,
            },
            _ => None,
        }
    }

    /// The type of the value to which a path leads.
    pub(crate) fn type_at(&self, from: &Ty, path: &[String]) -> Option<Ty> {
        let Some((first, rest)) = path.split_first() else { return Some(from.clone()) };
        let fields = self.fields(from);
        fields.iter().filter(|field| field.name == *first).find_map(|field| self.type_at(&field.ty, rest))
    }

    /// A kind of item.
    pub(crate) fn kind(&self, name: &str) -> &ItemKind {
        self.items.iter().find(|kind| kind.name == name).expect("the generator checks kinds")
    }

    /// Returns whether an operation is the token endpoint.
    pub(crate) fn is_token_endpoint(&self, operation: &Operation) -> bool {
        let server = operation.server.as_ref().unwrap_or(&self.server);
        let token = self.authorization.as_ref().and_then(|it| it.token.strip_prefix(server.as_str()));
        token == Some(operation.path.as_str())
    }

    /// The index of an operation.
    pub(crate) fn operation(&self, name: &str) -> Option<usize> {
        self.operations.iter().position(|operation| operation.name == name)
    }
}
