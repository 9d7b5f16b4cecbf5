//! An API that behaves as a spec says. It refuses requests that do not fit.

use super::refusals::Refusal;
use super::situation::{Scene, Situation};
use generator::model::{Api, Encoding, Input, Limits, Location, Operation, Range, Shape, Ty, TypeId};
use regex_lite::Regex;
use serde_json::Value;
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

/// An API, during one call of an old client.
pub(super) struct Server<'a> {
    /// The API that the client is made for.
    pub(super) old: &'a Api,
    pub(super) api: &'a Api,
    pub(super) situation: Situation,
    pub(super) seen: RefCell<Seen>,
}

/// What an API has seen of a call.
#[derive(Debug, Clone, Default)]
pub(super) struct Seen {
    /// The requests.
    pub(super) requests: Vec<String>,
    /// The number of requests for each owner of each rate limit.
    pub(super) counts: BTreeMap<String, u32>,
    /// What the API assumes, ignores or repeats.
    pub(super) meaning: BTreeSet<String>,
    /// The operations of the old API that were called, and its webhooks that were received, as differences name them.
    pub(super) operations: BTreeSet<String>,
}

/// The ID of jobs in responses, and that of jobs of old.
pub(super) const JOBS: [&str; 2] = ["job", "w1"];

/// The text that calls send, in base64.
pub(super) const ENCODED: &str = "cGxhaW4h";

/// The most requests of a call. One that sends more waits in vain.
const PATIENCE: usize = 100;

impl<'a> Server<'a> {
    pub(super) fn new(old: &'a Api, api: &'a Api, situation: Situation) -> Self {
        Self { old, api, situation, seen: RefCell::default() }
    }

    pub(super) fn seen(&self) -> Seen {
        self.seen.borrow().clone()
    }

    /// The status and the body of the response.
    pub(super) fn respond(&self, request: &Value) -> (u16, String) {
        let response = match request["notification"].as_str() {
            Some(name) => self.notify(name),
            None => self.accept(request),
        };
        match response {
            Ok(Some(body)) => (200, body.to_string()),
            Ok(None) => (204, String::new()),
            Err(refusal) => (refusal.status, refusal.body.to_string()),
        }
    }

    /// Sends the notification that an old program waits for.
    fn notify(&self, name: &str) -> Result<Option<Value>, Refusal> {
        self.seen.borrow_mut().operations.insert(format!("webhook {name}"));
        let webhooks = |api: &'a Api| api.sections.iter().flat_map(|section| &section.webhooks);
        let is_old = |name: &str| webhooks(self.old).any(|webhook| webhook.name == name);
        let same = webhooks(self.api).find(|webhook| webhook.name == name);
        // One that is renamed is a new one in the place of one that is gone.
        let renamed = || webhooks(self.api).find(|webhook| !is_old(&webhook.name));
        let webhook = same.or_else(renamed).ok_or("there is no such notification")?;
        Ok(Some(self.sample(webhook.payload, self.situation.is_full())))
    }

    fn accept(&self, request: &Value) -> Result<Option<Value>, Refusal> {
        let text = |key: &str| request[key].as_str().unwrap_or_default();
        let url = text("url");
        let (start, query) = url.split_once('?').unwrap_or((url, ""));
        let old = find(self.old, text("method"), start).map(|(operation, _)| operation);
        self.seen.borrow_mut().operations.extend(old.map(label));
        let (operation, path) = find(self.api, text("method"), start).ok_or("no such endpoint")?;
        self.check_host(operation, start)?;
        self.check_rights(operation, old, request)?;
        if operation.polls.is_some() && path.iter().any(|(_, value)| !JOBS.contains(value)) {
            return Err("no such job".into());
        }
        let pairs: Vec<(&str, &str)> = query
            .split('&')
            .filter(|pair| !pair.is_empty())
            .map(|pair| pair.split_once('=').unwrap_or((pair, "")))
            .collect();
        self.check_parameters(operation, old, &pairs, &request["headers"])?;
        self.check_body(operation, request["headers"]["content-type"].as_str(), text("body"))?;
        self.check_rates(operation, &path, request)?;
        let is_first = self.is_first(operation, request);
        if self.seen.borrow().requests.len() > PATIENCE {
            return Err("too many requests".into());
        }
        match self.situation.scene {
            Scene::Unavailable if is_first => return Err(Refusal { status: 503, body: Value::Null }),
            Scene::Busy if is_first => return Err(self.too_frequent()),
            Scene::Refused(number) => return Err(self.documented(operation, number)),
            Scene::RefusedByLastBody => return Err(self.by_last_body()),
            _ => {}
        }
        Ok(operation.output.map(|output| self.response(operation, output, &pairs)))
    }

