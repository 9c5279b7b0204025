//! Declares the shell's commands, so that capabilities can say which window may call them, and packs what the loader has to
//! put right at every start.

fn main() {
    pack_relocations();
    let commands = tauri_build::AppManifest::new().commands(&[
        "rpc",
        "beamer_window",
        "ui_ready",
        "letters",
        "opened_file",
        "exit",
    ]);
    tauri_build::try_build(tauri_build::Attributes::new().app_manifest(commands))
        .expect("tauri.conf.json is sound");
}

/// Typst and OpenSSL have hundreds of thousands of addresses in tables. Packed (DT_RELR, known to glibc 2.36 and later) they
/// take some kilobytes instead of megabytes, all of which every start reads and keeps in memory.
fn pack_relocations() {
    let is = |what: &str, value: &str| std::env::var(what).is_ok_and(|is| is == value);
    let is_known = is("CARGO_CFG_TARGET_OS", "linux")
        && is("CARGO_CFG_TARGET_ENV", "gnu")
        && is("CARGO_CFG_TARGET_ARCH", "x86_64");
    if is_known {
        println!("cargo:rustc-link-arg-bin=kantelbeeld=-Wl,-z,pack-relative-relocs");
    }
}
