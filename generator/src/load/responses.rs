//! Declares the schemas of responses whose fields are written in their endpoints.

use crate::name;
use crate::spec::SectionFile;
use std::collections::BTreeSet;

/// Declares the schemas in the sections of their endpoints, before all other schemas and in the order of the endpoints. An
/// endpoint without a right name, or with that of another one, is reported later; its response stays unknown.
pub(super) fn declare(sections: &mut [SectionFile]) {
    let mut seen = BTreeSet::new();
    for file in sections {
        let mut declared = Vec::new();
        for (endpoint, it) in &mut file.section.endpoints {
            if name::is_value_name(&endpoint.value) && seen.insert(endpoint.value.clone()) {
                let name = format!("{}Response", name::type_name(&endpoint.value));
                declared.extend(it.response.declare(endpoint, name, it.span));
            }
        }
        file.section.schemas.splice(..0, declared);
    }
}
