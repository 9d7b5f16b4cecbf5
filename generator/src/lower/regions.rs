//! Regions of the API, with servers of their own.

use super::checks;
use super::context::{Context, prose};
use super::namespace::Namespace;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::{Docs, Region};
use crate::name;
use crate::spec::Text;

/// The name in Rust of the region with the servers of the API.
const DEFAULT: &str = "Default";

/// Lowers the regions.
pub(super) fn lower(context: &Context<'_>, diagnostics: &mut Diagnostics) -> Vec<Region> {
    let mut names = Namespace::new("region");
    let mut regions = Vec::new();
    for (api_name, region) in &context.spec.api.regions {
        checks::check_server(&region.server, diagnostics);
        let variant = variant_name(api_name, diagnostics);
        names.declare(&variant, api_name, diagnostics);
        if let Some(authorize) = &region.authorize {
            checks::check_url(authorize, diagnostics);
            if context.spec.api.authorize.is_none() {
                diagnostics.push(
                    Diagnostic::new(
                        Code::Conflict,
                        authorize.span,
                        "the API has no page where users authorize",
                    )
                    .help("leave it out, or add `authorize` to the API"),
                );
            }
        }
        if let Some(reason) = region.unverified.as_ref().filter(|_| !region.preview.is_set()) {
            super::provenance::report(reason.0.span, "a region", diagnostics);
        }
        regions.push(Region {
            name: api_name.value.clone(),
            variant,
            docs: Docs {
                unverified: region.unverified.as_ref().map(prose),
                ..context.docs(&region.doc, None, region.preview.is_set(), None)
            },
            server: region.server.value.trim_end_matches('/').to_owned(),
            authorize: region.authorize.as_ref().map(|url| url.value.clone()),
            span: api_name.span,
        });
    }
    regions
}

/// The name of a region in Rust. A name that gives none is reported.
fn variant_name(api_name: &Text, diagnostics: &mut Diagnostics) -> String {
    let variant = name::variant_name(&api_name.value);
    if !checks::check_name(api_name, diagnostics) {
        return variant;
    }
    if !name::is_type_name(&variant) {
        let message = format!("`{}` cannot become a name in Rust", api_name.value);
        diagnostics.push(
            Diagnostic::new(Code::BadName, api_name.span, message)
                .help("give the region a name with a letter first"),
        );
    } else if variant == DEFAULT || variant == "Self" {
        let message = format!("the name `{variant}` is reserved in `Region`");
        diagnostics.push(
            Diagnostic::new(Code::ReservedName, api_name.span, message).help("give the region another name"),
        );
    }
    variant
}
