//! A bundle comes on a stick whole or not at all, whatever the stick does.

use crate::bundle::{Filling, anna, bram, read, small};
use crate::stick::{Fault, Faulty, Stick};
use exchange::{
    DiskFolder, FetchError, Folder, Gift, GiveError, Given, Giving, Manifest, PackageId,
    Recipients, Step, Summary, Trouble, Unlock, WriteError, fetch, fetch_into, give, verify, write,
};
use ledger::Value;
use std::convert::Infallible;
use std::io::{self, Write};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicBool, Ordering};

const ENOSPC: i32 = 28;
const EIO: i32 = 5;
const EROFS: i32 = 30;
const EINTR: i32 = 4;
const ENODEV: i32 = 19;

/// A bundle that is written in several pieces.
fn large() -> Filling {
    let mut large = small();
    let mut random = fastrand::Rng::with_seed(1);
    let bytes = (0..70_000).map(|_| random.u8(..)).collect();
    let value = Value::Bytes(bytes);
    large.ops[0].fields = large.ops[0].fields.clone().with("picture", value);
    large
}

/// Its manifest, of the minute `n`.
fn manifest(filling: &Filling, n: u8) -> Manifest {
    Manifest {
        package: PackageId::from_bytes([n; 16]),
        created_ms: 60_000 * i64::from(n),
        ..filling.manifest()
    }
}

fn name(n: u8) -> String {
    format!("bundel-{n}.kantelbeeld")
}

fn written(out: &mut dyn Write, n: u8) -> Result<Summary, WriteError<Infallible>> {
    let filling = large();
    let manifest = manifest(&filling, n);
    let recipients = [bram().recipient()];
    let ops = filling.ops.iter().cloned().map(Ok);
    let to = Recipients::Devices(&recipients);
    write(out, &filling.contents(&manifest), ops, to, &anna())
}

/// Gives the bundle of the minute `n`.
fn give_to(
    folder: &dyn Folder,
    n: u8,
    before: &[Given],
    cancel: &AtomicBool,
    tell: &mut dyn FnMut(Step),
) -> Result<Gift, GiveError<Infallible>> {
    let keys = anna();
    let giving = Giving {
        folder,
        name: &name(n),
        estimate_bytes: 80_000,
        unlock: Unlock::Device(&keys),
        before,
        cancel,
    };
    give(&giving, |out| written(out, n), tell)
}

fn given(folder: &dyn Folder, n: u8, before: &[Given]) -> Result<Gift, GiveError<Infallible>> {
    give_to(folder, n, before, &AtomicBool::new(false), &mut |_| {})
}

/// A stick with three bundles on it, of which the oldest will have to go, and something of somebody else.
fn used_stick() -> (Stick, Vec<Given>) {
    // Made once: what is on it already is not what these tests are about.
    static MADE: OnceLock<Vec<(Given, Vec<u8>)>> = OnceLock::new();
    let made = MADE.get_or_init(|| (1..=3).map(made).collect());
    let stick = Stick::default();
    for (given, file) in made {
        stick.put(&given.name, file);
    }
    stick.put("vakantie.jpg", b"a picture");
    let before = made.iter().map(|(given, _)| given.clone());
    (stick, before.collect())
}

fn made(n: u8) -> (Given, Vec<u8>) {
    let mut file = Vec::new();
    let summary = written(&mut file, n).expect("into memory");
    let given = Given {
        name: name(n),
        package: summary.package,
        likeness: summary.likeness,
        created_ms: summary.created_ms,
    };
    (given, file)
}

#[test]
fn a_bundle_that_was_given_can_be_read() {
    let (stick, before) = used_stick();
    let mut steps = Vec::new();
    let cancel = AtomicBool::new(false);
    let gift = give_to(&stick, 4, &before, &cancel, &mut |step| steps.push(step)).expect("given");
    assert_eq!(gift.given.name, name(4));
    assert_eq!(
        gift.removed,
        [name(2), name(1)],
        "the new one and the one before it stay"
    );
    assert!(gift.not_removed.is_empty());
    let seen = stick.seen();
    assert_eq!(read(&seen[&name(4)]), Ok(large()));
    assert_eq!(
        seen[&name(4)].len() as u64,
        gift.bytes,
        "as large as it says"
    );
    let names: Vec<&str> = seen.keys().map(String::as_str).collect();
    assert_eq!(
        names,
        [&name(3), &name(4), "vakantie.jpg"],
        "nothing else was touched"
    );
    assert_eq!(seen, stick.pulled_out(), "and all of it is safe");
    assert!(
        steps.contains(&Step::Writing(gift.bytes)) && steps.contains(&Step::Checking(gift.bytes)),
        "somebody hears how far it is: {steps:?}"
    );
}

