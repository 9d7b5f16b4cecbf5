//! The API of the tour. It prints each request, and fails sometimes, as a network does.

use canva_connect::http::header::{CONTENT_RANGE, ETAG, RANGE};
use canva_connect::http::{Method, Request, Response};
use canva_connect::{Body, TransportError};
use std::sync::atomic::{AtomicU32, Ordering};

/// The file to upload.
pub(crate) const PHOTO: &[u8] = &[7; 2_097_152];

/// The file to download.
const POSTER: &[u8] = &[9; 700_000];

/// Responds to a request as the API would.
pub(crate) async fn respond(request: Request<Body>) -> Result<Response<Body>, TransportError> {
    let (parts, body) = request.into_parts();
    let path = parts.uri.path();
    let sent = body.into_bytes().await.map_err(TransportError::new)?;
    let range = parts.headers.get(RANGE).and_then(|range| range.to_str().ok());
    let response = match (&parts.method, path) {
        (&Method::POST, "/rest/v1/asset-uploads") if sent.len() < 10 => {
            json(r#"{"job": {"id": "up-2", "status": "in_progress"}}"#)
        }
        (&Method::POST, "/rest/v1/asset-uploads") => {
            json(r#"{"job": {"id": "up-1", "status": "in_progress"}}"#)
        }
        (_, "/rest/v1/asset-uploads/up-1") if is_first(&UPLOAD) => status(503, ""),
        (_, "/rest/v1/asset-uploads/up-1") => json(UPLOADED),
        (_, "/rest/v1/asset-uploads/up-2") => json(FAILED),
        (_, "/rest/v1/designs") if parts.uri.query() != Some("query=sale") => json(LAST_PAGE),
        (_, "/rest/v1/designs") => json(FIRST_PAGE),
        (&Method::POST, "/rest/v1/exports") => json(EXPORTED),
        (_, "/poster.png") => poster(range),
        _ => status(404, r#"{"code": "not_found", "message": "There is no asset with this ID."}"#),
    };
    let url = parts.uri.path_and_query().map_or(path, |url| url.as_str());
    let range = range.map_or_else(String::new, |range| format!(" from {range}"));
    let note = match (path, response.status().as_u16()) {
        (_, 503) => ", so the client repeats the request",
        ("/poster.png", 200) => ", and the connection breaks in the middle",
        _ => "",
    };
    println!("\u{1b}[2m  {} {url}{range} → {}{note}\u{1b}[0m", parts.method, response.status().as_u16());
    Ok(response)
}

/// Counts the requests for an upload's status.
static UPLOAD: AtomicU32 = AtomicU32::new(0);

fn is_first(counter: &AtomicU32) -> bool {
    counter.fetch_add(1, Ordering::Relaxed) == 0
}

fn json(text: &'static str) -> Response<Body> {
    status(200, text)
}

fn status(status: u16, text: &'static str) -> Response<Body> {
    let mut response = Response::new(Body::from(text));
    *response.status_mut() = status.try_into().expect("a status");
    response
}

/// The first response breaks off in the middle; the rest can be asked for.
fn poster(range: Option<&str>) -> Response<Body> {
    let middle = POSTER.len() / 2;
    let mut response = if range.is_some() {
        let mut response = Response::new(Body::from(&POSTER[middle..]));
        *response.status_mut() = 206.try_into().expect("a status");
        let content = format!("bytes {middle}-{}/{}", POSTER.len() - 1, POSTER.len());
        response.headers_mut().insert(CONTENT_RANGE, content.parse().expect("a header"));
        response
    } else {
        let mut response = Response::new(Body::from(&POSTER[..middle]));
        response.headers_mut().insert("content-length", POSTER.len().into());
        response
    };
    response.headers_mut().insert(ETAG, "\"one\"".parse().expect("a header"));
    response
}

const UPLOADED: &str = r#"{"job": {"id": "up-1", "status": "success", "asset": {
    "id": "MAHk2RtW9qE", "name": "Sunrise 🌅", "tags": ["sea", "sunrise"],
    "created_at": 1751348412, "updated_at": 1751348415
}}}"#;

const FAILED: &str = r#"{"job": {"id": "up-2", "status": "failed", "error": {
    "code": "file_too_big", "message": "Videos must be smaller than 500 MB."
}}}"#;

const FIRST_PAGE: &str = r#"{"continuation": "Zk3vLpQ8", "items": [
    {"id": "DAHq6NbXe3k", "title": "Spring sale slides", "design_types": ["presentation"],
     "owner": {"user_id": "u", "team_id": "t"}, "urls": {"edit_url": "", "view_url": ""},
     "created_at": 1741600931, "updated_at": 1741873208},
    {"id": "DAHr2VmKc9s", "title": "Sale poster", "design_types": ["a type of next year"],
     "owner": {"user_id": "u", "team_id": "t"}, "urls": {"edit_url": "", "view_url": ""},
     "created_at": 1741261145, "updated_at": 1741779530}
]}"#;

const LAST_PAGE: &str = r#"{"items": [
    {"id": "DAHs7TfGw1y", "title": "Sale prices", "design_types": ["sheet"],
     "owner": {"user_id": "u", "team_id": "t"}, "urls": {"edit_url": "", "view_url": ""},
     "created_at": 1740988402, "updated_at": 1741002677}
]}"#;

const EXPORTED: &str = r#"{"job": {"id": "ex-1", "status": "success",
    "urls": ["https://export-download.canva.com/poster.png"]
}}"#;
