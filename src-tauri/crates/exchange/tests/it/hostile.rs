//! Files that somebody made to do harm. Each is whole and, where it matters, signed; reading it costs little and says what it is.

use crate::bundle::{Filling, anna, bram, read, small, stranger};
use crate::records::{self, EDITS, RECORDS};
use crate::taken_apart::{TakenApart, encrypted, inside, wrapped};
use exchange::{Broken, DeviceId, ReadError, Unlock, limits, verify};
use secrecy::SecretString;
use std::io::{self, Cursor, Read, Seek, SeekFrom};

const MANIFEST: u8 = 1;
const ERASE: u8 = 2;
const PEOPLE: u8 = 4;

fn taken_apart() -> TakenApart {
    TakenApart::of(&small().written())
}

/// What comes of a bundle with one thing changed, and signed again.
fn changed(change: impl FnOnce(&mut TakenApart)) -> Result<Filling, ReadError> {
    let mut apart = taken_apart();
    change(&mut apart);
    read(&apart.file())
}

/// As [`changed`], of a bundle as the first version wrote them.
fn changed_records(change: impl FnOnce(&mut TakenApart)) -> Result<Filling, ReadError> {
    let mut apart = records::of(&small());
    change(&mut apart);
    read(&apart.file())
}

fn broken(broken: Broken) -> Result<Filling, ReadError> {
    Err(ReadError::Broken(broken))
}

#[test]
fn a_bomb_is_refused_before_it_is_unpacked() {
    let mut bomb = taken_apart();
    for _ in 0..10 {
        bomb.insert(1, 100, 0, &vec![0; limits::FRAME_BYTES_MAX]);
    }
    let file = bomb.file();
    assert!(file.len() < 20_000, "40 MiB in so little: {}", file.len());
    assert_eq!(read(&file), Err(ReadError::TooLarge));
}

#[test]
fn a_frame_that_says_it_is_endless_is_refused() {
    let inside = inside(&small().written());
    for length in [limits::FRAME_BYTES_MAX as u32 + 1, u32::MAX] {
        let mut endless = inside.clone();
        endless[10..14].copy_from_slice(&length.to_le_bytes());
        assert_eq!(
            read(&wrapped(&endless)),
            Err(ReadError::TooLarge),
            "{length}"
        );
    }
}

/// What was packed, in one block that is not compressed.
fn zstd_by_hand(head: &[u8], inside: &[u8]) -> Vec<u8> {
    let block = (inside.len() as u32) << 3 | 1;
    let magic = [0x28, 0xb5, 0x2f, 0xfd];
    [&magic, head, &block.to_le_bytes()[..3], inside].concat()
}

#[test]
fn five_gigabytes_that_are_declared_cost_nothing() {
    let inside = inside(&small().written());
    // A window of 8 MiB, and how long it is.
    let declared = |bytes: u64| [&[0xc0, 13 << 3][..], &bytes.to_le_bytes()].concat();
    let honest = zstd_by_hand(&declared(inside.len() as u64), &inside);
    assert!(
        read(&encrypted(&honest)).is_ok(),
        "made by hand, it can be read"
    );
    let lie = zstd_by_hand(&declared(5 << 30), &inside);
    assert_eq!(read(&encrypted(&lie)), Err(ReadError::NotWhole));
    // A window of 16 MiB, or of all of it, would have to be held.
    let window = [&[0xc0, 14 << 3][..], &(inside.len() as u64).to_le_bytes()].concat();
    let window = encrypted(&zstd_by_hand(&window, &inside));
    assert_eq!(
        read(&window),
        Err(ReadError::NotWhole),
        "a window too large"
    );
    let single = [&[0xe0][..], &(5u64 << 30).to_le_bytes()].concat();
    let single = encrypted(&zstd_by_hand(&single, &inside));
    assert_eq!(
        read(&single),
        Err(ReadError::NotWhole),
        "nor one that is all of it"
    );
    // 5 GB of text, of edits, of anything.
    for head in [0x5bu8, 0x7b, 0x9b, 0xbb] {
        let lie = [&[head][..], &(5u64 << 30).to_be_bytes()].concat();
        let result = changed_records(|apart| {
            let payload = &mut apart.frame(RECORDS).payload;
            payload.pop();
            payload.extend(&lie);
        });
        assert_eq!(result, broken(Broken::Cbor), "{head:x}");
        let result = changed(|apart| apart.frame(PEOPLE).payload = lie);
        assert!(
            matches!(result, Err(ReadError::Broken(_))),
            "{head:x}: {result:?}"
        );
    }
}

