//! JSON that no Rust type holds, and responses of which a part cannot be read.

use crate::support::{client, client_at, expect_error, json, requests, respond_in_turn, responding_with};
use canva_connect::assets::Asset;
use canva_connect::designs::Design;
use canva_connect::{Body, Client, Error, Json, Limits, Retry, Transport, http};
use futures_util::FutureExt;
use serde_json::{Value, json};
use std::sync::Arc;
use wiremock::{MockServer, ResponseTemplate};

/// A client that gets these responses in turn, and the last again and again.
fn served(bodies: &[&str]) -> Client {
    let bodies: Arc<[Vec<u8>]> = bodies.iter().map(|body| body.as_bytes().to_vec()).collect();
    let mut calls = 0..;
    let calls = std::sync::Mutex::new(move || calls.next().unwrap_or(0));
    let transport = Transport::from_fn(move |_| {
        let call = (calls.lock().expect("not poisoned"))();
        let body = bodies[call.min(bodies.len() - 1)].clone();
        async {
            Ok(http::Response::builder().header("x-request-id", "r-9").body(Body::from(body)).expect("valid"))
        }
    });
    let builder = Client::builder().transport(transport).rate_limits(Limits::off()).retry(Retry::never());
    builder.build().expect("a client")
}

fn design(id: &str, title: &str, more: &str) -> String {
    format!(
        r#"{{"id": "{id}", "title": "{title}", "owner": {{"user_id": "u", "team_id": "t"}},
           "urls": {{"edit_url": "e", "view_url": "v"}}, "created_at": 0, "updated_at": 0{more}}}"#
    )
}

