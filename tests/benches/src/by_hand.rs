//! The call as one would write it with `reqwest` and `serde`.

use reqwest::{Client, redirect};
use serde::Deserialize;
use std::time::Duration;

/// A client for this one call.
pub struct ByHand {
    client: Client,
    base_url: String,
    token: String,
}

impl ByHand {
    /// A client with the settings that matter.
    #[must_use]
    pub fn new(base_url: &str, token: &str) -> Self {
        let client = Client::builder()
            .redirect(redirect::Policy::none())
            .referer(false)
            .user_agent("by-hand/1.0")
            .connect_timeout(Duration::from_secs(10))
            .timeout(Duration::from_secs(60));
        let client = client.build().expect("a client");
        Self { client, base_url: base_url.to_owned(), token: token.to_owned() }
    }

    /// Asks for an asset, and reads the answer.
    pub async fn get_asset(&self, id: &str) {
        let url = format!("{}/v1/assets/{id}", self.base_url);
        let request = self.client.get(url).bearer_auth(&self.token).header("accept", "application/json");
        let response = request.send().await.expect("an answer").error_for_status().expect("success");
        let answer: GetAssetResponse = response.json().await.expect("JSON");
        assert_eq!(answer.asset.tags.len(), 3);
    }
}

#[derive(Deserialize)]
struct GetAssetResponse {
    asset: Asset,
}

#[derive(Deserialize)]
#[allow(dead_code, reason = "as in the client, all of it is read")]
struct Asset {
    r#type: Option<AssetType>,
    id: String,
    name: String,
    tags: Vec<String>,
    created_at: i64,
    updated_at: i64,
    owner: Option<Owner>,
    thumbnail: Option<Thumbnail>,
    metadata: Option<Metadata>,
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum AssetType {
    Image,
    Video,
}

#[derive(Deserialize)]
#[allow(dead_code, reason = "as in the client, all of it is read")]
struct Owner {
    user_id: Option<String>,
    team_id: Option<String>,
}

#[derive(Deserialize)]
#[allow(dead_code, reason = "as in the client, all of it is read")]
struct Thumbnail {
    width: i32,
    height: i32,
    url: String,
}

#[derive(Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
#[allow(dead_code, reason = "as in the client, all of it is read")]
enum Metadata {
    Image { width: Option<i32>, height: Option<i32>, smart_tags: Option<Vec<String>> },
    Video {},
}
