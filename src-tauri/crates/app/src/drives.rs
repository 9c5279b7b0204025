//! Drives that can be taken out: which there are, how much room they have, and letting go of one.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::SystemTime;

/// A drive that can be taken out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Drive {
    /// The device, such as `/dev/sdb1`.
    pub device: String,
    /// Where it is found.
    pub path: PathBuf,
    /// Nothing can be written on it.
    pub read_only: bool,
}

impl Drive {
    /// What is written on it: desktops name the folder after the label.
    pub(crate) fn name(&self) -> String {
        let name = self.path.file_name().unwrap_or(self.path.as_os_str());
        name.to_string_lossy().into_owned()
    }

    /// Room that is left, in bytes; 0 when it cannot be asked, because the drive was pulled out.
    pub(crate) fn free_bytes(&self) -> u64 {
        rustix::fs::statvfs(&self.path).map_or(0, |told| told.f_bavail * told.f_frsize)
    }
}

/// The drives that can be taken out, in the order in which they were put in. None on a system that tells it in another way:
/// the dialog of the system finds them there.
pub(crate) fn list() -> Vec<Drive> {
    let mounts = std::fs::read_to_string("/proc/self/mountinfo").unwrap_or_default();
    of_mounts(&mounts, can_be_taken_out)
}

/// A file of ours that lies on a drive.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct OnDrive {
    /// Where it is.
    pub path: PathBuf,
    /// When it was written, as the drive has it.
    pub written_at: SystemTime,
}

/// So many files on a drive are looked at: somebody may have a stick with a whole life on it.
const LOOKED_AT_MAX: usize = 10_000;
/// So many are offered.
const OFFERED_MAX: usize = 30;

impl Drive {
    /// The files with this ending that lie open on the drive, the newest first. Folders are not looked into.
    pub(crate) fn files(&self, extension: &str) -> Vec<OnDrive> {
        let Ok(entries) = std::fs::read_dir(&self.path) else {
            return Vec::new();
        };
        let is_ours = |path: &Path| {
            path.extension()
                .is_some_and(|end| end.eq_ignore_ascii_case(extension))
        };
        let mut files: Vec<OnDrive> = entries
            .take(LOOKED_AT_MAX)
            .filter_map(|entry| {
                let entry = entry.ok().filter(|entry| is_ours(&entry.path()))?;
                let told = entry.metadata().ok().filter(std::fs::Metadata::is_file)?;
                Some(OnDrive {
                    path: entry.path(),
                    written_at: told.modified().ok()?,
                })
            })
            .collect();
        files.sort_by(|a, b| (b.written_at, &b.path).cmp(&(a.written_at, &a.path)));
        files.truncate(OFFERED_MAX);
        files
    }
}

/// Where the desktop puts what somebody plugs in.
const MEDIA: [&str; 2] = ["/media/", "/run/media/"];

fn of_mounts(mounts: &str, can_be_taken_out: impl Fn(&str) -> bool) -> Vec<Drive> {
    let mut drives: Vec<Drive> = Vec::new();
    for line in mounts.lines() {
        let Some(drive) = of_mount(line, &can_be_taken_out) else {
            continue;
        };
        // The same drive can be found in several places.
        if !drives.iter().any(|known| known.device == drive.device) {
            drives.push(drive);
        }
    }
    drives
}

/// One line: `36 35 98:0 /root /mount/point rw,noatime shared:1 - type source rw`.
fn of_mount(line: &str, can_be_taken_out: impl Fn(&str) -> bool) -> Option<Drive> {
    let (before, after) = line.split_once(" - ")?;
    let before: Vec<&str> = before.split(' ').collect();
    let after: Vec<&str> = after.split(' ').collect();
    let (path, options) = (unescaped(before.get(4)?), *before.get(5)?);
    let (source, more) = (unescaped(after.get(1)?), *after.get(2)?);
    let in_media = MEDIA.iter().any(|media| path.starts_with(media));
    let is_device = source.starts_with("/dev/");
    if !is_device || !(in_media || can_be_taken_out(&source)) {
        return None;
    }
    let read_only = options
        .split(',')
        .chain(more.split(','))
        .any(|it| it == "ro");
    Some(Drive {
        device: source,
        path: path.into(),
        read_only,
    })
}

