//! What a response holds survives reading and writing, known to the spec or not. The samples come from the model.

use serde_json::json;
use tests::sample::{Mood, samples};
use tests::{check, root, type_case, types};

#[test]
fn every_response_type_survives_a_round_trip() {
    let checked = check(&root().join("spec"));
    let api = checked.api().expect("the spec has no diagnostics");
    let mut count = 0;
    for (id, ty) in api.types.iter().enumerate().filter(|(_, ty)| ty.in_responses) {
        for mood in Mood::ALL {
            for sample in samples(api, generator::model::TypeId(id), mood) {
                let read = (type_case(&ty.api_name).round_trip)(&sample);
                let read =
                    read.unwrap_or_else(|error| panic!("{} {mood:?}: {error}\n{sample:#}", ty.api_name));
                assert_eq!(read.written, sample, "{} {mood:?} loses something", ty.api_name);
                count += 1;
            }
        }
    }
    assert!(count >= 7 * types().iter().filter(|case| case.in_responses).count());
}

#[test]
fn every_request_type_survives_a_round_trip() {
    let checked = check(&root().join("spec"));
    let api = checked.api().expect("the spec has no diagnostics");
    for (id, ty) in api.types.iter().enumerate().filter(|(_, ty)| ty.in_requests) {
        for mood in [Mood::Full, Mood::Minimal, Mood::UnknownValues, Mood::UnknownTags] {
            for sample in samples(api, generator::model::TypeId(id), mood) {
                let read = (type_case(&ty.api_name).round_trip)(&sample).expect("readable");
                assert_eq!(read.written, sample, "{} {mood:?} loses something", ty.api_name);
            }
        }
    }
}

#[test]
fn what_cannot_be_read_is_named_by_its_path() {
    let broken = json!({"job": {"id": "a", "status": "success", "asset": {
        "id": "b", "name": "c", "tags": ["d", 5], "created_at": 1, "updated_at": 2
    }}});
    let error = (type_case("GetAssetUploadJobResponse").round_trip)(&broken).expect_err("a number is no tag");
    insta::assert_snapshot!(error, @"job.asset.tags[1]: expected a string, found a number");
    let lacking = json!({"job": {"status": "success"}});
    let error = (type_case("GetAssetUploadJobResponse").round_trip)(&lacking).expect_err("no id");
    insta::assert_snapshot!(error, @"job.id: missing");
}