#[test]
fn what_is_nested_too_deep_is_refused() {
    for opener in [0x81u8, 0xc1] {
        for depth in [17, 100_000] {
            let mut nested = vec![10];
            nested.extend(vec![opener; depth]);
            nested.push(1);
            let result = changed_records(|apart| {
                let payload = &mut apart.frame(RECORDS).payload;
                let at = payload.len() - 2;
                assert_eq!(payload[at..], [10, 1], "the last unknown key");
                payload.splice(at.., nested);
            });
            assert_eq!(result, broken(Broken::Nesting), "{depth} of {opener:x}");
        }
    }
}

fn scrypt_head(log_n: &str) -> Vec<u8> {
    let (salt, body, mac) = ("A".repeat(22), "A".repeat(43), "A".repeat(43));
    format!("age-encryption.org/v1\n-> scrypt {salt} {log_n}\n{body}\n--- {mac}\n").into_bytes()
}

#[test]
fn a_passphrase_that_would_cost_hours_is_not_tried() {
    let phrase = SecretString::from("vier warme woorden hier");
    for log_n in ["20", "30", "63"] {
        let file = [scrypt_head(log_n), vec![0; 100]].concat();
        let result = verify(Cursor::new(file), Unlock::Passphrase(&phrase));
        assert_eq!(result.err(), Some(ReadError::TooMuchWork), "2^{log_n}");
    }
    for log_n in ["64", "255", "300", "-1", "018"] {
        let file = [scrypt_head(log_n), vec![0; 100]].concat();
        let result = verify(Cursor::new(file), Unlock::Passphrase(&phrase)).err();
        let is_refused = matches!(result, Some(ReadError::TooMuchWork | ReadError::NotWhole));
        assert!(is_refused, "2^{log_n}: {result:?}");
    }
}

/// A file without end that counts how much of it is read.
struct Endless<'a> {
    begin: Vec<u8>,
    again: &'a [u8],
    at: usize,
    read: usize,
}

impl Read for Endless<'_> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        for byte in into.iter_mut() {
            let behind = self.at.wrapping_sub(self.begin.len()) % self.again.len();
            *byte = *self.begin.get(self.at).unwrap_or(&self.again[behind]);
            self.at += 1;
        }
        self.read += into.len();
        Ok(into.len())
    }
}

impl Seek for Endless<'_> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.at = match to {
            SeekFrom::Start(at) => at as usize,
            _ => 1 << 40,
        };
        Ok(self.at as u64)
    }
}

#[test]
fn a_head_without_end_is_not_read_to_its_end() {
    for (begin, again, error) in [
        ("age-encryption.org/v1\n", "-> a\n", ReadError::TooLarge),
        ("age-encryption.org/v1\n", "A", ReadError::TooLarge),
        (
            "age-encryption.org/v1\n-> X25519 ",
            "a ",
            ReadError::TooLarge,
        ),
        ("age-encryption.org/v1\n--- ", "A", ReadError::NotWhole),
        (
            "age-encryption.org/v",
            "1",
            ReadError::NeedsNewer { needs: None },
        ),
        ("", "a", ReadError::NotABundle),
        ("", "\0", ReadError::NotABundle),
    ] {
        let mut endless = Endless {
            begin: begin.into(),
            again: again.as_bytes(),
            at: 0,
            read: 0,
        };
        let result = verify(&mut endless, Unlock::Device(&bram())).err();
        assert_eq!(result, Some(error), "{begin:?} {again:?}");
        let read = endless.read;
        assert!(read <= 2 * limits::HEADER_BYTES_MAX, "{begin:?}: {read}");
    }
    let head = "age-encryption.org/v1\n-> X25519 A\nA\n--- short\n";
    let long = [head.as_bytes(), &vec![b'A'; 1 << 20]].concat();
    assert_eq!(
        read(&long),
        Err(ReadError::NotWhole),
        "age itself would read on"
    );
}

