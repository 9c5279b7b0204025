//! What is remembered of a shared folder.

use super::Two;

#[test]
fn what_is_owed_to_a_folder_stays_owed_until_what_stands_here_now_was_put_there() {
    let mut two = Two::new();
    let group = two.group();
    let store = &mut two.here.store;
    let folder = |store: &store::Store| {
        let folder = store.read().shared_folder(group).expect("it can be read");
        folder.expect("it is shared")
    };
    store
        .shared_folder_owes(group, true)
        .expect("there is nothing to owe it to");
    assert_eq!(store.read().shared_folder(group), Ok(None));

    store.shared_folder_set(group, "/eerst").expect("room");
    assert!(!folder(store).is_owed, "nothing was asked yet");
    store.shared_folder_owes(group, true).expect("room");
    store.shared_folder_set(group, "/daarna").expect("room");
    assert!(folder(store).is_owed, "another folder, and the same debt");

    store.shared_folders_hold_erased().expect("room");
    store
        .shared_folder_put(group, b"vroeger", false)
        .expect("room");
    let known = folder(store);
    assert!(known.is_owed, "it was sealed before something was erased");
    assert!(known.holds_erased, "and holds it");
    store.shared_folder_put(group, b"nu", true).expect("room");
    let known = folder(store);
    assert!(!known.is_owed);
    assert_eq!(known.state.as_deref(), Some(&b"nu"[..]));
    assert!(known.put_ms.is_some());

    store.shared_folder_end(group).expect("room");
    assert_eq!(store.read().shared_folder(group), Ok(None));
}

#[test]
fn how_much_is_here_is_another_answer_after_every_line() {
    let mut two = Two::new();
    let group = two.group();
    let mut seen = vec![two.here.store.read().how_much(group)];
    two.here.say("Een.");
    seen.push(two.here.store.read().how_much(group));
    two.here.store.undo().expect("there is a step");
    seen.push(two.here.store.read().how_much(group));
    assert_eq!(
        two.here.store.read().how_much(group),
        seen[2],
        "and the same when nothing was written"
    );
    assert_ne!(seen[0], seen[1]);
    assert_ne!(seen[1], seen[2]);
    assert_ne!(seen[0], seen[2], "undo is an edit too");
}
