//! The outer layer: a plain age file, for laptops or for a passphrase.

use crate::read_error::FromFile;
use crate::{DeviceKeys, ReadError, Recipient, Trouble, limits};
use age::secrecy::ExposeSecret;
use age::stream::StreamReader;
use age::{Decryptor, Encryptor};
use age_core::format::{FileKey, Stanza};
use secrecy::SecretString;
use std::cell::RefCell;
use std::collections::BTreeSet;
use std::fmt;
use std::io::{self, BufRead, BufReader, ErrorKind, Read, Seek, SeekFrom};
use zeroize::Zeroizing;

const AGE: &[u8] = b"age-encryption.org/";
const AGE_V1: &[u8] = b"age-encryption.org/v1\n";
/// `--- ` and 43 characters of MAC.
const MAC_LINE_BYTES: usize = 47;
/// How much of a head is read at a time; most are shorter.
const HEADER_PIECE_BYTES: usize = 4096;

/// Who can open a bundle. The laptop that writes it always can, or has the passphrase.
#[derive(Clone, Copy)]
pub enum Recipients<'a> {
    /// These laptops, and our own.
    Devices(&'a [Recipient]),
    /// Whoever has this passphrase: for first contact, when there are no keys yet. age allows nobody beside it.
    Passphrase(&'a SecretString),
}

/// What a bundle is opened with.
#[derive(Clone, Copy)]
pub enum Unlock<'a> {
    /// The keys of this laptop.
    Device(&'a DeviceKeys),
    /// A passphrase.
    Passphrase(&'a SecretString),
}

impl fmt::Debug for Recipients<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Recipients::Devices(devices) => write!(f, "Devices({})", devices.len()),
            Recipients::Passphrase(_) => f.write_str("Passphrase"),
        }
    }
}

impl fmt::Debug for Unlock<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Unlock::Device(_) => "Device",
            Unlock::Passphrase(_) => "Passphrase",
        })
    }
}

impl Recipients<'_> {
    /// All laptops that can open it, each once; `None` for a passphrase.
    pub(crate) fn devices(&self, own: &DeviceKeys) -> Option<BTreeSet<Recipient>> {
        match self {
            Recipients::Devices(devices) => {
                let mut all: BTreeSet<Recipient> = devices.iter().copied().collect();
                all.insert(own.recipient());
                Some(all)
            }
            Recipients::Passphrase(_) => None,
        }
    }

    /// `None` when there are too many.
    pub(crate) fn encryptor(&self, own: &DeviceKeys) -> Option<Encryptor> {
        let encryptor = match self {
            Recipients::Devices(_) => {
                let devices = self.devices(own)?;
                if devices.len() > limits::RECIPIENTS_MAX {
                    return None;
                }
                let devices: Vec<_> = devices.iter().map(Recipient::for_age).collect();
                Encryptor::with_recipients(devices.iter().map(|device| device as _))
            }
            Recipients::Passphrase(passphrase) => {
                let mut recipient = age::scrypt::Recipient::new((*passphrase).clone());
                // Left alone it would measure this laptop, and a slow colleague would wait for a fast one.
                recipient.set_work_factor(limits::SCRYPT_LOG_N);
                Encryptor::with_recipients(std::iter::once(&recipient as _))
            }
        };
        Some(encryptor.expect("recipients of one kind, and at least one"))
    }
}

/// The key of one file, unwrapped. With it a second reading needs no second scrypt.
pub(crate) struct OpenedKey(Zeroizing<[u8; 16]>);

impl age::Identity for OpenedKey {
    fn unwrap_stanza(&self, _: &Stanza) -> Option<Result<FileKey, age::DecryptError>> {
        Some(Ok(FileKey::new(Box::new(*self.0))))
    }
}

/// An identity that remembers what it unwrapped.
struct Remembering<'a> {
    identity: &'a dyn age::Identity,
    unwrapped: RefCell<Option<OpenedKey>>,
}

