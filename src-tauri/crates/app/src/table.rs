//! The one command table: every command once, as `name(Request) -> Response`.
//!
//! It expands to the router and to the TypeScript types. A command without a body does not compile.

pub(crate) use crate::wire::aim::AimFields;
pub(crate) use crate::wire::arrange::{
    BlockPlace, BlocksMinutes, ShorterAsk, ShorterProposal, StepOffers,
};
pub(crate) use crate::wire::asked::{ExperienceAsked, LeewayRoom, RoundPassed, StandingFields};
pub(crate) use crate::wire::backup::{BackupChosen, Backups};
pub(crate) use crate::wire::beamer::{BeamerSet, BeamerView};
pub(crate) use crate::wire::carry::{CarryOffer, CarryTake};
pub(crate) use crate::wire::case::{CaseFields, CaseItem, CaseView, StoryFields};
pub(crate) use crate::wire::charter::{CharterPoint, CharterSave, CharterView, GroupDates, Shift};
pub(crate) use crate::wire::choosing::{MethodAdvice, MethodAsk};
pub(crate) use crate::wire::course::{AbsenceFields, ChoiceReason, NeedFields};
pub(crate) use crate::wire::exchange::{
    BundleAsked, BundlePreview, BundleTake, BundleTaken, CardAsked, CardPinned, CardSave, CardSeen,
    CaseErase, ColleagueChosen, Conflict, ConflictChoice, Drive, DriveChosen, DriveFile,
    EraseOffer, ExchangeView, Give, GiveAsked, GivePlan, Given, HandoverMade, HandoverMake,
    LaptopName, LessonToGive, PassageErase, ReceiptSave, RowErase, Vault,
};
pub(crate) use crate::wire::first_screen::{FirstScreen, FirstScreenAsked};
pub(crate) use crate::wire::group::{
    AgreedWord, Community, Member, Method, Organisation, OwnWord, SaidWord,
};
pub(crate) use crate::wire::handout::{HandoutAsk, HandoutSave, HandoutStep};
pub(crate) use crate::wire::harvest::{
    AgreementTold, HarvestView, IdeaFields, LessonMake, LessonTry, LoopsAsked, OpenLoops,
    SignalFields,
};
pub(crate) use crate::wire::history::{FieldHistory, FieldVersion, LineVersion};
pub(crate) use crate::wire::line::{
    AgreementFields, ConsentFields, LeewayFields, LineEdit, LineGone, LineMove, LineNew, TiltFields,
};
pub(crate) use crate::wire::privacy::{PrivacySet, StatementSet, StayInGroup};
pub(crate) use crate::wire::report::{
    FileSaved, ReportAsked, ReportParts, ReportPreview, ReportSave, SheetSave,
};
pub(crate) use crate::wire::role::{CriticalQuestions, Role, RoleFields, RoleOfGroup};
pub(crate) use crate::wire::row::{
    BlockReveal, RowCell, RowChoose, RowCount, RowNew, RowOrder, RowRole,
};
pub(crate) use crate::wire::safe::{
    PassphraseChange, PassphraseGiven, PassphraseProposal, PassphraseRating, RecoveryWords,
    WordChecked, WordsGiven,
};
pub(crate) use crate::wire::search::{Hit, SearchQuery};
pub(crate) use crate::wire::session::{
    BlockMinutes, BlockName, BlockNew, NextTimeFields, ParticipantsFields, Presence,
    ReflectionFields, SessionFields, SessionItem, SessionMove, ThanksFields, Today,
};
pub(crate) use crate::wire::session_view::SessionView;
pub(crate) use crate::wire::shared_folder::{SharedFolderSet, SharedFolderView};
pub(crate) use crate::wire::shell::{
    AppState, ById, Done, Draft, DraftQuery, Empty, InCommunity, Settings,
};
pub(crate) use crate::wire::venue::{Venue, VenueItem};
pub(crate) use crate::wire::version::{SessionReopen, SessionVersionView};

