//! Every documented error can be had, and the common ones by their causes.

use super::{OF_OAUTH, client, client_with, server};
use bytes::Bytes;
use canva_connect::assets::UpdateAssetRequest;
use canva_connect::errors::ErrorCode;
use canva_connect::exports::{CreateDesignExportJobRequest, ExportFormat, JpgExportFormat, PdfExportFormat};
use canva_connect::folders::CreateFolderRequest;
use canva_connect::http::{HeaderValue, StatusCode};
use canva_connect::{Client, Error};
use canva_connect_mock::MockCanva;
use http_body_util::BodyExt;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;
use tests::{operations, root};

#[tokio::test]
async fn every_documented_error_can_be_preferred() {
    let mock = server().await;
    let http = reqwest::Client::new();
    let requests = requests(&mock).await;
    let mut seen = 0;
    for (operation, status, code) in documented() {
        let (head, body) = requests[operation.as_str()].clone();
        let request = http.request(head.method, head.uri.to_string()).headers(head.headers).body(body);
        let response =
            request.header("Prefer", format!("code={status}/{code}")).send().await.expect("a response");
        assert_eq!(response.status().as_u16(), status, "{operation} {code}");
        let body: Value = response.json().await.expect("JSON");
        let found = body.get("code").or_else(|| body.get("error")).and_then(Value::as_str);
        assert_eq!(found, Some(code.as_str()), "{operation} {status}");
        seen += 1;
    }
    assert!(seen > 0);
}

/// The requests of all operations with the examples of the spec, by name.
async fn requests(mock: &MockCanva) -> BTreeMap<&'static str, (http::request::Parts, Bytes)> {
    let client = Client::builder().token("t").base_url(mock.base_url()).build().unwrap();
    let mut requests = BTreeMap::new();
    for case in operations(&client) {
        let (head, body) = case.request.expect("valid").into_parts();
        let body = body.collect().await.expect("in memory").to_bytes();
        requests.insert(case.name, (head, body));
    }
    requests
}

/// Errors that follow from what a call does, without a wish for them.
#[tokio::test]
async fn documented_errors_have_their_causes() {
    let documented: BTreeSet<(String, u16, String)> = documented().into_iter().collect();
    let mut caused = BTreeSet::new();
    let http = reqwest::Client::new();
    let mock = server().await;
    for (name, (head, body)) in requests(&mock).await {
        let has_limit = documented.iter().any(|it| it.0 == name && it.1 == 429);
        for cause in CAUSES.iter().filter(|cause| has_limit || !matches!(cause, Cause::TooMany)) {
            mock.reset();
            let call = Call { head: &head, body: &body, mock: &mock, http: &http };
            for (status, code) in call.provoke(*cause).await {
                // What is not documented is a refusal that all operations share, or a success.
                assert!(status < 500, "{name} {cause:?}: {status} {code}");
                let error = (name.to_owned(), status, code);
                if documented.contains(&error) {
                    caused.insert(error);
                }
            }
        }
    }
    println!("{} of {} documented errors have a cause", caused.len(), documented.len());
    // Every operation that documents a wrong token, a missing item or a rate limit can be brought to it.
    for status in [401, 404, 429] {
        let operations = |errors: &BTreeSet<(String, u16, String)>| {
            // The other codes of 429 are used-up quotas.
            let is_meant = |it: &&(String, u16, String)| it.1 != 429 || it.2 == "too_many_requests";
            let of_status = errors.iter().filter(|it| it.1 == status).filter(is_meant);
            let of_status = of_status.filter(|it| !OF_OAUTH.contains(&it.0.as_str()));
            of_status.map(|it| it.0.clone()).collect::<BTreeSet<_>>()
        };
        assert!(documented.iter().any(|it| it.1 == status));
        let left: Vec<String> = operations(&documented).difference(&operations(&caused)).cloned().collect();
        let known: &[&str] = if status == 404 { &WITHOUT_CAUSE } else { &[] };
        assert_eq!(left, known, "{status}");
    }
}

/// Operations whose documented 404 is not about an item that the server keeps: lists of designs, objects of comments,
/// jobs that do not exist when they are started, profiles.
const WITHOUT_CAUSE: [&str; 6] = [
    "create_comment",
    "create_design_merge_job",
    "create_print_partner_design",
    "create_url_asset_upload_job",
    "create_url_import_job",
    "get_user_profile",
];

/// Something that makes calls fail.
#[derive(Debug, Clone, Copy)]
enum Cause {
    NoToken,
    NoScope,
    OtherUser,
    UnknownItems,
    UnknownCursor,
    NoCapability,
    TooMany,
}

const CAUSES: &[Cause] = &[
    Cause::NoToken,
    Cause::NoScope,
    Cause::OtherUser,
    Cause::UnknownItems,
    Cause::UnknownCursor,
    Cause::NoCapability,
    Cause::TooMany,
];

/// A call of an operation with its examples.
struct Call<'c> {
    head: &'c http::request::Parts,
    body: &'c [u8],
    mock: &'c MockCanva,
    http: &'c reqwest::Client,
}

