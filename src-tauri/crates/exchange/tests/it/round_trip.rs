//! What is written is what is read.

use crate::bundle::{Filling, anna, bram, filling, read, stranger, verified};
use crate::made_up;
use exchange::limits::RATIO_MAX;
use exchange::{
    Broken, DeviceKeys, Extent, Manifest, ReadError, Recipients, Selection, Trouble, Unlock,
    WriteError, verify, write,
};
use ledger::{Op, OpId, PersonId, ReplicaId, RowId, ScopeId, Value};
use proptest::prelude::*;
use proptest::test_runner::Config;
use secrecy::SecretString;
use std::convert::Infallible;
use std::io::{self, Cursor, ErrorKind, Write};
use std::sync::atomic::{AtomicUsize, Ordering};

proptest! {
    #![proptest_config(Config::with_cases(200))]

    #[test]
    fn everything_comes_back(told in made_up::filling()) {
        let manifest = told.manifest();
        let (file, summary) = told.write_as(&manifest).expect("a bundle like any other");
        let mut verified = verified(&file).expect("it is whole");
        prop_assert_eq!(verified.manifest(), &manifest, "the manifest");
        prop_assert_eq!(verified.signer(), anna().device(), "who signed it");
        prop_assert_eq!(verified.hash(), summary.hash, "what was signed");
        let beside = verified.beside();
        prop_assert_eq!(&beside.people, &told.people, "who is who, from the first reading");
        prop_assert_eq!(&beside.erasures, &told.erasures, "what was erased");
        prop_assert_eq!(&beside.others, &told.others, "what this version does not know");
        prop_assert_eq!(filling(&mut verified), told.clone(), "all that is in it, unknown keys byte for byte");
        prop_assert_eq!(filling(&mut verified), told, "as often as it is asked for");
    }
}

/// An edit of case `n`.
fn op(scope: u8, seq: u64, text: &str) -> Op {
    let mut id = [scope; 16];
    id[8..].copy_from_slice(&seq.to_be_bytes());
    Op {
        id: OpId::from_bytes(id),
        scope: ScopeId::from_bytes([scope; 16]),
        row: RowId::from_bytes([4; 16]),
        kind: "statement".into(),
        fields: [("text".into(), Value::Text(text.into()))].into(),
        base: vec![],
        replica: ReplicaId::from_bytes([1; 16]),
        seq,
        person: PersonId::from_bytes([5; 16]),
        wall_ms: 1_795_000_000_000,
        extra: vec![],
    }
}

fn many() -> Filling {
    let ops = [1, 2, 3]
        .into_iter()
        .flat_map(|scope| (1..=2_500).map(move |seq| op(scope, seq, "De gemeente weet het al")));
    Filling {
        ops: ops.collect(),
        ..Filling::default()
    }
}

#[test]
fn many_edits_come_in_small_sections() {
    let told = many();
    assert_eq!(
        read(&told.written()),
        Ok(told),
        "no section has more than 1,000"
    );
}

#[test]
fn values_as_long_as_they_may_be_come_back() {
    let ops = (1..=6).map(|seq| op(1, seq, &"a".repeat(exchange::limits::VALUE_BYTES_MAX)));
    let told = Filling {
        ops: ops.collect(),
        ..Filling::default()
    };
    // So much of one letter packs better than anything that people write: a reader would take it for a bomb.
    let written = told.write_as(&told.manifest());
    assert_eq!(written.err(), Some(WriteError::Broken(Broken::TooLong)));
    let mut told = told;
    for (n, op) in told.ops.iter_mut().enumerate() {
        let mut letters = fastrand::Rng::with_seed(n as u64);
        let text = (0..exchange::limits::VALUE_BYTES_MAX).map(|_| letters.alphanumeric());
        op.fields = op.fields.clone().with("text", Value::Text(text.collect()));
    }
    assert!(
        read(&told.written()) == Ok(told),
        "each in a frame of its own"
    );
}

#[test]
fn what_others_could_not_read_is_not_written() {
    let refused = |change: &dyn Fn(&mut Op)| {
        let mut op = op(1, 1, "a");
        change(&mut op);
        let told = Filling {
            ops: vec![op],
            ..Filling::default()
        };
        match told.write_as(&told.manifest()) {
            Err(WriteError::Op(_, broken)) => broken,
            other => panic!("it was written: {other:?}"),
        }
    };
    let long = "a".repeat(exchange::limits::VALUE_BYTES_MAX + 1);
    assert_eq!(refused(&|op| op.fields = [].into()), Broken::Missing);
    assert_eq!(refused(&|op| op.kind = "".into()), Broken::Text);
    assert_eq!(
        refused(&|op| op.kind = "k".repeat(201).into()),
        Broken::Text
    );
    assert_eq!(
        refused(&|op| {
            op.fields = op.fields.clone().with("text", Value::Text(long.clone()));
        }),
        Broken::TooLong
    );
    assert_eq!(
        refused(&|op| op.extra = vec![1, 1]),
        Broken::Order,
        "a known key"
    );
    assert_eq!(
        refused(&|op| op.extra = vec![10]),
        Broken::Cbor,
        "half a pair"
    );
    assert_eq!(
        refused(&|op| {
            for n in 0..5 {
                let value = Value::Text(long[1..].to_owned());
                op.fields = op.fields.clone().with(&format!("text{n}"), value);
            }
        }),
        Broken::TooLong,
        "no frame has room for it"
    );
    assert_eq!(
        refused(&|op| op.base = vec![op.id; exchange::limits::BASE_MAX + 1]),
        Broken::TooMany
    );
}

