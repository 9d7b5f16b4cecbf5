//! Downloads from a host other than the API's.

mod interrupted;
mod named;
mod rejected;
mod server;

use self::server::{LEN, Then, assert_alone, assert_untouched, bytes, content, folder, read, server, whole};
use crate::support::{TOKEN, expect_error};
use std::fs;
use std::sync::{Arc, Mutex};

#[tokio::test]
async fn the_access_token_is_not_sent() {
    let server = server([(whole("content-type: image/png\r\n"), Then::Close)]).await;
    let file = server.open().await;
    assert_eq!((file.content_length(), file.content_type()), (Some(LEN as u64), Some("image/png")));
    let (read, end) = read(file).await;
    assert!(end.is_ok() && read == content());
    let head = server.heads().remove(0);
    assert!(!head.contains(TOKEN));
    let lines: Vec<_> = head.lines().filter(|line| !line.starts_with("host: ")).collect();
    insta::assert_snapshot!(lines.join("\n"), @"
    get /files/a.png?x-amz-signature=s3cretsignature&x-amz-expires=900 http/1.1
    user-agent: canva-connect/0.1.0
    accept: */*
    accept-encoding: identity
    ");
}

#[tokio::test]
async fn an_existing_file_is_replaced() {
    let folder = folder();
    let path = folder.path().join("a.png");
    let server = server([(whole(""), Then::Close)]).await;
    let progress = Arc::new(Mutex::new(Vec::new()));
    let recorder = Arc::clone(&progress);
    let download =
        server.download().on_progress(move |it| recorder.lock().unwrap().push((it.bytes, it.total)));
    assert_eq!(download.to_file(&path).await.unwrap(), LEN as u64);
    assert!(fs::read(&path).unwrap() == content());
    assert_alone(folder.path());
    let progress = progress.lock().unwrap();
    assert!(
        progress.is_sorted() && progress.iter().all(|(_, total)| *total == Some(LEN as u64)),
        "{progress:?}"
    );
    assert_eq!(progress.last().unwrap().0, LEN as u64);
}

/// A temporary file is private by default; a downloaded one has the permissions of any other new file.
#[cfg(unix)]
#[tokio::test]
async fn a_file_has_default_permissions_or_those_of_the_replaced_file() {
    use std::os::unix::fs::{MetadataExt, PermissionsExt};
    let folder = tempfile::tempdir().unwrap();
    let mode = |name: &str| fs::metadata(folder.path().join(name)).unwrap().mode();
    let server = server([(whole(""), Then::Close), (whole(""), Then::Close)]).await;
    fs::write(folder.path().join("usual"), "").unwrap();
    server.download().to_file(folder.path().join("new")).await.unwrap();
    assert_eq!(mode("new"), mode("usual"));

    fs::set_permissions(folder.path().join("usual"), fs::Permissions::from_mode(0o600)).unwrap();
    let modes = Arc::new(Mutex::new(Vec::new()));
    let (recorder, place) = (Arc::clone(&modes), folder.path().to_owned());
    let download = server.download().on_progress(move |_| {
        let files = fs::read_dir(&place).unwrap().map(Result::unwrap);
        let unfinished = files.filter(|file| file.file_name().to_string_lossy().ends_with(".part"));
        recorder.lock().unwrap().extend(unfinished.map(|file| file.metadata().unwrap().mode() & 0o777));
    });
    download.to_file(folder.path().join("usual")).await.unwrap();
    assert_eq!(mode("usual") & 0o777, 0o600);
    let modes = modes.lock().unwrap();
    assert!(!modes.is_empty() && modes.iter().all(|mode| *mode == 0o600), "while it is written: {modes:?}");
}

#[cfg(unix)]
#[tokio::test]
async fn a_downloaded_file_does_not_run_as_another_user() {
    use std::os::unix::fs::{MetadataExt, PermissionsExt};
    let folder = folder();
    let path = folder.path().join("a.png");
    for mode in [0o4755, 0o2755, 0o7700] {
        let server = server([(whole(""), Then::Close)]).await;
        fs::set_permissions(&path, fs::Permissions::from_mode(mode)).unwrap();
        server.download().to_file(&path).await.unwrap();
        assert_eq!(fs::metadata(&path).unwrap().mode() & 0o7777, mode & 0o777, "{mode:o}");
    }
}

#[tokio::test]
async fn a_file_of_unknown_length_ends_with_its_body() {
    let close = "HTTP/1.1 200 OK\r\nconnection: close\r\n\r\nabcdef";
    let chunks = "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n6\r\nabcdef\r\n0\r\n\r\n";
    let both =
        "HTTP/1.1 200 OK\r\ncontent-length: 3\r\ntransfer-encoding: chunked\r\n\r\n6\r\nabcdef\r\n0\r\n\r\n";
    let none = "HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n";
    for (response, expected) in [(close, "abcdef"), (chunks, "abcdef"), (both, "abcdef"), (none, "")] {
        let folder = folder();
        let path = folder.path().join("a.png");
        let server = server([(bytes(response), Then::Close)]).await;
        assert_eq!(server.download().to_file(&path).await.unwrap(), expected.len() as u64);
        assert_eq!(fs::read_to_string(&path).unwrap(), expected);
    }
}

#[tokio::test]
async fn an_unwritable_path_is_an_io_error() {
    let folder = folder();
    let server = server([(whole(""), Then::Close)]).await;
    for path in
        [folder.path().join("none/a.png"), folder.path().to_owned(), folder.path().join(".."), "".into()]
    {
        let error = expect_error(server.download().to_file(&path).await);
        assert!(error.is_io() && !error.is_transport(), "{error}");
        assert!(std::error::Error::source(&error).is_some());
    }
    assert_eq!(server.heads().len(), 0, "no request is sent");
    assert_untouched(&folder);
}
