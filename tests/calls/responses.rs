//! Responses of the API.

use super::server::{ENCODED, JOBS, Server};
use generator::model::{Field, FieldPath, JobState, Operation, Shape, Ty, TypeId};
use serde_json::{Map, Value, json};

/// How deep samples go.
const DEPTH: usize = 6;

impl Server<'_> {
    /// A response of the operation. A job is over when it is polled, and a list has an item.
    pub(super) fn response(&self, operation: &Operation, output: TypeId) -> Value {
        let mut response = self.named(output, DEPTH, self.manner.is_full);
        if let Some(poll) = &operation.polls {
            *at(&mut response, &poll.to_job) = self.job(poll.job, &poll.state, &poll.state.done[0].api_name);
        }
        if let Some(start) = &operation.starts {
            *at(&mut response, &start.to_job) = self.job(start.job, &start.state, "pending");
        }
        if let Some(paging) = &operation.paging {
            response = self.named(output, DEPTH, false);
            *at(&mut response, &paging.items) = json!([self.value(&paging.item, DEPTH, self.manner.is_full)]);
        }
        response
    }

    fn job(&self, job: TypeId, state: &JobState, status: &str) -> Value {
        let mut value = self.named(job, DEPTH, false);
        *at(&mut value, &state.id) = json!(JOBS[0]);
        *at(&mut value, &state.status) = json!(status);
        *at(&mut value, &state.result) = self.value(&state.result.ty, DEPTH, self.manner.is_full);
        value
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
        match &self.api.get(id).shape {
            Shape::Enum(variants) => {
                let variant = if is_full { variants.last() } else { variants.first() };
                json!(variant.expect("a value").api_name)
            }
            Shape::Struct(_) => Value::Object(self.object(id, depth, is_full)),
            Shape::Union { tag, variants } => {
                let variant = if is_full { variants.last() } else { variants.first() };
                let variant = variant.expect("a variant");
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
fn at<'v>(value: &'v mut Value, path: &FieldPath) -> &'v mut Value {
    path.api_names().fold(value, |value, name| &mut value[name])
}
