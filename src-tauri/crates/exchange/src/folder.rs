//! A folder on a stick, as far as giving and fetching need one.

use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind, Read, Seek, Write};
use std::path::{Component, Path, PathBuf};

/// The calls that giving and fetching make, in one place so that tests can make any of them fail.
pub trait Folder {
    /// How many bytes there is room for, when the system tells. An error when nothing can be written there.
    fn free_bytes(&self) -> io::Result<Option<u64>>;

    /// Makes a file that is not there yet.
    fn create(&self, name: &str) -> io::Result<Box<dyn NewFile>>;

    /// Opens a file to read what is on the stick, not what the system still remembers of writing it, where it can be told.
    fn open(&self, name: &str) -> io::Result<Box<dyn OldFile>>;

    /// Whether there is something of that name.
    fn exists(&self, name: &str) -> io::Result<bool>;

    /// Gives a file another name; [`ErrorKind::AlreadyExists`] when there is something of that name.
    fn rename(&self, from: &str, to: &str) -> io::Result<()>;

    /// The names of the files in the folder, in whatever order; those that are no text are left out.
    fn names(&self) -> io::Result<Vec<String>>;

    /// Removes a file.
    fn remove(&self, name: &str) -> io::Result<()>;

    /// Waits until the names in the folder are on the stick.
    fn flush(&self) -> io::Result<()>;
}

/// A file that is being written.
pub trait NewFile: Write {
    /// Waits until it is on the stick. After an error nothing can be said of it any more.
    fn sync(&mut self) -> io::Result<()>;
}

/// A file that is read.
pub trait OldFile: Read + Seek {}

impl<T: Read + Seek> OldFile for T {}

impl NewFile for File {
    fn sync(&mut self) -> io::Result<()> {
        self.sync_all()
    }
}

/// A real folder.
#[derive(Clone, Debug)]
pub struct DiskFolder {
    path: PathBuf,
}

impl DiskFolder {
    /// The folder at this path.
    pub fn at(path: impl Into<PathBuf>) -> DiskFolder {
        DiskFolder { path: path.into() }
    }

    /// The path of a file in it; names that lead elsewhere are refused.
    fn path_of(&self, name: &str) -> io::Result<PathBuf> {
        let mut parts = Path::new(name).components();
        match (parts.next(), parts.next()) {
            (Some(Component::Normal(part)), None) if part == name => Ok(self.path.join(name)),
            _ => Err(ErrorKind::InvalidInput.into()),
        }
    }
}

impl Folder for DiskFolder {
    #[cfg(unix)]
    fn free_bytes(&self) -> io::Result<Option<u64>> {
        let stat = rustix::fs::statvfs(&self.path)?;
        if stat.f_flag.contains(rustix::fs::StatVfsMountFlags::RDONLY) {
            return Err(ErrorKind::ReadOnlyFilesystem.into());
        }
        // Some drivers in user space, such as the one for FAT, fill in nothing.
        Ok((stat.f_blocks > 0).then(|| stat.f_bavail.saturating_mul(stat.f_frsize)))
    }

    #[cfg(not(unix))]
    fn free_bytes(&self) -> io::Result<Option<u64>> {
        fs::metadata(&self.path).map(|_| None)
    }

    fn create(&self, name: &str) -> io::Result<Box<dyn NewFile>> {
        let path = self.path_of(name)?;
        let file = OpenOptions::new().write(true).create_new(true).open(path)?;
        Ok(Box::new(file))
    }

    fn open(&self, name: &str) -> io::Result<Box<dyn OldFile>> {
        let file = File::open(self.path_of(name)?)?;
        if !file.metadata()?.is_file() {
            return Err(ErrorKind::InvalidInput.into());
        }
        // Only advice: when the system does not take it, less is proven by reading back.
        #[cfg(target_os = "linux")]
        let _ = rustix::fs::fadvise(&file, 0, None, rustix::fs::Advice::DontNeed);
        Ok(Box::new(file))
    }

