//! The OAuth endpoints: forms, HTTP Basic, their own base URL, and two formats of error bodies.

use crate::support::{TOKEN, client, expect_error, json, recorded_request, responding_with};
use canva_connect::errors::OauthError;
use canva_connect::http::Method;
use canva_connect::oauth::{
    ExchangeAccessTokenRequest, ExchangeAuthCodeRequest, ExchangeRefreshTokenRequest, RevokeTokensRequest,
};
use canva_connect::{ApiErrorCode, Client, Region, Secret};
use serde_json::json;
use wiremock::ResponseTemplate;

#[tokio::test]
async fn a_refresh_sends_a_form_with_http_basic_credentials() {
    let response = json!({
        "access_token": "s3cret-access", "refresh_token": "s3cret-refresh", "token_type": "Bearer",
        "expires_in": 14400, "id_token": "s3cret-new"
    });
    let server = responding_with(json(&response)).await;
    let grant = ExchangeAccessTokenRequest::RefreshToken(
        ExchangeRefreshTokenRequest::new("s3cret old&one").scope("asset:read asset:write"),
    );
    let request =
        client(&server).exchange_access_token(grant.clone()).basic_auth("OC-id", &Secret::from("s3cret-id"));
    assert!(!format!("{grant:?} {request:?}").contains("s3cret"));
    let tokens = request.send().await.unwrap();
    let shown = format!("{tokens:?} {tokens:#?}");
    assert!(!shown.contains("s3cret") && shown.contains("id_token"), "{shown}");
    assert_eq!(tokens.access_token.expose(), "s3cret-access");
    assert_eq!(serde_json::to_value(&tokens).unwrap(), response);
    insta::assert_snapshot!(recorded_request(&server).await, @"
    POST /rest/v1/oauth/token
    accept: application/json
    authorization: Basic T0MtaWQ6czNjcmV0LWlk
    content-length: 88
    content-type: application/x-www-form-urlencoded
    user-agent: canva-connect/<version>

    grant_type=refresh_token&refresh_token=s3cret+old%26one&scope=asset%3Aread+asset%3Awrite
    ");
}

#[tokio::test]
async fn oauth_calls_send_no_access_token() {
    let server = responding_with(json(&json!({}))).await;
    client(&server).revoke_tokens(RevokeTokensRequest::new("t")).send().await.unwrap();
    assert!(!recorded_request(&server).await.contains(TOKEN));
}

#[tokio::test]
async fn invalid_credentials_are_rejected_before_sending() {
    let server = responding_with(json(&json!({}))).await;
    for (id, secret) in [("", "s3cret"), ("a:b", "s3cret"), ("id", "")] {
        let request = client(&server).revoke_tokens(RevokeTokensRequest::new("t"));
        let error = expect_error(request.basic_auth(id, &Secret::from(secret)).send().await);
        assert!(error.is_invalid_request(), "{error}");
    }
}

#[tokio::test]
async fn a_configured_base_url_replaces_the_oauth_base_url() {
    let default = Client::new("t").revoke_tokens(RevokeTokensRequest::new("t")).into_http().await.unwrap();
    assert_eq!(default.uri(), "https://api.canva.com/auth/v1/oauth/revoke");
    let builder = Client::builder().base_url("http://127.0.0.1:9/rest");
    let configured =
        builder.build().unwrap().revoke_tokens(RevokeTokensRequest::new("t")).into_http().await.unwrap();
    assert_eq!(configured.uri(), "http://127.0.0.1:9/rest/v1/oauth/revoke");
}

#[tokio::test]
async fn the_server_of_another_region_gets_all_calls() {
    let client = Client::builder().region(Region::China).build().unwrap();
    let revoke = client.revoke_tokens(RevokeTokensRequest::new("t")).into_http().await.unwrap();
    assert_eq!(revoke.uri(), "https://api.canva.cn/rest/v1/oauth/revoke");
    let keys = client.get_signing_public_keys().into_http().await.unwrap();
    assert_eq!(keys.uri(), "https://api.canva.cn/rest/v1/connect/keys");
}

#[tokio::test]
async fn both_formats_of_error_bodies_are_read() {
    let api_format = json!({"code": "invalid_grant", "message": "used"});
    let oauth_format = json!({"error": "invalid_grant", "error_description": "used"});
    for body in [api_format, oauth_format.clone()] {
        let server = responding_with(ResponseTemplate::new(400).set_body_json(&body)).await;
        let error = expect_error(client(&server).revoke_tokens(RevokeTokensRequest::new("t")).send().await);
        assert_eq!((error.code(), error.message()), (Some(&ApiErrorCode::InvalidGrant), Some("used")));
        assert_eq!(error.decode_body::<OauthError>().is_some(), body == oauth_format);
    }
}

/// The responses repeat the refresh token, the client secret and the access token in several encodings.
#[tokio::test]
async fn an_error_shows_no_secret_that_the_response_repeats() {
    for text in [
        r#"{"code": "invalid_grant", "message": "refresh_token s3cret/old+1 of s3cret-id is used"}"#,
        r#"{"error": "invalid_grant", "error_description": "s3cret\/old+1 is used"}"#,
        r#"{"error": "invalid_grant", "error_description": "\u00733cret/old+1 is used"}"#,
        r#"{"code": "s3cret/old+1", "message": "used"}"#,
        "cannot read grant_type=refresh_token&refresh_token=s3cret%2Fold%2B1",
        "Basic T0MtaWQ6czNjcmV0LWlk is not allowed",
    ] {
        let server = responding_with(ResponseTemplate::new(400).set_body_string(text)).await;
        let grant = ExchangeRefreshTokenRequest::new("s3cret/old+1");
        let call = client(&server).exchange_access_token(grant);
        let error = expect_error(call.basic_auth("OC-id", &Secret::from("s3cret-id")).send().await);
        assert!(error.to_string().contains("***") && !error.to_string().contains("T0MtaWQ6"), "{error}");
        assert!(!error.message().unwrap_or_default().contains("s3cret"));
    }
    let error = json!({"code": "invalid_access_token", "message": format!("{TOKEN} has expired")});
    let server = responding_with(ResponseTemplate::new(401).set_body_json(error)).await;
    let error = expect_error(client(&server).get_user_profile().send().await);
    assert_eq!(error.message(), Some("*** has expired"));
}

/// Secrets are recognized by their type, not by their place.
#[tokio::test]
async fn an_error_shows_the_parameters_that_are_not_secret() {
    let message = "authorization_code of OC-public-id: no https://flyers.example/return";
    let body = json!({"code": "invalid_grant", "message": message});
    let server = responding_with(ResponseTemplate::new(400).set_body_json(&body)).await;
    let mut grant = ExchangeAuthCodeRequest::new("s3cret-verifier", "s3cret-code");
    grant.redirect_uri = Some("https://flyers.example/return".into());
    grant.client_id = Some("OC-public-id".into());
    let call = client(&server).exchange_access_token(grant);
    let error = expect_error(call.basic_auth("OC-id", &Secret::from("s3cret-id")).send().await);
    assert_eq!(error.message(), Some(message));
}

#[tokio::test]
async fn an_error_shows_no_secret_of_a_json_body() {
    let body = json!({"code": "invalid_field", "message": "no s3cret/token in public text"});
    let server = responding_with(ResponseTemplate::new(400).set_body_json(&body)).await;
    let json = std::collections::BTreeMap::from([("token", Secret::from("s3cret/token"))]);
    let call = client(&server).raw(Method::POST, "/v1/things").json(&json);
    assert_eq!(expect_error(call.send().await).message(), Some("no *** in public text"));
}
