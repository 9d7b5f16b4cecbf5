//! What Canva signs is accepted, and nothing else: every way of making up a token ends in the same words.

mod keys;
mod signer;

use self::signer::{Signer, encode, with_other_signature};
use crate::support::{TOKEN, answering, client, json, requests, seen};
use canva_connect::verify::{Verifier, VerifyError};
use canva_connect::webhooks::NotificationContent;
use serde_json::{Value, json};
use std::fmt::Debug;
use std::time::{Duration, SystemTime};
use wiremock::MockServer;

/// The client ID of the integration.
const US: &str = "OC-us";

const NOW: u64 = 2_000_000_000;

fn canva() -> Signer {
    Signer::new("k1", 7)
}

async fn server(jwks: &[Value]) -> MockServer {
    answering(json(&json!({"keys": jwks}))).await
}

/// It asks for keys once a day, so that no test has to be quick.
fn verifier(server: &MockServer) -> Verifier {
    let day = Duration::from_secs(24 * 60 * 60);
    let verifier = Verifier::new(&client(server)).refetch_interval(day).max_key_age(day);
    verifier.at(SystemTime::UNIX_EPOCH + Duration::from_secs(NOW))
}

fn a_return() -> Value {
    json!({
        "type": "rti", "aud": US, "exp": NOW + 600, "design_id": "DAF", "correlation_state": "s1", "sub": "u1",
        "team_id": "t1", "jti": "j1", "new": [1]
    })
}

fn a_return_with(name: &str, value: Value) -> Value {
    let mut claims = a_return();
    claims[name] = value;
    claims
}

fn a_notification(content: &Value) -> Value {
    json!({"id": "n1", "created_at": NOW, "content": content})
}

fn an_invitation() -> Value {
    json!({
        "type": "team_invite", "triggering_user": {"id": "u1"}, "receiving_user": {"id": "u2"},
        "inviting_team": {"id": "t1", "display_name": "Team", "external": false}
    })
}

/// All that a refusal shows, made sure of that it is one.
fn refusal<T: Debug>(result: Result<T, VerifyError>) -> String {
    let error = result.expect_err("nothing to accept");
    assert!(!error.is_unavailable() && std::error::Error::source(&error).is_none(), "{error:?}");
    format!("{error} {error:?} {error:#?}")
}

