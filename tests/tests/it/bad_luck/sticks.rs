//! Real sticks: exFAT and FAT32 of which the driver dies at any call, a full one and one that is locked.
//!
//! A stick that is pulled out is a driver that is gone; what is on it is looked at with a new one. This needs root, a loop device
//! and FUSE. Without them the test fails and says so.

use acceptance::parcel;
use exchange::{
    DiskFolder, Folder, Gift, GiveError, Given, Giving, NewFile, OldFile, Step, Summary, Trouble,
    Unlock, verify,
};
use rustix::process::{Pid, Signal, kill_process};
use std::cell::{Cell, RefCell};
use std::convert::Infallible;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::rc::Rc;
use std::sync::atomic::AtomicBool;
use tempfile::TempDir;

/// How often the stick is pulled out, at moments spread over all of giving.
const TRIALS: u64 = 60;
const IMAGE_BYTES: u64 = 48 << 20;

/// A stick in a file.
pub struct Stick {
    home: TempDir,
    kind: Kind,
}

#[derive(Clone, Copy, PartialEq)]
pub enum Kind {
    ExFat,
    Fat32,
}

impl Stick {
    pub fn new(kind: Kind) -> Self {
        let home = tempfile::tempdir().expect("a folder for temporary files");
        let stick = Self { home, kind };
        let image = File::create(stick.image()).expect("there is room");
        image.set_len(IMAGE_BYTES).expect("there is room");
        fs::create_dir(stick.at()).expect("there is room");
        match kind {
            Kind::ExFat => runs("mkfs.exfat", &[stick.image().as_os_str()]),
            Kind::Fat32 => {
                let size = ["-F", "32", "-s", "1"].map(std::ffi::OsStr::new);
                runs(
                    "mkfs.vfat",
                    &[&size[..], &[stick.image().as_os_str()]].concat(),
                )
            }
        };
        stick
    }

    fn image(&self) -> PathBuf {
        self.home.path().join("image")
    }

    pub fn at(&self) -> PathBuf {
        self.home.path().join("stick")
    }

    pub fn put_in(&self) -> Mounted {
        let at = self.at();
        let (device, mut driver) = match self.kind {
            Kind::ExFat => {
                let image = self.image();
                let words = ["-f", "--show"].map(std::ffi::OsStr::new);
                let device = runs("losetup", &[&words[..], &[image.as_os_str()]].concat());
                let mut driver = Command::new("mount.exfat-fuse");
                driver.arg("-d").arg(&device).arg(&at);
                (Some(device), driver)
            }
            Kind::Fat32 => {
                let mut driver = Command::new("fusefat");
                driver.args(["-f", "-o", "rw+"]).arg(self.image()).arg(&at);
                (None, driver)
            }
        };
        driver.stdout(Stdio::null()).stderr(Stdio::null());
        let driver = driver.spawn().expect(NEEDS);
        let mounted = Mounted {
            at,
            device,
            driver: RefCell::new(driver),
        };
        while !mounted.is_there() {
            let ended = mounted.driver.borrow_mut().try_wait().expect("a child");
            assert!(ended.is_none(), "{NEEDS}");
            std::thread::yield_now();
        }
        mounted
    }
}

const NEEDS: &str = "real file systems need root, /dev/loop*, /dev/fuse and the packages exfat-fuse, exfatprogs, dosfstools, fusefat";

/// Runs a program that must succeed, and gives what it says.
fn runs(program: &str, words: &[&std::ffi::OsStr]) -> String {
    let done = Command::new(program).args(words).output();
    let done = done.unwrap_or_else(|error| panic!("{program}: {error}; {NEEDS}"));
    let told = String::from_utf8_lossy(&done.stderr).into_owned();
    assert!(done.status.success(), "{program}: {told}; {NEEDS}");
    String::from_utf8_lossy(&done.stdout).trim().to_owned()
}

/// A stick that is in. Dropped, it is out, whatever happened.
pub struct Mounted {
    at: PathBuf,
    device: Option<String>,
    driver: RefCell<Child>,
}

impl Mounted {
    fn is_there(&self) -> bool {
        let mounts = fs::read_to_string("/proc/mounts").expect("Linux tells");
        let at = self.at.to_str().expect("a plain path");
        mounts
            .lines()
            .any(|line| line.split(' ').nth(1) == Some(at))
    }

