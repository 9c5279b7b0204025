//! Kantelbeeld on the desktop.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod commands;
mod drawing;
mod guard;
mod letterbox;
mod open_files;
mod places;
mod screen;
mod webkit;
mod windows;

use app::folders::Folders;
use app::{App, Setup};
use letterbox::Letterbox;
use open_files::OpenedFile;
use screen::Watch;
use std::path::PathBuf;
use std::sync::Arc;
use tauri::{AppHandle, Manager};

/// The core, shared by the commands.
type Core = Arc<App>;

/// Starts in the practice group, without the door before it. The menu of the desktop offers it.
const PRACTICE: &str = "--practice";

fn main() {
    let context = tauri::generate_context!();
    let watch = Watch::begin(&context.config().identifier);
    tauri::Builder::default()
        .manage(watch)
        .manage(Letterbox::default())
        .manage(OpenedFile::of_start())
        // First of all plugins: a second start brings the first window to the front and ends.
        .plugin(tauri_plugin_single_instance::init(
            |handle, words, folder| {
                open_files::of_second_start(handle, words, &folder);
            },
        ))
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_opener::init())
        .plugin(places::keeper())
        .setup(|tauri| {
            let handle = tauri.handle().clone();
            windows::keep_main(&handle);
            let setup = Setup::on_this_laptop(folders(&handle)?);
            let events = windows::teller(handle.clone());
            let core: Core = Arc::new(App::new(setup, events));
            if std::env::args_os().any(|word| word == PRACTICE) {
                // When it fails the program stands before its door, where the button says why the group does not open.
                core.begin("practice_open");
            }
            tauri.manage(core);
            windows::greet_beamer(&handle);
            Ok(())
        })
        .invoke_handler(tauri::generate_handler![
            commands::rpc,
            commands::beamer_window,
            commands::ui_ready,
            commands::letters,
            commands::opened_file,
            commands::exit
        ])
        .on_window_event(windows::on_event)
        .run(context)
        .expect("the desktop gives us a window");
}

/// Where the system wants programs to keep things. Without a documents folder, the home folder will do.
fn folders(handle: &AppHandle) -> tauri::Result<Folders> {
    let path = handle.path();
    let documents: tauri::Result<PathBuf> = path.document_dir().or_else(|_| path.home_dir());
    Ok(Folders {
        home: path.app_local_data_dir()?,
        documents: documents?,
    })
}
