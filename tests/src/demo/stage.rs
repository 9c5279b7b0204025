//! What every part of the demo needs: hands, album, journal, and who is who in the script.

use app::library;
use app::practice::script::{self, EveningScript, Line, Party, Story};
use domain::role::RoleKey;

use super::DemoError;
use super::album::Album;
use super::journal::Journal;
use crate::hands::Hands;
use crate::webdriver::WindowHandle;

/// The demo while it plays.
pub struct Stage<'a> {
    /// At the facilitator's window.
    pub hands: Hands<'a>,
    /// Pictures.
    pub album: Album,
    /// What was done.
    pub journal: Journal,
    /// What is played.
    pub evening: EveningScript,
    /// The facilitator's window.
    pub desk: WindowHandle,
    /// The room's window, once it is open.
    pub room: Option<WindowHandle>,
    story: Story,
}

impl<'a> Stage<'a> {
    /// Everything ready at the first screen.
    ///
    /// # Errors
    /// [`DemoError::Script`] when the script is broken.
    pub fn set(hands: Hands<'a>, album: Album) -> Result<Self, DemoError> {
        Ok(Self {
            desk: hands.window().handle()?,
            hands,
            album,
            journal: Journal::begin(),
            evening: script::evening()?,
            room: None,
            story: script::story()?,
        })
    }

    /// Plays a part: tells that it begins, writes down what was done in it and how long it took.
    ///
    /// # Errors
    /// Whatever the part fails with.
    pub fn part(
        &mut self,
        name: &str,
        play: impl FnOnce(&mut Self) -> Result<(), DemoError>,
    ) -> Result<(), DemoError> {
        let pictures = self.album.count();
        self.journal.open(name);
        play(self)?;
        if let Some(part) = self.journal.close(self.album.since(pictures)) {
            println!(
                "        {:<40} {:>3} texts  {:>2} pictures  {:>5.1} s",
                part.name,
                part.typed.len(),
                part.pictures.len(),
                part.took_ms as f64 / 1000.0
            );
        }
        Ok(())
    }

    /// Takes a picture of the window that is looked at.
    ///
    /// # Errors
    /// [`DemoError::Window`] when that fails.
    pub fn picture(&mut self, what: &str) -> Result<(), DemoError> {
        self.album.take(self.hands.window(), what)?;
        Ok(())
    }

    /// Fills in a field of these hands and writes it down.
    ///
    /// # Errors
    /// [`DemoError::Window`] when there is no such field.
    pub fn fill(&mut self, hands: &Hands<'_>, label: &str, text: &str) -> Result<(), DemoError> {
        hands.fill(label, text)?;
        self.journal.typed(label, text, None);
        Ok(())
    }

    /// The name of a member, as the screen has it.
    ///
    /// # Errors
    /// [`DemoError::Unknown`] when the group has no such member.
    pub fn member(&self, key: &str) -> Result<String, DemoError> {
        let mut members = self.story.group.members.iter();
        members
            .find(|member| member.key == key)
            .map(|member| member.name.clone())
            .ok_or_else(|| DemoError::unknown("member", key))
    }

    /// The name of a role, as the screen has it.
    ///
    /// # Errors
    /// [`DemoError::Unknown`] when the library has no such role.
    pub fn role(&self, key: &str) -> Result<String, DemoError> {
        library::role(&RoleKey(key.to_owned()))
            .map(|role| role.name.nl.clone())
            .ok_or_else(|| DemoError::unknown("role", key))
    }

    /// Who keeps a promise, in words.
    ///
    /// # Errors
    /// [`DemoError::Unknown`] for an unknown key.
    pub fn party(&self, party: &Party) -> Result<String, DemoError> {
        match party {
            Party::Member(key) => self.member(key),
            Party::Role(key) => self.role(key),
            Party::Group => Ok("De groep".to_owned()),
        }
    }

    /// What an earlier session promised.
    ///
    /// # Errors
    /// [`DemoError::Unknown`] when nobody did.
    pub fn promise(&self, key: &str) -> Result<String, DemoError> {
        let steps = self
            .story
            .sessions
            .iter()
            .flat_map(|session| &session.steps);
        let mut lines = steps.flat_map(|step| &step.lines);
        lines
            .find_map(|line| match line {
                Line::Agreement(promise) if promise.key == key => Some(promise.what.clone()),
                _ => None,
            })
            .ok_or_else(|| DemoError::unknown("agreement", key))
    }
}
