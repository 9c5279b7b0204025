//! Syncthing, the real one, which keeps a folder in step with the folder of another one. Both listen on 127.0.0.1, know each
//! other's address, and look for nobody else.

use std::fs;
use std::io::{self, BufRead, BufReader};
use std::net::{Ipv4Addr, TcpListener};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, kill_process_group};
use serde_json::Value;
use tempfile::TempDir;
use ureq::Agent;

/// Longer than it ever takes, also when everything else is busy. What takes longer is stuck.
const WAIT_MAX: Duration = Duration::from_secs(120);
/// So long one question about what happened stays open.
const QUESTION_S: u64 = 20;
/// With this it is known that who asks may.
const KEY: &str = "alleen-voor-deze-proef";

/// Two folders that are kept in step.
#[derive(Debug)]
pub struct InStep {
    sides: [Side; 2],
}

/// One of the two.
#[derive(Debug)]
struct Side {
    folder: PathBuf,
    agent: Agent,
    base: String,
    /// The last thing that happened there that was heard of.
    heard: u64,
    process: Child,
    group: Pid,
    _home: TempDir,
}

/// What one of the two is, before it runs.
struct Plan {
    home: TempDir,
    folder: PathBuf,
    id: String,
    port: u16,
    gui: u16,
}

impl InStep {
    /// Keeps two folders in step from now on.
    ///
    /// # Errors
    /// When Syncthing is not there, or does not run; the message says which.
    pub fn keep(one: &Path, other: &Path) -> io::Result<Self> {
        let plans = [Plan::of(one)?, Plan::of(other)?];
        for own in &plans {
            own.write(&plans)?;
        }
        let [one, other] = plans;
        Ok(Self {
            sides: [Side::start(one)?, Side::start(other)?],
        })
    }

    /// Waits until both folders hold the same files, byte for byte. It looks each time that something happened: a side hears
    /// of every file that comes to it, and of every one that has come to the other.
    ///
    /// # Errors
    /// When Syncthing does not answer, or it never comes to that.
    pub fn wait(&mut self) -> io::Result<()> {
        let begun = Instant::now();
        loop {
            if contents(&self.sides[0].folder)? == contents(&self.sides[1].folder)? {
                return Ok(());
            }
            if begun.elapsed() > WAIT_MAX {
                return Err(io::Error::other("the folders are not in step"));
            }
            self.sides[0].wait_for_more()?;
        }
    }
}

impl Plan {
    /// Makes the keys, from which the name follows.
    fn of(folder: &Path) -> io::Result<Self> {
        let home = tempfile::tempdir()?;
        let made = at(&home, "generate")
            .args(["--no-default-folder", "--skip-port-probing"])
            .output()
            .map_err(|error| io::Error::new(error.kind(), format!("syncthing: {error}")))?;
        let made_config = fs::read_to_string(home.path().join("config.xml"))
            .map_err(|_| io::Error::other(String::from_utf8_lossy(&made.stderr).into_owned()))?;
        let id = made_config
            .split_once("<device id=\"")
            .and_then(|(_, rest)| rest.split_once('"'))
            .map(|(id, _)| id.to_owned())
            .ok_or_else(|| io::Error::other("syncthing made itself no name"))?;
        Ok(Self {
            home,
            folder: folder.to_owned(),
            id,
            port: free_port()?,
            gui: free_port()?,
        })
    }

    /// Everything that speaks to other computers is off.
    fn write(&self, all: &[Self]) -> io::Result<()> {
        let shared_with: String = all
            .iter()
            .map(|it| format!("<device id=\"{}\"></device>", it.id))
            .collect();
        let devices: String = all
            .iter()
            .map(|it| {
                format!(
                    "<device id=\"{}\" name=\"{}\"><address>tcp://127.0.0.1:{}</address></device>",
                    it.id, it.port, it.port
                )
            })
            .collect();
        let config = format!(
            "<configuration version=\"36\">
                <folder id=\"gedeeld\" path=\"{folder}\" type=\"sendreceive\" rescanIntervalS=\"3600\"
                    fsWatcherEnabled=\"true\" fsWatcherDelayS=\"1\">{shared_with}</folder>
                {devices}
                <gui enabled=\"true\" tls=\"false\"><address>127.0.0.1:{gui}</address><apikey>{KEY}</apikey></gui>
                <options>
                    <listenAddress>tcp://127.0.0.1:{port}</listenAddress>
                    <globalAnnounceEnabled>false</globalAnnounceEnabled>
                    <localAnnounceEnabled>false</localAnnounceEnabled>
                    <announceLANAddresses>false</announceLANAddresses>
                    <relaysEnabled>false</relaysEnabled>
                    <natEnabled>false</natEnabled>
                    <stunKeepaliveStartS>0</stunKeepaliveStartS>
                    <reconnectionIntervalS>1</reconnectionIntervalS>
                    <urAccepted>-1</urAccepted>
                    <crashReportingEnabled>false</crashReportingEnabled>
                    <autoUpgradeIntervalH>0</autoUpgradeIntervalH>
                    <startBrowser>false</startBrowser>
                </options>
            </configuration>",
            folder = self.folder.display(),
            gui = self.gui,
            port = self.port,
        );
        fs::write(self.home.path().join("config.xml"), config)?;
        // Without its mark a folder counts as a disk that is not in.
        fs::create_dir_all(self.folder.join(".stfolder"))
    }
}

