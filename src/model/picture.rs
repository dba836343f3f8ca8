//! Pictures below `content/`: their formats, their sizes, and which one an image of prose names.

use imagesize::{Compression, ImageType};

use super::svg;
use crate::markdown::Image;
use crate::source::SourcePath;

/// The folder that pictures lie below.
const FOLDER: &str = "content";

/// A file whose ending says that it is a picture.
#[derive(Clone, Debug)]
pub struct Picture {
    /// What its ending says.
    pub named: Format,
    /// What its bytes are; `None` where they are no picture.
    pub format: Option<Format>,
    /// Its width and height in pixels, where it tells them.
    pub size: Option<(u32, u32)>,
    /// The file.
    pub bytes: Vec<u8>,
}

/// A format that browsers show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Lossless, with transparency.
    Png,
    /// For photographs.
    Jpeg,
    /// Small, of either sort.
    Webp,
    /// Smaller still.
    Avif,
    /// Few colours.
    Gif,
    /// Drawn.
    Svg,
}

/// The file that an image of prose names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// An address on another host, or data inside the text.
    Elsewhere,
    /// A path that leads out of `content/`.
    Outside,
    /// A path below `content/`.
    File(SourcePath),
}

impl Picture {
    /// The picture in `bytes`, or `None` where its name has no picture's ending.
    pub fn read(path: &SourcePath, bytes: &[u8]) -> Option<Picture> {
        let named = Format::of_ending(path)?;
        let format = Format::of_content(bytes);
        let size = match format {
            Some(Format::Svg) => std::str::from_utf8(bytes).ok().and_then(svg::size),
            Some(_) => raster_size(bytes),
            None => None,
        };
        Some(Picture { named, format, size, bytes: bytes.to_vec() })
    }
}

fn raster_size(bytes: &[u8]) -> Option<(u32, u32)> {
    let size = imagesize::blob_size(bytes).ok()?;
    Some((u32::try_from(size.width).ok()?, u32::try_from(size.height).ok()?))
}

impl Format {
    /// The format that a file's name promises.
    pub fn of_ending(path: &SourcePath) -> Option<Format> {
        let (_, ending) = path.as_str().rsplit_once('.')?;
        match ending.to_ascii_lowercase().as_str() {
            "png" => Some(Format::Png),
            "jpg" | "jpeg" => Some(Format::Jpeg),
            "webp" => Some(Format::Webp),
            "avif" => Some(Format::Avif),
            "gif" => Some(Format::Gif),
            "svg" => Some(Format::Svg),
            _ => None,
        }
    }

    fn of_content(bytes: &[u8]) -> Option<Format> {
        match imagesize::image_type(bytes) {
            Ok(ImageType::Png) => Some(Format::Png),
            Ok(ImageType::Jpeg) => Some(Format::Jpeg),
            Ok(ImageType::Webp) => Some(Format::Webp),
            Ok(ImageType::Heif(Compression::Av1)) => Some(Format::Avif),
            Ok(ImageType::Gif) => Some(Format::Gif),
            _ => std::str::from_utf8(bytes).ok().filter(|text| svg::is(text)).map(|_| Format::Svg),
        }
    }

    /// Its name.
    pub fn word(self) -> &'static str {
        match self {
            Format::Png => "PNG",
            Format::Jpeg => "JPEG",
            Format::Webp => "WebP",
            Format::Avif => "AVIF",
            Format::Gif => "GIF",
            Format::Svg => "SVG",
        }
    }
}

/// The file that `image` names, read from the folder of its text.
pub fn place(image: &Image) -> Place {
    let target = image.target.as_str();
    if target.contains("://") || target.starts_with("//") || target.starts_with("data:") {
        return Place::Elsewhere;
    }
    let folder = image.at.path.rsplit_once('/').map_or("", |(folder, _)| folder);
    let mut parts: Vec<&str> = folder.split('/').collect();
    for part in target.split('/') {
        match part {
            "." => {}
            ".." if parts.pop().is_some() => {}
            part => parts.push(part),
        }
    }
    let path = SourcePath::new(&parts.join("/"));
    let below = |path: &SourcePath| {
        path.as_str().strip_prefix(FOLDER).is_some_and(|rest| rest.starts_with('/'))
    };
    path.filter(below).map_or(Place::Outside, Place::File)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::Location;

    fn of(target: &str) -> Place {
        let at = Location { path: "content/pages/home.md".to_owned(), span: None };
        place(&Image {
            target: target.to_owned(),
            alt: String::new(),
            caption: String::new(),
            is_figure: false,
            at: at.clone(),
            whole: at,
        })
    }

    #[test]
    fn an_image_names_a_file_below_content() {
        let file = |path: &str| Place::File(SourcePath::new(path).unwrap());
        assert_eq!(of("pot.png"), file("content/pages/pot.png"));
        assert_eq!(of("./a/../pot.png"), file("content/pages/pot.png"));
        assert_eq!(of("../images/pot.svg"), file("content/images/pot.svg"));
        for bad in ["/pot.png", "../../themes/a.png", "../../../../a.png", ""] {
            assert_eq!(of(bad), Place::Outside, "{bad}");
        }
        for bad in ["https://example.org/a.png", "//example.org/a.png", "data:image/png;base64,x"] {
            assert_eq!(of(bad), Place::Elsewhere, "{bad}");
        }
    }

    #[test]
    fn bytes_say_what_they_are_and_how_large() {
        let path = |name: &str| SourcePath::new(name).unwrap();
        let gif = Picture::read(&path("a.gif"), b"GIF89a\x10\x00\x20\x00\x00\x00\x00").unwrap();
        assert_eq!((gif.format, gif.size), (Some(Format::Gif), Some((16, 32))));
        let png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x05\0\0\0\x07\x08\x06\0\0\0";
        let png = Picture::read(&path("a.PNG"), png).unwrap();
        assert_eq!((png.format, png.size), (Some(Format::Png), Some((5, 7))));
        let none = Picture::read(&path("a.jpg"), b"text").unwrap();
        assert_eq!((none.named, none.format), (Format::Jpeg, None));
        assert!(Picture::read(&path("a.bmp"), b"BM").is_none());
    }
}
