//! What was agreed at the end of one session for the next: its day, who receives it, what it is about.

use crate::error::AppError;
use crate::wire::carry::{CarryAgreed, CarryPoint};
use chrono::NaiveDate;
use domain::aim::Subject;
use domain::carry::{case_meant, receiver};
use domain::session::Session;
use domain::venue::same_place;
use store::Reads;

/// The session with what was agreed about this point filled in; `None` when nothing was, or nobody can tell what is meant.
///
/// # Errors
/// When the store cannot be read.
pub fn filled_in(
    reads: &Reads<'_>,
    session: &Session,
    before: &Session,
    point: CarryPoint,
) -> Result<Option<Session>, AppError> {
    let group = session.community;
    let session = session.clone();
    Ok(match point {
        CarryPoint::Day => before.next_on.map(|day| Session {
            on: Some(day),
            ..session
        }),
        CarryPoint::Host => {
            let (members, rota) = (reads.members(group)?, reads.venues(group)?);
            receiver(&before.next_host, &members, &rota).map(|meant| Session {
                host: meant.host,
                place: meant.place.unwrap_or_else(|| session.place.clone()),
                ..session
            })
        }
        CarryPoint::About => {
            if reads.aim(session.id)?.subject == Subject::General {
                return Ok(None);
            }
            case_meant(&before.next_about, &reads.cases(group)?).map(|case| Session {
                case: Some(case),
                ..session
            })
        }
    })
}

/// What was agreed, as the screen offers it today. A day that has passed helps nobody any more.
///
/// # Errors
/// When the store cannot be read.
pub fn agreed(
    reads: &Reads<'_>,
    session: &Session,
    before: &Session,
    today: NaiveDate,
) -> Result<Vec<CarryAgreed>, AppError> {
    let mut all = Vec::new();
    for point in [CarryPoint::Day, CarryPoint::Host, CarryPoint::About] {
        let (on, words) = match point {
            CarryPoint::Day => (before.next_on.filter(|on| *on >= today), ""),
            CarryPoint::Host => (None, before.next_host.as_str()),
            CarryPoint::About => (None, before.next_about.as_str()),
        };
        if on.is_none() && words.is_empty() {
            continue;
        }
        let filled = filled_in(reads, session, before, point)?;
        let there = filled.as_ref().is_some_and(|filled| {
            filled.on == session.on
                && filled.host == session.host
                && same_place(&filled.place, &session.place)
                && filled.case == session.case
        });
        let taken = match point {
            CarryPoint::Day => session.on.is_some(),
            CarryPoint::Host => session.host.is_some(),
            CarryPoint::About => session.case.is_some(),
        };
        all.push(CarryAgreed {
            point,
            on,
            words: words.to_owned(),
            known: filled.is_some(),
            there,
            replaces: filled.is_some() && taken && !there,
        });
    }
    Ok(all)
}