    /// Checks the parameters of the query and the headers.
    fn check_parameters(
        &self,
        operation: &Operation,
        old: Option<&Operation>,
        pairs: &[(&str, &str)],
        headers: &Value,
    ) -> Result<(), String> {
        let sent = |location: Location, name: &str| match location {
            Location::Query => pairs.iter().find(|(key, _)| *key == name).map(|(_, value)| *value),
            _ => headers[name.to_lowercase()].as_str(),
        };
        for location in [Location::Query, Location::Header] {
            for input in operation.inputs_in(location) {
                self.check_text(input, sent(location, &input.api_name))?;
            }
            for input in old.into_iter().flat_map(|old| old.inputs_in(location)) {
                let is_same = |new: &Input| new.api_name.eq_ignore_ascii_case(&input.api_name);
                let is_known = operation.inputs_in(location).any(is_same);
                if is_known || sent(location, &input.api_name).is_none() {
                    continue;
                }
                let note = format!("{} is unknown", input.api_name);
                if self.situation.is_strict {
                    return Err(note);
                }
                // What had to be there may not be needed any more.
                if !input.required {
                    self.note(note);
                }
            }
        }
        Ok(())
    }

    pub(super) fn note(&self, meaning: String) {
        self.seen.borrow_mut().meaning.insert(meaning);
    }

    /// Checks a parameter of the query or a header.
    fn check_text(&self, input: &Input, value: Option<&str>) -> Result<(), String> {
        let name = &input.api_name;
        let Some(value) = value else {
            self.note_default(name, &input.limits);
            return if input.required { Err(format!("{name} is missing")) } else { Ok(()) };
        };
        let json = match (&input.ty, input.encoding) {
            (_, Encoding::Json) => serde_json::from_str(value).map_err(|_| format!("{name} is not JSON"))?,
            (Ty::Int32 | Ty::Int64, _) => value.parse::<i64>().map_or(Value::Null, Value::from),
            (Ty::Boolean, _) => value.parse::<bool>().map_or(Value::Null, Value::from),
            _ => Value::from(value),
        };
        self.check(&input.ty, &json, name)?;
        self.check_limits(&input.limits, &json, name)
    }

    fn note_default(&self, name: &str, limits: &Limits) {
        if let Some(value) = &limits.default {
            self.note(format!("{name} is {value}"));
        }
    }

    fn check_body(&self, operation: &Operation, kind: Option<&str>, body: &str) -> Result<(), String> {
        let Some(input) = operation.inputs_in(Location::Body).next() else {
            let is_refused = self.situation.is_strict && !body.is_empty();
            return if is_refused { Err("there is a body".to_owned()) } else { Ok(()) };
        };
        let expected = match input.encoding {
            Encoding::Form => "application/x-www-form-urlencoded",
            Encoding::Bytes => "application/octet-stream",
            Encoding::Json | Encoding::Text => "application/json",
        };
        if kind.is_none_or(|kind| !kind.starts_with(expected)) {
            return Err(format!("the content type is {kind:?}"));
        }
        if input.encoding != Encoding::Json {
            return Ok(());
        }
        let json: Value = serde_json::from_str(body).map_err(|_| "no JSON")?;
        self.check(&input.ty, &json, "body")
    }

    fn check(&self, ty: &Ty, value: &Value, at: &str) -> Result<(), String> {
        let is_valid = match ty {
            Ty::Text | Ty::Secret => value.as_str().is_some_and(|text| text != ENCODED),
            Ty::Boolean => value.is_boolean(),
            Ty::Int32 | Ty::Int64 | Ty::Timestamp => value.is_i64(),
            Ty::Number => value.is_number(),
            Ty::Json | Ty::Bytes | Ty::Unknown => true,
            Ty::List(inner) => {
                let items = value.as_array().ok_or_else(|| format!("{at} is no list"))?;
                return items.iter().try_for_each(|item| self.check(inner, item, at));
            }
            Ty::Map(inner) => {
                let entries = value.as_object().ok_or_else(|| format!("{at} is no map"))?;
                return entries.values().try_for_each(|value| self.check(inner, value, at));
            }
            Ty::Named(id) => return self.check_named(*id, value, at),
        };
        if is_valid { Ok(()) } else { Err(format!("{at} is {value}")) }
    }

