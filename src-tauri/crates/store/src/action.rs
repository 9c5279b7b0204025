//! The closed list of what a user can do.

macro_rules! actions {
    ($($(#[$doc:meta])* $name:ident $key:literal)*) => {
        /// What a user did, in one step. It gives Undo its label, through the text `undo.<key>`.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Action {
            $($(#[$doc])* $name,)*
        }

        impl Action {
            /// Every action there is.
            pub const ALL: &[Action] = &[$(Action::$name),*];

            /// The name under which the action is stored and its text is found; it never changes.
            #[must_use]
            pub fn key(self) -> &'static str {
                match self { $(Action::$name => $key,)* }
            }
        }
    };
}

actions! {
    /// A group is made or changed.
    CommunitySave "community_save"
    /// A member is added or changed.
    MemberSave "member_save"
    /// A member is removed.
    MemberRemove "member_remove"
    /// An organisation is added or gets another name.
    OrganisationSave "organisation_save"
    /// An organisation is removed.
    OrganisationRemove "organisation_remove"
    /// A word that the group agreed on is added or changed.
    AgreedWordSave "agreed_word_save"
    /// An agreed word is removed.
    AgreedWordRemove "agreed_word_remove"
    /// The day on which the group began, or looks back, is set.
    GroupDatesSave "group_dates_save"
    /// The starting text of the charter is taken over.
    CharterBegin "charter_begin"
    /// A point of the charter is added or changed.
    CharterPointSave "charter_point_save"
    /// A point of the charter moves up or down.
    CharterPointMove "charter_point_move"
    /// A point of the charter is removed.
    CharterPointRemove "charter_point_remove"
    /// A role of the group is added, or the card of a role changed.
    RoleSave "role_save"
    /// A role of the group is removed.
    RoleRemove "role_remove"
    /// The card of a role is as we wrote it again.
    RoleRestore "role_restore"
    /// A place that receives the group is added or changed.
    VenueSave "venue_save"
    /// A place moves up or down in the rota.
    VenueMove "venue_move"
    /// A place is removed from the rota.
    VenueRemove "venue_remove"
    /// A case is added or changed.
    CaseSave "case_save"
    /// A case is removed.
    CaseRemove "case_remove"
    /// A session is prepared or changed.
    SessionSave "session_save"
    /// A session is removed.
    SessionRemove "session_remove"
    /// The preparation is done.
    SessionPlan "session_plan"
    /// The session begins.
    SessionStart "session_start"
    /// The session moves to another block.
    SessionMove "session_move"
    /// The session is paused or goes on.
    SessionPause "session_pause"
    /// The session is closed.
    SessionClose "session_close"
    /// A closed session is opened again.
    SessionReopen "session_reopen"
    /// Blocks are added, ordered or changed.
    BlockSave "block_save"
    /// The group gives a step a name of its own.
    BlockName "block_name"
    /// A block gets more minutes while it runs.
    BlockExtend "block_extend"
    /// It is said who is expected.
    ParticipantsSave "participants_save"
    /// Somebody comes in.
    AttendanceArrive "attendance_arrive"
    /// Somebody leaves.
    AttendanceLeave "attendance_leave"
    /// A line is added.
    StatementAdd "statement_add"
    /// A line is changed.
    StatementEdit "statement_edit"
    /// A line is removed.
    StatementRemove "statement_remove"
    /// A note is added.
    NoteAdd "note_add"
    /// A note is changed.
    NoteEdit "note_edit"
    /// A note is removed.
    NoteRemove "note_remove"
    /// A tilt is marked.
    TiltMark "tilt_mark"
    /// A tilt is changed.
    TiltEdit "tilt_edit"
    /// A tilt is removed.
    TiltRemove "tilt_remove"
    /// Somebody's own sentence is added.
    OwnSentenceAdd "own_sentence_add"
    /// Somebody's own sentence is changed.
    OwnSentenceEdit "own_sentence_edit"
    /// Somebody's own sentence is removed.
    OwnSentenceRemove "own_sentence_remove"
    /// A version of the problem sentence is saved.
    ProblemSentenceSave "problem_sentence_save"
    /// Somebody answers whether they can live with the problem sentence.
    ConsentSet "consent_set"
    /// The leeway card of a role is filled in.
    LeewaySave "leeway_save"
    /// An agreement is made or changed.
    AgreementSave "agreement_save"
    /// An agreement is removed.
    AgreementRemove "agreement_remove"
    /// A lesson is added or changed.
    LessonSave "lesson_save"
    /// A lesson is removed.
    LessonRemove "lesson_remove"
    /// A learning moment is marked.
    LearningMomentMark "learning_moment_mark"
    /// A learning moment is changed.
    LearningMomentEdit "learning_moment_edit"
    /// A learning moment is removed.
    LearningMomentRemove "learning_moment_remove"
    /// An idea is marked.
    IdeaMark "idea_mark"
    /// An idea is changed.
    IdeaEdit "idea_edit"
    /// An idea is removed.
    IdeaRemove "idea_remove"
    /// A rule signal is marked.
    RuleSignalMark "rule_signal_mark"
    /// A rule signal is changed.
    RuleSignalEdit "rule_signal_edit"
    /// A rule signal is removed.
    RuleSignalRemove "rule_signal_remove"
    /// Something is parked.
    ParkedItemMark "parked_item_mark"
    /// A parked item is changed.
    ParkedItemEdit "parked_item_edit"
    /// A parked item is removed.
    ParkedItemRemove "parked_item_remove"
    /// A row is begun on the sheet of a step.
    SheetRowAdd "sheet_row_add"
    /// A row on a sheet is filled in further or changed.
    SheetRowEdit "sheet_row_edit"
    /// A choice is made for a row, such as warm or cold.
    SheetRowChoose "sheet_row_choose"
    /// Hands are counted for a choice, or the strength of a force is set.
    SheetRowCount "sheet_row_count"
    /// A row is put in another place on its sheet.
    SheetRowOrder "sheet_row_order"
    /// A row is removed from a sheet.
    SheetRowRemove "sheet_row_remove"
    /// A step is added to a session.
    BlockAdd "block_add"
    /// A step is taken out of a session.
    BlockRemove "block_remove"
    /// A step gets another place in the order.
    BlockMove "block_move"
    /// Several steps get fewer minutes together.
    BlocksShorten "blocks_shorten"
    /// What was left of the session before is taken over.
    CarryTake "carry_take"
    /// It is said what a session sets out to do.
    AimSave "aim_save"
    /// What everybody wrote first is shown to all, or kept back again.
    BlockReveal "block_reveal"
    /// A line goes to another step or becomes another kind of line.
    LineMove "line_move"
    /// What is asked in every case is answered.
    StandingSave "standing_save"
    /// A role had nothing to add in a round, or had after all.
    RoundPass "round_pass"
    /// It is said how much room a role is given and takes, or what a small step would be.
    LeewayRoom "leeway_room"
    /// Something is needed, or it is said who can do it best.
    NeedSave "need_save"
    /// Something is not needed.
    NeedRemove "need_remove"
    /// Somebody is away for a step, or back.
    AbsenceSet "absence_set"
    /// It is said why the agenda was changed.
    ChoiceReason "choice_reason"
    /// A line becomes a promise.
    LinePromise "line_promise"
    /// A sentence of the closing round is added.
    ClosingWordAdd "closing_word_add"
    /// A sentence of the closing round is changed.
    ClosingWordEdit "closing_word_edit"
    /// A sentence of the closing round is removed.
    ClosingWordRemove "closing_word_remove"
    /// An idea gets an answer, or it is said who will answer it.
    IdeaAnswer "idea_answer"
    /// It is said which rule a signal is about, whose it is and what it costs.
    RuleSignalWorkOut "rule_signal_work_out"
    /// A learning moment becomes a lesson.
    LessonMake "lesson_make"
    /// A lesson is tried, or it is said what came of it.
    LessonTry "lesson_try"
    /// Whoever waited to hear what came of an agreement was told.
    AgreementTell "agreement_tell"
    /// The two reflection questions are answered.
    ReflectionSave "reflection_save"
    /// The next time is noted.
    NextTimeSave "next_time_save"
    /// Who received the group is thanked.
    ThanksSave "thanks_save"
    /// What a colleague gave is taken over.
    BundleTakeIn "bundle_take_in"
    /// Of what two people wrote in one place, one is chosen or both are brought together.
    ConflictResolve "conflict_resolve"
    /// It is said that something stays in the group, or may leave it after all.
    StayInGroup "stay_in_group"
    /// It is said what a session writes down and what of it may leave the group.
    PrivacySet "privacy_set"
    /// One thing that a row said before is erased for everyone; the rest of it is written down once more.
    PassageErase "passage_erase"
    /// The practice group is loaded.
    PracticeLoad "practice_load"
}

impl Action {
    /// The action with this key; `None` when a newer version wrote it.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Action> {
        Action::ALL
            .iter()
            .copied()
            .find(|action| action.key() == key)
    }

    /// Whether it goes on the list that Undo works through.
    ///
    /// The course of the evening does not: going back is a move of its own, and a step back through the lines must not
    /// move the room to another block.
    #[must_use]
    pub fn undoable(self) -> bool {
        use Action::{
            PassageErase, PracticeLoad, SessionClose, SessionMove, SessionPause, SessionPlan,
            SessionReopen, SessionStart,
        };
        !matches!(
            self,
            PassageErase
                | SessionPlan
                | SessionStart
                | SessionMove
                | SessionPause
                | SessionClose
                | SessionReopen
                | PracticeLoad
        )
    }

    /// Whether the list ends here: Undo must not write into a session that was closed since.
    #[must_use]
    pub fn seals(self) -> bool {
        matches!(self, Action::SessionClose | Action::PracticeLoad)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_key_leads_back_to_its_action() {
        let keys: BTreeSet<_> = Action::ALL.iter().map(|a| a.key()).collect();
        assert_eq!(keys.len(), Action::ALL.len(), "no two actions share a key");
        for action in Action::ALL {
            assert_eq!(
                Action::from_key(action.key()),
                Some(*action),
                "the stored name of a step finds its action again"
            );
        }
        assert_eq!(
            Action::from_key("from_the_future"),
            None,
            "an unknown name is no action"
        );
    }
}
