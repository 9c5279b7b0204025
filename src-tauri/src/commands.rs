//! What a window may ask of the shell. All but the windows themselves goes through [`rpc`] to the core.

use crate::guard::News;
use crate::letterbox::{Letter, Letterbox};
use crate::open_files::OpenedFile;
use crate::screen::Watch;
use crate::{Core, windows};
use app::error::{AppError, ErrorCode};
use serde_json::Value;
use tauri::{AppHandle, State};

/// Carries out a command of the core off the thread that draws.
#[tauri::command]
pub async fn rpc(core: State<'_, Core>, cmd: String, payload: Value) -> Result<Value, AppError> {
    let core = core.inner().clone();
    tauri::async_runtime::spawn_blocking(move || core.call(&cmd, payload))
        .await
        .unwrap_or_else(|_| Err(AppError::new(ErrorCode::Unexpected)))
}

/// Opens or closes the room's window.
#[tauri::command]
pub async fn beamer_window(handle: AppHandle, open: bool) -> Result<(), AppError> {
    windows::beamer(&handle, open).map_err(|_| AppError::new(ErrorCode::Unexpected))
}

/// The first screen can be used. The line is there for whoever measures how long that took.
#[tauri::command]
pub fn ui_ready(handle: AppHandle, watch: State<'_, Watch>) {
    watch.hears(News::Ready);
    eprintln!("kantelbeeld: ready");
    windows::into_sight(&handle, windows::MAIN);
}

/// What the program has to tell; there is no answer before there is something.
#[tauri::command]
pub async fn letters(waits: State<'_, Letterbox>) -> Result<Vec<Letter>, AppError> {
    let waits = waits.inner().clone();
    tauri::async_runtime::spawn_blocking(move || waits.take())
        .await
        .map_err(|_| AppError::new(ErrorCode::Unexpected))
}

/// The file that somebody opened from outside and that no screen has shown yet.
#[tauri::command]
pub fn opened_file(waits: State<'_, OpenedFile>) -> Option<String> {
    waits.take()
}

/// Ends the program.
#[tauri::command]
pub fn exit(handle: AppHandle, core: State<'_, Core>) {
    core.leave();
    handle.exit(0);
}
