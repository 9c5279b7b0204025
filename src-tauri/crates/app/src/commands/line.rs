//! What is said, line by line: one line, Enter, done.

use super::change::{change, keeping_session, keeps, open_session};
use super::row::role;
use crate::app::Inner;
use crate::error::{AppError, ErrorCode};
use crate::limits;
use crate::views::privacy::matter;
use crate::wire::line::{
    AgreementFields, AgreementStatus, ConsentAnswer, ConsentFields, LeewayFields, LineEdit,
    LineGone, LineKind, LineNew, TiltFields,
};
use crate::wire::shell::{ById, Done};
use domain::agreement::Agreement;
use domain::aim::Subject;
use domain::ids::{self, BlockId, MemberId, ProblemSentenceId, SessionId, derived};
use domain::leeway::Leeway;
use domain::lesson::{Lesson, LessonAbout};
use domain::mark::{ClosingWord, Idea, LearningMoment, ParkedItem, RuleSignal};
use domain::privacy::Matter;
use domain::problem::{Consent, OwnSentence, ProblemSentence};
use domain::role::RoleKey;
use domain::session::Session;
use domain::statement::{Note, Perspective, Statement};
use domain::tilt::Tilt;
use store::{Action, Reads, StoreError, Tx};
use uuid::Uuid;

/// Adds a line where the step expects it.
pub fn line_add(inner: &mut Inner, given: LineNew) -> Result<Done, AppError> {
    let text = limits::line(&given.text)?;
    let role = role(given.role)?;
    let draft = given.draft.map(limits::key).transpose()?;
    let add = action(given.kind, Deed::Add);
    change(inner, add, |tx| {
        let session = open_session(&tx.read(), given.session)?;
        let id = tx.new_id();
        let place = Place {
            block: BlockId(given.block),
            role,
            session,
        };
        put(tx, id, given.kind, place, text)?;
        // The half-typed line and the line made of it never stand side by side, not even after a crash.
        if let Some(draft) = draft {
            tx.draft_clear(&draft)?;
        }
        Ok(Some(id))
    })
}

/// Corrects a line: its words, its role, or the side from which it looks.
pub fn line_edit(inner: &mut Inner, given: LineEdit) -> Result<Done, AppError> {
    let text = limits::line(&given.text)?;
    let role = role(given.role)?;
    change(inner, action(given.kind, Deed::Edit), |tx| {
        let place = place_of(tx, given.id, given.kind, role)?;
        put(tx, given.id, given.kind, place, text)?;
        Ok(Some(given.id))
    })
}

/// Takes a line away; Ctrl+Z brings it back.
pub fn line_remove(inner: &mut Inner, gone: LineGone) -> Result<Done, AppError> {
    change(inner, action(gone.kind, Deed::Remove), |tx| {
        place_of(tx, gone.id, gone.kind, None)?;
        remove(tx, gone.id, gone.kind)?;
        Ok(Some(gone.id))
    })
}

/// Takes away the row that holds a line.
pub(super) fn remove(tx: &mut Tx<'_>, id: Uuid, kind: LineKind) -> Result<(), AppError> {
    match kind {
        LineKind::Outside | LineKind::Inside => tx.remove::<Statement>(id.into())?,
        LineKind::Note => tx.remove::<Note>(id.into())?,
        LineKind::OwnSentence => tx.remove::<OwnSentence>(id.into())?,
        LineKind::ProblemSentence => tx.remove::<ProblemSentence>(id.into())?,
        LineKind::LessonApproach | LineKind::LessonValue => tx.remove::<Lesson>(id.into())?,
        LineKind::LearningMoment => tx.remove::<LearningMoment>(id.into())?,
        LineKind::Idea => tx.remove::<Idea>(id.into())?,
        LineKind::RuleSignal => tx.remove::<RuleSignal>(id.into())?,
        LineKind::ParkedItem => tx.remove::<ParkedItem>(id.into())?,
        LineKind::ClosingWord => tx.remove::<ClosingWord>(id.into())?,
    }
    Ok(())
}

/// Who said a line, and what.
pub(super) fn text_of(
    reads: &Reads<'_>,
    id: Uuid,
    kind: LineKind,
) -> Result<(Option<RoleKey>, String), AppError> {
    macro_rules! of {
        ($type:ident) => {{
            let row = reads.one::<$type>(id)?;
            (row.role, row.text)
        }};
    }
    Ok(match kind {
        LineKind::Outside | LineKind::Inside => of!(Statement),
        LineKind::Note => of!(Note),
        LineKind::OwnSentence => of!(OwnSentence),
        LineKind::LearningMoment => of!(LearningMoment),
        LineKind::Idea => of!(Idea),
        LineKind::RuleSignal => of!(RuleSignal),
        LineKind::ParkedItem => of!(ParkedItem),
        LineKind::ClosingWord => of!(ClosingWord),
        LineKind::LessonApproach | LineKind::LessonValue => of!(Lesson),
        LineKind::ProblemSentence => (None, reads.one::<ProblemSentence>(id)?.text),
    })
}

