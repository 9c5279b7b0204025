//! The evening itself: one line, Enter, done.

use std::time::{Duration, Instant};

use serde_json::json;

use super::Hands;
use crate::webdriver::{Key, WebDriverError};

/// A mark that is set with a key while a line is being typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// Leermoment.
    LearningMoment,
    /// Idee.
    Idea,
    /// Regelsignaal.
    RuleSignal,
    /// Afspraak.
    Agreement,
    /// Parkeerlijst.
    ParkedItem,
}

impl Mark {
    /// The letter that sets it, together with Ctrl.
    #[must_use]
    pub fn letter(self) -> char {
        match self {
            Self::LearningMoment => 'l',
            Self::Idea => 'i',
            Self::RuleSignal => 's',
            Self::Agreement => 'g',
            Self::ParkedItem => 'p',
        }
    }

    /// The key of its name in the catalogue.
    fn place(self) -> &'static str {
        match self {
            Self::LearningMoment => "live.place.learning_moment",
            Self::Idea => "live.place.idea",
            Self::RuleSignal => "live.place.rule_signal",
            Self::Agreement => "live.place.agreement",
            Self::ParkedItem => "live.place.parked_item",
        }
    }
}

impl Hands<'_> {
    /// Types a line that somebody with this role says, and Enter. `place` is where it lands, as a key of the catalogue.
    /// Answers with the time from Enter until the line was on disk and the screen was at rest.
    ///
    /// # Errors
    /// [`WebDriverError::TooLate`] when the screen does not say that it was saved there.
    pub fn say_line(
        &self,
        role: Option<&str>,
        text: &str,
        place: &str,
    ) -> Result<Duration, WebDriverError> {
        self.begin_line(role, text)?;
        self.aim_at(place)?;
        self.finish_line(&[Key::Enter], place)
    }

    /// Types a line and marks it.
    ///
    /// # Errors
    /// As [`Hands::say_line`].
    pub fn mark_line(
        &self,
        role: Option<&str>,
        text: &str,
        mark: Mark,
    ) -> Result<Duration, WebDriverError> {
        self.begin_line(role, text)?;
        self.finish_line(&[Key::Control, Key::Char(mark.letter())], mark.place())
    }

    /// Gives a role the turn and types, without an end.
    ///
    /// # Errors
    /// [`WebDriverError`] when nobody at the table has this role.
    pub fn begin_line(&self, role: Option<&str>, text: &str) -> Result<(), WebDriverError> {
        // From wherever the focus is, to the line.
        self.press(&[Key::F(4)])?;
        if let Some(role) = role {
            self.give_turn(role)?;
        }
        self.write(text)
    }

    /// Lets this role speak: Ctrl with its digit, or Tab until it is its turn when there are more than nine.
    ///
    /// # Errors
    /// [`WebDriverError::OutOfReach`] when nobody at the table has this role.
    pub fn give_turn(&self, role: &str) -> Result<(), WebDriverError> {
        let (roles, mut now) = self.roles()?;
        let out_of_reach = || WebDriverError::OutOfReach {
            what: role.to_owned(),
            met: roles.clone(),
        };
        let at = roles
            .iter()
            .position(|known| known == role)
            .ok_or_else(out_of_reach)?;
        if let Some(digit) = u32::try_from(at + 1)
            .ok()
            .and_then(|number| char::from_digit(number, 10))
        {
            return self.press(&[Key::Control, Key::Char(digit)]);
        }
        for _ in &roles {
            if now == role {
                return Ok(());
            }
            self.press(&[Key::Tab])?;
            now = self.roles()?.1;
        }
        Err(out_of_reach())
    }

    /// Lets the line land there: Ctrl+B goes round the places of the step.
    ///
    /// # Errors
    /// [`WebDriverError::OutOfReach`] when the step has no such place.
    pub fn aim_at(&self, place: &str) -> Result<(), WebDriverError> {
        let wanted = self.say(place);
        let mut met = Vec::new();
        loop {
            let line = self.field(self.say("live.capture.label"))?;
            let name = line.attribute("aria-label")?.unwrap_or_default();
            if name.ends_with(wanted) {
                return Ok(());
            }
            if met.contains(&name) {
                let what = wanted.to_owned();
                return Err(WebDriverError::OutOfReach { what, met });
            }
            met.push(name);
            self.press(&[Key::Control, Key::Char('b')])?;
        }
    }

    /// Goes to the next step with its key, and answers with the heading there.
    ///
    /// # Errors
    /// [`WebDriverError::TooLate`] when the step stays.
    pub fn next_step(&self) -> Result<String, WebDriverError> {
        self.turn_page(Key::PageDown)
    }

    /// Goes back a step with its key, and answers with the heading there.
    ///
    /// # Errors
    /// [`WebDriverError::TooLate`] when the step stays.
    pub fn previous_step(&self) -> Result<String, WebDriverError> {
        self.turn_page(Key::PageUp)
    }

    /// The heading of the screen.
    ///
    /// # Errors
    /// [`WebDriverError::TooLate`] when it has none.
    pub fn heading(&self) -> Result<String, WebDriverError> {
        self.window().find("h1")?.text()
    }

    /// Text that is in the capture line now.
    ///
    /// # Errors
    /// [`WebDriverError::TooLate`] when there is no capture line.
    pub fn line_text(&self) -> Result<String, WebDriverError> {
        let line = self.field(self.say("live.capture.label"))?;
        let value = line.property("value")?;
        Ok(value.as_str().unwrap_or_default().to_owned())
    }

    fn turn_page(&self, key: Key) -> Result<String, WebDriverError> {
        self.press(&[Key::F(4)])?;
        let before = self.heading()?;
        self.press(&[key])?;
        let after = self
            .window()
            .wait_until(&format!("another step than {before:?}"), |_| {
                let now = self.heading()?;
                Ok((now != before).then_some(now))
            })?;
        self.window().wait_until_idle()?;
        Ok(after)
    }

    fn finish_line(&self, keys: &[Key], place: &str) -> Result<Duration, WebDriverError> {
        let saved = self
            .words()
            .fill("live.capture.saved", &[("place", self.say(place))]);
        // What is parked until a later step says which one.
        let parked = self.say("live.brake.parked").split('{').next();
        let parked = parked.filter(|_| place == Mark::ParkedItem.place());
        let begin = Instant::now();
        self.press(keys)?;
        let took = begin.elapsed();
        self.window()
            .wait_until(&format!("the words {saved:?}"), |_| {
                let told =
                    self.sees(&saved)? || parked.map_or(Ok(false), |words| self.sees(words))?;
                Ok((told && self.line_text()?.is_empty()).then_some(()))
            })?;
        Ok(took)
    }

    /// The roles that can speak, in the order of their digits, and the one whose turn it is.
    fn roles(&self) -> Result<(Vec<String>, String), WebDriverError> {
        let list = self.field(self.say("live.capture.role"))?;
        let nobody = self.say("live.capture.nobody");
        let script = "const list = arguments[0];
            const text = (option) => option?.text.trim() ?? '';
            return [[...list.options].map(text), text(list.selectedOptions[0])]";
        let answer = self
            .window()
            .execute(script, &json!([list.as_argument()]))?;
        let text = |value: &serde_json::Value| value.as_str().unwrap_or_default().to_owned();
        let all = answer[0].as_array().into_iter().flatten().map(text);
        Ok((
            all.filter(|name| name != nobody).collect(),
            text(&answer[1]),
        ))
    }
}
