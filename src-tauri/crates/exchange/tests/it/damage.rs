//! A file that was cut off or changed, by a stick or on purpose, is refused wherever it was.

use crate::bundle::{bram, read, small};
use crate::taken_apart::{TakenApart, borders, encrypted, inside, wrapped};
use exchange::{ReadError, Trouble, Unlock, verify};
use std::io::{self, Cursor, Read, Seek, SeekFrom};

#[test]
fn what_is_taken_apart_and_put_together_is_the_same() {
    let file = small().written();
    let again = TakenApart::of(&file).file();
    assert_eq!(inside(&again), inside(&file), "byte for byte");
    assert_eq!(
        read(&again),
        Ok(small()),
        "so what is changed below is the only change"
    );
}

#[test]
fn a_file_that_is_cut_off_anywhere_is_refused() {
    let file = small().written();
    for bytes in 0..file.len() {
        assert!(read(&file[..bytes]).is_err(), "{bytes} of {}", file.len());
    }
}

#[test]
fn a_file_with_any_byte_changed_is_refused() {
    let mut file = small().written();
    for at in 0..file.len() {
        let bit = 1 << (at % 8);
        file[at] ^= bit;
        assert!(read(&file).is_err(), "byte {at}, bit {bit:x}");
        file[at] ^= bit;
    }
    assert!(read(&file).is_ok(), "it was the change");
}

#[test]
fn a_file_with_a_block_of_zeros_or_something_behind_it_is_refused() {
    let file = small().written();
    for from in (0..file.len()).step_by(64) {
        let mut zeroed = file.clone();
        let to = file.len().min(from + 64);
        zeroed[from..to].fill(0);
        assert!(read(&zeroed).is_err(), "zeros from {from}");
    }
    for more in [&[0][..], &[0; 512], &file] {
        let longer = [&file, more].concat();
        assert_eq!(
            read(&longer),
            Err(ReadError::NotWhole),
            "{} more",
            more.len()
        );
    }
}

/// Somebody who was given the file can open it and encrypt it again; the check of the frames and the signature are what is left.
#[test]
fn what_is_inside_is_refused_when_it_is_cut_off_anywhere() {
    let inside = inside(&small().written());
    let borders = borders(&inside);
    assert_eq!(
        borders.last(),
        Some(&inside.len()),
        "the frames are all of it"
    );
    // At the borders of the frames too, where every frame that is left is whole.
    for bytes in 0..inside.len() {
        let is_border = borders.contains(&bytes);
        let cut = wrapped(&inside[..bytes]);
        assert!(read(&cut).is_err(), "{bytes}, a border: {is_border}");
    }
}

#[test]
fn what_is_inside_is_refused_when_any_byte_was_changed() {
    let mut inside = inside(&small().written());
    for at in 0..inside.len() {
        let bit = 1 << (at % 8);
        inside[at] ^= bit;
        assert!(read(&wrapped(&inside)).is_err(), "byte {at}, bit {bit:x}");
        inside[at] ^= bit;
    }
    assert!(read(&wrapped(&inside)).is_ok(), "it was the change");
}

#[test]
fn nothing_may_stand_behind_what_is_inside() {
    let whole = inside(&small().written());
    let longer = [&whole[..], &[0]].concat();
    assert_eq!(
        read(&wrapped(&longer)),
        Err(ReadError::NotWhole),
        "behind the last frame"
    );
    let packed = zstd::encode_all(&whole[..], 3).expect("into memory");
    for more in [&[0][..], &packed] {
        let longer = encrypted(&[&packed, more].concat());
        assert_eq!(
            read(&longer),
            Err(ReadError::NotWhole),
            "behind what was packed"
        );
    }
    let cut = encrypted(&packed[..packed.len() - 1]);
    assert_eq!(
        read(&cut),
        Err(ReadError::NotWhole),
        "nor may its end be missing"
    );
}

/// A file that somebody writes over between the first and the second reading.
struct Replaced<'a> {
    now: Cursor<&'a [u8]>,
    then: &'a [u8],
    readings: usize,
}

impl Read for Replaced<'_> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        self.now.read(into)
    }
}

impl Seek for Replaced<'_> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        // A reading begins with looking how long the file is.
        if matches!(to, SeekFrom::End(_)) {
            self.readings += 1;
            if self.readings == 2 {
                self.now = Cursor::new(self.then);
            }
        }
        self.now.seek(to)
    }
}

#[test]
fn a_file_that_changes_after_it_was_verified_is_refused_at_the_latest_behind_its_last_section() {
    let file = small().written();
    let mut damaged = file.clone();
    *damaged.last_mut().expect("bytes") ^= 1;
    let other = small().written();
    for then in [&damaged, &other, &Vec::new()] {
        let replaced = Replaced {
            now: Cursor::new(&file),
            then,
            readings: 0,
        };
        let mut verified = verify(replaced, Unlock::Device(&bram())).expect("it was whole");
        let read = verified
            .sections()
            .and_then(|sections| sections.collect::<Result<Vec<_>, _>>());
        assert!(read.is_err(), "the caller hears of it before it commits");
    }
}

/// A file on a disk that fails at the `k`th call.
struct Failing {
    file: Cursor<Vec<u8>>,
    calls_left: usize,
    errno: i32,
}

impl Failing {
    fn call(&mut self) -> io::Result<()> {
        match self.calls_left.checked_sub(1) {
            Some(left) => {
                self.calls_left = left;
                Ok(())
            }
            None => Err(io::Error::from_raw_os_error(self.errno)),
        }
    }
}

impl Read for Failing {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        self.call()?;
        // Little at a time, so that there are calls to fail.
        let length = into.len().min(100);
        self.file.read(&mut into[..length])
    }
}

impl Seek for Failing {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.call()?;
        self.file.seek(to)
    }
}

#[test]
fn a_disk_that_fails_while_reading_is_told_from_a_file_that_is_not_whole() {
    let file = small().written();
    for calls_left in 0.. {
        let failing = Failing {
            file: Cursor::new(file.clone()),
            calls_left,
            errno: 5,
        };
        let result = verify(failing, Unlock::Device(&bram()))
            .and_then(|mut read| read.sections()?.collect::<Result<Vec<_>, _>>());
        match result {
            Err(error) => assert_eq!(
                error,
                ReadError::Trouble(Trouble::Gone),
                "call {calls_left}"
            ),
            Ok(_) => {
                // How many there are differs: age puts a line of random length in every head.
                assert!(calls_left > 20, "there were calls to fail: {calls_left}");
                break;
            }
        }
    }
}