impl Call<'_> {
    /// The errors that a cause gives.
    async fn provoke(&self, cause: Cause) -> Vec<(u16, String)> {
        let all = self.mock.token_with_all_scopes();
        let path = self.head.uri.path_and_query().map_or("", |path| path.as_str()).to_owned();
        let body = String::from_utf8_lossy(self.body).into_owned();
        let send = |path: String, body: String, token: String| self.send(path, body, token);
        match cause {
            Cause::NoToken => vec![send(path, body, String::new()).await],
            Cause::NoScope => vec![send(path, body, self.mock.token(&[])).await],
            Cause::OtherUser => {
                let scopes = self.mock.scopes();
                let scopes: Vec<&str> = scopes.iter().map(String::as_str).collect();
                vec![send(path, body, self.mock.token_of("somebody", &scopes)).await]
            }
            Cause::UnknownItems => {
                let state = self.mock.state();
                let kinds = state["items"].as_object().into_iter().flat_map(|kinds| kinds.values());
                let items =
                    kinds.chain([&state["jobs"]]).filter_map(Value::as_object).flat_map(|it| it.keys());
                let mut found = Vec::new();
                for id in items.filter(|id| path.contains(*id) || body.contains(*id)) {
                    let unknown = |text: &str| text.replace(id.as_str(), "XXunknown");
                    found.push(send(unknown(&path), unknown(&body), all.clone()).await);
                }
                found
            }
            Cause::UnknownCursor => {
                // The first of two parameters with one name counts.
                let (path, query) = path.split_once('?').unwrap_or((&path, ""));
                vec![send(format!("{path}?continuation=made-up&{query}"), body, all).await]
            }
            Cause::NoCapability => {
                ["analytics", "autofill", "brand_template", "resize"]
                    .iter()
                    .for_each(|name| self.mock.remove_capability(name));
                vec![send(path, body, all).await]
            }
            Cause::TooMany => {
                let mut last = (200, String::new());
                for _ in 0..200 {
                    last = send(path.clone(), body.clone(), all.clone()).await;
                    if last.0 != 200 {
                        break;
                    }
                }
                vec![last]
            }
        }
    }

    async fn send(&self, path: String, body: String, token: String) -> (u16, String) {
        let mut headers = self.head.headers.clone();
        headers.remove("authorization");
        let url = format!("{}{path}", self.mock.url());
        let mut request = self.http.request(self.head.method.clone(), url).headers(headers).body(body);
        if !token.is_empty() {
            request = request.bearer_auth(token);
        }
        let response = request.send().await.expect("a response");
        let status = response.status().as_u16();
        let body: Value =
            serde_json::from_slice(&response.bytes().await.expect("a body")).unwrap_or_default();
        let code = body.get("code").or_else(|| body.get("error")).and_then(Value::as_str);
        (status, code.unwrap_or_default().to_owned())
    }
}

/// The operations with the statuses and codes that the spec documents.
fn documented() -> Vec<(String, u16, String)> {
    let spec = root().join("spec");
    let files = generator::load::read_folder(&spec).expect("a spec");
    let checked = generator::check(&spec, &files);
    let api = checked.api().expect("a spec without diagnostics");
    let operations = api.sections.iter().flat_map(|section| &section.operations);
    let cases = operations.flat_map(|operation| {
        operation.errors.iter().flat_map(move |case| {
            let codes = case.codes.iter().map(|code| code.name.clone());
            codes.map(move |code| (operation.function.plain().to_owned(), case.status, code))
        })
    });
    cases.collect()
}

fn code_of(result: Result<(), Error>) -> (StatusCode, ErrorCode) {
    let error = result.expect_err("an error");
    let status = error.status().unwrap_or_else(|| panic!("{error:?}"));
    (status, error.code().cloned().unwrap_or_else(|| panic!("{error:?}")))
}

