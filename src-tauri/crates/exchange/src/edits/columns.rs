//! Columns of numbers, each as short as it can be: seven bits in a byte, the lowest first, and the eighth says that there are more
//! (LEB128).

use crate::Broken;
use ledger::OpId;

/// A number of 128 bits has so many bytes at most.
const BYTES_MAX: usize = 19;

/// Writes a number at the end of a column.
pub(super) fn put_number(column: &mut Vec<u8>, mut number: u128) {
    loop {
        let low = (number & 0x7f) as u8;
        number >>= 7;
        if number == 0 {
            column.push(low);
            return;
        }
        column.push(low | 0x80);
    }
}

/// Reads a column from its beginning.
pub(super) struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    pub(super) fn new(column: &'a [u8]) -> Reader<'a> {
        Reader(column)
    }

    /// The next number.
    pub(super) fn number(&mut self) -> Result<u128, Broken> {
        let mut number = 0_u128;
        for (place, byte) in self.0.iter().enumerate().take(BYTES_MAX) {
            let low = u128::from(byte & 0x7f);
            let shifted = low << (7 * place);
            // The last byte has room for two bits.
            if shifted >> (7 * place) != low {
                return Err(Broken::Cbor);
            }
            number |= shifted;
            if byte & 0x80 == 0 {
                // One form for each number: no end of nothing.
                if *byte == 0 && place > 0 {
                    return Err(Broken::Cbor);
                }
                self.0 = &self.0[place + 1..];
                return Ok(number);
            }
        }
        Err(Broken::Cbor)
    }

    pub(super) fn is_at_end(&self) -> bool {
        self.0.is_empty()
    }
}

/// The number that is so much more than another.
pub(super) fn difference(before: u64, more: u128) -> Result<u64, Broken> {
    u64::try_from(more)
        .ok()
        .and_then(|more| before.checked_add(more))
        .ok_or(Broken::Cbor)
}

/// The milliseconds in the beginning of an id of version 7. Of another id it is any number, and as good as another.
fn ms_of(id: OpId) -> i64 {
    (u128::from_be_bytes(*id.as_bytes()) >> 80) as i64
}

/// A time beside the time in the id of its edit: zero, nearly always. The sign is the lowest bit.
pub(super) fn wall(wall_ms: i64, id: OpId) -> u128 {
    let more = i128::from(wall_ms) - i128::from(ms_of(id));
    match more < 0 {
        true => (more.unsigned_abs() << 1) - 1,
        false => more.unsigned_abs() << 1,
    }
}

/// The time that was written as [`wall`].
pub(super) fn wall_ms(wall: u128, id: OpId) -> Result<i64, Broken> {
    let size = i128::try_from(wall >> 1).map_err(|_| Broken::Cbor)?;
    let more = match wall & 1 {
        0 => size,
        _ => -size - 1,
    };
    let wall_ms = more.checked_add(i128::from(ms_of(id)));
    wall_ms
        .and_then(|ms| i64::try_from(ms).ok())
        .ok_or(Broken::Cbor)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_come_back_and_each_has_one_form() {
        let numbers = [
            0,
            1,
            127,
            128,
            16_383,
            16_384,
            u128::from(u64::MAX),
            u128::MAX,
        ];
        let mut column = Vec::new();
        numbers
            .iter()
            .for_each(|number| put_number(&mut column, *number));
        let mut reader = Reader::new(&column);
        for number in numbers {
            assert_eq!(reader.number(), Ok(number));
        }
        assert!(reader.is_at_end(), "nothing is left");
        assert_eq!(reader.number(), Err(Broken::Cbor), "there is no more");
        for refused in [&[0x80][..], &[0x80, 0], &[0xff; 19], &[0x81; 20]] {
            assert_eq!(
                Reader::new(refused).number(),
                Err(Broken::Cbor),
                "{refused:x?}"
            );
        }
        let most = [&[0xff; 18][..], &[0x03]].concat();
        assert_eq!(Reader::new(&most).number(), Ok(u128::MAX));
        let more = [&[0xff; 18][..], &[0x04]].concat();
        assert_eq!(Reader::new(&more).number(), Err(Broken::Cbor), "129 bits");
    }

    #[test]
    fn a_time_comes_back_whatever_the_id_says() {
        let ids = [0, 1 << 80, u128::MAX, 0x0199_8877_6655_7000 << 64];
        for id in ids.map(|id| OpId::from_bytes(u128::to_be_bytes(id))) {
            for ms in [0, 1, -1, 1_795_000_000_000, i64::MIN, i64::MAX] {
                assert_eq!(wall_ms(wall(ms, id), id), Ok(ms), "{id} {ms}");
            }
        }
        let id = OpId::from_bytes(u128::to_be_bytes(7 << 80));
        assert_eq!(wall(7, id), 0, "the time of the id");
        assert_eq!(wall(6, id), 1, "a millisecond before");
        assert_eq!(wall(8, id), 2, "a millisecond after");
        assert_eq!(wall_ms(u128::MAX, id), Err(Broken::Cbor), "no time at all");
    }

    #[test]
    fn a_number_that_grows_too_large_is_refused() {
        assert_eq!(difference(7, 3), Ok(10));
        assert_eq!(difference(u64::MAX, 1), Err(Broken::Cbor));
        assert_eq!(difference(0, 1 << 64), Err(Broken::Cbor));
    }
}
