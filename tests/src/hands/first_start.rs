//! The first minutes: a passphrase, a recovery sheet, a group.

use super::Hands;
use crate::webdriver::{WebDriverError, Window};

impl Hands<'_> {
    /// From the first screen to a store of one's own, without a mouse. Answers with the passphrase; a group is asked for next.
    ///
    /// # Errors
    /// [`WebDriverError`] when the screen does something else.
    ///
    /// # Panics
    /// When the label does not name the word by number.
    pub fn make_a_store(&self) -> Result<String, WebDriverError> {
        self.enter_on(self.say("start.welcome.begin"))?;
        self.arrive_at(self.say("start.passphrase.title"))?;
        let passphrase = self.window().find("[data-testid=proposal]")?.text()?;
        self.tab_and_write(self.say("start.passphrase.label"), &passphrase)?;
        self.enter_on(self.say("start.passphrase.save"))?;
        self.arrive_at(self.say("start.recovery.title"))?;
        let words = recovery_words(self.window())?;
        self.enter_on(self.say("start.recovery.have_it"))?;
        self.arrive_at(self.say("start.recovery.check_title"))?;
        let question = self.say("start.recovery.check_label");
        let (before, after) = question.split_once("{ask}").unwrap_or_default();
        self.tab_to(before)?;
        let asked = self.focused_name()?;
        let number = asked.trim_start_matches(before).trim_end_matches(after);
        let at: usize = number
            .trim()
            .parse()
            .expect("the label names the word by number");
        self.write(&words[at - 1])?;
        self.enter_on(self.say("start.recovery.check"))?;
        self.arrive_at(self.say("start.group.title"))?;
        Ok(passphrase)
    }

    /// Makes the first group of a new store.
    ///
    /// # Errors
    /// [`WebDriverError`] when the screen does something else.
    pub fn make_a_group(&self, name: &str) -> Result<(), WebDriverError> {
        self.tab_and_write(self.say("start.group.name"), name)?;
        self.enter_on(self.say("start.group.make"))?;
        self.arrive_at(self.say("today.title"))
    }
}

fn recovery_words(window: &Window) -> Result<Vec<String>, WebDriverError> {
    window.find("[data-testid=recovery-words] li")?;
    let words = window.find_all("[data-testid=recovery-words] li")?;
    words.iter().map(|word| word.text()).collect()
}
