//! Resizes: a design becomes another one.

use crate::support::{client_of, expect_error, mock, recorded_by};
use canva_connect::designs::{
    CustomDesignTypeInput, PresetDesignTypeInput, PresetDesignTypeName, TypeAndAssetCreateDesignRequest,
};
use canva_connect::resizes::{CreateDesignResizeJobRequest, DesignResizeErrorCode};
use canva_connect::{Client, WaitError};

/// A design of every mock server.
const DESIGN: &str = "DAHn8FvYc2k";

fn to_a_story(design: &str) -> CreateDesignResizeJobRequest {
    CreateDesignResizeJobRequest::new(design, CustomDesignTypeInput::new(1080, 1920))
}

#[tokio::test]
async fn a_resize_is_started_and_polled() {
    let mock = mock().await;
    let canva = client_of(&mock);
    let job = canva.create_design_resize_job(to_a_story(DESIGN)).send().await.unwrap().job;
    assert_eq!(job.status.as_str(), "in_progress");
    insta::assert_snapshot!(recorded_by(&mock), @r#"
    POST /rest/v1/resizes
    accept: application/json
    authorization: Bearer …
    content-length: 86
    content-type: application/json
    user-agent: canva-connect/<version>

    {"design_id":"DAHn8FvYc2k","design_type":{"height":1920,"type":"custom","width":1080}}
    "#);
    let polled = canva.get_design_resize_job(&job.id).send().await.unwrap().job;
    assert_eq!((polled.id, polled.result, polled.error), (job.id, None, None));
}

#[tokio::test]
async fn a_preset_is_sent() {
    let mock = mock().await;
    let preset = PresetDesignTypeInput::new(PresetDesignTypeName::Presentation);
    let request = CreateDesignResizeJobRequest::new(DESIGN, preset);
    client_of(&mock).create_design_resize_job(request).send().await.unwrap();
    insta::assert_snapshot!(recorded_by(&mock), @r#"
    POST /rest/v1/resizes
    accept: application/json
    authorization: Bearer …
    content-length: 81
    content-type: application/json
    user-agent: canva-connect/<version>

    {"design_id":"DAHn8FvYc2k","design_type":{"name":"presentation","type":"preset"}}
    "#);
}

/// Creates a design. Returns its ID.
async fn created(canva: &Client, title: &str) -> String {
    let preset = PresetDesignTypeInput::new(PresetDesignTypeName::Presentation);
    let design = TypeAndAssetCreateDesignRequest::new().design_type(preset).title(title);
    canva.create_design(design).send().await.unwrap().design.id
}

#[tokio::test]
async fn a_resize_succeeds_with_another_design() {
    let mock = mock().await;
    let canva = client_of(&mock);
    let design = created(&canva, "Lighthouse tours").await;
    let result = canva.create_design_resize_job(to_a_story(&design)).send_and_wait().await.unwrap();
    assert_ne!(result.design.id, design);
    assert!(
        canva.get_design(&result.design.id).send().await.is_ok()
            && canva.get_design(&design).send().await.is_ok()
    );
}

#[tokio::test]
async fn a_resize_fails() {
    let mock = mock().await;
    mock.prefer("create_design_resize_job", "job=trial_quota_exceeded");
    let failed =
        client_of(&mock).create_design_resize_job(to_a_story(DESIGN)).send_and_wait().await.unwrap_err();
    let WaitError::Failed(failure) = &failed else { panic!("{failed:?}") };
    assert_eq!(failure.error.as_ref().unwrap().code, DesignResizeErrorCode::TrialQuotaExceeded);
    assert!(expect_error::<()>(Err(failed)).is_job_failed());
}
