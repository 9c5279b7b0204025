// Written by `cargo xtask types` from the Rust types. Do not edit.

/**
 * Says that somebody is away for a step, or back.
 */
export type AbsenceFields = { 
/**
 * The session.
 */
session: string, 
/**
 * The step.
 */
block: string, 
/**
 * The member.
 */
member: string, 
/**
 * Away.
 */
away: boolean, };

/**
 * Somebody who was away for a step.
 */
export type AbsenceView = { 
/**
 * The step.
 */
block: string, 
/**
 * The member.
 */
member: string, };

/**
 * A word of our texts, and what the group says instead.
 */
export type AgreedWord = { 
/**
 * Its id; absent when new.
 */
id: string | null, 
/**
 * The group.
 */
community: string, 
/**
 * The word in our texts.
 */
instead_of: string, 
/**
 * The word for more than one; empty when it has none.
 */
instead_of_many: string, 
/**
 * What the group says.
 */
say: string, 
/**
 * What it says of more than one; empty when that makes no difference.
 */
say_many: string, };

/**
 * Makes or changes a promise, or answers it.
 */
export type AgreementFields = { 
/**
 * Its id; absent when new.
 */
id: string | null, 
/**
 * The session.
 */
session: string, 
/**
 * Who.
 */
who: string, 
/**
 * With whom.
 */
with: string, 
/**
 * What.
 */
what: string, 
/**
 * By when.
 */
by: string | null, 
/**
 * Who is told.
 */
tell: string, 
/**
 * Who sees it differently, and how.
 */
seen_differently: string, 
/**
 * Where it stands.
 */
status: AgreementStatus, 
/**
 * What came of it.
 */
result: string, 
/**
 * The session in which it is answered; absent when that is outside a session.
 */
answered_in: string | null, };

/**
 * Where a promise stands.
 */
export type AgreementStatus = "open" | "kept" | "let_go";

/**
 * Ticks off that somebody was told what came of an agreement, or takes the tick back.
 */
export type AgreementTold = { 
/**
 * The agreement.
 */
id: string, 
/**
 * They were told.
 */
told: boolean, 
/**
 * The session in which that is said; absent when that is outside a session.
 */
session: string | null, };

/**
 * A promise on the screen.
 */
export type AgreementView = { 
/**
 * Its id.
 */
id: string, 
/**
 * The session it was made in.
 */
session: string, 
/**
 * Date of that session.
 */
made_on: string | null, 
/**
 * Code of the case, if any.
 */
case_code: string | null, 
/**
 * Who.
 */
who: string, 
/**
 * With whom.
 */
with: string, 
/**
 * What.
 */
what: string, 
/**
 * By when.
 */
by: string | null, 
/**
 * Who is told.
 */
tell: string, 
/**
 * Who sees it differently, and how.
 */
seen_differently: string, 
/**
 * Where it stands.
 */
status: AgreementStatus, 
/**
 * What came of it.
 */
result: string, 
/**
 * The session in which it was answered.
 */
answered_in: string | null, 
/**
 * When they were told.
 */
told_at: string | null, 
/**
 * Somebody still waits to hear what came of it.
 */
owes_feedback: boolean, };

/**
 * What a session sets out to do.
 */
export type AimFields = { 
/**
 * The session.
 */
session: string, 
/**
 * What it is about.
 */
subject: Subject, 
/**
 * The general question.
 */
question: string, 
/**
 * An example of it from practice.
 */
example: string, 
/**
 * The end on the invitation; absent when it is as long as its method.
 */
until: string | null, 
/**
 * What everybody may expect of today.
 */
expectation: string, 
/**
 * What came of that.
 */
came_of_it: string, };

/**
 * An error on its way to the screen. It never holds text of a case.
 */
export type AppError = { 
/**
 * What the screen does with it.
 */
code: ErrorCode, 
/**
 * Numbers and names for the text.
 */
params: { [key in string]: string }, 
/**
 * A short number that also stands in the log, to find this event back.
 */
ref: string, };

/**
 * Where the app stands.
 */
export type AppState = { 
/**
 * The room.
 */
stage: Stage, 
/**
 * The practice group is open; the real store is untouched.
 */
practice: boolean, 
/**
 * The open store turned out to be damaged: it can be read, and is not written to any more.
 */
damaged: boolean, 
/**
 * There is a real store on this laptop.
 */
has_store: boolean, 
/**
 * Seconds until the next passphrase may be tried.
 */
wait_s: number, 
/**
 * While [`Stage::RecoverySheet`]: which word of the sheet is asked back, from 1.
 */
recovery_ask: number | null, 
/**
 * Settings.
 */
settings: Settings, 
/**
 * Version of the program.
 */
version: string, };

/**
 * A backup in the list.
 */
export type Backup = { 
/**
 * Names it among the others.
 */
key: string, 
/**
 * When it was made.
 */
made_at: string, 
/**
 * Why; absent when it does not say any more.
 */
reason: BackupReason | null, 
/**
 * It can be put back, as far as can be seen without reading all of it.
 */
whole: boolean, 
/**
 * Sessions in it.
 */
sessions: number, 
/**
 * Lines in it.
 */
lines: number, };

/**
 * Names a backup.
 */
export type BackupChosen = { 
/**
 * Its key in the list.
 */
key: string, };

/**
 * Why a backup was made.
 */
export type BackupReason = "daily" | "asked" | "before_restore" | "before_taking_in" | "before_upgrade" | "damaged";

/**
 * The backups and how it stands with them.
 */
export type Backups = { 
/**
 * This store has backups; the practice group has none.
 */
kept: boolean, 
/**
 * The newest first.
 */
list: Array<Backup>, 
/**
 * One is being made.
 */
making: boolean, 
/**
 * Why the last one could not be made.
 */
trouble: ErrorCode | null, };

/**
 * A line for the room.
 */
export type BeamerLine = { 
/**
 * Name of the role.
 */
role_name: string | null, 
/**
 * The line.
 */
text: string, };

/**
 * A row of the sheet for the room.
 */
export type BeamerRow = { 
/**
 * Name of the role.
 */
role_name: string | null, 
/**
 * What was filled in, in the order of the cells.
 */
cells: Array<CellText>, 
/**
 * What was chosen.
 */
choice: RowChoice | null, 
/**
 * Hands counted, or strength.
 */
count: number, };

/**
 * Shows a session to the room, blanks it, or stops showing.
 */
export type BeamerSet = { 
/**
 * The session; absent stops showing.
 */
session: string | null, 
/**
 * Nothing but a calm page.
 */
blank: boolean, };

/**
 * The sheet of the step, without what is kept back.
 */
export type BeamerSheet = { 
/**
 * The cells of a row, in order.
 */
cells: Array<CellView>, 
/**
 * Its rows, oldest first.
 */
rows: Array<BeamerRow>, 
/**
 * How many rows were written and are not shown yet.
 */
kept_back: number, 
/**
 * Everybody still writes for themselves; nothing is shown yet.
 */
write_first: boolean, 
/**
 * Votes that can still be given.
 */
votes_left: number | null, };

/**
 * A tilt for the room.
 */
export type BeamerTilt = { 
/**
 * Before.
 */
before: string, 
/**
 * After.
 */
after: string, };

/**
 * What the room sees.
 */
export type BeamerView = { 
/**
 * What everybody may expect of today; only in the first step and in the last.
 */
expectation: string, 
/**
 * Words of the group, for the texts around it.
 */
words: Array<SaidWord>, 
/**
 * Language of the texts around it.
 */
language: Language, 
/**
 * Colours of the page, as the facilitator chose them.
 */
theme: Theme, 
/**
 * Nothing but a calm page.
 */
blank: boolean, 
/**
 * Practice group.
 */
practice: boolean, 
/**
 * Name of the step.
 */
step: string, 
/**
 * Number of the step, from 1.
 */
number: number, 
/**
 * Number of steps.
 */
steps: number, 
/**
 * What the step asks of the room.
 */
prompt: string, 
/**
 * What the step expects, so that the room sees the page that matters.
 */
capture: Capture | null, 
/**
 * Title of the case.
 */
title: string, 
/**
 * The question.
 */
question: string, 
/**
 * Seen from outside.
 */
outside: Array<BeamerLine>, 
/**
 * Seen from inside.
 */
inside: Array<BeamerLine>, 
/**
 * The sheet of the step, of a step that has one.
 */
sheet: BeamerSheet | null, 
/**
 * Tilts.
 */
tilts: Array<BeamerTilt>, 
/**
 * The shared problem sentence.
 */
sentence: string | null, 
/**
 * When the step should be over; absent while paused.
 */
step_ends: string | null, 
/**
 * Length of the step in minutes, added ones included.
 */
step_minutes: number, 
/**
 * What the group agreed about writing down; only before the start and in the first step.
 */
privacy: PrivacyMode | null, };

/**
 * The planned length of a block.
 */
export type BlockMinutes = { 
/**
 * The block.
 */
id: string, 
/**
 * Minutes: planned ones when preparing, extra ones when extending.
 */
minutes: number, };

/**
 * What the group calls a block.
 */
export type BlockName = { 
/**
 * The block.
 */
id: string, 
/**
 * Its own name; empty for that of its step.
 */
name: string, };

/**
 * Adds a step to a session, such as a building block of another method.
 */
export type BlockNew = { 
/**
 * The session.
 */
session: string, 
/**
 * Key of the method.
 */
method: string, 
/**
 * Key of its step.
 */
step: string, 
/**
 * The block that it comes after; absent for the beginning.
 */
after: string | null, };

/**
 * Another place for a block.
 */
export type BlockPlace = { 
/**
 * The block.
 */
id: string, 
/**
 * The block that it comes after; absent for the beginning.
 */
after: string | null, };

/**
 * Shows to all what everybody wrote first, or keeps it back again.
 */
export type BlockReveal = { 
/**
 * The step.
 */
id: string, 
/**
 * Shown to all.
 */
revealed: boolean, };

/**
 * A block with what its step says.
 */
export type BlockView = { 
/**
 * Its id.
 */
id: string, 
/**
 * Key of the step.
 */
step: string, 
/**
 * Name: what the group calls it, or else that of its step.
 */
name: string, 
/**
 * Name of its step.
 */
step_name: string, 
/**
 * What the group calls it; empty when it goes by the name of its step.
 */
own_name: string, 
/**
 * Planned minutes.
 */
minutes: number, 
/**
 * Minutes added while it ran.
 */
extra_minutes: number, 
/**
 * Planned start on the clock.
 */
starts: string | null, 
/**
 * What it is for.
 */
purpose: string, 
/**
 * Zeg of vraag.
 */
facilitator: string, 
/**
 * One thing to avoid.
 */
avoid: string, 
/**
 * What the beamer says.
 */
beamer: string, 
/**
 * Questions per role.
 */
questions: Array<RoleQuestion>, 
/**
 * What it expects.
 */
capture: Capture, 
/**
 * The cells of a row, in order; none when it is no sheet.
 */
cells: Array<CellView>, 
/**
 * The block whose sheet it writes on: its own, or that of an earlier step of the same kind.
 */
sheet: string | null, 
/**
 * Votes for each person present; 0 when it is no vote.
 */
votes: number, 
/**
 * Votes that can still be given; absent when nobody is known to be present, or when it is no vote.
 */
votes_left: number | null, 
/**
 * Who may speak.
 */
speaks: Speaks, 
/**
 * Everybody has a turn.
 */
per_person: boolean, 
/**
 * What is written here is kept back from the room until it is shown to all.
 */
kept_back: boolean, 
/**
 * Everybody writes first here, whether it was shown since or not.
 */
write_first: boolean, 
/**
 * Ideas and solutions belong here; one that is proposed before waits for it.
 */
suggestions: boolean, 
/**
 * Free lines can be written down beside what it asks for.
 */
takes_notes: boolean, 
/**
 * What is learned can be marked in it, and agreements be made.
 */
takes_marks: boolean, 
/**
 * It goes past all roles at the table one by one.
 */
round: boolean, 
/**
 * What is needed is written down before who does it.
 */
needs_first: boolean, 
/**
 * Key of the role that is asked first.
 */
who_first: string | null, 
/**
 * Keeps its minutes when time is short.
 */
protected: boolean, 
/**
 * Was the current one at least once.
 */
visited: boolean, 
/**
 * When it was entered for the first time; absent while it was not.
 */
began_at: string | null, 
/**
 * Seconds spent in it until now, the open visit not counted.
 */
spent_before_s: number, };