fn page(items: &[&str], next: Option<&str>) -> String {
    let next = next.map(|next| format!(r#", "continuation": "{next}""#)).unwrap_or_default();
    format!(r#"{{"items": [{}]{next}}}"#, items.join(", "))
}

/// Values that no Rust type holds.
const ODD: &str = r#"{"b":1e400,"a":[0.1000000000000000055511151231257827,99999999999999999999999,-0,1.0],"cut":"\ud83c","\udc00":"key","b":2}"#;

#[tokio::test]
async fn what_nobody_asked_for_is_kept_as_it_is() {
    let deep = format!("{}{}", "[".repeat(5_000), "]".repeat(5_000));
    let own_keys = r#"{"$serde_json::private::Number":"1"}"#;
    let unknown = format!(
        r#","odd":{ODD},"deep":{deep},"own":{own_keys},"raw":{{"$serde_json::private::RawValue":"[]"}}"#
    );
    let asset = format!(r#"{{"id":"A","name":"n","tags":[],"created_at":1,"updated_at":2{unknown}}}"#);
    let client = served(&[&format!(r#"{{"asset":{asset}}}"#)]);
    let read = client.get_asset("A").send().await.unwrap().asset;
    assert_eq!(serde_json::to_string(&read).unwrap(), asset, "as text");
    assert_eq!(serde_json::from_str::<Asset>(&asset).unwrap(), read);
    assert_eq!(canva_connect::Wire::write(&read).text(), asset);
    // A `Value` holds the nearest.
    let value = serde_json::to_value(&read).unwrap();
    assert_eq!(value["odd"]["cut"], "\u{fffd}");
    assert_eq!(value["own"], json!({"$serde_json::private::Number": "1"}));
    assert_eq!(serde_json::from_value::<Asset>(value).unwrap().extra["own"], read.extra["own"]);
    assert_eq!(read.extra["odd"]["b"], 2, "the last counts");
}

/// YAML stands for the formats other than JSON.
#[test]
fn other_formats_keep_it_too() {
    let asset = format!(
        r#"{{"id":"A","name":"n","tags":[],"created_at":1,"updated_at":2,"odd":{ODD},"plain":[null,true,{{}}]}}"#
    );
    let asset: Asset = serde_json::from_str(&asset).unwrap();
    let yaml = serde_yaml::to_string(&asset).unwrap();
    assert_eq!(serde_yaml::from_str::<Asset>(&yaml).unwrap(), asset, "{yaml}");
}

#[tokio::test]
async fn a_cut_emoji_costs_its_text() {
    let pages = [
        page(&[&design("d1", "Summer sale", "")], Some("2")),
        page(&[&design("d2", r"Party \ud83c", ""), &design("d3", "Menu", "")], None),
    ];
    let mut designs = served(&[&pages[0], &pages[1]]).list_designs().items();
    let mut titles = Vec::new();
    while let Some(design) = designs.try_next().await.unwrap() {
        let written = serde_json::to_string(&design).unwrap();
        assert_eq!(written.contains(r#""title":"Party \ud83c""#), design.id == "d2", "{written}");
        assert_eq!(serde_json::from_str::<Design>(&written).unwrap(), design);
        titles.push(design.title.unwrap_or_default());
    }
    assert_eq!(titles, ["Summer sale", "Party \u{fffd}", "Menu"]);
}

/// What a stream gives, as text, until it ends.
async fn shown(client: &Client) -> Vec<Result<String, Error>> {
    let mut items = client.list_designs().items();
    let mut shown = Vec::new();
    while shown.len() < 20 {
        match items.try_next().await {
            Ok(Some(design)) => shown.push(Ok(design.id)),
            Ok(None) => break,
            Err(error) => shown.push(Err(error)),
        }
    }
    shown
}

#[tokio::test]
async fn an_unreadable_item_is_an_error_once_in_its_place() {
    let unreadable = design("d2", "t", r#", "page_count": "s3cret""#);
    let pages = [
        page(&["7", &design("d1", "t", ""), &unreadable, &design("d3", "t", ""), "{}"], Some("2")),
        page(&[&design("d4", "t", "")], None),
    ];
    let client = served(&[&pages[0], &pages[1]]);
    let items = shown(&client).await;
    let texts: Vec<_> = items.iter().map(|item| item.as_ref().map_err(Error::to_string)).collect();
    let error = |text: &str| Err(format!("list_designs: unexpected response: {text} (request id r-9)"));
    let id = |id: &'static str| -> String { id.to_owned() };
    assert_eq!(texts[0], error("items[0]: expected an object, found a number"));
    assert_eq!(texts[1], Ok(&id("d1")));
    assert_eq!(texts[2], error("items[2].page_count: expected an integer, found a string"));
    assert_eq!(texts[3], Ok(&id("d3")));
    assert_eq!(texts[4], error("items[4].id: missing"));
    assert_eq!(texts[5], Ok(&id("d4")));
    assert_eq!(texts.len(), 6);
    let error = items[2].as_ref().unwrap_err();
    assert_eq!((error.attempts(), error.request_id()), (Some(1), Some("r-9")));
    assert_eq!(error.json_path(), Some("items[2].page_count"));
    assert_eq!(error.decode_body::<Value>().unwrap()["id"], "d2");

    let mut pages = client.list_designs().pages();
    let page = served(&[&pages_text()]).list_designs().pages().try_next().await.unwrap().unwrap();
    assert_eq!((page.items.len(), page.unreadable.len()), (1, 1));
    assert_eq!((page.unreadable[0].index, page.unreadable[0].json.clone()), (0, Json::from(json!(7))));
    assert_eq!(page.unreadable[0].to_string(), "items[0]: expected an object, found a number");
    assert_eq!(pages.try_next().await.unwrap().unwrap().items.len(), 1);
    let strict = expect_error(served(&[&pages_text()]).list_designs().send().await);
    assert_eq!(strict.json_path(), Some("items[0]"));
}

fn pages_text() -> String {
    page(&["7", &design("d1", "t", "")], None)
}

#[tokio::test]
async fn a_page_that_cannot_be_read_ends_the_stream() {
    for body in [r#"{"items": 7}"#, "<html>", "{}", "null", ""] {
        let items = shown(&served(&[body])).await;
        assert_eq!(items.len(), 1, "{body}: {items:?}");
        assert!(items[0].as_ref().unwrap_err().is_decode());
    }
    let first = page(&[&design("d1", "t", "")], Some("2"));
    let client = served(&[&first, "{}"]);
    let mut pages = client.list_designs().pages();
    pages.try_next().await.unwrap();
    assert!(pages.try_next().await.is_err() && pages.try_next().await.unwrap().is_none());
    assert_eq!(pages.cursor(), Some("2"), "it can be continued there");
}

#[tokio::test]
async fn cursors_that_go_round_are_an_error() {
    let server = MockServer::start().await;
    let answers = ["A", "B", "C", "A"].map(|next| json!({"items": [], "continuation": next}));
    respond_in_turn(&server, "GET", "/v1/designs", answers).await;
    let mut pages = client(&server).list_designs().pages();
    for _ in 0..4 {
        assert!(pages.try_next().await.unwrap().is_some());
    }
    let error = expect_error(pages.try_next().await.map(|_| ()));
    assert!(error.is_decode(), "{error}");
    assert!(pages.try_next().await.unwrap().is_none());
    assert_eq!(requests(&server).await.len(), 4);
}

#[tokio::test]
async fn an_undecodable_response_is_kept_in_part() {
    let body = format!(r#"{{"asset": {{"id": "{}"}}}}"#, "x".repeat(100_000));
    let error = expect_error(served(&[&body]).get_asset("A").send().await);
    assert_eq!((error.attempts(), error.request_id()), (Some(1), Some("r-9")));
    assert_eq!(error.body().unwrap(), &body.as_bytes()[..64 << 10]);
    assert!(error.body_is_truncated());
    let echo = format!(r#"{{"asset": "{}"}}"#, crate::support::TOKEN);
    let server = responding_with(ResponseTemplate::new(200).set_body_string(echo)).await;
    let error = expect_error(client(&server).get_asset("A").send().await);
    assert_eq!(error.body().unwrap(), br#"{"asset": "***"}"#);
    let limited = expect_error(served(&[&body]).get_asset("A").response_limit(1 << 10).send().await);
    assert!(limited.to_string().contains("the response is longer than 1 KiB"), "{limited}");
    assert_eq!(limited.body().unwrap().len(), 1 << 10);
}

/// Tokens are what the response of a token endpoint has, so that no error keeps it.
#[tokio::test]
async fn an_undecodable_token_response_is_not_kept() {
    let server = responding_with(json(&json!({"access_token": ["s3cret"]}))).await;
    let grant = canva_connect::oauth::ExchangeRefreshTokenRequest::new("r");
    let call = client_at(&server.uri()).exchange_access_token(grant);
    let error = expect_error(call.send().await);
    assert!(error.is_decode() && error.body().is_none(), "{error}");
}

#[tokio::test]
async fn what_a_body_is_instead_is_told() {
    let answer = |status, header: Option<&'static str>, body: &[u8]| {
        let answer = ResponseTemplate::new(status).set_body_bytes(body);
        header.map_or(answer.clone(), |coding| answer.insert_header("content-encoding", coding))
    };
    let gzip = b"\x1f\x8b\x08\0\0\0\0\0\x02\xff\xab\xae\x05\0\x43\xbf\xa6\xa3\x02\0\0\0";
    for (answer, text) in [
        (
            answer(200, Some("gzip"), gzip),
            "unexpected response: the body is compressed (gzip), although that was not requested",
        ),
        (
            answer(403, Some("br"), b"\x0b\x02"),
            "403 Forbidden: the body is compressed (br), although that was not requested",
        ),
        (
            answer(200, None, gzip),
            "unexpected response: not JSON: it is compressed by gzip, although that was not requested",
        ),
        (
            answer(200, None, b"\xef\xbb\xbf{}"),
            "unexpected response: not JSON: it starts with a byte order mark",
        ),
        (answer(200, None, b"null"), "unexpected response: the whole response is `null`"),
        (answer(304, None, b""), "304 Not Modified: a header asked for the response only if it has changed"),
    ] {
        let server = responding_with(answer).await;
        let error = expect_error(client(&server).get_asset("A").send().await);
        assert_eq!(error.to_string(), format!("get_asset: {text}"));
    }
}

/// A call that needs no waiting is done when it is first polled. A long response is not: other tasks get their turn.
#[tokio::test]
async fn a_long_response_is_decoded_beside_other_tasks() {
    let short = served(&[r#"{"items": [1]}"#]);
    assert!(short.raw(http::Method::GET, "/v1/x").send().now_or_never().is_some());
    let long = served(&[&format!(r#"{{"items": [{}1]}}"#, "1,".repeat(50_000))]);
    let mut call = Box::pin(long.raw(http::Method::GET, "/v1/x").send());
    assert!(call.as_mut().now_or_never().is_none());
    assert_eq!(call.await.unwrap()["items"].as_array().unwrap().len(), 50_001);
    let broken = served(&[&"[1,".repeat(50_000)]);
    assert!(expect_error(broken.raw(http::Method::GET, "/v1/x").send().await).is_decode());
}