/// Where a line stands.
pub(super) struct Place {
    pub(super) session: Session,
    pub(super) block: BlockId,
    pub(super) role: Option<RoleKey>,
}

pub(super) fn put(
    tx: &mut Tx<'_>,
    id: Uuid,
    kind: LineKind,
    place: Place,
    text: String,
) -> Result<(), AppError> {
    let Place {
        session,
        block,
        role,
    } = place;
    keeps(&session, matter(kind))?;
    let (session, case) = (session.id, session.case);
    macro_rules! line {
        ($type:ident) => {
            tx.put(&$type {
                id: id.into(),
                session,
                case,
                block,
                role,
                text,
            })?
        };
    }
    // What was worked out beside the line of a mark stays when the line is corrected.
    macro_rules! mark {
        ($type:ident) => {{
            let said = $type::said(id.into(), session, case, block, role, text);
            let mark = match tx.read().one::<$type>(id) {
                Ok(known) => $type {
                    block: said.block,
                    role: said.role,
                    text: said.text,
                    ..known
                },
                Err(StoreError::NotFound) => said,
                Err(error) => return Err(error.into()),
            };
            tx.put(&mark)?
        }};
    }
    match kind {
        LineKind::Outside | LineKind::Inside => {
            if tx.read().aim(session)?.subject == Subject::General {
                return Err(AppError::new(ErrorCode::AboutNobody));
            }
            let perspective = if kind == LineKind::Inside {
                Perspective::Inside
            } else {
                Perspective::Outside
            };
            tx.put(&Statement {
                id: id.into(),
                session,
                case,
                block,
                perspective,
                role,
                text,
            })?;
        }
        LineKind::LessonApproach | LineKind::LessonValue => {
            let about = if kind == LineKind::LessonValue {
                LessonAbout::Value
            } else {
                LessonAbout::Approach
            };
            let known = match tx.read().one::<Lesson>(id) {
                Ok(known) => Some(known),
                Err(StoreError::NotFound) => None,
                Err(error) => return Err(error.into()),
            };
            tx.put(&Lesson {
                id: id.into(),
                session,
                case,
                role,
                about,
                text,
                moment: known.as_ref().and_then(|k| k.moment),
                state: known.as_ref().map(|k| k.state).unwrap_or_default(),
                answered_in: known.as_ref().and_then(|k| k.answered_in),
                stays_in_group: known.as_ref().is_some_and(|k| k.stays_in_group),
                result: known.map(|k| k.result).unwrap_or_default(),
            })?;
        }
        LineKind::ProblemSentence => tx.put(&ProblemSentence {
            id: id.into(),
            session,
            case,
            text,
        })?,
        LineKind::Note => line!(Note),
        LineKind::OwnSentence => line!(OwnSentence),
        LineKind::LearningMoment => mark!(LearningMoment),
        LineKind::Idea => mark!(Idea),
        LineKind::RuleSignal => mark!(RuleSignal),
        LineKind::ParkedItem => mark!(ParkedItem),
        LineKind::ClosingWord => mark!(ClosingWord),
    }
    Ok(())
}

/// Where an existing line stands, with its new role.
pub(super) fn place_of(
    tx: &Tx<'_>,
    id: Uuid,
    kind: LineKind,
    role: Option<RoleKey>,
) -> Result<Place, AppError> {
    let reads = tx.read();
    macro_rules! at {
        ($type:ident) => {{
            let row = reads.one::<$type>(id)?;
            (row.session, row.block)
        }};
    }
    let nowhere = BlockId(Uuid::nil());
    let (session, block) = match kind {
        LineKind::Outside | LineKind::Inside => at!(Statement),
        LineKind::Note => at!(Note),
        LineKind::OwnSentence => at!(OwnSentence),
        LineKind::LearningMoment => at!(LearningMoment),
        LineKind::Idea => at!(Idea),
        LineKind::RuleSignal => at!(RuleSignal),
        LineKind::ParkedItem => at!(ParkedItem),
        LineKind::ClosingWord => at!(ClosingWord),
        LineKind::LessonApproach | LineKind::LessonValue => {
            (reads.one::<Lesson>(id)?.session, nowhere)
        }
        LineKind::ProblemSentence => (reads.one::<ProblemSentence>(id)?.session, nowhere),
    };
    Ok(Place {
        session: open_session(&reads, session.0)?,
        block,
        role,
    })
}

