//! The command `canva-connect-mock`.

use canva_connect_mock::{Fault, FaultRule, JobPace, MockCanva};
use clap::Parser;
use std::error::Error;
use std::net::{IpAddr, SocketAddr};
use std::path::PathBuf;
use std::process::{Command, ExitCode, Stdio};
use std::time::Duration;

/// A mock server of the Canva Connect API, with state. Unofficial.
#[derive(Debug, Parser)]
#[command(version, about, max_term_width = 100)]
struct Args {
    /// The port
    #[arg(long, default_value_t = 4010)]
    port: u16,
    /// The address to listen on; other than a loopback address it lets others use the server
    #[arg(long, default_value = "127.0.0.1")]
    address: IpAddr,
    /// Serve the spec in this folder, which the generator of this repository reads
    #[arg(long, value_name = "DIR")]
    spec: Option<PathBuf>,
    /// Keep items, jobs and tokens in this file
    #[arg(long, value_name = "FILE")]
    state: Option<PathBuf>,
    /// The seed of IDs and faults
    #[arg(long, default_value_t = 0)]
    seed: u64,
    /// Do not enforce rate limits
    #[arg(long)]
    no_limits: bool,
    /// The milliseconds that jobs take
    #[arg(long, value_name = "MILLISECONDS", default_value_t = 1000, conflicts_with = "job_polls")]
    job_time: u64,
    /// End a job after this many polls instead
    #[arg(long, value_name = "COUNT")]
    job_polls: Option<u32>,
    /// A fault of all calls: latency=MS, slow=MS, status=CODE, reset, truncate or stall
    #[arg(long, value_name = "FAULT", value_parser = Fault::parse)]
    fault: Vec<Fault>,
    /// The part of the calls that has the faults, from 0 to 1
    #[arg(long, value_name = "PART", default_value_t = 1.0)]
    fault_probability: f64,
}

fn main() -> ExitCode {
    match run(Args::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

#[tokio::main]
async fn run(args: Args) -> Result<(), Box<dyn Error>> {
    let pace = match args.job_polls {
        Some(polls) => JobPace::Polls(polls),
        None => JobPace::After(Duration::from_millis(args.job_time)),
    };
    let mut builder = MockCanva::builder();
    if let Some(folder) = &args.spec {
        builder = builder.description(&described(folder)?)?;
    }
    builder = builder
        .address(SocketAddr::new(args.address, args.port))
        .seed(args.seed)
        .rate_limits(!args.no_limits)
        .jobs(pace);
    for fault in args.fault {
        builder = builder.fault(FaultRule::new(fault).probability(args.fault_probability));
    }
    let keeps_state = args.state.is_some();
    if let Some(path) = args.state {
        builder = builder.state_file(path);
    }
    let mock =
        builder.start().await.map_err(|error| format!("cannot start at port {}: {error}", args.port))?;
    println!("base URL       {}", mock.base_url());
    println!("page           {}/", mock.url());
    println!("client ID      {}", mock.client_id());
    println!(
        "access token   curl -X POST {}/__mock/tokens -H 'Content-Type: application/json' -d '{{}}'",
        mock.url()
    );
    if !args.address.is_loopback() {
        println!(
            "Everyone who reaches {} can use this server, read its requests and change its state.",
            args.address
        );
    }
    let mut saves = tokio::time::interval(Duration::from_secs(1));
    loop {
        tokio::select! {
            stopped = tokio::signal::ctrl_c() => {
                stopped?;
                mock.save()?;
                return Ok(());
            }
            _ = saves.tick(), if keeps_state => mock.save()?,
        }
    }
}

/// Has the generator read a spec.
fn described(folder: &std::path::Path) -> Result<String, Box<dyn Error>> {
    let mut command = match std::env::var_os("GENERATOR") {
        Some(program) => Command::new(program),
        None => {
            let mut cargo = Command::new("cargo");
            cargo.args(["run", "--quiet", "--package", "generator", "--"]);
            cargo
        }
    };
    let output = command.arg("served").arg("--spec").arg(folder).stderr(Stdio::inherit()).output()?;
    if !output.status.success() {
        return Err(format!("the generator refuses the spec in {}", folder.display()).into());
    }
    Ok(String::from_utf8(output.stdout)?)
}
