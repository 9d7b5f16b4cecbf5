//! Lowers the extension keys of published descriptions, and the differences on purpose.

use super::access;
use super::context::prose;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::{Departure, Published};
use crate::node::Span;
use crate::spec::{self, Spec};

/// The extension keys that state facts.
pub(super) fn keys(spec: &Spec, diagnostics: &mut Diagnostics) -> Published {
    let Some(published) = &spec.api.published else { return Published::default() };
    let mut rate_limits = Vec::new();
    for (key, limit) in &published.rate_limits {
        let seconds = u32::try_from(limit.seconds.value).ok().filter(|seconds| *seconds > 0);
        if seconds.is_none() {
            diagnostics.push(
                Diagnostic::new(Code::Malformed, limit.seconds.span, "this is not a period")
                    .help("write the number of seconds, as in `seconds: 60`"),
            );
        }
        let per = access::owner(&limit.per, diagnostics);
        rate_limits.extend(per.zip(seconds).map(|(per, seconds)| (key.value.clone(), per, seconds)));
    }
    Published { rate_limits, capability: published.capability.as_ref().map(|key| key.value.clone()) }
}

/// All differences on purpose.
pub(super) fn departures(spec: &Spec) -> Vec<Departure> {
    let mut found = Vec::new();
    let mut add = |item: Span, differs: &[spec::Departure]| {
        found.extend(differs.iter().map(|departure| Departure {
            item,
            rule: departure.rule.value.clone(),
            because: prose(&departure.because),
            of: departure.of.iter().map(|name| name.value.clone()).collect(),
            until: departure.until.as_ref().map(|until| until.value),
            span: departure.rule.span,
        }));
    };
    add(spec.api.title.span, &spec.api.differs);
    for file in &spec.sections {
        let section = &file.section;
        for (name, endpoint) in &section.endpoints {
            add(name.span, &endpoint.differs);
            endpoint.path.iter().for_each(|(name, parameter)| add(name.span, &parameter.differs));
            endpoint.query.iter().for_each(|(name, parameter)| add(name.span, &parameter.differs));
        }
        for (name, schema) in &section.schemas {
            add(name.span, &schema.differs);
            schema.fields.iter().for_each(|(name, field)| add(name.span, &field.differs));
        }
        section.unions.iter().for_each(|(name, union)| add(name.span, &union.differs));
        section.enums.iter().for_each(|(name, values)| add(name.span, &values.differs));
    }
    found
}
