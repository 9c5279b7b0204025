//! Trying the package as a user would: install, look, start, remove.
//!
//! In a throwaway root that knows which packages this system has, so that nothing here changes, no rights are needed,
//! and a copy of the program that someone uses stays as it is.

use std::path::{Path, PathBuf};
use std::process::Command;

use super::io;
use crate::failure::Failure;
use crate::process;
use crate::project::Project;

/// What the package is called in Debian.
const NAME: &str = "kantelbeeld";
/// What must be there after installing.
const FILES: &[&str] = &[
    "usr/bin/kantelbeeld",
    "usr/share/doc/kantelbeeld/copyright",
    "usr/share/doc/kantelbeeld/LICENSE",
    "usr/share/doc/kantelbeeld/third-party-licences.txt",
    "usr/share/icons/hicolor/scalable/apps/kantelbeeld.svg",
];

/// Installs, looks, starts and removes. Stops at the first thing that is not as promised.
pub fn run(project: &Project, package: &Path) -> Result<(), Failure> {
    let root = Root::make(project)?;
    let depends = process::output(
        project
            .command("dpkg-deb")
            .arg("--field")
            .arg(package)
            .arg("Depends"),
    )?;
    expect(
        depends.contains("libwebkit2gtk-4.1-0"),
        "the package does not ask for WebKitGTK",
    )?;

    process::quietly(root.dpkg(project).arg("--install").arg(package))?;
    for file in FILES {
        expect(
            root.folder.join(file).is_file(),
            &format!("/{file} is not in the package"),
        )?;
    }
    let damaged = process::output(root.dpkg(project).args(["--verify", NAME]))?;
    expect(
        damaged.trim().is_empty(),
        &format!("the checksums do not agree:\n{damaged}"),
    )?;
    desktop_knows_it(project, &root)?;
    println!("        installed: files, checksums, menu entry and file type are in place");

    process::run(
        project
            .command(project.built("release", "opens"))
            .arg("--app")
            .arg(root.folder.join("usr/bin/kantelbeeld")),
    )?;

    process::quietly(root.dpkg(project).args(["--purge", NAME]))?;
    let left = files_under(&root.folder.join("usr"))?;
    expect(
        left.is_empty(),
        &format!("removing left these behind: {left:?}"),
    )?;
    println!("        removed: nothing is left behind");
    Ok(())
}

/// Asks the desktop's own tools whether they would show the program and open its files with it.
fn desktop_knows_it(project: &Project, root: &Root) -> Result<(), Failure> {
    let applications = root.folder.join("usr/share/applications");
    let entry = files_under(&applications)?
        .into_iter()
        .next()
        .ok_or_else(|| Failure::new("the package has no menu entry", ""))?;
    process::run(project.command("desktop-file-validate").arg(&entry))?;
    let mime = root.folder.join("usr/share/mime");
    process::quietly(project.command("update-mime-database").arg(&mime))?;
    let known =
        std::fs::read_to_string(mime.join("globs2")).map_err(|error| io("read", &mime, &error))?;
    expect(
        known.contains("application/vnd.kantelbeeld:*.kantelbeeld"),
        "the file type .kantelbeeld is not known",
    )?;
    process::quietly(
        project
            .command("update-desktop-database")
            .arg(&applications),
    )?;
    let cache = applications.join("mimeinfo.cache");
    let opens = std::fs::read_to_string(&cache).map_err(|error| io("read", &cache, &error))?;
    expect(
        opens.contains("application/vnd.kantelbeeld="),
        "no program opens the file type .kantelbeeld",
    )?;
    // What those tools wrote is not the package's; it would be taken for something left behind.
    std::fs::remove_file(&cache).map_err(|error| io("remove", &cache, &error))?;
    for path in files_under(&mime)? {
        if path.parent() != Some(&mime.join("packages")) {
            std::fs::remove_file(&path).map_err(|error| io("remove", &path, &error))?;
        }
    }
    Ok(())
}

/// A root folder for one package, removed when done.
struct Root {
    folder: PathBuf,
}

impl Root {
    fn make(project: &Project) -> Result<Self, Failure> {
        let folder = project.target.join(format!("trial-{}", std::process::id()));
        let database = folder.join("var/lib/dpkg");
        for inner in ["info", "updates", "triggers"] {
            let path = database.join(inner);
            std::fs::create_dir_all(&path).map_err(|error| io("make", &path, &error))?;
        }
        // With this list dpkg judges what the package depends on as it would on this system.
        let status = Path::new("/var/lib/dpkg/status");
        std::fs::copy(status, database.join("status"))
            .map_err(|error| io("copy", status, &error))?;
        // Without a list of files for each of them it warns, once per package and run.
        let info = Path::new("/var/lib/dpkg/info");
        for entry in std::fs::read_dir(info).map_err(|error| io("read", info, &error))? {
            let name = entry.map_err(|error| io("read", info, &error))?.file_name();
            if Path::new(&name)
                .extension()
                .is_some_and(|extension| extension == "list")
            {
                let empty = database.join("info").join(name);
                std::fs::write(&empty, "").map_err(|error| io("write", &empty, &error))?;
            }
        }
        Ok(Self { folder })
    }

    fn dpkg(&self, project: &Project) -> Command {
        let mut command = project.command("dpkg");
        command
            .args(["--force-not-root", "--force-bad-path"])
            .arg("--root")
            .arg(&self.folder);
        command
    }
}

impl Drop for Root {
    fn drop(&mut self) {
        if let Err(error) = std::fs::remove_dir_all(&self.folder) {
            eprintln!("cannot remove {}: {error}", self.folder.display());
        }
    }
}

fn expect(holds: bool, otherwise: &str) -> Result<(), Failure> {
    if holds {
        Ok(())
    } else {
        Err(Failure::new(otherwise, ""))
    }
}

/// Every file below `folder`, sorted. A folder that is not there has none.
fn files_under(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        if !folder.exists() {
            continue;
        }
        for entry in std::fs::read_dir(&folder).map_err(|error| io("read", &folder, &error))? {
            let path = entry.map_err(|error| io("read", &folder, &error))?.path();
            if path.is_dir() {
                folders.push(path);
            } else {
                files.push(path);
            }
        }
    }
    files.sort();
    Ok(files)
}
