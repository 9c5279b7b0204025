//! What comes between: the disk, or somebody who stopped it.

use std::io::{self, ErrorKind};

/// Why reading or writing did not get to its end, as far as a screen would say something else about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Trouble {
    /// Somebody stopped it.
    #[error("stopped")]
    Cancelled,
    /// No room left.
    #[error("no room left")]
    Full,
    /// It cannot be written to, or not by us.
    #[error("cannot be written to")]
    ReadOnly,
    /// The stick was pulled out, or does not answer any more.
    #[error("not there any more")]
    Gone,
    /// Something else that the system says.
    #[error("the system says: {0:?}")]
    Other(ErrorKind),
}

/// What [`Watched`](crate::Watched) puts into an error when it was told to stop.
#[derive(Debug, thiserror::Error)]
#[error("stopped")]
pub(crate) struct Stopped;

impl From<&io::Error> for Trouble {
    fn from(error: &io::Error) -> Trouble {
        if error.get_ref().is_some_and(|inner| inner.is::<Stopped>()) {
            return Trouble::Cancelled;
        }
        if is_gone(error) {
            return Trouble::Gone;
        }
        match error.kind() {
            ErrorKind::StorageFull
            | ErrorKind::QuotaExceeded
            | ErrorKind::FileTooLarge
            | ErrorKind::WriteZero => Trouble::Full,
            ErrorKind::ReadOnlyFilesystem | ErrorKind::PermissionDenied => Trouble::ReadOnly,
            ErrorKind::NotFound
            | ErrorKind::StaleNetworkFileHandle
            | ErrorKind::NotConnected
            | ErrorKind::ConnectionAborted => Trouble::Gone,
            kind => Trouble::Other(kind),
        }
    }
}

/// A stick that is pulled out, or whose driver died, answers with one of these. A broken one does too; to whoever holds it, it
/// is the same.
fn is_gone(error: &io::Error) -> bool {
    #[cfg(unix)]
    {
        use rustix::io::Errno;
        Errno::from_io_error(error)
            .is_some_and(|errno| matches!(errno, Errno::IO | Errno::NODEV | Errno::NXIO))
    }
    #[cfg(not(unix))]
    {
        // ERROR_NOT_READY, ERROR_IO_DEVICE, ERROR_DEVICE_NOT_CONNECTED
        matches!(error.raw_os_error(), Some(21 | 1117 | 1167))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(unix)]
    #[test]
    fn what_the_system_says_is_put_in_our_words() {
        use rustix::io::Errno;
        for (errno, trouble) in [
            (Errno::NOSPC, Trouble::Full),
            (Errno::DQUOT, Trouble::Full),
            (Errno::FBIG, Trouble::Full),
            (Errno::ROFS, Trouble::ReadOnly),
            (Errno::ACCESS, Trouble::ReadOnly),
            (Errno::IO, Trouble::Gone),
            (Errno::NODEV, Trouble::Gone),
            (Errno::NOENT, Trouble::Gone),
            // What is left of a driver in user space that died.
            (Errno::NOTCONN, Trouble::Gone),
            (Errno::CONNABORTED, Trouble::Gone),
            (
                Errno::MFILE,
                Trouble::Other(io::Error::from(Errno::MFILE).kind()),
            ),
        ] {
            assert_eq!(Trouble::from(&io::Error::from(errno)), trouble, "{errno:?}");
        }
        let stopped = io::Error::other(Stopped);
        assert_eq!(Trouble::from(&stopped), Trouble::Cancelled);
    }
}
