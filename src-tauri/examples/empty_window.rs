//! An empty window: what any program of this kind costs at least. `cargo xtask bench` puts ours beside it.

use tauri::webview::PageLoadEvent;

fn main() {
    tauri::Builder::default()
        .on_page_load(|_, page| {
            if page.event() == PageLoadEvent::Finished {
                eprintln!("empty window: ready");
            }
        })
        .run(tauri::generate_context!("examples/empty/tauri.conf.json"))
        .expect("the desktop gives us a window");
}