enum Deed {
    Add,
    Edit,
    Remove,
}

fn action(kind: LineKind, deed: Deed) -> Action {
    use Deed::{Add, Edit, Remove};
    match (kind, deed) {
        (LineKind::Outside | LineKind::Inside, Add) => Action::StatementAdd,
        (LineKind::Outside | LineKind::Inside, Edit) => Action::StatementEdit,
        (LineKind::Outside | LineKind::Inside, Remove) => Action::StatementRemove,
        (LineKind::Note, Add) => Action::NoteAdd,
        (LineKind::Note, Edit) => Action::NoteEdit,
        (LineKind::Note, Remove) => Action::NoteRemove,
        (LineKind::OwnSentence, Add) => Action::OwnSentenceAdd,
        (LineKind::OwnSentence, Edit) => Action::OwnSentenceEdit,
        (LineKind::OwnSentence, Remove) => Action::OwnSentenceRemove,
        (LineKind::ProblemSentence, _) => Action::ProblemSentenceSave,
        (LineKind::LessonApproach | LineKind::LessonValue, Add | Edit) => Action::LessonSave,
        (LineKind::LessonApproach | LineKind::LessonValue, Remove) => Action::LessonRemove,
        (LineKind::LearningMoment, Add) => Action::LearningMomentMark,
        (LineKind::LearningMoment, Edit) => Action::LearningMomentEdit,
        (LineKind::LearningMoment, Remove) => Action::LearningMomentRemove,
        (LineKind::Idea, Add) => Action::IdeaMark,
        (LineKind::Idea, Edit) => Action::IdeaEdit,
        (LineKind::Idea, Remove) => Action::IdeaRemove,
        (LineKind::RuleSignal, Add) => Action::RuleSignalMark,
        (LineKind::RuleSignal, Edit) => Action::RuleSignalEdit,
        (LineKind::RuleSignal, Remove) => Action::RuleSignalRemove,
        (LineKind::ParkedItem, Add) => Action::ParkedItemMark,
        (LineKind::ParkedItem, Edit) => Action::ParkedItemEdit,
        (LineKind::ParkedItem, Remove) => Action::ParkedItemRemove,
        (LineKind::ClosingWord, Add) => Action::ClosingWordAdd,
        (LineKind::ClosingWord, Edit) => Action::ClosingWordEdit,
        (LineKind::ClosingWord, Remove) => Action::ClosingWordRemove,
    }
}

/// Marks the moment the picture turned, or corrects it.
pub fn tilt_save(inner: &mut Inner, given: TiltFields) -> Result<Done, AppError> {
    let (before, after) = (limits::line(&given.before)?, limits::line(&given.after)?);
    let role = role(given.role)?;
    let deed = if given.id.is_some() {
        Action::TiltEdit
    } else {
        Action::TiltMark
    };
    change(inner, deed, |tx| {
        // The session of a tilt that is there counts, whatever is given: what is closed stands still.
        let (id, of) = match given.id {
            Some(id) => (id, tx.read().one::<Tilt>(id)?.session.0),
            None => (tx.new_id(), given.session),
        };
        let session = keeping_session(&tx.read(), of, Matter::Case)?;
        tx.put(&Tilt {
            id: id.into(),
            session: session.id,
            case: session.case,
            block: BlockId(given.block),
            before,
            after,
            role,
        })?;
        Ok(Some(id))
    })
}

/// Takes a tilt away; Ctrl+Z brings it back.
pub fn tilt_remove(inner: &mut Inner, gone: ById) -> Result<Done, AppError> {
    change(inner, Action::TiltRemove, |tx| {
        let tilt = tx.read().one::<Tilt>(gone.id)?;
        open_session(&tx.read(), tilt.session.0)?;
        tx.remove::<Tilt>(gone.id.into())?;
        Ok(Some(gone.id))
    })
}

