//! A USB stick that is not there: an exFAT file system in a file, mounted where a desktop puts sticks.

use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use tempfile::TempDir;

const SIZE_BYTES: u64 = 64 * 1024 * 1024;
const MEDIA: &str = "/media";

/// The stick, in the laptop. It is taken out and thrown away when it is dropped.
#[derive(Debug)]
pub struct Stick {
    image: PathBuf,
    device: String,
    folder: PathBuf,
    _images: TempDir,
    /// Where the folder is; taken away with it.
    place: PathBuf,
}

impl Stick {
    /// Puts in a new stick with this written on it.
    ///
    /// # Errors
    /// When the machine has no loop devices, no FUSE or not the programs for exFAT; the message says which.
    pub fn put_in(label: &str) -> io::Result<Self> {
        let images = tempfile::tempdir()?;
        let image = images.path().join("stick.img");
        std::fs::File::create(&image)?.set_len(SIZE_BYTES)?;
        run(Command::new("mkfs.exfat").arg(&image))?;
        let number = image_number(images.path());
        let place = Path::new(MEDIA).join(format!("kantelbeeld-{number}"));
        let folder = place.join(label);
        std::fs::create_dir_all(&folder)?;
        let mut stick = Self {
            device: String::new(),
            image,
            folder,
            _images: images,
            place,
        };
        stick.mount()?;
        Ok(stick)
    }

    fn mount(&mut self) -> io::Result<()> {
        let told = run(Command::new("losetup")
            .args(["--find", "--show"])
            .arg(&self.image))?;
        self.device = String::from_utf8_lossy(&told.stdout).trim().to_owned();
        run(Command::new("mount.exfat-fuse")
            .arg(&self.device)
            .arg(&self.folder))?;
        Ok(())
    }

    /// Where it is found.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The one file on it that ends like this and was written last.
    ///
    /// # Errors
    /// When the stick cannot be read, or there is none.
    pub fn newest(&self, extension: &str) -> io::Result<PathBuf> {
        let mut newest = None;
        for entry in std::fs::read_dir(&self.folder)? {
            let path = entry?.path();
            if path.extension().is_some_and(|end| end == extension) {
                newest = newest.max(Some((path.metadata()?.modified()?, path)));
            }
        }
        newest
            .map(|(_, path)| path)
            .ok_or_else(|| io::ErrorKind::NotFound.into())
    }
}

impl Drop for Stick {
    fn drop(&mut self) {
        // What is left of it goes with the machine; there is nobody to tell.
        let _ = run(Command::new("umount").arg("--lazy").arg(&self.folder));
        if !self.device.is_empty() {
            let _ = run(Command::new("losetup").arg("--detach").arg(&self.device));
        }
        let _ = std::fs::remove_dir(&self.folder);
        let _ = std::fs::remove_dir(&self.place);
    }
}

/// Tells sticks of several tests apart.
fn image_number(images: &Path) -> String {
    let name = images.file_name().unwrap_or_default().to_string_lossy();
    name.trim_start_matches('.').to_owned()
}

fn run(command: &mut Command) -> io::Result<Output> {
    let told = command.output().map_err(|error| {
        let program = command.get_program().to_string_lossy().into_owned();
        io::Error::new(error.kind(), format!("{program}: {error}"))
    })?;
    if told.status.success() {
        return Ok(told);
    }
    let said = String::from_utf8_lossy(&told.stderr).trim().to_owned();
    let program = command.get_program().to_string_lossy();
    Err(io::Error::other(format!("{program}: {said}")))
}
