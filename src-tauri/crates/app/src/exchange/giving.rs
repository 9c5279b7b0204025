//! What goes in a file, and making it.

use super::about::About;
use super::leaving::{self, Audience};
use super::room::with_room;
use super::{laptop, summed, trouble, vault};
use crate::app::LocalTime;
use crate::error::{AppError, ErrorCode};
use crate::wire::exchange::{ExchangeCounts, Give, GiveChoice, GivePlan, Selection};
use chrono::{DateTime, NaiveTime, Utc};
use domain::ids::CommunityId;
use exchange::{
    Contents, Counts, DeviceId, DeviceKeys, DiskFolder, Extent, Gift, Giving, Manifest, Other,
    PackageId, Person, Recipient, Recipients, Seen, Step, Summary, Unlock, WriteError,
};
use ledger::{Erasure, PersonId, ReplicaId, ScopeId};
use secrecy::SecretString;
use std::collections::BTreeMap;
use std::io::Write;
use std::sync::atomic::AtomicBool;
use store::{Package, Picked, PickedScope, Reads, Store};
use uuid::Uuid;

/// The version of the program that can read all of what this one writes.
const NEEDS: &str = "0.2";

/// What stands in a file beside the edits, at most.
const OVERHEAD_BYTES: u64 = 16 * 1024;
/// What an edit takes beside its words, packed.
const OP_BYTES: u64 = 90;

/// Everything that goes in one file.
pub(crate) struct Outgoing {
    manifest: Manifest,
    picked: Vec<PickedScope>,
    people: Vec<Person>,
    erasures: Vec<Erasure>,
    others: Vec<Other>,
    pub estimate_bytes: u64,
}

/// For whom and for what.
#[derive(Default)]
pub(crate) struct Meant {
    pub devices: Vec<DeviceId>,
    pub purpose: String,
    pub expires_ms: Option<i64>,
}

/// What was chosen, as the store knows it.
pub(crate) fn picked(choice: &GiveChoice) -> Picked {
    match choice.selection {
        Selection::Group => Picked::Group,
        Selection::Cases => Picked::Cases(choice.cases.clone()),
        Selection::Lessons => Picked::Lessons(choice.lessons.clone()),
    }
}

/// Works out what goes in a file.
///
/// # Errors
/// [`ErrorCode::LaptopNameless`], or when the store cannot be read.
pub(crate) fn outgoing(
    store: &mut Store,
    community: Uuid,
    choice: &GiveChoice,
    meant: Meant,
    now: DateTime<Utc>,
) -> Result<Outgoing, AppError> {
    let sender = laptop::card(store)?;
    let own = store.meta().person;
    let writers = store.writers()?;
    let picked = store.read().picked(community, &picked(choice))?;
    let summed = summed::of(store, &picked)?;
    // Words pack to about a third; random ids do not.
    let ops = summed.scopes.iter().map(|scope| scope.ops).sum();
    let estimate_bytes = OVERHEAD_BYTES + summed.content_bytes / 2 + ops * OP_BYTES;
    let reads = store.read();
    let mut people = vec![Person {
        id: own,
        name: sender.laptop.clone(),
        roles: Vec::new(),
        laptops: vec![sender.clone()],
        extra: Vec::new(),
    }];
    people.extend(
        writers
            .into_iter()
            .filter(|(id, _)| *id != own.0)
            .map(|(id, name)| Person {
                id: PersonId(id),
                name,
                roles: Vec::new(),
                laptops: Vec::new(),
                extra: Vec::new(),
            }),
    );
    let erasures = reads.erasures()?;
    let whole = choice.selection == Selection::Group;
    let others: Vec<Other> = if whole {
        let frames = reads.unknown_frames(community)?;
        let other = |frame: store::UnknownFrame| Other {
            kind: frame.kind,
            flags: frame.flags,
            payload: frame.payload,
        };
        frames.into_iter().map(other).collect()
    } else {
        Vec::new()
    };
    let manifest = Manifest {
        needs: NEEDS.to_owned(),
        required: Vec::new(),
        optional: Vec::new(),
        package: PackageId::generate(),
        sender,
        program: env!("CARGO_PKG_VERSION").to_owned(),
        created_ms: now.timestamp_millis(),
        purpose: meant.purpose,
        expires_ms: meant.expires_ms,
        group: ScopeId(community),
        selection: match choice.selection {
            Selection::Group => exchange::Selection::WholeGroup,
            Selection::Cases => exchange::Selection::SomeCases,
            Selection::Lessons => exchange::Selection::LessonsOnly,
        },
        extent: Extent::Full,
        for_devices: meant.devices,
        scopes: summed.scopes,
        seen: seen(&reads.packages()?),
        erased: erasures.iter().map(|erasure| erasure.id).collect(),
        counts: Counts {
            ops,
            erasures: erasures.len() as u64,
            people: people.len() as u64,
            others: others.len() as u64,
        },
    };
    Ok(Outgoing {
        manifest,
        picked,
        people,
        erasures,
        others,
        estimate_bytes,
    })
}

