//! Responses that report errors.

use super::responses::at;
use super::server::Server;
use generator::model::{Operation, TypeId};
use serde_json::{Value, json};

/// A response that reports an error.
pub(super) struct Refusal {
    pub(super) status: u16,
    pub(super) body: Value,
}

impl From<String> for Refusal {
    fn from(reason: String) -> Self {
        Self { status: 400, body: json!({"code": "refused", "message": reason}) }
    }
}

impl From<&str> for Refusal {
    fn from(reason: &str) -> Self {
        reason.to_owned().into()
    }
}

impl Server<'_> {
    /// The documented error of the operation with a number, or one that is not documented.
    pub(super) fn documented(&self, operation: &Operation, number: usize) -> Refusal {
        let mut cases =
            operation.errors.iter().flat_map(|case| case.codes.iter().map(move |code| (case, &code.name)));
        let usual = self.api.errors[0].ty;
        match cases.nth(number) {
            Some((case, code)) => self.refusal(case.status, code, case.body.unwrap_or(usual)),
            None => self.refusal(400, "denied", operation.other_errors.unwrap_or(usual)),
        }
    }

    /// An error with the last of the bodies.
    pub(super) fn by_last_body(&self) -> Refusal {
        self.refusal(400, "denied", self.api.errors.last().expect("a body").ty)
    }

    /// An error that says that calls are too frequent.
    pub(super) fn too_frequent(&self) -> Refusal {
        let code = self.api.throttled.last().map_or("too_fast", String::as_str);
        self.refusal(429, code, self.api.errors[0].ty)
    }

    fn refusal(&self, status: u16, code: &str, ty: TypeId) -> Refusal {
        let mut body = self.sample(ty, false);
        if let Some(known) = self.api.errors.iter().find(|body| body.ty == ty) {
            *at(&mut body, &known.message) = json!("it was refused");
            *at(&mut body, &known.code) = json!(code);
        }
        Refusal { status, body }
    }
}
