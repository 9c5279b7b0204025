//! Two copies of the real app, two homes, and an exFAT stick between them.

use acceptance::exchange_demo;
use acceptance::webdriver::built_app;
use std::path::Path;

#[test]
fn a_session_goes_from_one_laptop_to_the_other_and_back_on_a_stick() {
    let app = built_app().expect("the app is built before the tests run");
    let seen = Path::new(env!("CARGO_TARGET_TMPDIR")).join("two-laptops");
    if let Err(error) = exchange_demo::play(&app, Some(&seen)) {
        panic!("{error}\nwhat the windows showed is in {}", seen.display());
    }
}
