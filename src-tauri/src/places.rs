//! How large the windows are and where they stand, remembered from one start to the next.
//!
//! `tauri-plugin-window-state` keeps numbers only: size, place and whether a window fills the screen, in the folder for
//! settings. It puts a window back when a corner of it is on a screen, which can leave its title bar out of reach, and as
//! large as it was on a screen that may not be there; [`into_sight`] sees to that.

use tauri::plugin::TauriPlugin;
use tauri::{PhysicalPosition, PhysicalSize, WebviewWindow, Wry};
use tauri_plugin_window_state::{Builder, StateFlags};

/// So much of the title bar can be taken hold of with a mouse.
const HOLD_PX: i32 = 80;

/// Remembers the windows.
pub fn keeper() -> TauriPlugin<Wry> {
    Builder::new().with_state_flags(kept()).build()
}

/// On Wayland no program knows where its windows are or may put them somewhere.
fn kept() -> StateFlags {
    let size = StateFlags::SIZE | StateFlags::MAXIMIZED;
    let set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    let by_x11 = std::env::var("GDK_BACKEND").is_ok_and(|backend| backend.starts_with("x11"));
    if set("WAYLAND_DISPLAY") && !by_x11 {
        size
    } else {
        size | StateFlags::POSITION
    }
}

/// A rectangle in pixels of the desktop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Area {
    x: i32,
    y: i32,
    width: i32,
    height: i32,
}

impl Area {
    fn new(at: PhysicalPosition<i32>, size: PhysicalSize<u32>) -> Self {
        let length = |px: u32| i32::try_from(px).unwrap_or(i32::MAX);
        Self {
            x: at.x,
            y: at.y,
            width: length(size.width),
            height: length(size.height),
        }
    }

    /// How much of this is on a screen, from left to right.
    fn shared_width(self, screen: Area) -> i32 {
        let right = self.x.saturating_add(self.width);
        right.min(screen.x.saturating_add(screen.width)) - self.x.max(screen.x)
    }
}

/// Where a window must go to be in sight and within reach; `None` when it is, or when there is no screen.
fn within(window: Area, screens: &[Area]) -> Option<Area> {
    let holds = |screen: &&Area| {
        let title_bar = window.y >= screen.y
            && window.y
                <= screen
                    .y
                    .saturating_add(screen.height)
                    .saturating_sub(HOLD_PX);
        title_bar && window.shared_width(**screen) >= HOLD_PX.min(window.width)
    };
    let held = screens.iter().find(holds);
    let screen = held.or(screens.first())?;
    let (width, height) = (
        window.width.min(screen.width),
        window.height.min(screen.height),
    );
    let larger = (width, height) != (window.width, window.height);
    if held.is_some() && !larger {
        return None;
    }
    Some(Area {
        x: screen.x + (screen.width - width) / 2,
        y: screen.y + (screen.height - height) / 2,
        width,
        height,
    })
}

/// Brings a window where it can be seen, whatever screens there were the last time.
pub fn into_sight(window: &WebviewWindow) -> tauri::Result<()> {
    if window.is_maximized()? {
        return Ok(());
    }
    let stands = Area::new(window.outer_position()?, window.inner_size()?);
    let screens = window.available_monitors()?;
    let screens: Vec<Area> = screens
        .iter()
        .map(|screen| Area::new(*screen.position(), *screen.size()))
        .collect();
    if let Some(area) = within(stands, &screens) {
        let length = |px: i32| u32::try_from(px).unwrap_or_default();
        window.set_size(PhysicalSize::new(length(area.width), length(area.height)))?;
        window.set_position(PhysicalPosition::new(area.x, area.y))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const LAPTOP: Area = Area {
        x: 0,
        y: 0,
        width: 1366,
        height: 768,
    };
    const BEAMER: Area = Area {
        x: 1366,
        y: -200,
        width: 1920,
        height: 1080,
    };

    fn window(x: i32, y: i32, width: i32, height: i32) -> Area {
        Area {
            x,
            y,
            width,
            height,
        }
    }

    #[test]
    fn a_window_that_can_be_taken_hold_of_stays_where_it_was_put() {
        for (what, at) in [
            ("in the middle", window(43, 24, 1280, 720)),
            ("half off the right side", window(1200, 300, 1000, 700)),
            ("half off the left side", window(-800, 0, 1000, 700)),
            ("on the beamer", window(1500, -150, 1024, 768)),
            ("on both", window(1000, 100, 900, 600)),
        ] {
            assert_eq!(within(at, &[LAPTOP, BEAMER]), None, "{what}");
        }
    }

    #[test]
    fn a_window_out_of_reach_comes_to_the_middle_of_the_first_screen() {
        let middle = window(183, 84, 1000, 600);
        for (what, x, y) in [
            ("on the beamer that is gone", 1500, 100),
            ("with its title bar above the screen", 100, -40),
            ("with only its last corner on the screen", -990, -590),
            ("below the screen", 100, 760),
            ("nowhere near", i32::MAX, i32::MIN),
        ] {
            assert_eq!(
                within(window(x, y, 1000, 600), &[LAPTOP]),
                Some(middle),
                "{what}"
            );
        }
    }

    #[test]
    fn a_window_of_a_larger_screen_is_made_to_fit() {
        assert_eq!(
            within(window(0, 0, 2500, 1300), &[LAPTOP]),
            Some(LAPTOP),
            "its foot would be below the screen, with the button for the next step"
        );
        assert_eq!(
            within(window(1400, -200, 2500, 700), &[LAPTOP, BEAMER]),
            Some(window(1366, -10, 1920, 700)),
            "on the screen that it stands on"
        );
    }

    #[test]
    fn without_a_screen_nothing_is_moved() {
        assert_eq!(
            within(window(5, 5, 10, 10), &[]),
            None,
            "there is nowhere to go"
        );
    }
}