impl age::Identity for Remembering<'_> {
    fn unwrap_stanza(&self, stanza: &Stanza) -> Option<Result<FileKey, age::DecryptError>> {
        let unwrapped = self.identity.unwrap_stanza(stanza);
        if let Some(Ok(key)) = &unwrapped {
            let key = OpenedKey(Zeroizing::new(*key.expose_secret()));
            *self.unwrapped.borrow_mut() = Some(key);
        }
        unwrapped
    }
}

/// The file itself, below all layers.
pub(crate) struct Below<'f, R>(&'f mut R);

impl<R: Read> Read for Below<'_, R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        loop {
            match self.0.read(into) {
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                read => return read.map_err(FromFile::wrap),
            }
        }
    }
}

/// What was encrypted, read from the file.
pub(crate) type Unsealed<'f, R> = StreamReader<BufReader<Below<'f, R>>>;

/// Unwraps the key of a file.
pub(crate) fn open<R: Read + Seek>(
    file: &mut R,
    unlock: Unlock<'_>,
) -> Result<OpenedKey, ReadError> {
    let decryptor = decryptor(file)?;
    if matches!(unlock, Unlock::Device(_)) && decryptor.is_scrypt() {
        return Err(ReadError::NeedsPassphrase);
    }
    let identity: Box<dyn age::Identity> = match unlock {
        Unlock::Device(keys) => Box::new(keys.identity()),
        Unlock::Passphrase(passphrase) => {
            let mut identity = age::scrypt::Identity::new(passphrase.clone());
            identity.set_max_work_factor(limits::SCRYPT_LOG_N_MAX);
            Box::new(identity)
        }
    };
    let remembering = Remembering {
        identity: &*identity,
        unwrapped: RefCell::new(None),
    };
    decryptor
        .decrypt(std::iter::once(&remembering as _))
        .map_err(of_age)?;
    remembering
        .unwrapped
        .into_inner()
        .ok_or(ReadError::NotForUs)
}

/// Decrypts a file of which the key is known, from its beginning.
pub(crate) fn unsealed<'f, R: Read + Seek>(
    file: &'f mut R,
    key: &OpenedKey,
) -> Result<Unsealed<'f, R>, ReadError> {
    decryptor(file)?
        .decrypt(std::iter::once(key as _))
        .map_err(of_age)
}

fn decryptor<R: Read + Seek>(
    file: &mut R,
) -> Result<Decryptor<BufReader<Below<'_, R>>>, ReadError> {
    check_header(file)?;
    rewind(file)?;
    Decryptor::new_buffered(BufReader::with_capacity(1 << 16, Below(file))).map_err(of_age)
}

fn of_age(error: age::DecryptError) -> ReadError {
    use age::DecryptError;
    match error {
        DecryptError::NoMatchingKeys => ReadError::NotForUs,
        DecryptError::ExcessiveWork { .. } => ReadError::TooMuchWork,
        DecryptError::DecryptionFailed | DecryptError::KeyDecryptionFailed => {
            ReadError::WrongPassphrase
        }
        DecryptError::Io(error) => error.into(),
        // A head that does not fit. The version was looked at before; age also says "unknown" of a head of version 1 that it
        // cannot read.
        _ => ReadError::NotWhole,
    }
}

/// Looks at the head before age does, whose reader would take in whatever comes.
fn check_header<R: Read + Seek>(file: &mut R) -> Result<(), ReadError> {
    rewind(file)?;
    let limited = Below(file).take(limits::HEADER_BYTES_MAX as u64);
    let mut head = BufReader::with_capacity(HEADER_PIECE_BYTES, limited);
    let mut line = Vec::new();
    head.read_until(b'\n', &mut line)?;
    check_version(&line)?;
    for _ in 0..limits::HEADER_LINES_MAX {
        line.clear();
        head.read_until(b'\n', &mut line)?;
        if line.starts_with(b"---") {
            let is_whole = line.len() == MAC_LINE_BYTES + 1 && line.ends_with(b"\n");
            return is_whole.then_some(()).ok_or(ReadError::NotWhole);
        }
        if !line.ends_with(b"\n") {
            let is_cut = head.get_ref().limit() > 0;
            return Err(if is_cut {
                ReadError::NotWhole
            } else {
                ReadError::TooLarge
            });
        }
    }
    Err(ReadError::TooLarge)
}

