//! Reading one method file.

use super::error::{LibraryError, Place, Problem};
use super::texts::{Checking, TextFile};
use domain::method::{Capture, Method, MethodKey, Step, StepKey};
use domain::role::{Role, RoleKey};
use serde::Deserialize;
use std::collections::BTreeMap;

const NAME_CHARS_MAX: usize = 60;
const SUMMARY_CHARS_MAX: usize = 400;
/// One line under the name of the step.
const PURPOSE_CHARS_MAX: usize = 140;
/// What can be said in a minute and read without scrolling on a laptop.
const FACILITATOR_CHARS_MAX: usize = 700;
const AVOID_CHARS_MAX: usize = 180;
/// Two lines in letters that the back row can read.
const BEAMER_CHARS_MAX: usize = 110;
const QUESTION_CHARS_MAX: usize = 120;
const STEPS_MAX: usize = 30;
const VARIANTS_MAX: usize = 6;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct MethodFile {
    key: String,
    name: TextFile,
    summary: TextFile,
    variants: Vec<u16>,
    steps: Vec<StepFile>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct StepFile {
    key: String,
    name: TextFile,
    minutes: BTreeMap<u16, u16>,
    capture: String,
    #[serde(default)]
    who_first: Option<String>,
    #[serde(default)]
    protected: bool,
    #[serde(default)]
    optional: bool,
    purpose: TextFile,
    facilitator: TextFile,
    avoid: TextFile,
    beamer: TextFile,
    questions: Vec<QuestionFile>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct QuestionFile {
    role: String,
    text: TextFile,
}

/// Reads and checks the text of a method file called `file_name`. Its roles must be among `roles`.
///
/// # Errors
/// The first [`LibraryError`] that is met, with its place.
pub fn load_method(text: &str, file_name: &str, roles: &[Role]) -> Result<Method, LibraryError> {
    let (file, mut checking) = Checking::read::<MethodFile>(text, file_name)?;
    let key = MethodKey(checking.file_key(file.key)?);
    let name = checking.text(file.name, "name", NAME_CHARS_MAX)?;
    let summary = checking.text(file.summary, "summary", SUMMARY_CHARS_MAX)?;
    let mut variants_minutes = checking.list(file.variants, "variants", VARIANTS_MAX)?;
    variants_minutes.sort_unstable();
    variants_minutes.dedup();
    let mut steps: Vec<Step> = Vec::new();
    for step in checking.list(file.steps, "steps", STEPS_MAX)? {
        checking.place = Place::File;
        let step_key = StepKey(checking.key(step.key.clone())?);
        checking.place = Place::Step(step_key.0.clone());
        if steps.iter().any(|known| known.key == step_key) {
            return Err(checking.error(Problem::DuplicateKey { key: step_key.0 }));
        }
        steps.push(load_step(
            step,
            step_key,
            &variants_minutes,
            roles,
            &checking,
        )?);
    }
    checking.place = Place::File;
    for (index, variant) in variants_minutes.iter().enumerate() {
        let sum: u32 = steps
            .iter()
            .filter_map(|step| step.minutes.get(index))
            .map(|m| u32::from(*m))
            .sum();
        if sum != u32::from(*variant) {
            return Err(checking.error(Problem::WrongSum {
                variant: *variant,
                sum,
            }));
        }
    }
    Ok(Method {
        key,
        name,
        summary,
        variants_minutes,
        steps,
    })
}

fn load_step(
    step: StepFile,
    key: StepKey,
    variants: &[u16],
    roles: &[Role],
    checking: &Checking<'_>,
) -> Result<Step, LibraryError> {
    let role = |key: String| {
        let key = RoleKey(key);
        let known = roles.iter().any(|role| role.key == key);
        if known {
            Ok(key)
        } else {
            Err(checking.error(Problem::UnknownRole { role: key.0 }))
        }
    };
    if let Some(variant) = step
        .minutes
        .keys()
        .find(|variant| !variants.contains(variant))
    {
        return Err(checking.error(Problem::UnknownVariant { variant: *variant }));
    }
    let minutes = |variant: &u16| match step.minutes.get(variant) {
        Some(minutes) if *minutes > 0 => Ok(*minutes),
        _ => Err(checking.error(Problem::MissingMinutes { variant: *variant })),
    };
    Ok(Step {
        key,
        name: checking.text(step.name, "name", NAME_CHARS_MAX)?,
        minutes: variants.iter().map(minutes).collect::<Result<_, _>>()?,
        purpose: checking.text(step.purpose, "purpose", PURPOSE_CHARS_MAX)?,
        facilitator: checking.text(step.facilitator, "facilitator", FACILITATOR_CHARS_MAX)?,
        avoid: checking.text(step.avoid, "avoid", AVOID_CHARS_MAX)?,
        beamer: checking.text(step.beamer, "beamer", BEAMER_CHARS_MAX)?,
        questions: step
            .questions
            .into_iter()
            .map(|q| {
                Ok((
                    role(q.role)?,
                    checking.text(q.text, "questions", QUESTION_CHARS_MAX)?,
                ))
            })
            .collect::<Result<_, LibraryError>>()?,
        capture: Capture::named(&step.capture).ok_or_else(|| {
            checking.error(Problem::UnknownCapture {
                capture: step.capture.clone(),
            })
        })?,
        who_first: step.who_first.map(role).transpose()?,
        protected: step.protected,
        optional: step.optional,
    })
}

#[cfg(test)]
mod tests;
