//! Rate limits, and calls that are sent again.

use super::refusals::Refusal;
use super::server::Server;
use generator::model::{Operation, Per};
use serde_json::Value;

impl Server<'_> {
    /// Counts a call in each rate limit of its operation. No time passes between calls.
    pub(super) fn check_rates(
        &self,
        operation: &Operation,
        path: &[(&str, &str)],
        request: &Value,
    ) -> Result<(), Refusal> {
        if !self.situation.is_strict {
            return Ok(());
        }
        let body: Value =
            serde_json::from_str(request["body"].as_str().unwrap_or_default()).unwrap_or_default();
        for limit in &operation.rate_limits {
            let owner = match limit.per {
                Per::Integration => String::new(),
                Per::User => request["headers"]["authorization"].to_string(),
                Per::Document => operation.document.as_ref().map_or_else(String::new, |key| {
                    let in_path = path.iter().find(|(name, _)| *name == key.api_name);
                    in_path.map_or_else(|| body[&key.api_name].to_string(), |(_, value)| (*value).to_owned())
                }),
            };
            let mut seen = self.seen.borrow_mut();
            let count =
                seen.counts.entry(format!("{} {:?} {owner}", operation.marker, limit.per)).or_default();
            *count += 1;
            if *count > limit.rate.requests {
                return Err(self.too_frequent());
            }
        }
        Ok(())
    }

    /// Returns whether the call is the first one, and notes a second one that has an effect of its own.
    pub(super) fn is_first(&self, operation: &Operation, request: &Value) -> bool {
        let mut seen = self.seen.borrow_mut();
        let text = request.to_string();
        if seen.requests.contains(&text) {
            let is_recognized = operation.idempotent || operation.idempotency_key.is_some();
            if !is_recognized {
                seen.meaning.insert(format!("{} is carried out twice", operation.marker));
            }
        }
        seen.requests.push(text);
        seen.requests.len() == 1
    }
}
