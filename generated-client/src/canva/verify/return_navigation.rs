//! What Canva says about a user who comes back from its editor.

use crate::runtime::wire::{
    DecodeError, Extra, Json, Reader, Record, Timestamp, Value, Wire, Writer, record,
};

/// Where a user comes back from; given by [`Verifier::verify_return`](super::Verifier::verify_return).
///
/// Until it expires, whoever has the token can present it again. Where that matters remember its
/// [`id`](Self::id), and compare [`correlation_state`](Self::correlation_state) with what this very
/// user left with.
///
/// Of what the token says only for whom it is, and until when, is certain. The rest is what others
/// have seen in tokens; what may be missing is therefore optional.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ReturnNavigation {
    /// The design that the user was editing (`design_id`).
    pub design_id: String,
    /// What was given to [`with_correlation_state`](super::with_correlation_state) (`correlation_state`).
    pub correlation_state: Option<String>,
    /// The user's ID (`sub`).
    pub user_id: Option<String>,
    /// The ID of the user's team (`team_id`).
    pub team_id: Option<String>,
    /// The token's own ID (`jti`).
    pub id: Option<String>,
    /// Until when the token is good, in Unix seconds (`exp`).
    pub expires_at: Timestamp,
    /// The other claims, by name.
    pub extra: Extra,
}

impl ReturnNavigation {
    /// Reads the claims, if they are of a token of this kind that says until when it is good.
    pub(super) fn of(claims: Extra) -> Option<Self> {
        let is_one = claims.get("type").is_some_and(|kind| kind == "rti");
        let is_whole = is_one && claims.contains_key("exp");
        let read = || <Self as Wire>::read(Json::from(&Value::Object(claims))).ok();
        is_whole.then(read)?.filter(|it| !it.design_id.is_empty())
    }
}

impl Record for ReturnNavigation {
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            design_id: object.field("design_id")?,
            correlation_state: object.field("correlation_state")?,
            user_id: object.field("sub")?,
            team_id: object.field("team_id")?,
            id: object.field("jti")?,
            expires_at: object.field("exp")?,
            extra: object.rest(),
        })
    }

    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("design_id", &self.design_id);
        object.field("correlation_state", &self.correlation_state);
        object.field("sub", &self.user_id);
        object.field("team_id", &self.team_id);
        object.field("jti", &self.id);
        object.field("exp", &self.expires_at);
    }
}

record!(ReturnNavigation);

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn of(claims: &Value) -> Option<ReturnNavigation> {
        ReturnNavigation::of(claims.as_object().unwrap().clone())
    }

    #[test]
    fn claims_have_fields_and_the_others_are_kept() {
        let claims = json!({
            "type": "rti", "design_id": "DAF", "correlation_state": "s1", "sub": "u1", "team_id": "t1",
            "jti": "j1", "exp": 2000, "iat": 1000, "new": {"a": [null]}
        });
        let found = of(&claims).unwrap();
        assert_eq!((&*found.design_id, found.expires_at.unix_seconds()), ("DAF", 2000));
        let texts = [&found.correlation_state, &found.user_id, &found.team_id, &found.id];
        assert_eq!(texts.map(Option::as_deref), ["s1", "u1", "t1", "j1"].map(Some));
        assert_eq!(
            Value::Object(found.extra.clone()),
            json!({"type": "rti", "iat": 1000, "new": {"a": [null]}})
        );
        assert_eq!(serde_json::to_value(&found).unwrap(), claims);
    }

    #[test]
    fn little_is_enough_and_less_is_not() {
        let least = json!({"type": "rti", "design_id": "DAF", "exp": 2000});
        assert_eq!(of(&least).unwrap().user_id, None);
        let kinds = [json!("other"), json!(null), json!(["rti"]), json!("RTI")].map(|kind| ("type", kind));
        let designs = [json!(""), json!(null), json!(1)].map(|design| ("design_id", design));
        let ends = [json!("2000"), json!([])].map(|end| ("exp", end));
        for (name, value) in kinds.into_iter().chain(designs).chain(ends) {
            let mut claims = least.clone();
            claims[name] = value;
            assert!(of(&claims).is_none(), "{claims}");
        }
        for name in ["type", "design_id", "exp"] {
            let mut claims = least.clone();
            claims.as_object_mut().unwrap().remove(name);
            assert!(of(&claims).is_none(), "{claims}");
        }
    }
}