/**
 * New lengths of several blocks at once.
 */
export type BlocksMinutes = { 
/**
 * The session.
 */
session: string, 
/**
 * The blocks with their planned minutes.
 */
blocks: Array<BlockMinutes>, };

/**
 * Looks at a file. Nothing is changed by it.
 */
export type BundleAsked = { 
/**
 * The file.
 */
path: string, 
/**
 * The words that open it, when it was made for words.
 */
passphrase: string | null, };

/**
 * What is in a file, and what taking it over would do. It was tried, and dropped.
 */
export type BundlePreview = { 
/**
 * The file needs the words of who made it; nothing else is known of it then.
 */
needs_passphrase: boolean, 
/**
 * Names this look at it, for taking over.
 */
id: string | null, 
/**
 * Who made it.
 */
signer: Signer, 
/**
 * What that laptop is called.
 */
from: string, 
/**
 * The card of who made it, when it is nobody known, to compare words with.
 */
card: CardSeen | null, 
/**
 * When it was made, as that laptop had it.
 */
made_at: string | null, 
/**
 * For what.
 */
purpose: string, 
/**
 * It could be taken over until then.
 */
expired_on: string | null, 
/**
 * Of which group.
 */
community: string, 
/**
 * The group is not on this laptop yet.
 */
new_group: boolean, 
/**
 * What went in.
 */
selection: Selection, 
/**
 * All of it together.
 */
counts: ExchangeCounts, 
/**
 * What of which case; the group itself first.
 */
scopes: Array<ScopePreview>, 
/**
 * Edits of what was erased for everyone; they stay out.
 */
refused: number, 
/**
 * Edits of cases that were taken off this laptop; they stay out.
 */
passed_over: number, 
/**
 * Own edits that nobody else has and that an erasure in it would take.
 */
unshared_lost: number, 
/**
 * The same file was taken over before.
 */
taken_at: string | null, 
/**
 * Parts that only a newer version of the program can show; they are kept and passed on.
 */
not_shown: number, };

/**
 * Takes over the file that was looked at.
 */
export type BundleTake = { 
/**
 * Names the look at it.
 */
id: string, };

/**
 * What came of taking over.
 */
export type BundleTaken = { 
/**
 * What came in.
 */
counts: ExchangeCounts, 
/**
 * Both laptops have the same now.
 */
equal: boolean, 
/**
 * The name of the laptop that made it.
 */
from: string, 
/**
 * Two laptops had the same numbers and not the same edits. A new file each way brings them together.
 */
differs: boolean, 
/**
 * This store was copied from another laptop and goes on under a name of its own.
 */
was_copy: boolean, };

/**
 * Names one thing.
 */
export type ById = { 
/**
 * Its id.
 */
id: string, };

/**
 * What a step expects from the capture line.
 */
export type Capture = "attendance" | "open_lines" | "story" | "outside" | "inside" | "both_views" | "problem_sentence" | "leeway" | "agreements" | "lessons" | "closing" | "pause" | "note" | "sentence" | "questions" | "two_columns" | "stakeholders" | "dilemma" | "vote" | "frame" | "timeline" | "force_field" | "nothing";

/**
 * Reads a contact card.
 */
export type CardAsked = { 
/**
 * The file.
 */
path: string, };

/**
 * Adds a colleague, after the words were compared.
 */
export type CardPinned = { 
/**
 * The card, as it was read.
 */
card: string, 
/**
 * What it is called here.
 */
name: string, };

/**
 * Saves the contact card of this laptop.
 */
export type CardSave = { 
/**
 * Where; absent means the proposed folder and name.
 */
path: string | null, };

/**
 * A contact card that was read. Nothing has changed yet.
 */
export type CardSeen = { 
/**
 * The card itself, to hand back.
 */
card: string, 
/**
 * What the laptop calls itself.
 */
name: string, 
/**
 * Four words that both laptops show.
 */
words: Array<string>, 
/**
 * It is known already.
 */
known: boolean, 
/**
 * It is the card of this laptop.
 */
own: boolean, };

/**
 * Something that was agreed last time for this time.
 */
export type CarryAgreed = { 
/**
 * What it says.
 */
point: CarryPoint, 
/**
 * The day, when that is what it says.
 */
on: string | null, 
/**
 * The words that were written down; empty for a day.
 */
words: string, 
/**
 * It is known who or what is meant, so that it can be filled in.
 */
known: boolean, 
/**
 * It is filled in.
 */
there: boolean, 
/**
 * Something else is filled in now.
 */
replaces: boolean, };

/**
 * What was left of the session before.
 */
export type CarryOffer = { 
/**
 * Its day.
 */
on: string | null, 
/**
 * What it agreed for this time.
 */
agreed: Array<CarryAgreed>, 
/**
 * Steps that it did not reach.
 */
steps: Array<CarryStep>, 
/**
 * What was parked and stayed there.
 */
parked: Array<CarryParked>, };

/**
 * Something that was parked.
 */
export type CarryParked = { 
/**
 * The item in the session before.
 */
id: string, 
/**
 * The line.
 */
text: string, 
/**
 * Code of the case it is about.
 */
case_code: string | null, 
/**
 * It was taken over.
 */
there: boolean, };

/**
 * What can be agreed for the next time.
 */
export type CarryPoint = "day" | "host" | "about";

/**
 * A step that was not reached.
 */
export type CarryStep = { 
/**
 * Its block in the session before.
 */
block: string, 
/**
 * Name.
 */
name: string, 
/**
 * How long it was planned, in minutes.
 */
minutes: number, 
/**
 * The session has this step already, or took it over.
 */
there: boolean, };

/**
 * Takes over what was left.
 */
export type CarryTake = { 
/**
 * The session that takes it.
 */
session: string, 
/**
 * What was agreed and is filled in.
 */
agreed: Array<CarryPoint>, 
/**
 * Blocks of the session before.
 */
blocks: Array<string>, 
/**
 * Parked items of the session before.
 */
parked: Array<string>, };

/**
 * Erases a case for everyone.
 */
export type CaseErase = { 
/**
 * The case.
 */
id: string, 
/**
 * Why.
 */
reason: EraseReason, };

/**
 * A case as it is filled in. There is no room for a name, a birth date, an address, a target group or a care decision.
 */
export type CaseFields = { 
/**
 * Its id; absent when new.
 */
id: string | null, 
/**
 * The group.
 */
community: string, 
/**
 * A neutral title.
 */
title: string, 
/**
 * Who has to do with it, in roles.
 */
concerned: string, 
/**
 * What its bringer wants to learn from this group.
 */
question: string, 
/**
 * Who brought it.
 */
brought_by: string | null, 
/**
 * Where the person stands.
 */
voice: PersonVoice, 
/**
 * Why so.
 */
voice_why: string, 
/**
 * The story in a few sentences.
 */
story: string, };

/**
 * A case in a list.
 */
export type CaseItem = { 
/**
 * Its id.
 */
id: string, 
/**
 * Code made by the app.
 */
code: string, 
/**
 * Neutral title.
 */
title: string, 
/**
 * Its question.
 */
question: string, 
/**
 * The picture tilted at least once.
 */
tilted: boolean, 
/**
 * Sessions about it.
 */
sessions: number, 
/**
 * The last of them.
 */
last_on: string | null, 
/**
 * It stays in the group.
 */
stays_in_group: boolean, 
/**
 * It was discussed in confidence, so it goes only to who signed the statement.
 */
in_confidence: boolean, };

/**
 * The sheet of a step on which something stands about a case.
 */
export type CaseSheet = { 
/**
 * The session.
 */
session: string, 
/**
 * Its date.
 */
on: string | null, 
/**
 * The step whose sheet it is.
 */
block: string, 
/**
 * Its name.
 */
step: string, 
/**
 * What it writes down.
 */
capture: Capture, 
/**
 * The cells of a row.
 */
cells: Array<CellView>, 
/**
 * The rows as they stand there.
 */
rows: Array<RowView>, };

/**
 * Everything the group knows about a case, over all its sessions.
 */
export type CaseView = { 
/**
 * What is filled in.
 */
fields: CaseFields, 
/**
 * Code made by the app.
 */
code: string, 
/**
 * Seen from outside.
 */
outside: Array<LineView>, 
/**
 * Seen from inside.
 */
inside: Array<LineView>, 
/**
 * Tilts.
 */
tilts: Array<TiltView>, 
/**
 * Versions of the problem sentence, oldest first.
 */
sentences: Array<SentenceView>, 
/**
 * Leeway cards.
 */
leeways: Array<LeewayView>, 
/**
 * The newest answer to each question that is asked in every case.
 */
standing: StandingView, 
/**
 * What was needed, before who does it.
 */
needs: Array<NeedView>, 
/**
 * Agreements.
 */
agreements: Array<AgreementView>, 
/**
 * Lessons.
 */
lessons: Array<LineView>, 
/**
 * What was written on sheets, those of the newest session first.
 */
sheets: Array<CaseSheet>, 
/**
 * Its sessions, newest first.
 */
sessions: Array<SessionItem>, 
/**
 * It stays in the group.
 */
stays_in_group: boolean, 
/**
 * It was discussed in confidence, so it goes only to who signed the statement.
 */
in_confidence: boolean, };

/**
 * The text of a cell.
 */
export type CellText = { 
/**
 * Key of the cell.
 */
key: string, 
/**
 * What was typed.
 */
text: string, };

/**
 * A cell that every row of a sheet has.
 */
export type CellView = { 
/**
 * Its key.
 */
key: string, 
/**
 * What the method calls it; absent for a cell that every sheet of its kind has, which the screen has words for.
 */
label: string | null, };

/**
 * What a point is about.
 */
export type CharterPart = "principle" | "manner" | "moment";

/**
 * A point of a charter.
 */
export type CharterPoint = { 
/**
 * Its id; absent when it is new, and while the text is only proposed.
 */
id: string | null, 
/**
 * The group.
 */
community: string, 
/**
 * What it is about.
 */
part: CharterPart, 
/**
 * In a few words.
 */
title: string, 
/**
 * In a few sentences; may be empty.
 */
text: string, };

/**
 * Saves the charter as PDF.
 */
export type CharterSave = { 
/**
 * The group.
 */
community: string, 
/**
 * Where; absent means the proposed folder and name.
 */
path: string | null, };

/**
 * The charter.
 */
export type CharterView = { 
/**
 * The day on which the group began.
 */
begins_on: string | null, 
/**
 * The day on which it wants to look back.
 */
review_on: string | null, 
/**
 * That day has come.
 */
review_is_due: boolean, 
/**
 * The points in their order, first the starting points.
 */
points: Array<CharterPoint>, 
/**
 * The group has no charter yet; the points are the text to begin with.
 */
proposed: boolean, };

/**
 * What was chosen for a step.
 */
export type ChoiceKind = "longer" | "shorter" | "added" | "removed" | "moved" | "skipped";

/**
 * Says why.
 */
export type ChoiceReason = { 
/**
 * The choice.
 */
id: string, 
/**
 * Why.
 */
reason: string, };

/**
 * A choice about the agenda, made while the evening went on.
 */
