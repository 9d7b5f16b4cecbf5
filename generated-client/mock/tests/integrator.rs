//! The tests of a program that archives designs, as its author would write them.

use canva_connect::exports::{CreateDesignExportJobRequest, ExportFormat, PdfExportFormat};
use canva_connect::{Client, Polling, Retry};
use canva_connect_mock::{Fault, FaultRule, JobPace, MockCanva};
use std::path::Path;
use std::time::Duration;

/// The program: exports all designs that match a search as PDF files. Returns the number of files.
async fn archive(canva: &Client, search: &str, folder: &Path) -> Result<usize, Box<dyn std::error::Error>> {
    let mut files = 0;
    let mut designs = canva.list_designs().query(search).items();
    while let Some(design) = designs.try_next().await? {
        let pdf = ExportFormat::Pdf(PdfExportFormat::new());
        let export = canva.create_design_export_job(CreateDesignExportJobRequest::new(design.id, pdf));
        for url in export.send_and_wait().await? {
            canva.download(&url).to_file(folder.join(format!("{files}.pdf"))).await?;
            files += 1;
        }
    }
    Ok(files)
}

async fn server() -> MockCanva {
    MockCanva::builder().jobs(JobPace::Polls(1)).start().await.expect("a free port")
}

fn client(mock: &MockCanva, scopes: &[&str]) -> Client {
    let retry = Retry::new().first_delay(Duration::from_millis(1));
    let polling = Polling::new().first_delay(Duration::from_millis(1));
    let builder = Client::builder().base_url(mock.base_url()).token(mock.token(scopes));
    builder.retry(retry).polling(polling).build().expect("a client")
}

const SCOPES: [&str; 2] = ["design:meta:read", "design:content:read"];

#[tokio::test]
async fn designs_are_archived_as_pdf() {
    let mock = server().await;
    let folder = tempfile::tempdir().unwrap();
    let files = archive(&client(&mock, &SCOPES), "sale", folder.path()).await.unwrap();
    assert!(files > 0);
    assert!(std::fs::read(folder.path().join("0.pdf")).unwrap().starts_with(b"%PDF-"));
}

#[tokio::test]
async fn outages_of_a_moment_are_survived() {
    let mock = server().await;
    mock.add_fault(FaultRule::new(Fault::Status(503)).operation("list_designs").times(1));
    mock.add_fault(FaultRule::new(Fault::Reset).operation("get_design_export_job").times(2));
    let folder = tempfile::tempdir().unwrap();
    assert!(archive(&client(&mock, &SCOPES), "sale", folder.path()).await.unwrap() > 0);
}

#[tokio::test]
async fn a_missing_scope_is_reported() {
    let mock = server().await;
    let folder = tempfile::tempdir().unwrap();
    let error = archive(&client(&mock, &SCOPES[..1]), "sale", folder.path()).await.unwrap_err();
    assert!(error.to_string().contains("design:content:read"), "{error}");
    let refused = mock.requests().last().unwrap().refused.clone();
    assert_eq!(refused.map(|(code, _)| code).as_deref(), Some("missing_scope"));
}
