//! A reader or writer that says how far it is and can be stopped.

use crate::trouble::Stopped;
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::sync::atomic::{AtomicBool, Ordering};

/// Counts the bytes that go through, tells them to somebody, and stops when a flag is raised.
pub struct Watched<'a, T> {
    inner: T,
    cancel: &'a AtomicBool,
    bytes: u64,
    tell: &'a mut dyn FnMut(u64),
}

impl<'a, T> Watched<'a, T> {
    /// Watches `inner`. `tell` hears how many bytes went through since the beginning; reading a file twice counts twice.
    pub fn new(inner: T, cancel: &'a AtomicBool, tell: &'a mut dyn FnMut(u64)) -> Watched<'a, T> {
        Watched {
            inner,
            cancel,
            bytes: 0,
            tell,
        }
    }

    /// What was watched.
    pub fn into_inner(self) -> T {
        self.inner
    }

    fn go_on(&self) -> io::Result<()> {
        match self.cancel.load(Ordering::Relaxed) {
            true => Err(io::Error::other(Stopped)),
            false => Ok(()),
        }
    }

    fn count(&mut self, bytes: usize) -> usize {
        self.bytes += bytes as u64;
        (self.tell)(self.bytes);
        bytes
    }
}

impl<T: Read> Read for Watched<'_, T> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        self.go_on()?;
        let read = self.inner.read(into)?;
        Ok(self.count(read))
    }
}

impl<T: Write> Write for Watched<'_, T> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.go_on()?;
        let written = self.inner.write(bytes)?;
        Ok(self.count(written))
    }

    fn flush(&mut self) -> io::Result<()> {
        self.inner.flush()
    }
}

impl<T: Seek> Seek for Watched<'_, T> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.inner.seek(to)
    }
}