export type ChoiceView = { 
/**
 * Its id.
 */
id: string, 
/**
 * Name of the step.
 */
step: string, 
/**
 * What was chosen.
 */
kind: ChoiceKind, 
/**
 * How many minutes more or fewer; otherwise 0.
 */
minutes: number, 
/**
 * When.
 */
at: string, 
/**
 * Why; empty while nobody said.
 */
reason: string, };

/**
 * The laptop of a colleague.
 */
export type Colleague = { 
/**
 * Names it among the others.
 */
key: string, 
/**
 * What it is called.
 */
name: string, 
/**
 * When it was added.
 */
added_at: string, 
/**
 * It gets nothing any more.
 */
removed: boolean, 
/**
 * When a file of it was last taken over.
 */
taken_at: string | null, 
/**
 * When a file was last made for it.
 */
given_at: string | null, 
/**
 * When the last file of it was taken over, both had the same.
 */
equal: boolean, 
/**
 * What was given last time, to propose it again.
 */
choice: GiveChoice | null, 
/**
 * The statement of the group was signed, as somebody said on this laptop.
 */
signed: boolean, };

/**
 * Names a colleague.
 */
export type ColleagueChosen = { 
/**
 * Its key.
 */
key: string, };

/**
 * A learning group.
 */
export type Community = { 
/**
 * Its id; absent when it is new.
 */
id: string | null, 
/**
 * What the group calls itself.
 */
name: string, 
/**
 * Where it usually meets.
 */
place: string, };

/**
 * A place where two people wrote at the same time.
 */
export type Conflict = { 
/**
 * The row.
 */
row: string, 
/**
 * What it is, such as `statement`.
 */
kind: string, 
/**
 * Where: the title of the case, or the date of the session.
 */
place: string, 
/**
 * The session, to look at it.
 */
session: string | null, 
/**
 * The fields in which both wrote.
 */
fields: Array<ContestedField>, 
/**
 * Who removed it while somebody else wrote in it.
 */
removed: RemovedBy | null, 
/**
 * What it says now, in short.
 */
says: string, };

/**
 * A choice in one place.
 */
export type ConflictChoice = { 
/**
 * The row.
 */
row: string, 
/**
 * What stands from now on, by field.
 */
fields: Array<FieldChoice>, 
/**
 * The row stays, or comes back.
 */
keep: boolean, };

/**
 * The answer to "kan iedereen hiermee leven?".
 */
export type ConsentAnswer = "agrees" | "can_live_with" | "no";

/**
 * Sets one answer.
 */
export type ConsentFields = { 
/**
 * The version.
 */
sentence: string, 
/**
 * The session.
 */
session: string, 
/**
 * Who answers.
 */
member: string, 
/**
 * The answer; absent takes it back.
 */
answer: ConsentAnswer | null, 
/**
 * What is added.
 */
remark: string, };

/**
 * One answer.
 */
export type ConsentView = { 
/**
 * Its id.
 */
id: string, 
/**
 * Who.
 */
member: string, 
/**
 * Name at the table.
 */
name: string, 
/**
 * Name of the role the member usually speaks from.
 */
role_name: string, 
/**
 * The answer.
 */
answer: ConsentAnswer, 
/**
 * What is added.
 */
remark: string, };

/**
 * A field in which two people wrote.
 */
export type ContestedField = { 
/**
 * The field.
 */
field: string, 
/**
 * What stood there before both wrote, when that is known.
 */
before: string | null, 
/**
 * What they wrote.
 */
versions: Array<ContestedVersion>, 
/**
 * Text that has what both wrote, when that can be worked out without one being in the way of the other.
 */
suggestion: string | null, 
/**
 * A text of one's own can be typed; else it is one of the versions.
 */
free: boolean, };

/**
 * What somebody wrote in a field.
 */
export type ContestedVersion = { 
/**
 * The edit, to choose it.
 */
id: string, 
/**
 * The name of the laptop; empty when it is this one.
 */
who: string, 
/**
 * When, as that laptop had it.
 */
at: string, 
/**
 * What it says, piece by piece.
 */
pieces: Array<VersionPiece>, };

/**
 * Critical questions that belong together, in the language of the screen and the words of the group.
 */
export type CriticalQuestions = { 
/**
 * What they are about.
 */
about: string, 
/**
 * What the steps expect in which they fit best.
 */
captures: Array<Capture>, 
/**
 * The questions.
 */
questions: Array<string>, };

/**
 * After every change: what was made, what can be taken back, and when it was on disk.
 */
export type Done = { 
/**
 * The id of what was made or changed.
 */
id: string | null, 
/**
 * What Ctrl+Z takes back: a key under `undo` in the catalogue.
 */
undo: string | null, 
/**
 * What Ctrl+Shift+Z brings again.
 */
redo: string | null, 
/**
 * When it was on disk.
 */
saved_at: string, };

/**
 * Half-typed text, kept outside the log until Enter.
 */
export type Draft = { 
/**
 * Which field it belongs to, for example `line:<session>`.
 */
key: string, 
/**
 * The text; empty text forgets the draft.
 */
text: string, };

/**
 * Asks for drafts.
 */
export type DraftQuery = { 
/**
 * Only drafts whose key begins so.
 */
prefix: string, };

/**
 * A drive that can be taken out.
 */
export type Drive = { 
/**
 * Names it among the others.
 */
key: string, 
/**
 * What is written on it, or what the maker calls it.
 */
name: string, 
/**
 * The folder where it is found.
 */
path: string, 
/**
 * Room that is left.
 */
free_bytes: number, 
/**
 * Nothing can be written on it.
 */
read_only: boolean, };

/**
 * Names a drive.
 */
export type DriveChosen = { 
/**
 * Its key.
 */
key: string, };

/**
 * A file of this program that lies on a drive.
 */
export type DriveFile = { 
/**
 * Where it is.
 */
path: string, 
/**
 * Its name.
 */
name: string, 
/**
 * The name of the drive.
 */
drive: string, 
/**
 * It is a contact card; otherwise a file to take over.
 */
is_card: boolean, 
/**
 * When it was written, as the drive has it.
 */
written_at: string, 
/**
 * It was made on this laptop.
 */
own: boolean, };

/**
 * Nothing to say.
 */
export type Empty = Record<symbol, never>;

/**
 * What erasing a case would take.
 */
export type EraseOffer = { 
/**
 * Sessions about it; they stay, without what was said about the case.
 */
sessions: number, 
/**
 * Lines, agreements, lessons and all else of it.
 */
rows: number, 
/**
 * Colleagues who will hear of it by the next file.
 */
colleagues: number, };

/**
 * Why something is erased for everyone.
 */
export type EraseReason = "asked" | "not_needed" | "mistake" | "agreed";

/**
 * Whether something was erased on the laptop of a colleague too.
 */
export type ErasedBy = { 
/**
 * The name of the laptop.
 */
name: string, 
/**
 * A file of it said so.
 */
seen: boolean, };

/**
 * Something that was erased for everyone.
 */
export type ErasedItem = { 
/**
 * The erasure.
 */
id: string, 
/**
 * How much it was.
 */
what: ErasedWhat, 
/**
 * Why.
 */
reason: EraseReason, 
/**
 * Colleagues, and whether a file of theirs said that it was erased there too.
 */
seen_by: Array<ErasedBy>, };

/**
 * How much was erased.
 */
export type ErasedWhat = "case" | "row" | "passage";

/**
 * Only the values that the screen treats differently. Each has two texts in the catalogue, `errors.<code>.title` (what
 * happened) and `errors.<code>.advice` (what you can do now).
 */
export type ErrorCode = "wrong_passphrase" | "wait_before_trying" | "weak_passphrase" | "wrong_recovery_words" | "keys_damaged" | "store_damaged" | "store_newer" | "store_in_use" | "disk_full" | "read_only" | "locked" | "not_found" | "too_long" | "empty" | "duplicate" | "nothing_to_undo" | "move_refused" | "block_in_use" | "about_nobody" | "not_recorded" | "privacy_stands" | "stays_in_group" | "would_leave_group" | "in_confidence" | "no_such_report" | "no_votes_left" | "session_closed" | "no_room_for_file" | "folder_read_only" | "file_not_written" | "backup_no_room" | "backup_read_only" | "backup_damaged" | "backup_failed" | "not_in_practice" | "laptop_nameless" | "not_a_card" | "card_not_whole" | "own_card" | "not_a_vault_key" | "not_a_bundle" | "bundle_newer" | "bundle_too_new" | "bundle_not_for_us" | "bundle_needs_words" | "bundle_wrong_words" | "bundle_not_whole" | "bundle_too_large" | "bundle_forged" | "unknown_signer" | "file_not_read" | "stick_gone" | "not_ejected" | "shared_folder_gone" | "folder_of_store" | "stopped" | "library_broken" | "report_failed" | "unexpected";

/**
 * How much of what.
 */
export type ExchangeCounts = { 
/**
 * Rows that are new, or, of a file that was made here, in it.
 */
new: number, 
/**
 * Rows that say something else now.
 */
changed: number, 
/**
 * Rows in which both wrote.
 */
in_conflict: number, 
/**
 * Cases, rows or passages that were erased for everyone.
 */
erased: number, 
/**
 * Edits that were here already.
 */
known: number, };

/**
 * Everything about exchanging, for one group.
 */
export type ExchangeView = { 
/**
 * How this laptop is called by colleagues; empty until somebody said so.
 */
laptop: string, 
/**
 * The laptops of colleagues, by name; those that get nothing any more come last.
 */
colleagues: Array<Colleague>, 
/**
 * The vault of the organisation, when it has one.
 */
vault: Vault | null, 
/**
 * What was given and taken over, the newest first.
 */
files: Array<ExchangedFile>, 
/**
 * In how many places two people wrote at the same time and somebody has to choose.
 */
conflicts: number, 
/**
 * Cases that were taken off this laptop and nowhere else.
 */
taken_off: number, 
/**
 * What was erased for everyone, the newest first.
 */
erasures: Array<ErasedItem>, };

/**
 * A file that was given or taken over.
 */
export type ExchangedFile = { 
/**
 * The file, under whatever name.
 */
id: string, 
/**
 * It was made here.
 */
given: boolean, 
/**
 * When it was made here or taken over.
 */
at: string, 
/**
 * The names of the laptops that it was made for, or of the one that made it.
 */
with: Array<string>, 
/**
 * For what, in the words of who made it.
 */
purpose: string, 
/**
 * What was in it, or came in.
 */
counts: ExchangeCounts, 
/**
 * What went in.
 */
selection: Selection, 
/**
 * It was put in the shared folder, for whoever looks there.
 */
shared: boolean, };

/**
 * What a group needs to have done before, for a method to go well.
 */
export type Experience = "little" | "safe_group" | "practised_group" | "practised_facilitator";

/**
 * How often a group asked what lived experience can mean, over the sessions that it closed.
 */
export type ExperienceAsked = { 
/**
 * Closed sessions about a case.
 */
sessions: number, 
/**
 * Those in which the question got an answer.
 */
asked_in: number, 
/**
 * The cases that these sessions were about.
 */
cases: number, 
/**
 * Those of which the question got an answer at least once.
 */
asked_of: number, };

/**
 * What stands in a field from now on.
 */
export type FieldChoice = { 
/**
 * The field.
 */
field: string, 
/**
 * The version that was chosen; absent when a text was typed.
 */
version: string | null, 
/**
 * The text that was typed.
 */
text: string | null, };

/**
 * Asks for the versions of a field.
 */
export type FieldHistory = { 
/**
 * The case, the session, the leeway card or the answer.
 */
id: string, 
/**
 * The field.
 */
field: HistoryField, };

/**
 * What a field said from a moment on.
 */
