//! Security schemes and requirements.

use crate::json::Object;
use crate::model::{Api, Auth, Operation};

/// The names of the schemes.
const TOKEN: &str = "token";
const BASIC: &str = "basic";

/// The ways to authenticate.
pub(super) fn schemes(api: &Api) -> Object {
    let scopes: Object = api.scopes.iter().map(|scope| (&scope.name, &scope.doc)).collect();
    let token = match &api.authorization {
        Some(urls) => {
            let flow = Object::new()
                .with("authorizationUrl", &urls.authorize)
                .with("tokenUrl", &urls.token)
                .with("scopes", scopes);
            Object::new()
                .with("type", "oauth2")
                .with("description", "A token that acts for a user.")
                .with("flows", Object::new().with("authorizationCode", flow))
        }
        None => Object::new()
            .with("type", "http")
            .with("description", "A token that acts for a user.")
            .with("scheme", "bearer")
            .with_any("x-scopes", scopes),
    };
    let mut operations = api.sections.iter().flat_map(|section| &section.operations);
    let basic = operations.any(|operation| operation.auth == Auth::BasicOrNone).then(|| {
        Object::new()
            .with("type", "http")
            .with("description", "The integration's id and secret, which can also stand in the body.")
            .with("scheme", "basic")
    });
    Object::new().with(TOKEN, token).with_some(BASIC, basic)
}

/// The alternatives that each authorize a call.
pub(super) fn requirements(operation: &Operation) -> Vec<Object> {
    let none = || Vec::<String>::new();
    match operation.auth {
        Auth::None => Vec::new(),
        Auth::BasicOrNone => vec![Object::new().with(BASIC, none()), Object::new()],
        Auth::Bearer => match operation.scopes.as_deref() {
            None | Some([]) => vec![Object::new().with(TOKEN, none())],
            Some(sets) => sets.iter().map(|set| Object::new().with(TOKEN, set.clone())).collect(),
        },
    }
}
