//! Idempotency keys, by which the API recognizes a repeated call.

use super::parts::RequestParts;
use crate::runtime::wire::Value;

impl RequestParts {
    /// Adds a random idempotency key to the JSON body, unless it has one. All attempts of the call send the same key.
    pub(super) fn add_idempotency_key(&mut self) {
        let missing = self.idempotency_key.filter(|field| !self.json_fields().contains_key(*field));
        if let Some(field) = missing {
            self.set_json_field(field, Value::from(random_key()));
        }
    }
}

/// Creates a random key in the form of a UUID (RFC 9562, version 4). It has to be unique, and is no secret.
fn random_key() -> String {
    let random = fastrand::u128(..);
    let hex = format!("{random:032x}");
    let variant = ['8', '9', 'a', 'b'][fastrand::usize(..4)];
    format!("{}-{}-4{}-{variant}{}-{}", &hex[..8], &hex[8..12], &hex[13..16], &hex[17..20], &hex[20..])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::runtime::client::Client;
    use crate::runtime::operation::OperationInfo;
    use serde_json::json;

    const INFO: OperationInfo =
        OperationInfo { name: "make_thing", idempotency_key: Some("key"), ..OperationInfo::POST };

    /// The keys of two attempts.
    fn sent_keys(body: &Value) -> [String; 2] {
        let client = Client::new("token");
        let mut parts = RequestParts::new(&INFO);
        parts.set_json(serde_json::to_vec(body));
        parts.check(&client).unwrap();
        [(); 2].map(|()| {
            let request = parts.next_http(&client, None).unwrap();
            let fields: Value = serde_json::from_slice(request.body().as_bytes().unwrap()).unwrap();
            assert_eq!(fields["name"], "a");
            fields["key"].as_str().unwrap().to_owned()
        })
    }

    #[test]
    fn all_attempts_of_a_call_have_the_same_random_key() {
        let [first, second] = sent_keys(&json!({"name": "a"}));
        assert_eq!(first, second);
        assert_eq!((first.len(), &first[14..15]), (36, "4"), "{first}");
        assert_ne!(first, sent_keys(&json!({"name": "a"}))[0], "another call has another key");
    }

    #[test]
    fn a_key_of_the_caller_is_kept() {
        assert_eq!(sent_keys(&json!({"name": "a", "key": "mine"})), ["mine", "mine"]);
    }
}