/// The last file with a whole group that came of each laptop: so it knows that it came.
fn seen(packages: &[Package]) -> BTreeMap<ReplicaId, Seen> {
    let mut seen = BTreeMap::new();
    // The newest comes first.
    for package in packages.iter().filter(|package| !package.given) {
        let about = About::read(&package.about);
        if about.selection != Some(Selection::Group) {
            continue;
        }
        let Some(replica) = about.replica.map(ReplicaId) else {
            continue;
        };
        seen.entry(replica).or_insert_with(|| Seen {
            package: PackageId::from_bytes(package.id.into_bytes()),
            upto: about
                .upto
                .iter()
                .map(|(replica, seq)| (ReplicaId(*replica), *seq))
                .collect(),
        });
    }
    seen
}

/// What would go in a file, for the screen.
///
/// # Errors
/// When the store cannot be read.
pub(crate) fn plan(
    reads: Reads<'_>,
    outgoing: &Outgoing,
    community: CommunityId,
    choice: &GiveChoice,
    file_name: String,
) -> Result<GivePlan, AppError> {
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let all = reads.sessions(community)?;
    let sessions: Vec<_> = match choice.selection {
        Selection::Group => all,
        Selection::Cases => all
            .into_iter()
            .filter(|it| it.case.is_some_and(|case| choice.cases.contains(&case.0)))
            .collect(),
        Selection::Lessons => Vec::new(),
    };
    let ids: Vec<_> = sessions.iter().map(|session| session.id).collect();
    let (cases, lessons) = match choice.selection {
        Selection::Group => (reads.cases(community)?.len(), reads.lessons_in(&ids)?),
        Selection::Cases => (choice.cases.len(), reads.lessons_in(&ids)?),
        Selection::Lessons => (0, count(choice.lessons.len())),
    };
    let members = match choice.selection {
        Selection::Lessons => 0,
        _ => reads.members(community)?.len(),
    };
    let with_notes = sessions.iter().filter(|it| !it.private_notes.is_empty());
    Ok(GivePlan {
        private_notes: count(with_notes.count()),
        sessions: count(sessions.len()),
        cases: count(cases),
        lines: reads.lines_in(&ids)?,
        lessons,
        members: count(members),
        erasures: count(outgoing.erasures.len()),
        size_bytes: outgoing.estimate_bytes,
        file_name,
        stays: leaving::stays(reads, community.0, choice)?,
        in_confidence: leaving::in_confidence(reads, community.0, choice)?
            .into_iter()
            .map(|case| case.code.0)
            .collect(),
    })
}

/// A file that is being made.
pub(crate) struct Making<'a> {
    pub folder: &'a str,
    pub local: LocalTime,
    pub cancel: &'a AtomicBool,
    pub tell: &'a mut dyn FnMut(Step),
}

/// Makes the file, reads it back and writes down that it was made.
///
/// # Errors
/// [`ErrorCode::Empty`] when it is for nobody; what [`leaving::may_go`], the stick or the store says. Nothing of the store has
/// changed then.
pub(crate) fn give(
    store: &mut Store,
    given: Give,
    now: DateTime<Utc>,
    making: Making<'_>,
) -> Result<Gift, AppError> {
    let keys = laptop::keys(store)?;
    let colleagues = chosen(store, &given.colleagues)?;
    let passphrase = given.passphrase.map(SecretString::from);
    if colleagues.is_empty() && passphrase.is_none() {
        return Err(AppError::new(ErrorCode::Empty));
    }
    let to = match passphrase {
        Some(_) => Audience::Anybody {
            may_leave: given.may_leave,
        },
        None => Audience::Colleagues(&given.colleagues),
    };
    leaving::may_go(store, given.community, &given.choice, to)?;
    let expires_ms = given.expires_on.map(|day| {
        // To the end of that day, wherever the colleague is; a day more or less harms nobody.
        let end = day.and_time(NaiveTime::MIN) + chrono::TimeDelta::days(1);
        end.and_utc().timestamp_millis()
    });
    let meant = Meant {
        devices: match passphrase {
            Some(_) => Vec::new(),
            None => colleagues.iter().map(|it| it.card.device).collect(),
        },
        purpose: given.purpose,
        expires_ms,
    };
    let recipients = vault::recipients(store, &colleagues, given.community, &given.choice)?;
    let (outgoing, name, gift) = with_room(store, |store| {
        let outgoing = outgoing(store, given.community, &given.choice, meant, now)?;
        let name = name_of(store, &outgoing, making.local)?;
        let to = (&recipients[..], passphrase.as_ref());
        let gift = write(store, &outgoing, &keys, to, &name, making)?;
        Ok((outgoing, name, gift))
    })?;
    let names = colleagues.iter().map(|it| it.name.clone()).collect();
    let about = about(&outgoing, names, name, &gift.given.likeness);
    store.package_given(
        Uuid::from_bytes(*gift.given.package.as_bytes()),
        *keys.device().as_bytes(),
        &about.write(),
    )?;
    let choice = serde_json::to_string(&given.choice)
        .expect("plain structs with text keys always become JSON");
    for colleague in &colleagues {
        store.colleague_choice(*colleague.card.device.as_bytes(), &choice)?;
    }
    Ok(gift)
}

