//! Rejected downloads. [`refused`] asserts that neither the URL nor the token is shown.

use super::server::{Response, Then, assert_untouched, bytes, client, folder, server, whole};
use crate::support::expect_error;
use std::fmt::Write as _;
use std::time::Duration;

#[tokio::test]
async fn an_expired_url_is_reported_and_redacted() {
    let folder = folder();
    let xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error><Code>AccessDenied</Code>\
               <Message>Request has expired</Message><SignatureProvided>s3cretsignature</SignatureProvided>\
               <CanonicalRequest>X-Amz-Signature=s3cretsignature</CanonicalRequest></Error>";
    let gone = move |_: &str| {
        format!("HTTP/1.1 403 Forbidden\r\nconnection: close\r\ncontent-length: {}\r\n\r\n{xml}", xml.len())
            .into()
    };
    let server = server([
        (Box::new(gone) as Response, Then::Close),
        (
            bytes("HTTP/1.1 410 Gone\r\nconnection: close\r\ncontent-length: 15\r\n\r\ns3cretsignature"),
            Then::Close,
        ),
    ])
    .await;
    let error = expect_error(server.download().to_file(folder.path().join("a.png")).await);
    assert!(error.is_expired_url() && !error.is_api() && !error.is_forbidden(), "{error}");
    assert_eq!((error.status().unwrap().as_u16(), error.operation()), (403, Some("download")));
    insta::assert_snapshot!(error, @"download: 403 Forbidden: the URL has probably expired; request a new one: AccessDenied: Request has expired");
    assert_eq!(server.heads().len(), 1, "it is not retried");
    let error = expect_error(server.download().send().await);
    insta::assert_snapshot!(error, @"download: 410 Gone: the URL has probably expired; request a new one: ***");
    assert_untouched(&folder);
}

#[tokio::test]
async fn a_redirect_is_not_followed() {
    let elsewhere = server([(whole(""), Then::Close)]).await;
    let location = elsewhere.url.clone();
    let redirect = move |_: &str| {
        format!(
            "HTTP/1.1 302 Found\r\nconnection: close\r\nlocation: {location}\r\ncontent-length: 0\r\n\r\n"
        )
        .into()
    };
    let server = server([(Box::new(redirect) as Response, Then::Close)]).await;
    let error = expect_error(server.download().send().await);
    assert_eq!(error.to_string(), "download: 302 Found: redirects are not followed");
    assert!(!format!("{:?}", error.headers()).contains("s3cret"), "the target is secret too");
    assert_eq!(elsewhere.heads().len(), 0);
    assert!(!error.is_expired_url());
}

#[tokio::test]
async fn a_partial_or_compressed_response_is_an_error() {
    for response in [
        "HTTP/1.1 204 No Content\r\n\r\n",
        "HTTP/1.1 206 Partial Content\r\ncontent-range: bytes 0-2/9\r\ncontent-length: 3\r\n\r\nabc",
        "HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\ncontent-length: 3\r\n\r\nabc",
    ] {
        let server = server([(bytes(response), Then::Close)]).await;
        let error = expect_error(server.download().send().await);
        assert!(error.is_decode(), "{error}");
    }
}

#[tokio::test]
async fn invalid_headers_do_not_panic() {
    for (head, works) in [
        ("content-length: 18446744073709551615", false),
        ("content-length: 18446744073709551616", false),
        ("content-length: -1", false),
        ("content-length: 3\r\ncontent-length: 4", false),
        ("content-length: 3\r\ncontent-range: bytes 9-1/0\r\ncontent-type: \u{e9}", true),
        ("content-length: 3\r\netag: \"\r\nlast-modified: never\r\ndate: never", true),
    ] {
        let response = move |_: &str| format!("HTTP/1.1 200 OK\r\n{head}\r\n\r\nabc").into();
        let folder = folder();
        // The server responds to the first request only.
        let server = server([(Box::new(response) as Response, Then::Close)]).await;
        let download = server.download().timeout(Duration::from_secs(5));
        assert_eq!(download.to_file(folder.path().join("a.png")).await.is_ok(), works, "{head}");
        if !works {
            assert_untouched(&folder);
        }
    }
}

#[tokio::test]
async fn an_invalid_url_is_rejected_and_redacted() {
    for url in [
        "",
        "files.example/a",
        "ftp://files.example/s3cret",
        "https://me:s3cret@files.example/",
        "https://a b",
    ] {
        let download = client().download(url);
        let mut shown = String::new();
        write!(shown, "{download:?} {download:#?}").unwrap();
        let error = expect_error(download.send().await);
        assert!(error.is_invalid_request(), "{url}: {error}");
        assert!(!shown.contains("s3cret"), "{shown}");
    }
    let server = server([(whole(""), Then::Close)]).await;
    let shown = format!("{:?} {:?}", server.download(), server.open().await);
    assert!(!shown.contains("s3cret"), "{shown}");
}

#[tokio::test]
async fn an_unreachable_host_is_a_connect_error() {
    let folder = folder();
    let download = client().download("http://127.0.0.1:1/a.png?key=s3cret");
    let error = expect_error(download.to_file(folder.path().join("a.png")).await);
    assert!(error.is_connect(), "{error}");
    assert_eq!(
        error.to_string(),
        "download: could not connect to 127.0.0.1:1: Connection refused (os error 111)"
    );
    assert_untouched(&folder);
}

/// A URL is signed as it is, so that a changed one is rejected by its host.
#[tokio::test]
async fn a_url_is_sent_byte_for_byte_or_refused() {
    for target in [
        "/f.pdf?name*=UTF-8%27%27f.pdf&Signature=a%2Fb%2fc+d~-_.!$()*,;:@/?`{}|[]^=",
        "/a'b//c;d=1,2%zz?a=%2e%2e/..",
        "/...",
        "/",
    ] {
        let server = server([(whole(""), Then::Close)]).await;
        let host = server.url.split("/files/").next().unwrap();
        drop(client().download(&format!("{host}{target}")).send().await.unwrap());
        // The server keeps heads in lower case.
        let line = format!("GET {target} HTTP/1.1\r\n").to_lowercase();
        assert!(server.heads()[0].starts_with(&line), "{:?}", server.heads());
    }
    for (target, named) in [
        ("/f.pdf?name*=UTF-8''f.pdf&Signature=s3cret", "the character `'`"),
        ("/a/%2e%2e/f.pdf?Signature=s3cret", "the segment `%2e%2e`"),
        ("/a/./f.pdf?Signature=s3cret", "the segment `.`"),
        ("/a\\b.pdf?Signature=s3cret", "the character `\\`"),
        ("/é.pdf?Signature=s3cret", "the character `é`"),
        ("/a b.pdf?Signature=s3cret", "a space at position 20"),
    ] {
        let error = expect_error(client().download(&format!("http://127.0.0.1:1{target}")).send().await);
        assert!(error.is_invalid_request() && error.to_string().contains(named), "{error}");
    }
}

#[tokio::test]
async fn the_error_of_a_file_names_its_path() {
    let server = server([(whole(""), Then::Close)]).await;
    let path = folder().path().join("gone").join("a.png");
    let error = expect_error(server.download().to_file(&path).await);
    let shown = format!("download: {} could not be written: ", path.display());
    assert!(error.is_io() && error.to_string().starts_with(&shown), "{error}");
    let missing = canva_connect::Body::from_file(&path).await.unwrap_err();
    assert_eq!(missing.to_string(), format!("{}: No such file or directory (os error 2)", path.display()));
    assert_eq!(missing.kind(), std::io::ErrorKind::NotFound);
}
