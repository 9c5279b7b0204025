//! The processes behind a window, as `/proc` shows them.

use std::path::Path;

use rustix::process::Pid;

/// The process of `group` that runs `program`.
pub(crate) fn running(group: Pid, program: &Path) -> Option<Pid> {
    let program = std::fs::canonicalize(program).ok()?;
    members(group)
        .into_iter()
        .find(|pid| std::fs::read_link(format!("/proc/{pid}/exe")).is_ok_and(|exe| exe == program))
}

/// Whether anything of `group` still runs.
pub(crate) fn any_in(group: Pid) -> bool {
    members(group).into_iter().any(is_alive)
}

/// The processes of `group` with this name, of which the system keeps fifteen letters.
pub(crate) fn named(group: Pid, name: &str) -> Vec<Pid> {
    let has_name = |pid: &Pid| {
        std::fs::read_to_string(format!("/proc/{pid}/comm")).is_ok_and(|comm| comm.trim() == name)
    };
    members(group).into_iter().filter(has_name).collect()
}

fn members(group: Pid) -> Vec<Pid> {
    let Ok(entries) = std::fs::read_dir("/proc") else {
        return Vec::new();
    };
    entries
        .filter_map(|entry| {
            entry
                .ok()?
                .file_name()
                .to_str()?
                .parse()
                .ok()
                .and_then(Pid::from_raw)
        })
        .filter(|pid| group_of(*pid) == Some(group))
        .collect()
}

/// Whether it runs. A process that has ended and waits for its parent to notice does not. One of which only the first
/// thread has ended does: its files, and with them its locks, are let go by the last.
pub(crate) fn is_alive(pid: Pid) -> bool {
    let Ok(threads) = std::fs::read_dir(format!("/proc/{pid}/task")) else {
        return false;
    };
    threads
        .filter_map(Result::ok)
        .filter_map(|thread| fields_in(&thread.path()))
        .any(|fields| {
            fields
                .first()
                .is_some_and(|state| state != "Z" && state != "X")
        })
}

fn group_of(pid: Pid) -> Option<Pid> {
    let fields = fields_in(Path::new(&format!("/proc/{pid}")))?;
    fields.get(2)?.parse().ok().and_then(Pid::from_raw)
}

/// State, parent, group and further, from the `stat` of a process or a thread. The name before them may hold spaces and
/// brackets.
fn fields_in(folder: &Path) -> Option<Vec<String>> {
    let stat = std::fs::read_to_string(folder.join("stat")).ok()?;
    let (_, rest) = stat.rsplit_once(')')?;
    Some(rest.split_whitespace().map(str::to_owned).collect())
}

/// The environment that a process was started with.
pub(crate) fn environment(pid: Pid) -> Option<Vec<(String, String)>> {
    let bytes = std::fs::read(format!("/proc/{pid}/environ")).ok()?;
    let text = String::from_utf8_lossy(&bytes);
    Some(
        text.split('\0')
            .filter_map(|line| line.split_once('='))
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
            .collect(),
    )
}
