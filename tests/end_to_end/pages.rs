//! Lists that come in pages: by a cursor in the query or in the body, and by number.

use crate::support::{client, expect_error, json, requests, respond_in_turn, responding_with};
use canva_connect::Error;
use canva_connect::analytics::GetDesignAnalyticsPageViewsRequest;
use serde_json::{Value, json};
use wiremock::matchers::any;
use wiremock::{Mock, MockServer, ResponseTemplate};

fn folder(id: &str) -> Value {
    json!({"type": "folder", "folder": {"id": id, "name": id, "created_at": 1, "updated_at": 1}})
}

fn page(ids: &[&str], next: Option<&str>) -> Value {
    let items: Vec<Value> = ids.iter().map(|id| folder(id)).collect();
    next.map_or(json!({"items": items}), |next| json!({"items": items, "continuation": next}))
}

fn pages(pages: &[(i64, usize)]) -> Vec<Value> {
    let item = |number| json!({"index": number, "page_number": number});
    pages
        .iter()
        .map(|(first, count)| json!({"items": (*first..).take(*count).map(item).collect::<Vec<_>>()}))
        .collect()
}

async fn queries(server: &MockServer) -> Vec<String> {
    let requests = requests(server).await;
    requests.iter().map(|request| request.url.query().unwrap_or_default().to_owned()).collect()
}

#[tokio::test]
async fn items_come_from_all_pages_in_order() {
    let server = MockServer::start().await;
    let responses = [page(&["a", "b"], Some("c 1")), page(&[], Some("c 2")), page(&["c"], None)];
    respond_in_turn(&server, "GET", "/v1/folders/root/items", responses).await;
    let mut items = client(&server).list_folder_items("root").limit(2).items();
    let mut count = 0;
    while items.try_next().await.unwrap().is_some() {
        count += 1;
    }
    assert_eq!(count, 3);
    assert_eq!(items.cursor(), Some("c 2"));
    assert!(items.try_next().await.unwrap().is_none(), "it stays at its end");
    assert_eq!(
        queries(&server).await,
        ["limit=2", "limit=2&continuation=c%201", "limit=2&continuation=c%202"]
    );
}

#[tokio::test]
async fn all_that_is_left_of_a_list_is_collected() {
    let server = MockServer::start().await;
    let responses = [page(&["a", "b"], Some("c 1")), page(&[], Some("c 2")), page(&["c"], None)];
    respond_in_turn(&server, "GET", "/v1/folders/root/items", responses.clone()).await;
    let mut items = client(&server).list_folder_items("root").items();
    items.try_next().await.unwrap();
    assert_eq!(items.collect().await.unwrap().len(), 2);
    respond_in_turn(&server, "GET", "/v1/folders/root/items", responses).await;
    let pages = client(&server).list_folder_items("root").pages().collect().await.unwrap();
    assert_eq!(pages.iter().map(|page| page.items.len()).collect::<Vec<_>>(), [2, 0, 1]);
}

#[tokio::test]
async fn an_error_ends_collecting() {
    let server = MockServer::start().await;
    respond_in_turn(&server, "GET", "/v1/folders/root/items", [page(&["a"], Some("next"))]).await;
    Mock::given(any()).respond_with(ResponseTemplate::new(503)).expect(1).mount(&server).await;
    let error = client(&server).list_folder_items("root").items().collect().await.unwrap_err();
    assert!(error.is_server_error(), "{error}");
}

#[tokio::test]
async fn no_page_is_requested_before_the_first_item() {
    let server = responding_with(json(&page(&[], None))).await;
    let items = client(&server).list_folder_items("root").items();
    drop(items);
    assert!(requests(&server).await.is_empty());
}

#[tokio::test]
async fn a_saved_cursor_resumes_the_list() {
    let server = MockServer::start().await;
    respond_in_turn(&server, "GET", "/v1/folders/root/items", [page(&["a"], Some("next"))]).await;
    let mut pages = client(&server).list_folder_items("root").pages();
    let first = pages.try_next().await.unwrap().unwrap();
    assert_eq!((first.items.len(), first.next.as_deref()), (1, Some("next")));
    let cursor = pages.cursor().unwrap().to_owned();
    drop(pages);
    respond_in_turn(&server, "GET", "/v1/folders/root/items", [page(&["b"], None)]).await;
    let mut rest = client(&server).list_folder_items("root").continuation(&cursor).items();
    assert!(rest.try_next().await.unwrap().is_some());
    assert!(rest.try_next().await.unwrap().is_none());
    assert_eq!(queries(&server).await, ["", "continuation=next"]);
}

