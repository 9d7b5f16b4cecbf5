//! Responses of the API.

use super::server::{ENCODED, JOBS, Server};
use super::situation::Scene;
use generator::model::{Field, FieldPath, JobState, Operation, PageStyle, Paging, Shape, Ty, Type, TypeId};
use serde_json::{Map, Value, json};

/// How deep samples go.
const DEPTH: usize = 6;

impl Server<'_> {
    /// A response of the operation. A job is over when it is polled, and a list has an item.
    pub(super) fn response(&self, operation: &Operation, output: TypeId, query: &[(&str, &str)]) -> Value {
        let mut response = self.sample(output, self.situation.is_full());
        if let Some(poll) = &operation.polls {
            let statuses = if self.jobs_fail() { &poll.state.failed } else { &poll.state.done };
            *at(&mut response, &poll.to_job) = self.job(poll.job, &poll.state, &statuses[0].api_name);
        }
        if let Some(start) = &operation.starts {
            *at(&mut response, &start.to_job) = self.job(start.job, &start.state, "pending");
        }
        if let Some(paging) = &operation.paging {
            response = self.page(paging, output, query);
        }
        response
    }

    fn jobs_fail(&self) -> bool {
        self.situation.scene == Scene::JobsFail
    }

    fn job(&self, job: TypeId, state: &JobState, status: &str) -> Value {
        let mut value = self.sample(job, false);
        *at(&mut value, &state.id) = json!(JOBS[0]);
        *at(&mut value, &state.status) = json!(status);
        let (path, is_full) =
            if self.jobs_fail() { (&state.error, true) } else { (&state.result, self.situation.is_full()) };
        *at(&mut value, path) = self.value(&path.ty, DEPTH, is_full);
        value
    }

    /// A page of a list: the only one, or one of two.
    fn page(&self, paging: &Paging, output: TypeId, query: &[(&str, &str)]) -> Value {
        let mut page = self.sample(output, false);
        let sent = |name: &str| query.iter().find(|(key, _)| *key == name).map(|(_, value)| *value);
        let (mut count, mut is_last) = (1, true);
        if self.situation.scene == Scene::TwoPages {
            match &paging.style {
                PageStyle::Cursor { parameter, next, .. } => {
                    is_last = sent(parameter) == Some("2");
                    if !is_last {
                        *at(&mut page, next) = json!("2");
                    }
                }
                PageStyle::Offset { parameter, limit, size, .. } => {
                    let number = |name| sent(name).and_then(|value| value.parse::<usize>().ok());
                    is_last = number(parameter).is_some_and(|offset| offset > 0);
                    if !is_last {
                        count = number(limit).or(usize::try_from(*size).ok()).expect("a size");
                    }
                }
            }
        }
        // The items of both pages differ.
        let is_full = self.situation.is_full() || (self.situation.scene == Scene::TwoPages && is_last);
        *at(&mut page, &paging.items) = vec![self.value(&paging.item, DEPTH, is_full); count].into();
        page
    }

    /// A value of a type, with all fields or only with those that must be there.
    pub(super) fn sample(&self, id: TypeId, is_full: bool) -> Value {
        self.named(id, DEPTH, is_full)
    }

    /// The index of one of some values or variants.
    fn choice(&self, ty: &Type, count: usize, is_full: bool) -> usize {
        if !is_full || self.situation.scene == Scene::First {
            return 0;
        }
        let last = count - 1;
        if self.situation.scene == Scene::Newest {
            return last;
        }
        let old = self.old.types.iter().find(|old| old.name == ty.name);
        let before = old.map_or(0, |old| match &old.shape {
            Shape::Enum(variants) => variants.len(),
            Shape::Union { variants, .. } => variants.len(),
            Shape::Struct(_) => 0,
        });
        if before == 0 { last } else { last.min(before - 1) }
    }

    fn value(&self, ty: &Ty, depth: usize, is_full: bool) -> Value {
        match ty {
            Ty::Text | Ty::Secret => json!("text"),
            Ty::Boolean => json!(true),
            Ty::Int32 | Ty::Int64 | Ty::Timestamp => json!(7),
            Ty::Number => json!(1.5),
            Ty::Json | Ty::Bytes | Ty::Unknown | Ty::Map(_) => json!({}),
            Ty::List(inner) if is_full && depth > 0 => json!([self.value(inner, depth - 1, is_full)]),
            Ty::List(_) => json!([]),
            Ty::Named(id) => self.named(*id, depth, is_full),
        }
    }

    fn named(&self, id: TypeId, depth: usize, is_full: bool) -> Value {
        let ty = self.api.get(id);
        match &ty.shape {
            Shape::Enum(variants) => json!(variants[self.choice(ty, variants.len(), is_full)].api_name),
            Shape::Struct(_) => Value::Object(self.object(id, depth, is_full)),
            Shape::Union { tag, variants } => {
                let variant = &variants[self.choice(ty, variants.len(), is_full)];
                let mut object = variant.ty.map(|id| self.object(id, depth, is_full)).unwrap_or_default();
                object.insert(tag.clone(), json!(variant.api_name));
                Value::Object(object)
            }
        }
    }

    fn object(&self, id: TypeId, depth: usize, is_full: bool) -> Map<String, Value> {
        let fields = self.api.get(id).fields().iter();
        let fields = fields.filter(|field| !field.optional || (is_full && depth > 0));
        let value = |field: &Field| {
            if field.base64 {
                json!(ENCODED)
            } else {
                self.value(&field.ty, depth.saturating_sub(1), is_full)
            }
        };
        fields.map(|field| (field.api_name.clone(), value(field))).collect()
    }
}

/// The value at the end of a path.
pub(super) fn at<'v>(value: &'v mut Value, path: &FieldPath) -> &'v mut Value {
    path.api_names().fold(value, |value, name| &mut value[name])
}
