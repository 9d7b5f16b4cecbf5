//! Tokens in files.

use super::canva::Canva;
use super::{locked, put, stored, tokens};
use crate::support::{everything, refused};
use canva_connect::session::{FileStore, Sessions, TokenStore};
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

fn store() -> (TempDir, PathBuf, FileStore) {
    let top = TempDir::new().unwrap();
    let directory = top.path().join("deep/tokens");
    let store = FileStore::new(&directory);
    (top, directory, store)
}

/// The only file in a directory with this extension.
fn file(directory: &Path, extension: &str) -> PathBuf {
    let mut files = files(directory);
    files.retain(|file| file.extension().is_some_and(|it| it == extension));
    assert_eq!(files.len(), 1, "{files:?}");
    files.remove(0)
}

fn files(directory: &Path) -> Vec<PathBuf> {
    fs::read_dir(directory).unwrap().map(|entry| entry.unwrap().path()).collect()
}

#[tokio::test]
async fn what_is_saved_is_there_for_another_store() {
    let (_top, directory, store) = store();
    assert_eq!(store.load("ann").await.unwrap(), None);
    let [old, new] = [tokens("ann", 1), tokens("ben", 2)];
    put(&store, "ann", &old).await;
    put(&store, "ann", &new).await;
    let other = FileStore::new(&directory);
    assert_eq!(other.load("ann").await.unwrap(), Some(new));
    locked(&other, "ann").await.remove().await.unwrap();
    assert_eq!(store.load("ann").await.unwrap(), None);
    locked(&store, "ann").await.remove().await.unwrap();
}

#[tokio::test]
async fn any_text_is_a_key_and_a_file_of_its_own() {
    let (top, directory, store) = store();
    let keys = ["", "ann", "ANN", "../ann", "/etc/passwd", "a\0b", "🚀", &"long".repeat(1000)];
    for key in keys {
        put(&store, key, &tokens(&format!("{}", key.len()), 1)).await;
    }
    assert_eq!(files(&directory).len(), 2 * keys.len());
    assert_eq!(files(top.path()).len(), 1);
    assert!(files(&directory).iter().all(|file| file.file_stem().is_some_and(|name| name.len() == 64)));
}

#[cfg(unix)]
#[tokio::test]
async fn only_the_owner_can_read_them() {
    use std::os::unix::fs::PermissionsExt;
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    let (_top, directory, store) = store();
    put(&store, "ann", &tokens("ann", 1)).await;
    assert_eq!(mode(&directory), 0o700);
    assert_eq!((mode(&file(&directory, "json")), mode(&file(&directory, "lock"))), (0o600, 0o600));
}

#[cfg(unix)]
#[tokio::test]
async fn what_a_process_left_unfinished_is_not_read_and_goes() {
    use std::os::unix::fs::PermissionsExt;
    let (_top, directory, store) = store();
    put(&store, "ann", &tokens("ann", 1)).await;
    let unfinished = file(&directory, "json").with_extension("tmp");
    fs::write(&unfinished, "{\"access_token\": \"s3c").unwrap();
    fs::set_permissions(&unfinished, fs::Permissions::from_mode(0o666)).unwrap();
    assert_eq!(stored(&store, "ann").await.as_deref(), Some("s3cret-refresh-ann-0"));
    put(&store, "ann", &tokens("ben", 1)).await;
    assert_eq!(stored(&store, "ann").await.as_deref(), Some("s3cret-refresh-ben-0"));
    assert!(!unfinished.exists());
    let mode = fs::metadata(file(&directory, "json")).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
}

#[tokio::test]
async fn a_file_that_cannot_be_read_is_named_and_not_shown() {
    let (_top, directory, store) = store();
    put(&store, "ann", &tokens("ann", 1)).await;
    let file = file(&directory, "json");
    let sessions = Sessions::new(Canva::new().integration().await, store.clone());
    let nulls = r#"{"access_token": "s3cret", "refresh_token": null, "obtained_at": 0, "expires_at": 0}"#;
    for text in
        ["", "s3cret", "{\"access_token\": \"s3cret\"", "[\"s3cret\"]", "{\"s3cret\": 1}", "null", nulls]
    {
        fs::write(&file, text).unwrap();
        let error = refused(sessions.user("ann").tokens().await);
        assert!(error.is_login_required(), "{error}");
        assert!(everything(&error).contains(file.to_str().unwrap()), "{error:?}");
    }
    // A login mends it.
    sessions.user("ann").save(tokens("ann", 600)).await.unwrap();
    sessions.user("ann").tokens().await.unwrap();
    // And so does logging out.
    fs::write(&file, "s3cret").unwrap();
    sessions.user("ann").log_out().await.unwrap();
    assert!(!file.exists());
}

#[tokio::test]
async fn a_directory_that_cannot_be_made_is_named() {
    let top = TempDir::new().unwrap();
    let path = top.path().join("file");
    fs::write(&path, "").unwrap();
    let sessions = Sessions::new(Canva::new().integration().await, FileStore::new(path.join("tokens")));
    let error = refused(sessions.user("ann").save(tokens("ann", 1)).await);
    assert!(everything(&error).contains(path.to_str().unwrap()), "{error:?}");
}

#[tokio::test]
async fn stores_that_do_not_know_each_other_lock_each_other_out() {
    let (_top, directory, store) = store();
    let other = FileStore::new(&directory);
    let mut held = locked(&store, "ann").await;
    let waiting = {
        let other = other.clone();
        tokio::spawn(async move { locked(&other, "ann").await.load().await.unwrap() })
    };
    for _ in 0..20 {
        drop(locked(&other, "ben").await);
        assert!(!waiting.is_finished());
    }
    // The one who waits sees what was saved meanwhile.
    held.save(&tokens("ann", 1)).await.unwrap();
    drop(held);
    assert!(waiting.await.unwrap().is_some());
}
