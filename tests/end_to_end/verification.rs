//! Signature verification: tokens from Canva are accepted, and every forged token is rejected with the same error.

mod keys;
mod signer;
mod test_signer;

use self::signer::{Signer, encode, with_non_canonical_signature};
use crate::support::{TOKEN, client, json, recorded_request, requests, responding_with};
use canva_connect::verify::{Verifier, VerifyError};
use canva_connect::webhooks::NotificationContent;
use serde_json::{Value, json};
use std::fmt::Debug;
use std::time::{Duration, SystemTime};
use wiremock::MockServer;

/// The client ID of the integration.
const CLIENT_ID: &str = "OC-us";

const NOW: u64 = 2_000_000_000;

/// Canva's signing key.
fn canva() -> Signer {
    Signer::new("k1", 7)
}

async fn server(jwks: &[Value]) -> MockServer {
    responding_with(json(&json!({"keys": jwks}))).await
}

/// A verifier that fetches keys once a day, so that no test depends on its run time.
fn verifier(server: &MockServer) -> Verifier {
    let day = Duration::from_secs(24 * 60 * 60);
    let verifier = Verifier::new(&client(server)).refetch_interval(day).max_key_age(day);
    verifier.at(SystemTime::UNIX_EPOCH + Duration::from_secs(NOW))
}

fn navigation_claims() -> Value {
    json!({
        "type": "rti", "aud": CLIENT_ID, "exp": NOW + 600, "design_id": "DAF", "correlation_state": "s1", "sub": "u1",
        "team_id": "t1", "jti": "j1", "new": [1]
    })
}

fn navigation_claims_with(name: &str, value: Value) -> Value {
    let mut claims = navigation_claims();
    claims[name] = value;
    claims
}

fn notification_claims(content: &Value) -> Value {
    json!({"id": "n1", "created_at": NOW, "content": content})
}

fn invitation() -> Value {
    json!({
        "type": "team_invite", "triggering_user": {"id": "u1"}, "receiving_user": {"id": "u2"},
        "inviting_team": {"id": "t1", "display_name": "Team", "external": false}
    })
}

/// Asserts that a token is rejected as invalid, and returns everything that the error shows.
fn rejection<T: Debug>(result: Result<T, VerifyError>) -> String {
    let error = result.expect_err("a rejected token");
    assert!(!error.is_unavailable() && std::error::Error::source(&error).is_none(), "{error:?}");
    format!("{error} {error:?} {error:#?}")
}

