//! How much of anything a bundle may hold. What we write keeps to the same limits, so that it can always be read.

/// The head of the age file, with the stanzas of all recipients.
pub const HEADER_BYTES_MAX: usize = 64 * 1024;
/// Lines in that head: the parser of age starts again at each of them.
pub const HEADER_LINES_MAX: usize = 1_024;
/// Laptops that one bundle is encrypted to.
pub const RECIPIENTS_MAX: usize = 200;
/// What reading a passphrase may cost, as log2 of scrypt's N: half a gigabyte of memory and two seconds or so.
pub const SCRYPT_LOG_N_MAX: u8 = 19;
/// What our own passphrases cost.
pub const SCRYPT_LOG_N: u8 = 18;

/// The file as it lies on the stick: what FAT32 can hold.
pub const PACKED_BYTES_MAX: u64 = (4 << 30) - 1;
/// All of it unpacked.
pub const UNPACKED_BYTES_MAX: u64 = 2 << 30;
/// Unpacked it may be this many times the file, ...
pub const RATIO_MAX: u64 = 200;
/// ... and so much more, since small files pack well.
pub const RATIO_SLACK_BYTES: u64 = 1 << 20;
/// zstd's window, as log2 of bytes: 8 MiB.
pub const WINDOW_LOG_MAX: u32 = 23;

/// The payload of one frame.
pub const FRAME_BYTES_MAX: usize = 4 << 20;
/// Frames of any kind.
pub const FRAMES_MAX: u64 = 1_000_000;
/// Edits in one frame.
pub const OPS_PER_FRAME_MAX: usize = 1_000;
/// Erasures or people in one frame.
pub const RECORDS_PER_FRAME_MAX: usize = 1_000;
/// Edits in a bundle.
pub const OPS_MAX: u64 = 5_000_000;
/// Erasures in a bundle.
pub const ERASURES_MAX: u64 = 100_000;
/// People in a bundle. Each card of theirs is two keys to look at, which takes its time.
pub const PEOPLE_MAX: u64 = 2_000;
/// What newer programs put in files of one group, which is kept and passed on: so many frames, ...
pub const OTHERS_MAX: u64 = 1_000;
/// ... and so many bytes of all of them together.
pub const OTHERS_BYTES_MAX: u64 = 16 << 20;
/// Laptops of one person.
pub const LAPTOPS_MAX: usize = 20;

/// One value, and the unknown keys of one record.
pub const VALUE_BYTES_MAX: usize = 1 << 20;
/// Fields that one edit writes.
pub const FIELDS_MAX: usize = 1_000;
/// Edits that one edit replaces.
pub const BASE_MAX: usize = 10_000;
/// The kind of a row, the name of a field.
pub const WORD_BYTES_MAX: usize = 200;
/// The signature of an erasure; ours has 96 bytes.
pub const SIGNATURE_BYTES_MAX: usize = 1_024;
/// Arrays, maps and tags inside each other in what we do not know.
pub const NESTING_MAX: usize = 16;

/// The name of a laptop, in characters.
pub const LAPTOP_CHARS_MAX: usize = 60;
/// The name of a person.
pub const NAME_CHARS_MAX: usize = 200;
/// What the bundle is for.
pub const PURPOSE_CHARS_MAX: usize = 500;
/// The version of a program, the name of a capability, the name of a role.
pub const LABEL_CHARS_MAX: usize = 60;
/// Labels in one list.
pub const LABELS_MAX: usize = 100;
/// The text of a contact card.
pub const CARD_BYTES_MAX: usize = 4_096;

/// How much may be in a file of this size.
pub(crate) fn unpacked_bytes_max(packed_bytes: u64) -> u64 {
    packed_bytes
        .saturating_mul(RATIO_MAX)
        .saturating_add(RATIO_SLACK_BYTES)
        .min(UNPACKED_BYTES_MAX)
}
