//! The claims of a return navigation token.

use crate::runtime::wire::{self, Extra, Json, Timestamp, Wire};

/// A user's return from Canva's editor. Returned by
/// [`Verifier::verify_return_navigation`](crate::verify::Verifier::verify_return_navigation).
///
/// The token can be presented again until it expires. To detect replays, remember the [`id`](Self::id), and compare
/// [`correlation_state`](Self::correlation_state) with the state of the same user's session.
///
/// Canva documents only the audience and the expiry of the token. The other claims were observed in tokens, and are
/// optional for that reason.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ReturnNavigation {
    /// The ID of the edited design (`design_id`).
    pub design_id: String,
    /// The state passed to [`with_correlation_state`](crate::verify::with_correlation_state) (`correlation_state`).
    pub correlation_state: Option<String>,
    /// The user's ID (`sub`).
    pub user_id: Option<String>,
    /// The ID of the user's team (`team_id`).
    pub team_id: Option<String>,
    /// The ID of the token (`jti`).
    pub id: Option<String>,
    /// The expiry of the token (`exp`).
    pub expires_at: Timestamp,
    /// The other claims, by name.
    pub extra: Extra,
}

impl ReturnNavigation {
    /// Reads the claims. Returns `None` if the type is not `rti`, or if `exp` or `design_id` is missing.
    pub(super) fn from_claims(claims: Extra) -> Option<Self> {
        let has_type = claims.get("type").is_some_and(|kind| kind == "rti");
        let is_complete = has_type && claims.contains_key("exp");
        let read = || Json::from(claims).read(<Self as Wire>::read).ok();
        is_complete.then(read)?.filter(|it| !it.design_id.is_empty())
    }
}

wire::object!(ReturnNavigation {
    design_id,
    correlation_state,
    user_id: "sub",
    team_id,
    id: "jti",
    expires_at: "exp",
    ..extra
});

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value, json};

    fn read(claims: &Value) -> Option<ReturnNavigation> {
        ReturnNavigation::from_claims(claims.as_object().unwrap().clone().into())
    }

    #[test]
    fn known_claims_are_fields_and_the_others_are_extra() {
        let claims = json!({
            "type": "rti", "design_id": "DAF", "correlation_state": "s1", "sub": "u1", "team_id": "t1",
            "jti": "j1", "exp": 2000, "iat": 1000, "new": {"a": [null]}
        });
        let found = read(&claims).unwrap();
        assert_eq!((&*found.design_id, found.expires_at.unix_seconds()), ("DAF", 2000));
        let texts = [&found.correlation_state, &found.user_id, &found.team_id, &found.id];
        assert_eq!(texts.map(Option::as_deref), ["s1", "u1", "t1", "j1"].map(Some));
        assert_eq!(
            Json::from(found.extra.clone()),
            json!({"type": "rti", "iat": 1000, "new": {"a": [null]}})
        );
        assert_eq!(serde_json::to_value(&found).unwrap(), claims);
    }

    #[test]
    fn type_design_id_and_exp_are_required() {
        let least = json!({"type": "rti", "design_id": "DAF", "exp": 2000});
        assert_eq!(read(&least).unwrap().user_id, None);
        let kinds = [json!("other"), json!(null), json!(["rti"]), json!("RTI")].map(|kind| ("type", kind));
        let designs = [json!(""), json!(null), json!(1)].map(|design| ("design_id", design));
        let ends = [json!("2000"), json!([])].map(|end| ("exp", end));
        for (name, value) in kinds.into_iter().chain(designs).chain(ends) {
            let mut claims = least.clone();
            claims[name] = value;
            assert!(read(&claims).is_none(), "{claims}");
        }
        for name in ["type", "design_id", "exp"] {
            let mut claims = least.clone();
            claims.as_object_mut().unwrap().remove(name);
            assert!(read(&claims).is_none(), "{claims}");
        }
    }
}