export type FieldVersion = { 
/**
 * Names the version.
 */
edit: string, 
/**
 * When it was written.
 */
at: string, 
/**
 * On this laptop; otherwise a colleague wrote it.
 */
own: boolean, 
/**
 * It stands there now.
 */
current: boolean, 
/**
 * The text.
 */
text: string, };

/**
 * A file that was written and read back.
 */
export type FileSaved = { 
/**
 * Where it is.
 */
path: string, 
/**
 * Its size.
 */
size_bytes: number, };

/**
 * What a group has for the first screen. What cannot be read is left out; asking for it by itself says why.
 */
export type FirstOfGroup = { 
/**
 * What it says differently.
 */
words: Array<SaidWord>, 
/**
 * Its sessions of today.
 */
today: Today | null, 
/**
 * What waits.
 */
loops: OpenLoops | null, };

/**
 * What an open store has for the first screen.
 */
export type FirstOfStore = { 
/**
 * What can be taken back and brought again.
 */
undo: Done, 
/**
 * All groups.
 */
communities: Array<Community>, 
/**
 * The group that was chosen, if one was.
 */
chosen: string | null, 
/**
 * What the group that is worked with has for it; nothing when there is none.
 */
group: FirstOfGroup | null, };

/**
 * The first screen.
 */
export type FirstScreen = { 
/**
 * Where the app stands.
 */
app: AppState, 
/**
 * What the open store has for it; nothing when none is open.
 */
opened: FirstOfStore | null, };

/**
 * Asks for the first screen.
 */
export type FirstScreenAsked = { 
/**
 * The key of the draft that names the group that is worked with.
 */
chosen_under: string, };

/**
 * Makes the file.
 */
export type Give = { 
/**
 * The group.
 */
community: string, 
/**
 * What goes in.
 */
choice: GiveChoice, 
/**
 * The keys of the colleagues who can open it.
 */
colleagues: Array<string>, 
/**
 * For somebody whose card is not here yet: who knows these words can open it. Then it is for nobody else.
 */
passphrase: string | null, 
/**
 * For what.
 */
purpose: string, 
/**
 * Until when it may be taken over.
 */
expires_on: string | null, 
/**
 * The folder; absent for the proposed one.
 */
folder: string | null, 
/**
 * What stays in the group may go in a file that opens with words, this time.
 */
may_leave: boolean, };

/**
 * Asks what would go in a file.
 */
export type GiveAsked = { 
/**
 * The group.
 */
community: string, 
/**
 * What goes in.
 */
choice: GiveChoice, };

/**
 * What was chosen to give.
 */
export type GiveChoice = { 
/**
 * What goes in.
 */
selection: Selection, 
/**
 * Which cases, when it is some.
 */
cases: Array<string>, 
/**
 * Which lessons, when it is those.
 */
lessons: Array<string>, };

/**
 * What would go in a file.
 */
export type GivePlan = { 
/**
 * Sessions.
 */
sessions: number, 
/**
 * Cases.
 */
cases: number, 
/**
 * Lines of all sessions.
 */
lines: number, 
/**
 * Lessons.
 */
lessons: number, 
/**
 * Members, by name: they go along, since attendance and agreements name them.
 */
members: number, 
/**
 * Erasures that the colleague will hear of.
 */
erasures: number, 
/**
 * About how large the file becomes.
 */
size_bytes: number, 
/**
 * Private notes of the facilitator go along.
 */
private_notes: number, 
/**
 * The name that the file will have.
 */
file_name: string, 
/**
 * What of it stays in the group, unless somebody says that it may leave.
 */
stays: StaysCount, 
/**
 * The codes of the cases that were discussed in confidence: only for who signed the statement.
 */
in_confidence: Array<string>, };

/**
 * A file that was made, read back and found whole.
 */
export type Given = { 
/**
 * Where it is.
 */
path: string, 
/**
 * The folder.
 */
folder: string, 
/**
 * Its name.
 */
file_name: string, 
/**
 * Its size.
 */
size_bytes: number, 
/**
 * Older files of this laptop that were taken away beside it.
 */
cleaned_up: number, 
/**
 * It stands on a drive that can be taken out: the key of it.
 */
drive: string | null, };

/**
 * The days of a group.
 */
export type GroupDates = { 
/**
 * The group.
 */
community: string, 
/**
 * The day on which it began.
 */
begins_on: string | null, 
/**
 * The day on which it wants to look back.
 */
review_on: string | null, };

/**
 * Which paper of a session is wanted.
 */
export type HandoutAsk = { 
/**
 * The session.
 */
session: string, 
/**
 * The agenda with clock times.
 */
agenda: boolean, 
/**
 * The blocks that a worksheet is made for.
 */
blocks: Array<string>, };

/**
 * Saves the paper of a session.
 */
export type HandoutSave = { 
/**
 * Which paper.
 */
ask: HandoutAsk, 
/**
 * Where; absent means the proposed folder and name.
 */
path: string | null, };

/**
 * A step of which a worksheet can be made.
 */
export type HandoutStep = { 
/**
 * Its block.
 */
block: string, 
/**
 * Its name.
 */
name: string, 
/**
 * Everybody needs a page.
 */
per_person: boolean, };

/**
 * What a successor gets.
 */
export type HandoverMade = { 
/**
 * The file.
 */
file: Given, 
/**
 * The sheet.
 */
sheet: FileSaved, };

/**
 * Makes the file and the sheet for a successor.
 */
export type HandoverMake = { 
/**
 * The group.
 */
community: string, 
/**
 * Key of the successor's laptop, when its card is known here: the file opens there only.
 */
colleague: string | null, 
/**
 * For somebody without a card: whoever knows these words can open the file.
 */
passphrase: string | null, 
/**
 * The folder; absent for the proposed one.
 */
folder: string | null, 
/**
 * What stays in the group may go along to a successor without a card.
 */
may_leave: boolean, };

/**
 * What was marked in a session, worked out.
 */
export type HarvestView = { 
/**
 * Ideas, oldest first.
 */
ideas: Array<IdeaView>, 
/**
 * Signals, oldest first.
 */
signals: Array<SignalView>, 
/**
 * Lessons, oldest first.
 */
lessons: Array<LessonView>, };

/**
 * Whether a place has something.
 */
export type Has = "unasked" | "yes" | "no";

/**
 * A field of which earlier versions can be asked.
 */
export type HistoryField = "case_title" | "case_question" | "case_voice_why" | "case_story" | "session_place" | "session_method_why" | "session_private_notes" | "session_worked" | "session_good" | "session_good_for_whom" | "session_next_host" | "session_next_about" | "session_thanks" | "session_came_of_it" | "standing_trusted_by" | "standing_could_mediate" | "standing_to_invite" | "standing_experience" | "standing_recovery" | "leeway_may" | "leeway_can" | "leeway_dares" | "leeway_wants" | "leeway_holds_back" | "leeway_who_gives_room" | "leeway_small_step" | "consent_remark";

/**
 * Where the words were found.
 */
export type Hit = { 
/**
 * What it is: the kind under which it is stored, a key under `kind` in the catalogue.
 */
kind: string, 
/**
 * The session, if any.
 */
session: string | null, 
/**
 * The case, if any.
 */
case: string | null, 
/**
 * Name of the group.
 */
group: string | null, 
/**
 * The words around it, in pieces.
 */
snippet: Array<Piece>, };

/**
 * Says who answers an idea by when, or answers it.
 */
export type IdeaFields = { 
/**
 * Its id.
 */
id: string, 
/**
 * Who answers it.
 */
who: string, 
/**
 * By when.
 */
by: string | null, 
/**
 * What the answer comes to; absent takes it back.
 */
outcome: IdeaOutcome | null, 
/**
 * The answer in words.
 */
answer: string, 
/**
 * The session in which it is answered; absent when that is outside a session.
 */
answered_in: string | null, };

/**
 * What the answer to an idea comes to.
 */
export type IdeaOutcome = "do" | "try_small" | "not_now" | "passed_on";

/**
 * An idea with its answer.
 */
export type IdeaView = { 
/**
 * Its id.
 */
id: string, 
/**
 * Date of its session.
 */
made_on: string | null, 
/**
 * Code of the case, if any.
 */
case_code: string | null, 
/**
 * Name of the role that had it.
 */
role_name: string | null, 
/**
 * The idea.
 */
text: string, 
/**
 * Who answers it.
 */
who: string, 
/**
 * By when.
 */
by: string | null, 
/**
 * What the answer comes to; absent while it waits for one.
 */
outcome: IdeaOutcome | null, 
/**
 * The answer in words.
 */
answer: string, 
/**
 * The session in which it was answered.
 */
answered_in: string | null, 
/**
 * It stays in the group.
 */
stays_in_group: boolean, };

/**
 * Names a group.
 */
export type InCommunity = { 
/**
 * The group.
 */
community: string, };

/**
 * Language of the screen and of the paper.
 */
export type Language = "nl" | "en";

/**
 * How this laptop is called.
 */
export type LaptopName = { 
/**
 * The name, for example of the house where it stands. Not of a person.
 */
name: string, };

/**
 * Fills in a leeway card.
 */
export type LeewayFields = { 
/**
 * The session.
 */
session: string, 
/**
 * Key of the role.
 */
role: string, 
/**
 * Mag.
 */
may: string, 
/**
 * Kan.
 */
can: string, 
/**
 * Durft.
 */
dares: string, 
/**
 * Wil.
 */
wants: string, 
/**
 * What holds back.
 */
holds_back: string, 
/**
 * Who can give room.
 */
who_gives_room: string, };

/**
 * Says how much room a role has, and what a small step would be.
 */
export type LeewayRoom = { 
/**
 * The session.
 */
session: string, 
/**
 * Key of the role.
 */
role: string, 
/**
 * Room that is given, 1 to 5; 0 when it was not said.
 */
given: number, 
/**
 * Room that is taken.
 */
taken: number, 
/**
 * What a small step would be.
 */
small_step: string, };

/**
 * A leeway card.
 */
export type LeewayView = { 
/**
 * Its id.
 */
id: string, 
/**
 * Key of the role.
 */
role: string, 
/**
 * Its name.
 */
role_name: string, 
/**
 * Mag.
 */
may: string, 
/**
 * Kan.
 */
can: string, 
/**
 * Durft.
 */
dares: string, 
/**
 * Wil.
 */
wants: string, 
/**
 * What holds back.
 */
holds_back: string, 
/**
 * Who can give room.
 */
who_gives_room: string, 
/**
 * Room that is given, 1 to 5; 0 when it was not said.
 */
given: number, 
/**
 * Room that is taken.
 */
taken: number, 
/**
 * What a small step would be.
 */
small_step: string, };

/**
 * Makes a lesson of a learning moment; the moment stays.
 */
export type LessonMake = { 
/**
 * The learning moment.
 */
moment: string, 
/**
 * About the approach or about the value.
 */
kind: LineKind, };

/**
 * Where a lesson stands.
 */
export type LessonState = "noted" | "trying" | "applied" | "let_go";

/**
 * A lesson that can go in a file.
 */
export type LessonToGive = { 
/**
 * The lesson.
 */
id: string, 
/**
 * What it says.
 */
text: string, 
/**
 * The day of the session that it is from, when that is known here.
 */
on: string | null, 
/**
 * It stays in the group, so it cannot be given alone.
 */
stays_in_group: boolean, };

/**
 * Says that a lesson is tried, or what came of it.
 */
export type LessonTry = { 
/**
 * Its id.
 */
id: string, 
/**
 * Where it stands.
 */
state: LessonState, 
/**
 * What came of it.
 */
result: string, 
/**
 * The session in which that is said; absent when that is outside a session.
 */
answered_in: string | null, };

/**
 * A lesson and what came of it.
 */
