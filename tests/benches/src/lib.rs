//! What the benchmarks of the client compare it with, and what both call. It is a package of its own, so that the client
//! has its usual features and Tokio no clock for tests, which makes every look at it slower.

#![allow(clippy::missing_panics_doc, reason = "a benchmark that cannot go on has nobody to tell")]

mod by_hand;
mod server;

pub use self::by_hand::ByHand;
use self::server::{Process, is_server, serve};
use canva_connect::Client;
use tokio::runtime::{Builder, Runtime};

/// The asset that is asked for.
pub const ASSET: &str = "MAHk2RtW9qE";

/// Both clients, and what they need.
pub struct Contest {
    /// What the calls are made on.
    pub runtime: Runtime,
    /// The client, as it is without further settings.
    pub client: Client,
    /// What it is compared with.
    pub by_hand: ByHand,
    _server: Process,
}

impl Contest {
    /// Starts the server; nothing in its process, once it has served.
    #[must_use]
    pub fn start() -> Option<Self> {
        if is_server() {
            serve();
            return None;
        }
        let server = Process::start();
        let client = Client::builder().token("token").base_url(&server.url);
        Some(Self {
            runtime: Builder::new_current_thread().enable_all().build().expect("a runtime"),
            client: client.build().expect("a client"),
            by_hand: ByHand::new(&server.url, "token"),
            _server: server,
        })
    }
}
