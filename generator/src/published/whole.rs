//! The API as a whole.

use super::Reader;
use super::document::Part;
use super::schema::marked;
use crate::facts::{Aspect, Facts, Item, Kind, Place, TypeIndex, Value};
use std::collections::BTreeSet;

impl<'d> Reader<'d, '_> {
    /// Reads all facts.
    pub(super) fn facts(mut self) -> Facts {
        let root = self.document.root.clone();
        let servers = root.get("servers").map(|it| it.items()).unwrap_or_default();
        let server =
            servers.first().and_then(|server| server.text("url")).unwrap_or_default().trim_end_matches('/');
        let mut operations = self.operations();
        let usual = self.take_usual_error(&mut operations);
        let webhooks = self.webhooks();
        self.read_parts();
        self.mark_idempotency_keys();
        let title = root.get("info").and_then(|info| info.text("title"));
        let flow = self.flow();
        let place = servers.first().map_or_else(|| root.place(), Part::place);
        let token = flow.as_ref().and_then(|flow| flow.text("tokenUrl"));
        let api = Item::new(Kind::Api, "", place)
            .with_some_text(Aspect::Name, title)
            .with_text(Aspect::Server, server)
            .with_some_text(Aspect::Authorize, flow.as_ref().and_then(|it| it.text("authorizationUrl")))
            .with_some_text(Aspect::Token, token.map(|url| url.strip_prefix(server).unwrap_or(url)));
        let unstated = self.unstated();
        let error = usual.map(|ty| {
            Item::new(Kind::ErrorBody, "0", Place::from(root.at)).with(Aspect::Type, Value::Type(ty))
        });
        let api = api
            .with_parts(servers.iter().filter_map(region))
            .with_parts(self.scopes())
            .with_parts(self.capabilities())
            .with_parts(error)
            .with_parts(throttled(&root))
            .with_parts(operations)
            .with_parts(webhooks);
        let mut facts = Facts {
            api,
            types: self.types,
            unstated: unstated.facts,
            listed: unstated.listed,
            has_loose_scalars: true,
            is_from_spec: root.is_set("x-from-spec"),
            examples: self.examples,
        };
        mark_messages(&mut facts);
        take_implied_previews(&mut facts);
        facts
    }

    /// The flow by which users authorize.
    fn flow(&self) -> Option<Part<'d>> {
        self.schemes().into_iter().find_map(|(_, scheme)| scheme.get("flows")?.get("authorizationCode"))
    }

    /// The ways to authenticate.
    fn schemes(&self) -> Vec<(String, Part<'d>)> {
        let schemes = self.document.root.get("components").and_then(|it| it.get("securitySchemes"));
        schemes.map(|it| it.entries()).unwrap_or_default()
    }

    fn scopes(&self) -> Vec<Item> {
        let schemes = self.schemes();
        let flows = schemes
            .iter()
            .flat_map(|(_, scheme)| scheme.get("flows").map(|it| it.entries()).unwrap_or_default());
        let lists = flows.filter_map(|(_, flow)| flow.get("scopes"));
        let lists = lists.chain(schemes.iter().filter_map(|(_, scheme)| scheme.get("x-scopes")));
        let mut seen = BTreeSet::new();
        let scopes = lists.flat_map(|list| list.entries()).filter(|(name, _)| seen.insert(name.clone()));
        scopes.map(|(name, part)| Item::new(Kind::Scope, name, part.place())).collect()
    }

    /// The capabilities. If they are values of an enum, they are compared there.
    fn capabilities(&self) -> Vec<Item> {
        let listed = self.document.root.get("x-capabilities").map(|it| it.entries()).unwrap_or_default();
        let schemas = self.document.root.get("components").and_then(|it| it.get("schemas"));
        let are_of_enum = schemas.map(|it| it.entries()).unwrap_or_default().iter().any(|(_, schema)| {
            schema.texts("enum").iter().any(|value| listed.iter().any(|(name, _)| name == value))
        });
        if are_of_enum {
            return Vec::new();
        }
        listed.into_iter().map(|(name, part)| Item::new(Kind::Capability, name, part.place())).collect()
    }
}

fn region(server: &Part<'_>) -> Option<Item> {
    let item = Item::new(Kind::Region, server.text("x-region")?, server.place())
        .with_some_text(Aspect::Server, server.text("url"))
        .with_some_text(Aspect::Authorize, server.text("x-authorize"));
    Some(marked(item, server))
}

fn throttled(root: &Part<'_>) -> Vec<Item> {
    let codes = root.get("x-throttled").map(|it| it.items()).unwrap_or_default();
    let codes =
        codes.iter().filter_map(|code| Some(Item::new(Kind::Throttled, code.node.as_text()?, code.place())));
    codes.collect()
}

/// Marks the types that requests or responses contain, and those that only previews use.
fn mark_messages(facts: &mut Facts) {
    let mut pending: Vec<(TypeIndex, bool, bool)> = Vec::new();
    let mut reached = vec![(false, false, false); facts.types.len()];
    for root in &facts.api.parts {
        let is_preview = root.has(Aspect::Preview);
        let own = root.types().map(|index| (index, false, is_preview));
        let inputs = root.parts.iter().flat_map(|part| {
            let is_input = part.within.requests;
            part.types().map(move |index| (index, is_input, is_preview || part.has(Aspect::Preview)))
        });
        pending.extend(own.chain(inputs));
    }
    while let Some((index, is_request, is_preview)) = pending.pop() {
        let item = &facts.types[index.0];
        let is_preview = is_preview || item.has(Aspect::Preview);
        let (in_requests, in_responses, is_stable) = &mut reached[index.0];
        let seen = if is_request { &mut *in_requests } else { &mut *in_responses };
        if *seen && (is_preview || *is_stable) {
            continue;
        }
        *seen = true;
        *is_stable |= !is_preview;
        pending.extend(item.types().map(|index| (index, is_request, is_preview)));
        pending.extend(item.parts.iter().flat_map(|part| {
            let is_preview = is_preview || part.has(Aspect::Preview);
            part.types().map(move |index| (index, is_request, is_preview))
        }));
    }
    for (item, (in_requests, in_responses, is_stable)) in facts.types.iter_mut().zip(reached) {
        item.within.requests = in_requests;
        item.within.responses = in_responses;
        item.only_preview = !is_stable;
        let within = item.within;
        item.parts.iter_mut().for_each(|part| part.within = within);
    }
}

/// Removes the marks of previews that follow from a type.
fn take_implied_previews(facts: &mut Facts) {
    let previews: Vec<bool> = facts.types.iter().map(|item| item.has(Aspect::Preview)).collect();
    let operations = facts.api.parts.iter_mut().flat_map(|item| &mut item.parts);
    for part in facts.types.iter_mut().flat_map(|item| &mut item.parts).chain(operations) {
        if part.types().any(|index| previews[index.0]) && part.facts.remove(&Aspect::Preview).is_some() {
            part.only_preview = true;
        }
    }
}
