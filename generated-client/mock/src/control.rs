//! The endpoints for tests and for the page: state, requests, tokens, faults and the clock.

use crate::fault::{Fault, FaultRule};
use crate::prefer::Preference;
use crate::server::Server;
use crate::{facts, page, webhooks};
use axum::extract::{Path, Query, Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use axum::routing::{delete, get, post};
use axum::{Json, Router};
use http::{HeaderMap, StatusCode, header};
use serde::Deserialize;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fmt::Display;
use std::sync::Arc;
use std::time::Duration;

/// The routes of the page and of `/__mock/`.
pub(crate) fn routes() -> Router<Arc<Server>> {
    Router::new()
        .route("/", get(page::page))
        .route("/__mock/operations", get(operations))
        .route("/__mock/requests", get(requests))
        .route("/__mock/state", get(state))
        .route("/__mock/reset", post(reset))
        .route("/__mock/tokens", post(tokens))
        .route("/__mock/client", get(client))
        .route("/__mock/clock", get(clock).post(advance))
        .route("/__mock/faults", get(faults).post(add_fault).delete(clear_faults))
        .route("/__mock/faults/{number}", delete(remove_fault))
        .route("/__mock/preferences", post(prefer))
        .route("/__mock/capabilities", get(capabilities).post(set_capabilities))
        .route("/__mock/webhooks", post(send_webhook))
        .layer(axum::middleware::from_fn(only_local))
}

/// Refuses requests that a page of another site sends through a browser.
async fn only_local(request: Request, next: Next) -> Response {
    let host = request.headers().get(header::HOST).and_then(|value| value.to_str().ok()).unwrap_or_default();
    if !is_trusted(request.headers(), host) {
        let text = "The control endpoints take requests of this machine only: the headers 'Host' and 'Origin' must name \
                    localhost or an IP address.\n";
        return (StatusCode::FORBIDDEN, text).into_response();
    }
    next.run(request).await
}

fn is_trusted(headers: &HeaderMap, host: &str) -> bool {
    let name = host.rsplit_once(':').filter(|(_, port)| port.chars().all(|c| c.is_ascii_digit()));
    let name = name.map_or(host, |(name, _)| name);
    // A name could be made to point here by whoever owns it; an address cannot.
    let address = name.trim_start_matches('[').trim_end_matches(']');
    let is_local = name == "localhost" || address.parse::<std::net::IpAddr>().is_ok();
    let origin = headers.get(header::ORIGIN).map(|value| value.to_str().unwrap_or("null"));
    is_local && origin.is_none_or(|origin| origin == format!("http://{host}"))
}

/// The facts that the page shows of each operation.
async fn operations(State(server): State<Arc<Server>>) -> Json<Value> {
    Json(facts::describe(&server))
}

#[derive(Debug, Deserialize)]
struct After {
    #[serde(default)]
    after: u64,
}

async fn requests(State(server): State<Arc<Server>>, Query(query): Query<After>) -> Json<Value> {
    let log = server.log();
    Json(json!(log.after(query.after).collect::<Vec<_>>()))
}

async fn state(State(server): State<Arc<Server>>) -> Json<Value> {
    Json(server.describe_state())
}

async fn reset(State(server): State<Arc<Server>>) -> StatusCode {
    server.reset();
    StatusCode::NO_CONTENT
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct TokenWish {
    user: Option<String>,
    scopes: Option<Vec<String>>,
}

async fn tokens(State(server): State<Arc<Server>>, Json(wish): Json<TokenWish>) -> Response {
    let unknown = wish.scopes.iter().flatten().find(|scope| !server.api.scopes.contains(scope));
    if let Some(scope) = unknown {
        return bad(format!("There is no scope `{scope}`."));
    }
    let (access, refresh) = server.issue(wish.user.as_deref(), wish.scopes);
    Json(json!({ "access_token": access, "refresh_token": refresh })).into_response()
}

/// The only client that the server accepts.
async fn client(State(server): State<Arc<Server>>) -> Json<Value> {
    let (id, secret) = &server.settings.client;
    Json(json!({ "client_id": id, "client_secret": secret }))
}

async fn clock(State(server): State<Arc<Server>>) -> Json<Value> {
    Json(json!({ "now": server.clock.now() }))
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct ClockWish {
    /// In seconds.
    advance: f64,
}

/// The seconds by which the clock is moved at most: a hundred years.
const FARTHEST: f64 = 100.0 * 365.0 * 86_400.0;

async fn advance(State(server): State<Arc<Server>>, Json(wish): Json<ClockWish>) -> Response {
    if !(0.0..=FARTHEST).contains(&wish.advance) {
        return bad(format!("`advance` is a number of seconds, from 0 to {FARTHEST}."));
    }
    server.advance(Duration::from_secs_f64(wish.advance));
    StatusCode::NO_CONTENT.into_response()
}

async fn faults(State(server): State<Arc<Server>>) -> Json<Value> {
    let state = server.state();
    let shown = |(number, rule): &(u64, FaultRule)| {
        let mut shown = json!(rule);
        shown["number"] = json!(number);
        shown
    };
    Json(state.faults.all().iter().map(shown).collect())
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct FaultWish {
    fault: String,
    operation: Option<String>,
    times: Option<u32>,
    probability: Option<f64>,
}

async fn add_fault(State(server): State<Arc<Server>>, Json(wish): Json<FaultWish>) -> Response {
    let fault = match Fault::parse(&wish.fault) {
        Ok(fault) => fault,
        Err(text) => return bad(format!("{text}.")),
    };
    if let Some(name) = wish.operation.as_deref().filter(|name| server.api.operation(name).is_none()) {
        return bad(format!("There is no operation `{name}`."));
    }
    if wish.times == Some(0) {
        return bad("`times` is a number from 1.");
    }
    if !(0.0..=1.0).contains(&wish.probability.unwrap_or_default()) {
        return bad("`probability` is a number from 0 to 1.");
    }
    let rule = FaultRule {
        operation: wish.operation,
        times: wish.times,
        ..FaultRule::new(fault).probability(wish.probability.unwrap_or(1.0))
    };
    server.state().faults.add(rule);
    StatusCode::NO_CONTENT.into_response()
}

async fn clear_faults(State(server): State<Arc<Server>>) -> StatusCode {
    server.state().faults.clear();
    StatusCode::NO_CONTENT
}

async fn remove_fault(State(server): State<Arc<Server>>, Path(number): Path<u64>) -> Response {
    if server.state().faults.remove(number) {
        StatusCode::NO_CONTENT.into_response()
    } else {
        (StatusCode::NOT_FOUND, format!("There is no fault {number}.\n")).into_response()
    }
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct PreferenceWish {
    operation: String,
    prefer: String,
}

async fn prefer(State(server): State<Arc<Server>>, Json(wish): Json<PreferenceWish>) -> Response {
    let preference = Preference::parse([wish.prefer.as_str()].into_iter());
    if server.api.operation(&wish.operation).is_none() {
        return bad(format!("There is no operation `{}`.", wish.operation));
    }
    if preference == Preference::default() {
        return bad("`prefer` is a value of the header, such as `job=file_too_big` or `code=404`.");
    }
    server.state().wishes.push_back((wish.operation, preference));
    StatusCode::NO_CONTENT.into_response()
}

#[derive(Debug, Deserialize)]
struct WebhookWish {
    url: String,
    payload: Option<Value>,
}

async fn send_webhook(State(server): State<Arc<Server>>, Json(wish): Json<WebhookWish>) -> Response {
    match webhooks::send(&server, &wish.url, wish.payload).await {
        Ok(status) => Json(json!({ "status": status.as_u16() })).into_response(),
        Err(text) => (StatusCode::BAD_GATEWAY, format!("{text}.\n")).into_response(),
    }
}

/// The capabilities, and whether users have them.
async fn capabilities(State(server): State<Arc<Server>>) -> Json<BTreeMap<String, bool>> {
    let state = server.state();
    Json(server.api.capabilities.iter().map(|name| (name.clone(), !state.lacking.contains(name))).collect())
}

/// Takes capabilities from users, or gives them back.
async fn set_capabilities(
    State(server): State<Arc<Server>>,
    Json(wish): Json<BTreeMap<String, bool>>,
) -> Response {
    if let Some(name) = wish.keys().find(|name| !server.api.capabilities.contains(name)) {
        return bad(format!("There is no capability `{name}`."));
    }
    let mut state = server.state();
    for (name, has) in wish {
        if has {
            state.lacking.remove(&name)
        } else {
            state.lacking.insert(name)
        };
    }
    StatusCode::NO_CONTENT.into_response()
}

fn bad(text: impl Display) -> Response {
    (StatusCode::BAD_REQUEST, format!("{text}\n")).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;
    use http::HeaderValue;

    #[test]
    fn only_requests_of_this_machine_are_trusted() {
        let with_origin =
            |origin: &'static str| HeaderMap::from_iter([(header::ORIGIN, HeaderValue::from_static(origin))]);
        for host in ["localhost:4010", "127.0.0.1:4010", "[::1]:4010", "192.168.0.7"] {
            assert!(is_trusted(&HeaderMap::new(), host), "{host}");
        }
        for host in
            ["", "evil.example", "evil.example:4010", "localhost.evil.example", "127.0.0.1.evil.example:80"]
        {
            assert!(!is_trusted(&HeaderMap::new(), host), "{host}");
        }
        assert!(is_trusted(&with_origin("http://localhost:4010"), "localhost:4010"));
        assert!(!is_trusted(&with_origin("http://evil.example"), "localhost:4010"));
        assert!(!is_trusted(&with_origin("null"), "localhost:4010"));
        assert!(!is_trusted(&with_origin("http://localhost:5000"), "localhost:4010"));
    }
}