#[test]
fn a_file_longer_than_a_stick_can_hold_is_not_read() {
    let mut endless = Endless {
        begin: small().written(),
        again: b"\0",
        at: 0,
        read: 0,
    };
    let result = verify(&mut endless, Unlock::Device(&bram())).err();
    assert_eq!(result, Some(ReadError::TooLarge));
}

#[test]
fn what_is_not_a_bundle_is_said_to_be_none() {
    for other in [
        &b"PK\x03\x04"[..],
        b"SQLite format 3\0",
        b"age-encryption.org/ is a page",
        &[0; 512],
    ] {
        assert_eq!(read(other), Err(ReadError::NotABundle), "{other:?}");
    }
    for cut in [
        &b""[..],
        b"age-",
        b"age-encryption.org/",
        b"age-encryption.org/v1",
    ] {
        assert_eq!(read(cut), Err(ReadError::NotWhole), "{cut:?}");
    }
    assert_eq!(
        read(&wrapped(b"een brief")),
        Err(ReadError::NotABundle),
        "age, but not ours"
    );
    assert_eq!(
        read(&encrypted(b"een brief")),
        Err(ReadError::NotWhole),
        "nor packed"
    );
    assert_eq!(
        read(&encrypted(b"")),
        Err(ReadError::NotWhole),
        "nor anything"
    );
}

#[test]
fn texts_that_could_fool_somebody_come_back_as_they_are_or_are_refused() {
    let name = b"Laptop van Anna";
    let named = |text: &str| {
        assert_eq!(text.len(), name.len(), "so that the length in front stays");
        let mut apart = taken_apart();
        apart.replace(MANIFEST, name, text.as_bytes());
        let file = apart.file();
        let verified = verify(Cursor::new(file), Unlock::Device(&bram()))?;
        Ok(verified.manifest().sender.laptop.clone())
    };
    for text in [
        "../../etc/passw",
        "C:\\con\\nul.txt:",
        "<b onclick=x>b<",
        "$(rm -rf /) `x`",
    ] {
        assert_eq!(named(text), Ok(text.to_owned()), "plain text");
    }
    for text in [
        "Anna\nis\tgewist!",
        "Anna\u{1b}[31mrood!!",
        "\u{202e}Anna v. Bram",
        "               ",
    ] {
        let refused = named(text);
        assert_eq!(refused, Err(ReadError::Broken(Broken::Text)), "{text:?}");
    }
}

#[test]
fn frames_out_of_order_are_refused() {
    let places = taken_apart().frames;
    let at = |kind| places.iter().position(|frame| frame.kind == kind);
    let at = |kind| at(kind).expect("a frame of that kind");
    for (a, b) in [(MANIFEST, PEOPLE), (PEOPLE, ERASE), (ERASE, EDITS)] {
        let result = changed(|apart| apart.frames.swap(at(a), at(b)));
        assert_eq!(result, broken(Broken::Order), "{a} and {b}");
    }
    let result = changed(|apart| apart.frames.swap(at(EDITS), at(EDITS) + 1));
    assert_eq!(result, broken(Broken::Order), "two cases");
    let result = changed(|apart| {
        let first = apart.frames[0].clone();
        apart.frames.insert(1, first);
    });
    assert_eq!(result, broken(Broken::Order), "two manifests");
    let result = changed(|apart| apart.frames.truncate(0));
    assert_eq!(result, broken(Broken::Order), "no manifest");
}

