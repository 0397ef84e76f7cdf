package org.yihaotong.seated.ecology12369;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.FileContent;
import org.yihaotong.kit.Enclosures;
import org.yihaotong.kit.Wording;
import org.yihaotong.kit.link.HmacSha256;
import org.yihaotong.kit.link.JsonObject;
import org.yihaotong.kit.link.Part;

/** The parts of a report: the document first, then its photos in the order of the list, then a video. */
final class FilesOf {

    private static final Enclosures PHOTOS =
            new Enclosures(Map.of("image/jpeg", "jpg", "image/png", "png"), 8 << 20, Integer.MAX_VALUE);
    private static final Enclosures VIDEO = new Enclosures(Map.of("video/mp4", "mp4"), 50 << 20, 1);
    private static final int AT_ONCE = 6;
    private static final long ALL_PHOTOS = 30 << 20;

    private FilesOf() {}

    /** What the description says about files that stay with the centre. */
    static String note(List<FileContent> files) {
        int left = files.size() - photos(files).size() - VIDEO.of(files).size();
        return Enclosures.note(left);
    }

    static List<Part> parts(JsonObject report, List<FileContent> files) throws BackendException {
        List<JsonObject> list = new ArrayList<>();
        List<Part> parts = new ArrayList<>();
        for (FileContent photo : beside(files)) {
            Part part = part(photo);
            list.add(new JsonObject().with("name", part.fileName()).with("sha256", HmacSha256.digest(part.content())));
            parts.add(part);
        }
        for (FileContent video : VIDEO.of(files)) {
            parts.add(new Part("video", video.name(), video.mediaType(), Enclosures.bytes(video)));
        }
        parts.add(0, Part.json("report", report.with("photos", list)));
        return parts;
    }

    /** A photo as it travels, with its report or after it. */
    static Part part(FileContent photo) throws BackendException {
        String name = Wording.line(photo.name(), 80, "照片." + PHOTOS.extension(photo));
        return new Part("photo", name, photo.mediaType(), Enclosures.bytes(photo));
    }

    /** The photos that the platform takes. */
    static List<FileContent> photos(List<FileContent> files) {
        return PHOTOS.of(files);
    }

    /** Those that go with the report; the others follow it. */
    static List<FileContent> beside(List<FileContent> files) {
        List<FileContent> taken = new ArrayList<>();
        long size = 0;
        for (FileContent photo : photos(files)) {
            if (taken.size() < AT_ONCE && size + photo.size() <= ALL_PHOTOS) {
                taken.add(photo);
                size += photo.size();
            }
        }
        return taken;
    }
}
