//! Many servers in one process.

use super::{client, server};
use canva_connect::folders::CreateFolderRequest;
use std::time::Duration;

#[tokio::test]
async fn a_hundred_servers_have_their_own_state_and_clock() {
    let calls = (0..100).map(|number| async move {
        let mock = server().await;
        let canva = client(&mock);
        let name = format!("Folder {number}");
        let made = canva.create_folder(CreateFolderRequest::new(&name, "root")).send().await.unwrap();
        mock.advance(Duration::from_secs(number));
        (mock, made.folder.unwrap().id, name)
    });
    let servers = futures_util::future::join_all(calls).await;
    let times: Vec<u64> = servers.iter().map(|(mock, _, _)| mock.state()["now"].as_u64().unwrap()).collect();
    // Each is a second ahead of the one before, but for the time that the test takes.
    assert!(times[99] - times[0] > 60_000, "{times:?}");
    for (number, (mock, id, name)) in servers.iter().enumerate() {
        assert_eq!(mock.item("folder", id).unwrap()["name"], *name);
        let folders = mock.state()["items"]["folder"].as_object().unwrap().clone();
        let own = folders.values().filter(|it| it["value"]["name"].as_str().unwrap().starts_with("Folder "));
        assert_eq!(own.count(), 1, "{number}");
    }
}

#[tokio::test]
async fn a_dropped_server_closes_its_connections() {
    let mock = server().await;
    let canva = client(&mock);
    canva.get_asset("MAHk2RtW9qE").send().await.unwrap();
    drop(mock);
    tokio::task::yield_now().await;
    assert!(canva.get_asset("MAHk2RtW9qE").send().await.is_err());
}