#[tokio::test]
async fn calls_are_refused_for_the_reasons_of_the_api() {
    let mock = server().await;
    let all = client(&mock);
    let unauthorized = StatusCode::UNAUTHORIZED;

    let stranger = client_with(&mock, "unknown-token");
    let result = stranger.get_design("DAHq6NbXe3k").send().await.map(drop);
    assert_eq!(code_of(result), (unauthorized, ErrorCode::InvalidAccessToken));

    let narrow = client_with(&mock, &mock.token(&["asset:read"]));
    let result = narrow.get_design("DAHq6NbXe3k").send().await.map(drop);
    assert_eq!(code_of(result), (StatusCode::FORBIDDEN, ErrorCode::MissingScope));

    let result = all.get_design("DAnobody").send().await.map(drop);
    assert_eq!(code_of(result), (StatusCode::NOT_FOUND, ErrorCode::DesignNotFound));

    let result = all.get_asset("not an ID").send().await.map(drop);
    assert_eq!(code_of(result), (StatusCode::BAD_REQUEST, ErrorCode::InvalidField));

    let result = all.list_designs().limit(0).send().await.map(drop);
    assert_eq!(code_of(result), (StatusCode::BAD_REQUEST, ErrorCode::BadQueryParams));

    let result = all.list_designs().continuation("made-up").send().await.map(drop);
    assert_eq!(code_of(result), (StatusCode::BAD_REQUEST, ErrorCode::InvalidField));

    let long = UpdateAssetRequest::new().name("x".repeat(51));
    let result = all.update_asset("MAHk2RtW9qE", long).send().await.map(drop);
    assert_eq!(code_of(result), (StatusCode::BAD_REQUEST, ErrorCode::BadRequestBody));

    let jpg = CreateDesignExportJobRequest::new("DAHq6NbXe3k", ExportFormat::Jpg(JpgExportFormat::new(101)));
    let result = all.create_design_export_job(jpg).send().await.map(drop);
    assert_eq!(code_of(result), (StatusCode::BAD_REQUEST, ErrorCode::BadRequestBody));

    let result = all.create_folder(CreateFolderRequest::new("Trip", "FAnowhere")).send().await.map(drop);
    assert_eq!(code_of(result), (StatusCode::NOT_FOUND, ErrorCode::FolderNotFound));

    mock.remove_capability("analytics");
    let result = all.get_design_analytics("DAHq6NbXe3k").send().await.map(drop);
    assert_eq!(code_of(result), (StatusCode::FORBIDDEN, ErrorCode::PermissionDenied));
    let capabilities = all.get_user_capabilities().send().await.unwrap().capabilities.unwrap_or_default();
    assert!(!capabilities.iter().any(|capability| capability.as_str() == "analytics"));
}

#[tokio::test]
async fn items_of_another_user_are_refused() {
    let mock = server().await;
    let other = client_with(&mock, &mock.token_of("somebody", &["design:meta:read", "folder:read"]));
    let result = other.get_design("DAHq6NbXe3k").send().await.map(drop);
    assert_eq!(code_of(result), (StatusCode::FORBIDDEN, ErrorCode::PermissionDenied));
    assert!(other.list_designs().send().await.unwrap().items.is_empty());
    assert!(other.list_folder_items("root").send().await.unwrap().items.is_empty());
}

#[tokio::test]
async fn requests_that_are_no_calls_are_refused() {
    let mock = server().await;
    let http = reqwest::Client::new();
    let url = mock.base_url();
    let token = HeaderValue::from_str(&format!("Bearer {}", mock.token_with_all_scopes())).unwrap();
    let json = "application/json";
    for (method, path, content_type, body, expected) in [
        ("GET", "/v1/nothing", json, "", (404, "endpoint_not_found")),
        ("GET", "/v1/folders/../designs/", json, "", (404, "endpoint_not_found")),
        ("PUT", "/v1/folders", json, "", (405, "bad_http_method")),
        ("POST", "/v1/folders", json, "", (400, "bad_request_body")),
        ("POST", "/v1/folders", json, "{", (400, "bad_request_body")),
        ("POST", "/v1/folders", json, "[]", (400, "bad_request_body")),
        ("POST", "/v1/folders", json, "{\"name\":\"Trip\"}", (400, "missing_field")),
        ("POST", "/v1/folders", "text/plain", "{}", (415, "unsupported_content_type")),
        ("POST", "/v1/asset-uploads", "application/octet-stream", "x", (400, "invalid_header_value")),
    ] {
        let method = reqwest::Method::from_bytes(method.as_bytes()).unwrap();
        let request = http.request(method, format!("{url}{path}")).header("Content-Type", content_type);
        let response = request.header("Authorization", &token).body(body).send().await.unwrap();
        let status = response.status().as_u16();
        let found: Value = response.json().await.unwrap();
        assert_eq!((status, found["code"].as_str().unwrap()), expected, "{path} {body}: {found}");
    }
}

#[tokio::test]
async fn every_window_of_a_rate_limit_counts() {
    let mock = server().await;
    let canva = client(&mock);
    let export = || {
        let pdf = ExportFormat::Pdf(PdfExportFormat::new());
        canva.create_design_export_job(CreateDesignExportJobRequest::new("DAHq6NbXe3k", pdf)).send()
    };
    // 20 a minute for each user, and 75 in five minutes for each design.
    let mut accepted = 0;
    let mut minutes = 0;
    while minutes < 5 {
        match export().await {
            Ok(_) => accepted += 1,
            Err(error) => {
                assert_eq!(error.code(), Some(&ErrorCode::TooManyRequests), "{error}");
                assert_eq!(accepted, (20 * (minutes + 1)).min(75));
                mock.advance(Duration::from_secs(60));
                minutes += 1;
            }
        }
    }
    assert_eq!(accepted, 75);
    assert!(export().await.is_ok(), "the first calls are out of the window");
}

#[tokio::test]
async fn a_server_without_rate_limits_lets_all_calls_in() {
    let mock = MockCanva::builder().rate_limits(false).start().await.unwrap();
    let canva = client(&mock);
    for _ in 0..150 {
        canva.get_asset("MAHk2RtW9qE").send().await.unwrap();
    }
}
