//! An API that behaves as a spec says. It refuses requests that do not fit.

use generator::model::{Api, Auth, Encoding, Input, Limits, Location, Operation, Range, Shape, Ty, TypeId};
use serde_json::{Value, json};

/// How the API behaves where a spec leaves it open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Manner {
    /// It refuses what it does not know, values beyond limits, and the hosts of old.
    pub(super) is_strict: bool,
    /// It sends all fields, and the last value of each enum. Otherwise only what must be there.
    pub(super) is_full: bool,
}

pub(super) struct Server<'a> {
    /// What callers were granted access for.
    pub(super) old: &'a Api,
    pub(super) api: &'a Api,
    pub(super) manner: Manner,
}

/// The ID of jobs in responses, and that of jobs of old.
pub(super) const JOBS: [&str; 2] = ["job", "w1"];

/// The text that calls send, in base64.
pub(super) const ENCODED: &str = "cGxhaW4h";

impl Server<'_> {
    /// The status and the body of the response.
    pub(super) fn respond(&self, request: &Value) -> (u16, String) {
        match self.accept(request) {
            Ok(Some(body)) => (200, body.to_string()),
            Ok(None) => (204, String::new()),
            Err(reason) => (400, json!({"code": "refused", "message": reason}).to_string()),
        }
    }

    fn accept(&self, request: &Value) -> Result<Option<Value>, String> {
        let text = |key: &str| request[key].as_str().unwrap_or_default();
        let url = text("url");
        let (start, query) = url.split_once('?').unwrap_or((url, ""));
        let (operation, values) = find(self.api, text("method"), start).ok_or("no such endpoint")?;
        let server = operation.server.as_ref().unwrap_or(&self.api.server);
        if self.manner.is_strict && !start.starts_with(server.as_str()) {
            return Err("another host".to_owned());
        }
        check_rights(operation, find(self.old, text("method"), start).map(|it| it.0), request)?;
        if operation.polls.is_some() && values.iter().any(|value| !JOBS.contains(value)) {
            return Err("no such job".to_owned());
        }
        let pairs: Vec<(&str, &str)> = query
            .split('&')
            .filter(|pair| !pair.is_empty())
            .map(|pair| pair.split_once('=').unwrap_or((pair, "")))
            .collect();
        for input in operation.inputs_in(Location::Query) {
            let value = pairs.iter().find(|(name, _)| *name == input.api_name);
            self.check_text(input, value.map(|it| it.1))?;
        }
        let knows = |name: &str| operation.inputs_in(Location::Query).any(|input| input.api_name == name);
        if let Some((name, _)) = pairs.iter().find(|(name, _)| self.manner.is_strict && !knows(name)) {
            return Err(format!("unknown parameter {name}"));
        }
        for input in operation.inputs_in(Location::Header) {
            self.check_text(input, request["headers"][input.api_name.to_lowercase()].as_str())?;
        }
        self.check_body(operation, request["headers"]["content-type"].as_str(), text("body"))?;
        Ok(operation.output.map(|output| self.response(operation, output)))
    }

    /// Checks a parameter of the query or a header.
    fn check_text(&self, input: &Input, value: Option<&str>) -> Result<(), String> {
        let name = &input.api_name;
        let Some(value) = value else {
            return if input.required { Err(format!("{name} is missing")) } else { Ok(()) };
        };
        let json = match (&input.ty, input.encoding) {
            (_, Encoding::Json) => serde_json::from_str(value).map_err(|_| format!("{name} is not JSON"))?,
            (Ty::Int32 | Ty::Int64, _) => value.parse::<i64>().map_or(Value::Null, Value::from),
            _ => Value::from(value),
        };
        self.check(&input.ty, &json, name)?;
        self.check_limits(&input.limits, &json, name)
    }

    fn check_body(&self, operation: &Operation, kind: Option<&str>, body: &str) -> Result<(), String> {
        let Some(input) = operation.inputs_in(Location::Body).next() else {
            let is_refused = self.manner.is_strict && !body.is_empty();
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
                if is_known || !self.manner.is_strict { Ok(()) } else { Err(format!("{at} is {text}")) }
            }
            Shape::Struct(_) => self.check_object(id, value, at, None),
            Shape::Union { tag, variants } => {
                let kind = value[tag].as_str().ok_or_else(|| format!("{at} has no {tag}"))?;
                let variant = variants.iter().find(|variant| variant.api_name == kind);
                match variant.map(|variant| variant.ty) {
                    Some(Some(id)) => self.check_object(id, value, at, Some(tag)),
                    None if self.manner.is_strict => Err(format!("{at} is {kind}")),
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
                None => {}
            }
        }
        let is_known =
            |key: &String| Some(key.as_str()) == tag || fields.iter().any(|field| field.api_name == *key);
        match object.keys().find(|key| self.manner.is_strict && !is_known(key)) {
            Some(key) => Err(format!("{at} has {key}")),
            None => Ok(()),
        }
    }

    fn check_limits(&self, limits: &Limits, value: &Value, at: &str) -> Result<(), String> {
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
            _ => is_within(value, limits.number, limits.length),
        };
        if is_valid || !self.manner.is_strict { Ok(()) } else { Err(format!("{at} is {value}")) }
    }
}

fn check_rights(operation: &Operation, old: Option<&Operation>, request: &Value) -> Result<(), String> {
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
    let suffices = sets.is_empty() || sets.iter().any(|set| set.iter().all(|scope| granted.contains(&scope)));
    if suffices { Ok(()) } else { Err("other scopes".to_owned()) }
}

/// The operation of a request, and the parameters of its path.
fn find<'a, 'u>(api: &'a Api, method: &str, url: &'u str) -> Option<(&'a Operation, Vec<&'u str>)> {
    let (_, path) = url.split_once("://")?.1.split_once('/')?;
    let path: Vec<&str> = path.split('/').collect();
    let operations = api.sections.iter().flat_map(|section| &section.operations);
    operations.filter(|operation| operation.method.to_string() == method).find_map(|operation| {
        let own: Vec<&str> = operation.path.trim_start_matches('/').split('/').collect();
        let is_parameter = |segment: &str| segment.starts_with('{');
        let fits = own.len() == path.len()
            && own.iter().zip(&path).all(|(own, other)| own == other || is_parameter(own));
        let values = own.iter().zip(&path).filter(|(own, _)| is_parameter(own)).map(|(_, value)| *value);
        fits.then(|| (operation, values.collect()))
    })
}
