//! Calls from programs that are not asynchronous.

use crate::support::{TOKEN, client, expect_error, json, requests, respond_in_turn};
use canva_connect::http::{Method, StatusCode};
use canva_connect::{Client, blocking};
use serde_json::{Value, json};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;
use tokio::runtime::Runtime;
use wiremock::matchers::any;
use wiremock::{Mock, MockServer};

/// A server with a runtime of its own, as a program that blocks has none.
struct Server {
    runtime: Runtime,
    server: MockServer,
}

impl Server {
    fn start() -> Self {
        let runtime = Runtime::new().unwrap();
        let server = runtime.block_on(MockServer::start());
        Self { runtime, server }
    }

    fn responding_with(response: &Value) -> Self {
        let server = Self::start();
        server.runtime.block_on(Mock::given(any()).respond_with(json(response)).mount(&server.server));
        server
    }

    fn responding_in_turn<const N: usize>(verb: &str, at: &str, responses: [Value; N]) -> Self {
        let server = Self::start();
        server.runtime.block_on(respond_in_turn(&server.server, verb, at, responses));
        server
    }

    fn client(&self) -> Client {
        client(&self.server)
    }

    fn queries(&self) -> Vec<Option<String>> {
        let requests = self.runtime.block_on(requests(&self.server));
        requests.iter().map(|request| request.url.query().map(str::to_owned)).collect()
    }
}

fn page(ids: &[&str], continuation: Option<&str>) -> Value {
    let items: Vec<_> = ids
        .iter()
        .map(|id| {
            json!({
                "id": id,
                "owner": {"user_id": "u", "team_id": "t"},
                "urls": {"edit_url": "https://e", "view_url": "https://v"},
                "created_at": 0,
                "updated_at": 0,
            })
        })
        .collect();
    json!({"items": items, "continuation": continuation})
}

#[test]
fn a_blocking_call_needs_no_runtime() {
    let server = Server::responding_with(&json!({"job": {"id": "j1", "status": "in_progress"}}));
    let response = server.client().get_asset_upload_job("j1").send_blocking().unwrap();
    assert_eq!(response.job.id, "j1");
}

#[test]
fn an_error_is_the_same_as_that_of_an_asynchronous_call() {
    let server = Server::start();
    let error = expect_error(server.client().get_asset("A").send_blocking());
    assert!(error.is_not_found());
    assert_eq!(error.operation(), Some("get_asset"));
}

#[test]
fn a_job_that_is_waited_for() {
    let job = |status| json!({"job": {"id": "j1", "status": status}});
    let done = json!({"job": {"id": "j1", "status": "success", "asset": {
        "id": "a1", "name": "Sea", "tags": [], "created_at": 0, "updated_at": 0
    }}});
    let server = Server::responding_in_turn("GET", "/v1/asset-uploads/j1", [job("in_progress"), done]);
    let asset = server.client().get_asset_upload_job("j1").wait_blocking().unwrap();
    assert_eq!(asset.id, "a1");
}

#[test]
fn the_items_of_all_pages_are_iterated() {
    let pages = [page(&["a", "b"], Some("2")), page(&[], Some("3")), page(&["c"], None)];
    let server = Server::responding_in_turn("GET", "/v1/designs", pages);
    let mut designs = server.client().list_designs().items_blocking();
    assert!(server.queries().is_empty(), "nothing is asked for in advance");
    assert_eq!(designs.next().unwrap().unwrap().id, "a");
    assert_eq!(server.queries().len(), 1);
    let rest: Vec<_> = designs.by_ref().map(|design| design.unwrap().id).collect();
    assert_eq!(rest, ["b", "c"]);
    assert_eq!(designs.get_ref().cursor(), Some("3"));
    assert!(designs.next().is_none());
    assert_eq!(
        server.queries(),
        [None, Some("continuation=2".to_owned()), Some("continuation=3".to_owned())]
    );
}

#[test]
fn a_dropped_iterator_requests_no_more_pages() {
    let server = Server::responding_with(&page(&["a"], Some("again")));
    let mut pages = server.client().list_designs().pages_blocking();
    pages.next().unwrap().unwrap();
    drop(pages);
    assert_eq!(server.queries().len(), 1);
}

#[test]
fn blocking_calls_work_from_many_threads() {
    let server = Server::responding_with(&json!({"job": {"id": "j1", "status": "in_progress"}}));
    let client = server.client();
    thread::scope(|scope| {
        for _ in 0..32 {
            scope.spawn(|| client.get_asset_upload_job("j1").send_blocking().unwrap());
        }
    });
    assert_eq!(server.queries().len(), 32);
}

#[test]
fn a_blocking_call_inside_a_runtime_is_rejected() {
    fn calls(client: &Client) {
        let error = expect_error(client.get_asset("A").send_blocking());
        assert!(error.is_invalid_request());
        assert_eq!(
            error.to_string(),
            "get_asset: invalid request: a blocking call was made inside of an asynchronous runtime"
        );
        let error = expect_error(client.get_asset_upload_job("j1").wait_blocking());
        assert!(error.is_invalid_request());
        let mut designs = client.list_designs().items_blocking();
        assert!(expect_error(designs.next().unwrap()).is_invalid_request());
        assert!(expect_error(blocking::run(async {})).is_invalid_request());
    }

    let server = Server::start();
    let client = server.client();
    server.runtime.block_on(async { calls(&client) });
    let copy = client.clone();
    server.runtime.block_on(server.runtime.spawn(async move { calls(&copy) })).unwrap();
    let one_thread = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    one_thread.block_on(async { calls(&client) });
    assert!(server.queries().is_empty());

    // A blocking call inside of a blocking call is one of those.
    let inside = blocking::run(async move { calls(&client) });
    assert!(inside.is_ok());
}

#[test]
fn spawned_tasks_run_between_blocking_calls() {
    let (said, heard) = mpsc::channel();
    blocking::run(async {
        tokio::spawn(async move {
            tokio::time::sleep(Duration::from_millis(1)).await;
            said.send("done").unwrap();
        });
    })
    .unwrap();
    assert_eq!(heard.recv(), Ok("done"));
}

#[test]
fn a_future_that_panics_harms_only_its_caller() {
    let panicked = thread::spawn(|| blocking::run(async { panic!("as it should") })).join();
    assert!(panicked.is_err());
    assert_eq!(blocking::run(async { 1 }).unwrap(), 1);
}

#[test]
fn any_future_can_be_blocked_on() {
    let server = Server::responding_with(&json!({}));
    let client = Client::builder().token(TOKEN).base_url(server.server.uri()).build().unwrap();
    let call = || client.raw(Method::GET, "/v1/things").send_with_response();
    let (first, second) = blocking::run(async { tokio::join!(call(), call()) }).unwrap();
    assert!(first.unwrap().status() == StatusCode::OK && second.unwrap().status() == StatusCode::OK);
}
