//! What an evening set out to do, and what can be done: the aim, the questions of every case, room and needs.

use super::{Evening, Stage};
use crate::error::AppError;
use crate::practice::script::{AimScript, LeewayLine, NeedLine, StandingLine};
use domain::aim::Aim;
use domain::ids::{BlockId, NeedId, derived};
use domain::leeway::Leeway;
use domain::need::Need;
use domain::role::RoleKey;
use domain::standing::StandingAnswers;

impl Stage<'_, '_> {
    pub(super) fn aim(&mut self, evening: &Evening<'_>, aim: &AimScript) -> Result<(), AppError> {
        self.tx.put(&Aim {
            until: aim.until,
            expectation: aim.expectation.clone(),
            came_of_it: aim.came_of_it.clone(),
            ..Aim::of(evening.id)
        })?;
        Ok(())
    }

    pub(super) fn leeway(
        &mut self,
        evening: &Evening<'_>,
        card: &LeewayLine,
    ) -> Result<(), AppError> {
        let role = RoleKey(card.role.clone());
        self.tx.put(&Leeway {
            id: derived::leeway(evening.id, &role),
            session: evening.id,
            case: evening.case,
            role,
            may: card.may.clone(),
            can: card.can.clone(),
            dares: card.dares.clone(),
            wants: card.wants.clone(),
            holds_back: card.holds_back.clone(),
            who_gives_room: card.who_gives_room.clone(),
            given: card.given,
            taken: card.taken,
            small_step: card.small_step.clone(),
        })?;
        Ok(())
    }

    pub(super) fn need(
        &mut self,
        evening: &Evening<'_>,
        block: BlockId,
        need: &NeedLine,
    ) -> Result<(), AppError> {
        let id = NeedId(self.tx.new_id());
        self.tx.put(&Need {
            id,
            session: evening.id,
            case: evening.case,
            block,
            role: Some(RoleKey(need.role.clone())),
            what: need.what.clone(),
            best: need.best.clone(),
            lets_go: need.lets_go.clone(),
        })?;
        Ok(())
    }

    /// What is asked in every case is answered in more than one step; what was answered before stays.
    pub(super) fn standing(
        &mut self,
        evening: &Evening<'_>,
        said: &StandingLine,
    ) -> Result<(), AppError> {
        let now = StandingAnswers {
            id: derived::standing(evening.id),
            session: evening.id,
            case: evening.case,
            trusted_by: said.trusted_by.clone(),
            could_mediate: said.could_mediate.clone(),
            to_invite: said.to_invite.clone(),
            experience: said.experience.clone(),
            recovery: said.recovery.clone(),
        };
        let before = self.tx.read().standing_answers(evening.id)?;
        let all: Vec<_> = std::iter::once(now).chain(before).collect();
        if let Some(answers) = StandingAnswers::newest(&all) {
            self.tx.put(&answers)?;
        }
        Ok(())
    }
}
