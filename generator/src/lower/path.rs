//! Parameters of the path: those in braces, and their descriptions.

use super::context::{Lowering, documented};
use super::{checks, limits};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, is_near};
use crate::model::{Encoding, Input, Location, Ty};
use crate::spec::{self, Text};

impl Lowering<'_> {
    /// The parameters of the path, in order.
    pub(super) fn path_inputs(&self, diagnostics: &mut Diagnostics) -> Vec<Input> {
        let request = &self.endpoint.request;
        let described = &self.endpoint.path;
        for (name, _) in described {
            checks::check_name(name, diagnostics);
        }
        if request.value.path.is_empty() {
            // The request, which has the parameters, could not be read.
            return described.iter().map(|(name, param)| self.path_input(name, param, diagnostics)).collect();
        }
        let parameters: Vec<&str> = request.value.path_parameters().collect();
        let is_open = described.iter().any(|(name, _)| name.is_missing());
        let mut unused: Vec<&(Text, spec::Param)> =
            described.iter().filter(|(name, _)| !parameters.contains(&name.value.as_str())).collect();
        let mut inputs = Vec::new();
        for (index, parameter) in parameters.iter().enumerate() {
            let is_repeated = parameters[..index].contains(parameter);
            if let Some((name, param)) = described.iter().find(|(name, _)| name.value == *parameter)
                && !is_repeated
            {
                inputs.push(self.path_input(name, param, diagnostics));
                continue;
            }
            let alike = unused.iter().position(|(name, _)| is_near(&name.value, parameter));
            let other = alike.or((unused.len() == 1 && parameters.len() == described.len()).then_some(0));
            if let Some((name, param)) = other.map(|at| unused.remove(at)).filter(|_| !is_repeated) {
                let help = format!("did you mean `{parameter}`?");
                let unused = self.unused(name).map(|it| it.help(help).replace(&name.value, *parameter));
                diagnostics.push_all(unused);
                inputs.push(self.path_input(name, param, diagnostics));
            } else if !is_open {
                let what = if is_repeated { "is in the path twice" } else { "is not described under `path`" };
                let help =
                    format!("describe `{parameter}` once under `path`, with `type`, `doc` and `example`");
                let message = format!("`{{{parameter}}}` {what}");
                diagnostics.push(Diagnostic::new(Code::PathParameter, request.span, message).help(help));
            }
        }
        unused.iter().for_each(|(name, _)| {
            let help = "write it in the path, in braces; or leave out its description";
            diagnostics.push_all(self.unused(name).map(|it| it.help(help)));
        });
        inputs
    }

    /// The report of a parameter that is described but not in the path.
    fn unused(&self, name: &Text) -> Option<Diagnostic> {
        if name.is_missing() {
            return None;
        }
        let message = format!("the path has no `{{{}}}`", name.value);
        let diagnostic =
            Diagnostic::new(Code::PathParameter, name.span, message).label("described, but not used");
        Some(diagnostic.related(self.endpoint.request.span, "the path"))
    }

    fn path_input(&self, name: &Text, param: &spec::Param, diagnostics: &mut Diagnostics) -> Input {
        let (ty, optional) = self.context.declarations.resolve(&param.ty, diagnostics);
        if !matches!(ty, Ty::Text | Ty::Unknown) || (optional && ty == Ty::Text) {
            diagnostics.push(
                Diagnostic::new(
                    Code::Unsupported,
                    param.ty.span,
                    "a parameter of the path must be a `string`",
                )
                .help("other types are not supported yet, and a path has no optional part"),
            );
        }
        let example = &param.example;
        if matches!(example.value.as_str(), "." | "..") || example.value.chars().any(char::is_control) {
            let message = "the client refuses such a segment of a path";
            diagnostics.push(Diagnostic::new(Code::Example, example.span, message));
        }
        Input {
            name: checks::value_name(name, diagnostics),
            api_name: name.value.clone(),
            location: Location::Path,
            encoding: Encoding::Text,
            ty: Ty::Text,
            required: true,
            docs: documented(&param.doc),
            limits: limits::of_param(param, diagnostics),
            example: Some(example.value.as_str().into()),
            span: name.span,
        }
    }
}
