//! The place of a block among others.

use crate::fixture::{block_id, blocks};
use domain::block::Block;

fn order(mut all: Vec<Block>) -> Vec<u128> {
    all.sort_by(|a, b| a.position.cmp(&b.position));
    all.iter().map(|b| b.id.0.as_u128() - 100).collect()
}

/// Moves block `from` to right after `after`.
fn moved(mut all: Vec<Block>, from: u128, after: Option<u128>) -> Vec<Block> {
    let place = all.iter().position(|b| b.id == block_id(from));
    let block = all.remove(place.expect("it is there"));
    let position = Block::position_after(&all, after.map(block_id)).expect("there is a place");
    all.push(Block { position, ..block });
    all.sort_by(|a, b| a.position.cmp(&b.position));
    all
}

#[test]
fn a_block_comes_right_after_the_one_that_was_named_or_at_the_beginning() {
    let four = || blocks(&[1, 1, 1, 1]);
    assert_eq!(
        order(moved(four(), 3, Some(0))),
        [0, 3, 1, 2],
        "after the first"
    );
    assert_eq!(
        order(moved(four(), 0, Some(3))),
        [1, 2, 3, 0],
        "after the last"
    );
    assert_eq!(
        order(moved(four(), 2, None)),
        [2, 0, 1, 3],
        "at the beginning"
    );
    assert_eq!(
        Block::position_after(&four(), Some(block_id(9))),
        None,
        "after one that is not there is no place"
    );
}

#[test]
fn moving_to_and_fro_a_hundred_times_keeps_the_order() {
    let mut all = blocks(&[1, 1, 1]);
    for _ in 0..50 {
        all = moved(all, 2, Some(0));
        assert_eq!(order(all.clone()), [0, 2, 1], "up");
        all = moved(all, 1, Some(0));
        assert_eq!(order(all.clone()), [0, 1, 2], "and back");
    }
}

#[test]
fn blocks_that_got_the_same_place_on_two_laptops_leave_room_after_them() {
    let mut all = blocks(&[1, 1, 1]);
    all[1].position = all[0].position.clone();
    let position = Block::position_after(&all, Some(block_id(0))).expect("there is a place");
    assert!(
        all[0].position < position && position < all[2].position,
        "between both and the next one"
    );
}
