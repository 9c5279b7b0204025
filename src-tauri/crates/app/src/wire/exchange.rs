//! The file for the colleague: giving, receiving, and with whom.

use super::history::HistoryField;
use super::line::LineKind;
use super::privacy::StaysCount;
use super::report::FileSaved;
use super::wire;
use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

wire! {
    /// Everything about exchanging, for one group.
    pub struct ExchangeView {
        /// How this laptop is called by colleagues; empty until somebody said so.
        pub laptop: String,
        /// The laptops of colleagues, by name; those that get nothing any more come last.
        pub colleagues: Vec<Colleague>,
        /// The vault of the organisation, when it has one.
        pub vault: Option<Vault>,
        /// What was given and taken over, the newest first.
        pub files: Vec<ExchangedFile>,
        /// In how many places two people wrote at the same time and somebody has to choose.
        pub conflicts: u32,
        /// Cases that were taken off this laptop and nowhere else.
        pub taken_off: u32,
        /// What was erased for everyone, the newest first.
        pub erasures: Vec<ErasedItem>,
    }

    /// The laptop of a colleague.
    pub struct Colleague {
        /// Names it among the others.
        pub key: String,
        /// What it is called.
        pub name: String,
        /// When it was added.
        pub added_at: DateTime<Utc>,
        /// It gets nothing any more.
        pub removed: bool,
        /// When a file of it was last taken over.
        pub taken_at: Option<DateTime<Utc>>,
        /// When a file was last made for it.
        pub given_at: Option<DateTime<Utc>>,
        /// When the last file of it was taken over, both had the same.
        pub equal: bool,
        /// What was given last time, to propose it again.
        pub choice: Option<GiveChoice>,
        /// The statement of the group was signed, as somebody said on this laptop.
        pub signed: bool,
    }

    /// What goes in a file.
    #[derive(Copy, Eq)]
    pub enum Selection {
        /// Everything of the group.
        Group,
        /// Some cases, with the sessions about them.
        Cases,
        /// Lessons and nothing else.
        Lessons,
    }

    /// What was chosen to give.
    pub struct GiveChoice {
        /// What goes in.
        pub selection: Selection,
        /// Which cases, when it is some.
        pub cases: Vec<Uuid>,
        /// Which lessons, when it is those.
        pub lessons: Vec<Uuid>,
    }

    /// A file that was given or taken over.
    pub struct ExchangedFile {
        /// The file, under whatever name.
        pub id: Uuid,
        /// It was made here.
        pub given: bool,
        /// When it was made here or taken over.
        pub at: DateTime<Utc>,
        /// The names of the laptops that it was made for, or of the one that made it.
        pub with: Vec<String>,
        /// For what, in the words of who made it.
        pub purpose: String,
        /// What was in it, or came in.
        pub counts: ExchangeCounts,
        /// What went in.
        pub selection: Selection,
        /// It was put in the shared folder, for whoever looks there.
        pub shared: bool,
    }

    /// How much of what.
    #[derive(Default, Copy, Eq)]
    pub struct ExchangeCounts {
        /// Rows that are new, or, of a file that was made here, in it.
        pub new: u32,
        /// Rows that say something else now.
        pub changed: u32,
        /// Rows in which both wrote.
        pub in_conflict: u32,
        /// Cases, rows or passages that were erased for everyone.
        pub erased: u32,
        /// Edits that were here already.
        pub known: u32,
    }

    /// How much was erased.
    #[derive(Copy, Eq)]
    pub enum ErasedWhat {
        /// A case, with all that was written about it.
        Case,
        /// One line, or another row with text.
        Row,
        /// One thing that a row said before.
        Passage,
    }

    /// Something that was erased for everyone.
    pub struct ErasedItem {
        /// The erasure.
        pub id: Uuid,
        /// How much it was.
        pub what: ErasedWhat,
        /// Why.
        pub reason: EraseReason,
        /// Colleagues, and whether a file of theirs said that it was erased there too.
        pub seen_by: Vec<ErasedBy>,
    }

    /// Whether something was erased on the laptop of a colleague too.
    pub struct ErasedBy {
        /// The name of the laptop.
        pub name: String,
        /// A file of it said so.
        pub seen: bool,
    }

    /// Why something is erased for everyone.
    #[derive(Copy, Eq)]
    pub enum EraseReason {
        /// The person whom it is about asked for it.
        Asked,
        /// It is not needed any more.
        NotNeeded,
        /// It should never have been written down.
        Mistake,
        /// It was agreed to keep it no longer.
        Agreed,
    }

    /// Erases a case for everyone.
    pub struct CaseErase {
        /// The case.
        pub id: Uuid,
        /// Why.
        pub reason: EraseReason,
    }

    /// Erases one line, or another row with text, for everyone.
    pub struct RowErase {
        /// The row.
        pub id: Uuid,
        /// Why.
        pub reason: EraseReason,
    }

    /// Erases one thing that was said before for everyone: of a line, or of a field of a case or a session.
    pub struct PassageErase {
        /// The line, the case or the session.
        pub id: Uuid,
        /// The kind of the line; absent for a field.
        pub line: Option<LineKind>,
        /// The field; absent for a line.
        pub field: Option<HistoryField>,
        /// Names the version, as the history does.
        pub edit: Uuid,
        /// Why.
        pub reason: EraseReason,
    }

    /// What erasing a case would take.
    pub struct EraseOffer {
        /// Sessions about it; they stay, without what was said about the case.
        pub sessions: u32,
        /// Lines, agreements, lessons and all else of it.
        pub rows: u32,
        /// Colleagues who will hear of it by the next file.
        pub colleagues: u32,
    }

    /// Saves the proof that something was erased.
    pub struct ReceiptSave {
        /// The group.
        pub community: Uuid,
        /// The erasure.
        pub id: Uuid,
        /// Where; absent means the proposed folder and name.
        pub path: Option<String>,
    }

    /// Makes the file and the sheet for a successor.
    pub struct HandoverMake {
        /// The group.
        pub community: Uuid,
        /// Key of the successor's laptop, when its card is known here: the file opens there only.
        #[serde(default)]
        pub colleague: Option<String>,
        /// For somebody without a card: whoever knows these words can open the file.
        #[serde(default)]
        pub passphrase: Option<String>,
        /// The folder; absent for the proposed one.
        pub folder: Option<String>,
        /// What stays in the group may go along to a successor without a card.
        #[serde(default)]
        pub may_leave: bool,
    }

    /// What a successor gets.
    pub struct HandoverMade {
        /// The file.
        pub file: Given,
        /// The sheet.
        pub sheet: FileSaved,
    }

    /// How this laptop is called.
    pub struct LaptopName {
        /// The name, for example of the house where it stands. Not of a person.
        pub name: String,
    }

    /// The vault of an organisation (*kluis*): whoever has its secret key, on paper and away from every laptop, opens all files that
    /// are made for colleagues, unless something goes along that is only for the group.
    pub struct Vault {
        /// Whose it is.
        pub name: String,
        /// Its public key, as the program age shows it: `age1...`.
        pub key: String,
    }

    /// Saves the contact card of this laptop.
    pub struct CardSave {
        /// Where; absent means the proposed folder and name.
        pub path: Option<String>,
    }

    /// Reads a contact card.
    pub struct CardAsked {
        /// The file.
        pub path: String,
    }

    /// A contact card that was read. Nothing has changed yet.
    pub struct CardSeen {
        /// The card itself, to hand back.
        pub card: String,
        /// What the laptop calls itself.
        pub name: String,
        /// Four words that both laptops show.
        pub words: Vec<String>,
        /// It is known already.
        pub known: bool,
        /// It is the card of this laptop.
        pub own: bool,
    }

    /// Adds a colleague, after the words were compared.
    pub struct CardPinned {
        /// The card, as it was read.
        pub card: String,
        /// What it is called here.
        pub name: String,
    }

    /// Names a colleague.
    pub struct ColleagueChosen {
        /// Its key.
        pub key: String,
    }

    /// Asks what would go in a file.
    pub struct GiveAsked {
        /// The group.
        pub community: Uuid,
        /// What goes in.
        pub choice: GiveChoice,
    }

    /// What would go in a file.
    pub struct GivePlan {
        /// Sessions.
        pub sessions: u32,
        /// Cases.
        pub cases: u32,
        /// Lines of all sessions.
        pub lines: u32,
        /// Lessons.
        pub lessons: u32,
        /// Members, by name: they go along, since attendance and agreements name them.
        pub members: u32,
        /// Erasures that the colleague will hear of.
        pub erasures: u32,
        /// About how large the file becomes.
        pub size_bytes: u64,
        /// Private notes of the facilitator go along.
        pub private_notes: u32,
        /// The name that the file will have.
        pub file_name: String,
        /// What of it stays in the group, unless somebody says that it may leave.
        pub stays: StaysCount,
        /// The codes of the cases that were discussed in confidence: only for who signed the statement.
        pub in_confidence: Vec<String>,
    }

    /// A lesson that can go in a file.
    pub struct LessonToGive {
        /// The lesson.
        pub id: Uuid,
        /// What it says.
        pub text: String,
        /// The day of the session that it is from, when that is known here.
        pub on: Option<NaiveDate>,
        /// It stays in the group, so it cannot be given alone.
        pub stays_in_group: bool,
    }

    /// Makes the file.
    pub struct Give {
        /// The group.
        pub community: Uuid,
        /// What goes in.
        pub choice: GiveChoice,
        /// The keys of the colleagues who can open it.
        pub colleagues: Vec<String>,
        /// For somebody whose card is not here yet: who knows these words can open it. Then it is for nobody else.
        pub passphrase: Option<String>,
        /// For what.
        pub purpose: String,
        /// Until when it may be taken over.
        pub expires_on: Option<NaiveDate>,
        /// The folder; absent for the proposed one.
        pub folder: Option<String>,
        /// What stays in the group may go in a file that opens with words, this time.
        #[serde(default)]
        pub may_leave: bool,
    }

    /// A file that was made, read back and found whole.
    pub struct Given {
        /// Where it is.
        pub path: String,
        /// The folder.
        pub folder: String,
        /// Its name.
        pub file_name: String,
        /// Its size.
        pub size_bytes: u64,
        /// Older files of this laptop that were taken away beside it.
        pub cleaned_up: u32,
        /// It stands on a drive that can be taken out: the key of it.
        pub drive: Option<String>,
    }

    /// A drive that can be taken out.
    pub struct Drive {
        /// Names it among the others.
        pub key: String,
        /// What is written on it, or what the maker calls it.
        pub name: String,
        /// The folder where it is found.
        pub path: String,
        /// Room that is left.
        pub free_bytes: u64,
        /// Nothing can be written on it.
        pub read_only: bool,
    }

    /// A file of this program that lies on a drive.
    pub struct DriveFile {
        /// Where it is.
        pub path: String,
        /// Its name.
        pub name: String,
        /// The name of the drive.
        pub drive: String,
        /// It is a contact card; otherwise a file to take over.
        pub is_card: bool,
        /// When it was written, as the drive has it.
        pub written_at: DateTime<Utc>,
        /// It was made on this laptop.
        pub own: bool,
    }

    /// Names a drive.
    pub struct DriveChosen {
        /// Its key.
        pub key: String,
    }

    /// Looks at a file. Nothing is changed by it.
    pub struct BundleAsked {
        /// The file.
        pub path: String,
        /// The words that open it, when it was made for words.
        pub passphrase: Option<String>,
    }

    /// Who made a file.
    #[derive(Copy, Eq)]
    pub enum Signer {
        /// A colleague whose card is here.
        Colleague,
        /// A colleague who was removed.
        Removed,
        /// This laptop.
        Own,
        /// Nobody who is known here.
        Unknown,
    }

    /// What is in a file, and what taking it over would do. It was tried, and dropped.
    pub struct BundlePreview {
        /// The file needs the words of who made it; nothing else is known of it then.
        pub needs_passphrase: bool,
        /// Names this look at it, for taking over.
        pub id: Option<Uuid>,
        /// Who made it.
        pub signer: Signer,
        /// What that laptop is called.
        pub from: String,
        /// The card of who made it, when it is nobody known, to compare words with.
        pub card: Option<CardSeen>,
        /// When it was made, as that laptop had it.
        pub made_at: Option<DateTime<Utc>>,
        /// For what.
        pub purpose: String,
        /// It could be taken over until then.
        pub expired_on: Option<NaiveDate>,
        /// Of which group.
        pub community: String,
        /// The group is not on this laptop yet.
        pub new_group: bool,
        /// What went in.
        pub selection: Selection,
        /// All of it together.
        pub counts: ExchangeCounts,
        /// What of which case; the group itself first.
        pub scopes: Vec<ScopePreview>,
        /// Edits of what was erased for everyone; they stay out.
        pub refused: u32,
        /// Edits of cases that were taken off this laptop; they stay out.
        pub passed_over: u32,
        /// Own edits that nobody else has and that an erasure in it would take.
        pub unshared_lost: u32,
        /// The same file was taken over before.
        pub taken_at: Option<DateTime<Utc>>,
        /// Parts that only a newer version of the program can show; they are kept and passed on.
        pub not_shown: u32,
    }

    /// What a file brings of one case, or of the group.
    pub struct ScopePreview {
        /// The title of the case; absent for the group, and for a case that has no title.
        pub title: Option<String>,
        /// The code of the case.
        pub code: Option<String>,
        /// It is the group itself.
        pub is_group: bool,
        /// It is erased by this file.
        pub erased: bool,
        /// How much.
        pub counts: ExchangeCounts,
    }

    /// Takes over the file that was looked at.
    pub struct BundleTake {
        /// Names the look at it.
        pub id: Uuid,
    }

    /// What came of taking over.
    pub struct BundleTaken {
        /// What came in.
        pub counts: ExchangeCounts,
        /// Both laptops have the same now.
        pub equal: bool,
        /// The name of the laptop that made it.
        pub from: String,
        /// Two laptops had the same numbers and not the same edits. A new file each way brings them together.
        pub differs: bool,
        /// This store was copied from another laptop and goes on under a name of its own.
        pub was_copy: bool,
    }

    /// A place where two people wrote at the same time.
    pub struct Conflict {
        /// The row.
        pub row: Uuid,
        /// What it is, such as `statement`.
        pub kind: String,
        /// Where: the title of the case, or the date of the session.
        pub place: String,
        /// The session, to look at it.
        pub session: Option<Uuid>,
        /// The fields in which both wrote.
        pub fields: Vec<ContestedField>,
        /// Who removed it while somebody else wrote in it.
        pub removed: Option<RemovedBy>,
        /// What it says now, in short.
        pub says: String,
    }

    /// Who removed something, and when.
    pub struct RemovedBy {
        /// The name of the laptop; empty when it is this one.
        pub who: String,
        /// When, as that laptop had it.
        pub at: DateTime<Utc>,
    }

    /// A field in which two people wrote.
    pub struct ContestedField {
        /// The field.
        pub field: String,
        /// What stood there before both wrote, when that is known.
        pub before: Option<String>,
        /// What they wrote.
        pub versions: Vec<ContestedVersion>,
        /// Text that has what both wrote, when that can be worked out without one being in the way of the other.
        pub suggestion: Option<String>,
        /// A text of one's own can be typed; else it is one of the versions.
        pub free: bool,
    }

    /// What somebody wrote in a field.
    pub struct ContestedVersion {
        /// The edit, to choose it.
        pub id: Uuid,
        /// The name of the laptop; empty when it is this one.
        pub who: String,
        /// When, as that laptop had it.
        pub at: DateTime<Utc>,
        /// What it says, piece by piece.
        pub pieces: Vec<VersionPiece>,
    }

    /// A piece of a version.
    pub struct VersionPiece {
        /// The text.
        pub text: String,
        /// It is not in what stood there before, or not in the other version.
        pub differs: bool,
    }

    /// A choice in one place.
    pub struct ConflictChoice {
        /// The row.
        pub row: Uuid,
        /// What stands from now on, by field.
        pub fields: Vec<FieldChoice>,
        /// The row stays, or comes back.
        pub keep: bool,
    }

    /// What stands in a field from now on.
    pub struct FieldChoice {
        /// The field.
        pub field: String,
        /// The version that was chosen; absent when a text was typed.
        pub version: Option<Uuid>,
        /// The text that was typed.
        pub text: Option<String>,
    }
}
