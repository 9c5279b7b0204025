//! What the system must have, how we see whether it does, and how it gets it.

use crate::failure::Failure;
use crate::process;
use crate::progress::step;
use crate::project::Project;

/// How to see that something is there. We look for the thing and not for the package, since it may have come otherwise.
enum Sign {
    /// A program on the PATH.
    Program(&'static str),
    /// A C library that pkg-config knows.
    Library(&'static str),
    /// A command that must succeed.
    Works(&'static [&'static str]),
}

/// A Debian package and its sign.
struct SystemPackage {
    name: &'static str,
    sign: Sign,
}

/// Shorthand for the tables below.
const fn package(name: &'static str, sign: Sign) -> SystemPackage {
    SystemPackage { name, sign }
}

/// What a task needs of the system. Each need includes the ones before it in the list that it is asked with.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// Compile and open the program.
    Build,
    /// Open it without a screen and drive it.
    Window,
    /// Run the browser journeys, read PDFs, open a bundle with stock programs, put in real sticks, and keep real folders in step.
    Test,
    /// Compare with LibreOffice, KeePassXC and Anki.
    Bench,
    /// Look into a Debian package.
    Dist,
}

fn packages(need: Need) -> &'static [SystemPackage] {
    use Sign::{Library, Program, Works};
    const BUILD: &[SystemPackage] = &[
        package(
            "build-essential",
            Works(&["sh", "-c", "command -v cc && command -v make"]),
        ),
        package("pkg-config", Program("pkg-config")),
        package("libwebkit2gtk-4.1-dev", Library("webkit2gtk-4.1")),
        // With which SQLCipher encrypts.
        package("libssl-dev", Library("libcrypto")),
        package("nodejs", Program("node")),
        package("npm", Program("npm")),
    ];
    const WINDOW: &[SystemPackage] = &[
        package("xvfb", Program("Xvfb")),
        package("webkit2gtk-driver", Program("WebKitWebDriver")),
        package("dbus", Program("dbus-run-session")),
    ];
    const TEST: &[SystemPackage] = &[
        package("chromium", Program("chromium")),
        package("poppler-utils", Program("pdftotext")),
        // With these two anybody opens a bundle; a test follows the recipe.
        package("age", Program("age")),
        package("zstd", Program("zstd")),
        // Sticks whose driver can be killed, since it is a program.
        package("exfat-fuse", Program("mount.exfat-fuse")),
        package("exfatprogs", Program("mkfs.exfat")),
        package("dosfstools", Program("mkfs.vfat")),
        package("fusefat", Program("fusefat")),
        // A program that keeps folders in step, for the folder that laptops share.
        package("syncthing", Program("syncthing")),
    ];
    const BENCH: &[SystemPackage] = &[
        package("libreoffice-writer-nogui", Program("soffice")),
        package("keepassxc", Program("keepassxc-cli")),
        // Anki comes from the registry of Python, into a folder of its own.
        package(
            "python3-venv",
            Works(&["python3", "-c", "import ensurepip"]),
        ),
    ];
    const DIST: &[SystemPackage] = &[
        package("desktop-file-utils", Program("desktop-file-validate")),
        package("dpkg", Program("dpkg-deb")),
    ];
    match need {
        Need::Build => BUILD,
        Need::Window => WINDOW,
        Need::Test => TEST,
        Need::Bench => BENCH,
        Need::Dist => DIST,
    }
}

/// Installs what is missing, or stops with the one line to type.
pub fn install(project: &Project, needs: &[Need]) -> Result<(), Failure> {
    let is_there = |sign: &Sign| match sign {
        Sign::Program(name) => {
            process::succeeds(
                project
                    .command("sh")
                    .args(["-c", "command -v \"$0\"", name]),
            )
        }
        Sign::Library(name) => {
            process::succeeds(project.command("pkg-config").args(["--exists", name]))
        }
        Sign::Works(words) => process::succeeds(project.command(words[0]).args(&words[1..])),
    };
    let missing = missing(needs, is_there);
    if missing.is_empty() {
        return Ok(());
    }
    step(
        &format!("Installing from the system: {}", missing.join(", ")),
        || {
            let may_install = Rights::of(project);
            for words in may_install.commands(&missing)? {
                let (program, rest) = words
                    .split_first()
                    .ok_or_else(|| Failure::new("nothing to install with", ""))?;
                process::run(
                    project
                        .command(program)
                        .args(rest)
                        .env("DEBIAN_FRONTEND", "noninteractive"),
                )?;
            }
            Ok(())
        },
    )
}

fn missing(needs: &[Need], is_there: impl Fn(&Sign) -> bool) -> Vec<&'static str> {
    needs
        .iter()
        .flat_map(|need| packages(*need))
        .filter(|package| !is_there(&package.sign))
        .map(|package| package.name)
        .collect()
}

/// Whether, and as whom, we may install.
#[derive(Clone, Copy)]
enum Rights {
    Root,
    Sudo,
    None,
    NoApt,
}

impl Rights {
    fn of(project: &Project) -> Self {
        if !process::succeeds(project.command("apt-get").arg("--version")) {
            Self::NoApt
        } else if process::output(project.command("id").arg("-u")).is_ok_and(|id| id.trim() == "0")
        {
            Self::Root
        } else if process::succeeds(project.command("sudo").args(["--non-interactive", "true"])) {
            Self::Sudo
        } else {
            Self::None
        }
    }

    /// What to run, or the one line for the reader to type.
    fn commands(self, names: &[&str]) -> Result<[Vec<String>; 2], Failure> {
        let words = |start: &str| -> Vec<String> { start.split(' ').map(str::to_owned).collect() };
        let update = "apt-get update --quiet";
        let install = format!(
            "apt-get install --yes --no-install-recommends {}",
            names.join(" ")
        );
        match self {
            Self::Root => Ok([words(update), words(&install)]),
            Self::Sudo => Ok([
                words(&format!("sudo {update}")),
                words(&format!("sudo {install}")),
            ]),
            Self::None => Err(Failure::new(
                "some system packages are missing, and I may not install them",
                format!("Type this, and start again:\nsudo {update} && sudo {install}"),
            )),
            Self::NoApt => Err(Failure::new(
                format!(
                    "some system packages are missing; on Debian they are called {}",
                    names.join(", ")
                ),
                "Install what your system calls them, and start again.",
            )),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_missing_is_asked_for() {
        let found = missing(&[Need::Build, Need::Window], |sign| {
            !matches!(sign, Sign::Program("Xvfb" | "npm"))
        });
        assert_eq!(
            found,
            ["npm", "xvfb"],
            "two signs are absent, so two packages are named"
        );
    }

    #[test]
    fn a_complete_system_is_left_alone() {
        assert!(
            missing(&[Need::Build, Need::Test, Need::Dist], |_| true).is_empty(),
            "nothing is missing"
        );
    }

    #[test]
    fn root_installs_without_sudo() {
        let commands = Rights::Root.commands(&["xvfb"]).expect("root may install");
        assert_eq!(
            commands[1].first().map(String::as_str),
            Some("apt-get"),
            "a bare machine has no sudo"
        );
    }

    #[test]
    fn whoever_may_not_install_gets_one_line_to_type() {
        let failure = Rights::None
            .commands(&["xvfb", "chromium"])
            .expect_err("no rights, no installing");
        let text = failure.to_string();
        let line = text
            .lines()
            .find(|line| line.contains("sudo"))
            .expect("there is a line to type");
        assert!(
            line.contains("apt-get update") && line.ends_with("xvfb chromium"),
            "that one line does everything: {line}"
        );
    }
}
