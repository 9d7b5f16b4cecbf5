//! What `tracing` is told of calls.

use crate::peer::{Act, Peer, response};
use crate::support::{TOKEN, client_with_retry};
use canva_connect::Retry;
use canva_connect::assets::AssetUploadMetadata;
use std::cell::RefCell;
use std::io::{self, Write};
use std::rc::Rc;
use std::sync::Once;
use std::time::Duration;
use tracing::Level;
use tracing_subscriber::fmt::format::FmtSpan;

type Told = Rc<RefCell<Vec<u8>>>;

thread_local! {
    /// What was told in this thread, while somebody wants to know.
    static TOLD: RefCell<Option<Told>> = const { RefCell::new(None) };
}

/// All that is told in this thread, from the finest level on, until it is dropped.
pub(crate) struct Log(Told);

impl Log {
    pub(crate) fn start() -> Self {
        // One subscriber for all threads: `tracing` decides once and for all where nobody listens.
        static SUBSCRIBER: Once = Once::new();
        SUBSCRIBER.call_once(|| {
            tracing_subscriber::fmt()
                .with_max_level(Level::TRACE)
                .with_span_events(FmtSpan::CLOSE)
                .without_time()
                .with_ansi(false)
                .with_writer(|| Writer)
                .init();
        });
        let told = Told::default();
        TOLD.set(Some(Rc::clone(&told)));
        Self(told)
    }

    pub(crate) fn text(&self) -> String {
        String::from_utf8(self.0.borrow().clone()).expect("a log is text")
    }

    /// The lines with this in them.
    fn lines(&self, part: &str) -> Vec<String> {
        self.text().lines().filter(|line| line.contains(part)).map(str::to_owned).collect()
    }
}

impl Drop for Log {
    fn drop(&mut self) {
        TOLD.set(None);
    }
}

struct Writer;

impl Write for Writer {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        TOLD.with_borrow(|told| told.iter().for_each(|told| told.borrow_mut().extend_from_slice(bytes)));
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[tokio::test]
async fn each_request_is_a_span_with_the_names_of_opentelemetry() {
    let log = Log::start();
    let asset = r#"{"asset": {"id": "A", "name": "n", "tags": [], "created_at": 1, "updated_at": 2}}"#;
    let peer = Peer::start([response(503, ""), Act::Reset, response(200, asset)]).await;
    let client = client_with_retry(&peer.url, Retry::new().first_delay(Duration::ZERO));
    client.get_asset("MAHk2RtW9qE").send().await.unwrap();

    let port = peer.url.rsplit(':').next().unwrap();
    let common = format!(
        r#"otel.name="GET /v1/assets/{{assetId}}" otel.kind="client" operation="get_asset" http.request.method="GET" url.scheme="http" url.template="/v1/assets/{{assetId}}" server.address="127.0.0.1" server.port={port}"#
    )
    .replace("otel.name=\"GET /v1/assets/{assetId}\"", "otel.name=GET /v1/assets/{assetId}");
    let spans = log.lines(": close");
    assert_eq!(spans.len(), 3, "{}", log.text());
    for (span, noted) in spans.iter().zip([
        r#"http.response.status_code=503 error.type=503 otel.status_code="ERROR""#,
        r#"http.request.resend_count=1 error.type=transport otel.status_code="ERROR""#,
        "http.request.resend_count=2 http.response.status_code=200",
    ]) {
        assert!(span.contains(&format!("request{{{common} {noted}}}")), "{span}");
    }
    assert_eq!(log.lines("sending again").len(), 2, "{}", log.text());
}

/// Whatever the HTTP stack tells of its own is in the log as well.
#[tokio::test]
async fn spans_contain_no_user_data() {
    let log = Log::start();
    let echo = format!(r#"{{"code": "x", "message": "{TOKEN}"}}"#);
    let peer =
        Peer::start([Act::ResetUnread, response(500, &echo), response(429, &echo), response(200, "{}")])
            .await;
    let client = client_with_retry(&peer.url, Retry::new().first_delay(Duration::ZERO));
    let metadata = || AssetUploadMetadata::new("s3cret");
    client.get_asset("s3cret").send().await.unwrap_err();
    client.create_asset_upload_job(metadata(), "s3cret").send().await.unwrap_err();
    client.raw(http::Method::GET, "/v1/s3cret").query("s3cret", "s3cret").send().await.unwrap();
    assert!(log.text().contains("create_asset_upload_job"), "{}", log.text());
    assert!(!log.text().contains("s3cret"), "{}", log.text());
}
