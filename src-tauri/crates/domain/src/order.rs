//! Things that people put in an order by moving one up or down.

/// Who was before and after, after one of them moved a place up or down. Nothing moves past an end, and nothing moves when
/// the one is not there.
#[must_use]
pub fn moved<T: Copy + PartialEq>(order: &[T], one: T, up: bool) -> Vec<T> {
    let mut order = order.to_vec();
    let Some(from) = order.iter().position(|other| *other == one) else {
        return order;
    };
    let to = if up {
        from.checked_sub(1)
    } else {
        Some(from + 1).filter(|to| *to < order.len())
    };
    if let Some(to) = to {
        order.swap(from, to);
    }
    order
}