    /// From now on whoever asks something of the stick waits, until it answers again.
    pub fn answers(&self, answers: bool) {
        let driver = Pid::from_child(&self.driver.borrow());
        let signal = if answers { Signal::CONT } else { Signal::STOP };
        kill_process(driver, signal).expect("it is our child");
    }

    fn pull_out(&self) {
        let mut driver = self.driver.borrow_mut();
        driver.kill().expect("it is our child");
        driver.wait().expect("it is our child");
    }
}

impl Drop for Mounted {
    fn drop(&mut self) {
        let quietly = |program: &str, words: &[&std::ffi::OsStr]| {
            let _ = Command::new(program).args(words).output();
        };
        quietly("umount", &[self.at.as_os_str()]);
        if self.is_there() {
            quietly("umount", &["-l".as_ref(), self.at.as_os_str()]);
        }
        let driver = self.driver.get_mut();
        // One whose stick was unmounted ends by itself, after it has written what it had.
        let _ = driver.wait();
        if let Some(device) = &self.device {
            quietly("losetup", &["-d".as_ref(), device.as_ref()]);
        }
    }
}

/// A folder on a stick that is pulled out before one of the calls.
struct Pulled {
    folder: DiskFolder,
    pull: Rc<Pull>,
}

struct Counted {
    file: Box<dyn NewFile>,
    pull: Rc<Pull>,
}

struct Pull {
    stick: Mounted,
    calls: Cell<u64>,
    at: u64,
}

impl Pull {
    fn call(&self) {
        self.calls.set(self.calls.get() + 1);
        if self.calls.get() == self.at {
            self.stick.pull_out();
        }
    }
}

impl Write for Counted {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.pull.call();
        // In small pieces, so that there are many moments.
        self.file.write(&bytes[..bytes.len().min(8 * 1024)])
    }

    fn flush(&mut self) -> io::Result<()> {
        self.pull.call();
        self.file.flush()
    }
}

impl NewFile for Counted {
    fn sync(&mut self) -> io::Result<()> {
        self.pull.call();
        self.file.sync()
    }
}

impl Folder for Pulled {
    fn free_bytes(&self) -> io::Result<Option<u64>> {
        self.pull.call();
        self.folder.free_bytes()
    }

    fn create(&self, name: &str) -> io::Result<Box<dyn NewFile>> {
        self.pull.call();
        Ok(Box::new(Counted {
            file: self.folder.create(name)?,
            pull: Rc::clone(&self.pull),
        }))
    }

    fn open(&self, name: &str) -> io::Result<Box<dyn OldFile>> {
        self.pull.call();
        self.folder.open(name)
    }

    fn exists(&self, name: &str) -> io::Result<bool> {
        self.pull.call();
        self.folder.exists(name)
    }

    fn rename(&self, from: &str, to: &str) -> io::Result<()> {
        self.pull.call();
        self.folder.rename(from, to)
    }

    fn names(&self) -> io::Result<Vec<String>> {
        self.pull.call();
        self.folder.names()
    }

    fn remove(&self, name: &str) -> io::Result<()> {
        self.pull.call();
        self.folder.remove(name)
    }

    fn flush(&self) -> io::Result<()> {
        self.pull.call();
        self.folder.flush()
    }
}

fn gives(folder: &dyn Folder, name: &str, before: &[Given]) -> Result<Gift, GiveError<Infallible>> {
    let keys = parcel::keys();
    let file = parcel::file(&parcel::lines(400, 700, 3)).expect("it can be made");
    let verified = verify(io::Cursor::new(&file), Unlock::Device(&keys)).expect("it is whole");
    let summary = Summary {
        package: verified.manifest().package,
        created_ms: before.len() as i64,
        hash: verified.hash(),
        likeness: [1; 32],
    };
    let giving = Giving {
        folder,
        name,
        estimate_bytes: file.len() as u64,
        unlock: Unlock::Device(&keys),
        before,
        cancel: &AtomicBool::new(false),
    };
    let write = |out: &mut dyn Write| {
        out.write_all(&file)?;
        Ok(summary)
    };
    exchange::give(&giving, write, &mut |_: Step| {})
}