export type LessonView = { 
/**
 * Its id.
 */
id: string, 
/**
 * Date of its session.
 */
made_on: string | null, 
/**
 * Code of the case, if any.
 */
case_code: string | null, 
/**
 * Name of the role that put it into words.
 */
role_name: string | null, 
/**
 * About the approach or about the value.
 */
kind: LineKind, 
/**
 * The lesson.
 */
text: string, 
/**
 * The learning moment that it was made of.
 */
moment: string | null, 
/**
 * Where it stands.
 */
state: LessonState, 
/**
 * What came of it.
 */
result: string, 
/**
 * The session in which that was said.
 */
answered_in: string | null, 
/**
 * It stays in the group.
 */
stays_in_group: boolean, };

/**
 * Corrects a line.
 */
export type LineEdit = { 
/**
 * Its id.
 */
id: string, 
/**
 * Its kind.
 */
kind: LineKind, 
/**
 * Key of the role.
 */
role: string | null, 
/**
 * The line.
 */
text: string, };

/**
 * Takes a line away; Ctrl+Z brings it back.
 */
export type LineGone = { 
/**
 * Its id.
 */
id: string, 
/**
 * Its kind.
 */
kind: LineKind, };

/**
 * Where a line lands.
 */
export type LineKind = "outside" | "inside" | "note" | "own_sentence" | "problem_sentence" | "lesson_approach" | "lesson_value" | "learning_moment" | "idea" | "rule_signal" | "parked_item" | "closing_word";

/**
 * Takes a line or a row to another step, or makes another kind of line of it. It keeps its place in the order.
 */
export type LineMove = { 
/**
 * Its id.
 */
id: string, 
/**
 * Its kind; absent for a row on a sheet.
 */
kind: LineKind | null, 
/**
 * The step that it goes to.
 */
block: string, 
/**
 * The kind that it becomes; absent for a row on the sheet of that step.
 */
to: LineKind | null, };

/**
 * One line, Enter, done.
 */
export type LineNew = { 
/**
 * The session.
 */
session: string, 
/**
 * The step.
 */
block: string, 
/**
 * Where it lands.
 */
kind: LineKind, 
/**
 * Key of the role that speaks.
 */
role: string | null, 
/**
 * The line.
 */
text: string, 
/**
 * Key of the draft that the line was typed in, which goes in the same step; absent when it was not typed.
 */
draft: string | null, };

/**
 * What a line said from a moment on.
 */
export type LineVersion = { 
/**
 * Names the version.
 */
edit: string, 
/**
 * When it was written.
 */
at: string, 
/**
 * On this laptop; otherwise a colleague wrote it.
 */
own: boolean, 
/**
 * It stands there now.
 */
current: boolean, 
/**
 * The line was removed then.
 */
removed: boolean, 
/**
 * Where it stood.
 */
kind: LineKind, 
/**
 * Key of the role that spoke.
 */
role: string | null, 
/**
 * Its name.
 */
role_name: string | null, 
/**
 * The line.
 */
text: string, };

/**
 * A line on the screen.
 */
export type LineView = { 
/**
 * Its id.
 */
id: string, 
/**
 * Where it stands.
 */
kind: LineKind, 
/**
 * The step in which it was said; absent for lessons.
 */
block: string | null, 
/**
 * Key of the role.
 */
role: string | null, 
/**
 * Name of the role in the language of the screen.
 */
role_name: string | null, 
/**
 * The line.
 */
text: string, 
/**
 * It stays in the group.
 */
stays_in_group: boolean, };

/**
 * Asks what still waits.
 */
export type LoopsAsked = { 
/**
 * The group.
 */
community: string, 
/**
 * Only what comes from sessions before this one, and what was closed in it; absent for all that waits.
 */
session: string | null, };

/**
 * A person in a group.
 */
export type Member = { 
/**
 * The member's id; absent when new.
 */
id: string | null, 
/**
 * The group.
 */
community: string, 
/**
 * The name used at the table.
 */
name: string, 
/**
 * The organisation, one of the list or a new one; empty for residents.
 */
organisation: string, 
/**
 * Keys of roles, the usual one first.
 */
roles: Array<string>, 
/**
 * How close the member is.
 */
kind: MemberKind, 
/**
 * Others at the table work for this person. Absent is no.
 */
manager: boolean, };

/**
 * How close a member is to the group.
 */
export type MemberKind = "core" | "theme" | "sideline";

/**
 * A method that can be chosen.
 */
export type Method = { 
/**
 * The key that sessions are stored under.
 */
key: string, 
/**
 * Name.
 */
name: string, 
/**
 * For whom and what it is.
 */
summary: string, 
/**
 * In which situation it fits, in one line.
 */
suits: string, 
/**
 * For at least so many people.
 */
group_from: number, 
/**
 * For at most so many; absent when there is no end to it.
 */
group_to: number | null, 
/**
 * What the group needs to have done before.
 */
experience: Experience, 
/**
 * What kinds of question it suits.
 */
questions_kind: Array<QuestionKind>, 
/**
 * When not to use it.
 */
caution: string | null, 
/**
 * Not with residents or clients at the table.
 */
not_with_residents: boolean, 
/**
 * The lengths it comes in, in minutes.
 */
variants_minutes: Array<number>, };

/**
 * A method with its reasons.
 */
export type MethodAdvice = { 
/**
 * Key of the method.
 */
method: string, 
/**
 * Name.
 */
name: string, 
/**
 * In which situation it fits.
 */
suits: string, 
/**
 * When not to use it.
 */
caution: string | null, 
/**
 * The length in minutes that fits best.
 */
minutes: number, 
/**
 * Nothing speaks against it.
 */
fits: boolean, 
/**
 * Why it fits and why not.
 */
reasons: Array<MethodReason>, };

/**
 * What a group has for this session; what is absent was not said.
 */
export type MethodAsk = { 
/**
 * The group.
 */
community: string, 
/**
 * How many people.
 */
people: number | null, 
/**
 * How long, in minutes.
 */
minutes: number | null, 
/**
 * What kind of question.
 */
question: QuestionKind | null, 
/**
 * People know and trust each other.
 */
safe_group: boolean, 
/**
 * The group has worked with methods before.
 */
practised_group: boolean, 
/**
 * The facilitator has.
 */
practised_facilitator: boolean, 
/**
 * Residents or clients sit at the table.
 */
residents: boolean, };

/**
 * Why a method fits, or does not.
 */
export type MethodReason = { 
/**
 * The reason.
 */
kind: MethodReasonKind, 
/**
 * It speaks against the method.
 */
against: boolean, 
/**
 * The number in it, if it has one.
 */
n: number | null, };

/**
 * A reason for or against a method.
 */
export type MethodReasonKind = "not_with_residents" | "question_fits" | "any_question" | "other_question" | "group_fits" | "group_small" | "group_large" | "time_fits" | "time_short" | "little_experience" | "experience_fits" | "needs_safe_group" | "needs_practised_group" | "needs_practised_facilitator";

/**
 * What a facilitator does with the course of a session.
 */
export type MoveKind = "plan" | "start" | "next" | "previous" | "go_to" | "pause" | "resume" | "close";

/**
 * Names something that is needed, or says who can do it best.
 */
export type NeedFields = { 
/**
 * Its id; absent when new.
 */
id: string | null, 
/**
 * The session.
 */
session: string, 
/**
 * The step.
 */
block: string, 
/**
 * Key of the role.
 */
role: string | null, 
/**
 * What is needed.
 */
what: string, 
/**
 * Who can do it best.
 */
best: string, 
/**
 * Who lets go of something.
 */
lets_go: string, };

/**
 * Something that is needed.
 */
export type NeedView = { 
/**
 * Its id.
 */
id: string, 
/**
 * The step.
 */
block: string, 
/**
 * Key of the role that named it.
 */
role: string | null, 
/**
 * Its name.
 */
role_name: string | null, 
/**
 * What is needed.
 */
what: string, 
/**
 * Who can do it best.
 */
best: string, 
/**
 * Who lets go of something.
 */
lets_go: string, };

/**
 * The next time.
 */
export type NextTimeFields = { 
/**
 * The session.
 */
session: string, 
/**
 * The date.
 */
next_on: string | null, 
/**
 * The host, in words.
 */
next_host: string, 
/**
 * What it is about.
 */
next_about: string, };

/**
 * What still waits in a group, the oldest first. Nothing of it goes away before it is answered.
 */
export type OpenLoops = { 
/**
 * Promises.
 */
promises: Array<AgreementView>, 
/**
 * Promises with an answer that somebody still has to hear.
 */
feedback: Array<AgreementView>, 
/**
 * Ideas without an answer.
 */
ideas: Array<IdeaView>, 
/**
 * Lessons that are being tried.
 */
lessons: Array<LessonView>, };

/**
 * An organisation that people of the group come from.
 */
export type Organisation = { 
/**
 * Its id; absent when new.
 */
id: string | null, 
/**
 * The group.
 */
community: string, 
/**
 * What the group calls it.
 */
name: string, };

/**
 * A word of our own texts, such as the name of a role, to choose a word to agree on from.
 */
export type OwnWord = { 
/**
 * For one.
 */
one: string, 
/**
 * For more than one.
 */
many: string, };

/**
 * Who is expected.
 */
export type ParticipantsFields = { 
/**
 * The session.
 */
session: string, 
/**
 * Members.
 */
members: Array<string>, };

/**
 * A role that had nothing to add in a round.
 */
export type PassView = { 
/**
 * The step.
 */
block: string, 
/**
 * Key of the role.
 */
role: string, };

/**
 * Erases one thing that was said before for everyone: of a line, or of a field of a case or a session.
 */
export type PassageErase = { 
/**
 * The line, the case or the session.
 */
id: string, 
/**
 * The kind of the line; absent for a field.
 */
line: LineKind | null, 
/**
 * The field; absent for a line.
 */
field: HistoryField | null, 
/**
 * Names the version, as the history does.
 */
edit: string, 
/**
 * Why.
 */
reason: EraseReason, };

/**
 * Another passphrase for an open store.
 */
export type PassphraseChange = { 
/**
 * The one that is in force, so that somebody who finds the laptop open cannot take it over.
 */
old: string, 
/**
 * The one that comes in its place.
 */
new: string, };

/**
 * A passphrase on its way to the store. It passes the screen once and is wiped after use.
 */
export type PassphraseGiven = { 
/**
 * The passphrase.
 */
passphrase: string, };

/**
 * Five proposed words.
 */
export type PassphraseProposal = { 
/**
 * The words, to be typed with a space between.
 */
words: Array<string>, };

/**
 * An honest answer to "is this strong enough?".
 */
export type PassphraseRating = { 
/**
 * 0 (guessed at once) to 4 (not guessed in a lifetime).
 */
score: number, 
/**
 * Strong enough to be accepted.
 */
enough: boolean, };

/**
 * A person on the attendance list.
 */
export type PersonView = { 
/**
 * The member.
 */
member: string, 
/**
 * Name at the table.
 */
name: string, 
/**
 * Organisation.
 */
organisation: string, 
/**
 * Keys of roles, the usual one first.
 */
roles: Array<string>, 
/**
 * Names of the roles.
 */
role_names: Array<string>, 
/**
 * Others at the table work for this person; for the eyes of the facilitator, while preparing.
 */
manager: boolean, 
/**
 * Is expected.
 */
expected: boolean, 
/**
 * Sits at the table now.
 */
here: boolean, 
/**
 * Sits at the table and is away for the current step.
 */
away: boolean, 
/**
 * First arrival.
 */
arrived_at: string | null, 
/**
 * Last leaving; absent while here.
 */
left_at: string | null, 
/**
 * Came in after the session had begun, by this many minutes.
 */
late_min: number | null, };

/**
 * Where the person of the case stands in this conversation.
 */
export type PersonVoice = "unanswered" | "asked" | "present" | "represented" | "does_not_know";

