//! The hosts that respond, and the rights of users.

use super::server::Server;
use generator::model::{Auth, Operation};
use serde_json::Value;

impl Server<'_> {
    /// Checks the host. One of a region that is gone does not respond.
    pub(super) fn check_host(&self, operation: &Operation, url: &str) -> Result<(), String> {
        let of_region = self.old.regions.iter().find(|region| url.starts_with(&region.server));
        let server = match of_region {
            Some(old) => {
                let is_same = |new: &&_| region_is_same(old, new);
                let new = self.api.regions.iter().find(is_same).ok_or("no such region")?;
                &new.server
            }
            None => operation.server.as_ref().unwrap_or(&self.api.server),
        };
        if self.situation.is_strict && !url.starts_with(server.as_str()) {
            return Err("another host".to_owned());
        }
        Ok(())
    }

    /// Checks the credentials and the rights of the user, who has no scopes but those that the call needed before.
    pub(super) fn check_rights(
        &self,
        operation: &Operation,
        old: Option<&Operation>,
        request: &Value,
    ) -> Result<(), String> {
        let credentials = request["headers"]["authorization"].as_str().unwrap_or_default();
        let is_valid = match operation.auth {
            Auth::Bearer => credentials.starts_with("Bearer "),
            Auth::None => true,
            Auth::BasicOrNone => credentials.starts_with("Basic "),
        };
        if !is_valid {
            return Err("other credentials".to_owned());
        }
        let granted: Vec<&String> =
            old.and_then(|old| old.scopes.as_ref()).into_iter().flatten().flatten().collect();
        let sets = operation.scopes.as_deref().unwrap_or_default();
        let is_granted = |set: &Vec<String>| set.iter().all(|scope| granted.contains(&scope));
        if !sets.is_empty() && !sets.iter().any(is_granted) {
            return Err("other scopes".to_owned());
        }
        let Some(old) = old.filter(|_| self.situation.is_strict) else { return Ok(()) };
        let capability = |it: &Operation| it.capability.as_ref().map(|(name, _)| name.clone());
        if capability(operation).is_some() && capability(operation) != capability(old) {
            return Err("no such capability".to_owned());
        }
        if operation.plan.is_some() && operation.plan != old.plan {
            return Err("another plan".to_owned());
        }
        if operation.credits.is_some() && old.credits.is_none() {
            return Err("no credits".to_owned());
        }
        Ok(())
    }
}

fn region_is_same(old: &generator::model::Region, new: &generator::model::Region) -> bool {
    old.name == new.name || old.server == new.server
}
