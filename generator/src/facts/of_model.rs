//! The facts of a spec.

use super::common::{checked, described, dotted, named, with_docs};
use super::item::{Facts, Item};
use super::value::Value;
use super::words::{Aspect, Kind};
use super::{of_operation, of_type};
use crate::model::{Api, ErrorBody, Region, Section, Webhook};
use std::collections::BTreeSet;

/// The facts of a spec.
#[must_use]
pub fn of_model(api: &Api) -> Facts {
    Facts {
        api: whole(api),
        types: api.types.iter().map(of_type::item).collect(),
        unstated: BTreeSet::from([(None, Aspect::Nullable)]),
        unlisted: BTreeSet::new(),
    }
}

fn whole(api: &Api) -> Item {
    let flow = api.authorization.as_ref();
    let item = Item::new(Kind::Api, "", api.span)
        .with_text(Aspect::Name, &api.title)
        .with_text(Aspect::Crate, &api.crate_name)
        .with_text(Aspect::Server, &api.server)
        .with_text(Aspect::Link, &api.docs)
        .with_some_text(Aspect::Authorize, flow.map(|flow| &flow.authorize))
        .with_some_text(Aspect::Token, flow.map(|flow| &flow.token));
    let bodies = api.errors.iter().enumerate().map(|(index, body)| error_body(api, index, body));
    let throttled = api.throttled.iter().map(|code| Item::new(Kind::Throttled, code, api.span));
    let sections = api.sections.iter();
    let operations = sections.clone().flat_map(|section| {
        section.operations.iter().map(|operation| of_operation::item(api, section, operation))
    });
    let webhooks = sections.clone().flat_map(|section| section.webhooks.iter().map(webhook));
    item.with_parts(api.regions.iter().map(region))
        .with_parts(api.scopes.iter().map(|term| described(Kind::Scope, term)))
        .with_parts(api.capabilities.iter().map(|term| described(Kind::Capability, term)))
        .with_parts(bodies)
        .with_parts(throttled)
        .with_parts(sections.map(section))
        .with_parts(operations)
        .with_parts(webhooks)
}

fn region(region: &Region) -> Item {
    let item = Item::new(Kind::Region, &region.name, region.span)
        .with_alias(&region.variant)
        .with_text(Aspect::RustName, &region.variant)
        .with_text(Aspect::Server, &region.server)
        .with_some_text(Aspect::Authorize, region.authorize.as_ref());
    with_docs(item, &region.docs)
}

fn error_body(api: &Api, index: usize, body: &ErrorBody) -> Item {
    Item::new(Kind::ErrorBody, index.to_string(), api.span)
        .with(Aspect::Type, Value::Type(named(body.ty)))
        .with_text(Aspect::Code, dotted(&body.code))
        .with_text(Aspect::Message, dotted(&body.message))
}

fn section(section: &Section) -> Item {
    let item = Item::new(Kind::Section, &section.module, section.span);
    with_docs(item, &section.docs).with_some(Aspect::Checked, section.checked.as_ref().map(checked))
}

fn webhook(webhook: &Webhook) -> Item {
    let item = Item::new(Kind::Webhook, &webhook.name, webhook.span)
        .with(Aspect::Type, Value::Type(named(webhook.payload)));
    with_docs(item, &webhook.docs)
}