/**
 * A piece of text around what was found.
 */
export type Piece = { 
/**
 * The text.
 */
text: string, 
/**
 * This is what was looked for.
 */
found: boolean, };

/**
 * Somebody comes in or leaves.
 */
export type Presence = { 
/**
 * The session.
 */
session: string, 
/**
 * The member.
 */
member: string, 
/**
 * At the table from now on.
 */
here: boolean, };

/**
 * What the group agreed about writing down and giving away, for one session.
 */
export type PrivacyMode = "not_traceable" | "confidential" | "learning_only" | "nothing_recorded";

/**
 * Says what a session writes down.
 */
export type PrivacySet = { 
/**
 * The session.
 */
session: string, 
/**
 * What is agreed.
 */
mode: PrivacyMode, };

/**
 * How careful a session is.
 */
export type PrivacyView = { 
/**
 * What was agreed.
 */
mode: PrivacyMode, 
/**
 * It can still be agreed otherwise: while preparing, and in the first step.
 */
may_change: boolean, 
/**
 * The lines that may be written down.
 */
kinds: Array<LineKind>, 
/**
 * Something of the case may be written down, such as a tilt.
 */
keeps_case: boolean, 
/**
 * Agreements may be written down.
 */
keeps_agreements: boolean, 
/**
 * How much stands in it that would not be written down now. It stays.
 */
stands: number, 
/**
 * The reports that can be made of it.
 */
levels: Array<ReportLevel>, };

/**
 * What kind of question a method suits.
 */
export type QuestionKind = "event" | "relation" | "dilemma" | "success" | "complex" | "looking_back" | "any";

/**
 * Saves the proof that something was erased.
 */
export type ReceiptSave = { 
/**
 * The group.
 */
community: string, 
/**
 * The erasure.
 */
id: string, 
/**
 * Where; absent means the proposed folder and name.
 */
path: string | null, };

/**
 * The words of the recovery sheet. Shown, printed, and then known to paper only.
 */
export type RecoveryWords = { 
/**
 * Twelve words.
 */
words: Array<string>, 
/**
 * Which one is asked back, from 1.
 */
ask: number, };

/**
 * The two reflection questions.
 */
export type ReflectionFields = { 
/**
 * The session.
 */
session: string, 
/**
 * Did it work?
 */
worked: string, 
/**
 * Was it good?
 */
good: string, 
/**
 * And for whom?
 */
good_for_whom: string, };

/**
 * Who removed something, and when.
 */
export type RemovedBy = { 
/**
 * The name of the laptop; empty when it is this one.
 */
who: string, 
/**
 * When, as that laptop had it.
 */
at: string, };

/**
 * Asks for the report as pages.
 */
export type ReportAsked = { 
/**
 * The session.
 */
id: string, 
/**
 * For whom; absent for those who took part.
 */
level: ReportLevel | null, 
/**
 * What goes in; absent for what usually does at this level.
 */
parts: Array<ReportPart> | null, 
/**
 * An earlier version of the session; absent for how it stands.
 */
version: string | null, };

/**
 * For whom a report is. Each holds what the one before it may hold, and more.
 */
export type ReportLevel = "outside" | "participants" | "facilitator";

/**
 * A part of a report that can be left out.
 */
export type ReportPart = "story" | "question" | "expectation" | "earlier" | "sides" | "problem" | "leeway" | "standing" | "steps" | "agreements" | "lessons" | "ideas" | "signals" | "parked" | "reflection" | "closing_round" | "next_time" | "attendance" | "names" | "minutes";

/**
 * What can go in a report, and what does.
 */
export type ReportParts = { 
/**
 * What can go in at this level.
 */
offered: Array<ReportPart>, 
/**
 * What goes in.
 */
chosen: Array<ReportPart>, };

/**
 * The report as pages, from the same run as the PDF.
 */
export type ReportPreview = { 
/**
 * Pages as SVG.
 */
pages: Array<string>, 
/**
 * Proposed file name: date and code, no names.
 */
file_name: string, 
/**
 * Folder that is proposed.
 */
folder: string, 
/**
 * How many characters stand on paper as an empty box, because no letters of ours can draw them.
 */
unprintable: number, };

/**
 * Saves the report.
 */
export type ReportSave = { 
/**
 * The session.
 */
id: string, 
/**
 * As in `ReportAsked`.
 */
level: ReportLevel | null, 
/**
 * As in `ReportAsked`.
 */
parts: Array<ReportPart> | null, 
/**
 * As in `ReportAsked`.
 */
version: string | null, 
/**
 * Where; absent means the proposed folder and name (a number is added when the name is taken).
 */
path: string | null, };

/**
 * A role with its card, in the language of the screen and the words of the group.
 */
export type Role = { 
/**
 * The key that lines are stored under.
 */
key: string, 
/**
 * Name.
 */
name: string, 
/**
 * Name for narrow buttons.
 */
short: string, 
/**
 * What you can ask this role for.
 */
what_for: string, 
/**
 * What it is not for.
 */
what_not: string, 
/**
 * When to ask.
 */
when_to_ask: string, 
/**
 * Its limits.
 */
limits: string, 
/**
 * Questions to ask this role.
 */
questions: Array<string>, 
/**
 * A reminder of its duty of secrecy.
 */
secrecy: string, 
/**
 * The group made this role itself.
 */
own: boolean, 
/**
 * The group changed the card that we wrote.
 */
changed: boolean, };

/**
 * The card of a role, as it is filled in.
 */
export type RoleFields = { 
/**
 * The group.
 */
community: string, 
/**
 * The role; absent when it is new.
 */
key: string | null, 
/**
 * Name.
 */
name: string, 
/**
 * What you can ask this role for.
 */
what_for: string, 
/**
 * What it is not for.
 */
what_not: string, 
/**
 * When to ask.
 */
when_to_ask: string, 
/**
 * Its limits.
 */
limits: string, 
/**
 * Questions to ask this role, one on a line.
 */
questions: string, 
/**
 * A reminder of its duty of secrecy.
 */
secrecy: string, };

/**
 * A role of a group.
 */
export type RoleOfGroup = { 
/**
 * The group.
 */
community: string, 
/**
 * The key of the role.
 */
key: string, };

/**
 * A question for one role.
 */
export type RoleQuestion = { 
/**
 * Key of the role.
 */
role: string, 
/**
 * Its name.
 */
role_name: string, 
/**
 * The question.
 */
text: string, };

/**
 * Says that a role had nothing to add in a round, or had after all.
 */
export type RoundPassed = { 
/**
 * The session.
 */
session: string, 
/**
 * The step.
 */
block: string, 
/**
 * Key of the role.
 */
role: string, 
/**
 * It had nothing to add.
 */
passed: boolean, };

/**
 * Fills in one cell of a row, or empties it.
 */
export type RowCell = { 
/**
 * The row.
 */
id: string, 
/**
 * Key of the cell.
 */
key: string, 
/**
 * The text.
 */
text: string, 
/**
 * Key of the draft, as in `RowNew`.
 */
draft: string | null, };

/**
 * A choice for a row.
 */
export type RowChoice = "cold" | "lukewarm" | "warm" | "helps" | "hinders" | "high" | "low";

/**
 * Chooses for a row, or takes the choice back.
 */
export type RowChoose = { 
/**
 * The row.
 */
id: string, 
/**
 * The choice.
 */
choice: RowChoice | null, };

/**
 * Counts hands, or sets the strength.
 */
export type RowCount = { 
/**
 * The row.
 */
id: string, 
/**
 * How many.
 */
count: number, };

/**
 * Erases one line, or another row with text, for everyone.
 */
export type RowErase = { 
/**
 * The row.
 */
id: string, 
/**
 * Why.
 */
reason: EraseReason, };

/**
 * Begins a row: one line, Enter, done.
 */
export type RowNew = { 
/**
 * The session.
 */
session: string, 
/**
 * The step.
 */
block: string, 
/**
 * Key of the role that speaks.
 */
role: string | null, 
/**
 * What is filled in.
 */
cells: Array<CellText>, 
/**
 * What is chosen.
 */
choice: RowChoice | null, 
/**
 * Key of the draft that was typed in, which goes in the same step; absent when it was not typed.
 */
draft: string | null, };

/**
 * Puts a row in another place on its sheet.
 */
export type RowOrder = { 
/**
 * The row.
 */
id: string, 
/**
 * The row that it comes after; absent for the beginning.
 */
after: string | null, };

/**
 * Says which role a row came from.
 */
export type RowRole = { 
/**
 * The row.
 */
id: string, 
/**
 * Key of the role; absent when the group said it together.
 */
role: string | null, };

/**
 * A row on the screen.
 */
export type RowView = { 
/**
 * Its id.
 */
id: string, 
/**
 * The step in which it was begun.
 */
block: string, 
/**
 * The block whose sheet it stands on.
 */
sheet: string, 
/**
 * Key of the role.
 */
role: string | null, 
/**
 * Its name.
 */
role_name: string | null, 
/**
 * What was filled in, in the order of the cells.
 */
cells: Array<CellText>, 
/**
 * What was chosen.
 */
choice: RowChoice | null, 
/**
 * Hands counted, or strength.
 */
count: number, 
/**
 * Where it stands on a sheet of which the order can be changed, compared as text.
 */
place: string, };

/**
 * A word of our texts and what the group says in its place, ready to be put into a text.
 */
export type SaidWord = { 
/**
 * What is looked for.
 */
instead_of: string, 
/**
 * What takes its place.
 */
say: string, };

/**
 * What a file brings of one case, or of the group.
 */
export type ScopePreview = { 
/**
 * The title of the case; absent for the group, and for a case that has no title.
 */
title: string | null, 
/**
 * The code of the case.
 */
code: string | null, 
/**
 * It is the group itself.
 */
is_group: boolean, 
/**
 * It is erased by this file.
 */
erased: boolean, 
/**
 * How much.
 */
counts: ExchangeCounts, };

/**
 * Looks for words; accents and parts of words are forgiven.
 */
export type SearchQuery = { 
/**
 * What was typed.
 */
text: string, };

/**
 * What goes in a file.
 */
export type Selection = "group" | "cases" | "lessons";

/**
 * A version of the problem sentence with its answers.
 */
export type SentenceView = { 
/**
 * Its id.
 */
id: string, 
/**
 * The sentence.
 */
text: string, 
/**
 * Answers.
 */
consents: Array<ConsentView>, };

/**
 * What is filled in while preparing.
 */
export type SessionFields = { 
/**
 * Its id.
 */
id: string, 
/**
 * The day.
 */
on: string | null, 
/**
 * The start.
 */
starts: string | null, 
/**
 * The host.
 */
host: string | null, 
/**
 * Where it is.
 */
place: string, 
/**
 * Key of the method.
 */
method: string, 
/**
 * Why this method today.
 */
method_why: string, 
/**
 * Length of the variant in minutes.
 */
variant_minutes: number, 
/**
 * The case.
 */
case: string | null, 
/**
 * Own notes of the facilitator; never on the beamer, never on paper.
 */
private_notes: string, };

/**
 * A session in a list.
 */
export type SessionItem = { 
/**
 * Its id.
 */
id: string, 
/**
 * The day.
 */
on: string | null, 
/**
 * The start.
 */
starts: string | null, 
/**
 * The planned end.
 */
ends: string | null, 
/**
 * Where it stands.
 */
status: SessionStatus, 
/**
 * Where it is.
 */
place: string, 
/**
 * Code of its case.
 */
case_code: string | null, 
/**
 * Title of its case.
 */
case_title: string | null, 
/**
 * The general question that it is about; absent when it is about a case.
 */
general_question: string | null, 
/**
 * Name of its method.
 */
method_name: string, 
/**
 * Number of the current step, from 1; absent before the start.
 */
step: number | null, 
/**
 * Number of steps.
 */
steps: number, 
/**
 * Since when it stands still; absent while its clock runs, and when it is not running.
 */
paused_since: string | null, };

