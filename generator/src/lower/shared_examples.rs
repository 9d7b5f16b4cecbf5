//! Examples that an endpoint has in common with another one.

use super::context::Context;
use super::examples::misfits;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::{Section, Type};
use crate::spec::{Endpoint, Entries, Example, OwnOrOf, Text};

/// Checks the names of endpoints in place of examples. Examples that do not fit the response of the endpoint which has them
/// are reported there.
pub(super) fn check(
    context: &Context<'_>,
    types: &[Type],
    sections: &[Section],
    diagnostics: &mut Diagnostics,
) {
    let operations = || sections.iter().flat_map(|section| &section.operations);
    let endpoints = context.spec.sections.iter().flat_map(|file| &file.section.endpoints);
    for (operation, (_, endpoint)) in operations().zip(endpoints) {
        let OwnOrOf::Of(name) = &endpoint.examples else { continue };
        context.check_examples_of(name, diagnostics);
        let other = operations().find(|it| it.function.plain() == name.value);
        let Some((output, other)) = operation.output.zip(other.and_then(|it| it.output)) else { continue };
        let examples = context.examples(endpoint);
        let found = misfits(types, examples, output);
        if let Some(misfit) = found.as_slice().first().filter(|_| misfits(types, examples, other).is_empty())
        {
            let message = format!("the examples of `{}` do not fit this response", name.value);
            diagnostics.push(
                Diagnostic::new(Code::Example, name.span, message)
                    .related(misfit.span, misfit.message.clone())
                    .help("write the examples of this endpoint here"),
            );
        }
    }
}

impl Context<'_> {
    /// The examples of an endpoint: its own, or those of the endpoint that it names.
    pub(super) fn examples<'a>(&'a self, endpoint: &'a Endpoint) -> &'a [(Text, Example)] {
        match &endpoint.examples {
            OwnOrOf::Own(own) => own,
            OwnOrOf::Of(name) => self.own_examples(name).map_or(&[], Vec::as_slice),
        }
    }

    /// The examples that the endpoint of this name has itself. `None` if it has none.
    fn own_examples(&self, name: &Text) -> Option<&Entries<Example>> {
        let mut own = self.with_own_examples();
        own.find(|(other, _)| other.value == name.value).map(|(_, examples)| examples)
    }

    /// The endpoints with examples of their own.
    fn with_own_examples(&self) -> impl Iterator<Item = (&Text, &Entries<Example>)> {
        let endpoints = self.spec.sections.iter().flat_map(|file| &file.section.endpoints);
        endpoints.filter_map(|(name, endpoint)| match &endpoint.examples {
            OwnOrOf::Own(own) if !own.is_empty() => Some((name, own)),
            _ => None,
        })
    }

    /// Reports a name in place of examples which is not that of an endpoint with examples.
    fn check_examples_of(&self, name: &Text, diagnostics: &mut Diagnostics) {
        if name.is_missing() || self.own_examples(name).is_some() {
            return;
        }
        let mut endpoints = self.spec.sections.iter().flat_map(|file| &file.section.endpoints);
        let found = endpoints.find(|(other, _)| other.value == name.value);
        let known = self.with_own_examples().map(|(name, _)| name.value.as_str());
        match found {
            Some((other, _)) => diagnostics.push(
                Diagnostic::new(
                    Code::Conflict,
                    name.span,
                    format!("`{}` has no examples of its own", name.value),
                )
                .related(other.span, "this endpoint")
                .help("name the endpoint that has them, or write the examples here"),
            ),
            None if self.spec.incomplete => {}
            None => diagnostics.push(
                Diagnostic::new(
                    Code::UnknownEndpoint,
                    name.span,
                    format!("there is no endpoint `{}`", name.value),
                )
                .label("expected an endpoint with examples, or examples by name")
                .suggest(&name.value, known),
            ),
        }
    }
}
