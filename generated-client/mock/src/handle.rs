//! The way of a call of the API, from the request to the response.

use crate::api::{Api, Auth, Encoding, Location, Operation, Ty};
use crate::call::{self, Call};
use crate::fault::Fault;
use crate::jobs::Outcome;
use crate::limits::Owners;
use crate::log::{MOST_BYTES, Recorded};
use crate::prefer::Preference;
use crate::receive::Received;
use crate::refusal::{Reason, Refusal};
use crate::routes::NotFound;
use crate::server::Server;
use crate::state::{Context, State};
use crate::tokens::{Grant, Refused};
use crate::{canva, oauth, receive, respond, send};
use axum::body::Body;
use axum::response::Response;
use http::request::Parts;
use http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use serde_json::Value;
use std::collections::BTreeMap;
use std::sync::atomic::Ordering;

/// A response of the API before it is sent.
#[derive(Debug)]
struct Answer {
    status: u16,
    body: Value,
}

/// The facts about a request that are recorded, as far as they are known.
#[derive(Debug, Default)]
struct Progress {
    operation: Option<usize>,
    user: Option<String>,
    body: Option<Value>,
    fault: Option<Fault>,
    allow: Option<String>,
}

impl Server {
    /// Answers a call of the API.
    pub(crate) async fn call(&self, parts: Parts, body: Body) -> Response {
        let mut progress = Progress::default();
        let answer = self.answer(&parts, body, &mut progress).await;
        let operation = progress.operation.map(|index| &self.api.operations[index]);
        let refused = answer.as_ref().err().map(|refusal| (refusal.code.clone(), refusal.message.clone()));
        let answer = answer.unwrap_or_else(|refusal| Answer {
            status: refusal.status,
            body: refusal.body(&self.api, operation),
        });
        let is_closed = progress.fault == Some(Fault::Reset);
        self.log().add(Recorded {
            number: 0,
            at: self.clock.now(),
            method: parts.method.to_string(),
            path: parts.uri.path().to_owned(),
            query: parts.uri.query().unwrap_or_default().to_owned(),
            headers: headers(&parts.headers),
            operation: operation.map(|operation| operation.name.clone()),
            user: progress.user,
            body: progress.body,
            status: (!is_closed).then_some(answer.status),
            refused,
            fault: progress.fault,
        });
        let mut headers = HeaderMap::new();
        if let Some(allow) = progress.allow.and_then(|allow| HeaderValue::from_str(&allow).ok()) {
            headers.insert(header::ALLOW, allow);
        }
        if answer.status == 401 {
            headers.insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
        }
        let status = StatusCode::from_u16(answer.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let bytes = if answer.body.is_null() { Vec::new() } else { answer.body.to_string().into_bytes() };
        send::json(status, headers, bytes, progress.fault).await
    }

    async fn answer(&self, parts: &Parts, body: Body, progress: &mut Progress) -> Result<Answer, Refusal> {
        let api = &self.api;
        let path = parts.uri.path();
        let (index, segments) =
            self.routes.find(parts.method.as_str(), path).map_err(|reason| match reason {
                NotFound::Path => Reason::Endpoint.refuse(api, format!("There is no endpoint {path}.")),
                NotFound::Method(allowed) => {
                    let message = format!("{path} does not take {}, but {allowed}.", parts.method);
                    progress.allow = Some(allowed);
                    Reason::Method.refuse(api, message)
                }
            })?;
        let operation = &api.operations[index];
        progress.operation = Some(index);
        self.fault(parts, operation, progress)?;
        let preference = self.preference(operation, &parts.headers);
        if let Some((status, code)) = &preference.status
            && *status >= 400
        {
            return Err(preferred(api, operation, *status, code.as_deref()));
        }
        let now = self.clock.now();
        let grant = self.authenticate(operation, &parts.headers, now)?;
        let user = grant.as_ref().map_or(self.settings.user.as_str(), |grant| grant.user.as_str());
        progress.user = grant.as_ref().map(|grant| grant.user.clone());
        let mut call =
            Call::read(api, operation, &segments, parts.uri.query().unwrap_or_default(), &parts.headers)?;
        let input = operation.inputs.iter().find(|input| input.location == Location::Body);
        if let Some(input) = input {
            let received = if input.encoding == Encoding::Bytes {
                call::check_content_type(api, input, &parts.headers)?;
                receive::file(body, self.folder.path(), self.settings.max_file).await.map(Received::File)
            } else {
                receive::text(body, self.settings.max_text).await.map(Received::Text)
            };
            let received = received.map_err(|reason| reason.refuse(api))?;
            let is_short = matches!(&received, Received::Text(text) if text.len() <= MOST_BYTES);
            call.add_body(api, input, &parts.headers, received)?;
            if is_short && input.encoding == Encoding::Json {
                progress.body = Some(call.body.clone());
            }
        }
        if operation.auth == Auth::BasicOrNone {
            oauth::check_client(self, &parts.headers, &call.body)?;
        }
        self.admit(index, &call, user, now)?;
        self.check_capability(operation)?;
        if api.is_token_endpoint(operation) {
            self.changes.fetch_add(1, Ordering::Relaxed);
            return Ok(Answer { status: 200, body: oauth::token(self, operation, &call)? });
        }
        let body = self.execute(operation, &call, user, now, &preference)?;
        let body = canva::respond(self, &operation.name, &call, user, &body).unwrap_or(body);
        Ok(Answer { status: if operation.output.is_some() { 200 } else { 204 }, body })
    }

    /// The wishes about a call: those of its header, or those that the server was told before.
    fn preference(&self, operation: &Operation, headers: &HeaderMap) -> Preference {
        let own = Preference::read(headers);
        if own != Preference::default() {
            return own;
        }
        let wishes = &mut self.state().wishes;
        let next = wishes.iter().position(|(name, _)| *name == operation.name);
        next.and_then(|index| wishes.remove(index)).map_or(own, |(_, wish)| wish)
    }

    /// Finds the fault of a call: one that it asks for, or one of the rules.
    fn fault(&self, parts: &Parts, operation: &Operation, progress: &mut Progress) -> Result<(), Refusal> {
        let asked = parts.headers.get("x-mock-fault").and_then(|value| value.to_str().ok());
        progress.fault = match asked {
            Some(text) => Some(
                Fault::parse(text).map_err(|text| Reason::Header.refuse(&self.api, format!("{text}.")))?,
            ),
            None => {
                let mut state = self.state();
                let State { faults, rng, .. } = &mut *state;
                faults.next(&operation.name, rng)
            }
        };
        let Some(Fault::Status(status)) = progress.fault else { return Ok(()) };
        Err(Refusal::with_status(&self.api, status, "A fault that was asked for."))
    }

    /// Checks the access token, and its scopes.
    fn authenticate(
        &self,
        operation: &Operation,
        headers: &HeaderMap,
        now: u64,
    ) -> Result<Option<Grant>, Refusal> {
        if operation.auth != Auth::Bearer {
            return Ok(None);
        }
        let api = &self.api;
        let header = headers.get(header::AUTHORIZATION);
        let header =
            header.ok_or_else(|| Reason::Token.refuse(api, "The header 'Authorization' is missing."))?;
        let token = header.to_str().ok().and_then(|text| {
            let (scheme, token) = text.split_once(' ')?;
            scheme.eq_ignore_ascii_case("bearer").then_some(token.trim())
        });
        let token = token
            .ok_or_else(|| Reason::Token.refuse(api, "The header 'Authorization' has no bearer token."))?;
        let state = self.state();
        let access = state.tokens.check(token, now).map_err(|reason| match reason {
            Refused::Unknown => Reason::Token.refuse(api, "The access token is not valid."),
            Refused::Expired => Reason::Token.refuse(api, "The access token has expired."),
            Refused::Revoked => Reason::RevokedToken.refuse(api, "The access token has been revoked."),
        })?;
        let grant = access.grant.clone();
        drop(state);
        if let Some(sets) = &operation.scopes {
            let lacking =
                |set: &Vec<String>| set.iter().find(|scope| !grant.scopes.contains(*scope)).cloned();
            let missing: Option<Vec<String>> = sets.iter().map(lacking).collect();
            if let Some(missing) = missing.filter(|missing| !missing.is_empty()) {
                let message = format!("The access token lacks the scope {}.", missing.join(" or "));
                return Err(Reason::Scope.refuse(api, message));
            }
        }
        Ok(Some(grant))
    }

    fn admit(&self, index: usize, call: &Call, user: &str, now: u64) -> Result<(), Refusal> {
        let operation = &self.api.operations[index];
        if !self.settings.has_limits || operation.rate_limits.is_empty() {
            return Ok(());
        }
        let owners = Owners {
            user: user.to_owned(),
            client: self.settings.client.0.clone(),
            document: operation.document.as_ref().and_then(|document| call.document(document)),
        };
        let mut state = self.state();
        state.windows.admit(index, &operation.rate_limits, &owners, now).map_err(|limit| {
            let message = format!(
                "The limit of {} calls in {} seconds for each {} is exceeded.",
                limit.requests,
                limit.seconds,
                limit.per.word()
            );
            let refusal = Reason::RateLimit.refuse(&self.api, &message);
            // The code is one that reports a rate limit.
            let code = self.api.throttled.first().cloned().unwrap_or(refusal.code);
            Refusal { code, ..refusal }
        })
    }

    fn check_capability(&self, operation: &Operation) -> Result<(), Refusal> {
        match &operation.capability {
            Some(name) if self.state().lacking.contains(name) => Err(Reason::Capability
                .refuse(&self.api, format!("The user's plan lacks the capability '{name}'."))),
            _ => Ok(()),
        }
    }

    /// Does what the operation does, and makes the body of the response.
    fn execute(
        &self,
        operation: &Operation,
        call: &Call,
        user: &str,
        now: u64,
        preference: &Preference,
    ) -> Result<Value, Refusal> {
        let api = &self.api;
        let context = Context { api, user, now, pace: self.settings.pace };
        let outcome = match (&preference.job, &preference.example) {
            (Some(code), _) => Outcome::Failure(Some(code.clone()).filter(|code| !code.is_empty())),
            (None, Some(example)) => Outcome::Example(example.clone()),
            (None, None) => Outcome::Success,
        };
        let mut state = self.state();
        state.finish_jobs(&context);
        let effect = state.apply(&context, operation, call, outcome)?;
        if operation.method != "GET" {
            self.changes.fetch_add(1, Ordering::Relaxed);
        }
        let extension = effect.job.as_ref().and_then(|(_, job)| job.extension.clone());
        let mut body = respond::body(api, operation, call, effect, preference, &mut state.rng)?;
        drop(state);
        if let Some(output) = operation.output {
            self.links.replace(api, &mut body, &Ty::Named(output), extension.as_deref(), now);
        }
        Ok(body)
    }
}

/// The error that a caller prefers.
fn preferred(api: &Api, operation: &Operation, status: u16, code: Option<&str>) -> Refusal {
    let refusal = Refusal::documented(operation, status, code)
        .unwrap_or_else(|| Refusal::with_status(api, status, "The response that the call prefers."));
    Refusal { code: code.map_or(refusal.code, str::to_owned), ..refusal }
}

/// The headers to record. Of credentials, only the scheme.
fn headers(headers: &HeaderMap) -> BTreeMap<String, String> {
    let shown = |(name, value): (&HeaderName, &HeaderValue)| {
        let text = String::from_utf8_lossy(value.as_bytes()).into_owned();
        let is_secret = [header::AUTHORIZATION, header::PROXY_AUTHORIZATION, header::COOKIE].contains(name);
        let scheme = || text.split_once(' ').map_or("…".to_owned(), |(scheme, _)| format!("{scheme} …"));
        (name.as_str().to_owned(), if is_secret { scheme() } else { text })
    };
    headers.iter().map(shown).collect()
}
