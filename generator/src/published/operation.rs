//! Operations and webhooks.

use super::Reader;
use super::document::Part;
use super::extensions;
use super::schema::marked;
use crate::facts::{Aspect, Item, Kind, TypeExpr, Value, request_key};

const METHODS: [&str; 8] = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

impl<'d> Reader<'d, '_> {
    /// All operations.
    pub(super) fn operations(&mut self) -> Vec<Item> {
        let paths = self.document.root.get("paths").map(|it| it.entries()).unwrap_or_default();
        let mut operations = Vec::new();
        for (path, part) in paths {
            let Some(part) = self.resolve(&part) else { continue };
            // What follows `#` only tells two operations of the same path apart.
            let path = path.split('#').next().unwrap_or_default().to_owned();
            for method in METHODS {
                if let Some(operation) = part.get(method) {
                    operations.push(self.operation(&path, &part, method, &operation));
                }
            }
        }
        operations
    }

    fn operation(&mut self, path: &str, of_path: &Part<'d>, method: &str, part: &Part<'d>) -> Item {
        let method = method.to_uppercase();
        let server = [part, of_path]
            .iter()
            .find_map(|part| Some(part.get("servers")?.items().first()?.text("url")?.to_owned()));
        let (auth, scopes) = self.security(part);
        let item = Item::new(Kind::Operation, request_key(&method, server.as_deref(), path), part.place())
            .with_text(Aspect::Method, &method)
            .with_text(Aspect::Path, path)
            .with_some_text(Aspect::Server, server.as_ref())
            .with_text(Aspect::Auth, auth)
            .with_some(Aspect::Scopes, (!part.is_set("x-unknown-scopes")).then(|| Value::any_of(scopes)));
        let mut item = marked(item, part).with_some_text(Aspect::Module, part.texts("tags").first().copied());
        if let Some(id) = part.text("operationId") {
            item = item.with_alias(id);
        }
        item = extensions::operation(item, part, self.own);
        let inputs = self.inputs(of_path, part, &item.key);
        let (output, statuses) = self.responses(part, &item.key);
        item.only_preview = item.has(Aspect::Preview);
        // Without a status of its own, an operation has all its errors in one response.
        item.unlisted.extend(statuses.iter().all(|status| status.key == "default").then_some(Kind::Status));
        let mut item =
            item.with_some(Aspect::Type, output.map(Value::Type)).with_parts(inputs).with_parts(statuses);
        item.parts.extend(extensions::rate_limits(part, self.own));
        item.parts.extend(extensions::pages(part));
        item.parts.extend(extensions::poll(part));
        let body = item.parts.iter().find(|part| part.kind == Kind::Body);
        if let (Some(key), Some(Value::Type(TypeExpr::Of(index)))) =
            (part.text("x-idempotency-key"), body.and_then(|body| body.facts.get(&Aspect::Type)))
        {
            self.idempotency_keys.push((*index, key.to_owned()));
        }
        item
    }

    /// Marks the fields by which the API recognizes a repeated call. The client makes such a key if it is given none.
    pub(super) fn mark_idempotency_keys(&mut self) {
        for (index, key) in std::mem::take(&mut self.idempotency_keys) {
            if let Some(field) = self.types[index.0].parts.iter_mut().find(|field| field.key == key) {
                field.facts.remove(&Aspect::Required);
                field.facts.insert(Aspect::IdempotencyKey, Value::Set);
            }
        }
    }

    /// The way to authenticate, and the scopes of each alternative.
    fn security(&self, part: &Part<'d>) -> (&'static str, Vec<Vec<String>>) {
        let Some(security) = part.get("security").or_else(|| self.document.root.get("security")) else {
            return ("none", Vec::new());
        };
        let mut scopes = Vec::new();
        let (mut has_token, mut has_basic) = (false, false);
        for requirement in security.items() {
            let mut own = Vec::new();
            let mut is_of_token = false;
            for (scheme, part) in requirement.entries() {
                let scheme = self.document.find(&format!("#/components/securitySchemes/{scheme}"));
                let is_basic = scheme.is_some_and(|it| it.text("scheme") == Some("basic"));
                has_basic |= is_basic;
                is_of_token |= !is_basic;
                own.extend(part.items().iter().filter_map(|it| it.node.as_text().map(str::to_owned)));
            }
            has_token |= is_of_token;
            if is_of_token {
                scopes.push(own);
            }
        }
        // No scope at all is said by an alternative without any, or by no alternative.
        scopes.retain(|own| !own.is_empty());
        match (has_token, has_basic) {
            (true, _) => ("bearer", scopes),
            (false, true) => ("basic or none", Vec::new()),
            (false, false) => ("none", Vec::new()),
        }
    }

    /// All notifications.
    pub(super) fn webhooks(&mut self) -> Vec<Item> {
        let webhooks = self.document.root.get("webhooks").map(|it| it.entries()).unwrap_or_default();
        let mut items = Vec::new();
        for (name, part) in webhooks {
            let Some(operation) = METHODS.iter().find_map(|method| part.get(method)) else { continue };
            let body = operation.get("requestBody").and_then(|body| self.resolve(&body));
            let payload = body.and_then(|body| content(&body)).and_then(|(_, media)| media.get("schema"));
            let payload = payload.map(|schema| self.described(&schema).ty);
            let item = Item::new(Kind::Webhook, name, part.place())
                .with_some(Aspect::Type, payload.map(Value::Type));
            items.push(marked(item, &operation));
        }
        items
    }

    /// Follows the reference of a part, if it is one.
    pub(super) fn resolve(&mut self, part: &Part<'d>) -> Option<Part<'d>> {
        self.document.resolve(part, self.diagnostics)
    }
}

/// Returns whether a content type is JSON.
pub(super) fn is_json(content_type: &str) -> bool {
    let essence = content_type.split(';').next().unwrap_or_default().trim();
    essence == "application/json" || essence.ends_with("+json")
}

/// The content of a body: the type, JSON if there are several, and what describes it.
pub(super) fn content<'d>(body: &Part<'d>) -> Option<(String, Part<'d>)> {
    let mut content = body.get("content")?.entries();
    let json = content.iter().position(|(name, _)| is_json(name)).unwrap_or_default();
    (!content.is_empty()).then(|| content.swap_remove(json))
}
