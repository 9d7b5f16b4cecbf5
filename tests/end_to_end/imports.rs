//! Imports: a file becomes designs.

use crate::support::{called, client_of, expect_error, mock, recorded_by};
use canva_connect::WaitError;
use canva_connect::imports::{DesignImportErrorCode, DesignImportMetadata};

#[tokio::test]
async fn an_import_is_started_and_polled() {
    let mock = mock().await;
    let canva = client_of(&mock);
    let metadata = DesignImportMetadata::new("Café menu").mime_type("application/pdf");
    let job = canva.create_design_import_job(metadata, "%PDF-1.7").send().await.unwrap().job;
    assert_eq!(job.status.as_str(), "in_progress");
    insta::assert_snapshot!(recorded_by(&mock), @r#"
    POST /rest/v1/imports
    accept: application/json
    authorization: Bearer …
    content-length: 8
    content-type: application/octet-stream
    import-metadata: {"title_base64":"Q2Fmw6kgbWVudQ==","mime_type":"application/pdf"}
    user-agent: canva-connect/<version>
    "#);
    let polled = canva.get_design_import_job(&job.id).send().await.unwrap().job;
    assert_eq!((polled.id, polled.result, polled.error), (job.id, None, None));
}

#[tokio::test]
async fn an_import_succeeds_with_designs() {
    let mock = mock().await;
    let canva = client_of(&mock);
    let import = canva.create_design_import_job(DesignImportMetadata::new("Café menu"), "%PDF-1.7");
    let result = import.send_and_wait().await.unwrap();
    assert!(!result.designs.is_empty());
    for design in &result.designs {
        assert_eq!(canva.get_design(&design.id).send().await.unwrap().design.id, design.id);
    }
    let polls = called(&mock).iter().filter(|name| *name == "get_design_import_job").count();
    assert_eq!(polls, 3);
}

#[tokio::test]
async fn an_import_fails() {
    let mock = mock().await;
    mock.prefer("create_design_import_job", "job=invalid_file");
    let import =
        client_of(&mock).create_design_import_job(DesignImportMetadata::new("Café menu"), "%PDF-1.7");
    let failed = import.send_and_wait().await.unwrap_err();
    let WaitError::Failed(failure) = &failed else { panic!("{failed:?}") };
    assert_eq!(failure.error.as_ref().unwrap().code, DesignImportErrorCode::InvalidFile);
    assert!(expect_error::<()>(Err(failed)).is_job_failed());
}