/**
 * A move.
 */
export type SessionMove = { 
/**
 * The session.
 */
id: string, 
/**
 * The move.
 */
to: MoveKind, 
/**
 * The block, for [`MoveKind::GoTo`].
 */
block: string | null, };

/**
 * Opens a closed session again.
 */
export type SessionReopen = { 
/**
 * The session.
 */
id: string, 
/**
 * Why.
 */
reason: string, };

/**
 * Where a session stands.
 */
export type SessionStatus = "concept" | "planned" | "running" | "finished";

/**
 * How a session stood when it was closed.
 */
export type SessionVersionView = { 
/**
 * Its id.
 */
id: string, 
/**
 * Which one, from 1.
 */
number: number, 
/**
 * When it was closed.
 */
closed_at: string, 
/**
 * When it was opened again; absent while this is how it stands.
 */
reopened_at: string | null, 
/**
 * Why it was opened again.
 */
reason: string, };

/**
 * The whole session.
 */
export type SessionView = { 
/**
 * What is filled in while preparing.
 */
fields: SessionFields, 
/**
 * What it sets out to do.
 */
aim: AimFields, 
/**
 * Its question: that of the case, or the general one; empty while nobody wrote it.
 */
question: string, 
/**
 * How long it may take by what was promised, in minutes.
 */
promised_minutes: number, 
/**
 * The group.
 */
community: string, 
/**
 * Name of the group.
 */
community_name: string, 
/**
 * Where it stands.
 */
status: SessionStatus, 
/**
 * The planned end on the clock.
 */
ends: string | null, 
/**
 * Name of the host.
 */
host_name: string | null, 
/**
 * Name of the method.
 */
method_name: string, 
/**
 * The case.
 */
case: CaseFields | null, 
/**
 * Its code.
 */
case_code: string | null, 
/**
 * What is still missing before the start.
 */
shortcomings: Array<Shortcoming>, 
/**
 * The steps in order.
 */
blocks: Array<BlockView>, 
/**
 * The current block, or the one before the pause.
 */
current: string | null, 
/**
 * The clock runs.
 */
clock_runs: boolean, 
/**
 * When the open visit began.
 */
entered_at: string | null, 
/**
 * When it began.
 */
started_at: string | null, 
/**
 * When it was closed.
 */
closed_at: string | null, 
/**
 * The end that was promised: real start plus the minutes planned then. It stands once the session has begun.
 */
promised_end: string | null, 
/**
 * Members expected or present.
 */
people: Array<PersonView>, 
/**
 * Roles at the table and how often they were heard.
 */
voices: Array<VoiceCount>, 
/**
 * All lines, oldest first.
 */
lines: Array<LineView>, 
/**
 * All rows on sheets, oldest first.
 */
rows: Array<RowView>, 
/**
 * Tilts.
 */
tilts: Array<TiltView>, 
/**
 * Versions of the problem sentence, oldest first.
 */
sentences: Array<SentenceView>, 
/**
 * Leeway cards.
 */
leeways: Array<LeewayView>, 
/**
 * The answers to what is asked in every case.
 */
standing: StandingView, 
/**
 * What is needed.
 */
needs: Array<NeedView>, 
/**
 * Who was away for which step.
 */
absences: Array<AbsenceView>, 
/**
 * Choices about the agenda that were made while it ran, oldest first.
 */
choices: Array<ChoiceView>, 
/**
 * Who had nothing to add in a round.
 */
passes: Array<PassView>, 
/**
 * Promises made now.
 */
agreements: Array<AgreementView>, 
/**
 * Did it work?
 */
worked: string, 
/**
 * Was it good?
 */
good: string, 
/**
 * And for whom?
 */
good_for_whom: string, 
/**
 * Date of the next time.
 */
next_on: string | null, 
/**
 * Host of the next time.
 */
next_host: string, 
/**
 * What it is about.
 */
next_about: string, 
/**
 * The word of thanks for who received the group.
 */
thanks: string, 
/**
 * What is written down, and what stays in the group.
 */
privacy: PrivacyView, };

/**
 * What a person sets once; kept beside the store, since it holds nothing private.
 */
export type Settings = { 
/**
 * Language of the screen and of the paper.
 */
language: Language, 
/**
 * Colours of the screen.
 */
theme: Theme, 
/**
 * Text size, 80 to 200 percent.
 */
text_percent: number, 
/**
 * Lock after this many minutes without a key or a click, 1 to 120.
 */
lock_after_min: number, };

/**
 * Says which folder a group shares from now on, on this laptop.
 */
export type SharedFolderSet = { 
/**
 * The group.
 */
community: string, 
/**
 * The folder.
 */
path: string, };

/**
 * The shared folder of a group, as this laptop knows it.
 */
export type SharedFolderView = { 
/**
 * Where it is; absent when the group shares none on this laptop.
 */
path: string | null, 
/**
 * For how many laptops of colleagues a file is put there.
 */
colleagues: number, 
/**
 * When a file was put there last.
 */
put_at: string | null, 
/**
 * Something was written, taken over or erased since, or it is for other laptops now.
 */
changed: boolean, 
/**
 * It is being looked at, or a file is being put there.
 */
busy: boolean, 
/**
 * When it was looked at last, since the store was opened.
 */
looked_at: string | null, 
/**
 * What is new there, at most one of each laptop.
 */
offers: Array<SharedOffer>, 
/**
 * What could not be read there.
 */
unread: Array<SharedUnread>, 
/**
 * Why no file could be put there; it is tried again when it is looked at.
 */
not_put: AppError | null, 
/**
 * Why it could not be looked at.
 */
not_looked: AppError | null, };

/**
 * Something new in the shared folder, to look at like any other file.
 */
export type SharedOffer = { 
/**
 * Where it is.
 */
path: string, 
/**
 * What the laptop is called that made it.
 */
from: string, 
/**
 * Who made it.
 */
signer: Signer, 
/**
 * When it was made, as that laptop had it.
 */
made_at: string, };

/**
 * A file in the shared folder that could not be read when it was looked at last.
 */
export type SharedUnread = { 
/**
 * What it is called there.
 */
file: string, 
/**
 * Why.
 */
why: ErrorCode, };

/**
 * Saves the recovery sheet.
 */
export type SheetSave = { 
/**
 * Where; absent means the proposed folder and name.
 */
path: string | null, };

/**
 * Moves one of a list a place up or down.
 */
export type Shift = { 
/**
 * The one.
 */
id: string, 
/**
 * Up, or else down.
 */
up: boolean, };

/**
 * What is still missing; never an error.
 */
export type Shortcoming = "no_date" | "no_participants" | "no_case" | "no_question" | "no_voice" | "no_host" | "no_general_question" | "no_example" | "no_voice_why" | "no_expectation";

/**
 * Asks which steps could be shorter.
 */
export type ShorterAsk = { 
/**
 * The session.
 */
session: string, 
/**
 * Minutes to win, when it is known that the session ends so much later than was promised; absent compares the plan
 * with the promise.
 */
too_long_minutes: number | null, };

/**
 * How a plan that is too long can become shorter.
 */
export type ShorterProposal = { 
/**
 * Minutes more than were promised; 0 when it fits.
 */
too_long_minutes: number, 
/**
 * The steps that could be shorter; never harvest or closing.
 */
steps: Array<ShorterStep>, 
/**
 * Minutes that are too many after that.
 */
left_minutes: number, };

/**
 * A step that could be shorter.
 */
export type ShorterStep = { 
/**
 * The block.
 */
block: string, 
/**
 * Its name.
 */
name: string, 
/**
 * Its minutes now.
 */
from_minutes: number, 
/**
 * The minutes that are proposed.
 */
to_minutes: number, };

/**
 * Works a signal out.
 */
export type SignalFields = { 
/**
 * Its id.
 */
id: string, 
/**
 * Which rule.
 */
rule: string, 
/**
 * Whose rule.
 */
whose: string, 
/**
 * What it costs.
 */
cost: string, };

/**
 * A signal, worked out.
 */
export type SignalView = { 
/**
 * Its id.
 */
id: string, 
/**
 * Name of the role it came from.
 */
role_name: string | null, 
/**
 * As it was marked.
 */
text: string, 
/**
 * Which rule.
 */
rule: string, 
/**
 * Whose rule.
 */
whose: string, 
/**
 * What it costs.
 */
cost: string, 
/**
 * It stays in the group.
 */
stays_in_group: boolean, };

/**
 * Who made a file.
 */
export type Signer = "colleague" | "removed" | "own" | "unknown";

/**
 * Who may speak.
 */
export type Speaks = "all" | "presenter_silent" | "presenter_only" | "one_by_one" | "inner_ring";

/**
 * Which room the app is in.
 */
export type Stage = "first_start" | "recovery_sheet" | "locked" | "damaged" | "new_passphrase" | "open";

/**
 * Answers what is asked in every case.
 */
export type StandingFields = { 
/**
 * The session.
 */
session: string, 
/**
 * Who has the trust of the person.
 */
trusted_by: string, 
/**
 * Who could mediate.
 */
could_mediate: string, 
/**
 * Who is to be invited.
 */
to_invite: string, 
/**
 * What lived experience can mean here.
 */
experience: string, 
/**
 * How it helps the person recover.
 */
recovery: string, };

/**
 * The answers to what is asked in every case; an empty one is still open.
 */
export type StandingView = { 
/**
 * Who has the trust of the person.
 */
trusted_by: string, 
/**
 * Who could mediate.
 */
could_mediate: string, 
/**
 * Who is to be invited.
 */
to_invite: string, 
/**
 * What lived experience can mean here.
 */
experience: string, 
/**
 * How it helps the person recover.
 */
recovery: string, };

/**
 * Says whether a colleague signed the statement of a group. It is known on this laptop only.
 */
export type StatementSet = { 
/**
 * The group.
 */
community: string, 
/**
 * The key of the colleague.
 */
key: string, 
/**
 * The colleague signed.
 */
signed: boolean, };

/**
 * Says that something stays in the group, or may leave it after all.
 */
export type StayInGroup = { 
/**
 * Its id.
 */
id: string, 
/**
 * What it is.
 */
what: Staying, 
/**
 * It stays in the group.
 */
stays: boolean, };

/**
 * What can stay in the group.
 */
export type Staying = "case" | "lesson" | "idea" | "rule_signal";

/**
 * How much would go in a file of what stays in the group.
 */
export type StaysCount = { 
/**
 * Cases.
 */
cases: number, 
/**
 * Lessons.
 */
lessons: number, 
/**
 * Ideas.
 */
ideas: number, 
/**
 * Signals.
 */
signals: number, };

/**
 * A step that can be added.
 */
export type StepOffer = { 
/**
 * Key of its method.
 */
method: string, 
/**
 * Key of the step.
 */
step: string, 
/**
 * Name.
 */
name: string, 
/**
 * What it is for.
 */
purpose: string, 
/**
 * How long it takes, in minutes.
 */
minutes: number, };

/**
 * What can be added to a session.
 */
export type StepOffers = { 
/**
 * Steps of its own method that it does not have now.
 */
of_method: Array<StepOffer>, 
/**
 * Building blocks, which go with every method.
 */
building_blocks: Array<StepOffer>, };

/**
 * The story, typed in the step where it is told.
 */
export type StoryFields = { 
/**
 * The case.
 */
id: string, 
/**
 * The story.
 */
story: string, };

/**
 * What a session is about.
 */
export type Subject = "case" | "general";

/**
 * The word of thanks.
 */
export type ThanksFields = { 
/**
 * The session.
 */
session: string, 
/**
 * The words.
 */
thanks: string, };

/**
 * Colours of the screen.
 */
