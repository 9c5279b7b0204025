//! The part of CBOR that bundles use: definite lengths, and records as maps with ascending whole numbers as keys. What a newer
//! program added comes behind the keys that we know and is kept as bytes.

use crate::{Broken, limits};
use minicbor::data::Type;
use minicbor::{Decoder, Encoder};

/// Writes CBOR into memory, which cannot fail; so the results of the encoder are let go.
pub(crate) struct Out(Encoder<Vec<u8>>);

impl Out {
    pub(crate) fn new() -> Out {
        Out(Encoder::new(Vec::new()))
    }

    /// With room for so many bytes, which saves making room again and again.
    pub(crate) fn with_room(bytes: usize) -> Out {
        Out(Encoder::new(Vec::with_capacity(bytes)))
    }

    pub(crate) fn map(&mut self, pairs: u64) {
        let _ = self.0.map(pairs);
    }

    pub(crate) fn array(&mut self, items: u64) {
        let _ = self.0.array(items);
    }

    pub(crate) fn list<T>(&mut self, items: &[T], mut each: impl FnMut(&mut Out, &T)) {
        self.array(items.len() as u64);
        items.iter().for_each(|item| each(self, item));
    }

    /// The key of what is written next.
    pub(crate) fn key(&mut self, key: u64) -> &mut Out {
        self.uint(key);
        self
    }

    pub(crate) fn uint(&mut self, number: u64) {
        let _ = self.0.u64(number);
    }

    pub(crate) fn int(&mut self, number: i64) {
        let _ = self.0.i64(number);
    }

    pub(crate) fn text(&mut self, text: &str) {
        let _ = self.0.str(text);
    }

    pub(crate) fn bytes(&mut self, bytes: &[u8]) {
        let _ = self.0.bytes(bytes);
    }

    pub(crate) fn null(&mut self) {
        let _ = self.0.null();
    }

    /// What is CBOR already.
    pub(crate) fn raw(&mut self, bytes: &[u8]) {
        self.0.writer_mut().extend_from_slice(bytes);
    }

    pub(crate) fn into_bytes(self) -> Vec<u8> {
        self.0.into_writer()
    }
}

/// Reads CBOR from memory.
pub(crate) struct In<'a>(Decoder<'a>);

impl<'a> In<'a> {
    pub(crate) fn new(bytes: &'a [u8]) -> In<'a> {
        In(Decoder::new(bytes))
    }

    /// Nothing may follow.
    pub(crate) fn end(&self) -> Result<(), Broken> {
        match self.0.position() == self.0.input().len() {
            true => Ok(()),
            false => Err(Broken::Cbor),
        }
    }

    pub(crate) fn map(&mut self) -> Result<u64, Broken> {
        self.0.map().ok().flatten().ok_or(Broken::Cbor)
    }

    pub(crate) fn array(&mut self) -> Result<u64, Broken> {
        self.0.array().ok().flatten().ok_or(Broken::Cbor)
    }

    /// A list of at most so many.
    pub(crate) fn list<T>(
        &mut self,
        items_max: usize,
        mut each: impl FnMut(&mut In<'a>) -> Result<T, Broken>,
    ) -> Result<Vec<T>, Broken> {
        let items = usize::try_from(self.array()?).map_err(|_| Broken::TooMany)?;
        if items > items_max {
            return Err(Broken::TooMany);
        }
        // Not reserved at once: the number is only what the file says.
        let mut list = Vec::new();
        for _ in 0..items {
            list.push(each(self)?);
        }
        Ok(list)
    }

    /// A record: `each` reads the value of a key up to `known`. What comes behind is given back as it stands.
    pub(crate) fn record(
        &mut self,
        known: u64,
        mut each: impl FnMut(&mut In<'a>, u64) -> Result<(), Broken>,
    ) -> Result<&'a [u8], Broken> {
        let pairs = self.map()?;
        let (mut last, mut unknown_from) = (None, None);
        for _ in 0..pairs {
            let at = self.0.position();
            let key = self.uint()?;
            if last.is_some_and(|last| key <= last) {
                return Err(Broken::Order);
            }
            last = Some(key);
            if key <= known {
                each(self, key)?;
            } else {
                unknown_from.get_or_insert(at);
                self.skip(limits::NESTING_MAX)?;
            }
        }
        let end = self.0.position();
        let unknown = &self.0.input()[unknown_from.unwrap_or(end)..end];
        match unknown.len() <= limits::VALUE_BYTES_MAX {
            true => Ok(unknown),
            false => Err(Broken::TooLong),
        }
    }

    pub(crate) fn uint(&mut self) -> Result<u64, Broken> {
        self.0.u64().map_err(|_| Broken::Cbor)
    }

    pub(crate) fn int(&mut self) -> Result<i64, Broken> {
        self.0.i64().map_err(|_| Broken::Cbor)
    }

    pub(crate) fn text(&mut self) -> Result<&'a str, Broken> {
        self.0.str().map_err(|_| Broken::Cbor)
    }

    pub(crate) fn bytes(&mut self) -> Result<&'a [u8], Broken> {
        self.0.bytes().map_err(|_| Broken::Cbor)
    }