/// Writes down whether somebody can live with the sentence, or takes the answer back.
pub fn consent_set(inner: &mut Inner, given: ConsentFields) -> Result<Done, AppError> {
    let remark = limits::text(&given.remark, limits::LINE_CHARS_MAX)?;
    change(inner, Action::ConsentSet, |tx| {
        let (sentence, member) = (ProblemSentenceId(given.sentence), MemberId(given.member));
        let of = tx.read().one::<ProblemSentence>(sentence.0)?.session;
        let session = open_session(&tx.read(), of.0)?;
        let id = derived::consent(sentence, member);
        let answer = match given.answer {
            Some(ConsentAnswer::Agrees) => domain::problem::ConsentAnswer::Agrees,
            Some(ConsentAnswer::CanLiveWith) => domain::problem::ConsentAnswer::CanLiveWith,
            Some(ConsentAnswer::No) => domain::problem::ConsentAnswer::No,
            None => {
                tx.remove::<Consent>(id)?;
                return Ok(Some(id.0));
            }
        };
        keeps(&session, Matter::Case)?;
        tx.put(&Consent {
            id,
            session: session.id,
            case: session.case,
            sentence,
            member,
            answer,
            remark,
        })?;
        Ok(Some(id.0))
    })
}

/// Fills in the leeway card of a role.
pub fn leeway_save(inner: &mut Inner, given: LeewayFields) -> Result<Done, AppError> {
    let text = |given: &str| limits::text(given, limits::LINE_CHARS_MAX);
    let (may, can, dares) = (text(&given.may)?, text(&given.can)?, text(&given.dares)?);
    let (wants, holds_back, who_gives_room) = (
        text(&given.wants)?,
        text(&given.holds_back)?,
        text(&given.who_gives_room)?,
    );
    let role = RoleKey(limits::key(given.role)?);
    change(inner, Action::LeewaySave, |tx| {
        let session = keeping_session(&tx.read(), given.session, Matter::Case)?;
        let id = derived::leeway(session.id, &role);
        let mut cards = tx.read().leeways(session.id)?.into_iter();
        let known = cards.find(|card| card.id == id);
        let room = |of: fn(&Leeway) -> u16| known.as_ref().map_or(0, of);
        tx.put(&Leeway {
            given: room(|card| card.given),
            taken: room(|card| card.taken),
            small_step: known
                .as_ref()
                .map(|card| card.small_step.clone())
                .unwrap_or_default(),
            id,
            session: session.id,
            case: session.case,
            role,
            may,
            can,
            dares,
            wants,
            holds_back,
            who_gives_room,
        })?;
        Ok(Some(id.0))
    })
}

/// Makes or changes a promise. A promise of a closed session can always be ticked off, and not be changed.
pub fn agreement_save(inner: &mut Inner, given: AgreementFields) -> Result<Done, AppError> {
    let what = limits::line(&given.what)?;
    let (who, tell) = (limits::short(&given.who)?, limits::short(&given.tell)?);
    let with = limits::short(&given.with)?;
    let seen_differently = limits::text(&given.seen_differently, limits::LINE_CHARS_MAX)?;
    let result = limits::text(&given.result, limits::LINE_CHARS_MAX)?;
    change(inner, Action::AgreementSave, |tx| {
        let (id, session, case, told_at, told_in) = match given.id {
            Some(id) => {
                let known = tx.read().one::<Agreement>(id)?;
                let same = (&known.who, &known.with, &known.what, &known.tell, known.by)
                    == (&who, &with, &what, &tell, given.by);
                if !same || known.seen_differently != seen_differently {
                    keeping_session(&tx.read(), known.session.0, Matter::Learning)?;
                }
                let Agreement {
                    id,
                    session,
                    case,
                    told_at,
                    told_in,
                    ..
                } = known;
                (id, session, case, told_at, told_in)
            }
            None => {
                let session = keeping_session(&tx.read(), given.session, Matter::Learning)?;
                let id = ids::AgreementId(tx.new_id());
                (id, session.id, session.case, None, None)
            }
        };
        // An open promise waits for an answer again, in whichever session comes next.
        let answered_in = given
            .answered_in
            .filter(|_| given.status != AgreementStatus::Open);
        let status = match given.status {
            AgreementStatus::Open => domain::agreement::AgreementStatus::Open,
            AgreementStatus::Kept => domain::agreement::AgreementStatus::Kept,
            AgreementStatus::LetGo => domain::agreement::AgreementStatus::LetGo,
        };
        tx.put(&Agreement {
            id,
            session,
            case,
            who,
            with,
            what,
            by: given.by,
            tell,
            seen_differently,
            status,
            result,
            answered_in: answered_in.map(SessionId),
            told_at,
            told_in,
        })?;
        Ok(Some(id.0))
    })
}

/// Takes a promise away; Ctrl+Z brings it back.
pub fn agreement_remove(inner: &mut Inner, gone: ById) -> Result<Done, AppError> {
    change(inner, Action::AgreementRemove, |tx| {
        let known = tx.read().one::<Agreement>(gone.id)?;
        open_session(&tx.read(), known.session.0)?;
        tx.remove::<Agreement>(gone.id.into())?;
        Ok(Some(gone.id))
    })
}
