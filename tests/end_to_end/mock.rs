//! The client against the mock server, which keeps what calls make.

mod errors;
mod faults;
mod flows;
mod hostile;
mod login;
mod parallel;
mod webhooks;

use canva_connect::{Client, Limits, Polling, Retry};
use canva_connect_mock::{JobPace, MockCanva};
use std::collections::BTreeSet;
use std::time::Duration;
use tests::operations;

/// Operations that need a code, a token or the credentials of the client; `login` calls them.
const OF_OAUTH: [&str; 3] = ["exchange_access_token", "introspect_token", "revoke_tokens"];

/// Starts a server whose jobs end at once.
async fn server() -> MockCanva {
    MockCanva::builder().jobs(JobPace::Polls(0)).start().await.expect("a free port")
}

/// A client with all scopes.
fn client(mock: &MockCanva) -> Client {
    client_with(mock, &mock.token_with_all_scopes())
}

/// A client without rate limits and retries, which polls without a pause.
fn client_with(mock: &MockCanva, token: &str) -> Client {
    let polling = Polling::new().first_delay(Duration::ZERO).max_delay(Duration::ZERO);
    let builder = Client::builder().token(token).base_url(mock.base_url()).polling(polling);
    builder.rate_limits(Limits::off()).retry(Retry::never()).build().expect("a client")
}

#[tokio::test]
async fn every_operation_succeeds_with_the_examples_of_the_spec() {
    let offline = Client::new("token");
    let mut called = BTreeSet::new();
    for case in operations(&offline) {
        if OF_OAUTH.contains(&case.name) {
            continue;
        }
        let mock = server().await;
        let response = (case.send)(client(&mock)).await;
        let response = response.unwrap_or_else(|error| panic!("{}: {error}", case.name));
        assert_eq!(response.body().is_null(), case.output == "none", "{}", case.name);
        let requests = mock.requests();
        assert_eq!(requests.len(), 1, "{}", case.name);
        assert_eq!(requests[0].operation.as_deref(), Some(case.name));
        called.insert(case.name);
    }
    assert_eq!(called.len() + OF_OAUTH.len(), operations(&offline).len());
}