#[test]
fn only_older_bundles_that_are_alike_are_removed() {
    let (stick, mut before) = used_stick();
    before[0].likeness = [0; 32];
    before.push(Given {
        name: "elders.kantelbeeld".into(),
        ..before[1].clone()
    });
    let gift = given(&stick, 4, &before).expect("given");
    assert_eq!(
        gift.removed,
        [name(2)],
        "what is for others stays, and what is on another stick counts for nothing"
    );
}

#[test]
fn a_name_that_is_taken_is_not_taken_away() {
    let (stick, before) = used_stick();
    let seen = stick.seen();
    assert_eq!(given(&stick, 3, &before), Err(GiveError::NameTaken));
    stick.put(&format!("{}.part", name(4)), b"of somebody else");
    assert_eq!(given(&stick, 4, &before), Err(GiveError::NameTaken));
    let now = stick.seen();
    assert!(
        seen.iter().all(|(name, bytes)| now[name] == *bytes),
        "all of it stands"
    );
    assert_eq!(now.len(), seen.len() + 1, "also what was beside it");
}

/// A stick on which somebody else makes that name while we are writing.
struct Race(Stick);

impl Folder for Race {
    fn free_bytes(&self) -> io::Result<Option<u64>> {
        self.0.free_bytes()
    }

    fn create(&self, name: &str) -> io::Result<Box<dyn exchange::NewFile>> {
        self.0.put(name.trim_end_matches(".part"), b"theirs");
        self.0.create(name)
    }

    fn open(&self, name: &str) -> io::Result<Box<dyn exchange::OldFile>> {
        self.0.open(name)
    }

    fn exists(&self, name: &str) -> io::Result<bool> {
        self.0.exists(name)
    }

    fn rename(&self, from: &str, to: &str) -> io::Result<()> {
        self.0.rename(from, to)
    }

    fn names(&self) -> io::Result<Vec<String>> {
        self.0.names()
    }

    fn remove(&self, name: &str) -> io::Result<()> {
        self.0.remove(name)
    }

    fn flush(&self) -> io::Result<()> {
        self.0.flush()
    }
}

#[test]
fn a_name_that_is_taken_meanwhile_is_not_taken_away_either() {
    let race = Race(Stick::default());
    assert_eq!(given(&race, 4, &[]), Err(GiveError::NameTaken));
    let seen = race.0.seen();
    assert_eq!(seen.len(), 1, "our part is gone");
    assert_eq!(seen[&name(4)], b"theirs");
}

#[test]
fn a_stick_without_room_is_not_written_to() {
    let (mut stick, before) = used_stick();
    let seen = stick.seen();
    stick.free_bytes = Some(95_999);
    let no_room = GiveError::NoRoom {
        needed_bytes: 96_000,
        free_bytes: 95_999,
    };
    assert_eq!(given(&stick, 4, &before), Err(no_room));
    assert_eq!(stick.seen(), seen);
    stick.free_bytes = Some(96_000);
    assert!(given(&stick, 4, &before).is_ok(), "a fifth more is enough");

    let (keys, cancel) = (anna(), AtomicBool::new(false));
    let giving = Giving {
        folder: &stick,
        name: &name(5),
        estimate_bytes: 4 << 30,
        unlock: Unlock::Device(&keys),
        before: &[],
        cancel: &cancel,
    };
    let result = give(&giving, |out| written(out, 5), &mut |_| {});
    assert_eq!(
        result,
        Err(GiveError::TooLarge),
        "no stick with FAT32 holds it"
    );
}

#[test]
fn who_stops_it_leaves_nothing_behind() {
    let whole = {
        let mut steps = 0;
        let cancel = AtomicBool::new(false);
        give_to(&used_stick().0, 4, &[], &cancel, &mut |_| steps += 1).expect("given");
        steps
    };
    assert!(whole > 5, "there are moments to stop: {whole}");
    for stop_at in 1..=whole {
        let (stick, before) = used_stick();
        let seen = stick.seen();
        let (cancel, mut steps) = (AtomicBool::new(false), 0);
        let result = give_to(&stick, 4, &before, &cancel, &mut |_| {
            steps += 1;
            cancel.store(steps == stop_at, Ordering::Relaxed);
        });
        assert_eq!(
            result,
            Err(GiveError::Trouble(Trouble::Cancelled)),
            "at {stop_at}"
        );
        assert_eq!(stick.seen(), seen, "at {stop_at}");
    }
}

