//! The endpoints of OAuth 2.0: tokens, revocation and introspection, and the authorization page.

use crate::api::Operation;
use crate::call::Call;
use crate::refusal::Refusal;
use crate::server::Server;
use crate::state::State;
use crate::tokens::{Code, Grant, GrantError, Issued};
use axum::response::{Html, IntoResponse, Redirect, Response};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use http::header::AUTHORIZATION;
use http::{HeaderMap, StatusCode};
use serde_json::{Value, json};
use std::borrow::Cow;
use std::collections::BTreeSet;

/// The milliseconds for which a code can be exchanged.
const CODE_LIFETIME: u64 = 10 * 60 * 1000;

/// Checks the client of a call, by HTTP Basic authentication or by fields of the body.
pub(crate) fn check_client(server: &Server, headers: &HeaderMap, body: &Value) -> Result<(), Refusal> {
    let basic = headers.get(AUTHORIZATION).map(|value| {
        let encoded = value.to_str().ok().and_then(|text| text.strip_prefix("Basic "));
        let decoded = encoded.and_then(|text| STANDARD.decode(text.trim()).ok());
        decoded.and_then(|bytes| String::from_utf8(bytes).ok())
    });
    let text = |name: &str| body.get(name).and_then(Value::as_str);
    let (id, secret) = match &basic {
        Some(pair) => {
            let pair = pair.as_deref().and_then(|pair| pair.split_once(':'));
            let Some(pair) = pair else {
                return Err(client_error("The header 'Authorization' is not an ID and a secret."));
            };
            pair
        }
        None => (text("client_id").unwrap_or_default(), text("client_secret").unwrap_or_default()),
    };
    let (own_id, own_secret) = &server.settings.client;
    if id == own_id && secret == own_secret {
        return Ok(());
    }
    Err(client_error("The client ID or the client secret is wrong."))
}

fn client_error(message: &str) -> Refusal {
    Refusal { status: 401, code: "invalid_client".to_owned(), message: message.to_owned() }
}

/// Exchanges a code or a refresh token for tokens.
pub(crate) fn token(server: &Server, operation: &Operation, call: &Call) -> Result<Value, Refusal> {
    let text = |name: &str| call.body.get(name).and_then(Value::as_str);
    let lifetime = operation.token_lifetime();
    let now = server.clock.now();
    let mut state = server.state();
    let State { tokens, rng, .. } = &mut *state;
    let client = &server.settings.client.0;
    let issued = match text("grant_type") {
        Some("authorization_code") => {
            let required = |name: &'static str| text(name).unwrap_or_default();
            let code = (required("code"), required("code_verifier"), text("redirect_uri"));
            tokens.exchange(code, client, now, lifetime * 1000, rng)
        }
        Some("refresh_token") => {
            let scopes = text("scope").map(words);
            let token = text("refresh_token").unwrap_or_default();
            tokens.refresh(token, scopes, client, now, lifetime * 1000, rng)
        }
        _ => Err((
            "unsupported_grant_type",
            "The grant type is neither 'authorization_code' nor 'refresh_token'.",
        )),
    };
    let Issued { access, refresh, grant } = issued.map_err(grant_error)?;
    Ok(json!({
        "access_token": access,
        "refresh_token": refresh,
        "token_type": "Bearer",
        "expires_in": lifetime,
        "scope": joined(&grant.scopes),
    }))
}

/// Describes a token, as RFC 7662 says.
pub(crate) fn introspect(server: &Server, call: &Call) -> Value {
    let token = call.body.get("token").and_then(Value::as_str).unwrap_or_default();
    let state = server.state();
    match state.tokens.check(token, server.clock.now()) {
        Err(_) => json!({ "active": false }),
        Ok(access) => json!({
            "active": true,
            "scope": joined(&access.grant.scopes),
            "client": access.grant.client,
            "sub": access.grant.user,
            "iat": access.issued / 1000,
            "nbf": access.issued / 1000,
            "exp": access.expires / 1000,
        }),
    }
}

/// Revokes a token, as RFC 7009 says: one that is unknown is no error.
pub(crate) fn revoke(server: &Server, call: &Call) {
    if let Some(token) = call.body.get("token").and_then(Value::as_str) {
        server.state().tokens.revoke(token);
    }
}

fn grant_error((code, message): GrantError) -> Refusal {
    Refusal { status: 400, code: code.to_owned(), message: message.to_owned() }
}

/// A request for authorization, as RFC 6749 and 7636 define it.
#[derive(Debug)]
struct Asked<'q> {
    scopes: BTreeSet<String>,
    redirect_uri: Cow<'q, str>,
    is_redirect_sent: bool,
    state: Option<Cow<'q, str>>,
    challenge: Cow<'q, str>,
}