/// Looks at the first line of a file.
fn check_version(line: &[u8]) -> Result<(), ReadError> {
    if line == AGE_V1 {
        return Ok(());
    }
    Err(match line.strip_prefix(AGE) {
        // Also nothing at all: that is what a pulled-out stick makes of a file.
        _ if AGE_V1.starts_with(line) => ReadError::NotWhole,
        Some([b'v', b'0'..=b'9', ..]) => ReadError::NeedsNewer { needs: None },
        _ => ReadError::NotABundle,
    })
}

fn rewind<R: Seek>(file: &mut R) -> Result<(), ReadError> {
    file.seek(SeekFrom::Start(0))
        .map(drop)
        .map_err(|error| ReadError::Trouble(Trouble::from(&error)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn laptop(n: u8) -> DeviceKeys {
        DeviceKeys::from_bytes(&[n; 64])
    }

    #[test]
    fn a_bundle_is_for_so_many_laptops_with_its_own_among_them_and_no_more() {
        let own = laptop(0);
        let laptops: Vec<Recipient> = (1..=200).map(|n| laptop(n).recipient()).collect();
        let fits = |laptops: &[Recipient]| Recipients::Devices(laptops).encryptor(&own).is_some();
        assert_eq!(laptops.len(), limits::RECIPIENTS_MAX);
        assert!(fits(&laptops[1..]), "and its own");
        assert!(!fits(&laptops), "one too many");
        let twice = [&laptops[1..], &[own.recipient(), laptops[1]]].concat();
        assert!(fits(&twice), "each counts once");
    }

    /// A file of which each first reading is cut short by a signal.
    struct Interrupted<'a>(&'a [u8], bool);

    impl Read for Interrupted<'_> {
        fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
            self.1 = !self.1;
            match self.1 {
                true => Err(ErrorKind::Interrupted.into()),
                false => self.0.read(into),
            }
        }
    }

    #[test]
    fn a_reading_that_is_cut_short_begins_again() {
        let mut into = [0; 4];
        let read = Below(&mut Interrupted(b"noot", false)).read(&mut into);
        assert_eq!((read.ok(), &into), (Some(4), b"noot"));
    }

    #[test]
    fn a_head_is_whole_too_long_or_cut_off() {
        let head = |rest: &str| {
            let file = format!("age-encryption.org/v1\n{rest}");
            check_header(&mut std::io::Cursor::new(file.into_bytes()))
        };
        let mac = "m".repeat(MAC_LINE_BYTES - 4);
        let lines = |n: usize| "-> x\n".repeat(n);
        assert_eq!(head(&format!("--- {mac}\n")), Ok(()));
        assert_eq!(
            head(&format!(
                "{}--- {mac}\n",
                lines(limits::HEADER_LINES_MAX - 1)
            )),
            Ok(())
        );
        for cut in [
            "",
            "-> x\n-> ",
            "---\n",
            "--- \n",
            &format!("--- {mac}"),
            &format!("--- {mac}m"),
            "x",
        ] {
            assert_eq!(head(cut), Err(ReadError::NotWhole), "{cut:?}");
        }
        let long = "x".repeat(limits::HEADER_BYTES_MAX);
        for long in [lines(limits::HEADER_LINES_MAX), long] {
            assert_eq!(head(&long), Err(ReadError::TooLarge));
        }
    }

    #[test]
    fn debug_output_says_how_it_opens_and_not_with_what() {
        let (keys, words) = (laptop(1), SecretString::from("vlinder tafel"));
        let laptops = [keys.recipient()];
        assert_eq!(format!("{:?}", Recipients::Devices(&laptops)), "Devices(1)");
        assert_eq!(
            format!("{:?}", Recipients::Passphrase(&words)),
            "Passphrase"
        );
        assert_eq!(format!("{:?}", Unlock::Device(&keys)), "Device");
        assert_eq!(format!("{:?}", Unlock::Passphrase(&words)), "Passphrase");
    }
}