#[test]
fn an_edit_of_as_many_edits_as_there_may_be_comes_back() {
    let mut merged = op(1, 1, "Samen");
    merged.base = (2..)
        .take(exchange::limits::BASE_MAX)
        .map(|seq| op(1, seq, "").id)
        .collect();
    let told = Filling {
        ops: vec![merged],
        ..Filling::default()
    };
    let (file, _) = told.write_as(&told.manifest()).expect("it may be written");
    let mut verified = verified(&file).expect("it is whole");
    assert_eq!(filling(&mut verified), told);
}

#[test]
fn a_manifest_that_does_not_fit_is_not_written() {
    let told = many();
    let refused = |change: &dyn Fn(&mut Manifest)| {
        let mut manifest = told.manifest();
        change(&mut manifest);
        match told.write_as(&manifest) {
            Err(WriteError::Broken(broken)) => broken,
            other => panic!("it was written: {other:?}"),
        }
    };
    assert_eq!(refused(&|m| m.counts.ops += 1), Broken::Manifest);
    assert_eq!(refused(&|m| m.counts.people += 1), Broken::Manifest);
    assert_eq!(refused(&|m| m.scopes[1].digest[0] ^= 1), Broken::Manifest);
    assert_eq!(refused(&|m| m.scopes.swap(0, 1)), Broken::Order);
    assert_eq!(
        refused(&|m| {
            m.counts.ops -= 2_500;
            m.scopes.pop();
        }),
        Broken::Manifest,
        "a case that it does not name"
    );
    assert_eq!(
        refused(&|m| m.sender = bram().card("a", m.sender.replica)),
        Broken::Key
    );
    assert_eq!(
        refused(&|m| m.sender.recipient = bram().recipient()),
        Broken::Key,
        "it could not read what is sent back"
    );
    assert_eq!(refused(&|m| m.purpose = "a".repeat(501)), Broken::Text);
    assert_eq!(refused(&|m| m.needs = "nieuwste".into()), Broken::Text);
    assert_eq!(
        refused(&|m| m.required = vec!["x".into()]),
        Broken::Manifest
    );
}

#[test]
fn edits_out_of_order_are_not_written() {
    for (a, b) in [(0, 1), (0, 2_500)] {
        let mut told = many();
        let manifest = told.manifest();
        told.ops.swap(a, b);
        let written = told.write_as(&manifest);
        assert!(
            matches!(written, Err(WriteError::Op(_, Broken::Order))),
            "{a} and {b}: {written:?}"
        );
    }
}

#[test]
fn an_error_of_who_gives_the_edits_comes_back() {
    let told = many();
    let manifest = told.manifest();
    let ops = told
        .ops
        .iter()
        .cloned()
        .map(Ok)
        .take(10)
        .chain([Err("kwijt")]);
    let to = Recipients::Devices(&[]);
    let written = write(Vec::new(), &told.contents(&manifest), ops, to, &anna());
    assert_eq!(written, Err(WriteError::Ops("kwijt")));
}

/// A disk that is full.
struct Full;

