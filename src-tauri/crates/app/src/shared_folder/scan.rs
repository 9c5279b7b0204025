//! Which files lie in the shared folder, and what each is. That is looked for inside: whatever a program that keeps folders in
//! step calls a copy, it is the same file.

use super::place;
use crate::error::{AppError, ErrorCode};
use crate::exchange::receiving;
use crate::wire::shared_folder::SharedUnread;
use exchange::limits::PACKED_BYTES_MAX;
use exchange::{DeviceKeys, EXTENSION, Manifest, PART, Unlock};
use std::fs::{self, DirEntry, File};
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;
use std::time::UNIX_EPOCH;
use store::SharedFile;
use uuid::Uuid;

/// So many files are looked at: somebody may share a folder with a whole life in it. Two of each laptop are what there should be.
const FILES_MAX: usize = 2_000;

/// How every file of ours begins, whichever program can read it.
const AGE: &[u8] = b"age-encryption.org/";

/// What is needed to look.
pub(super) struct Looking {
    /// The shared folder.
    pub path: String,
    pub keys: DeviceKeys,
    /// What was read before.
    pub remembered: Vec<SharedFile>,
    /// Where files are copied to before they are read.
    pub temp: PathBuf,
}

/// What came of it.
#[derive(Default)]
pub(super) struct Scanned {
    pub read: Vec<SharedFile>,
    pub unread: Vec<SharedUnread>,
}

/// A file that lies there.
struct Lying {
    place: String,
    path: PathBuf,
    size_bytes: i64,
    modified_ns: i64,
}

/// Reads every file that is not remembered as it is. One that is not whole is passed over: mostly it is still coming in, and
/// next time it is looked at again.
///
/// # Errors
/// When the folder is not there, and [`ErrorCode::Stopped`].
pub(super) fn scan(looking: &Looking, stop: &AtomicBool) -> Result<Scanned, AppError> {
    let mut scanned = Scanned::default();
    for file in lying(&looking.path)? {
        let is_same = |it: &&SharedFile| {
            it.place == file.place
                && it.size_bytes == file.size_bytes
                && it.modified_ns == file.modified_ns
        };
        if let Some(known) = looking.remembered.iter().find(is_same) {
            scanned.read.push(known.clone());
            continue;
        }
        if let Err(why) = file.may_be_ours() {
            // Somebody's own papers, or what a system leaves behind.
            if is_named_as_ours(&file.path) {
                let file = file.place;
                scanned.unread.push(SharedUnread { file, why });
            }
            continue;
        }
        let unlock = Unlock::Device(&looking.keys);
        match receiving::read(&file.path, unlock, &looking.temp, stop, &mut |_| {}) {
            Ok(verified) => scanned.read.push(known(file, verified.manifest())),
            Err(error) if error.code == ErrorCode::Stopped => return Err(error),
            Err(error) => scanned.unread.push(SharedUnread {
                file: file.place,
                why: error.code,
            }),
        }
    }
    Ok(scanned)
}

impl Lying {
    /// Whether it is worth to be copied and read: somebody's film may lie there too.
    fn may_be_ours(&self) -> Result<(), ErrorCode> {
        if self.size_bytes.unsigned_abs() > PACKED_BYTES_MAX {
            return Err(ErrorCode::BundleTooLarge);
        }
        let mut begin = Vec::new();
        let begins = File::open(&self.path)
            .and_then(|file| file.take(AGE.len() as u64).read_to_end(&mut begin));
        match begins {
            // One that is still empty may become one of ours.
            Ok(_) if AGE.starts_with(&begin) && (is_named_as_ours(&self.path) || begin == AGE) => {
                Ok(())
            }
            Ok(_) => Err(ErrorCode::NotABundle),
            Err(_) => Err(ErrorCode::FileNotRead),
        }
    }
}

fn known(file: Lying, manifest: &Manifest) -> SharedFile {
    SharedFile {
        place: file.place,
        size_bytes: file.size_bytes,
        modified_ns: file.modified_ns,
        package: Uuid::from_bytes(*manifest.package.as_bytes()),
        device: *manifest.sender.device.as_bytes(),
        replica: manifest.sender.replica,
        laptop: manifest.sender.laptop.clone(),
        group: manifest.group,
        made_ms: manifest.created_ms,
        is_settled: false,
    }
}

fn is_named_as_ours(path: &Path) -> bool {
    path.extension()
        .is_some_and(|end| end.eq_ignore_ascii_case(EXTENSION))
}

