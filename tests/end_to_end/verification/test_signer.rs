//! The signer for tests of applications.

use super::{CLIENT_ID, invitation, navigation_claims, notification_claims, rejection, server};
use crate::support::client;
use canva_connect::verify::{TestSigner, Verifier};
use canva_connect::webhooks::Notification;

#[tokio::test]
async fn only_the_verifier_of_a_signer_accepts_its_signatures() {
    let (signer, other) = (TestSigner::new(), TestSigner::new());
    let claims = notification_claims(&invitation());
    let notification: Notification = serde_json::from_value(claims.clone()).unwrap();
    for body in [signer.sign(&claims), signer.sign_notification(&notification)] {
        let found = signer.verifier().verify_webhook(body.as_bytes(), CLIENT_ID).await.unwrap();
        assert_eq!(found, notification);
        assert!(other.verifier().verify_webhook(body.as_bytes(), CLIENT_ID).await.is_err());
    }
    let mut claims = navigation_claims();
    claims["exp"] = u32::MAX.into();
    let verifier = signer.verifier();
    verifier.verify_return_navigation(&signer.sign(&claims), CLIENT_ID).await.unwrap();
    rejection(verifier.verify_return_navigation(&signer.sign(&claims), "OC-them").await);
}

#[tokio::test]
async fn a_server_with_the_key_set_of_a_signer_stands_in_for_canva() {
    let signer = TestSigner::new();
    let keys = signer.key_set()["keys"].as_array().unwrap().clone();
    let server = server(&keys).await;
    let body = signer.sign(&notification_claims(&invitation()));
    Verifier::new(&client(&server)).verify_webhook(body.as_bytes(), CLIENT_ID).await.unwrap();
}
