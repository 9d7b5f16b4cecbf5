//! Creates a folder with all of its files, or none of them.

use super::at;
use std::path::{Path, PathBuf};
use std::{fs, io};

/// Creates a folder with these files, whose paths are below it, or fills one that is empty. All files are written to a
/// temporary folder first, and get their places when it is complete.
///
/// # Errors
///
/// A folder that is not empty, with its path; a file that cannot be written.
pub fn create_folder(folder: &Path, files: &[(String, String)]) -> io::Result<()> {
    let is_there = match fs::read_dir(folder) {
        Ok(mut entries) => match entries.next() {
            None => true,
            Some(_) => {
                let message = format!("{}: the folder is not empty; name another one", folder.display());
                return Err(io::Error::other(message));
            }
        },
        Err(error) if error.kind() == io::ErrorKind::NotFound => false,
        Err(error) => return Err(at(folder, &error)),
    };
    let parent = folder.parent().filter(|it| !it.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let around = if is_there { folder } else { parent };
    fs::create_dir_all(around).map_err(|error| at(around, &error))?;
    let new = tempfile::Builder::new().prefix(".generator-").tempdir_in(around);
    let new = new.map_err(|error| at(around, &error))?;
    // A temporary folder is for its owner alone; this one is as any other.
    let complete = new.path().join("complete");
    for (name, text) in files {
        let path = complete.join(name.split('/').collect::<PathBuf>());
        let written =
            fs::create_dir_all(path.parent().unwrap_or(&complete)).and_then(|()| fs::write(&path, text));
        written.map_err(|error| at(&folder.join(name), &error))?;
    }
    if !is_there {
        return fs::rename(&complete, folder).map_err(|error| at(folder, &error));
    }
    for entry in fs::read_dir(&complete).map_err(|error| at(folder, &error))? {
        let path = entry.map_err(|error| at(folder, &error))?.path();
        let place = folder.join(path.file_name().unwrap_or_default());
        fs::rename(&path, &place).map_err(|error| at(&place, &error))?;
    }
    Ok(())
}
