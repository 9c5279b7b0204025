//! Small writes put together.

use crate::limits;
use std::io::{self, Write};

/// A writer that gathers what comes in small pieces. age writes its head byte by byte, and of an error there it keeps only the
/// text; gathered, its head reaches the disk with the first piece of the rest. Other than the one of the standard library it
/// writes nothing when it is dropped: after an error of the disk nothing more may go there.
pub(crate) struct Gathered<W> {
    out: W,
    bytes: Vec<u8>,
    passed_on: u64,
}

impl<W: Write> Gathered<W> {
    pub(crate) fn new(out: W) -> Gathered<W> {
        Gathered {
            out,
            bytes: Vec::new(),
            passed_on: 0,
        }
    }

    /// How many bytes reached what is below.
    pub(crate) fn passed_on(&self) -> u64 {
        self.passed_on
    }

    fn pass_on(&mut self) -> io::Result<()> {
        self.out.write_all(&self.bytes)?;
        self.passed_on += self.bytes.len() as u64;
        self.bytes.clear();
        Ok(())
    }
}

impl<W: Write> Write for Gathered<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.bytes.len() + bytes.len() > limits::HEADER_BYTES_MAX {
            self.pass_on()?;
        }
        if bytes.len() > limits::HEADER_BYTES_MAX {
            self.out.write_all(bytes)?;
            self.passed_on += bytes.len() as u64;
        } else {
            self.bytes.extend_from_slice(bytes);
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.pass_on()?;
        self.out.flush()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MAX: usize = limits::HEADER_BYTES_MAX;

    #[test]
    fn small_pieces_reach_what_is_below_together_and_in_order() {
        let mut gathered = Gathered::new(Vec::new());
        gathered.write_all(&[1]).expect("into memory");
        gathered.write_all(&vec![2; MAX - 1]).expect("into memory");
        assert_eq!(gathered.passed_on(), 0, "it just fits");
        gathered.write_all(&[3]).expect("into memory");
        assert_eq!(gathered.passed_on(), MAX as u64, "it did not");
        gathered.flush().expect("into memory");
        assert_eq!(gathered.passed_on(), MAX as u64 + 1);
        let expected = [vec![1], vec![2; MAX - 1], vec![3]].concat();
        assert!(gathered.out == expected, "all of it, once");
    }

    #[test]
    fn what_is_too_large_to_gather_goes_straight_on_behind_what_came_before() {
        let mut gathered = Gathered::new(Vec::new());
        gathered.write_all(&vec![1; MAX]).expect("into memory");
        assert_eq!(gathered.passed_on(), 0, "so much is still gathered");
        gathered.write_all(&vec![2; MAX + 1]).expect("into memory");
        assert_eq!(gathered.passed_on(), 2 * MAX as u64 + 1);
        assert!(gathered.out == [vec![1; MAX], vec![2; MAX + 1]].concat());
    }
}