    /// Exactly so many bytes: an id, a key, a hash.
    pub(crate) fn fixed<const N: usize>(&mut self) -> Result<[u8; N], Broken> {
        self.bytes()?.try_into().map_err(|_| Broken::Cbor)
    }

    pub(crate) fn tag(&mut self) -> Result<u64, Broken> {
        self.0
            .tag()
            .map(|tag| tag.as_u64())
            .map_err(|_| Broken::Cbor)
    }

    pub(crate) fn null(&mut self) -> Result<(), Broken> {
        self.0.null().map_err(|_| Broken::Cbor)
    }

    /// What comes next.
    pub(crate) fn kind(&self) -> Result<Type, Broken> {
        self.0.datatype().map_err(|_| Broken::Cbor)
    }

    /// Steps over a value that we do not know. The skip of the decoder would take indefinite lengths and any depth.
    fn skip(&mut self, nesting_left: usize) -> Result<(), Broken> {
        let deeper = nesting_left.checked_sub(1).ok_or(Broken::Nesting);
        match self.kind()? {
            // Ours looks whether it is text.
            Type::String => self.text().map(drop),
            Type::Array => {
                let deeper = deeper?;
                (0..self.array()?).try_for_each(|_| self.skip(deeper))
            }
            Type::Map => {
                let deeper = deeper?;
                (0..self.map()?).try_for_each(|_| {
                    self.skip(deeper)?;
                    self.skip(deeper)
                })
            }
            Type::Tag => {
                let deeper = deeper?;
                self.tag()?;
                self.skip(deeper)
            }
            Type::BytesIndef
            | Type::StringIndef
            | Type::ArrayIndef
            | Type::MapIndef
            | Type::Break
            | Type::Unknown(_) => Err(Broken::Cbor),
            // Bytes, a number or a simple value: nothing inside.
            _ => self.0.skip().map_err(|_| Broken::Cbor),
        }
    }
}

