//! Refused requests: the reason, the status, and the body in the form of the API.

use crate::api::{Api, Operation, Ty};
use crate::json;
use crate::sample::sample;
use fastrand::Rng;
use serde_json::Value;

/// A request that is refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Refusal {
    pub(crate) status: u16,
    pub(crate) code: String,
    pub(crate) message: String,
}

/// A reason that all endpoints share.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reason {
    Token,
    RevokedToken,
    Scope,
    Capability,
    Endpoint,
    Method,
    Path,
    Query,
    Header,
    Body,
    Field,
    ContentType,
    Size,
    RateLimit,
    Item,
    Server,
}

impl Reason {
    /// The status, as HTTP defines it, and the word in the description of the API.
    fn facts(self) -> (u16, &'static str) {
        match self {
            Self::Token => (401, "token"),
            Self::RevokedToken => (401, "revoked_token"),
            Self::Scope => (403, "scope"),
            Self::Capability => (403, "capability"),
            Self::Endpoint => (404, "endpoint"),
            Self::Method => (405, "method"),
            Self::Path => (400, "path"),
            Self::Query => (400, "query"),
            Self::Header => (400, "header"),
            Self::Body => (400, "body"),
            Self::Field => (400, "field"),
            Self::ContentType => (415, "content_type"),
            Self::Size => (413, "size"),
            Self::RateLimit => (429, "rate_limit"),
            Self::Item => (404, "item"),
            Self::Server => (500, "server"),
        }
    }

    /// The reason that is usual for a status.
    fn of_status(status: u16) -> Self {
        match status {
            401 => Self::Token,
            403 => Self::Scope,
            404 => Self::Item,
            405 => Self::Method,
            413 => Self::Size,
            415 => Self::ContentType,
            429 => Self::RateLimit,
            400..=499 => Self::Body,
            _ => Self::Server,
        }
    }

    pub(crate) fn refuse(self, api: &Api, message: impl Into<String>) -> Refusal {
        let (status, word) = self.facts();
        let code = api.refusals.get(word).cloned().unwrap_or_else(|| word.to_owned());
        Refusal { status, code, message: message.into() }
    }
}

impl Refusal {
    /// The error that is usual for a status.
    pub(crate) fn with_status(api: &Api, status: u16, message: &str) -> Self {
        Self { status, ..Reason::of_status(status).refuse(api, message) }
    }

    /// An error that the operation documents: the code with the status, if there is one, or else the first.
    pub(crate) fn documented(operation: &Operation, status: u16, code: Option<&str>) -> Option<Self> {
        let case = operation.errors.iter().find(|case| case.status == status)?;
        let known = code.and_then(|code| case.codes.get_key_value(code));
        let (code, reason) = known.or_else(|| case.codes.first_key_value())?;
        Some(Self { status, code: code.clone(), message: reason.clone() })
    }

    /// The body of the response.
    pub(crate) fn body(&self, api: &Api, operation: Option<&Operation>) -> Value {
        let usual = api.errors.first().map(|body| body.ty);
        let own = operation.and_then(|operation| {
            let case = operation.errors.iter().find(|case| case.status == self.status);
            // A status that is listed has the usual body, unless it names another one.
            case.map_or(operation.other_errors, |case| case.body)
        });
        let Some(ty) = own.or(usual) else { return Value::Null };
        let mut body = sample(api, &Ty::Named(ty), &mut Rng::with_seed(0));
        let known = api
            .errors
            .iter()
            .find(|body| body.ty == ty)
            .or_else(|| api.errors.iter().find(|body| api.type_at(&Ty::Named(ty), &body.code).is_some()));
        if let Some(known) = known {
            json::set(&mut body, &known.code, self.code.clone().into());
            json::set(&mut body, &known.message, self.message.clone().into());
        }
        body
    }
}

/// Sets the code of an error inside a response: of its only enum, or of the field that the usual error has.
pub(crate) fn set_code(api: &Api, error: &mut Value, ty: &Ty, code: &str) {
    let fields = api.fields(ty);
    let usual = api.errors.first().and_then(|body| body.code.last());
    let field =
        fields.iter().find(|field| api.values(&field.ty).is_some()).map(|field| &field.name).or(usual);
    if let Some(name) = field {
        json::set(error, std::slice::from_ref(name), code.into());
    }
}
