//! Harvest, the report on screen and on paper, and what is there afterwards.

use std::path::Path;

use super::{DemoError, file_error, stage::Stage};

/// Reads back, answers the two questions and closes the evening.
pub fn harvest(stage: &mut Stage<'_>) -> Result<(), DemoError> {
    let hands = stage.hands.clone();
    let session = stage.evening.session.clone();
    hands.arrive_at(hands.say("harvest.title"))?;
    stage.picture("harvest-read-back")?;
    for heading in [
        "harvest.lessons.title",
        "harvest.marks.title",
        "harvest.agreements.title",
    ] {
        hands.scroll_to(hands.say(heading))?;
        stage.picture(
            &heading
                .replace("harvest.", "harvest-")
                .replace(".title", ""),
        )?;
    }
    if let Some(reflection) = session.reflection {
        stage.fill(
            &hands,
            hands.say("harvest.reflect.worked"),
            &reflection.worked,
        )?;
        stage.fill(&hands, hands.say("harvest.reflect.good"), &reflection.good)?;
        let for_whom = hands.say("harvest.reflect.good_for_whom");
        stage.fill(&hands, for_whom, &reflection.good_for_whom)?;
    }
    hands.scroll_to(hands.say("harvest.reflect.title"))?;
    stage.picture("harvest-reflect")?;
    hands.click(hands.say("harvest.close.close"))?;
    hands.read(hands.say("harvest.close.reopen"))?;
    Ok(())
}

/// The pages on the screen, then the PDF.
pub fn report(stage: &mut Stage<'_>, documents: &Path, out: &Path) -> Result<(), DemoError> {
    let hands = stage.hands.clone();
    hands.click(hands.say("harvest.report.show"))?;
    wait_for_pages(stage)?;
    stage.picture("report-preview")?;
    hands.click(hands.say("harvest.report.save"))?;
    hands.read(hands.say("harvest.report.saved"))?;
    stage.picture("report-saved")?;
    let pdf = the_pdf(documents)?;
    let copy = out.join("verslag.pdf");
    std::fs::copy(&pdf, &copy).map_err(|source| file_error(&copy, source))?;
    Ok(())
}

/// A page is a picture that the window loads by itself.
fn wait_for_pages(stage: &Stage<'_>) -> Result<(), DemoError> {
    let loaded = "const pages = [...document.images];
        return pages.length > 0 && pages.every((page) => page.complete && page.naturalWidth > 0)";
    stage
        .hands
        .window()
        .wait_until("the pages of the report", |window| {
            Ok((window.execute(loaded, &serde_json::json!([]))? == true).then_some(()))
        })?;
    Ok(())
}

/// The only PDF in the folder for documents.
fn the_pdf(documents: &Path) -> Result<std::path::PathBuf, DemoError> {
    let entries = std::fs::read_dir(documents).map_err(|source| file_error(documents, source))?;
    entries
        .filter_map(Result::ok)
        .map(|entry| entry.path())
        .find(|path| path.extension().is_some_and(|extension| extension == "pdf"))
        .ok_or_else(|| file_error(documents, std::io::ErrorKind::NotFound.into()))
}

/// What the evening left behind: the case with its pages, and the day with its promises.
pub fn look_back(stage: &mut Stage<'_>) -> Result<(), DemoError> {
    let hands = stage.hands.clone();
    let title = stage.evening.case.title.clone();
    hands.click(hands.say("common.nav.cases"))?;
    hands.arrive_at(hands.say("cases.title"))?;
    stage.picture("cases")?;
    hands.click(&title)?;
    hands.arrive_at(&title)?;
    stage.picture("case")?;
    hands.click(hands.say("common.nav.group"))?;
    hands.arrive_at(hands.say("group.title"))?;
    stage.picture("group")?;
    hands.click(hands.say("common.nav.today"))?;
    hands.arrive_at(hands.say("today.title"))?;
    stage.picture("today-afterwards")
}
