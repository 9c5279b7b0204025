//! Erasures: their record, and the signature of the laptop that ordered one.

use crate::cbor::{In, Out};
use crate::{Broken, DeviceId, DeviceKeys, limits};
use ed25519_dalek::Signature;
use ledger::{Erased, Erasure, ErasureId, OpId, PersonId, RowId, ScopeId};

const DOMAIN: &[u8] = b"kantelbeeld erasure v1\0";
const KNOWN: u64 = 6;

/// Why an erasure may not be obeyed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ErasureError {
    /// The signature is not one of this version.
    #[error("not a signature of an erasure")]
    NotASignature,
    /// The signature is of another erasure, or was made up.
    #[error("the signature does not fit the erasure")]
    Forged,
}

/// The order to erase, signed by this laptop. Whether its people may give it is for who hears of it to decide.
pub fn sign_erasure(
    keys: &DeviceKeys,
    id: ErasureId,
    what: Erased,
    reason: u16,
    person: PersonId,
) -> Erasure {
    let mut erasure = Erasure {
        id,
        what,
        reason,
        person,
        signature: Vec::new(),
    };
    let mut signature = keys.device().as_bytes().to_vec();
    signature.extend_from_slice(&keys.sign(&message(&erasure)));
    erasure.signature = signature;
    erasure
}

/// The laptop that ordered an erasure; the caller knows whether it may.
pub fn check_erasure(erasure: &Erasure) -> Result<DeviceId, ErasureError> {
    let (device, signature) = erasure
        .signature
        .split_first_chunk::<32>()
        .ok_or(ErasureError::NotASignature)?;
    let device = DeviceId::from_bytes(*device);
    let key = device.verifying().ok_or(ErasureError::NotASignature)?;
    let signature = Signature::from_slice(signature).map_err(|_| ErasureError::NotASignature)?;
    key.verify_strict(&message(erasure), &signature)
        .map_err(|_| ErasureError::Forged)?;
    Ok(device)
}

fn message(erasure: &Erasure) -> Vec<u8> {
    let (kind, target) = parts(&erasure.what);
    let mut message = DOMAIN.to_vec();
    message.extend_from_slice(erasure.id.as_bytes());
    message.push(kind);
    message.extend_from_slice(target);
    message.extend_from_slice(&erasure.reason.to_le_bytes());
    message.extend_from_slice(erasure.person.as_bytes());
    message
}

fn parts(what: &Erased) -> (u8, &[u8; 16]) {
    match what {
        Erased::Scope(scope) => (0, scope.as_bytes()),
        Erased::Row(row) => (1, row.as_bytes()),
        Erased::Op(op) => (2, op.as_bytes()),
    }
}

pub(crate) fn write(erasure: &Erasure, out: &mut Out) -> Result<(), Broken> {
    if erasure.signature.len() > limits::SIGNATURE_BYTES_MAX {
        return Err(Broken::TooLong);
    }
    let (kind, target) = parts(&erasure.what);
    out.map(KNOWN);
    out.key(1).bytes(erasure.id.as_bytes());
    out.key(2).uint(kind.into());
    out.key(3).bytes(target);
    out.key(4).uint(erasure.reason.into());
    out.key(5).bytes(erasure.person.as_bytes());
    out.key(6).bytes(&erasure.signature);
    Ok(())
}

/// What cannot be read of an erasure.
pub(crate) enum Unreadable {
    /// It erases what we do not know of. That may not be passed over: somebody counts on it being gone.
    Newer,
    Broken(Broken),
}

impl From<Broken> for Unreadable {
    fn from(broken: Broken) -> Unreadable {
        Unreadable::Broken(broken)
    }
}

