//! The forms that are exchanged for tokens.

use crate::runtime::secret::Secret;
use crate::runtime::wire;

/// A request for tokens, with the parameters of RFC 6749 and RFC 7636.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Grant {
    kind: String,
    code_verifier: Option<Secret>,
    code: Option<Secret>,
    refresh_token: Option<Secret>,
    redirect_uri: Option<String>,
    scope: Option<String>,
    client_id: Option<String>,
    client_secret: Option<Secret>,
}

impl Grant {
    /// The code of a callback, and the verifier whose challenge was in the authorization URL.
    pub(super) fn authorization_code(code: Secret, verifier: Secret, redirect_uri: Option<String>) -> Self {
        Self {
            code_verifier: Some(verifier),
            code: Some(code),
            redirect_uri,
            ..Self::new("authorization_code")
        }
    }

    pub(super) fn refresh_token(token: &Secret) -> Self {
        Self { refresh_token: Some(token.clone()), ..Self::new("refresh_token") }
    }

    /// The credentials of an app that acts for itself.
    pub(super) fn client_credentials(scope: Option<String>) -> Self {
        Self { scope, ..Self::new("client_credentials") }
    }

    /// Adds the credentials of the integration, for a token endpoint without HTTP Basic authentication.
    pub(super) fn with_client(self, id: &str, secret: &Secret) -> Self {
        Self { client_id: Some(id.to_owned()), client_secret: Some(secret.clone()), ..self }
    }

    fn new(kind: &str) -> Self {
        Self {
            kind: kind.to_owned(),
            code_verifier: None,
            code: None,
            refresh_token: None,
            redirect_uri: None,
            scope: None,
            client_id: None,
            client_secret: None,
        }
    }
}

wire::object!(Grant {
    kind: "grant_type",
    code_verifier,
    code,
    refresh_token,
    redirect_uri,
    scope,
    client_id,
    client_secret
});

#[cfg(test)]
mod tests {
    use super::*;
    use crate::runtime::wire::Wire;
    use serde_json::{Value, json};

    #[test]
    fn a_grant_has_its_parameters_alone() {
        let written = |grant: &Grant| serde_json::from_str::<Value>(grant.write().text()).unwrap();
        let refresh = Grant::refresh_token(&Secret::from("s3cret-r"));
        assert_eq!(written(&refresh), json!({"grant_type": "refresh_token", "refresh_token": "s3cret-r"}));
        let of_app = Grant::client_credentials(None).with_client("id", &Secret::from("s3cret"));
        assert_eq!(
            written(&of_app),
            json!({"grant_type": "client_credentials", "client_id": "id", "client_secret": "s3cret"})
        );
        let code =
            Grant::authorization_code("s3cret-c".into(), "s3cret-v".into(), Some("http://a/b".to_owned()));
        assert_eq!(
            written(&code),
            json!({
                "grant_type": "authorization_code", "code": "s3cret-c", "code_verifier": "s3cret-v",
                "redirect_uri": "http://a/b"
            })
        );
        assert!(!format!("{refresh:?} {of_app:?} {code:?}").contains("s3cret"));
    }
}