impl Side {
    /// Starts it, and returns when it answers.
    fn start(plan: Plan) -> io::Result<Self> {
        let mut process = at(&plan.home, "serve")
            .args(["--no-browser", "--no-restart", "--no-upgrade"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            // Without this it starts another one of itself, to start that again when it fails.
            .env("STMONITORED", "yes")
            // If it does so all the same, all of the group ends together.
            .process_group(0)
            .spawn()?;
        let group = i32::try_from(process.id()).ok().and_then(Pid::from_raw);
        let group = group.ok_or_else(|| io::Error::other("syncthing has no number"))?;
        let said = process.stdout.take();
        let config = Agent::config_builder()
            .timeout_global(Some(WAIT_MAX))
            .http_status_as_error(true)
            .proxy(None)
            .build();
        let side = Self {
            folder: plan.folder,
            agent: Agent::new_with_config(config),
            base: format!("http://127.0.0.1:{}", plan.gui),
            heard: 0,
            process,
            group,
            _home: plan.home,
        };
        let said = said.ok_or_else(|| io::Error::other("syncthing says nothing"))?;
        let mut lines = BufReader::new(said).lines();
        let mut last = String::new();
        loop {
            let Some(line) = lines.next().transpose()? else {
                return Err(io::Error::other(format!("syncthing ended: {last}")));
            };
            if line.contains("GUI and API listening on") {
                break;
            }
            last = line;
        }
        // It goes on telling, and waits when nobody listens.
        std::thread::spawn(move || lines.for_each(drop));
        Ok(side)
    }

    /// Waits until something happened, or for a while.
    fn wait_for_more(&mut self) -> io::Result<()> {
        let since = self.heard;
        let question = format!(
            "{}/rest/events?events=ItemFinished,LocalIndexUpdated,RemoteIndexUpdated,FolderSummary,DeviceConnected\
             &since={since}&timeout={QUESTION_S}",
            self.base
        );
        let asked = self.agent.get(question).header("X-API-Key", KEY).call();
        let mut answer = asked.map_err(io::Error::other)?;
        let told: Value = answer.body_mut().read_json().map_err(io::Error::other)?;
        let told = told.as_array().and_then(|all| all.last());
        if let Some(last) = told.and_then(|event| event["id"].as_u64()) {
            self.heard = last;
        }
        Ok(())
    }
}

impl Drop for Side {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = kill_process_group(self.group, Signal::KILL);
        let _ = self.process.wait();
    }
}

/// The program with a home of its own: what somebody has set up for herself is not touched.
fn at(home: &TempDir, what: &str) -> Command {
    let mut command = Command::new("syncthing");
    command
        .arg(what)
        .arg("--home")
        .arg(home.path())
        .env("HOME", home.path())
        .stdin(Stdio::null());
    command
}

fn free_port() -> io::Result<u16> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
    Ok(listener.local_addr()?.port())
}

/// The files of a folder that are not hidden, and what is in them.
fn contents(folder: &Path) -> io::Result<Vec<(PathBuf, Vec<u8>)>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name();
        if name.to_string_lossy().starts_with('.') {
            continue;
        }
        let within = Path::new(&name);
        match entry.file_type()?.is_dir() {
            true => {
                let inside = contents(&entry.path())?.into_iter();
                files.extend(inside.map(|(path, bytes)| (within.join(path), bytes)));
            }
            false => match fs::read(entry.path()) {
                Ok(bytes) => files.push((within.to_owned(), bytes)),
                // It was put in its place just now.
                Err(error) if error.kind() == io::ErrorKind::NotFound => {}
                Err(error) => return Err(error),
            },
        }
    }
    files.sort();
    Ok(files)
}