/// What is kept about a file that is given, or put in a shared folder.
pub(crate) fn about(
    outgoing: &Outgoing,
    with: Vec<String>,
    name: String,
    likeness: &[u8; 32],
) -> About {
    let manifest = &outgoing.manifest;
    About {
        with,
        for_devices: manifest
            .for_devices
            .iter()
            .map(ToString::to_string)
            .collect(),
        purpose: manifest.purpose.clone(),
        selection: Some(match manifest.selection {
            exchange::Selection::WholeGroup => Selection::Group,
            exchange::Selection::SomeCases => Selection::Cases,
            exchange::Selection::LessonsOnly => Selection::Lessons,
        }),
        counts: ExchangeCounts {
            new: u32::try_from(manifest.counts.ops).unwrap_or(u32::MAX),
            erased: u32::try_from(outgoing.erasures.len()).unwrap_or(u32::MAX),
            ..ExchangeCounts::default()
        },
        name,
        likeness: hex::encode(likeness),
        created_ms: manifest.created_ms,
        ..About::default()
    }
}

fn write(
    store: &mut Store,
    outgoing: &Outgoing,
    keys: &DeviceKeys,
    (recipients, passphrase): (&[Recipient], Option<&SecretString>),
    name: &str,
    making: Making<'_>,
) -> Result<Gift, AppError> {
    let before = given_before(&store.read().packages()?);
    let folder = DiskFolder::at(making.folder);
    let giving = Giving {
        folder: &folder,
        name,
        estimate_bytes: outgoing.estimate_bytes,
        unlock: match passphrase {
            Some(passphrase) => Unlock::Passphrase(passphrase),
            None => Unlock::Device(keys),
        },
        before: &before,
        cancel: making.cancel,
    };
    let to = match passphrase {
        Some(passphrase) => Recipients::Passphrase(passphrase),
        None => Recipients::Devices(recipients),
    };
    let write = |out: &mut dyn Write| write_out(store, outgoing, keys, to, out);
    exchange::give(&giving, write, making.tell)
        .map_err(|error| trouble::of_give(error, making.folder))
}

/// Writes the file, wherever it goes.
///
/// # Errors
/// What the store says, or where it goes.
pub(crate) fn write_out(
    store: &mut Store,
    outgoing: &Outgoing,
    keys: &DeviceKeys,
    to: Recipients<'_>,
    out: &mut dyn Write,
) -> Result<Summary, WriteError<AppError>> {
    let contents = Contents {
        manifest: &outgoing.manifest,
        people: &outgoing.people,
        erasures: &outgoing.erasures,
        others: &outgoing.others,
    };
    let ops = outgoing.picked.iter().flat_map(move |(scope, rows)| {
        let (ops, error) = match store.read().ops_of(*scope, rows.as_ref()) {
            Ok(ops) => (ops, None),
            Err(error) => (Vec::new(), Some(error)),
        };
        let failed = error.map(|error| Err(AppError::from(error)));
        ops.into_iter().map(Ok).chain(failed)
    });
    exchange::write(out, &contents, ops, to, keys)
}

/// What this laptop gave before, so that older files of the same kind can go.
fn given_before(packages: &[Package]) -> Vec<exchange::Given> {
    let mut before = Vec::new();
    for package in packages.iter().filter(|package| package.given) {
        let about = About::read(&package.about);
        let mut likeness = [0; 32];
        if hex::decode_to_slice(&about.likeness, &mut likeness).is_err() {
            continue;
        }
        before.push(exchange::Given {
            name: about.name,
            package: PackageId::from_bytes(package.id.into_bytes()),
            likeness,
            created_ms: about.created_ms,
        });
    }
    before
}

/// A colleague who gets the file.
pub(crate) struct Chosen {
    pub name: String,
    pub card: exchange::ContactCard,
}

/// The colleagues with these keys.
///
/// # Errors
/// [`ErrorCode::NotFound`] when one is not known, or gets nothing any more.
pub(crate) fn chosen(store: &Store, keys: &[String]) -> Result<Vec<Chosen>, AppError> {
    let colleagues = store.read().colleagues()?;
    keys.iter()
        .map(|key| {
            let colleague = colleagues
                .iter()
                .find(|it| laptop::key_of(&it.device) == *key && it.removed_ms.is_none())
                .ok_or_else(|| AppError::new(ErrorCode::NotFound))?;
            Ok(Chosen {
                name: colleague.name.clone(),
                card: exchange::ContactCard::parse(&colleague.card)?,
            })
        })
        .collect()
}

/// The name of the file: group, laptop and time; no names of persons.
///
/// # Errors
/// When the store cannot be read.
pub(crate) fn name_of(
    store: &Store,
    outgoing: &Outgoing,
    local: LocalTime,
) -> Result<String, AppError> {
    let manifest = &outgoing.manifest;
    let group = store.read().community(CommunityId(manifest.group.0))?;
    let made_at = DateTime::from_timestamp_millis(manifest.created_ms).unwrap_or_default();
    Ok(exchange::file_name(
        &group.name,
        &manifest.sender.laptop,
        local(made_at),
        &manifest.package,
    ))
}