    fn exists(&self, name: &str) -> io::Result<bool> {
        match fs::symlink_metadata(self.path_of(name)?) {
            Ok(_) => Ok(true),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(false),
            Err(error) => Err(error),
        }
    }

    fn rename(&self, from: &str, to: &str) -> io::Result<()> {
        let (old, new) = (self.path_of(from)?, self.path_of(to)?);
        #[cfg(target_os = "linux")]
        {
            use rustix::fs::{CWD, RenameFlags, renameat_with};
            let renamed = renameat_with(CWD, &old, CWD, &new, RenameFlags::NOREPLACE);
            match renamed.map_err(io::Error::from) {
                Err(error) if is_not_offered(&error) => {}
                renamed => return renamed,
            }
        }
        // Between looking and renaming somebody could make that name; it has the number of the bundle in it.
        match self.exists(to)? {
            true => Err(ErrorKind::AlreadyExists.into()),
            false => fs::rename(old, new),
        }
    }

    fn names(&self) -> io::Result<Vec<String>> {
        let mut names = Vec::new();
        for entry in fs::read_dir(&self.path)? {
            let entry = entry?;
            if entry.file_type()?.is_file() {
                names.extend(entry.file_name().into_string());
            }
        }
        Ok(names)
    }

    fn remove(&self, name: &str) -> io::Result<()> {
        fs::remove_file(self.path_of(name)?)
    }

    #[cfg(unix)]
    fn flush(&self) -> io::Result<()> {
        let folder = File::open(&self.path)?;
        match folder.sync_all() {
            // Not every file system has it for a folder. Linux can then flush all of the stick.
            Err(error) if is_not_offered(&error) => flush_all(&folder),
            flushed => flushed,
        }
    }

    #[cfg(not(unix))]
    fn flush(&self) -> io::Result<()> {
        // Windows has no such call.
        Ok(())
    }
}

#[cfg(unix)]
fn is_not_offered(error: &io::Error) -> bool {
    use rustix::io::Errno;
    Errno::from_io_error(error)
        .is_some_and(|errno| matches!(errno, Errno::INVAL | Errno::NOSYS | Errno::NOTSUP))
}

#[cfg(target_os = "linux")]
fn flush_all(folder: &File) -> io::Result<()> {
    Ok(rustix::fs::syncfs(folder)?)
}

#[cfg(all(unix, not(target_os = "linux")))]
fn flush_all(_: &File) -> io::Result<()> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_leads_elsewhere_is_refused() {
        let home = tempfile::tempdir().expect("a folder");
        let folder = DiskFolder::at(home.path());
        for name in ["", ".", "..", "/etc/passwd", "a/b", "../a", "a/", "./a"] {
            for refused in [
                folder.create(name).err(),
                folder.open(name).err(),
                folder.exists(name).err(),
                folder.rename(name, "b").err(),
                folder.rename("b", name).err(),
                folder.remove(name).err(),
            ] {
                let kind = refused.map(|error| error.kind());
                assert_eq!(kind, Some(ErrorKind::InvalidInput), "{name:?}");
            }
        }
    }

    #[test]
    fn nothing_takes_the_place_of_a_file() {
        let home = tempfile::tempdir().expect("a folder");
        let folder = DiskFolder::at(home.path());
        for name in ["old", "new"] {
            let mut file = folder.create(name).expect("not there yet");
            file.write_all(name.as_bytes()).expect("there is room");
            file.sync().expect("it can be flushed");
        }
        let kind = |error: io::Error| error.kind();
        assert_eq!(
            folder.create("old").err().map(kind),
            Some(ErrorKind::AlreadyExists)
        );
        let renamed = folder.rename("new", "old").map_err(kind);
        assert_eq!(renamed, Err(ErrorKind::AlreadyExists));
        assert_eq!(
            fs::read(home.path().join("old")).ok(),
            Some(b"old".to_vec())
        );
        folder.rename("new", "newest").expect("that name is free");
        assert!(folder.exists("newest").expect("it can be looked at"));
        folder.flush().expect("a folder can be flushed");
        assert!(folder.free_bytes().expect("the system tells") > Some(0));
    }
}