#[tokio::test]
async fn after_an_error_the_same_page_is_requested_again() {
    let server = MockServer::start().await;
    respond_in_turn(&server, "GET", "/v1/folders/root/items", [page(&["a"], Some("next"))]).await;
    let failing = Mock::given(any()).respond_with(ResponseTemplate::new(503)).up_to_n_times(1);
    failing.expect(1).mount(&server).await;
    respond_in_turn(&server, "GET", "/v1/folders/root/items", [page(&["b"], None)]).await;
    let mut items = client(&server).list_folder_items("root").items();
    assert!(items.try_next().await.unwrap().is_some());
    assert!(expect_error::<Option<()>>(items.try_next().await.map(|_| None)).is_server_error());
    assert!(items.try_next().await.unwrap().is_some());
    assert!(items.try_next().await.unwrap().is_none());
    assert_eq!(queries(&server).await, ["", "continuation=next", "continuation=next"]);
}

#[tokio::test]
async fn a_repeated_cursor_ends_the_list_with_an_error() {
    let server = responding_with(json(&page(&["a"], Some("same")))).await;
    let mut items = client(&server).list_folder_items("root").items();
    assert!(items.try_next().await.unwrap().is_some());
    assert!(items.try_next().await.unwrap().is_some(), "the page that came is not lost");
    let error: Error = items.try_next().await.map(|_| ()).unwrap_err();
    assert!(error.is_decode(), "{error}");
    assert!(items.try_next().await.unwrap().is_none());
    assert_eq!(requests(&server).await.len(), 2);
}

#[tokio::test]
async fn the_cursor_of_a_post_goes_into_its_body() {
    let server = MockServer::start().await;
    let view = json!({"page_id": "p", "total_view_duration_seconds": 1});
    let responses = [json!({"items": [view], "continuation": "next"}), json!({"items": [view]})];
    respond_in_turn(&server, "POST", "/v1/designs/D1/analytics/page-views", responses).await;
    let body = GetDesignAnalyticsPageViewsRequest::new(vec!["p".to_owned()]).limit(1);
    let mut items = client(&server).get_design_analytics_page_views("D1", body).items();
    while items.try_next().await.unwrap().is_some() {}
    let bodies: Vec<Value> = requests(&server)
        .await
        .iter()
        .map(|request| serde_json::from_slice(&request.body).unwrap())
        .collect();
    assert_eq!(
        bodies,
        [
            json!({"page_ids": ["p"], "limit": 1}),
            json!({"page_ids": ["p"], "limit": 1, "continuation": "next"})
        ]
    );
}

#[tokio::test]
async fn offset_pages_end_with_an_incomplete_page() {
    let server = MockServer::start().await;
    let [first, second]: [Value; 2] = pages(&[(1, 50), (51, 7)]).try_into().unwrap();
    respond_in_turn(&server, "GET", "/v1/designs/D1/pages", [first, second]).await;
    let mut items = client(&server).get_design_pages("D1").items();
    let mut last = 0;
    while let Some(page) = items.try_next().await.unwrap() {
        last = page.page_number.unwrap_or_default();
    }
    assert_eq!(last, 57);
    assert_eq!(queries(&server).await, ["", "offset=51"]);
}

#[tokio::test]
async fn a_limit_above_the_page_size_loses_no_item() {
    let server = MockServer::start().await;
    let [first, second]: [Value; 2] = pages(&[(1, 200), (201, 3)]).try_into().unwrap();
    respond_in_turn(&server, "GET", "/v1/designs/D1/pages", [first, second]).await;
    let mut items = client(&server).get_design_pages("D1").limit(1_000).items();
    let mut count = 0;
    while items.try_next().await.unwrap().is_some() {
        count += 1;
    }
    assert_eq!(count, 203);
}

#[tokio::test]
async fn no_page_is_requested_after_the_last_offset() {
    let server = MockServer::start().await;
    let [only]: [Value; 1] = pages(&[(301, 200)]).try_into().unwrap();
    respond_in_turn(&server, "GET", "/v1/designs/D1/pages", [only]).await;
    let mut items = client(&server).get_design_pages("D1").offset(301).limit(200).items();
    let mut count = 0;
    while items.try_next().await.unwrap().is_some() {
        count += 1;
    }
    assert_eq!(count, 200);
}
