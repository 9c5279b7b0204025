//! Declares the shell's commands, so that capabilities can say which window may call them.

fn main() {
    let commands = tauri_build::AppManifest::new().commands(&[
        "rpc",
        "beamer_window",
        "ui_ready",
        "opened_file",
        "exit",
    ]);
    tauri_build::try_build(tauri_build::Attributes::new().app_manifest(commands))
        .expect("tauri.conf.json is sound");
}
