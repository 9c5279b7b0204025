//! Two ways to draw, and which one a start begins with.
//!
//! On many Linux laptops WebKitGTK shows an empty window when it draws through DMA-BUF, and on some whenever it uses the
//! graphics card. The choice must stand in the environment before GTK starts.

/// The variable that says which way to draw. A person may set it to `usual` or `safe`; then nothing else is tried.
pub const CHOICE: &str = "KANTELBEELD_DRAWING";

/// How the web view draws.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Drawing {
    /// With the graphics card, but not through DMA-BUF.
    Usual,
    /// Without the graphics card: slower, and it works on nearly every computer.
    Safe,
}

impl Drawing {
    /// What must be set to 1 for it. Other systems than Linux draw with a web view of their own.
    fn variables(self) -> &'static [&'static str] {
        match self {
            _ if cfg!(not(target_os = "linux")) => &[],
            Self::Usual => &["WEBKIT_DISABLE_DMABUF_RENDERER"],
            Self::Safe => &[
                "WEBKIT_DISABLE_DMABUF_RENDERER",
                "WEBKIT_DISABLE_COMPOSITING_MODE",
                "WEBKIT_SKIA_ENABLE_CPU_RENDERING",
            ],
        }
    }
}

/// What [`CHOICE`] holds when the program itself chose to draw safely, because the screen did not answer a moment ago.
pub const OWN_SAFE: &str = "safe, chosen by the program";

/// How a start goes on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// The way to draw.
    pub drawing: Drawing,
    /// When the screen does not answer, the other way may be tried.
    pub may_change: bool,
    /// What must be 1 in the environment, unless a person has set it.
    pub to_set: &'static [&'static str],
}

/// Plans a start, from what [`CHOICE`] says and whether drawing safely was what worked on this computer.
pub fn plan(choice: Option<&str>, safe_works: bool) -> Plan {
    let (drawing, may_change) = match choice {
        Some("usual") => (Drawing::Usual, false),
        Some("safe") => (Drawing::Safe, false),
        Some(OWN_SAFE) => (Drawing::Safe, true),
        _ if safe_works => (Drawing::Safe, true),
        _ => (Drawing::Usual, true),
    };
    Plan {
        drawing,
        may_change: may_change && !Drawing::Safe.variables().is_empty(),
        to_set: drawing.variables(),
    }
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::*;

    const WITHOUT_CARD: [&str; 3] = [
        "WEBKIT_DISABLE_DMABUF_RENDERER",
        "WEBKIT_DISABLE_COMPOSITING_MODE",
        "WEBKIT_SKIA_ENABLE_CPU_RENDERING",
    ];

    #[test]
    fn a_first_start_draws_as_usual_and_may_still_change() {
        let plan = plan(None, false);
        assert_eq!(plan.drawing, Drawing::Usual, "most computers can do it");
        assert!(plan.may_change, "and those that cannot are helped");
        assert_eq!(
            plan.to_set,
            ["WEBKIT_DISABLE_DMABUF_RENDERER"],
            "the graphics card is used, but never through DMA-BUF"
        );
    }

    #[test]
    fn a_computer_where_safe_drawing_worked_begins_with_it() {
        let plan = plan(None, true);
        assert_eq!(plan.drawing, Drawing::Safe, "it was remembered");
        assert_eq!(plan.to_set, WITHOUT_CARD, "the card is kept out of it");
    }

    #[test]
    fn a_start_after_a_screen_that_did_not_answer_draws_safely() {
        let plan = plan(Some(OWN_SAFE), false);
        assert_eq!(plan.drawing, Drawing::Safe, "the other way was tried");
        assert!(plan.may_change, "and is remembered when it works");
        assert_eq!(plan.to_set, WITHOUT_CARD, "what is missing for it is set");
    }

    #[test]
    fn a_choice_of_a_person_is_final() {
        for (choice, drawing) in [("usual", Drawing::Usual), ("safe", Drawing::Safe)] {
            for safe_works in [false, true] {
                let plan = plan(Some(choice), safe_works);
                assert_eq!(plan.drawing, drawing, "{choice} was asked for");
                assert!(!plan.may_change, "and nothing else is tried");
            }
        }
    }

    #[test]
    fn a_choice_that_means_nothing_is_no_choice() {
        let plan = plan(Some("mooi"), false);
        assert_eq!(plan.drawing, Drawing::Usual, "as if it were not there");
        assert!(
            plan.may_change,
            "a slip of the pen must not leave a window empty"
        );
    }
}
