//! Rows on the sheets of steps: kept, found, and taken back cell by cell.

use crate::fixture::{Evening, Laptop, act, comes_back, id, role};
use domain::method::CellKey;
use domain::sheet::{Cells, RowChoice, SheetRow};
use store::Action;

fn cells(texts: &[(&str, &str)]) -> Cells {
    texts
        .iter()
        .map(|(key, text)| (CellKey((*key).to_owned()), (*text).to_owned()))
        .collect()
}

fn row(evening: &Evening, n: u128, texts: &[(&str, &str)]) -> SheetRow {
    SheetRow {
        id: id(n),
        session: evening.session.id,
        case: evening.session.case,
        block: evening.block.id,
        role: Some(role("bewoner")),
        cells: cells(texts),
        choice: None,
        count: 0,
        position: String::new(),
    }
}

#[test]
fn rows_of_every_kind_come_back_in_the_order_in_which_they_were_begun() {
    let laptop = Laptop::new();
    let mut evening = Evening::on(&laptop);
    let choices = [
        RowChoice::Cold,
        RowChoice::Lukewarm,
        RowChoice::Warm,
        RowChoice::Helps,
        RowChoice::Hinders,
        RowChoice::High,
        RowChoice::Low,
    ];
    let mut rows: Vec<SheetRow> = (10..)
        .zip(choices)
        .map(|(n, choice)| SheetRow {
            choice: Some(choice),
            count: 3,
            ..row(&evening, n, &[("text", "De \"buurvrouw\" belt aan. {}")])
        })
        .collect();
    rows.push(row(&evening, 1_000, &[]));
    rows.push(SheetRow {
        role: None,
        case: None,
        ..row(
            &evening,
            1_001,
            &[("who", "De kinderen"), ("value", "Rust")],
        )
    });
    let session = evening.session.id;
    comes_back(&mut evening, rows, |reads| reads.sheet_rows(session));
}

#[test]
fn what_stands_in_a_cell_is_found_and_the_name_of_the_cell_is_not() {
    let laptop = Laptop::new();
    let mut evening = Evening::on(&laptop);
    let line = row(
        &evening,
        10,
        &[("right", "Eerst praten."), ("because", "Hij is bang.")],
    );
    act(&mut evening.store, Action::SheetRowAdd, |tx| tx.put(&line));
    let found = |text: &str| {
        let hits = evening
            .store
            .search(text, 9)
            .expect("the store can be read");
        hits.into_iter()
            .map(|hit| (hit.kind, hit.row))
            .collect::<Vec<_>>()
    };
    let here = vec![("sheet_row".to_owned(), line.id.0)];
    assert_eq!(found("praten"), here, "in the first cell");
    assert_eq!(found("bang"), here, "and in the last");
    assert_eq!(found("because"), [], "nobody typed that word");
}

#[test]
fn a_row_is_taken_back_enter_by_enter() {
    let laptop = Laptop::new();
    let mut evening = Evening::on(&laptop);
    let session = evening.session.id;
    let mut line = row(&evening, 10, &[("right", "Eerst praten.")]);
    act(&mut evening.store, Action::SheetRowAdd, |tx| tx.put(&line));
    let begun = line.clone();
    line.cells
        .set(CellKey("because".into()), "Hij is bang.".into());
    act(&mut evening.store, Action::SheetRowEdit, |tx| tx.put(&line));
    let rows = |evening: &Evening| evening.store.read().sheet_rows(session);
    evening.store.undo().expect("there is something to undo");
    assert_eq!(rows(&evening), Ok(vec![begun]), "the first part stands");
    evening.store.undo().expect("there is something to undo");
    assert_eq!(rows(&evening), Ok(vec![]), "and then nothing");
    evening.store.redo().expect("there is something to redo");
    evening.store.redo().expect("there is something to redo");
    assert_eq!(rows(&evening), Ok(vec![line]), "all of it is back");
}
