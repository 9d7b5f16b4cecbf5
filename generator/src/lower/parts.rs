//! Finds parts of a call: parameters of its request, and values of its response.

use super::context::Lowering;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::{Input, Location, Parameter, Shape, Ty, Type, TypeId, fields_of, follow};
use crate::spec::{DotPath, Text};

/// An endpoint with its inputs and the schema of its response.
pub(super) struct Call<'a> {
    pub(super) lowering: &'a Lowering<'a>,
    pub(super) inputs: &'a [Input],
    pub(super) output: Option<TypeId>,
}

impl<'a> Call<'a> {
    pub(super) fn types(&self) -> &'a [Type] {
        self.lowering.types
    }

    /// Finds the part of a request that a path names, and its type: a parameter of the path, the query or a header, or a
    /// field inside one; or else a field of the body. One that does not exist is reported.
    pub(super) fn parameter(
        &self,
        path: &DotPath,
        diagnostics: &mut Diagnostics,
    ) -> Option<(Parameter, &'a Ty)> {
        let (first, inside) = path.value.split_first()?;
        let found = self.inputs.iter().find_map(|input| {
            let rest = match input.location {
                Location::Body => &path.value,
                _ if input.api_name == *first => inside,
                _ => return None,
            };
            let ty = follow(self.types(), &input.ty, rest)?;
            Some((Parameter { location: input.location, path: path.value.clone() }, ty))
        });
        if found.is_none() && !self.is_incomplete() {
            self.report_no_parameter(path, first, diagnostics);
        }
        found
    }

    /// Whether the endpoint may have inputs, or its inputs fields, that could not be read.
    fn is_incomplete(&self) -> bool {
        let endpoint = self.lowering.endpoint;
        let names = endpoint.path.iter().map(|(name, _)| name);
        let names = names.chain(endpoint.query.iter().map(|(name, _)| name));
        let mut names = names.chain(endpoint.headers.iter().map(|(name, _)| name));
        let has_body = self.inputs.iter().any(|input| input.location == Location::Body);
        names.any(Text::is_missing)
            || (endpoint.body.is_some() && !has_body)
            || self.inputs.iter().any(|input| match input.ty {
                Ty::Named(id) => self.types()[id.0].is_incomplete(),
                Ty::Unknown => true,
                _ => false,
            })
    }

    fn report_no_parameter(&self, path: &DotPath, first: &str, diagnostics: &mut Diagnostics) {
        let known = self.inputs.iter().flat_map(|input| match input.location {
            Location::Body => {
                fields_of(self.types(), &input.ty).map(|field| field.api_name.as_str()).collect()
            }
            _ => vec![input.api_name.as_str()],
        });
        let message = format!("the endpoint has no parameter `{}`", path.value.join("."));
        diagnostics.push(
            Diagnostic::new(Code::BadPath, path.span, message)
                .label("neither a parameter of the path, query or headers, nor a field of the body")
                .suggest(first, known),
        );
    }

    /// The shortest path through the response to a value of a schema.
    pub(super) fn shown(&self, schema: TypeId) -> Option<Vec<String>> {
        self.search(|ty| *ty == Ty::Named(schema)).map(|(path, _)| path)
    }

    /// The first list in the response whose items are of several kinds.
    pub(super) fn union_list(&self) -> Option<&'a Type> {
        let union = |ty: &Ty| {
            let Ty::List(item) = ty else { return None };
            item.named().filter(|id| matches!(self.types()[id.0].shape, Shape::Union { .. }))
        };
        let (_, list) = self.search(|ty| union(ty).is_some())?;
        union(&list).map(|id| &self.types()[id.0])
    }

    /// Searches the response for a type, level by level.
    fn search(&self, is_wanted: impl Fn(&Ty) -> bool) -> Option<(Vec<String>, Ty)> {
        let mut level = vec![(Vec::new(), Ty::Named(self.output?))];
        let mut seen: Vec<Ty> = Vec::new();
        while !level.is_empty() {
            if let Some(found) = level.iter().find(|(_, ty)| is_wanted(ty)) {
                return Some(found.clone());
            }
            let mut next = Vec::new();
            for (path, ty) in level.into_iter().filter(|(_, ty)| matches!(ty, Ty::Named(_))) {
                if seen.contains(&ty) {
                    continue;
                }
                for field in fields_of(self.types(), &ty) {
                    let path = path.iter().chain([&field.api_name]).cloned().collect();
                    next.push((path, field.ty.clone()));
                }
                seen.push(ty);
            }
            level = next;
        }
        None
    }

    /// Checks a path through the response. One that does not exist is reported.
    pub(super) fn response(&self, path: &DotPath, diagnostics: &mut Diagnostics) -> Option<Vec<String>> {
        let is_readable = match self.output {
            Some(output) if follow(self.types(), &Ty::Named(output), &path.value).is_some() => {
                return Some(path.value.clone()).filter(|path| !path.is_empty());
            }
            Some(output) => !self.types()[output.0].is_incomplete(),
            None => self.lowering.has_empty_response(),
        };
        if is_readable {
            let message = format!("the response has no field `{}`", path.value.join("."));
            diagnostics.push(
                Diagnostic::new(Code::BadPath, path.span, message)
                    .help("write the fields that lead to the item, joined by dots"),
            );
        }
        None
    }
}
