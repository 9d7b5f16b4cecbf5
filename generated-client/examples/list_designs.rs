//! Lists designs across all pages, as a table.
//!
//! ```sh
//! export CANVA_TOKEN=…
//! cargo run --example list_designs -- 'spring sale'
//! ```
//!
//! Without an argument it lists all designs. The token needs the scope `design:meta:read`.

use canva_connect::Client;
use canva_connect::designs::SortByType;
use std::error::Error;
use std::process::ExitCode;

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    match run().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

async fn run() -> Result<(), Box<dyn Error>> {
    let canva = Client::from_env()?;
    let mut list = canva.list_designs().limit(100);
    list = match std::env::args().nth(1) {
        Some(query) => list.query(&query),
        None => list.sort_by(SortByType::ModifiedDescending),
    };
    println!("{:<12} {:>5}  {:<20}  TITLE", "ID", "PAGES", "CHANGED");
    let (mut designs, mut count) = (list.items(), 0);
    while let Some(design) = designs.try_next().await? {
        count += 1;
        let pages = design.page_count.map(|count| count.to_string()).unwrap_or_default();
        let title = design.title.as_deref().unwrap_or("(untitled)");
        println!("{:<12} {pages:>5}  {:<20}  {title}", design.id, design.updated_at.to_string());
    }
    println!("{count} designs");
    Ok(())
}