/// Spaces and a few more are written as `\040`.
fn unescaped(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let code = (*first == b'\\')
            .then(|| after.get(..3))
            .flatten()
            .and_then(|digits| std::str::from_utf8(digits).ok())
            .and_then(|digits| u8::from_str_radix(digits, 8).ok());
        match code {
            Some(code) => {
                bytes.push(code);
                rest = &after[3..];
            }
            None => {
                bytes.push(*first);
                rest = after;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Whether the system says of a device, or of the disk that it is a part of, that it can be taken out or hangs on USB.
fn can_be_taken_out(device: &str) -> bool {
    let Some(name) = device.strip_prefix("/dev/") else {
        return false;
    };
    let Ok(place) = std::fs::canonicalize(Path::new("/sys/class/block").join(name)) else {
        return false;
    };
    let on_usb = place.components().any(|part| {
        let part = part.as_os_str().to_string_lossy();
        part.strip_prefix("usb")
            .is_some_and(|bus| bus.parse::<u32>().is_ok())
    });
    let says_so = |folder: &Path| {
        std::fs::read_to_string(folder.join("removable")).is_ok_and(|told| told.trim() == "1")
    };
    on_usb || says_so(&place) || place.parent().is_some_and(says_so)
}

/// Lets go of a drive, with the program of the desktop. Everything is on it when this returns true.
pub(crate) fn eject(drive: &Drive) -> bool {
    let path = drive.path.as_os_str();
    let ways: [(&str, Vec<&std::ffi::OsStr>); 2] = [
        ("gio", vec!["mount".as_ref(), "--eject".as_ref(), path]),
        (
            "udisksctl",
            vec![
                "unmount".as_ref(),
                "--no-user-interaction".as_ref(),
                "--block-device".as_ref(),
                drive.device.as_ref(),
            ],
        ),
    ];
    ways.into_iter().any(|(program, words)| {
        Command::new(program)
            .args(words)
            .output()
            .is_ok_and(|told| told.status.success())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const MOUNTS: &str = "\
22 1 259:2 / / rw,relatime shared:1 - ext4 /dev/nvme0n1p2 rw
23 22 0:5 / /dev rw,nosuid shared:2 - devtmpfs udev rw
40 22 8:17 / /run/media/anna/STICK\\040VAN\\040ANNA rw,nosuid shared:9 - exfat /dev/sdb1 rw,fmask=0022
41 22 8:17 / /mnt/twee rw shared:9 - exfat /dev/sdb1 rw
42 22 8:33 / /mnt/kaart ro,nosuid - vfat /dev/sdc1 ro
43 22 0:90 / /media/net rw - cifs //server/map rw
half a line";

    #[test]
    fn drives_that_can_be_taken_out_are_offered_by_name() {
        let drives = of_mounts(MOUNTS, |device| device == "/dev/sdc1");
        let told: Vec<(String, &str, bool)> = drives
            .iter()
            .map(|drive| (drive.name(), drive.device.as_str(), drive.read_only))
            .collect();
        assert_eq!(
            told,
            [
                ("STICK VAN ANNA".to_owned(), "/dev/sdb1", false),
                ("kaart".to_owned(), "/dev/sdc1", true)
            ],
            "each once, not the disk of the laptop, and nothing over the network"
        );
    }

    #[test]
    fn a_disk_that_is_not_there_cannot_be_taken_out() {
        assert!(!can_be_taken_out("/dev/there-is-none"));
        assert!(!can_be_taken_out("//server/map"));
    }

    #[test]
    fn files_of_ours_are_found_where_they_lie_open() {
        let folder = tempfile::tempdir().expect("a folder for temporary files");
        for name in [
            "a.kantelbeeld",
            "B.KANTELBEELD",
            "brief.pdf",
            "a.kantelbeeld.part",
        ] {
            std::fs::write(folder.path().join(name), "x").expect("there is room");
        }
        std::fs::create_dir(folder.path().join("map.kantelbeeld")).expect("there is room");
        let drive = Drive {
            device: "/dev/sdb1".into(),
            path: folder.path().to_owned(),
            read_only: false,
        };
        let mut names: Vec<_> = drive
            .files("kantelbeeld")
            .iter()
            .filter_map(|file| {
                file.path
                    .file_name()
                    .map(|name| name.to_string_lossy().into_owned())
            })
            .collect();
        names.sort();
        assert_eq!(
            names,
            ["B.KANTELBEELD", "a.kantelbeeld"],
            "whole files, and no folder"
        );
    }

    #[test]
    fn a_drive_that_was_pulled_out_has_no_room() {
        let drive = Drive {
            device: "/dev/sdz1".into(),
            path: "/run/media/anna/weg".into(),
            read_only: false,
        };
        assert_eq!(drive.free_bytes(), 0);
        assert_eq!(drive.files("kantelbeeld"), [], "and nothing on it");
    }
}