/// Shows the page on which a user allows the access, or takes the decision.
pub(crate) fn authorize(server: &Server, method: &http::Method, query: &str, form: &[u8]) -> Response {
    let asked = match read(server, query) {
        Ok(asked) => asked,
        Err(problem) => {
            let text = format!("<h1>The request is not valid</h1><p>{}</p>", escaped(&problem));
            return (StatusCode::BAD_REQUEST, page(&text)).into_response();
        }
    };
    if method != http::Method::POST {
        let scopes = asked.scopes.iter().map(|scope| format!("<li><code>{}</code></li>", escaped(scope)));
        let scopes = scopes.collect::<Vec<_>>().concat();
        return page(&format!(
            "<h1>Allow access?</h1><p>An integration asks for access to your account on this mock server of the {}. \
             Nobody is asked for a password.</p><ul>{scopes}</ul><form method=\"post\">\
             <button name=\"decision\" value=\"allow\">Allow</button> \
             <button name=\"decision\" value=\"deny\">Deny</button></form>",
            escaped(&server.api.title)
        ))
        .into_response();
    }
    let is_allowed = form_urlencoded::parse(form).any(|(name, value)| name == "decision" && value == "allow");
    Redirect::to(&decided(server, &asked, is_allowed)).into_response()
}

/// The URL to which the user is sent after allowing the access that a URL of the authorization page asks for.
pub(crate) fn allow(server: &Server, query: &str) -> Result<String, String> {
    let asked = read(server, query)?;
    Ok(decided(server, &asked, true))
}

fn decided(server: &Server, asked: &Asked<'_>, is_allowed: bool) -> String {
    let mut answer = form_urlencoded::Serializer::new(String::new());
    if is_allowed {
        let grant = Grant {
            user: server.settings.user.clone(),
            client: server.settings.client.0.clone(),
            scopes: asked.scopes.clone(),
        };
        let code = Code {
            grant,
            redirect_uri: asked.is_redirect_sent.then(|| asked.redirect_uri.clone().into_owned()),
            challenge: asked.challenge.clone().into_owned(),
            expires: server.clock.now() + CODE_LIFETIME,
            lineage: None,
        };
        let mut state = server.state();
        let State { tokens, rng, .. } = &mut *state;
        answer.append_pair("code", &tokens.code(code, rng));
    } else {
        answer.append_pair("error", "access_denied");
    }
    if let Some(state) = &asked.state {
        answer.append_pair("state", state);
    }
    let separator = if asked.redirect_uri.contains('?') { '&' } else { '?' };
    format!("{}{separator}{}", asked.redirect_uri, answer.finish())
}

fn read<'q>(server: &'q Server, query: &'q str) -> Result<Asked<'q>, String> {
    let find = |wanted: &str| {
        form_urlencoded::parse(query.as_bytes()).find(|(name, _)| name == wanted).map(|(_, it)| it)
    };
    if find("response_type").as_deref() != Some("code") {
        return Err("'response_type' must be 'code'.".to_owned());
    }
    if find("client_id").as_deref() != Some(server.settings.client.0.as_str()) {
        return Err(format!("'client_id' must be '{}'.", server.settings.client.0));
    }
    let method = find("code_challenge_method");
    if !method.is_some_and(|method| method.eq_ignore_ascii_case("S256")) {
        return Err("'code_challenge_method' must be 'S256'.".to_owned());
    }
    let challenge = find("code_challenge").filter(|it| it.len() == 43);
    let challenge =
        challenge.ok_or("'code_challenge' must be a SHA-256 hash in base64url, of 43 characters.")?;
    let scopes = words(&find("scope").unwrap_or_default());
    if let Some(unknown) = scopes.iter().find(|scope| !server.api.scopes.contains(scope)) {
        return Err(format!("There is no scope '{unknown}'."));
    }
    let sent = find("redirect_uri");
    let is_redirect_sent = sent.is_some();
    let redirect_uri = sent.unwrap_or(Cow::Borrowed(server.settings.redirect_uri.as_str()));
    // The server must not send browsers to other hosts.
    if !is_local(&redirect_uri) {
        return Err(
            "'redirect_uri' must be a URL on this machine: http://127.0.0.1 or http://localhost.".to_owned()
        );
    }
    Ok(Asked { scopes, redirect_uri, is_redirect_sent, state: find("state"), challenge })
}

/// Returns whether a URL is one of this machine.
fn is_local(url: &str) -> bool {
    let Ok(uri) = url.parse::<http::Uri>() else { return false };
    let is_http = matches!(uri.scheme_str(), Some("http" | "https"));
    is_http && matches!(uri.host(), Some("127.0.0.1" | "localhost" | "[::1]"))
}

fn words(text: &str) -> BTreeSet<String> {
    text.split_whitespace().map(str::to_owned).collect()
}

fn joined(scopes: &BTreeSet<String>) -> String {
    scopes.iter().map(String::as_str).collect::<Vec<_>>().join(" ")
}

fn page(content: &str) -> Html<String> {
    Html(format!(
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">\
         <title>Authorization</title><style>body{{font:16px/1.5 system-ui;max-width:36rem;margin:3rem auto;padding:0 1rem}}\
         button{{font:inherit;padding:.5rem 1.5rem}}</style>{content}</html>"
    ))
}

/// Text in HTML.
pub(crate) fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
        .replace('\'', "&#39;")
}