/// Hands the table to a macro.
macro_rules! commands {
    ($then:ident) => {
        $then! {
            // the app
            app_state(Empty) -> AppState;
            first_screen(FirstScreenAsked) -> FirstScreen;
            settings_save(Settings) -> AppState;
            undo(Empty) -> Done;
            redo(Empty) -> Done;
            undo_state(Empty) -> Done;
            draft_save(Draft) -> Empty;
            draft_list(DraftQuery) -> Vec<Draft>;
            search(SearchQuery) -> Vec<Hit>;
            // the safe
            passphrase_propose(Empty) -> PassphraseProposal;
            passphrase_rate(PassphraseGiven) -> PassphraseRating;
            store_create(PassphraseGiven) -> RecoveryWords;
            recovery_words(Empty) -> RecoveryWords;
            recovery_sheet_save(SheetSave) -> FileSaved;
            recovery_check(WordsGiven) -> WordChecked;
            store_unlock(PassphraseGiven) -> AppState;
            store_unlock_recovery(WordsGiven) -> AppState;
            passphrase_set(PassphraseGiven) -> AppState;
            passphrase_change(PassphraseChange) -> Empty;
            recovery_renew(PassphraseGiven) -> AppState;
            store_lock(Empty) -> AppState;
            practice_open(Empty) -> AppState;
            practice_reset(Empty) -> AppState;
            // backups
            backup_list(Empty) -> Backups;
            backup_make(Empty) -> Backups;
            backup_tend(Empty) -> Empty;
            backup_restore(BackupChosen) -> AppState;
            // the group
            community_list(Empty) -> Vec<Community>;
            community_save(Community) -> Done;
            member_list(InCommunity) -> Vec<Member>;
            member_save(Member) -> Done;
            member_remove(ById) -> Done;
            organisation_list(InCommunity) -> Vec<Organisation>;
            organisation_save(Organisation) -> Done;
            organisation_remove(ById) -> Done;
            agreed_word_list(InCommunity) -> Vec<AgreedWord>;
            agreed_word_choices(InCommunity) -> Vec<OwnWord>;
            said_words(InCommunity) -> Vec<SaidWord>;
            agreed_word_save(AgreedWord) -> Done;
            agreed_word_remove(ById) -> Done;
            charter_get(InCommunity) -> CharterView;
            charter_begin(InCommunity) -> Done;
            charter_point_save(CharterPoint) -> Done;
            charter_point_move(Shift) -> Done;
            charter_point_remove(ById) -> Done;
            charter_preview(InCommunity) -> ReportPreview;
            charter_save(CharterSave) -> FileSaved;
            group_dates_save(GroupDates) -> Done;
            venue_list(InCommunity) -> Vec<VenueItem>;
            venue_save(Venue) -> Done;
            venue_move(Shift) -> Done;
            venue_remove(ById) -> Done;
            role_list(InCommunity) -> Vec<Role>;
            role_save(RoleFields) -> Done;
            role_remove(RoleOfGroup) -> Done;
            role_restore(RoleOfGroup) -> Done;
            critical_questions(InCommunity) -> Vec<CriticalQuestions>;
            experience_asked(InCommunity) -> ExperienceAsked;
            method_list(InCommunity) -> Vec<Method>;
            method_advice(MethodAsk) -> Vec<MethodAdvice>;
            // cases
            case_list(InCommunity) -> Vec<CaseItem>;
            case_get(ById) -> CaseView;
            case_save(CaseFields) -> Done;
            case_remove(ById) -> Done;
            story_save(StoryFields) -> Done;
            // sessions
            today(InCommunity) -> Today;
            session_list(InCommunity) -> Vec<SessionItem>;
            session_create(InCommunity) -> Done;
            session_get(ById) -> SessionView;
            session_save(SessionFields) -> Done;
            session_remove(ById) -> Done;
            session_move(SessionMove) -> Done;
            session_reopen(SessionReopen) -> Done;
            session_versions(ById) -> Vec<SessionVersionView>;
            participants_save(ParticipantsFields) -> Done;
            block_add(BlockNew) -> Done;
            block_name(BlockName) -> Done;
            block_save(BlockMinutes) -> Done;
            block_extend(BlockMinutes) -> Done;
            block_remove(ById) -> Done;
            block_move(BlockPlace) -> Done;
            steps_offered(ById) -> StepOffers;
            shorten_propose(ShorterAsk) -> ShorterProposal;
            blocks_shorten(BlocksMinutes) -> Done;
            aim_save(AimFields) -> Done;
            carry_offer(ById) -> Option<CarryOffer>;
            carry_take(CarryTake) -> Done;
            absence_set(AbsenceFields) -> Done;
            choice_reason(ChoiceReason) -> Done;
            presence_set(Presence) -> Done;
            privacy_set(PrivacySet) -> Done;
            // lines of the evening
            line_add(LineNew) -> Done;
            line_edit(LineEdit) -> Done;
            line_remove(LineGone) -> Done;
            line_move(LineMove) -> Done;
            line_promise(LineGone) -> Done;
            row_add(RowNew) -> Done;
            row_cell(RowCell) -> Done;
            row_role(RowRole) -> Done;
            row_choose(RowChoose) -> Done;
            row_count(RowCount) -> Done;
            row_order(RowOrder) -> Done;
            row_remove(ById) -> Done;
            block_reveal(BlockReveal) -> Done;
            tilt_save(TiltFields) -> Done;
            tilt_remove(ById) -> Done;
            consent_set(ConsentFields) -> Done;
            leeway_save(LeewayFields) -> Done;
            leeway_room(LeewayRoom) -> Done;
            need_save(NeedFields) -> Done;
            need_remove(ById) -> Done;
            standing_save(StandingFields) -> Done;
            round_pass(RoundPassed) -> Done;
            agreement_save(AgreementFields) -> Done;
            agreement_remove(ById) -> Done;
            reflection_save(ReflectionFields) -> Done;
            next_time_save(NextTimeFields) -> Done;
            thanks_save(ThanksFields) -> Done;
            // who changed this when
            line_history(LineGone) -> Vec<LineVersion>;
            field_history(FieldHistory) -> Vec<FieldVersion>;
            // harvest, and what waits
            harvest_get(ById) -> HarvestView;
            idea_answer(IdeaFields) -> Done;
            signal_save(SignalFields) -> Done;
            lesson_make(LessonMake) -> Done;
            lesson_try(LessonTry) -> Done;
            agreement_tell(AgreementTold) -> Done;
            open_loops(LoopsAsked) -> OpenLoops;
            stay_in_group(StayInGroup) -> Done;
            // the file for the colleague
            exchange_view(InCommunity) -> ExchangeView;
            laptop_name_save(LaptopName) -> Empty;
            vault_save(Vault) -> Empty;
            vault_remove(Empty) -> Empty;
            contact_card_save(CardSave) -> FileSaved;
            contact_card_read(CardAsked) -> CardSeen;
            colleague_add(CardPinned) -> Empty;
            colleague_remove(ColleagueChosen) -> Empty;
            statement_set(StatementSet) -> Empty;
            lessons_to_give(InCommunity) -> Vec<LessonToGive>;
            give_plan(GiveAsked) -> GivePlan;
            bundle_give(Give) -> Given;
            drive_list(Empty) -> Vec<Drive>;
            drive_files(Empty) -> Vec<DriveFile>;
            drive_eject(DriveChosen) -> Empty;
            bundle_preview(BundleAsked) -> BundlePreview;
            bundle_take(BundleTake) -> BundleTaken;
            bundle_drop(Empty) -> Empty;
            conflict_list(InCommunity) -> Vec<Conflict>;
            conflict_resolve(ConflictChoice) -> Done;
            erase_offer(ById) -> EraseOffer;
            case_erase(CaseErase) -> Done;
            row_erase(RowErase) -> Done;
            passage_erase(PassageErase) -> Done;
            case_set_aside(ById) -> Done;
            set_aside_end(Empty) -> Empty;
            erasure_receipt_save(ReceiptSave) -> FileSaved;
            handover_make(HandoverMake) -> HandoverMade;
            // the shared folder
            shared_folder_view(InCommunity) -> SharedFolderView;
            shared_folder_set(SharedFolderSet) -> SharedFolderView;
            shared_folder_end(InCommunity) -> SharedFolderView;
            shared_folder_put(InCommunity) -> SharedFolderView;
            shared_folder_look(InCommunity) -> Empty;
            work_stop(Empty) -> Empty;
            // paper and the room
            handout_steps(ById) -> Vec<HandoutStep>;
            handout_preview(HandoutAsk) -> ReportPreview;
            handout_save(HandoutSave) -> FileSaved;
            report_preview(ReportAsked) -> ReportPreview;
            report_parts(ReportAsked) -> ReportParts;
            report_save(ReportSave) -> FileSaved;
            beamer_set(BeamerSet) -> Empty;
            beamer_view(Empty) -> Option<BeamerView>;
        }
    };
}
pub(crate) use commands;

macro_rules! typescript {
    ($($name:ident($request:ty) -> $response:ty;)*) => {
        /// The TypeScript twin of every wire type and of the table, as one file.
        #[must_use]
        pub fn typescript() -> String {
            let mut out = crate::typescript::Collected::default();
            $(out.command::<$request, $response>(stringify!($name));)*
            out.ty::<crate::error::AppError>();
            out.finish()
        }

        /// The names of the commands that change the store, which is what answers with [`Done`].
        #[must_use]
        pub fn changing() -> Vec<&'static str> {
            let done = std::any::TypeId::of::<Done>();
            let answers = [$((stringify!($name), std::any::TypeId::of::<$response>())),*];
            let changing = answers.into_iter().filter(|(_, answer)| *answer == done);
            changing.map(|(name, _)| name).collect()
        }

        /// The names of all commands.
        pub const NAMES: &[&str] = &[$(stringify!($name)),*];
    };
}
commands!(typescript);