    fn check_named(&self, id: TypeId, value: &Value, at: &str) -> Result<(), String> {
        match &self.api.get(id).shape {
            Shape::Enum(variants) => {
                let text = value.as_str().ok_or_else(|| format!("{at} is {value}"))?;
                let is_known = variants.iter().any(|variant| variant.api_name == text);
                if is_known || !self.situation.is_strict { Ok(()) } else { Err(format!("{at} is {text}")) }
            }
            Shape::Struct(_) => self.check_object(id, value, at, None),
            Shape::Union { tag, variants } => {
                let kind = value[tag].as_str().ok_or_else(|| format!("{at} has no {tag}"))?;
                let variant = variants.iter().find(|variant| variant.api_name == kind);
                match variant.map(|variant| variant.ty) {
                    Some(Some(id)) => self.check_object(id, value, at, Some(tag)),
                    None if self.situation.is_strict => Err(format!("{at} is {kind}")),
                    _ => Ok(()),
                }
            }
        }
    }

    fn check_object(&self, id: TypeId, value: &Value, at: &str, tag: Option<&str>) -> Result<(), String> {
        let object = value.as_object().ok_or_else(|| format!("{at} is no object"))?;
        let fields = self.api.get(id).fields();
        for field in fields {
            let at = format!("{at}.{}", field.api_name);
            match object.get(&field.api_name) {
                None if !field.optional || field.idempotency_key => return Err(format!("{at} is missing")),
                Some(value) if field.base64 && value != ENCODED => {
                    return Err(format!("{at} is not encoded"));
                }
                Some(_) if field.base64 => {}
                Some(value) => {
                    self.check(&field.ty, value, &at)?;
                    self.check_limits(&field.limits, value, &at)?;
                }
                None => self.note_default(&at, &field.limits),
            }
        }
        let is_known =
            |key: &String| Some(key.as_str()) == tag || fields.iter().any(|field| field.api_name == *key);
        match object.keys().find(|key| self.situation.is_strict && !is_known(key)) {
            Some(key) => Err(format!("{at} has {key}")),
            None => Ok(()),
        }
    }

    fn check_limits(&self, limits: &Limits, value: &Value, at: &str) -> Result<(), String> {
        if !self.situation.is_strict {
            return Ok(());
        }
        let count = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
        let is_within = |value: &Value, number: Range, text: Range| match value {
            Value::Number(it) => it.as_i64().is_none_or(|it| number.contains(it)),
            Value::String(it) => text.contains(count(it.chars().count())),
            _ => true,
        };
        let is_valid = match value {
            Value::Array(items) => {
                let is_item_valid = |item| is_within(item, limits.item_number, limits.item_length);
                limits.items.contains(count(items.len())) && items.iter().all(is_item_valid)
            }
            _ => is_within(value, limits.number, limits.length) && matches(limits, value),
        };
        if is_valid { Ok(()) } else { Err(format!("{at} is {value}")) }
    }
}

/// Returns whether a text matches the pattern, if there is one.
fn matches(limits: &Limits, value: &Value) -> bool {
    let pattern = limits.pattern.as_deref().map(|pattern| Regex::new(pattern).expect("a pattern"));
    pattern.zip(value.as_str()).is_none_or(|(pattern, text)| pattern.is_match(text))
}

/// All operations.
pub(super) fn operations(api: &Api) -> impl Iterator<Item = &Operation> {
    api.sections.iter().flat_map(|section| &section.operations)
}

/// The operation as differences name it.
pub(super) fn label(operation: &Operation) -> String {
    format!("{} {}{}", operation.method, operation.server.as_deref().unwrap_or_default(), operation.path)
}

/// The operation of a request, and the parameters of its path with their values.
pub(super) fn find<'a, 'u>(
    api: &'a Api,
    method: &str,
    url: &'u str,
) -> Option<(&'a Operation, Vec<(&'a str, &'u str)>)> {
    let (_, path) = url.split_once("://")?.1.split_once('/')?;
    let path: Vec<&str> = path.split('/').collect();
    operations(api).filter(|operation| operation.method.to_string() == method).find_map(|operation| {
        let own: Vec<&str> = operation.path.trim_start_matches('/').split('/').collect();
        let name = |segment: &'a str| segment.strip_prefix('{')?.strip_suffix('}');
        let fits = own.len() == path.len()
            && own.iter().zip(&path).all(|(own, other)| own == other || name(own).is_some());
        let values = own.iter().zip(&path).filter_map(|(own, value)| Some((name(own)?, *value)));
        fits.then(|| (operation, values.collect()))
    })
}
