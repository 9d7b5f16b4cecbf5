//! Responses of operations, with the error codes that examples show.

use super::Reader;
use super::document::Part;
use super::operation::content;
use crate::facts::{Aspect, Example, Item, Kind, TypeExpr, Value};
use std::collections::BTreeMap;

impl<'d> Reader<'d, '_> {
    /// The type of the response, and the statuses that report errors.
    pub(super) fn responses(&mut self, operation: &Part<'d>, key: &str) -> (Option<TypeExpr>, Vec<Item>) {
        let mut output = None;
        let mut statuses = Vec::new();
        for (status, part) in operation.get("responses").map(|it| it.entries()).unwrap_or_default() {
            let Some(target) = self.resolve(&part) else { continue };
            if status.starts_with('2') {
                if output.is_none() {
                    output = self.type_of_response(&target);
                    if let Some((_, media)) = content(&target) {
                        self.add_examples(key, None, &media);
                    }
                }
            } else {
                let mut item = Item::new(Kind::Status, status, part.place());
                let ty = self.type_of_response(&target);
                item = item.with_some(Aspect::Type, ty.map(Value::Type));
                item.parts = self.codes(&target);
                item.unlisted.extend(item.parts.is_empty().then_some(Kind::ErrorCode));
                statuses.push(item);
            }
        }
        (output, statuses)
    }

    fn type_of_response(&mut self, response: &Part<'d>) -> Option<TypeExpr> {
        let (_, media) = content(response)?;
        let schema = media.get("schema")?;
        Some(self.described(&schema).ty)
    }

    /// The error codes of a status: those that are listed, and those of its examples.
    fn codes(&mut self, response: &Part<'d>) -> Vec<Item> {
        let listed = response.get("x-error-codes").map(|it| it.entries()).unwrap_or_default();
        let mut codes: Vec<Item> =
            listed.into_iter().map(|(code, part)| Item::new(Kind::ErrorCode, code, part.place())).collect();
        let Some((_, media)) = content(response) else { return codes };
        for value in self.example_values(&media) {
            let Some(code) = value.get("code") else { continue };
            let Some(text) = code.node.as_text() else { continue };
            if codes.iter().all(|other| other.key != text) {
                codes.push(Item::new(Kind::ErrorCode, text, code.place()));
            }
        }
        codes
    }

    /// Keeps the examples of a body or a response, to be checked with the types of a spec.
    pub(super) fn add_examples(&mut self, operation: &str, part: Option<(Kind, &str)>, media: &Part<'d>) {
        for value in self.example_values(media) {
            self.examples.push(Example {
                operation: operation.to_owned(),
                part: part.map(|(kind, key)| (kind, key.to_owned())),
                json: value.node.to_json(),
                place: value.place(),
            });
        }
    }

    fn example_values(&mut self, media: &Part<'d>) -> Vec<Part<'d>> {
        let examples = media.get("examples").map(|it| it.entries()).unwrap_or_default();
        let examples: Vec<Part<'d>> = examples.iter().filter_map(|(_, part)| self.resolve(part)).collect();
        examples.iter().filter_map(|example| example.get("value")).chain(media.get("example")).collect()
    }

    /// Makes the body that most errors have the usual one of the API, which operations do not state. A status `default`
    /// states nothing else.
    pub(super) fn take_usual_error(&mut self, operations: &mut [Item]) -> Option<TypeExpr> {
        let mut counts: BTreeMap<String, (usize, TypeExpr)> = BTreeMap::new();
        // A response that is declared once for all operations counts more than one in its place.
        let shared = self.document.root.get("components").and_then(|it| it.get("responses"));
        for (_, response) in shared.map(|it| it.entries()).unwrap_or_default() {
            if let Some(ty) = self.type_of_response(&response) {
                counts.entry(format!("{ty:?}")).or_insert((0, ty)).0 += 1;
            }
        }
        for status in statuses(operations) {
            if let Some(Value::Type(ty)) = status.facts.get(&Aspect::Type) {
                counts.entry(format!("{ty:?}")).or_insert((0, ty.clone())).0 += 1;
            }
        }
        let (_, usual) = counts.into_values().max_by_key(|(count, _)| *count)?;
        let usual_value = Value::Type(usual.clone());
        for operation in operations {
            for status in operation.parts.iter_mut().filter(|part| part.kind == Kind::Status) {
                if status.facts.get(&Aspect::Type) == Some(&usual_value) {
                    status.facts.remove(&Aspect::Type);
                }
            }
            operation
                .parts
                .retain(|part| part.kind != Kind::Status || part.key != "default" || part.has(Aspect::Type));
        }
        Some(usual)
    }
}

fn statuses(operations: &[Item]) -> impl Iterator<Item = &Item> {
    operations.iter().flat_map(|operation| &operation.parts).filter(|part| part.kind == Kind::Status)
}
