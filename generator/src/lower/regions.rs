//! Regions of the API, with servers of their own.

use super::checks;
use super::context::{Context, prose};
use super::namespace::Namespace;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::{Docs, Region};
use crate::name;

/// The name in Rust of the region with the servers of the API.
const DEFAULT: &str = "Default";

/// Lowers the regions.
pub(super) fn lower(context: &Context<'_>, diagnostics: &mut Diagnostics) -> Vec<Region> {
    let mut names = Namespace::new("region");
    let mut regions = Vec::new();
    for (api_name, region) in &context.spec.api.regions {
        checks::check_name(api_name, diagnostics);
        checks::check_server(&region.server, diagnostics);
        let variant = name::variant_name(&api_name.value);
        if variant == DEFAULT {
            diagnostics.push(
                Diagnostic::new(
                    Code::ReservedName,
                    api_name.span,
                    "the default region has the servers of the API",
                )
                .help("give the region another name"),
            );
        }
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
        if let Some(reason) = region.unverified.as_ref().filter(|_| !region.preview) {
            super::provenance::report(reason.0.span, "a region", diagnostics);
        }
        regions.push(Region {
            name: api_name.value.clone(),
            variant,
            docs: Docs {
                unverified: region.unverified.as_ref().map(prose),
                ..context.docs(&region.doc, None, region.preview, None)
            },
            server: region.server.value.trim_end_matches('/').to_owned(),
            authorize: region.authorize.as_ref().map(|url| url.value.clone()),
        });
    }
    regions
}