#[test]
fn a_frame_holds_as_many_erasures_as_the_limit_and_not_one_more() {
    // What follows the number is missing, so a frame that may be that long fails for that.
    let announcing = |n: u16| {
        changed(|apart| {
            let [high, low] = n.to_be_bytes();
            apart.frame(ERASE).payload = vec![0x99, high, low];
        })
    };
    assert_eq!(announcing(1_000), broken(Broken::Cbor), "the limit");
    assert_eq!(announcing(1_001), broken(Broken::TooMany), "one more");
    assert_eq!(announcing(1_002), broken(Broken::TooMany), "and more");
}

#[test]
fn a_file_that_has_not_what_its_manifest_says_is_refused() {
    let last = |apart: &TakenApart, kind| apart.frames.iter().rposition(|f| f.kind == kind);
    let result = changed(|apart| {
        let at = last(apart, EDITS).expect("edits");
        apart.frames.remove(at);
    });
    assert_eq!(result, broken(Broken::Manifest), "a case is missing");
    let result = changed(|apart| {
        let at = last(apart, EDITS).expect("edits");
        apart.frames.insert(at, apart.frames[at].clone());
    });
    assert_eq!(result, broken(Broken::Manifest), "a case is there twice");
    let result = changed(|apart| {
        let at = last(apart, 9).expect("an unknown frame");
        apart.frames.remove(at);
    });
    assert_eq!(
        result,
        broken(Broken::Manifest),
        "an unknown frame is missing"
    );
    let result = changed_records(|apart| {
        // One byte of the id of an edit.
        let old = [0x50, 2, 2, 2, 2, 2, 2, 2, 2, 0, 0, 0, 0, 0, 0, 0, 3];
        let mut new = old;
        new[16] = 4;
        let at = last(apart, RECORDS).expect("edits");
        let payload = &mut apart.frames[at].payload;
        let place = payload.windows(17).position(|bytes| bytes == old);
        let place = place.expect("the id of the last edit");
        payload[place..place + 17].copy_from_slice(&new);
    });
    assert_eq!(
        result,
        broken(Broken::Manifest),
        "an edit with another name"
    );
    let result = changed(|apart| apart.counts[2] += 1);
    assert_eq!(
        result,
        broken(Broken::Manifest),
        "another number at the end"
    );
    for kind in [PEOPLE, ERASE] {
        let result = changed(|apart| apart.insert(1, kind, 1, &[0x80]));
        assert_eq!(
            result,
            broken(Broken::TooMany),
            "an empty frame of kind {kind}"
        );
    }
}

#[test]
fn a_signature_of_anybody_else_is_refused() {
    let result = changed(|apart| apart.signed_by = stranger());
    assert_eq!(result, Err(ReadError::Forged));
    let result = changed(|apart| apart.package = [9; 16]);
    assert_eq!(result, Err(ReadError::Forged), "it is of one bundle");
    let (old, new) = (anna().device(), stranger().device());
    let replaced = |device: &DeviceId| {
        let mut apart = taken_apart();
        // The card stands in the manifest and, as that of a person, in another frame.
        apart.replace(MANIFEST, old.as_bytes(), device.as_bytes());
        apart
    };
    assert_eq!(
        read(&replaced(&new).file()),
        Err(ReadError::Forged),
        "another name on it"
    );
    let mut resigned = replaced(&new);
    resigned.signed_by = stranger();
    let file = resigned.file();
    let verified = verify(Cursor::new(file), Unlock::Device(&bram())).expect("it fits");
    assert_eq!(
        verified.signer(),
        new,
        "then it says who it is of, and the caller does not know them"
    );
    let weak = DeviceId::from_bytes([0; 32]);
    assert_eq!(
        read(&replaced(&weak).file()),
        broken(Broken::Key),
        "a key that fits anything"
    );
}
