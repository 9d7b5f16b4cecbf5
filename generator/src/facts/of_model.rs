//! The facts of a spec.

use super::common::{checked, described, dotted, named, with_docs};
use super::item::{Facts, Item};
use super::value::Value;
use super::words::{Aspect, Kind};
use super::{of_operation, of_type};
use crate::model::{Api, ErrorBody, Region, Section, Shape, Type, Webhook};
use crate::node::Span;
use std::collections::{BTreeMap, BTreeSet};

/// The facts of a spec.
#[must_use]
pub fn of_model(api: &Api) -> Facts {
    let base = format!("{}/", api.docs.trim_end_matches('/'));
    Facts {
        api: whole(api, &base),
        types: api.types.iter().map(|ty| of_type::item(api, ty)).collect(),
        unstated: BTreeSet::from([(None, Aspect::Nullable)]),
        listed: BTreeMap::new(),
        has_loose_scalars: false,
        is_from_spec: true,
        examples: Vec::new(),
    }
}

/// Links and the token endpoint are relative to the URLs that precede them in the spec.
fn whole(api: &Api, base: &str) -> Item {
    let flow = api.authorization.as_ref();
    let token = flow.map(|flow| flow.token.strip_prefix(&api.server).unwrap_or(&flow.token).to_owned());
    let item = Item::new(Kind::Api, "", api.span)
        .with_text(Aspect::Name, &api.title)
        .with_text(Aspect::Crate, &api.crate_name)
        .with_text(Aspect::Server, &api.server)
        .with_text(Aspect::Link, &api.docs)
        .with_some_text(Aspect::Authorize, flow.map(|flow| &flow.authorize))
        .with_some_text(Aspect::Token, token.as_ref());
    let bodies = api.errors.iter().enumerate().map(|(index, body)| error_body(api, index, body));
    let values: BTreeSet<Span> = api.types.iter().flat_map(values).collect();
    // Capabilities can be the values of an enum, which are compared there.
    let capabilities = api.capabilities.iter().filter(|it| !values.contains(&it.span));
    let throttled = api.throttled.iter().map(|code| Item::new(Kind::Throttled, code, api.span));
    let sections = api.sections.iter();
    let operations = sections.clone().flat_map(|section| {
        section.operations.iter().map(|operation| of_operation::item(api, section, operation))
    });
    let webhooks = sections.clone().flat_map(|section| section.webhooks.iter().map(webhook));
    let mut item = item
        .with_parts(api.regions.iter().map(region))
        .with_parts(api.scopes.iter().map(|term| described(Kind::Scope, term)))
        .with_parts(capabilities.map(|term| described(Kind::Capability, term)))
        .with_parts(bodies)
        .with_parts(throttled)
        .with_parts(sections.map(section))
        .with_parts(operations)
        .with_parts(webhooks);
    for part in &mut item.parts {
        if let Some(Value::Text(link)) = part.facts.get_mut(&Aspect::Link) {
            *link = link.strip_prefix(base).unwrap_or(link).to_owned();
        }
    }
    item
}

fn values(ty: &Type) -> impl Iterator<Item = Span> {
    let variants = match &ty.shape {
        Shape::Enum(variants) => variants.as_slice(),
        _ => &[],
    };
    variants.iter().map(|variant| variant.span)
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