/// How many pairs stand in the unknown keys of a record, which must come behind the key `known` and be as [`In::record`]
/// would take them.
pub(crate) fn unknown_pairs(unknown: &[u8], known: u64) -> Result<u64, Broken> {
    if unknown.len() > limits::VALUE_BYTES_MAX {
        return Err(Broken::TooLong);
    }
    let mut input = In::new(unknown);
    let (mut pairs, mut last) = (0, known);
    while input.end().is_err() {
        let key = input.uint()?;
        if key <= last {
            return Err(Broken::Order);
        }
        last = key;
        input.skip(limits::NESTING_MAX)?;
        pairs += 1;
    }
    Ok(pairs)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn skip(bytes: &[u8]) -> Result<(), Broken> {
        let mut input = In::new(bytes);
        input.skip(limits::NESTING_MAX)?;
        input.end()
    }

    #[test]
    fn what_is_nested_deeper_than_we_go_is_refused() {
        // A list of one, a map of one behind the key 0, a tag.
        for opener in [&[0x81u8][..], &[0xa1, 0], &[0xc1]] {
            let nested = |depth| {
                let mut bytes = opener.repeat(depth);
                bytes.push(0);
                bytes
            };
            assert_eq!(skip(&nested(16)), Ok(()), "as deep as it may be");
            assert_eq!(skip(&nested(17)), Err(Broken::Nesting));
            assert_eq!(
                skip(&nested(1_000_000)),
                Err(Broken::Nesting),
                "and the stack stays whole"
            );
        }
    }

    #[test]
    fn what_is_said_to_be_text_and_is_none_is_refused() {
        assert_eq!(skip(&[0x61, 0xff]), Err(Broken::Cbor));
        assert_eq!(skip(&[0x41, 0xff]), Ok(()), "as bytes it may stand there");
    }

    #[test]
    fn unknown_keys_are_as_long_as_they_may_be_and_no_longer() {
        let of_length = |bytes: usize| {
            let mut unknown = vec![20, 0x5a];
            let inside = bytes - 6;
            unknown.extend((inside as u32).to_be_bytes());
            unknown.resize(bytes, 0);
            unknown
        };
        let longest = of_length(limits::VALUE_BYTES_MAX);
        assert_eq!(unknown_pairs(&longest, 1), Ok(1));
        let longer = of_length(limits::VALUE_BYTES_MAX + 1);
        assert_eq!(unknown_pairs(&longer, 1), Err(Broken::TooLong));
    }

    #[test]
    fn lengths_that_are_not_said_beforehand_are_refused() {
        for bytes in [
            &[0x9f, 0xff][..],
            &[0xbf, 0xff],
            &[0x5f, 0xff],
            &[0x7f, 0xff],
            &[0xff],
        ] {
            assert_eq!(skip(bytes), Err(Broken::Cbor), "{bytes:x?}");
        }
    }

    #[test]
    fn a_length_that_is_a_lie_costs_nothing() {
        for head in [0x9bu8, 0xbb, 0x5b, 0x7b] {
            let mut bytes = vec![head];
            bytes.extend([0x7f; 8]);
            assert_eq!(skip(&bytes), Err(Broken::Cbor), "{head:x}");
        }
        let mut many = vec![0x9b];
        many.extend([0x7f; 8]);
        let read = In::new(&many).list(10, |input| input.uint());
        assert_eq!(
            read,
            Err(Broken::TooMany),
            "a list is counted before it is read"
        );
    }

    #[test]
    fn keys_must_ascend() {
        for bytes in [&[0xa2, 2, 0, 1, 0][..], &[0xa2, 1, 0, 1, 0]] {
            let read = In::new(bytes).record(9, |input, _| input.uint().map(drop));
            assert_eq!(read, Err(Broken::Order), "{bytes:x?}");
        }
    }

    #[test]
    fn unknown_keys_come_back_byte_for_byte() {
        // {1: 5, 20: [1, "a"], 21: 2.0}, the 20 written longer than it need be.
        let bytes = [
            0xa3, 1, 5, 0x19, 0, 20, 0x82, 1, 0x61, 0x61, 21, 0xfb, 0x40, 0, 0, 0, 0, 0, 0, 0,
        ];
        let unknown = In::new(&bytes)
            .record(1, |input, _| input.uint().map(drop))
            .expect("well made");
        assert_eq!(unknown, &bytes[3..], "as they stand");
        assert_eq!(unknown_pairs(unknown, 1), Ok(2));
        assert_eq!(
            unknown_pairs(unknown, 20),
            Err(Broken::Order),
            "known keys may not hide there"
        );
        assert_eq!(
            unknown_pairs(&[20], 1),
            Err(Broken::Cbor),
            "nor half a pair"
        );
    }
}
