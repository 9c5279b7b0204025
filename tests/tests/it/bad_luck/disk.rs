//! Small disks and disks that cannot be written to, real ones where this account may make them.

use std::fs;
use std::io::Write;
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::path::{Path, PathBuf};
use std::process::Command;

/// Something mounted for as long as a test runs.
pub struct Mounted(PathBuf);

impl Mounted {
    fn new(place: &Path, arguments: &[&str]) -> Option<Self> {
        let mut mount = Command::new("mount");
        mount
            .args(arguments)
            .arg(place)
            .stderr(std::process::Stdio::null());
        mount
            .status()
            .is_ok_and(|status| status.success())
            .then(|| Self(place.to_owned()))
    }

    /// A disk of this size; `None` when this account may not mount.
    pub fn small_disk(place: &Path, size: &str) -> Option<Self> {
        Self::new(
            place,
            &["-t", "tmpfs", "-o", &format!("size={size}"), "tmpfs"],
        )
    }
}

impl Drop for Mounted {
    fn drop(&mut self) {
        let done = Command::new("umount").arg("--lazy").arg(&self.0).status();
        assert!(
            done.is_ok_and(|status| status.success()),
            "what was mounted can be unmounted"
        );
    }
}

/// A folder that cannot be written to, until this is dropped.
pub struct ReadOnly {
    folder: PathBuf,
    _mounted: Option<Mounted>,
}

impl ReadOnly {
    pub fn new(folder: &Path) -> Self {
        fs::set_permissions(folder, fs::Permissions::from_mode(0o555)).expect("it is our folder");
        // The root user writes all the same, and needs a mount to be kept out.
        let writes = fs::metadata("/proc/self")
            .expect("there is a process")
            .uid()
            == 0;
        let path = folder.to_str().expect("our path is plain").to_owned();
        let mounted = writes.then(|| {
            let bound = Mounted::new(folder, &["--bind", "-o", "ro", &path]);
            bound.expect("root may mount; else run the tests as another user")
        });
        Self {
            folder: folder.to_owned(),
            _mounted: mounted,
        }
    }
}

impl Drop for ReadOnly {
    fn drop(&mut self) {
        self._mounted = None;
        let _ = fs::set_permissions(&self.folder, fs::Permissions::from_mode(0o755));
    }
}

/// A file that takes what is left of a disk, until it is dropped.
pub struct Ballast(PathBuf);

impl Ballast {
    pub fn fill(folder: &Path) -> Self {
        let path = folder.join("ballast");
        let mut file = fs::File::create(&path).expect("a file can be made");
        while file.write_all(&[0; 1 << 12]).is_ok() {}
        Self(path)
    }
}

impl Drop for Ballast {
    fn drop(&mut self) {
        fs::remove_file(&self.0).expect("the file is there");
    }
}

/// Names of everything in a folder.
pub fn names_in(folder: &Path) -> Vec<String> {
    let Ok(entries) = fs::read_dir(folder) else {
        return Vec::new();
    };
    let mut names: Vec<String> = entries
        .map(|e| {
            e.expect("it can be read")
                .file_name()
                .to_string_lossy()
                .into_owned()
        })
        .collect();
    names.sort();
    names
}
