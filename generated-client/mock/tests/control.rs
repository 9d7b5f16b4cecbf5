//! The endpoints below `/__mock/`, and the page: what they do, and what they refuse.

use canva_connect_mock::MockCanva;
use serde_json::{Value, json};
use std::net::SocketAddr;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// All endpoints, with a body that each accepts.
const ENDPOINTS: [(&str, &str, &str); 17] = [
    ("GET", "/", ""),
    ("GET", "/__mock/operations", ""),
    ("GET", "/__mock/requests", ""),
    ("GET", "/__mock/state", ""),
    ("GET", "/__mock/client", ""),
    ("GET", "/__mock/clock", ""),
    ("GET", "/__mock/faults", ""),
    ("GET", "/__mock/capabilities", ""),
    ("POST", "/__mock/tokens", "{}"),
    ("POST", "/__mock/clock", r#"{"advance":60}"#),
    ("POST", "/__mock/faults", r#"{"fault":"reset"}"#),
    ("POST", "/__mock/preferences", r#"{"operation":"get_design","prefer":"code=404"}"#),
    ("POST", "/__mock/capabilities", r#"{"resize":false}"#),
    ("POST", "/__mock/webhooks", WEBHOOK),
    ("DELETE", "/__mock/faults", ""),
    ("POST", "/__mock/reset", ""),
    ("GET", "/__mock/requests?after=3", ""),
];

/// The body for the address of nobody: the endpoint accepts it, and says that the receiver does not answer.
const WEBHOOK: &str = r#"{"url":"http://127.0.0.1:9/hook"}"#;

const DESIGN: &str = "/rest/v1/designs/DAHm4TzKq7w";

/// A response, as it was read from the connection.
struct Response {
    status: u16,
    head: String,
    body: String,
}

impl Response {
    fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap_or_else(|error| panic!("{error}: {}", self.body))
    }
}

/// Sends a request with exactly these headers.
async fn send(to: SocketAddr, method: &str, path: &str, headers: &[(&str, &str)], body: &str) -> Response {
    let headers =
        headers.iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect::<Vec<_>>().concat();
    let length = body.len();
    let head =
        format!("{method} {path} HTTP/1.1\r\nConnection: close\r\nContent-Length: {length}\r\n{headers}");
    let mut stream = TcpStream::connect(to).await.expect("the server listens");
    stream.write_all(format!("{head}\r\n{body}").as_bytes()).await.expect("the request is sent");
    let mut received = Vec::new();
    stream.read_to_end(&mut received).await.expect("the response is read");
    let received = String::from_utf8(received).expect("the response is text");
    let (head, body) = received.split_once("\r\n\r\n").expect("the response has a head");
    let status = head.split(' ').nth(1).and_then(|status| status.parse().ok()).expect("it has a status");
    Response { status, head: head.to_ascii_lowercase(), body: body.to_owned() }
}

/// Calls a control endpoint as a test would.
async fn control(mock: &MockCanva, method: &str, path: &str, body: &str) -> Response {
    let host = mock.address().to_string();
    send(mock.address(), method, path, &[("Host", &host), ("Content-Type", "application/json")], body).await
}

/// Gets a design with a token.
async fn get_design(mock: &MockCanva, token: &str) -> Response {
    let host = mock.address().to_string();
    let token = format!("Bearer {token}");
    send(mock.address(), "GET", DESIGN, &[("Host", &host), ("Authorization", &token)], "").await
}

#[tokio::test]
async fn every_endpoint_takes_what_it_documents() {
    let mock = MockCanva::start().await;
    for (method, path, body) in ENDPOINTS {
        let response = control(&mock, method, path, body).await;
        let expected = if body == WEBHOOK { [502, 502] } else { [200, 204] };
        assert!(expected.contains(&response.status), "{method} {path}: {}", response.body);
        assert_eq!(response.status == 204, response.body.is_empty(), "{method} {path}");
    }
}

#[tokio::test]
async fn every_endpoint_refuses_a_foreign_host_or_origin() {
    let mock = MockCanva::start().await;
    let host = mock.address().to_string();
    let foreign = [
        vec![("Host", "evil.example")],
        vec![("Host", host.as_str()), ("Origin", "http://evil.example")],
        vec![("Host", host.as_str()), ("Origin", "null")],
        vec![("Host", host.as_str()), ("Origin", "http://localhost:1")],
    ];
    for (method, path, body) in ENDPOINTS {
        for headers in &foreign {
            let headers: Vec<_> =
                headers.iter().copied().chain([("Content-Type", "application/json")]).collect();
            let response = send(mock.address(), method, path, &headers, body).await;
            assert_eq!(response.status, 403, "{method} {path} {headers:?}");
            assert!(response.body.contains("'Host' and 'Origin'"), "{}", response.body);
        }
    }
    let faults = control(&mock, "GET", "/__mock/faults", "").await;
    assert_eq!(faults.json(), json!([]), "a refused request has no effect");
    let own = format!("http://{host}");
    let response = send(mock.address(), "GET", "/", &[("Host", &host), ("Origin", &own)], "").await;
    assert_eq!(response.status, 200, "the page's own origin is trusted");
}

#[tokio::test]
async fn every_endpoint_with_a_body_refuses_one_that_does_not_fit() {
    let mock = MockCanva::start().await;
    let with_body = ENDPOINTS.iter().filter(|(.., body)| !body.is_empty());
    for &(_, path, body) in with_body {
        let broken = control(&mock, "POST", path, "{").await;
        assert_eq!(broken.status, 400, "{path}: {}", broken.body);
        let other = control(&mock, "POST", path, r#"{"nothing":[]}"#).await;
        assert_eq!(other.status, 422, "{path}: {}", other.body);
        // A form of a foreign page could send a text without a preflight request.
        let host = mock.address().to_string();
        let plain = [("Host", host.as_str()), ("Content-Type", "text/plain")];
        let response = send(mock.address(), "POST", path, &plain, body).await;
        assert_eq!(response.status, 415, "{path}: {}", response.body);
    }
    let after = control(&mock, "GET", "/__mock/requests?after=x", "").await;
    assert_eq!(after.status, 400, "{}", after.body);
}

#[tokio::test]
async fn a_value_that_means_nothing_is_refused_with_the_reason() {
    let mock = MockCanva::start().await;
    for (path, body, reason) in [
        ("tokens", r#"{"scopes":["folder:fly"]}"#, "There is no scope `folder:fly`."),
        ("clock", r#"{"advance":-1}"#, "`advance` is a number of seconds"),
        ("clock", r#"{"advance":1e300}"#, "`advance` is a number of seconds"),
        ("faults", r#"{"fault":"flood"}"#, "`flood` is not a fault"),
        ("faults", r#"{"fault":"reset","operation":"get_nothing"}"#, "There is no operation `get_nothing`."),
        ("faults", r#"{"fault":"reset","times":0}"#, "`times` is a number from 1."),
        ("faults", r#"{"fault":"reset","probability":2}"#, "`probability` is a number from 0 to 1."),
        ("capabilities", r#"{"levitation":true}"#, "There is no capability `levitation`."),
    ] {
        let response = control(&mock, "POST", &format!("/__mock/{path}"), body).await;
        assert_eq!(response.status, 400, "{path} {body}");
        assert!(response.body.starts_with(reason), "{path} {body}: {}", response.body);
    }
}

#[tokio::test]
async fn the_page_runs_only_its_own_script_and_talks_to_its_server_only() {
    let mock = MockCanva::start().await;
    let page = control(&mock, "GET", "/", "").await;
    let policy =
        page.head.lines().find(|line| line.starts_with("content-security-policy: ")).expect("a policy");
    for part in [
        "default-src 'none'",
        "script-src 'sha256-",
        "style-src 'sha256-",
        "connect-src 'self'",
        "frame-ancestors 'none'",
    ] {
        assert!(policy.contains(part), "{policy}");
    }
    assert!(!policy.contains("unsafe"), "{policy}");
    assert!(page.body.starts_with("<!doctype html>"));
    assert!(!page.body.contains("https://"), "the page names no other host");
}

#[tokio::test]
async fn operations_come_with_their_facts() {
    let mock = MockCanva::start().await;
    let all = control(&mock, "GET", "/__mock/operations", "").await.json();
    let find = |name: &str| {
        let operations = all["operations"].as_array().expect("a list");
        operations.iter().find(|it| it["name"] == name).expect("the operation is listed").clone()
    };
    let export = find("create_design_export_job");
    assert_eq!(export["method"], "POST");
    assert_eq!(export["url"], format!("{}/v1/exports", mock.base_url()));
    assert_eq!(export["scopes"], json!([["design:content:read"]]));
    assert_eq!(export["poll"], "get_design_export_job");
    assert_eq!(export["job_id"], json!(["job", "id"]));
    assert_eq!(export["limits"][0], "20 in a minute for each user");
    assert_eq!(find("get_design")["job_errors"], Value::Null);
    assert_eq!(all["base_url"], mock.base_url());
}

#[tokio::test]
async fn requests_are_listed_after_a_number_with_their_verdicts() {
    let mock = MockCanva::start().await;
    get_design(&mock, &mock.token(&["design:meta:read"])).await;
    get_design(&mock, &mock.token(&["folder:read"])).await;
    let all = control(&mock, "GET", "/__mock/requests", "").await.json();
    assert_eq!(all[0]["refused"], Value::Null);
    assert_eq!(all[1]["refused"][0], "missing_scope");
    let later = control(&mock, "GET", "/__mock/requests?after=1", "").await.json();
    assert_eq!(later, json!([all[1]]));
    control(&mock, "POST", "/__mock/reset", "").await;
    assert_eq!(control(&mock, "GET", "/__mock/requests", "").await.json(), json!([]));
    let state = control(&mock, "GET", "/__mock/state", "").await.json();
    assert_eq!(state["oldest_request"], 3, "numbers go on after a reset");
}

#[tokio::test]
async fn the_state_has_items_and_jobs() {
    let mock = MockCanva::start().await;
    let host = mock.address().to_string();
    let token = format!("Bearer {}", mock.token_with_all_scopes());
    let headers = [
        ("Host", host.as_str()),
        ("Content-Type", "application/json"),
        ("Authorization", &token),
        ("Prefer", "job=license_required"),
    ];
    let body = r#"{"design_id":"DAHq6NbXe3k","format":{"type":"png"}}"#;
    let started = send(mock.address(), "POST", "/rest/v1/exports", &headers, body).await.json();
    let id = started["job"]["id"].as_str().expect("an ID");
    let state = control(&mock, "GET", "/__mock/state", "").await.json();
    let job = &state["jobs"][id];
    assert_eq!(job["started_by"], "create_design_export_job");
    assert_eq!(job["polled_by"], "get_design_export_job");
    assert_eq!(job["is_done"], false);
    assert_eq!(job["outcome"], "failure: license_required");
    assert_eq!(state["items"]["design"]["DAHm4TzKq7w"]["value"]["id"], "DAHm4TzKq7w");
}

#[tokio::test]
async fn a_token_has_the_user_and_the_scopes_that_were_asked_for() {
    let mock = MockCanva::start().await;
    let all = control(&mock, "POST", "/__mock/tokens", "{}").await.json();
    assert_eq!(get_design(&mock, all["access_token"].as_str().expect("a token")).await.status, 200);
    let body = r#"{"user":"someone","scopes":["design:meta:read"]}"#;
    let other = control(&mock, "POST", "/__mock/tokens", body).await.json();
    get_design(&mock, other["access_token"].as_str().expect("a token")).await;
    assert_eq!(mock.requests()[1].user.as_deref(), Some("someone"));
}

#[tokio::test]
async fn the_clock_is_told_and_moved() {
    let mock = MockCanva::start().await;
    let now = async || {
        let clock = control(&mock, "GET", "/__mock/clock", "").await.json();
        clock["now"].as_u64().expect("milliseconds")
    };
    let before = now().await;
    control(&mock, "POST", "/__mock/clock", r#"{"advance":86400}"#).await;
    assert!(now().await >= before + 86_400_000);
}

#[tokio::test]
async fn a_fault_is_listed_as_it_was_written_and_ends() {
    let mock = MockCanva::start().await;
    let mut wish =
        json!({ "fault": "status=503", "operation": "get_design", "times": 1, "probability": 1.0 });
    control(&mock, "POST", "/__mock/faults", &wish.to_string()).await;
    wish["number"] = json!(1);
    assert_eq!(control(&mock, "GET", "/__mock/faults", "").await.json(), json!([wish]));
    let token = mock.token_with_all_scopes();
    assert_eq!(get_design(&mock, &token).await.status, 503);
    assert_eq!(get_design(&mock, &token).await.status, 200);
    control(&mock, "POST", "/__mock/faults", r#"{"fault":"status=500"}"#).await;
    assert_eq!(get_design(&mock, &token).await.status, 500);
    control(&mock, "DELETE", "/__mock/faults", "").await;
    assert_eq!(get_design(&mock, &token).await.status, 200);
}

#[tokio::test]
async fn one_fault_is_removed() {
    let mock = MockCanva::start().await;
    for fault in ["status=500", "status=502", "status=503"] {
        control(&mock, "POST", "/__mock/faults", &json!({ "fault": fault }).to_string()).await;
    }
    assert_eq!(control(&mock, "DELETE", "/__mock/faults/2", "").await.status, 204);
    assert_eq!(control(&mock, "DELETE", "/__mock/faults/2", "").await.status, 404);
    let left = control(&mock, "GET", "/__mock/faults", "").await.json();
    let left: Vec<_> = left.as_array().expect("a list").iter().map(|rule| rule["fault"].clone()).collect();
    assert_eq!(left, ["status=500", "status=503"]);
}

#[tokio::test]
async fn the_next_call_is_answered_as_was_said_before() {
    let mock = MockCanva::start().await;
    let token = mock.token_with_all_scopes();
    let wish = r#"{"operation":"get_design","prefer":"code=404/design_not_found"}"#;
    assert_eq!(control(&mock, "POST", "/__mock/preferences", wish).await.status, 204);
    let refused = get_design(&mock, &token).await;
    assert_eq!((refused.status, &refused.json()["code"]), (404, &json!("design_not_found")));
    assert_eq!(get_design(&mock, &token).await.status, 200);
    for wish in
        [r#"{"operation":"nothing","prefer":"code=404"}"#, r#"{"operation":"get_design","prefer":"x"}"#]
    {
        assert_eq!(control(&mock, "POST", "/__mock/preferences", wish).await.status, 400);
    }
}

#[tokio::test]
async fn headers_are_recorded_without_credentials() {
    let mock = MockCanva::start().await;
    let token = mock.token_with_all_scopes();
    get_design(&mock, &token).await;
    let recorded = mock.requests().remove(0);
    assert_eq!(recorded.headers["authorization"], "Bearer …");
    assert_eq!(recorded.headers["host"], mock.address().to_string());
    assert!(!format!("{recorded:?}").contains(&token));
}

#[tokio::test]
async fn a_capability_is_taken_and_given_back() {
    let mock = MockCanva::start().await;
    let token = format!("Bearer {}", mock.token_with_all_scopes());
    let host = mock.address().to_string();
    let path = format!("{DESIGN}/analytics");
    let headers = [("Host", host.as_str()), ("Authorization", token.as_str())];
    let before = send(mock.address(), "GET", &path, &headers, "").await.status;
    control(&mock, "POST", "/__mock/capabilities", r#"{"analytics":false}"#).await;
    assert_eq!(control(&mock, "GET", "/__mock/capabilities", "").await.json()["analytics"], false);
    let refused = send(mock.address(), "GET", &path, &headers, "").await;
    assert_eq!((refused.status, before), (403, 200), "{}", refused.body);
    control(&mock, "POST", "/__mock/capabilities", r#"{"analytics":true}"#).await;
    assert_eq!(send(mock.address(), "GET", &path, &headers, "").await.status, 200);
}

#[tokio::test]
async fn the_client_is_the_one_that_the_server_accepts() {
    let mock = MockCanva::builder().client("OC-own", "own-secret").start().await.expect("a free port");
    let client = control(&mock, "GET", "/__mock/client", "").await.json();
    assert_eq!(client, json!({ "client_id": "OC-own", "client_secret": "own-secret" }));
}

#[tokio::test]
async fn a_reset_forgets_faults_capabilities_and_tokens() {
    let mock = MockCanva::start().await;
    let token = mock.token_with_all_scopes();
    control(&mock, "POST", "/__mock/faults", r#"{"fault":"reset"}"#).await;
    control(&mock, "POST", "/__mock/capabilities", r#"{"resize":false}"#).await;
    control(&mock, "POST", "/__mock/reset", "").await;
    assert_eq!(control(&mock, "GET", "/__mock/faults", "").await.json(), json!([]));
    assert_eq!(control(&mock, "GET", "/__mock/capabilities", "").await.json()["resize"], true);
    assert_eq!(get_design(&mock, &token).await.status, 401);
}
