use crate::fixture::{SESSION, at, block_id, blocks};
use domain::block::Visit;
use domain::ids::VisitId;
use domain::session::{Course, Move, MoveRefused, SessionStatus, Turn};
use proptest::prelude::*;
use uuid::Uuid;

/// Carries turns out as the store does.
struct Evening {
    status: SessionStatus,
    visits: Vec<Visit>,
    minute: i64,
}

impl Evening {
    fn new() -> Self {
        Self {
            status: SessionStatus::Concept,
            visits: Vec::new(),
            minute: 0,
        }
    }

    fn play(&mut self, blocks: &[domain::block::Block], wanted: Move) -> Result<Turn, MoveRefused> {
        self.minute += 1;
        let turn = Course {
            status: self.status,
            blocks,
            visits: &self.visits,
        }
        .turn(wanted)?;
        self.status = turn.status;
        for visit in self.visits.iter_mut().filter(|v| Some(v.id) == turn.leave) {
            visit.left_at = Some(at(self.minute));
        }
        if let Some(block) = turn.enter {
            let id = VisitId(Uuid::from_u128(5_000 + self.visits.len() as u128));
            self.visits.push(Visit {
                id,
                session: SESSION,
                block,
                entered_at: at(self.minute),
                left_at: None,
            });
        }
        Ok(turn)
    }
}

fn moves() -> impl Strategy<Value = Move> {
    prop_oneof![
        1 => Just(Move::Plan),
        1 => Just(Move::Start),
        4 => Just(Move::Next),
        2 => Just(Move::Previous),
        2 => (0u128..7).prop_map(|n| Move::GoTo(block_id(n))),
        1 => Just(Move::Pause),
        1 => Just(Move::Resume),
        1 => Just(Move::Close),
        1 => Just(Move::Reopen),
    ]
}

#[test]
fn an_evening_goes_from_step_to_step_back_and_to_the_end() {
    let blocks = blocks(&[5, 5, 5]);
    let mut evening = Evening::new();
    for wanted in [
        Move::Start,
        Move::Next,
        Move::Previous,
        Move::Next,
        Move::Next,
    ] {
        evening
            .play(&blocks, wanted)
            .expect("every one of these makes sense");
    }
    assert_eq!(
        evening.visits.len(),
        5,
        "every entering is kept, going back too"
    );
    assert_eq!(
        evening.play(&blocks, Move::Next),
        Err(MoveRefused::NoSuchBlock),
        "there is nothing after the last"
    );
    evening
        .play(&blocks, Move::Close)
        .expect("closing is possible");
    assert_eq!(
        evening.play(&blocks, Move::Next),
        Err(MoveRefused::Closed),
        "a closed session stands still"
    );
    evening
        .play(&blocks, Move::Reopen)
        .expect("and can be opened again");
    evening
        .play(&blocks, Move::Resume)
        .expect("and gone on with");
    assert_eq!(
        evening.visits.last().map(|v| v.block),
        Some(block_id(2)),
        "where it was left"
    );
}

#[test]
fn a_session_without_blocks_cannot_start() {
    assert_eq!(
        Evening::new().play(&[], Move::Start),
        Err(MoveRefused::NoBlocks),
        "there is nothing to begin with"
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn whatever_is_pressed_the_course_stays_sound(wanted in prop::collection::vec(moves(), 0..40)) {
        let blocks = blocks(&[5, 5, 5, 5, 5]);
        let mut evening = Evening::new();
        for step in wanted {
            let before = evening.visits.clone();
            let refused = evening.play(&blocks, step).is_err();
            prop_assert!(evening.visits.len() >= before.len(), "no visit ever disappears");
            if refused {
                prop_assert_eq!(&evening.visits, &before, "a refused move changes nothing");
            }
            let open = evening.visits.iter().filter(|v| v.left_at.is_none()).count();
            prop_assert!(open <= 1, "at most one block is the current one");
            prop_assert!(open == 0 || evening.status == SessionStatus::Running, "only a running session has one");
            prop_assert!(evening.visits.iter().all(|v| blocks.iter().any(|b| b.id == v.block)), "only real blocks");
        }
    }
}