#[tokio::test]
async fn a_return_navigation_token_is_accepted() {
    let server = server(&[Signer::new("k0", 6).jwk(), canva().jwk()]).await;
    let navigation = verifier(&server)
        .verify_return_navigation(&canva().sign(&navigation_claims()), CLIENT_ID)
        .await
        .unwrap();
    assert_eq!((&*navigation.design_id, navigation.expires_at.unix_seconds()), ("DAF", 2_000_000_600));
    let texts = [&navigation.correlation_state, &navigation.user_id, &navigation.team_id, &navigation.id];
    assert_eq!(texts.map(Option::as_deref), ["s1", "u1", "t1", "j1"].map(Some));
    assert_eq!(navigation.extra["new"], json!([1]));
    insta::assert_snapshot!(recorded_request(&server).await, @"
    GET /rest/v1/connect/keys
    accept: application/json
    user-agent: canva-connect/<version>
    ");
    assert!(!recorded_request(&server).await.contains(TOKEN));
}

#[tokio::test]
async fn a_webhook_is_read_as_a_notification() {
    let server = server(&[canva().jwk()]).await;
    let verifier = verifier(&server);
    for claims in [notification_claims(&invitation()), {
        let mut claims = notification_claims(&invitation());
        claims["aud"] = json!(CLIENT_ID);
        claims
    }] {
        let found = verifier.verify_webhook(canva().sign(&claims).as_bytes(), CLIENT_ID).await.unwrap();
        assert_eq!((&*found.id, found.created_at.unix_seconds()), ("n1", 2_000_000_000));
        let NotificationContent::TeamInvite(invitation) = &found.content else { panic!("{found:?}") };
        assert_eq!(invitation.inviting_team.display_name, "Team");
        assert_eq!(serde_json::to_value(&found).unwrap(), claims);
    }
}

#[tokio::test]
async fn an_unknown_notification_type_is_kept() {
    let server = server(&[canva().jwk()]).await;
    let claims = notification_claims(&json!({"type": "tea_time", "with": ["milk", null]}));
    let body = canva().sign(&claims);
    let found = verifier(&server).verify_webhook(body.as_bytes(), CLIENT_ID).await.unwrap();
    assert_eq!(found.content, NotificationContent::Other(claims["content"].clone().into()));
}

#[tokio::test]
async fn a_notification_without_an_id_or_content_is_rejected() {
    let server = server(&[canva().jwk()]).await;
    let verifier = verifier(&server);
    for (name, value) in [
        ("id", Some(json!(null))),
        ("id", Some(json!(""))),
        ("id", Some(json!(7))),
        ("id", None),
        ("content", Some(json!(null))),
        ("content", None),
    ] {
        let mut claims = notification_claims(&invitation());
        match value {
            Some(value) => claims[name] = value,
            None => _ = claims.as_object_mut().unwrap().remove(name),
        }
        rejection(verifier.verify_webhook(canva().sign(&claims).as_bytes(), CLIENT_ID).await);
    }
}

#[tokio::test]
async fn old_tokens_and_notifications_are_rejected_if_a_maximum_age_is_set() {
    let server = server(&[canva().jwk()]).await;
    let verifier = verifier(&server);
    let limited = verifier.clone().max_age(Duration::from_secs(300));
    let notification = |created_at: u64, issued_at: Option<u64>| {
        let mut claims = notification_claims(&invitation());
        claims["created_at"] = json!(created_at);
        if let Some(time) = issued_at {
            claims["iat"] = json!(time);
        }
        canva().sign(&claims)
    };
    // The leeway is a minute.
    for (created_at, issued_at, is_recent) in [
        (NOW, None, true),
        (NOW - 360, None, true),
        (NOW - 361, None, false),
        (0, Some(NOW - 360), true),
        (NOW, Some(NOW - 361), false),
    ] {
        let body = notification(created_at, issued_at);
        assert!(verifier.verify_webhook(body.as_bytes(), CLIENT_ID).await.is_ok());
        let result = limited.verify_webhook(body.as_bytes(), CLIENT_ID).await;
        assert_eq!(result.is_ok(), is_recent, "{created_at} {issued_at:?}");
        if !is_recent {
            rejection(result);
        }
    }
    let token = |time: u64| canva().sign(&navigation_claims_with("iat", json!(time)));
    assert!(limited.verify_return_navigation(&token(NOW - 360), CLIENT_ID).await.is_ok());
    rejection(limited.verify_return_navigation(&token(NOW - 361), CLIENT_ID).await);
    // Without a time there is no age.
    assert!(limited.verify(&canva().sign(&json!({}))).await.is_ok());
    rejection(limited.verify(&canva().sign(&json!({"iat": null}))).await);
}

#[tokio::test]
async fn a_token_of_another_type_is_rejected() {
    let server = server(&[canva().jwk()]).await;
    let verifier = verifier(&server);
    let navigation = canva().sign(&navigation_claims());
    rejection(verifier.verify_webhook(navigation.as_bytes(), CLIENT_ID).await);
    let mut claims = notification_claims(&invitation());
    rejection(verifier.verify_return_navigation(&canva().sign(&claims), CLIENT_ID).await);
    for audience in [json!("OC-them"), json!(["OC-them"]), json!(null)] {
        claims["aud"] = audience;
        rejection(verifier.verify_webhook(canva().sign(&claims).as_bytes(), CLIENT_ID).await);
    }
    rejection(verifier.verify_webhook(b"\xff.\xfe.\xfd", CLIENT_ID).await);
}

#[tokio::test]
async fn any_token_signed_by_canva_can_be_verified() {
    let server = server(&[canva().jwk()]).await;
    for claims in [json!({"a": {"b": [1, null]}}), json!({"aud": "OC-them"}), json!({})] {
        assert_eq!(verifier(&server).verify(&canva().sign(&claims)).await.unwrap(), claims);
    }
    rejection(verifier(&server).verify(&canva().sign(&json!({"exp": NOW - 60}))).await);
}

/// Forged tokens, each with a description.
fn forged_tokens() -> Vec<(&'static str, String)> {
    let canva = canva();
    let good = canva.sign(&navigation_claims());
    let payload = navigation_claims().to_string();
    let [header, body, signature] = good.split('.').collect::<Vec<_>>().try_into().unwrap();
    let with_algorithm = |name: &str| canva.sign_as(&json!({"alg": name, "kid": "k1"}), payload.as_bytes());
    let other_payload = encode(navigation_claims_with("sub", json!("u2")).to_string());
    vec![
        ("empty text", String::new()),
        ("other text", "s3cret".to_owned()),
        ("algorithm none", format!("{}.{body}.", encode(r#"{"alg":"none","kid":"k1"}"#))),
        ("algorithm none with a signature", with_algorithm("none")),
        // An HMAC whose secret is the public key.
        ("another algorithm", "eyJhbGciOiJIUzI1NiIsImtpZCI6ImsxIn0.eyJ0eXBlIjoicnRpIiwiYXVkIjoiT0MtdXMiLCJkZXNpZ25faWQiOiJEQUYiLCJleHAiOjIwMDAwMDA2MDB9.ozlGLcr8Mn-wp_IA59Kxx2RNzRz-57_YD6oR61Q0Kik".to_owned()),
        ("another algorithm name", with_algorithm("HS256")),
        ("the algorithm in lower case", with_algorithm("eddsa")),
        ("critical extensions", canva.sign_as(&json!({"alg": "EdDSA", "kid": "k1", "crit": ["b64"], "b64": true}), payload.as_bytes())),
        ("no key ID", canva.sign_as(&json!({"alg": "EdDSA"}), payload.as_bytes())),
        ("another key with the same ID", Signer::new("k1", 8).sign(&navigation_claims())),
        ("a key in the header", Signer::new("k1", 8).sign_as(&json!({"alg": "EdDSA", "kid": "k1", "jwk": Signer::new("k1", 8).jwk()}), payload.as_bytes())),
        ("the ID of another valid key", good.replacen(header, &encode(r#"{"alg":"EdDSA","kid":"k0"}"#), 1)),
        ("a changed payload", format!("{header}.{other_payload}.{signature}")),
        ("a changed header", format!("{}.{body}.{signature}", encode(r#"{"alg":"EdDSA","kid":"k1","typ":"JWT"}"#))),
        ("no signature", format!("{header}.{body}.")),
        ("no third part", format!("{header}.{body}")),
        ("a truncated signature", format!("{header}.{body}.{}", &signature[..43])),
        ("a longer signature", format!("{good}AAAA")),
        ("a zero signature", format!("{header}.{body}.{}", encode([0; 64]))),
        ("a non-canonical signature", with_non_canonical_signature(&good)),
        ("padding", format!("{good}==")),
        ("trailing text", format!("{good}\n")),
        ("a fourth part", format!("{good}.{body}")),
        ("standard base64", good.replace(['-', '_'], "+") + "/"),
        ("claims that are no object", canva.sign_as(&json!({"alg": "EdDSA", "kid": "k1"}), b"[]")),
        ("malformed JSON", canva.sign_as(&json!({"alg": "EdDSA", "kid": "k1"}), b"{\"a\"")),
        ("deeply nested JSON", canva.sign_as(&json!({"alg": "EdDSA", "kid": "k1"}), "[".repeat(100_000).as_bytes())),
        ("a megabyte", canva.sign(&navigation_claims_with("pad", json!("x".repeat(750_000))))),
    ]
}

/// Forged tokens with a key ID that is unknown or belongs to an unusable key.
fn tokens_with_unknown_keys() -> Vec<(&'static str, String)> {
    let head = encode(json!({"alg": "EdDSA", "kid": "weak"}).to_string());
    let identity = encode([[1].as_slice(), &[0; 63]].concat());
    let of_weak = format!("{head}.{}.{identity}", encode(navigation_claims().to_string()));
    vec![("an unknown key", Signer::new("k2", 7).sign(&navigation_claims())), ("a weak key", of_weak)]
}

/// Tokens signed by Canva that are expired, for another audience, or of another type.
fn unacceptable_tokens() -> Vec<(&'static str, String)> {
    let without = |name: &str| {
        let mut claims = navigation_claims();
        claims.as_object_mut().unwrap().remove(name);
        claims
    };
    [
        ("expired", navigation_claims_with("exp", json!(NOW - 60))),
        ("no expiry", without("exp")),
        ("an expiry that is no number", navigation_claims_with("exp", json!((NOW + 600).to_string()))),
        ("not yet valid", navigation_claims_with("nbf", json!(NOW + 61))),
        ("another audience", navigation_claims_with("aud", json!("OC-them"))),
        ("other audiences", navigation_claims_with("aud", json!(["OC-them", "OC-others"]))),
        ("no audience", without("aud")),
        ("another type", navigation_claims_with("type", json!("rtx"))),
        ("no type", without("type")),
        ("no design", without("design_id")),
    ]
    .map(|(name, claims)| (name, canva().sign(&claims)))
    .to_vec()
}

#[tokio::test]
async fn all_rejections_show_the_same_error() {
    let mut weak = canva().jwk();
    weak["kid"] = json!("weak");
    weak["x"] = json!(encode([[1].as_slice(), &[0; 31]].concat()));
    let server = server(&[Signer::new("k0", 6).jwk(), canva().jwk(), weak]).await;
    let verifier = verifier(&server);
    let expected = rejection(verifier.verify_return_navigation("", CLIENT_ID).await);
    for (name, token) in forged_tokens().into_iter().chain(unacceptable_tokens()) {
        assert_eq!(rejection(verifier.verify_return_navigation(&token, CLIENT_ID).await), expected, "{name}");
    }
    for (name, token) in forged_tokens() {
        assert_eq!(rejection(verifier.verify(&token).await), expected, "{name}");
        assert_eq!(rejection(verifier.verify_webhook(token.as_bytes(), CLIENT_ID).await), expected, "{name}");
    }
    assert!(verifier.verify_return_navigation(&canva().sign(&navigation_claims()), CLIENT_ID).await.is_ok());
    for (name, token) in tokens_with_unknown_keys() {
        let error = verifier.verify_return_navigation(&token, CLIENT_ID).await.unwrap_err();
        assert!(error.is_unavailable(), "{name}");
    }
    assert_eq!(requests(&server).await.len(), 1);
    let always_fetches = verifier.refetch_interval(Duration::ZERO);
    for (name, token) in tokens_with_unknown_keys() {
        assert_eq!(
            rejection(always_fetches.verify_return_navigation(&token, CLIENT_ID).await),
            expected,
            "{name}"
        );
    }
}

#[tokio::test]
async fn times_within_the_leeway_are_accepted() {
    let server = server(&[canva().jwk()]).await;
    for claims in [
        navigation_claims_with("exp", json!(NOW - 59)),
        navigation_claims_with("nbf", json!(NOW + 60)),
        navigation_claims_with("aud", json!(["OC-them", CLIENT_ID])),
    ] {
        let navigation = verifier(&server).verify_return_navigation(&canva().sign(&claims), CLIENT_ID).await;
        assert!(navigation.is_ok(), "{claims}");
    }
    let strict = verifier(&server).leeway(Duration::ZERO);
    rejection(
        strict
            .verify_return_navigation(&canva().sign(&navigation_claims_with("exp", json!(NOW))), CLIENT_ID)
            .await,
    );
}

#[tokio::test]
async fn the_default_time_is_the_system_clock() {
    let server = server(&[canva().jwk()]).await;
    let now = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap().as_secs();
    let verifier = Verifier::new(&client(&server));
    let token = |expiry: u64| canva().sign(&json!({"exp": expiry}));
    assert!(verifier.verify(&token(now + 86_400)).await.is_ok());
    rejection(verifier.verify(&token(now - 86_400)).await);
}
