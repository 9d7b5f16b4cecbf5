//! The token store in files.

use super::fake_canva::FakeCanva;
use super::{lock, save, stored_refresh_token, tokens};
use crate::support::{error_text, expect_error};
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
async fn saved_tokens_are_visible_to_another_store() {
    let (_top, directory, store) = store();
    assert_eq!(store.load("ann").await.unwrap(), None);
    let [old, new] = [tokens("ann", 1), tokens("ben", 2)];
    save(&store, "ann", &old).await;
    save(&store, "ann", &new).await;
    let other = FileStore::new(&directory);
    assert_eq!(other.load("ann").await.unwrap(), Some(new));
    lock(&other, "ann").await.remove().await.unwrap();
    assert_eq!(store.load("ann").await.unwrap(), None);
    lock(&store, "ann").await.remove().await.unwrap();
}

#[tokio::test]
async fn any_text_can_be_a_key() {
    let (top, directory, store) = store();
    let keys = ["", "ann", "ANN", "../ann", "/etc/passwd", "a\0b", "🚀", &"long".repeat(1000)];
    for key in keys {
        save(&store, key, &tokens(&format!("{}", key.len()), 1)).await;
    }
    assert_eq!(files(&directory).len(), 2 * keys.len());
    assert_eq!(files(top.path()).len(), 1);
    assert!(files(&directory).iter().all(|file| file.file_stem().is_some_and(|name| name.len() == 64)));
}

#[cfg(unix)]
#[tokio::test]
async fn only_the_owner_can_read_the_files() {
    use std::os::unix::fs::PermissionsExt;
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    let (_top, directory, store) = store();
    save(&store, "ann", &tokens("ann", 1)).await;
    assert_eq!(mode(&directory), 0o700);
    assert_eq!((mode(&file(&directory, "json")), mode(&file(&directory, "lock"))), (0o600, 0o600));
}

#[cfg(unix)]
#[tokio::test]
async fn a_leftover_temporary_file_is_ignored_and_replaced() {
    use std::os::unix::fs::PermissionsExt;
    let (_top, directory, store) = store();
    save(&store, "ann", &tokens("ann", 1)).await;
    let temporary = file(&directory, "json").with_extension("tmp");
    fs::write(&temporary, "{\"access_token\": \"s3c").unwrap();
    fs::set_permissions(&temporary, fs::Permissions::from_mode(0o666)).unwrap();
    assert_eq!(stored_refresh_token(&store, "ann").await.as_deref(), Some("s3cret-refresh-ann-0"));
    save(&store, "ann", &tokens("ben", 1)).await;
    assert_eq!(stored_refresh_token(&store, "ann").await.as_deref(), Some("s3cret-refresh-ben-0"));
    assert!(!temporary.exists());
    let mode = fs::metadata(file(&directory, "json")).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
}

#[tokio::test]
async fn an_error_shows_the_path_of_a_damaged_file_but_not_its_content() {
    let (_top, directory, store) = store();
    save(&store, "ann", &tokens("ann", 1)).await;
    let file = file(&directory, "json");
    let sessions = Sessions::new(FakeCanva::new().integration().await, store.clone());
    let nulls = r#"{"access_token": "s3cret", "refresh_token": null, "obtained_at": 0, "expires_at": 0}"#;
    for text in
        ["", "s3cret", "{\"access_token\": \"s3cret\"", "[\"s3cret\"]", "{\"s3cret\": 1}", "null", nulls]
    {
        fs::write(&file, text).unwrap();
        let error = expect_error(sessions.user("ann").tokens().await);
        assert!(error.is_login_required(), "{error}");
        assert!(error_text(&error).contains(file.to_str().unwrap()), "{error:?}");
    }
    // A login replaces the file.
    sessions.user("ann").save(tokens("ann", 600)).await.unwrap();
    sessions.user("ann").tokens().await.unwrap();
    // A logout removes it.
    fs::write(&file, "s3cret").unwrap();
    sessions.user("ann").log_out().await.unwrap();
    assert!(!file.exists());
}

#[tokio::test]
async fn an_error_shows_the_path_of_a_directory_that_cannot_be_created() {
    let top = TempDir::new().unwrap();
    let path = top.path().join("file");
    fs::write(&path, "").unwrap();
    let sessions = Sessions::new(FakeCanva::new().integration().await, FileStore::new(path.join("tokens")));
    let error = expect_error(sessions.user("ann").save(tokens("ann", 1)).await);
    assert!(error_text(&error).contains(path.to_str().unwrap()), "{error:?}");
}

