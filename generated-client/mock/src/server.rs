//! A server: what it knows and keeps.

use crate::api::{Api, Operation};
use crate::clock::Clock;
use crate::files::Links;
use crate::log::Log;
use crate::routes::{Routes, path_of};
use crate::settings::Settings;
use crate::state::{Context, State};
use crate::tokens::Grant;
use serde_json::{Value, json};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tempfile::TempDir;

/// A server, without its connections.
#[derive(Debug)]
pub(crate) struct Server {
    pub(crate) api: Arc<Api>,
    pub(crate) routes: Routes,
    pub(crate) settings: Settings,
    pub(crate) clock: Clock,
    pub(crate) links: Links,
    /// The folder of uploaded files.
    pub(crate) folder: TempDir,
    /// The number of changes of the state.
    pub(crate) changes: AtomicU64,
    state: Mutex<State>,
    log: Mutex<Log>,
}

impl Server {
    /// Makes a server with this URL.
    pub(crate) fn new(api: Arc<Api>, settings: Settings, base: String) -> std::io::Result<Self> {
        let state = first_state(&api, &settings);
        let secret = fastrand::Rng::with_seed(settings.seed).u64(..);
        Ok(Self {
            routes: Routes::new(&api),
            clock: Clock::new(),
            links: Links { base, secret },
            folder: tempfile::tempdir()?,
            changes: AtomicU64::new(0),
            state: Mutex::new(state),
            log: Mutex::new(Log::default()),
            api,
            settings,
        })
    }

    pub(crate) fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn log(&self) -> MutexGuard<'_, Log> {
        self.log.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The base URL of the API.
    pub(crate) fn base_url(&self) -> String {
        format!("{}{}", self.links.base, path_of(&self.api.server))
    }

    /// The URL of an operation, with its parameters in braces.
    pub(crate) fn url_of(&self, operation: &Operation) -> String {
        let server = operation.server.as_ref().unwrap_or(&self.api.server);
        format!("{}{}{}", self.links.base, path_of(server), operation.path)
    }

    /// Moves the clock ahead.
    pub(crate) fn advance(&self, by: std::time::Duration) {
        self.clock.advance(by);
        let user = &self.settings.user;
        let context = Context { api: &self.api, user, now: self.clock.now(), pace: self.settings.pace };
        self.state().finish_jobs(&context);
    }

    /// The items and jobs.
    pub(crate) fn describe_state(&self) -> Value {
        let state = self.state();
        let kinds = self.api.items.iter().map(|kind| {
            let items = state.items.of_kind(&kind.name).map(|(id, item)| {
                (id.clone(), json!({ "owner": item.owner, "inside": item.inside, "value": item.value }))
            });
            (kind.name.clone(), Value::Object(items.collect()))
        });
        let jobs = state.jobs.all().map(|(id, job)| {
            let job = json!({
                "owner": job.owner,
                "started_by": job.start,
                "polled_by": job.poll,
                "started": job.started,
                "is_done": job.is_done,
                "outcome": job.outcome.to_string(),
            });
            (id.clone(), job)
        });
        json!({
            "now": self.clock.now(),
            "items": Value::Object(kinds.collect()),
            "jobs": Value::Object(jobs.collect()),
            "lacking_capabilities": state.lacking,
            "oldest_request": self.log().oldest(),
        })
    }

    /// Goes back to the first state.
    pub(crate) fn reset(&self) {
        *self.state() = first_state(&self.api, &self.settings);
        self.log().clear();
        self.changes.fetch_add(1, Ordering::Relaxed);
    }

    /// Issues an access token and a refresh token, as if the user had logged in.
    pub(crate) fn issue(&self, user: Option<&str>, scopes: Option<Vec<String>>) -> (String, String) {
        let scopes = scopes.unwrap_or_else(|| self.api.scopes.clone());
        let grant = Grant {
            user: user.unwrap_or(&self.settings.user).to_owned(),
            client: self.settings.client.0.clone(),
            scopes: scopes.into_iter().collect(),
        };
        let endpoint = self.api.operations.iter().find(|it| self.api.is_token_endpoint(it));
        let lifetime = endpoint.map_or(Operation::TOKEN_LIFETIME, Operation::token_lifetime) * 1000;
        let now = self.clock.now();
        let mut state = self.state();
        let State { tokens, rng, .. } = &mut *state;
        let issued = tokens.issue(grant, now, lifetime, rng);
        self.changes.fetch_add(1, Ordering::Relaxed);
        (issued.access, issued.refresh)
    }
}

fn first_state(api: &Api, settings: &Settings) -> State {
    let mut state = State::new(api, &settings.user, settings.seed);
    settings.faults.iter().for_each(|rule| state.faults.add(rule.clone()));
    state
}