/// The files in the folders of the laptops, in the order of their places.
fn lying(path: &str) -> Result<Vec<Lying>, AppError> {
    let mut files = Vec::new();
    for laptop in fs::read_dir(path).map_err(|error| place::of_disk(&error, path))? {
        let laptop = laptop.map_err(|error| place::of_disk(&error, path))?;
        let is_folder = laptop.file_type().is_ok_and(|kind| kind.is_dir());
        let Some(folder) = name_of(&laptop).filter(|_| is_folder) else {
            continue;
        };
        // One that went away meanwhile, or that may not be read, is none.
        let Ok(entries) = fs::read_dir(laptop.path()) else {
            continue;
        };
        files.extend(entries.flatten().filter_map(|file| {
            let name = name_of(&file).filter(|name| !is_under_way(name))?;
            let told = file.metadata().ok().filter(fs::Metadata::is_file)?;
            let modified = told.modified().ok()?.duration_since(UNIX_EPOCH);
            Some(Lying {
                place: format!("{folder}/{name}"),
                path: file.path(),
                size_bytes: told.len().try_into().unwrap_or(i64::MAX),
                modified_ns: modified.map_or(0, |it| it.as_nanos().try_into().unwrap_or(i64::MAX)),
            })
        }));
    }
    files.sort_by(|a, b| a.place.cmp(&b.place));
    files.truncate(FILES_MAX);
    Ok(files)
}

/// The name of what is not hidden. Hidden are the marks and the old versions of programs that keep folders in step, and mostly
/// what they are still writing: `.stfolder`, `.stversions`, `.syncthing.*.tmp`.
fn name_of(entry: &DirEntry) -> Option<String> {
    let name = entry.file_name().into_string().ok()?;
    (!name.starts_with('.')).then_some(name)
}

/// Whether a file is still being written, by us or by a program that keeps folders in step; on Windows that starts with a tilde.
fn is_under_way(name: &str) -> bool {
    name.starts_with('~') || name.ends_with(PART) || name.ends_with(".tmp")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_begins_as_ours_is_copied_and_read() {
        let shared = tempfile::tempdir().expect("a folder for temporary files");
        for (name, bytes, read) in [
            (
                "brief.kantelbeeld",
                &b"Beste mensen"[..],
                Err(ErrorCode::NotABundle),
            ),
            ("brief.txt", b"", Err(ErrorCode::NotABundle)),
            ("leeg.kantelbeeld", b"", Ok(())),
            ("half.kantelbeeld", b"age-encr", Ok(())),
            ("zonder naam", b"age-encryption.org/v1\n", Ok(())),
        ] {
            let path = shared.path().join(name);
            fs::write(&path, bytes).expect("our folder");
            let mut file = Lying {
                place: name.to_owned(),
                path,
                size_bytes: 100,
                modified_ns: 0,
            };
            assert_eq!(file.may_be_ours(), read, "{name}");
            file.size_bytes = i64::MAX;
            assert_eq!(file.may_be_ours(), Err(ErrorCode::BundleTooLarge), "{name}");
        }
    }

    #[test]
    fn what_is_under_way_or_hidden_is_passed_over_and_a_copy_with_another_name_is_not() {
        let shared = tempfile::tempdir().expect("a folder for temporary files");
        let put = |place: &str| {
            let path = shared.path().join(place);
            fs::create_dir_all(path.parent().expect("it is in a folder")).expect("our folder");
            fs::write(path, "een bestand").expect("our folder");
        };
        let read = [
            "anna/hoek-anna-20261128-1542-3f9a2c (conflicted copy).kantelbeeld",
            "anna/hoek-anna-20261128-1542-3f9a2c.kantelbeeld",
            "anna/hoek-anna-20261128-1542-3f9a2c.sync-conflict-20261128-154210-ABCDEFG.kantelbeeld",
        ];
        for place in read.into_iter().chain([
            "los.kantelbeeld",
            ".stfolder/x.kantelbeeld",
            ".stversions/anna/x.kantelbeeld",
            "anna/x.kantelbeeld.part",
            "anna/x.kantelbeeld.tmp",
            "anna/.syncthing.x.kantelbeeld.tmp",
            "anna/~syncthing~x.kantelbeeld.tmp",
            "anna/dieper/x.kantelbeeld",
        ]) {
            put(place);
        }
        let found = lying(&shared.path().display().to_string()).expect("it is there");
        let places: Vec<&str> = found.iter().map(|file| file.place.as_str()).collect();
        assert_eq!(places, read);
    }
}