#[test]
fn an_error_of_who_writes_leaves_nothing_behind() {
    let (stick, _) = used_stick();
    let seen = stick.seen();
    let (keys, cancel) = (anna(), AtomicBool::new(false));
    let giving = Giving {
        folder: &stick,
        name: &name(4),
        estimate_bytes: 80_000,
        unlock: Unlock::Device(&keys),
        before: &[],
        cancel: &cancel,
    };
    let failing = |out: &mut dyn Write| {
        out.write_all(b"half")?;
        Err(WriteError::Ops("the store is damaged"))
    };
    let result = give(&giving, failing, &mut |_| {});
    assert_eq!(
        result,
        Err(GiveError::Write(WriteError::Ops("the store is damaged")))
    );
    assert_eq!(stick.seen(), seen);
    // Something else than what it says that it wrote.
    let other = |out: &mut dyn Write| {
        written(out, 4)?;
        written(&mut Vec::new(), 5)
    };
    assert_eq!(give(&giving, other, &mut |_| {}), Err(GiveError::NotWhole));
    assert_eq!(stick.seen(), seen);
}

/// All the calls that giving makes.
const CALLS: [&str; 13] = [
    "free_bytes",
    "exists",
    "create",
    "write",
    "flush of a file",
    "sync",
    "open",
    "seek",
    "read",
    "rename",
    "flush",
    "remove",
    "names",
];

/// The heart of it: every call fails in turn, in every way, once and for ever.
#[test]
fn whichever_call_fails_the_old_stands_or_the_new_and_it_returns() {
    let faults = [
        Fault::Errno(ENOSPC),
        Fault::Errno(EIO),
        Fault::Errno(EROFS),
        Fault::Errno(ENODEV),
        Fault::Short,
        Fault::Nothing,
        Fault::Lie,
    ];
    for fault in faults {
        for lasting in [false, true] {
            for call in 0.. {
                let (stick, before) = used_stick();
                let old = stick.seen();
                stick.fail(Faulty {
                    call,
                    fault,
                    lasting,
                });
                let result = given(&stick, 4, &before);
                let what = format!("{fault:?} at call {call}, lasting {lasting}: {result:?}");
                check_what_stands(&stick, &old, result.as_ref(), &what);
                let log = stick.calls();
                if log.len() <= call {
                    let was_made = |call: &&str| log.contains(call);
                    assert!(
                        CALLS.iter().all(was_made),
                        "every call had its turn: {log:?}"
                    );
                    assert!(result.is_ok(), "{what}");
                    break;
                }
                check_what_was_said(log[call], fault, result, &what);
            }
        }
    }
}

type Files = std::collections::BTreeMap<String, Vec<u8>>;

/// Neither what the computer sees nor what is on the stick when it is pulled out now may have lost both the old and the new.
fn check_what_stands(
    stick: &Stick,
    old: &Files,
    result: Result<&Gift, &GiveError<Infallible>>,
    what: &str,
) {
    let (seen, pulled_out) = (stick.seen(), stick.pulled_out());
    for files in [&seen, &pulled_out] {
        assert_eq!(files["vakantie.jpg"], old["vakantie.jpg"], "{what}");
        assert_eq!(
            files[&name(3)],
            old[&name(3)],
            "the newest of the old ones: {what}"
        );
        if let Some(new) = files.get(&name(4)) {
            assert_eq!(read(new), Ok(large()), "what has the name is whole: {what}");
        }
    }
    match result {
        Ok(gift) => {
            assert!(
                pulled_out.contains_key(&name(4)),
                "the new one is safe: {what}"
            );
            let gone = |name: &String| !seen.contains_key(name);
            assert!(gift.removed.iter().all(gone), "{what}");
            assert!(!gift.not_removed.iter().any(gone), "{what}");
        }
        Err(_) => {
            let stands = |(name, bytes): (&String, &Vec<u8>)| seen.get(name) == Some(bytes);
            assert!(old.iter().all(stands), "nothing was removed: {what}");
        }
    }
}

fn check_what_was_said(
    call: &str,
    fault: Fault,
    result: Result<Gift, GiveError<Infallible>>,
    what: &str,
) {
    let trouble = match fault {
        Fault::Errno(ENOSPC) => Some(Trouble::Full),
        Fault::Errno(EROFS) => Some(Trouble::ReadOnly),
        Fault::Errno(_) => Some(Trouble::Gone),
        _ => None,
    };
    match (result, trouble) {
        // The first call that fails says why; behind the new name, failing is only a pity.
        (Err(GiveError::Trouble(said)), Some(trouble)) => assert_eq!(said, trouble, "{what}"),
        (Ok(_), Some(_)) => assert!(
            ["remove", "exists", "flush", "names"].contains(&call),
            "only cleaning up may fail quietly: {call}, {what}"
        ),
        (Err(error), None) => {
            let is_told = matches!(
                error,
                GiveError::NotWhole | GiveError::Trouble(Trouble::Full)
            );
            assert!(is_told, "{what}");
            assert!(fault != Fault::Short, "halves are no error: {what}");
        }
        (Ok(_), None) => {}
        (Err(_), Some(_)) => panic!("another error than the stick gave: {what}"),
    }
}

