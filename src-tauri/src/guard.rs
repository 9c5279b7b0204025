//! What to do when the screen does not answer or falls away. Only decides; [`crate::screen`] does it.

use crate::drawing::Drawing;

/// How often a screen that fell away is drawn anew before something else is tried.
const REDRAWN_MAX: u8 = 3;

/// What is heard of the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum News {
    /// It can be used.
    Ready,
    /// It was waited for long enough.
    Silent,
    /// The process that draws it ended.
    Gone,
}

/// What to do about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Nothing.
    GoOn,
    /// Drawing safely works on this computer: begin with it from now on.
    Remember,
    /// Load the page again.
    Redraw,
    /// Start the program once more and draw safely.
    StartSafe,
    /// There is nothing left to try.
    GiveUp,
}

/// Watches one start of the program. A start that draws safely never starts another, so there are two at most.
#[derive(Clone, Debug)]
pub struct Guard {
    drawing: Drawing,
    may_change: bool,
    remembered: bool,
    /// How often the page was loaded.
    pub loads: u8,
    /// Whether the page that was loaded last is still to answer.
    pub waits: bool,
}

impl Guard {
    /// A start that has loaded its first page. `remembered` says that drawing safely is known to work here.
    pub fn new(drawing: Drawing, may_change: bool, remembered: bool) -> Self {
        Self {
            drawing,
            may_change,
            remembered,
            loads: 1,
            waits: true,
        }
    }

    /// What to do now.
    pub fn hears(&mut self, news: News) -> Step {
        self.waits = false;
        match news {
            News::Ready if self.drawing == Drawing::Safe && self.may_change && !self.remembered => {
                self.remembered = true;
                Step::Remember
            }
            News::Ready => Step::GoOn,
            News::Gone if self.loads <= REDRAWN_MAX => {
                self.loads += 1;
                self.waits = true;
                Step::Redraw
            }
            News::Gone | News::Silent => match self.drawing {
                Drawing::Usual if self.may_change => Step::StartSafe,
                _ => Step::GiveUp,
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Drawing::{Safe, Usual};
    use News::{Gone, Ready, Silent};

    fn steps(mut guard: Guard, news: &[News]) -> Vec<Step> {
        news.iter().map(|news| guard.hears(*news)).collect()
    }

    #[test]
    fn a_screen_that_answers_is_left_alone() {
        assert_eq!(
            steps(Guard::new(Usual, true, false), &[Ready, Ready]),
            [Step::GoOn, Step::GoOn],
            "also when the page was loaded again, as after locking"
        );
    }

    #[test]
    fn a_screen_that_does_not_answer_is_tried_safely_once() {
        assert_eq!(
            steps(Guard::new(Usual, true, false), &[Silent]),
            [Step::StartSafe],
            "perhaps it is the graphics card"
        );
        for remembered in [false, true] {
            assert_eq!(
                steps(Guard::new(Safe, true, remembered), &[Silent]),
                [Step::GiveUp],
                "then it was not the card, and starting again and again helps nobody"
            );
        }
    }

    #[test]
    fn safe_drawing_that_works_is_remembered_once() {
        assert_eq!(
            steps(Guard::new(Safe, true, false), &[Ready, Ready]),
            [Step::Remember, Step::GoOn],
            "the next start need not wait for an empty window first"
        );
        assert_eq!(
            steps(Guard::new(Safe, true, true), &[Ready]),
            [Step::GoOn],
            "it was known"
        );
    }

    #[test]
    fn a_wish_of_a_person_is_never_changed_nor_remembered() {
        for drawing in [Usual, Safe] {
            assert_eq!(
                steps(Guard::new(drawing, false, false), &[Ready, Silent]),
                [Step::GoOn, Step::GiveUp],
                "it holds for this start and no other"
            );
        }
    }

    #[test]
    fn a_screen_that_falls_away_comes_back_a_few_times() {
        let mut guard = Guard::new(Usual, true, false);
        assert_eq!(guard.hears(Ready), Step::GoOn, "it answered");
        for _ in 0..REDRAWN_MAX {
            assert_eq!(guard.hears(Gone), Step::Redraw, "the evening goes on");
            assert!(guard.waits, "and the new page must answer like the first");
            assert_eq!(guard.hears(Ready), Step::GoOn, "it did");
        }
        assert_eq!(
            guard.hears(Gone),
            Step::StartSafe,
            "a card that takes the screen down four times is not asked a fifth time"
        );
        let mut guard = Guard::new(Safe, true, true);
        let last = (0..=REDRAWN_MAX).map(|_| guard.hears(Gone)).last();
        assert_eq!(
            last,
            Some(Step::GiveUp),
            "and without the card nothing is left to try"
        );
    }

    #[test]
    fn a_page_that_was_loaded_again_and_stays_silent_is_tried_safely_too() {
        assert_eq!(
            steps(Guard::new(Usual, true, false), &[Gone, Silent]),
            [Step::Redraw, Step::StartSafe],
            "loading it again did not help"
        );
    }
}
