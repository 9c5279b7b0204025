//! The blank-window guard.

/// On many Linux laptops WebKitGTK shows an empty window when it draws through DMA-BUF. The choice must stand in the
/// environment before GTK starts, so the program starts itself once more with it; a choice of the user is left alone.
#[cfg(target_os = "linux")]
pub fn choose() {
    use std::os::unix::process::CommandExt;
    const NAME: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";
    if std::env::var_os(NAME).is_some() {
        return;
    }
    if let Ok(program) = std::env::current_exe() {
        let error = std::process::Command::new(program)
            .args(std::env::args_os().skip(1))
            .env(NAME, "1")
            .exec();
        // It only comes here when starting once more failed; drawing as usual is then the best there is.
        eprintln!("kantelbeeld: {error}");
    }
}

/// Other systems draw with their own web view.
#[cfg(not(target_os = "linux"))]
pub fn choose() {}