#[tokio::test]
async fn a_user_comes_back() {
    let server = server(&[Signer::new("k0", 6).jwk(), canva().jwk()]).await;
    let back = verifier(&server).verify_return(&canva().sign(&a_return()), US).await.unwrap();
    assert_eq!((&*back.design_id, back.expires_at.unix_seconds()), ("DAF", 2_000_000_600));
    let texts = [&back.correlation_state, &back.user_id, &back.team_id, &back.id];
    assert_eq!(texts.map(Option::as_deref), ["s1", "u1", "t1", "j1"].map(Some));
    assert_eq!(back.extra["new"], json!([1]));
    insta::assert_snapshot!(seen(&server).await, @"
    GET /rest/v1/connect/keys
    accept: application/json
    user-agent: canva-connect/<version>
    ");
    assert!(!seen(&server).await.contains(TOKEN));
}

#[tokio::test]
async fn a_webhook_is_a_notification() {
    let server = server(&[canva().jwk()]).await;
    let verifier = verifier(&server);
    for claims in [a_notification(&an_invitation()), {
        let mut claims = a_notification(&an_invitation());
        claims["aud"] = json!(US);
        claims
    }] {
        let found = verifier.verify_notification(canva().sign(&claims).as_bytes(), US).await.unwrap();
        assert_eq!((&*found.id, found.created_at.unix_seconds()), ("n1", 2_000_000_000));
        let NotificationContent::TeamInvite(invitation) = &found.content else { panic!("{found:?}") };
        assert_eq!(invitation.inviting_team.display_name, "Team");
        assert_eq!(serde_json::to_value(&found).unwrap(), claims);
    }
}

#[tokio::test]
async fn a_notification_of_a_new_kind_is_kept_as_it_came() {
    let server = server(&[canva().jwk()]).await;
    let claims = a_notification(&json!({"type": "tea_time", "with": ["milk", null]}));
    let body = canva().sign(&claims);
    let found = verifier(&server).verify_notification(body.as_bytes(), US).await.unwrap();
    assert_eq!(found.content, NotificationContent::Other(claims["content"].clone()));
}

#[tokio::test]
async fn one_kind_of_token_does_not_pass_for_another() {
    let server = server(&[canva().jwk()]).await;
    let verifier = verifier(&server);
    let back = canva().sign(&a_return());
    refusal(verifier.verify_notification(back.as_bytes(), US).await);
    let mut claims = a_notification(&an_invitation());
    refusal(verifier.verify_return(&canva().sign(&claims), US).await);
    for audience in [json!("OC-them"), json!(["OC-them"]), json!(null)] {
        claims["aud"] = audience;
        refusal(verifier.verify_notification(canva().sign(&claims).as_bytes(), US).await);
    }
    refusal(verifier.verify_notification(b"\xff.\xfe.\xfd", US).await);
}

#[tokio::test]
async fn any_token_of_canvas_can_be_read() {
    let server = server(&[canva().jwk()]).await;
    for claims in [json!({"a": {"b": [1, null]}}), json!({"aud": "OC-them"}), json!({})] {
        assert_eq!(verifier(&server).verify(&canva().sign(&claims)).await.unwrap(), claims);
    }
    refusal(verifier(&server).verify(&canva().sign(&json!({"exp": NOW - 60}))).await);
}

/// Tokens that Canva has not made, each with how it was made up.
fn made_up() -> Vec<(&'static str, String)> {
    let canva = canva();
    let good = canva.sign(&a_return());
    let payload = a_return().to_string();
    let [header, body, signature] = good.split('.').collect::<Vec<_>>().try_into().unwrap();
    let with_algorithm = |name: &str| canva.sign_as(&json!({"alg": name, "kid": "k1"}), payload.as_bytes());
    let other_payload = encode(a_return_with("sub", json!("u2")).to_string());
    vec![
        ("no token", String::new()),
        ("other text", "s3cret".to_owned()),
        ("no algorithm", format!("{}.{body}.", encode(r#"{"alg":"none","kid":"k1"}"#))),
        ("no algorithm, but a signature", with_algorithm("none")),
        // The public key as the secret of an HMAC.
        ("another algorithm", "eyJhbGciOiJIUzI1NiIsImtpZCI6ImsxIn0.eyJ0eXBlIjoicnRpIiwiYXVkIjoiT0MtdXMiLCJkZXNpZ25faWQiOiJEQUYiLCJleHAiOjIwMDAwMDA2MDB9.ozlGLcr8Mn-wp_IA59Kxx2RNzRz-57_YD6oR61Q0Kik".to_owned()),
        ("the name of another algorithm", with_algorithm("HS256")),
        ("almost the algorithm", with_algorithm("eddsa")),
        ("critical extensions", canva.sign_as(&json!({"alg": "EdDSA", "kid": "k1", "crit": ["b64"], "b64": true}), payload.as_bytes())),
        ("no key", canva.sign_as(&json!({"alg": "EdDSA"}), payload.as_bytes())),
        ("another key of that name", Signer::new("k1", 8).sign(&a_return())),
        ("a key of its own", Signer::new("k1", 8).sign_as(&json!({"alg": "EdDSA", "kid": "k1", "jwk": Signer::new("k1", 8).jwk()}), payload.as_bytes())),
        ("the name of another good key", good.replacen(header, &encode(r#"{"alg":"EdDSA","kid":"k0"}"#), 1)),
        ("a changed payload", format!("{header}.{other_payload}.{signature}")),
        ("a changed header", format!("{}.{body}.{signature}", encode(r#"{"alg":"EdDSA","kid":"k1","typ":"JWT"}"#))),
        ("no signature", format!("{header}.{body}.")),
        ("no third part", format!("{header}.{body}")),
        ("half a signature", format!("{header}.{body}.{}", &signature[..43])),
        ("a longer signature", format!("{good}AAAA")),
        ("a signature of nothing", format!("{header}.{body}.{}", encode([0; 64]))),
        ("another form of the signature", with_other_signature(&good)),
        ("padding", format!("{good}==")),
        ("more after the end", format!("{good}\n")),
        ("a fourth part", format!("{good}.{body}")),
        ("other letters", good.replace(['-', '_'], "+") + "/"),
        ("no claims", canva.sign_as(&json!({"alg": "EdDSA", "kid": "k1"}), b"[]")),
        ("no JSON", canva.sign_as(&json!({"alg": "EdDSA", "kid": "k1"}), b"{\"a\"")),
        ("deep JSON", canva.sign_as(&json!({"alg": "EdDSA", "kid": "k1"}), "[".repeat(100_000).as_bytes())),
        ("a megabyte", canva.sign(&a_return_with("pad", json!("x".repeat(750_000))))),
    ]
}

/// Tokens that Canva has not made, with keys that it does not have, or that are not to be used.
fn of_unknown_keys() -> Vec<(&'static str, String)> {
    let head = encode(json!({"alg": "EdDSA", "kid": "weak"}).to_string());
    let identity = encode([[1].as_slice(), &[0; 63]].concat());
    let of_weak = format!("{head}.{}.{identity}", encode(a_return().to_string()));
    vec![("an unknown key", Signer::new("k2", 7).sign(&a_return())), ("a weak key", of_weak)]
}

/// Tokens that Canva has made, but which are not to be accepted.
fn not_for_us_now() -> Vec<(&'static str, String)> {
    let without = |name: &str| {
        let mut claims = a_return();
        claims.as_object_mut().unwrap().remove(name);
        claims
    };
    [
        ("expired", a_return_with("exp", json!(NOW - 60))),
        ("no end", without("exp")),
        ("an end that is no number", a_return_with("exp", json!((NOW + 600).to_string()))),
        ("not yet good", a_return_with("nbf", json!(NOW + 61))),
        ("another integration's", a_return_with("aud", json!("OC-them"))),
        ("others'", a_return_with("aud", json!(["OC-them", "OC-others"]))),
        ("nobody's", without("aud")),
        ("another kind", a_return_with("type", json!("rtx"))),
        ("no kind", without("type")),
        ("no design", without("design_id")),
    ]
    .map(|(name, claims)| (name, canva().sign(&claims)))
    .to_vec()
}

#[tokio::test]
async fn what_is_refused_is_refused_in_the_same_words() {
    let mut weak = canva().jwk();
    weak["kid"] = json!("weak");
    weak["x"] = json!(encode([[1].as_slice(), &[0; 31]].concat()));
    let server = server(&[Signer::new("k0", 6).jwk(), canva().jwk(), weak]).await;
    let verifier = verifier(&server);
    let words = refusal(verifier.verify_return("", US).await);
    for (name, token) in made_up().into_iter().chain(not_for_us_now()) {
        assert_eq!(refusal(verifier.verify_return(&token, US).await), words, "{name}");
    }
    for (name, token) in made_up() {
        assert_eq!(refusal(verifier.verify(&token).await), words, "{name}");
        assert_eq!(refusal(verifier.verify_notification(token.as_bytes(), US).await), words, "{name}");
    }
    assert!(verifier.verify_return(&canva().sign(&a_return()), US).await.is_ok());
    for (name, token) in of_unknown_keys() {
        let error = verifier.verify_return(&token, US).await.unwrap_err();
        assert!(error.is_unavailable(), "{name} may be new");
    }
    assert_eq!(requests(&server).await.len(), 1);
    let always_asks = verifier.refetch_interval(Duration::ZERO);
    for (name, token) in of_unknown_keys() {
        assert_eq!(refusal(always_asks.verify_return(&token, US).await), words, "{name}");
    }
}

#[tokio::test]
async fn what_only_just_holds_is_accepted() {
    let server = server(&[canva().jwk()]).await;
    for claims in [
        a_return_with("exp", json!(NOW - 59)),
        a_return_with("nbf", json!(NOW + 60)),
        a_return_with("aud", json!(["OC-them", US])),
    ] {
        let back = verifier(&server).verify_return(&canva().sign(&claims), US).await;
        assert!(back.is_ok(), "{claims}");
    }
    let strict = verifier(&server).leeway(Duration::ZERO);
    refusal(strict.verify_return(&canva().sign(&a_return_with("exp", json!(NOW))), US).await);
}

#[tokio::test]
async fn the_time_is_that_of_the_clock() {
    let server = server(&[canva().jwk()]).await;
    let now = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap().as_secs();
    let verifier = Verifier::new(&client(&server));
    let token = |end: u64| canva().sign(&json!({"exp": end}));
    assert!(verifier.verify(&token(now + 86_400)).await.is_ok());
    refusal(verifier.verify(&token(now - 86_400)).await);
}
