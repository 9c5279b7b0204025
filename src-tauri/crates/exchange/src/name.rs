//! What a bundle is called on a stick.

use crate::PackageId;
use chrono::NaiveDateTime;
use unicode_normalization::UnicodeNormalization;

/// The extension of bundles, without the dot.
pub const EXTENSION: &str = "kantelbeeld";

const GROUP_CHARS_MAX: usize = 16;
const LAPTOP_CHARS_MAX: usize = 13;

/// A name that is new for every bundle, as `wijkteam-noord-laptop-anna-20261121-1905-3f9a2c.kantelbeeld`: only small letters,
/// digits and dashes, shorter than 64 characters, so that every stick and every mail program takes it. `made_at` is local time.
///
/// It is only for people: which bundle a file is stands inside, and a renamed file is read like any other.
pub fn file_name(group: &str, laptop: &str, made_at: NaiveDateTime, package: &PackageId) -> String {
    let group = plain(group, GROUP_CHARS_MAX).unwrap_or_else(|| "groep".into());
    let laptop = plain(laptop, LAPTOP_CHARS_MAX).unwrap_or_else(|| "laptop".into());
    let made_at = made_at.format("%Y%m%d-%H%M");
    let package = &package.to_string()[..6];
    format!("{group}-{laptop}-{made_at}-{package}.{EXTENSION}")
}

/// Whether a file under this name was begun by the laptop that makes `new`, for the same group and not later, and was never
/// finished: the group, the laptop and the minute stand in both names.
pub(crate) fn is_left_of(part: &str, new: &str) -> bool {
    let begun = part.strip_suffix(crate::give::PART).and_then(taken_apart);
    match (begun, taken_apart(new)) {
        (Some((whose, at)), Some((ours, now))) => whose == ours && at <= now,
        _ => false,
    }
}

/// Whose a file is, and of which minute, by its name.
fn taken_apart(name: &str) -> Option<(&str, (&str, &str))> {
    let name = name.strip_suffix(EXTENSION)?.strip_suffix('.')?;
    let mut parts = name.rsplitn(4, '-');
    let (package, time, day) = (parts.next()?, parts.next()?, parts.next()?);
    let digits = |text: &str, length: usize| {
        text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit())
    };
    let is_package = package.len() == 6 && package.bytes().all(|byte| byte.is_ascii_hexdigit());
    let fits = is_package && digits(time, 4) && digits(day, 8);
    fits.then_some((parts.next()?, (day, time)))
}

/// Small ASCII letters and digits, with a dash for everything between; `None` when nothing is left.
fn plain(text: &str, chars_max: usize) -> Option<String> {
    let mut plain = String::new();
    // Taken apart, an accented letter is the letter and its accent.
    for char in text.nfkd() {
        if char.is_ascii_alphanumeric() {
            plain.push(char.to_ascii_lowercase());
        } else if !is_accent(char) && !plain.is_empty() && !plain.ends_with('-') {
            plain.push('-');
        }
    }
    plain.truncate(chars_max);
    let plain = plain.trim_end_matches('-');
    (!plain.is_empty()).then(|| plain.to_owned())
}

fn is_accent(char: char) -> bool {
    unicode_normalization::char::is_combining_mark(char)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(group: &str, laptop: &str) -> String {
        let made_at = chrono::NaiveDate::from_ymd_opt(2026, 11, 21)
            .and_then(|day| day.and_hms_opt(19, 5, 59))
            .expect("a day and a time");
        file_name(group, laptop, made_at, &PackageId::from_bytes([0x3f; 16]))
    }

    #[test]
    fn a_name_tells_whose_it_is_and_when_it_was_made() {
        assert_eq!(
            named("Wijkteam Noord", "Laptop Daniël"),
            "wijkteam-noord-laptop-daniel-20261121-1905-3f3f3f.kantelbeeld"
        );
    }

    #[test]
    fn a_file_of_somebody_else_is_never_taken_for_one_of_ours() {
        let new = "groep-laptop-20261121-1905-3f3f3f.kantelbeeld";
        let left = |begun: &str| is_left_of(&format!("{begun}.kantelbeeld.part"), new);
        assert!(left("groep-laptop-20261121-1904-0a0b0c"), "begun before");
        for other in [
            "groep-laptop-20261121-1906-0a0b0c",
            "groep-ander-20261121-1904-0a0b0c",
            "groep-laptop-20261121-1904-0a0b0",
            "groep-laptop-20261121-1904-0a0b0x",
            "groep-laptop-20261121-190x-0a0b0c",
            "groep-laptop-20261121-190-0a0b0c",
            "groep-laptop-2026112x-1904-0a0b0c",
            "groep-laptop-2026112-1904-0a0b0c",
        ] {
            assert!(!left(other), "{other}");
        }
    }

    #[test]
    fn a_name_is_one_that_every_stick_takes() {
        for odd in [
            "",
            "../../etc",
            "C:\\aux.",
            "- -",
            "日本",
            "<b>\u{202e}",
            "ĳsselmeervogels aan de waterkant van het dorp",
            "a\0b\nc",
        ] {
            let name = named(odd, odd);
            assert!(name.len() < 64, "{name}");
            let is_plain = |char: char| char.is_ascii_alphanumeric() || "-.".contains(char);
            assert!(name.chars().all(is_plain), "{name}");
            assert!(!name.contains("--") && !name.starts_with('-'), "{name}");
            assert_eq!(name.matches('.').count(), 1, "{name}");
        }
        assert_eq!(
            named("", "日本"),
            "groep-laptop-20261121-1905-3f3f3f.kantelbeeld"
        );
    }
}
