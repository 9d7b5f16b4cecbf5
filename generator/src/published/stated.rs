//! The facts that a document can state. Those without a place in OpenAPI need an extension.

use super::Reader;
use crate::facts::{Aspect, Kind};
use crate::node::{Node, Value};
use std::collections::{BTreeMap, BTreeSet};

/// Facts that no description states, or only in prose.
const NEVER: [Aspect; 12] = [
    Aspect::RustName,
    Aspect::Module,
    Aspect::Crate,
    Aspect::Arguments,
    Aspect::SharedType,
    Aspect::Code,
    Aspect::Message,
    Aspect::Doc,
    Aspect::Link,
    Aspect::Checked,
    Aspect::Unverified,
    Aspect::Example,
];

/// Facts that only an extension states.
const BY_EXTENSION: [(&str, Aspect); 8] = [
    ("x-preview", Aspect::Preview),
    ("x-capability", Aspect::Capability),
    ("x-plan", Aspect::Plan),
    ("x-credits", Aspect::Credits),
    ("x-idempotent", Aspect::Idempotent),
    ("x-idempotency-key", Aspect::IdempotencyKey),
    ("x-job", Aspect::PolledBy),
    ("x-download", Aspect::Download),
];

/// Items that only an extension states.
const ITEMS: [(&str, Kind); 6] = [
    ("x-region", Kind::Region),
    ("x-capabilities", Kind::Capability),
    ("x-throttled", Kind::Throttled),
    ("x-pages", Kind::Pages),
    ("x-job", Kind::Poll),
    ("webhooks", Kind::Webhook),
];

/// The facts and the items that a description cannot state.
pub(super) struct Unstated {
    pub(super) facts: BTreeSet<(Option<Kind>, Aspect)>,
    pub(super) listed: BTreeMap<Kind, BTreeSet<String>>,
}

impl Reader<'_, '_> {
    pub(super) fn unstated(&self) -> Unstated {
        let mut keys = BTreeSet::new();
        collect_extensions(self.document.root.node, &mut keys);
        if self.document.root.get("webhooks").is_some() {
            keys.insert("webhooks");
        }
        let has = |key: &str| keys.contains(key);
        let own = self.own.capability.as_deref().is_some_and(has);
        let mut facts: BTreeSet<(Option<Kind>, Aspect)> =
            NEVER.into_iter().map(|aspect| (None, aspect)).collect();
        if !has("contentEncoding") {
            facts.insert((Some(Kind::Field), Aspect::Encoding));
        }
        let missing = BY_EXTENSION.iter().filter(|(key, _)| !has(key));
        facts.extend(
            missing.filter(|(_, aspect)| !(own && *aspect == Aspect::Capability)).map(|(_, it)| (None, *it)),
        );
        // Values of enums are texts, and have no room for marks.
        facts.extend([(Some(Kind::Value), Aspect::Preview), (Some(Kind::Value), Aspect::Deprecated)]);
        let mut listed: BTreeMap<Kind, BTreeSet<String>> =
            ITEMS.iter().filter(|(key, _)| !has(key)).map(|(_, kind)| (*kind, BTreeSet::new())).collect();
        for kind in [Kind::Section, Kind::Object, Kind::Enum, Kind::Union] {
            listed.insert(kind, BTreeSet::new());
        }
        listed.insert(Kind::ErrorBody, BTreeSet::from(["0".to_owned()]));
        if !has("x-rate-limits") {
            let limits = self.own.rate_limits.iter().filter(|(key, ..)| has(key));
            let keys = limits.map(|(_, per, seconds)| format!("{}/{seconds}", per.word()));
            listed.insert(Kind::RateLimit, keys.collect());
            facts.insert((None, Aspect::Document));
        }
        Unstated { facts, listed }
    }
}

/// Collects the keys that start with `x-`, and `contentEncoding`, which 3.0 writes `format: byte`.
fn collect_extensions<'d>(node: &'d Node, keys: &mut BTreeSet<&'d str>) {
    if let Value::List(items) = &node.value {
        items.iter().for_each(|item| collect_extensions(item, keys));
    }
    for (key, value) in node.entries() {
        let key = key.as_text().unwrap_or_default();
        keys.extend(Some(key).filter(|key| key.starts_with("x-") || *key == "contentEncoding"));
        keys.extend((key == "format" && value.as_text() == Some("byte")).then_some("contentEncoding"));
        collect_extensions(value, keys);
    }
}
