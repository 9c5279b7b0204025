//! How careful an evening is with what is said: what is written down, and what may leave the group.

use crate::method::Capture;

/// What the group agreed about writing down and giving away, for one session (*privacymodus*).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PrivacyMode {
    /// Everything is written down so that it leads back to nobody (*niet-herleidbaar*).
    #[default]
    NotTraceable,
    /// Only for those who signed the statement (*vertrouwelijk met verklaring*).
    Confidential,
    /// Nothing of the case is written down, only what was learned (*alleen leren*).
    LearningOnly,
    /// Nothing is written down but how the evening was (*niets vastleggen*).
    NothingRecorded,
}

/// What something that is written down is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Matter {
    /// The case, or the person of it.
    Case,
    /// What was learned, and what somebody will do: lessons, ideas, signals, agreements.
    Learning,
    /// The evening itself: who is there, how it was, when the next one is.
    Evening,
}

impl PrivacyMode {
    /// Whether something about this is written down.
    #[must_use]
    pub fn keeps(self, matter: Matter) -> bool {
        match self {
            Self::NotTraceable | Self::Confidential => true,
            Self::LearningOnly => matter != Matter::Case,
            Self::NothingRecorded => matter == Matter::Evening,
        }
    }

    /// What a step writes down under this mode: as its method says, or nothing.
    #[must_use]
    pub fn left_of(self, capture: Capture) -> Capture {
        if self.keeps(capture.matter()) {
            capture
        } else {
            Capture::Nothing
        }
    }

    /// Whether the case goes to nobody who did not sign the statement.
    #[must_use]
    pub fn asks_for_statement(self) -> bool {
        self == Self::Confidential
    }
}

impl Capture {
    /// What is written down in such a step is about.
    #[must_use]
    pub fn matter(self) -> Matter {
        match self {
            Self::Attendance | Self::OpenLines | Self::Closing | Self::Pause | Self::Nothing => {
                Matter::Evening
            }
            Self::Agreements | Self::Lessons => Matter::Learning,
            _ => Matter::Case,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_mode_writes_down_less_than_the_one_before() {
        use Matter::{Case, Evening, Learning};
        let kept = |mode: PrivacyMode| [Case, Learning, Evening].map(|about| mode.keeps(about));
        assert_eq!(
            kept(PrivacyMode::default()),
            [true; 3],
            "all of it, as ever"
        );
        assert_eq!(
            kept(PrivacyMode::Confidential),
            [true; 3],
            "all of it, for those who signed"
        );
        assert_eq!(kept(PrivacyMode::LearningOnly), [false, true, true]);
        assert_eq!(kept(PrivacyMode::NothingRecorded), [false, false, true]);
    }

    #[test]
    fn a_step_about_the_case_writes_nothing_down_when_only_learning_is_kept() {
        for (name, capture) in Capture::NAMES {
            let left = PrivacyMode::LearningOnly.left_of(*capture);
            let about_the_case = capture.is_sheet()
                || capture.is_about_a_person()
                || matches!(
                    capture,
                    Capture::Story | Capture::ProblemSentence | Capture::Leeway | Capture::Note
                );
            let meant = if about_the_case {
                Capture::Nothing
            } else {
                *capture
            };
            assert_eq!(left, meant, "{name}");
        }
    }
}