impl Write for Full {
    fn write(&mut self, _: &[u8]) -> io::Result<usize> {
        Err(ErrorKind::StorageFull.into())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[test]
fn who_gives_the_edits_is_asked_no_more_when_the_disk_is_full() {
    let mut random = fastrand::Rng::with_seed(7);
    let mut no_text_that_packs =
        || -> String { (0..100_000).map(|_| random.alphanumeric()).collect() };
    let told = Filling {
        ops: (1..=100)
            .map(|case| op(case, 1, &no_text_that_packs()))
            .collect(),
        ..Filling::default()
    };
    let manifest = told.manifest();
    let asked = AtomicUsize::new(0);
    let ops = told.ops.iter().map(|op| {
        asked.fetch_add(1, Ordering::Relaxed);
        Ok::<_, Infallible>(op.clone())
    });
    let to = Recipients::Devices(&[]);
    let written = write(Full, &told.contents(&manifest), ops, to, &anna());
    assert_eq!(written, Err(WriteError::Trouble(Trouble::Full)));
    let asked = asked.into_inner();
    assert!(asked < 20, "{asked} of 100, each more than is gathered");
}

#[test]
fn a_delta_may_leave_out_what_was_seen() {
    let all = many();
    let manifest = Manifest {
        extent: Extent::Delta,
        counts: exchange::Counts {
            ops: 100,
            ..all.manifest().counts
        },
        ..all.manifest()
    };
    let some = Filling {
        ops: all.ops[2_450..2_550].to_vec(),
        ..Filling::default()
    };
    let (file, _) = some
        .write_as(&manifest)
        .expect("less than the manifest tells of");
    let mut verified = verified(&file).expect("it is whole");
    assert_eq!(
        verified.manifest().scopes[0].ops,
        2_500,
        "it tells what its maker has"
    );
    assert_eq!(filling(&mut verified), some);
    let promised = exchange::Counts {
        ops: 101,
        ..manifest.counts
    };
    let promising = Manifest {
        counts: promised,
        ..manifest
    };
    assert_eq!(
        some.write_as(&promising).err(),
        Some(WriteError::Broken(Broken::Manifest)),
        "an edit is promised that is not there"
    );
}

#[test]
fn only_who_it_is_for_can_open_it() {
    let told = many();
    let file = told.written();
    let opened =
        |keys: DeviceKeys| verify(Cursor::new(&file), Unlock::Device(&keys)).map(|v| v.signer());
    assert_eq!(opened(bram()), Ok(anna().device()), "who it is for");
    assert_eq!(opened(anna()), Ok(anna().device()), "who made it");
    assert_eq!(opened(stranger()), Err(ReadError::NotForUs));
    let phrase = SecretString::from("vier warme woorden hier");
    let with_phrase = verify(Cursor::new(&file), Unlock::Passphrase(&phrase));
    assert_eq!(with_phrase.err(), Some(ReadError::NotForUs));
}

#[test]
fn a_passphrase_opens_what_was_made_for_it() {
    let told = many();
    let manifest = Manifest {
        for_devices: vec![],
        ..told.manifest()
    };
    let phrase = SecretString::from("vier warme woorden hier");
    let mut file = Vec::new();
    let ops = told.ops.iter().cloned().map(Ok::<_, Infallible>);
    let to = Recipients::Passphrase(&phrase);
    write(&mut file, &told.contents(&manifest), ops, to, &anna()).expect("written");
    let mut right = verify(Cursor::new(&file[..]), Unlock::Passphrase(&phrase)).expect("it fits");
    assert_eq!(
        filling(&mut right),
        told,
        "the second reading needs no passphrase"
    );
    let wrong = SecretString::from("vier warme woorden daar");
    let wrong = verify(Cursor::new(&file), Unlock::Passphrase(&wrong)).err();
    assert_eq!(wrong, Some(ReadError::WrongPassphrase));
    let no_phrase = verify(Cursor::new(&file), Unlock::Device(&anna())).err();
    assert_eq!(no_phrase, Some(ReadError::NeedsPassphrase));
}

#[test]
fn bundles_that_replace_each_other_are_alike_and_others_are_not() {
    let told = many();
    let likeness = |change: &dyn Fn(&mut Manifest), to: Recipients<'_>| {
        let mut manifest = told.manifest();
        change(&mut manifest);
        let ops = told.ops.iter().cloned().map(Ok::<_, Infallible>);
        write(Vec::new(), &told.contents(&manifest), ops, to, &anna())
            .expect("written")
            .likeness
    };
    let (one, two) = (
        [bram().recipient()],
        [bram().recipient(), stranger().recipient()],
    );
    let first = likeness(&|_| {}, Recipients::Devices(&one));
    let later = |m: &mut Manifest| {
        m.package = exchange::PackageId::from_bytes([77; 16]);
        m.created_ms += 1;
        m.purpose.clear();
    };
    assert_eq!(
        first,
        likeness(&later, Recipients::Devices(&one)),
        "only newer"
    );
    let doubled = [bram().recipient(), anna().recipient(), bram().recipient()];
    assert_eq!(
        first,
        likeness(&|_| {}, Recipients::Devices(&doubled)),
        "the same laptops"
    );
    assert_ne!(
        first,
        likeness(&|_| {}, Recipients::Devices(&two)),
        "one laptop more"
    );
    let some = |m: &mut Manifest| m.selection = Selection::SomeCases;
    assert_ne!(
        first,
        likeness(&some, Recipients::Devices(&one)),
        "less of the group"
    );
    let delta = |m: &mut Manifest| m.extent = Extent::Delta;
    assert_ne!(
        first,
        likeness(&delta, Recipients::Devices(&one)),
        "a part of it"
    );
    let phrase = SecretString::from("vier warme woorden hier");
    let to = Recipients::Passphrase(&phrase);
    assert_ne!(
        likeness(&|_| {}, to),
        likeness(&later, to),
        "two passphrases may be of two people"
    );
}

#[test]
fn a_short_bundle_that_packs_very_well_is_read() {
    let text = "Overlast. ".repeat(80_000);
    let told = Filling {
        ops: vec![op(1, 1, &text)],
        ..Filling::default()
    };
    let (file, _) = told
        .write_as(&told.manifest())
        .expect("a bundle like any other");
    assert!(
        file.len() as u64 * RATIO_MAX < text.len() as u64,
        "{} bytes are more than the ratio alone allows",
        file.len()
    );
    let mut verified = verified(&file).expect("it is whole");
    assert_eq!(filling(&mut verified), told);
}