pub(crate) fn read(input: &mut In<'_>) -> Result<Erasure, Unreadable> {
    let (mut id, mut kind, mut target, mut reason) = (None, None, None, None);
    let (mut person, mut signature) = (None, None);
    let unknown = input.record(KNOWN, |input, key| {
        match key {
            1 => id = Some(ErasureId::from_bytes(input.fixed()?)),
            2 => kind = Some(input.uint()?),
            3 => target = Some(input.fixed()?),
            4 => reason = Some(u16::try_from(input.uint()?).map_err(|_| Broken::Choice)?),
            5 => person = Some(PersonId::from_bytes(input.fixed()?)),
            6 => signature = Some(input.bytes()?),
            _ => return Err(Broken::Cbor),
        }
        Ok(())
    })?;
    let signature = signature.ok_or(Broken::Missing)?;
    if signature.len() > limits::SIGNATURE_BYTES_MAX {
        return Err(Broken::TooLong.into());
    }
    let target = target.ok_or(Broken::Missing)?;
    let what = match kind.ok_or(Broken::Missing)? {
        0 => Erased::Scope(ScopeId::from_bytes(target)),
        1 => Erased::Row(RowId::from_bytes(target)),
        2 => Erased::Op(OpId::from_bytes(target)),
        _ => return Err(Unreadable::Newer),
    };
    if !unknown.is_empty() {
        return Err(Unreadable::Newer);
    }
    Ok(Erasure {
        id: id.ok_or(Broken::Missing)?,
        what,
        reason: reason.ok_or(Broken::Missing)?,
        person: person.ok_or(Broken::Missing)?,
        signature: signature.to_vec(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn signed(what: Erased) -> Erasure {
        let keys = DeviceKeys::from_bytes(&[9; 64]);
        let id = ErasureId::from_bytes([1; 16]);
        sign_erasure(&keys, id, what, 2, PersonId::from_bytes([3; 16]))
    }

    #[test]
    fn the_laptop_that_ordered_it_is_known_by_its_signature() {
        let erasure = signed(Erased::Row(RowId::from_bytes([4; 16])));
        let device = DeviceKeys::from_bytes(&[9; 64]).device();
        assert_eq!(check_erasure(&erasure), Ok(device));
        assert_eq!(erasure.signature.len(), 96, "key and signature");
    }

    #[test]
    fn a_signature_is_as_long_as_it_may_be_and_no_longer() {
        let mut erasure = signed(Erased::Row(RowId::from_bytes([4; 16])));
        erasure.signature = vec![7; limits::SIGNATURE_BYTES_MAX];
        let mut out = Out::new();
        assert_eq!(write(&erasure, &mut out), Ok(()), "it fits");
        let bytes = out.into_bytes();
        let read_back = read(&mut In::new(&bytes)).ok();
        assert_eq!(read_back.as_ref(), Some(&erasure), "and comes back");

        erasure.signature.push(7);
        let refused = write(&erasure, &mut Out::new());
        assert_eq!(
            refused,
            Err(Broken::TooLong),
            "one byte more is not written"
        );
        // The last of the record: the head of its length has three bytes.
        let head = bytes.len() - limits::SIGNATURE_BYTES_MAX - 2;
        let longer = [&bytes[..head], &[4, 1][..], &erasure.signature].concat();
        assert!(
            matches!(
                read(&mut In::new(&longer)),
                Err(Unreadable::Broken(Broken::TooLong))
            ),
            "nor read"
        );
    }

    #[test]
    fn nothing_of_a_signed_erasure_can_be_changed() {
        let good = signed(Erased::Row(RowId::from_bytes([4; 16])));
        let changes: [fn(&mut Erasure); 6] = [
            |erasure| erasure.id = ErasureId::from_bytes([0; 16]),
            |erasure| erasure.what = Erased::Row(RowId::from_bytes([5; 16])),
            |erasure| erasure.what = Erased::Scope(ScopeId::from_bytes([4; 16])),
            |erasure| erasure.reason = 3,
            |erasure| erasure.person = PersonId::from_bytes([0; 16]),
            |erasure| erasure.signature[95] ^= 1,
        ];
        for (n, change) in changes.into_iter().enumerate() {
            let mut erasure = good.clone();
            change(&mut erasure);
            assert!(check_erasure(&erasure).is_err(), "change {n}");
        }
        let mut unsigned = good.clone();
        unsigned.signature.truncate(31);
        assert_eq!(check_erasure(&unsigned), Err(ErasureError::NotASignature));
        let mut replaced = good;
        let other = DeviceKeys::from_bytes(&[8; 64]).device();
        replaced.signature[..32].copy_from_slice(other.as_bytes());
        assert_eq!(
            check_erasure(&replaced),
            Err(ErasureError::Forged),
            "nor who signed"
        );
    }
}
