//! The settings of a server.

use crate::fault::FaultRule;
use crate::jobs::JobPace;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::time::Duration;

/// The settings of a server.
#[derive(Debug)]
pub(crate) struct Settings {
    pub(crate) address: SocketAddr,
    pub(crate) seed: u64,
    /// Set if rate limits are enforced.
    pub(crate) has_limits: bool,
    pub(crate) pace: JobPace,
    /// The ID and the secret of the only client.
    pub(crate) client: (String, String),
    /// The user who logs in, and who has the items of the examples.
    pub(crate) user: String,
    /// Where users are sent if a request for authorization does not say.
    pub(crate) redirect_uri: String,
    pub(crate) faults: Vec<FaultRule>,
    /// The file that keeps the state.
    pub(crate) state_file: Option<PathBuf>,
    /// The bytes of a body that is held in memory.
    pub(crate) max_text: usize,
    /// The bytes of an uploaded file.
    pub(crate) max_file: u64,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            address: SocketAddr::new(IpAddr::V4(Ipv4Addr::LOCALHOST), 0),
            seed: 0,
            has_limits: true,
            pace: JobPace::After(Duration::from_secs(1)),
            client: ("OC-mock".to_owned(), "mock-secret".to_owned()),
            user: String::new(),
            redirect_uri: "http://127.0.0.1:3001/oauth/redirect".to_owned(),
            faults: Vec::new(),
            state_file: None,
            max_text: 16 << 20,
            max_file: 4 << 30,
        }
    }
}
