//! Downloads under the names that servers suggest.

use super::server::{LEN, Then, bytes, client, content, server, whole};
use crate::support::expect_error;
use std::fs;
use std::path::Path;

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name());
    let mut names: Vec<_> = entries.map(|name| name.into_string().unwrap()).collect();
    names.sort();
    names
}

#[tokio::test]
async fn a_file_gets_the_name_that_the_server_suggests() {
    let folder = tempfile::tempdir().unwrap();
    let target = folder.path().join("exports");
    let disposition = "content-disposition: attachment; filename=\"../Sea view.png\"\r\n";
    let server = server([(whole(disposition), Then::Close), (whole(""), Then::Close)]).await;
    let path = server.download().to_folder(&target).await.unwrap();
    assert_eq!(path, target.join("Sea view.png"));
    assert!(fs::read(&path).unwrap() == content());
    assert_eq!(server.open().await.file_name().as_deref(), Some("a.png"));
    assert_eq!(names(folder.path()), ["exports"]);
}

#[tokio::test]
async fn all_files_of_a_list_are_kept_in_its_order() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("a.png"), "mine").unwrap();
    let server = server([(whole(""), Then::Close), (whole(""), Then::Close)]).await;
    let client = client();
    let paths = client.download_all([&server.url, &server.url], folder.path()).await.unwrap();
    assert_eq!(paths, ["a (2).png", "a (3).png"].map(|name| folder.path().join(name)));
    assert!(paths.iter().all(|path| fs::metadata(path).unwrap().len() == LEN as u64));
    assert_eq!(fs::read_to_string(folder.path().join("a.png")).unwrap(), "mine");
}

#[tokio::test]
async fn a_download_that_fails_leaves_no_file() {
    let folder = tempfile::tempdir().unwrap();
    let cut_off = "HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\nabc";
    let server = server([(whole(""), Then::Close), (bytes("HTTP/1.1 403 x\r\n\r\n"), Then::Close)]).await;
    let client = client();
    let error = expect_error(client.download_all([&server.url, &server.url], folder.path()).await);
    assert!(error.is_expired_url(), "{error}");
    assert_eq!(names(folder.path()), ["a.png"], "complete files stay");
    let folder = tempfile::tempdir().unwrap();
    // The transfer has begun, and is restarted twice.
    let broken = super::server::server([cut_off; 3].map(|response| (bytes(response), Then::Close))).await;
    expect_error(broken.download().to_folder(folder.path()).await);
    assert_eq!(broken.heads().len(), 3);
    assert_eq!(names(folder.path()), Vec::<String>::new());
}
