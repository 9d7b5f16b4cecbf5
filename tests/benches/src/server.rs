//! A server that costs as little as it can: one answer to everything, from a process of its own.

use std::env;
use std::io::{BufRead, BufReader, Read};
use std::process::{Child, Command, Stdio};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

/// The argument that makes a process the server.
const SERVE: &str = "--serve";

const BODY: &str = r#"{"asset": {"type": "image", "id": "MAHk2RtW9qE", "name": "Harbour at dusk", "tags": ["sea", "boats", "evening"], "created_at": 1761000000, "updated_at": 1761086400, "owner": {"user_id": "oUnZxY3pQr7sTuVw", "team_id": "oBnKlM9cDe2fGhIj"}, "thumbnail": {"width": 595, "height": 335, "url": "https://document-export.canva.example/MAHk2RtW9qE/1/thumbnail/0001.png?signature=x"}, "metadata": {"type": "image", "width": 4032, "height": 3024, "smart_tags": ["water", "sky"]}}}"#;

/// The server, running until it is dropped.
pub(crate) struct Process {
    child: Child,
    pub(crate) url: String,
}

impl Process {
    /// Starts this program anew, as the server.
    pub(crate) fn start() -> Self {
        let program = env::current_exe().expect("this program");
        let child = Command::new(program).arg(SERVE).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn();
        let mut child = child.expect("a process");
        let mut url = String::new();
        BufReader::new(child.stdout.take().expect("its output")).read_line(&mut url).expect("its URL");
        Self { child, url: url.trim().to_owned() }
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Whether this process is to be the server.
pub(crate) fn is_server() -> bool {
    env::args().any(|arg| arg == SERVE)
}

/// Serves, until the process ends that started this one.
pub(crate) fn serve() {
    std::thread::spawn(|| {
        let _ = std::io::stdin().read(&mut [0]);
        std::process::exit(0);
    });
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    runtime.block_on(async {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        println!("http://{}/rest", listener.local_addr().expect("an address"));
        loop {
            let (socket, _) = listener.accept().await.expect("a connection");
            tokio::spawn(answer(socket));
        }
    });
}

async fn answer(mut socket: TcpStream) {
    let _ = socket.set_nodelay(true);
    let head = format!(
        "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: {}\r\n\r\n",
        BODY.len()
    );
    let answer = (head + BODY).into_bytes();
    let mut buffer = vec![0; 16 << 10];
    let mut filled = 0;
    while let Ok(read) = socket.read(&mut buffer[filled..]).await {
        filled += read;
        if read == 0 {
            return;
        }
        // A request of a GET ends with its head.
        if buffer[..filled].ends_with(b"\r\n\r\n") {
            filled = 0;
            if socket.write_all(&answer).await.is_err() {
                return;
            }
        }
    }
}