#[test]
fn an_interrupted_call_is_made_again() {
    let (stick, _) = used_stick();
    let total = {
        given(&stick, 4, &[]).expect("given");
        stick.calls()
    };
    for (call, what) in total.iter().enumerate() {
        if !["write", "read"].contains(what) {
            continue;
        }
        let (stick, _) = used_stick();
        stick.fail(Faulty {
            call,
            fault: Fault::Errno(EINTR),
            lasting: false,
        });
        let result = given(&stick, 4, &[]);
        assert!(result.is_ok(), "{what}, call {call}: {result:?}");
    }
}

#[test]
fn a_real_folder_takes_a_bundle_and_gives_it_back() {
    let home = tempfile::tempdir().expect("a folder");
    let folder = DiskFolder::at(home.path());
    let mut before = Vec::new();
    for n in 1..=3 {
        before.push(given(&folder, n, &before).expect("given").given);
    }
    let mut names: Vec<_> = std::fs::read_dir(home.path())
        .expect("a folder")
        .map(|entry| entry.expect("a file").file_name().into_string())
        .collect();
    names.sort();
    assert_eq!(names, [Ok(name(2)), Ok(name(3))], "two stay, and no part");

    let cancel = AtomicBool::new(false);
    let here = tempfile::tempdir().expect("a folder");
    let copy = fetch(&folder, &name(3), here.path(), &cancel, &mut |_| {}).expect("fetched");
    std::fs::remove_dir_all(home.path()).expect("the stick is pulled out");
    let mut verified = verify(copy, Unlock::Device(&bram())).expect("it is whole");
    assert_eq!(verified.signer(), anna().device());
    assert!(
        verified
            .sections()
            .expect("verified")
            .all(|section| section.is_ok())
    );
    let left = std::fs::read_dir(here.path()).expect("a folder").count();
    assert_eq!(
        left, 0,
        "the copy has no name and goes with its last reader"
    );

    assert_eq!(
        given(&folder, 4, &before),
        Err(GiveError::Trouble(Trouble::Gone)),
        "the folder is not there any more"
    );
    let gone = fetch(&folder, &name(3), here.path(), &cancel, &mut |_| {}).err();
    assert_eq!(gone, Some(FetchError::Stick(Trouble::Gone)));
}

#[test]
fn a_file_is_fetched_as_it_is_or_not_at_all() {
    let stick = Stick::default();
    let bytes: Vec<u8> = (0..300_000u32).map(|n| (n >> 3) as u8).collect();
    stick.put("a.kantelbeeld", &bytes);
    let cancel = AtomicBool::new(false);
    let fetched = |stick: &Stick| {
        let mut into = Vec::new();
        fetch_into(stick, "a.kantelbeeld", &mut into, &cancel, &mut |_| {}).map(|n| (n, into))
    };
    assert_eq!(fetched(&stick), Ok((300_000, bytes.clone())));
    let calls = stick.calls().len();
    for fault in [
        Fault::Errno(EIO),
        Fault::Errno(ENODEV),
        Fault::Errno(EINTR),
        Fault::Short,
    ] {
        for call in 0..calls {
            stick.fail(Faulty {
                call,
                fault,
                lasting: false,
            });
            match (fault, fetched(&stick)) {
                (Fault::Short | Fault::Errno(EINTR), Ok((_, read))) => assert!(read == bytes),
                // Opening is not tried again.
                (Fault::Errno(EINTR), Err(_)) => assert_eq!(call, 0),
                (_, result) => {
                    assert_eq!(result, Err(FetchError::Stick(Trouble::Gone)), "{call}");
                }
            }
        }
    }
}

/// A disk of this laptop that has room for so much.
struct Full {
    bytes_left: usize,
}

impl Write for Full {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self.bytes_left.min(bytes.len()) {
            0 => Err(io::Error::from_raw_os_error(ENOSPC)),
            taken => {
                self.bytes_left -= taken;
                Ok(taken)
            }
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[test]
fn a_laptop_without_room_is_told_from_a_stick_without_room() {
    let stick = Stick::default();
    stick.put("a.kantelbeeld", &[1; 1_000]);
    let cancel = AtomicBool::new(false);
    for bytes_left in [0, 1, 999] {
        let mut full = Full { bytes_left };
        let result = fetch_into(&stick, "a.kantelbeeld", &mut full, &cancel, &mut |_| {});
        assert_eq!(result, Err(FetchError::Here(Trouble::Full)), "{bytes_left}");
    }
    let stopped = AtomicBool::new(true);
    let result = fetch_into(
        &stick,
        "a.kantelbeeld",
        &mut Vec::new(),
        &stopped,
        &mut |_| {},
    );
    assert_eq!(result, Err(FetchError::Cancelled));
}