fn is_whole(folder: &Path, name: &str) -> bool {
    let file = File::open(folder.join(name));
    file.is_ok_and(|file| verify(file, Unlock::Device(&parcel::keys())).is_ok())
}

/// Gives three files after another, so that the last one takes the place of the first, and pulls the stick out while that one is
/// given. Says how many calls were made, and whether it was given.
fn pulled_out_at(kind: Kind, at: u64) -> (u64, bool) {
    let stick = Stick::new(kind);
    let mut before = Vec::new();
    {
        let mounted = stick.put_in();
        let folder = DiskFolder::at(&mounted.at);
        for name in ["first", "second"] {
            before.push(gives(&folder, name, &before).expect("it is in").given);
        }
    }
    let pull = Rc::new(Pull {
        stick: stick.put_in(),
        calls: Cell::new(0),
        at,
    });
    let folder = Pulled {
        folder: DiskFolder::at(stick.at()),
        pull: Rc::clone(&pull),
    };
    let given = gives(&folder, "third", &before);
    let calls = pull.calls.get();
    drop((folder, pull));

    let looked_at = stick.put_in();
    let there = |name: &str| is_whole(&looked_at.at, name);
    assert!(there("second"), "call {at}: the newest old file is there");
    if given.is_ok() {
        assert!(there("third"), "call {at}: what is called given is there");
    } else {
        assert!(
            there("first"),
            "call {at}: nothing goes before the new one is there"
        );
    }
    if looked_at.at.join("third").exists() {
        assert!(there("third"), "call {at}: what has the name is whole");
    }
    (calls, given.is_ok())
}

fn never_neither(kind: Kind) {
    let (calls, given) = pulled_out_at(kind, u64::MAX);
    assert!(given, "left in, it comes to the end");
    assert!(calls > 20, "there are moments enough: {calls}");
    let mut not_given = 0;
    for trial in 0..TRIALS {
        let (_, given) = pulled_out_at(kind, 1 + trial * calls / TRIALS);
        not_given += u64::from(!given);
    }
    assert!(
        not_given > TRIALS / 2,
        "the stick was pulled out: {not_given}"
    );
}

#[test]
fn an_exfat_stick_that_is_pulled_out_at_any_moment_has_the_old_file_or_the_new_one() {
    never_neither(Kind::ExFat);
}

#[test]
fn a_fat32_stick_that_is_pulled_out_at_any_moment_has_the_old_file_or_the_new_one() {
    never_neither(Kind::Fat32);
}

/// A folder in memory of a size, mounted with these words.
struct InMemory(TempDir);

impl InMemory {
    fn new(how: &str) -> Self {
        let folder = Self(tempfile::tempdir().expect("a folder for temporary files"));
        let words = ["-t", "tmpfs", "-o", how, "tmpfs"].map(std::ffi::OsStr::new);
        runs(
            "mount",
            &[&words[..], &[folder.0.path().as_os_str()]].concat(),
        );
        folder
    }
}

impl Drop for InMemory {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg(self.0.path()).output();
    }
}

#[test]
fn a_full_stick_says_so_and_keeps_what_it_has() {
    let stick = InMemory::new("size=4m");
    let path = stick.0.path();
    let folder = DiskFolder::at(path);
    gives(&folder, "first", &[]).expect("there is room");
    let used = fs::metadata(path.join("first")).expect("it is there").len();
    fs::write(
        path.join("films"),
        vec![0; (4 << 20) - 3 * used as usize / 2],
    )
    .expect("room");
    let refused = gives(&folder, "second", &[]).err();
    assert!(
        matches!(
            refused,
            Some(GiveError::NoRoom { .. } | GiveError::Trouble(Trouble::Full))
        ),
        "{refused:?}"
    );
    assert!(is_whole(path, "first"), "what was there is there");
    assert!(!path.join("second.part").exists(), "and nothing else");
}

#[test]
fn a_locked_stick_says_so() {
    let stick = InMemory::new("size=4m,ro");
    let refused = gives(&DiskFolder::at(stick.0.path()), "first", &[]).err();
    assert_eq!(refused, Some(GiveError::Trouble(Trouble::ReadOnly)));
}
