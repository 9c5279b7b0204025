//! A stick in memory, of which any call can be made to fail, and that can be pulled out.

use exchange::{Folder, NewFile, OldFile};
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::io::{self, Cursor, ErrorKind, Read, Seek, SeekFrom, Write};
use std::rc::Rc;

/// How a call fails.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Fault {
    /// The system says this.
    Errno(i32),
    /// A write takes only half of what it was given, a read gives only half: no error at all.
    Short,
    /// A write takes nothing and says so.
    Nothing,
    /// The call says that it went well, and what it wrote is gone or changed.
    Lie,
}

/// Which calls fail.
#[derive(Clone, Copy, Debug)]
pub struct Faulty {
    pub call: usize,
    pub fault: Fault,
    /// All calls from there on, and not just that one.
    pub lasting: bool,
}

#[derive(Clone, Default, Debug, PartialEq)]
struct Contents {
    written: Vec<u8>,
    /// What is on the stick when it is pulled out now.
    safe: Vec<u8>,
}

type Shared = Rc<RefCell<Contents>>;

#[derive(Default)]
struct State {
    names: BTreeMap<String, Shared>,
    /// The names that are on the stick when it is pulled out now.
    safe_names: BTreeMap<String, Shared>,
    calls: usize,
    faulty: Option<Faulty>,
    log: Vec<&'static str>,
}

/// A folder on the stick; clones are the same one.
#[derive(Clone, Default)]
pub struct Stick {
    state: Rc<RefCell<State>>,
    pub free_bytes: Option<u64>,
}

impl Stick {
    /// One with a file on it, safely.
    pub fn put(&self, name: &str, bytes: &[u8]) {
        let contents = Contents {
            written: bytes.to_vec(),
            safe: bytes.to_vec(),
        };
        let shared = Rc::new(RefCell::new(contents));
        let mut state = self.state.borrow_mut();
        state.names.insert(name.into(), shared.clone());
        state.safe_names.insert(name.into(), shared);
    }

    /// From now on this fails; calls are counted from here.
    pub fn fail(&self, faulty: Faulty) {
        let mut state = self.state.borrow_mut();
        state.calls = 0;
        state.faulty = Some(faulty);
    }

    /// How many calls there were, and which.
    pub fn calls(&self) -> Vec<&'static str> {
        self.state.borrow().log.clone()
    }

    /// What the computer sees on it.
    pub fn seen(&self) -> BTreeMap<String, Vec<u8>> {
        let state = self.state.borrow();
        let bytes =
            |(name, file): (&String, &Shared)| (name.clone(), file.borrow().written.clone());
        state.names.iter().map(bytes).collect()
    }

    /// What would be on it if it were pulled out now.
    pub fn pulled_out(&self) -> BTreeMap<String, Vec<u8>> {
        let state = self.state.borrow();
        let bytes = |(name, file): (&String, &Shared)| (name.clone(), file.borrow().safe.clone());
        state.safe_names.iter().map(bytes).collect()
    }

    /// Counts a call; what goes wrong with it, if anything.
    fn call(&self, name: &'static str) -> io::Result<Option<Fault>> {
        let mut state = self.state.borrow_mut();
        let call = state.calls;
        state.calls += 1;
        state.log.push(name);
        let fails = |faulty: &Faulty| match faulty.lasting {
            true => call >= faulty.call,
            false => call == faulty.call,
        };
        match state.faulty.filter(fails).map(|faulty| faulty.fault) {
            Some(Fault::Errno(errno)) => Err(io::Error::from_raw_os_error(errno)),
            fault => Ok(fault),
        }
    }

    fn file(&self, name: &str) -> io::Result<Shared> {
        let state = self.state.borrow();
        state
            .names
            .get(name)
            .cloned()
            .ok_or_else(|| ErrorKind::NotFound.into())
    }
}

impl Folder for Stick {
    fn free_bytes(&self) -> io::Result<Option<u64>> {
        self.call("free_bytes")?;
        Ok(self.free_bytes)
    }

    fn create(&self, name: &str) -> io::Result<Box<dyn NewFile>> {
        self.call("create")?;
        let mut state = self.state.borrow_mut();
        if state.names.contains_key(name) {
            return Err(ErrorKind::AlreadyExists.into());
        }
        let contents = Shared::default();
        state.names.insert(name.into(), contents.clone());
        Ok(Box::new(Writing {
            stick: self.clone(),
            contents,
        }))
    }

    fn open(&self, name: &str) -> io::Result<Box<dyn OldFile>> {
        self.call("open")?;
        let bytes = self.file(name)?.borrow().written.clone();
        Ok(Box::new(Reading {
            stick: self.clone(),
            bytes: Cursor::new(bytes),
        }))
    }

    fn exists(&self, name: &str) -> io::Result<bool> {
        self.call("exists")?;
        Ok(self.state.borrow().names.contains_key(name))
    }

    fn rename(&self, from: &str, to: &str) -> io::Result<()> {
        self.call("rename")?;
        let file = self.file(from)?;
        let mut state = self.state.borrow_mut();
        if state.names.contains_key(to) {
            return Err(ErrorKind::AlreadyExists.into());
        }
        state.names.remove(from);
        state.names.insert(to.into(), file);
        Ok(())
    }

    fn names(&self) -> io::Result<Vec<String>> {
        self.call("names")?;
        Ok(self.state.borrow().names.keys().cloned().collect())
    }

    fn remove(&self, name: &str) -> io::Result<()> {
        self.call("remove")?;
        self.file(name)?;
        self.state.borrow_mut().names.remove(name);
        Ok(())
    }

    fn flush(&self) -> io::Result<()> {
        self.call("flush")?;
        let mut state = self.state.borrow_mut();
        state.safe_names = state.names.clone();
        Ok(())
    }
}

struct Writing {
    stick: Stick,
    contents: Shared,
}

impl Write for Writing {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let fault = self.stick.call("write")?;
        let written = &mut self.contents.borrow_mut().written;
        match fault {
            Some(Fault::Nothing) => return Ok(0),
            Some(Fault::Short) => {
                let half = &bytes[..bytes.len().div_ceil(2)];
                written.extend_from_slice(half);
                return Ok(half.len());
            }
            Some(Fault::Lie) => written.extend(bytes.iter().map(|byte| byte ^ 1)),
            _ => written.extend_from_slice(bytes),
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.stick.call("flush of a file").map(drop)
    }
}

impl NewFile for Writing {
    fn sync(&mut self) -> io::Result<()> {
        let fault = self.stick.call("sync")?;
        let contents = &mut *self.contents.borrow_mut();
        if fault == Some(Fault::Lie) {
            // A stick with less memory than it says: the last of it went nowhere, and reading finds that.
            let kept = contents.written.len() / 2;
            contents.written.truncate(kept);
        }
        contents.safe = contents.written.clone();
        Ok(())
    }
}

struct Reading {
    stick: Stick,
    bytes: Cursor<Vec<u8>>,
}

impl Read for Reading {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let fault = self.stick.call("read")?;
        let length = match fault {
            Some(Fault::Short) => into.len().div_ceil(2),
            Some(Fault::Nothing) => 0,
            _ => into.len(),
        };
        let read = self.bytes.read(&mut into[..length])?;
        if fault == Some(Fault::Lie) {
            into[..read].iter_mut().for_each(|byte| *byte ^= 1);
        }
        Ok(read)
    }
}

impl Seek for Reading {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.stick.call("seek")?;
        self.bytes.seek(to)
    }
}
