//! A bundle taken apart into its frames, to be put together in ways that this program would not.

use crate::bundle::{anna, bram};
use exchange::DeviceKeys;
use std::io::{Read, Write};

/// A frame without its check.
#[derive(Clone, Debug, PartialEq)]
pub struct Frame {
    pub kind: u8,
    pub flags: u8,
    pub payload: Vec<u8>,
}

/// All frames but the last, and the line before them.
#[derive(Clone, Debug)]
pub struct TakenApart {
    pub line: Vec<u8>,
    pub frames: Vec<Frame>,
    /// The counts in the last frame, as CBOR.
    pub counts: Vec<u8>,
    /// Which bundle it is, for the signature.
    pub package: [u8; 16],
    pub signed_by: DeviceKeys,
}

/// What is inside a bundle for Bram: what age and zstd wrap.
pub fn inside(file: &[u8]) -> Vec<u8> {
    let identity = identity(&bram());
    let decryptor = age::Decryptor::new(file).expect("a head of age");
    let mut packed = decryptor
        .decrypt(std::iter::once(&identity as _))
        .expect("it is for Bram");
    let mut bytes = Vec::new();
    packed.read_to_end(&mut bytes).expect("it is whole");
    zstd::decode_all(&bytes[..]).expect("it is whole")
}

fn identity(keys: &DeviceKeys) -> age::x25519::Identity {
    keys.rescue_key().parse().expect("age reads its own keys")
}

/// Packed by zstd and encrypted to Bram.
pub fn wrapped(inside: &[u8]) -> Vec<u8> {
    encrypted(&zstd::encode_all(inside, 1).expect("into memory"))
}

/// Encrypted to Bram.
pub fn encrypted(packed: &[u8]) -> Vec<u8> {
    let recipient = identity(&bram()).to_public();
    let encryptor = age::Encryptor::with_recipients(std::iter::once(&recipient as _));
    let mut file = Vec::new();
    let mut out = encryptor
        .expect("one recipient")
        .wrap_output(&mut file)
        .expect("into memory");
    out.write_all(packed).expect("into memory");
    out.finish().expect("into memory");
    file
}

/// Where the frames of what is inside begin, and where the last one ends.
pub fn borders(inside: &[u8]) -> Vec<usize> {
    let mut borders = vec![8];
    let mut at = 8;
    while at < inside.len() {
        let length: [u8; 4] = inside[at + 2..at + 6].try_into().expect("four bytes");
        at += 6 + u32::from_le_bytes(length) as usize + 16;
        borders.push(at);
    }
    borders
}

impl TakenApart {
    /// A bundle from Anna to Bram, taken apart.
    pub fn of(file: &[u8]) -> TakenApart {
        let inside = inside(file);
        let borders = borders(&inside);
        let mut frames: Vec<Frame> = borders
            .windows(2)
            .map(|pair| Frame {
                kind: inside[pair[0]],
                flags: inside[pair[0] + 1],
                payload: inside[pair[0] + 6..pair[1] - 16].to_vec(),
            })
            .collect();
        let end = frames.pop().expect("a last frame").payload;
        // {1: counts, 2: hash, 3: signature}; the counts end where the key 2 and a string of 32 bytes begin.
        let hash_at = end.len() - (3 + 64) - (2 + 32) - 1;
        assert_eq!(end[..2], [0xa3, 1], "a map of three");
        assert_eq!(end[hash_at..hash_at + 3], [2, 0x58, 32], "the hash");
        TakenApart {
            line: inside[..8].to_vec(),
            frames,
            counts: end[2..hash_at].to_vec(),
            package: [8; 16],
            signed_by: anna(),
        }
    }

    /// The first frame of a kind.
    pub fn frame(&mut self, kind: u8) -> &mut Frame {
        let found = self.frames.iter_mut().find(|frame| frame.kind == kind);
        found.expect("a frame of that kind")
    }

    /// Puts a frame in before the one that stands there.
    pub fn insert(&mut self, at: usize, kind: u8, flags: u8, payload: &[u8]) {
        let payload = payload.to_vec();
        self.frames.insert(
            at,
            Frame {
                kind,
                flags,
                payload,
            },
        );
    }

    /// Replaces some bytes in a frame, which must be there once.
    pub fn replace(&mut self, kind: u8, old: &[u8], new: &[u8]) {
        let payload = &mut self.frame(kind).payload;
        let places: Vec<usize> = (0..=payload.len().saturating_sub(old.len()))
            .filter(|at| payload[*at..].starts_with(old))
            .collect();
        assert_eq!(places.len(), 1, "{old:x?} stands there once");
        payload.splice(places[0]..places[0] + old.len(), new.iter().copied());
    }

    /// Put together again, signed.
    pub fn inside(&self) -> Vec<u8> {
        let mut inside = self.line.clone();
        for frame in &self.frames {
            put(&mut inside, frame.kind, frame.flags, &frame.payload);
        }
        let hash = blake3::hash(&inside);
        let message = [
            b"kantelbeeld bundle v1\0",
            &hash.as_bytes()[..],
            &self.package,
        ]
        .concat();
        let seed: [u8; 32] = self.signed_by.to_bytes()[..32]
            .try_into()
            .expect("32 bytes");
        let signing = ed25519_dalek::SigningKey::from_bytes(&seed);
        let signature = ed25519_dalek::Signer::sign(&signing, &message).to_bytes();
        let mut end = vec![0xa3, 1];
        end.extend(&self.counts);
        end.extend([2, 0x58, 32]);
        end.extend(hash.as_bytes());
        end.extend([3, 0x58, 64]);
        end.extend(signature);
        put(&mut inside, 255, 1, &end);
        inside
    }

    /// Put together again, signed, packed and encrypted.
    pub fn file(&self) -> Vec<u8> {
        wrapped(&self.inside())
    }
}

fn put(inside: &mut Vec<u8>, kind: u8, flags: u8, payload: &[u8]) {
    inside.extend([kind, flags]);
    inside.extend(u32::try_from(payload.len()).expect("short").to_le_bytes());
    inside.extend(payload);
    inside.extend(&blake3::hash(payload).as_bytes()[..16]);
}
