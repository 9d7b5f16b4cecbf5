//! What carries the calls: the crate's own HTTP client, an application's, or none at all.

use crate::support::{
    TOKEN, client, error_text, expect_error, json, recorded_request, request, responding_with,
};
use canva_connect::{Body, Client, Retry, Transport, TransportError, http};
use serde_json::json;
use std::future::Ready;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::task::{Context, Poll};
use std::time::Duration;
use tower::{BoxError, Service, ServiceBuilder, ServiceExt};
use wiremock::ResponseTemplate;

fn in_progress() -> ResponseTemplate {
    json(&json!({"job": {"id": "j1", "status": "in_progress"}}))
}

#[tokio::test]
async fn an_application_can_use_its_own_reqwest_client() {
    let server = responding_with(in_progress()).await;
    let mine = reqwest::Client::builder()
        .redirect(reqwest::redirect::Policy::none())
        .default_headers(
            [(http::HeaderName::from_static("x-mine"), http::HeaderValue::from_static("yes"))]
                .into_iter()
                .collect(),
        )
        .user_agent("overruled")
        .build()
        .unwrap();
    let client = Client::builder()
        .token(TOKEN)
        .base_url(server.uri())
        .user_agent("holiday-planner/1.2")
        .transport(Transport::from_reqwest_0_13(mine))
        .build()
        .unwrap();
    client.get_asset_upload_job("j1").send().await.unwrap();
    insta::assert_snapshot!(recorded_request(&server).await, @"
    GET /v1/asset-uploads/j1
    accept: application/json
    authorization: Bearer the-s3cret-token
    user-agent: holiday-planner/1.2
    x-mine: yes
    ");
}

/// It might send them at once.
#[tokio::test]
async fn an_expired_request_does_not_reach_the_transport() {
    let transport =
        Transport::from_fn(|_| -> Ready<Result<_, TransportError>> { panic!("it was given a request") });
    let client = Client::builder().token(TOKEN).transport(transport).build().unwrap();
    let request = client.delete_asset("a").retry(Retry::never()).timeout(Duration::ZERO);
    assert!(expect_error(request.send().await).is_timeout());
}

#[tokio::test]
async fn a_function_for_tests() {
    let calls = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&calls);
    let transport = Transport::from_fn(move |request| {
        counted.fetch_add(1, Ordering::Relaxed);
        async move {
            assert_eq!(request.uri(), "https://api.canva.com/rest/v1/raw?answer=yes");
            let sent = request.into_body().into_bytes().await.map_err(TransportError::new)?;
            Ok(http::Response::builder().status(201).body(Body::from(sent)).expect("a response"))
        }
    });
    let client = Client::builder().transport(transport).build().unwrap();
    let request = client.raw(http::Method::POST, "/v1/raw").query("answer", "yes").json(&json!([1]));
    let copy = request.try_clone().expect("bytes can be sent twice");
    let answer = request.send_with_response().await.unwrap();
    assert_eq!((answer.status(), answer.body()), (http::StatusCode::CREATED, &json!([1]).into()));
    assert_eq!(copy.send().await.unwrap(), json!([1]));
    assert_eq!(calls.load(Ordering::Relaxed), 2);
}

#[tokio::test]
async fn a_failing_transport_function_is_a_transport_error() {
    let transport =
        Transport::from_fn(|_| async { Err(TransportError::new("no network in tests").while_connecting()) });
    let client = Client::builder().transport(transport).build().unwrap();
    let error = expect_error(client.get_asset("A").send().await);
    assert!(error.is_connect() && error.is_transport());
    assert!(error_text(&error).contains("no network in tests"));
}

#[tokio::test]
async fn a_response_has_its_status_and_headers() {
    let answer = json!({"job": {"id": "j1", "status": "in_progress"}});
    let template = ResponseTemplate::new(202).set_body_json(&answer).insert_header("x-ratelimit-left", "7");
    let server = responding_with(template).await;
    let answer = client(&server).get_asset_upload_job("j1").send_with_response().await.unwrap();
    assert_eq!(answer.status(), 202);
    assert_eq!(answer.headers()["x-ratelimit-left"], "7");
    assert_eq!(answer.body().job.id, "j1");
}

#[tokio::test]
async fn a_request_can_have_its_own_header_and_user_agent() {
    let server = responding_with(in_progress()).await;
    let client = Client::builder().base_url(server.uri()).user_agent("holiday-planner/1.2").build().unwrap();
    client.get_asset_upload_job("j1").header("x-trace", "t-1").send().await.unwrap();
    let headers = request(&server).await.headers;
    assert_eq!(headers["user-agent"], "holiday-planner/1.2");
    assert_eq!(headers["x-trace"], "t-1");
}

