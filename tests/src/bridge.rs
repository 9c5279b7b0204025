//! The test bridge: the real core behind HTTP on 127.0.0.1, so that a browser can drive it. Never shipped.
//!
//! `POST /rpc` carries out a command, `GET /events` is the stream of events, everything else is a file of the built
//! screens.

use app::events::Event;
use app::folders::Folders;
use app::{App, Setup};
use chrono::{TimeDelta, Utc};
use serde_json::{Value, json};
use std::io::{self, Write};
use std::net::SocketAddr;
use std::path::{Component, Path, PathBuf};
use std::sync::mpsc::{Sender, channel};
use std::sync::{Arc, Mutex};
use store::keys::KdfCost;
use tiny_http::{Method, Request, Server};

/// One try of a passphrase costs next to nothing here, so that tests are quick.
pub const CHEAP: KdfCost = KdfCost {
    memory_kib: 64,
    passes: 1,
    lanes: 1,
};

/// A running bridge.
pub struct Bridge {
    server: Arc<Server>,
    core: App,
    listeners: Arc<Mutex<Vec<Sender<String>>>>,
    ui: PathBuf,
}

impl Bridge {
    /// Listens on a port of 127.0.0.1; 0 takes a free one. Its clock is `later` than that of this computer: so a test comes
    /// back days later without waiting for them.
    ///
    /// # Errors
    /// When the port is taken.
    pub fn new(port: u16, home: &Path, ui: &Path, later: TimeDelta) -> io::Result<Self> {
        let server =
            Server::http(SocketAddr::from(([127, 0, 0, 1], port))).map_err(io::Error::other)?;
        let folders = Folders {
            home: home.join("data"),
            documents: home.join("Documents"),
        };
        let listeners: Arc<Mutex<Vec<Sender<String>>>> = Arc::default();
        let told = listeners.clone();
        let tell = Box::new(move |event: &Event| {
            let line = match event {
                Event::Beamer(view) => format!("event: beamer\ndata: {}\n\n", json!(view)),
                Event::StoreDamaged => "event: store-damaged\ndata: null\n\n".to_owned(),
                Event::Backup => "event: backup\ndata: null\n\n".to_owned(),
                Event::SharedFolder => "event: shared-folder\ndata: null\n\n".to_owned(),
                Event::Progress { bytes } => format!("event: progress\ndata: {bytes}\n\n"),
            };
            // A page that was closed takes no more events and is forgotten.
            told.lock()
                .expect("no listener panics")
                .retain(|to| to.send(line.clone()).is_ok());
        });
        let setup = Setup {
            kdf_cost: CHEAP,
            clock: Arc::new(move || Utc::now() + later),
            ..Setup::on_this_laptop(folders)
        };
        Ok(Self {
            server: Arc::new(server),
            core: App::new(setup, tell),
            listeners,
            ui: ui.to_owned(),
        })
    }

    /// Where it listens.
    #[must_use]
    pub fn port(&self) -> u16 {
        self.server
            .server_addr()
            .to_ip()
            .map_or(0, |address| address.port())
    }

    /// Serves until the process ends.
    pub fn serve(self) {
        let bridge = Arc::new(self);
        let server = bridge.server.clone();
        for request in server.incoming_requests() {
            let bridge = bridge.clone();
            std::thread::spawn(move || bridge.answer(request));
        }
    }

    fn answer(&self, mut request: Request) {
        let path = request
            .url()
            .split(['?', '#'])
            .next()
            .unwrap_or("/")
            .to_owned();
        // A browser that went away before its answer is no fault of ours.
        let _ = match (request.method(), path.as_str()) {
            (Method::Post, "/rpc") => {
                let (status, body) = self.rpc(&mut request);
                respond(request, status, "json", body.to_string().as_bytes())
            }
            (Method::Get, "/events") => self.events(request),
            _ => match std::fs::read(self.file(&path)) {
                Ok(bytes) => {
                    let extension = path.rsplit('.').next().unwrap_or_default();
                    respond(request, "200 OK", extension, &bytes)
                }
                Err(_) => respond(request, "404 Not Found", "", &[]),
            },
        };
    }

    fn rpc(&self, request: &mut Request) -> (&'static str, Value) {
        let mut body = String::new();
        let asked = request
            .as_reader()
            .read_to_string(&mut body)
            .ok()
            .and_then(|_| serde_json::from_str(&body).ok());
        let asked: Value = asked.unwrap_or(Value::Null);
        match self.core.call(
            asked["cmd"].as_str().unwrap_or_default(),
            asked["payload"].clone(),
        ) {
            Ok(answer) => ("200 OK", answer),
            Err(error) => ("422 Unprocessable Content", json!(error)),
        }
    }

    /// A stream that begins with what is shown now, as the shell does when the beamer page says that it listens. Written
    /// by hand, since the server would keep events back until it has a few kilobytes of them.
    fn events(&self, request: Request) -> io::Result<()> {
        let (to, from) = channel();
        let now = self
            .core
            .call("beamer_view", json!({}))
            .unwrap_or(Value::Null);
        let _ = to.send(format!("event: beamer\ndata: {now}\n\n"));
        self.listeners.lock().expect("no listener panics").push(to);
        let mut page = request.into_writer();
        page.write_all(b"HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\ncache-control: no-store\r\n\r\n")?;
        for event in from {
            page.write_all(event.as_bytes())?;
            page.flush()?;
        }
        Ok(())
    }

    fn file(&self, path: &str) -> PathBuf {
        let inside: PathBuf = Path::new(path)
            .components()
            .filter(|c| matches!(c, Component::Normal(_)))
            .collect();
        if inside.as_os_str().is_empty() {
            self.ui.join("index.html")
        } else {
            self.ui.join(inside)
        }
    }
}

/// Answers and closes the connection. The server gives each open connection a thread and can leave a new one waiting for a
/// thread that never comes free, so none is kept open; it has no way to be asked for that, hence by hand.
fn respond(request: Request, status: &str, extension: &str, body: &[u8]) -> io::Result<()> {
    let mime = match extension {
        "js" => "text/javascript",
        "css" => "text/css",
        "svg" => "image/svg+xml",
        "woff2" => "font/woff2",
        "json" => "application/json",
        "png" => "image/png",
        _ => "text/html; charset=utf-8",
    };
    let length = body.len();
    let mut page = request.into_writer();
    write!(
        page,
        "HTTP/1.1 {status}\r\ncontent-type: {mime}\r\ncontent-length: {length}\r\nconnection: close\r\n\r\n"
    )?;
    page.write_all(body)?;
    page.flush()
}