export type Theme = "system" | "light" | "dark";

/**
 * Marks or corrects a tilt.
 */
export type TiltFields = { 
/**
 * Its id; absent when new.
 */
id: string | null, 
/**
 * The session.
 */
session: string, 
/**
 * The step.
 */
block: string, 
/**
 * How the group saw it before.
 */
before: string, 
/**
 * How the group sees it now.
 */
after: string, 
/**
 * Key of the role.
 */
role: string | null, };

/**
 * A tilt on the screen.
 */
export type TiltView = { 
/**
 * Its id.
 */
id: string, 
/**
 * The step.
 */
block: string, 
/**
 * How the group saw it before.
 */
before: string, 
/**
 * How the group sees it now.
 */
after: string, 
/**
 * Key of the role.
 */
role: string | null, 
/**
 * Its name.
 */
role_name: string | null, };

/**
 * The first screen of the day.
 */
export type Today = { 
/**
 * The day it is here.
 */
today: string, 
/**
 * Begun and not closed.
 */
running: Array<SessionItem>, 
/**
 * The next one that is prepared.
 */
next: SessionItem | null, 
/**
 * The newest closed one.
 */
last: SessionItem | null, 
/**
 * How many the group has, those of years ago included.
 */
sessions: number, 
/**
 * In how many places of the group two people wrote at the same time and somebody has to choose.
 */
conflicts: number, };

/**
 * The vault of an organisation (*kluis*): whoever has its secret key, on paper and away from every laptop, opens all files that
 * are made for colleagues, unless something goes along that is only for the group.
 */
export type Vault = { 
/**
 * Whose it is.
 */
name: string, 
/**
 * Its public key, as the program age shows it: `age1...`.
 */
key: string, };

/**
 * A place and its card, as it is filled in.
 */
export type Venue = { 
/**
 * Its id; absent when it is new.
 */
id: string | null, 
/**
 * The group.
 */
community: string, 
/**
 * What it is called.
 */
name: string, 
/**
 * The member who receives the group there.
 */
host: string | null, 
/**
 * Can be entered in a wheelchair.
 */
wheelchair: Has, 
/**
 * A bus stops nearby.
 */
bus: Has, 
/**
 * There is coffee.
 */
coffee: Has, 
/**
 * There is a projector or a large screen.
 */
projector: Has, 
/**
 * There is a quiet room.
 */
quiet_room: Has, 
/**
 * Who opens the door; a role rather than a name.
 */
door: string, 
/**
 * What else is good to know.
 */
remark: string, };

/**
 * A place in the rota.
 */
export type VenueItem = { 
/**
 * Its card.
 */
card: Venue, 
/**
 * Name of the host; absent when there is none, or when the host left the group.
 */
host_name: string | null, 
/**
 * The newest session there that has a date.
 */
last_on: string | null, 
/**
 * It is the turn of this place: a new session proposes it.
 */
is_next: boolean, };

/**
 * A piece of a version.
 */
export type VersionPiece = { 
/**
 * The text.
 */
text: string, 
/**
 * It is not in what stood there before, or not in the other version.
 */
differs: boolean, };

/**
 * How often a role was heard.
 */
export type VoiceCount = { 
/**
 * Key of the role.
 */
role: string, 
/**
 * Its name.
 */
role_name: string, 
/**
 * Lines in this session.
 */
lines: number, 
/**
 * Somebody with this role sits at the table.
 */
here: boolean, };

/**
 * Whether the word was right.
 */
export type WordChecked = { 
/**
 * It was the right word.
 */
right: boolean, };

/**
 * One word typed back from the sheet, or all twelve when opening with it.
 */
export type WordsGiven = { 
/**
 * What was typed.
 */
words: string, };

/** Every command: what it asks and what it answers. */
export type Commands = {
  app_state: [Empty, AppState];
  first_screen: [FirstScreenAsked, FirstScreen];
  settings_save: [Settings, AppState];
  undo: [Empty, Done];
  redo: [Empty, Done];
  undo_state: [Empty, Done];
  draft_save: [Draft, Empty];
  draft_list: [DraftQuery, Array<Draft>];
  search: [SearchQuery, Array<Hit>];
  passphrase_propose: [Empty, PassphraseProposal];
  passphrase_rate: [PassphraseGiven, PassphraseRating];
  store_create: [PassphraseGiven, RecoveryWords];
  recovery_words: [Empty, RecoveryWords];
  recovery_sheet_save: [SheetSave, FileSaved];
  recovery_check: [WordsGiven, WordChecked];
  store_unlock: [PassphraseGiven, AppState];
  store_unlock_recovery: [WordsGiven, AppState];
  passphrase_set: [PassphraseGiven, AppState];
  passphrase_change: [PassphraseChange, Empty];
  recovery_renew: [PassphraseGiven, AppState];
  store_lock: [Empty, AppState];
  practice_open: [Empty, AppState];
  practice_reset: [Empty, AppState];
  backup_list: [Empty, Backups];
  backup_make: [Empty, Backups];
  backup_tend: [Empty, Empty];
  backup_restore: [BackupChosen, AppState];
  community_list: [Empty, Array<Community>];
  community_save: [Community, Done];
  member_list: [InCommunity, Array<Member>];
  member_save: [Member, Done];
  member_remove: [ById, Done];
  organisation_list: [InCommunity, Array<Organisation>];
  organisation_save: [Organisation, Done];
  organisation_remove: [ById, Done];
  agreed_word_list: [InCommunity, Array<AgreedWord>];
  agreed_word_choices: [InCommunity, Array<OwnWord>];
  said_words: [InCommunity, Array<SaidWord>];
  agreed_word_save: [AgreedWord, Done];
  agreed_word_remove: [ById, Done];
  charter_get: [InCommunity, CharterView];
  charter_begin: [InCommunity, Done];
  charter_point_save: [CharterPoint, Done];
  charter_point_move: [Shift, Done];
  charter_point_remove: [ById, Done];
  charter_preview: [InCommunity, ReportPreview];
  charter_save: [CharterSave, FileSaved];
  group_dates_save: [GroupDates, Done];
  venue_list: [InCommunity, Array<VenueItem>];
  venue_save: [Venue, Done];
  venue_move: [Shift, Done];
  venue_remove: [ById, Done];
  role_list: [InCommunity, Array<Role>];
  role_save: [RoleFields, Done];
  role_remove: [RoleOfGroup, Done];
  role_restore: [RoleOfGroup, Done];
  critical_questions: [InCommunity, Array<CriticalQuestions>];
  experience_asked: [InCommunity, ExperienceAsked];
  method_list: [InCommunity, Array<Method>];
  method_advice: [MethodAsk, Array<MethodAdvice>];
  case_list: [InCommunity, Array<CaseItem>];
  case_get: [ById, CaseView];
  case_save: [CaseFields, Done];
  case_remove: [ById, Done];
  story_save: [StoryFields, Done];
  today: [InCommunity, Today];
  session_list: [InCommunity, Array<SessionItem>];
  session_create: [InCommunity, Done];
  session_get: [ById, SessionView];
  session_save: [SessionFields, Done];
  session_remove: [ById, Done];
  session_move: [SessionMove, Done];
  session_reopen: [SessionReopen, Done];
  session_versions: [ById, Array<SessionVersionView>];
  participants_save: [ParticipantsFields, Done];
  block_add: [BlockNew, Done];
  block_name: [BlockName, Done];
  block_save: [BlockMinutes, Done];
  block_extend: [BlockMinutes, Done];
  block_remove: [ById, Done];
  block_move: [BlockPlace, Done];
  steps_offered: [ById, StepOffers];
  shorten_propose: [ShorterAsk, ShorterProposal];
  blocks_shorten: [BlocksMinutes, Done];
  aim_save: [AimFields, Done];
  carry_offer: [ById, CarryOffer | null];
  carry_take: [CarryTake, Done];
  absence_set: [AbsenceFields, Done];
  choice_reason: [ChoiceReason, Done];
  presence_set: [Presence, Done];
  privacy_set: [PrivacySet, Done];
  line_add: [LineNew, Done];
  line_edit: [LineEdit, Done];
  line_remove: [LineGone, Done];
  line_move: [LineMove, Done];
  line_promise: [LineGone, Done];
  row_add: [RowNew, Done];
  row_cell: [RowCell, Done];
  row_role: [RowRole, Done];
  row_choose: [RowChoose, Done];
  row_count: [RowCount, Done];
  row_order: [RowOrder, Done];
  row_remove: [ById, Done];
  block_reveal: [BlockReveal, Done];
  tilt_save: [TiltFields, Done];
  tilt_remove: [ById, Done];
  consent_set: [ConsentFields, Done];
  leeway_save: [LeewayFields, Done];
  leeway_room: [LeewayRoom, Done];
  need_save: [NeedFields, Done];
  need_remove: [ById, Done];
  standing_save: [StandingFields, Done];
  round_pass: [RoundPassed, Done];
  agreement_save: [AgreementFields, Done];
  agreement_remove: [ById, Done];
  reflection_save: [ReflectionFields, Done];
  next_time_save: [NextTimeFields, Done];
  thanks_save: [ThanksFields, Done];
  line_history: [LineGone, Array<LineVersion>];
  field_history: [FieldHistory, Array<FieldVersion>];
  harvest_get: [ById, HarvestView];
  idea_answer: [IdeaFields, Done];
  signal_save: [SignalFields, Done];
  lesson_make: [LessonMake, Done];
  lesson_try: [LessonTry, Done];
  agreement_tell: [AgreementTold, Done];
  open_loops: [LoopsAsked, OpenLoops];
  stay_in_group: [StayInGroup, Done];
  exchange_view: [InCommunity, ExchangeView];
  laptop_name_save: [LaptopName, Empty];
  vault_save: [Vault, Empty];
  vault_remove: [Empty, Empty];
  contact_card_save: [CardSave, FileSaved];
  contact_card_read: [CardAsked, CardSeen];
  colleague_add: [CardPinned, Empty];
  colleague_remove: [ColleagueChosen, Empty];
  statement_set: [StatementSet, Empty];
  lessons_to_give: [InCommunity, Array<LessonToGive>];
  give_plan: [GiveAsked, GivePlan];
  bundle_give: [Give, Given];
  drive_list: [Empty, Array<Drive>];
  drive_files: [Empty, Array<DriveFile>];
  drive_eject: [DriveChosen, Empty];
  bundle_preview: [BundleAsked, BundlePreview];
  bundle_take: [BundleTake, BundleTaken];
  bundle_drop: [Empty, Empty];
  conflict_list: [InCommunity, Array<Conflict>];
  conflict_resolve: [ConflictChoice, Done];
  erase_offer: [ById, EraseOffer];
  case_erase: [CaseErase, Done];
  row_erase: [RowErase, Done];
  passage_erase: [PassageErase, Done];
  case_set_aside: [ById, Done];
  set_aside_end: [Empty, Empty];
  erasure_receipt_save: [ReceiptSave, FileSaved];
  handover_make: [HandoverMake, HandoverMade];
  shared_folder_view: [InCommunity, SharedFolderView];
  shared_folder_set: [SharedFolderSet, SharedFolderView];
  shared_folder_end: [InCommunity, SharedFolderView];
  shared_folder_put: [InCommunity, SharedFolderView];
  shared_folder_look: [InCommunity, Empty];
  work_stop: [Empty, Empty];
  handout_steps: [ById, Array<HandoutStep>];
  handout_preview: [HandoutAsk, ReportPreview];
  handout_save: [HandoutSave, FileSaved];
  report_preview: [ReportAsked, ReportPreview];
  report_parts: [ReportAsked, ReportParts];
  report_save: [ReportSave, FileSaved];
  beamer_set: [BeamerSet, Empty];
  beamer_view: [Empty, BeamerView | null];
};
