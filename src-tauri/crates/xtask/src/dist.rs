//! `cargo xtask dist`: a package that installs, starts and goes away again without a trace.

mod notices;
mod trial;

use std::path::{Path, PathBuf};

use crate::failure::Failure;
use crate::project::Project;
use crate::system_packages::{self, Need};
use crate::{build, node, process, progress};

/// Where the tool that makes the package is pinned, and what goes into the package beside the program.
const PACKAGING: &str = "src-tauri/packaging";
/// So much it takes at most once it is installed: the laptop of a community centre is an old one.
const INSTALLED_BYTES_MAX: u64 = 40_000_000;

/// Builds the release, packs it, and tries the package.
///
/// Tauri's own bundler makes the package, from the npm package that carries it compiled: it knows where desktops look
/// for icons and file types, and the same settings will make the Windows installer. Compiling it or cargo-deb from
/// source takes minutes on every fresh machine.
pub fn dist(project: &mut Project) -> Result<(), Failure> {
    system_packages::install(project, &[Need::Build, Need::Window, Need::Dist])?;
    node::install(project)?;
    build::install_npm_packages(project, build::SCREENS)?;
    build::install_npm_packages(project, PACKAGING)?;
    build::screens(project)?;
    build::release(project)?;
    let package = progress::step("Making the Debian package", || pack(project))?;
    build::release_tools(project, &["opens"])?;
    progress::step("Trying the package in a root of its own", || {
        trial::run(project, &package)
    })?;
    println!("\n{}", package.display());
    Ok(())
}

/// Packs the release that has been built. Returns the package, moved to `dist/`.
fn pack(project: &Project) -> Result<PathBuf, Failure> {
    let notices = project.target.join("third-party-licences.txt");
    write(&notices, &notices::collect(project)?)?;
    let also = serde_json::json!({
        "bundle": { "linux": { "deb": { "files": {
            "/usr/share/doc/kantelbeeld/third-party-licences.txt": notices,
        }}}}
    });
    let made_in = project.target.join("release/bundle/deb");
    // What an earlier run left there would be taken for the new one.
    if made_in.exists() {
        std::fs::remove_dir_all(&made_in).map_err(|error| io("empty", &made_in, &error))?;
    }
    let tool = project.root.join(PACKAGING).join("node_modules/.bin/tauri");
    process::run(
        project
            .command(tool)
            .current_dir(project.root.join("src-tauri"))
            .args([
                "bundle",
                "--ci",
                "--bundles",
                "deb",
                "--config",
                "packaging/bundle.json",
                "--config",
            ])
            .arg(also.to_string()),
    )?;
    let made = std::fs::read_dir(&made_in)
        .map_err(|error| io("read", &made_in, &error))?
        .filter_map(Result::ok)
        .map(|entry| entry.path())
        .find(|path| path.extension().is_some_and(|extension| extension == "deb"))
        .ok_or_else(|| Failure::new(format!("no package appeared in {}", made_in.display()), ""))?;
    let size_bytes = made
        .metadata()
        .map_err(|error| io("read", &made, &error))?
        .len();
    let installed_bytes = installed_bytes(project, &made)?;
    if installed_bytes > INSTALLED_BYTES_MAX {
        return Err(Failure::new(
            format!(
                "installed it takes {installed_bytes} bytes; at most {INSTALLED_BYTES_MAX} were promised"
            ),
            "See what grew: dpkg-deb --contents",
        ));
    }
    let folder = project.root.join("dist");
    std::fs::create_dir_all(&folder).map_err(|error| io("make", &folder, &error))?;
    let package = folder.join(made.file_name().unwrap_or_default());
    std::fs::copy(&made, &package).map_err(|error| io("write", &package, &error))?;
    let mb = |bytes: u64| bytes as f64 / 1e6;
    println!(
        "        {:.1} MB, installed {:.1} MB",
        mb(size_bytes),
        mb(installed_bytes)
    );
    Ok(package)
}

/// What a package takes once it is installed: all its files together.
fn installed_bytes(project: &Project, package: &Path) -> Result<u64, Failure> {
    let contents = process::output(project.command("dpkg-deb").arg("--contents").arg(package))?;
    // As `ls -l` tells it: rights, owner, size, and so on. A folder has no size.
    let size = |line: &str| line.split_whitespace().nth(2)?.parse::<u64>().ok();
    Ok(contents.lines().filter_map(size).sum())
}

fn write(path: &Path, text: &str) -> Result<(), Failure> {
    std::fs::write(path, text).map_err(|error| io("write", path, &error))
}

fn io(deed: &str, path: &Path, error: &std::io::Error) -> Failure {
    Failure::new(format!("cannot {deed} {}: {error}", path.display()), "")
}