#[tokio::test]
async fn independent_stores_of_a_directory_lock_each_other_out() {
    let (_top, directory, store) = store();
    let other = FileStore::new(&directory);
    let mut locked = lock(&store, "ann").await;
    let waiting = {
        let other = other.clone();
        tokio::spawn(async move { lock(&other, "ann").await.load().await.unwrap() })
    };
    for _ in 0..20 {
        drop(lock(&other, "ben").await);
        assert!(!waiting.is_finished());
    }
    // The waiting task reads the tokens that were saved in the meantime.
    locked.save(&tokens("ann", 1)).await.unwrap();
    drop(locked);
    assert!(waiting.await.unwrap().is_some());
}

#[cfg(unix)]
#[tokio::test]
async fn a_link_or_a_pipe_in_place_of_a_file_is_an_error() {
    let (top, directory, store) = store();
    save(&store, "ann", &tokens("ann", 600)).await;
    let session = Sessions::new(FakeCanva::new().integration().await, store.clone()).user("ann");
    for extension in ["json", "lock"] {
        let path = file(&directory, extension);
        let moved = top.path().join(extension);
        fs::rename(&path, &moved).unwrap();
        let make_link = || std::os::unix::fs::symlink(&moved, &path).unwrap();
        let make_pipe =
            || assert!(std::process::Command::new("mkfifo").arg(&path).status().unwrap().success());
        for make in [&make_link as &dyn Fn(), &make_pipe] {
            make();
            let error = expect_error(session.log_out().await);
            let shown = error_text(&error);
            assert!(shown.contains("not a regular file") && !error.is_login_required(), "{shown}");
            fs::remove_file(&path).unwrap();
        }
        fs::rename(&moved, &path).unwrap();
    }
    assert!(store.load("ann").await.unwrap().is_some());
}

#[cfg(unix)]
#[tokio::test]
async fn a_lock_on_a_removed_lock_file_is_not_used() {
    let (_top, directory, store) = store();
    let other = FileStore::new(&directory);
    let locked = lock(&store, "ann").await;
    let waiting = tokio::spawn(async move { lock(&other, "ann").await });
    tokio::time::sleep(std::time::Duration::from_millis(60)).await;
    assert!(!waiting.is_finished());
    let path = file(&directory, "lock");
    fs::remove_file(&path).unwrap();
    tokio::time::sleep(std::time::Duration::from_millis(60)).await;
    assert!(!waiting.is_finished());
    drop(locked);
    // The waiting store locks a new file, which a third store finds locked.
    let new_lock = waiting.await.unwrap();
    let third = FileStore::new(&directory);
    let third = tokio::spawn(async move { lock(&third, "ann").await });
    tokio::time::sleep(std::time::Duration::from_millis(60)).await;
    assert!(path.exists() && !third.is_finished());
    drop(new_lock);
    drop(third.await.unwrap());
}

#[cfg(unix)]
#[tokio::test]
async fn a_directory_or_file_that_others_may_write_is_an_error() {
    use std::os::unix::fs::PermissionsExt;
    let (_top, directory, store) = store();
    save(&store, "ann", &tokens("ann", 600)).await;
    let session = Sessions::new(FakeCanva::new().integration().await, store.clone()).user("ann");
    for path in [directory.clone(), file(&directory, "json"), file(&directory, "lock")] {
        let private = fs::metadata(&path).unwrap().permissions();
        for mode in [0o720, 0o702, 0o1777] {
            fs::set_permissions(&path, fs::Permissions::from_mode(mode)).unwrap();
            let error = expect_error(session.log_out().await);
            let shown = error_text(&error);
            assert!(shown.contains(path.to_str().unwrap()) && shown.contains("others may write"), "{shown}");
            assert!(shown.contains(&format!("{mode:04o}")) && !error.is_login_required(), "{shown}");
        }
        fs::set_permissions(&path, private).unwrap();
    }
    // Reading is refused too.
    fs::set_permissions(&directory, fs::Permissions::from_mode(0o777)).unwrap();
    assert!(error_text(&expect_error(session.tokens().await)).contains("others may write"));
}

#[tokio::test]
async fn a_store_has_at_most_64_lock_files_open() {
    let (_top, directory, store) = store();
    let mut locked = Vec::new();
    for user in 0..64 {
        locked.push(lock(&store, &user.to_string()).await);
    }
    let waiting = {
        let store = store.clone();
        tokio::spawn(async move { lock(&store, "ann").await })
    };
    // Locked tokens can be saved and others be read meanwhile.
    locked[0].save(&tokens("0", 1)).await.unwrap();
    assert!(store.load("0").await.unwrap().is_some());
    assert!(!waiting.is_finished() && files(&directory).len() == 65);
    locked.pop();
    waiting.await.unwrap();
}