/// A client that sends through this service, each call once.
fn client_through<S>(url: &str, service: S) -> Client
where
    S: Service<http::Request<Body>, Response = http::Response<Body>> + Clone + Send + Sync + 'static,
    S::Error: Into<BoxError>,
    S::Future: Send,
{
    let transport = Transport::from_tower_service_0_3(service);
    Client::builder().token(TOKEN).base_url(url).transport(transport).retry(Retry::never()).build().unwrap()
}

fn built_in() -> Transport {
    Transport::built_in(Duration::from_secs(10)).unwrap()
}

#[tokio::test]
async fn tower_layers_wrap_the_built_in_transport() {
    let server = responding_with(in_progress()).await;
    let service = ServiceBuilder::new()
        .concurrency_limit(1)
        .map_request(|mut request: http::Request<Body>| {
            request.headers_mut().insert("x-layer", http::HeaderValue::from_static("yes"));
            request
        })
        .service(built_in());
    let client = client_through(&server.uri(), service);
    client.get_asset_upload_job("j1").send().await.unwrap();
    insta::assert_snapshot!(recorded_request(&server).await, @"
    GET /v1/asset-uploads/j1
    accept: application/json
    authorization: Bearer the-s3cret-token
    user-agent: canva-connect/<version>
    x-layer: yes
    ");
}

#[tokio::test]
async fn a_tower_layer_limits_concurrent_calls() {
    let (running, most) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicUsize::new(0)));
    let seen = Arc::clone(&most);
    let transport = Transport::from_fn(move |_| {
        let running = Arc::clone(&running);
        seen.fetch_max(running.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
        async move {
            tokio::task::yield_now().await;
            running.fetch_sub(1, Ordering::SeqCst);
            Ok(http::Response::new(Body::from("{}")))
        }
    });
    let service = ServiceBuilder::new().concurrency_limit(2).service(transport);
    let client = client_through("http://localhost", service);
    let call = || client.raw(http::Method::GET, "/v1/things").send();
    let answers = tokio::join!(call(), call(), call(), call(), call());
    assert!(answers.0.is_ok() && answers.4.is_ok());
    assert_eq!(most.load(Ordering::SeqCst), 2);
}

/// A service of which every clone has to be made ready by itself, and takes its time.
#[derive(Default)]
struct Slow {
    asked: usize,
}

impl Clone for Slow {
    fn clone(&self) -> Self {
        Self::default()
    }
}

impl Service<http::Request<Body>> for Slow {
    type Response = http::Response<Body>;
    type Error = TransportError;
    type Future = Ready<Result<http::Response<Body>, TransportError>>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), TransportError>> {
        self.asked += 1;
        context.waker().wake_by_ref();
        if self.asked < 3 { Poll::Pending } else { Poll::Ready(Ok(())) }
    }

    fn call(&mut self, _: http::Request<Body>) -> Self::Future {
        assert_eq!(self.asked, 3, "called before it was ready");
        self.asked = 0;
        std::future::ready(Ok(http::Response::new(Body::from("{}"))))
    }
}

#[tokio::test]
async fn a_tower_service_is_called_when_it_is_ready() {
    let client = client_through("http://localhost", Slow::default());
    for _ in 0..2 {
        client.raw(http::Method::GET, "/v1/things").send().await.unwrap();
    }
}

#[tokio::test(start_paused = true)]
async fn a_tower_service_that_is_never_ready_times_out() {
    let service = ServiceBuilder::new().concurrency_limit(0).service(built_in());
    let error = expect_error(client_through("http://localhost", service).get_asset("A").send().await);
    assert!(error.is_timeout());
}

#[tokio::test]
async fn a_transport_error_is_found_behind_tower_layers() {
    #[derive(Debug)]
    struct Wrapped(BoxError);

    impl std::fmt::Display for Wrapped {
        fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            f.write_str("a layer gave up")
        }
    }

    impl std::error::Error for Wrapped {
        fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
            Some(&*self.0)
        }
    }

    // Nobody listens at a port that was given back.
    let url = format!("http://{}", std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap());
    let error = expect_error(client_through(&url, built_in()).get_asset("A").send().await);
    assert!(error.is_connect() && !error.is_timeout());

    let boxed = built_in().map_err(|error| -> BoxError { error.into() });
    assert!(expect_error(client_through(&url, boxed).get_asset("A").send().await).is_connect());

    let wrapped = built_in().map_err(|error| Wrapped(error.into()));
    let error = expect_error(client_through(&url, wrapped).get_asset("A").send().await);
    assert!(error.is_connect() && error_text(&error).contains("a layer gave up"));

    let late = tower::service_fn(|_| async {
        Err::<http::Response<Body>, _>(Wrapped(TransportError::new("late").timed_out().into()))
    });
    let error = expect_error(client_through(&url, late).get_asset("A").send().await);
    assert!(error.is_timeout() && !error.is_connect());
}
