//! Reading one method file.

mod steps;

use super::error::{LibraryError, Place, Problem};
use super::texts::{Checking, TextFile};
use domain::method::{Experience, GroupSize, Method, MethodKey, QuestionKind, Step, StepKey};
use domain::role::Role;
use serde::Deserialize;
use steps::{StepFile, load_step};

const NAME_CHARS_MAX: usize = 60;
const SUMMARY_CHARS_MAX: usize = 400;
/// One row of the table in which a method is chosen.
const SUITS_CHARS_MAX: usize = 140;
const CAUTION_CHARS_MAX: usize = 180;
const SOURCE_CHARS_MAX: usize = 80;
const SOURCES_MAX: usize = 12;
const STEPS_MAX: usize = 30;
const VARIANTS_MAX: usize = 6;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct MethodFile {
    key: String,
    name: TextFile,
    summary: TextFile,
    suits: TextFile,
    questions_kind: Vec<String>,
    group: GroupFile,
    experience: String,
    #[serde(default)]
    caution: Option<TextFile>,
    #[serde(default)]
    not_with_residents: bool,
    #[serde(default)]
    source: Vec<String>,
    #[serde(default)]
    building_blocks: bool,
    #[serde(default)]
    variants: Vec<u16>,
    steps: Vec<StepFile>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct GroupFile {
    from: u16,
    #[serde(default)]
    to: Option<u16>,
}

/// Reads and checks the text of a method file called `file_name`. Its roles must be among `roles`.
///
/// # Errors
/// The first [`LibraryError`] that is met, with its place.
pub fn load_method(text: &str, file_name: &str, roles: &[Role]) -> Result<Method, LibraryError> {
    let (file, mut checking) = Checking::read::<MethodFile>(text, file_name)?;
    let variants_minutes = variants(file.variants, file.building_blocks, &checking)?;
    let method = Method {
        key: MethodKey(checking.file_key(file.key)?),
        name: checking.text(file.name, "name", NAME_CHARS_MAX)?,
        summary: checking.text(file.summary, "summary", SUMMARY_CHARS_MAX)?,
        suits: checking.text(file.suits, "suits", SUITS_CHARS_MAX)?,
        questions_kind: checking
            .list(
                file.questions_kind,
                "questions_kind",
                QuestionKind::NAMES.len(),
            )?
            .iter()
            .map(|kind| checking.choice(kind, "questions_kind", QuestionKind::NAMES))
            .collect::<Result<_, _>>()?,
        group: group(&file.group, &checking)?,
        experience: checking.choice(&file.experience, "experience", Experience::NAMES)?,
        caution: file
            .caution
            .map(|text| checking.text(text, "caution", CAUTION_CHARS_MAX))
            .transpose()?,
        not_with_residents: file.not_with_residents,
        sources: sources(file.source, &checking)?,
        building_blocks: file.building_blocks,
        steps: steps(file.steps, &variants_minutes, roles, &mut checking)?,
        variants_minutes,
    };
    sums(&method, &checking)?;
    Ok(method)
}

fn variants(
    mut given: Vec<u16>,
    building_blocks: bool,
    checking: &Checking<'_>,
) -> Result<Vec<u16>, LibraryError> {
    if building_blocks {
        return if given.is_empty() {
            Ok(given)
        } else {
            Err(checking.error(Problem::Misplaced {
                field: "variants",
                only_for: "a method, not for building blocks",
            }))
        };
    }
    given = checking.list(given, "variants", VARIANTS_MAX)?;
    given.sort_unstable();
    given.dedup();
    Ok(given)
}

fn group(file: &GroupFile, checking: &Checking<'_>) -> Result<GroupSize, LibraryError> {
    let (from, to) = (file.from, file.to.unwrap_or(u16::MAX));
    if from == 0 || to < from {
        return Err(checking.error(Problem::GroupSize { from, to }));
    }
    Ok(GroupSize { from, to: file.to })
}

fn sources(given: Vec<String>, checking: &Checking<'_>) -> Result<Vec<String>, LibraryError> {
    if given.len() > SOURCES_MAX {
        return Err(checking.error(Problem::ListLength {
            field: "source",
            length: given.len(),
            max: SOURCES_MAX,
        }));
    }
    for source in &given {
        let length = source.trim().chars().count();
        if !(1..=SOURCE_CHARS_MAX).contains(&length) {
            return Err(checking.error(Problem::BadSource {
                length,
                max: SOURCE_CHARS_MAX,
            }));
        }
    }
    Ok(given)
}

fn steps(
    files: Vec<StepFile>,
    variants: &[u16],
    roles: &[Role],
    checking: &mut Checking<'_>,
) -> Result<Vec<Step>, LibraryError> {
    let mut steps: Vec<Step> = Vec::new();
    for file in checking.list(files, "steps", STEPS_MAX)? {
        checking.place = Place::File;
        let key = StepKey(checking.key(file.key.clone())?);
        checking.place = Place::Step(key.0.clone());
        if steps.iter().any(|known| known.key == key) {
            return Err(checking.error(Problem::DuplicateKey { key: key.0 }));
        }
        steps.push(load_step(file, key, variants, roles, checking)?);
    }
    checking.place = Place::File;
    Ok(steps)
}

/// All steps together are exactly as long as promised.
fn sums(method: &Method, checking: &Checking<'_>) -> Result<(), LibraryError> {
    for (index, variant) in method.variants_minutes.iter().enumerate() {
        let minutes = method
            .steps
            .iter()
            .filter_map(|step| step.minutes.get(index));
        let sum: u32 = minutes.map(|m| u32::from(*m)).sum();
        if sum != u32::from(*variant) {
            return Err(checking.error(Problem::WrongSum {
                variant: *variant,
                sum,
            }));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests;
