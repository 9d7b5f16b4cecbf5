//! Webhooks that the mock server signs and sends.

use super::{client, server};
use crate::support::{listener, read_head};
use canva_connect::verify::Verifier;
use serde_json::json;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use wiremock::matchers::method;
use wiremock::{Mock, MockServer, ResponseTemplate};

#[tokio::test]
async fn webhooks_are_signed_with_the_key_of_the_server() {
    let mock = server().await;
    let receiver = MockServer::start().await;
    Mock::given(method("POST")).respond_with(ResponseTemplate::new(200)).mount(&receiver).await;
    let url = format!("{}/hook?a=b", receiver.uri());
    let payload = json!({
        "id": "n1", "created_at": 1_790_000_000,
        "content": {
            "type": "team_invite", "triggering_user": {"id": "u1"}, "receiving_user": {"id": "u2"},
            "inviting_team": {"id": "t1", "display_name": "Flyers", "external": false},
        },
    });
    for payload in [Some(payload), None] {
        assert_eq!(mock.send_webhook(&url, payload).await, Ok(200));
    }
    let sent = receiver.received_requests().await.unwrap();
    assert_eq!(sent.len(), 2);
    let verifier = Verifier::new(&client(&mock));
    let first = verifier.verify_webhook(&sent[0].body, mock.client_id()).await.unwrap();
    assert_eq!(first.id, "n1");
    verifier.verify_webhook(&sent[1].body, mock.client_id()).await.unwrap();
    let mut forged = sent[0].body.clone();
    let middle = forged.len() / 2;
    forged[middle] = if forged[middle] == b'A' { b'B' } else { b'A' };
    assert!(verifier.verify_webhook(&forged, mock.client_id()).await.is_err());
}

#[tokio::test]
async fn a_webhook_that_cannot_be_sent_says_why() {
    let mock = server().await;
    for url in ["https://127.0.0.1/hook", "nonsense", "http://127.0.0.1:1/hook"] {
        let error = mock.send_webhook(url, None).await.unwrap_err();
        assert!(!error.is_empty(), "{url}");
    }
}

/// Many small servers close each connection.
#[tokio::test]
async fn a_receiver_may_close_the_connection_with_its_response() {
    let mock = server().await;
    let (listener, url) = listener().await;
    let receiver = tokio::spawn(async move {
        for _ in 0..20 {
            let (mut socket, _) = listener.accept().await.unwrap();
            let (head, mut body) = read_head(&mut socket).await;
            let (_, length) = head.split_once("content-length: ").unwrap();
            let length: usize = length.lines().next().unwrap().parse().unwrap();
            while body.len() < length {
                socket.read_buf(&mut body).await.unwrap();
            }
            socket.write_all(b"HTTP/1.0 204 No Content\r\n\r\n").await.unwrap();
        }
    });
    for _ in 0..20 {
        assert_eq!(mock.send_webhook(&url, None).await, Ok(204));
    }
    receiver.await.unwrap();
}
